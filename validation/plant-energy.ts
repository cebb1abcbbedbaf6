import { builtInLibrary } from '@cellwright/library'
import { inUnit } from '@cellwright/units'
import { z } from 'zod'
import type { World } from '../packages/model/src/project/world.ts'
import { readData } from './read-data.ts'
import { sizedPlant, type KnownPlant } from './sized-plant.ts'

const number = z.number()

/** Published energy of cell making that the library does not hold. */
export const PUBLISHED = readData(
  'energy.yaml',
  z.strictObject({
    ffb: z.strictObject({
      ref: z.string(),
      capacity_GWh_per_yr: number,
      plants: z.array(
        z.strictObject({
          of: z.string(),
          cells: z.string(),
          dew_point_C: number,
          outdoor_C: number,
          humidity_g_per_kg: number,
          people: number,
          heat_GWh: number,
          cooling_GWh: number,
          electricity_GWh: number,
        }),
      ),
    }),
    ntnu: z.strictObject({
      ref: z.string(),
      cells: z.array(
        z.strictObject({ of: z.string(), cathode: z.string(), chemistry: z.string(), mass_g: number, charge_Ah: number }),
      ),
    }),
    prozell: z.strictObject({
      ref: z.string(),
      capacity_GWh_per_yr: number,
      steps: z.record(z.string(), number),
      dry_room_m2: number,
    }),
  }),
)
export type NtnuCell = (typeof PUBLISHED.ntnu.cells)[number]

/** Of all energy here: energy used per energy of good cells. */
export const UNIT = 'kWh/kWh'

const library = builtInLibrary()

/** A figure of the library in `unit`. */
export function published(id: string, unit: string): number {
  const datum = library.datum(id)
  if (!datum) throw new Error(`the library has no ${id}`)
  return inUnit(datum.value * datum.factor, unit)
}

/** Name of a published plant, e.g. `pouch, 40 GWh/yr, dew point -60 degC, outdoors 10 degC`. */
export function plantName(of: string): string {
  return library.entry('plant-energy', of)?.name ?? of
}

/** Energy per mass of cells as energy per energy [kWh/kWh], for a cell of that mass and energy. */
export function perEnergy(MJ_per_kg: number, { mass_g }: NtnuCell, cell_kWh: number): number {
  return (MJ_per_kg * (mass_g / 1000)) / 3.6 / cell_kWh
}

/** What our plant uses for its good cells, by what it is used for [kWh/kWh]. */
export interface EnergyParts {
  /** Drying of coatings, and of coils under vacuum. */
  readonly drying: number
  readonly dryRooms: number
  readonly formation: number
  /** Mixing, pressing, cutting, stacking, assembly. */
  readonly rest: number
  /** Laboratories and media of the building. */
  readonly building: number
}

export interface PlantEnergyFigures {
  readonly total: number
  readonly heat: number
  readonly parts: EnergyParts
  /** Average voltage of its cell [V]. */
  readonly voltage: number
  /** People at steps in dry rooms on one shift. */
  readonly peopleInDryRooms: number
}

/** Energy of a plant of pouch cells of 78 Ah in Germany, but for what is `known`. The one place where results of the model are read. */
export function plantEnergy(known: Partial<KnownPlant> & { readonly capacity: number }): PlantEnergyFigures {
  const { outcome, plant } = sizedPlant({ country: 'DE', year: 2023, makes: 'cells', ...known })
  const { energy, floor, nameplate, pack, people, steps } = plant
  const started = steps.find(({ step }) => step.id === 'stacking')!.inPerPack.value / pack.cells.value
  const step = (id: string) => (used(outcome.world, id, 'electricity') + used(outcome.world, id, 'heat')) * started
  const air = (published('plant-rules/prozell.dry-room-energy', 'W/m2') * floor.machines.dry.value) / nameplate.value
  const drying = step('coating-drying') + step('vacuum-drying')
  const formation = step('formation')
  const variable = (energy.variable.electricity.value + energy.variable.heat.value) * started
  const inDryRooms = new Set(steps.flatMap((s) => (s.step.room === 'dry' ? [s.step.id] : [])))
  return {
    total: energy.perOutput.value,
    heat: energy.variable.heat.value * started,
    parts: {
      drying,
      dryRooms: step('dry-room') + air,
      formation,
      rest: variable - drying - formation - step('dry-room'),
      building: energy.perOutput.value - variable - air,
    },
    voltage: pack.cell.voltage.value,
    peopleInDryRooms: people.steps.reduce((sum, s) => (inDryRooms.has(s.id) ? sum + s.skilled.value + s.helpers.value : sum), 0),
  }
}

/** What a step uses per energy of cells started [J/J]; 0 where its source has none. */
function used(world: World, step: string, kind: 'electricity' | 'heat'): number {
  return world.find(`step-energy/${step}.${kind}`, 'validation')?.value ?? 0
}
