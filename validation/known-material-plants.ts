import { builtInLibrary, type Entry, type Library } from '@cellwright/library'
import { unitFactor } from '@cellwright/units'
import { CellwrightError } from '../packages/model/src/issue.ts'
import { sizeMaterialPlant, type MaterialPlant } from '../packages/model/src/plant/material-plant.ts'
import type { MaterialPlantSpec, Project } from '../packages/model/src/project/project.ts'
import { World } from '../packages/model/src/project/world.ts'
import { phaseSchedule, type PhaseSchedule } from '../packages/model/src/schedule/phases.ts'
import { readProject } from './read-data.ts'

/** A plant of materials in the library that the model can be tried on. */
export interface KnownMaterialPlant {
  readonly entry: Entry
  /** `material-route` that the plant is taken to follow. */
  readonly route: string
  /** [t/yr] */
  readonly capacity: number
}

/** Kinds of plants that the model has a route for. */
const KINDS = [
  'anode',
  'cathode',
  'lithium',
  'lithium-hydroxide',
  'copper-foil',
  'electrolyte',
  'hard-carbon',
  'recycling',
] as const

/** Plants of these kinds in the library, by whether they can be tried, and why not. */
export function materialCorpus(): {
  readonly known: readonly KnownMaterialPlant[]
  readonly left: readonly { readonly entry: Entry; readonly missing: string }[]
} {
  const known: KnownMaterialPlant[] = []
  const left: { entry: Entry; missing: string }[] = []
  for (const entry of builtInLibrary().entries('plant')) {
    if (!KINDS.some((kind) => kind === entry.text['plant-kind'])) continue
    const { route } = entry.text
    const size = entry.values['capacity']
    if (!size) left.push({ entry, missing: 'its capacity in mass' })
    else if (route === undefined) left.push({ entry, missing: 'a route of the library that it follows' })
    else {
      const plant = { entry, route, capacity: (size.value * size.factor) / unitFactor('t/yr') }
      const why = whyNot(plant)
      if (why === undefined) known.push(plant)
      else left.push({ entry, missing: why })
    }
  }
  return { known, left }
}

/** Why the model cannot size a plant; undefined where it can. */
function whyNot(plant: KnownMaterialPlant): string | undefined {
  try {
    sizedMaterialPlant(plant, UNDATED)
    return undefined
  } catch (error) {
    if (error instanceof CellwrightError) return error.message
    throw error
  }
}

/** Year of a plant whose figures carry none; it moves nothing but money. */
export const UNDATED = 2023

export interface SizedMaterialPlant {
  readonly world: World
  readonly plant: MaterialPlant
  readonly schedule: PhaseSchedule
}

const BASE = readProject('default-plant.yaml').project

/**
 * The plant sized at its capacity in its country, all else as the library has it; money in USD of `year`. Its own entry, and those of its project, are not in
 * the library that it is sized with.
 */
export function sizedMaterialPlant({ entry, route, capacity }: KnownMaterialPlant, year: number): SizedMaterialPlant {
  const { country = '' } = entry.text
  const si = capacity * unitFactor('t/yr')
  const estimate = { value: si, form: 'point', low: si, high: si, unit: 't/yr' } as const
  const [site] = BASE.sites
  const spec: MaterialPlantSpec = {
    id: 'plant',
    site: site!.id,
    route,
    capacity: { kind: 'value', path: 'material_plants.plant.capacity', estimate },
    phases: [{ id: 'plant' }],
    start: { kind: 'date', day: 20000 },
    startOf: 'building',
    machines: {},
    tasks: {},
  }
  const project: Project = {
    ...BASE,
    currency: { ...BASE.currency, year },
    sites: [{ ...site!, country, ...placeOf(entry) }],
    plants: [],
    orders: [],
    materialPlants: [spec],
  }
  const world = new World(project, without(entry))
  const plant = sizeMaterialPlant(world, spec)
  return { world, plant, schedule: phaseSchedule(world, spec, plant.flows.kind) }
}

/** Ponds evaporate by the weather of the place. Salt lakes of the high plateau of the Andes lie within a degree or two of this one. */
function placeOf({ text }: Entry) {
  return text['country'] === 'AR' ? { lat: -23.5, lon: -66.7, elevation: 3900 } : {}
}

function without({ id, text: { project } }: Entry): Library {
  const library = builtInLibrary()
  const kept = (other: Entry) => other.id !== id && (project === undefined || other.text['project'] !== project)
  return { ...library, entries: (kind) => (kind === 'plant' ? library.entries(kind).filter(kept) : library.entries(kind)) }
}
