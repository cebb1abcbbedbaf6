import { inUnit, unitFactor } from '@cellwright/units'
import { factorCost, factorSteps, type FactorPlant, type FactorStep } from '../packages/model/src/plant/factor.ts'
import { World } from '../packages/model/src/project/world.ts'
import { exactly, type Term } from '../packages/model/src/term/index.ts'
import type { PublishedFactors } from './batpac5.ts'
import { readProject } from './read-data.ts'

/** What agreement of two models shows. */
export const NO_EVIDENCE =
  'This shows that the equations are carried over without a slip. It is no evidence about real plants, so no band of the audit rests on it.'

/** What our factor family says of a plant, in the units of the published results. */
export interface OurFactors {
  readonly steps: ReadonlyMap<string, { readonly labour_h: number; readonly capital_MUSD: number; readonly area_m2: number }>
  readonly labour_h: number
  readonly capital_MUSD: number
  readonly area_m2: number
  /** A year of it with overheads [USD of 2022]. */
  readonly cost: { readonly labour: number; readonly capital: number; readonly building: number; readonly total: number }
}

/** Any project in USD of 2022 serves: the factor family reads nothing of it but its library. */
const id4 = readProject('id4.yaml')
export const world = new World(id4.project, id4.library)

/** The one place where results of the factor family are read. */
export function ourFactors(found: readonly FactorStep[]): OurFactors {
  const steps = found.map(({ id, labour, capital, area }) => ({
    id,
    labour_h: inUnit(labour.value, 'h/yr'),
    capital_MUSD: inUnit(capital.value, 'MUSD'),
    area_m2: area.value,
  }))
  const sum = (key: 'labour_h' | 'capital_MUSD' | 'area_m2') => steps.reduce((total, s) => total + s[key], 0)
  const cost = factorCost(world, found)
  const yearly = (what: keyof typeof cost) => inUnit(cost[what].value, 'USD/yr')
  const [labour, capital, building] = [yearly('labour'), yearly('capital'), yearly('building')]
  return {
    steps: new Map(steps.map((s) => [s.id, s])),
    labour_h: sum('labour_h'),
    capital_MUSD: sum('capital_MUSD'),
    area_m2: sum('area_m2'),
    cost: { labour, capital, building, total: labour + capital + building },
  }
}

/** A published plant in our factor family, at its own output or at another [packs/yr]. */
export function factorsOf(published: PublishedFactors, packsPerYear?: number): OurFactors {
  return ourFactors(factorSteps(world, factorPlant(published, packsPerYear)))
}

/** The inputs of a published plant, at its own output or at another [packs/yr]. */
export function factorPlant({ inputs: i }: PublishedFactors, packsPerYear = i.packs_per_year): FactorPlant {
  return {
    packRate: printed(packsPerYear, 'good packs', 'packs/yr'),
    cellsPerPack: printed(i.cells_per_pack, 'cells in a pack', ''),
    modulesPerPack: printed(i.modules_per_pack, 'modules in a pack', ''),
    packEnergy: printed(i.pack_energy_kWh, 'energy of a pack', 'kWh'),
    cellCapacity: printed(i.cell_Ah, 'charge of a cell', 'Ah'),
    cathodeActive: printed(i.cathode_active_g_per_cell, 'active material of a cell, cathode', 'g'),
    anodeActive: printed(i.anode_active_g_per_cell, 'active material of a cell, anode', 'g'),
    positiveArea: printed(i.positive_area_cm2_per_cell, 'electrode area of a cell, cathode', 'cm2'),
    negativeArea: printed(i.negative_area_cm2_per_cell, 'electrode area of a cell, anode', 'cm2'),
    pvdf: printed(i.PVDF_kg_per_pack, 'binder of a pack, cathode', 'kg'),
    sbrAndCmc: printed(i.SBR_kg_per_pack + i.CMC_kg_per_pack, 'binder of a pack, anode', 'kg'),
    solventRatio: printed(i.solvent_ratio, 'solvent over binder', 'kg/kg'),
  }
}

/** An input as the source prints it. */
function printed(value: number, what: string, unit: string): Term {
  return exactly(value * unitFactor(unit), what, unit)
}
