import type { Library } from '@cellwright/library'
import { CellwrightError } from '../issue.ts'
import type { Project } from '../project/project.ts'
import { auditablePhase } from '../project/phase-scope.ts'
import { auditableQuantity } from '../project/quantities.ts'

/** By how much the edges of the model's band are moved outward, and how that is known. */
export interface ModelError {
  readonly factor: number
  readonly basis: 'measured' | 'assumed'
  /** Published cases that the factor is the median of; null where it is assumed. */
  readonly cases: number | null
  /** Median of our value over the published one: above 1 where the model is high; null where it is assumed. */
  readonly lean: number | null
  /** What was tried in the place of the quantity, as a title; absent where the quantity itself was tried. */
  readonly tried?: string
}

/**
 * How far the model was off where it was tried, as a factor: the median of the larger over the smaller of our value and the
 * published one (docs/validation.md). Plants of materials are tried apart from those of cells: neither says how far off the model is
 * on the other. Their dates and times take the error of their time to build, of which they are made for the most part. A quantity that was tried against too few cases has the
 * assumed factor of the library.
 */
export function modelError(library: Library, quantity: string, plants: PlantsTried = 'cells'): ModelError {
  const own = measured(library, quantity, plants)
  if (own) return own
  const built = plants === 'materials' && AS_BUILD_TIME.has(quantity) ? measured(library, BUILD_TIME, plants) : undefined
  if (built) return { ...built, tried: auditableQuantity(BUILD_TIME)!.title }
  const single = OF_PLANTS[quantity]
  const summed = single === undefined ? undefined : measured(library, single, 'cells')
  // Plants of cells and of materials together: neither's lean is that of the sum.
  if (single !== undefined && summed) return { ...summed, lean: null, tried: auditableQuantity(single)!.title }
  const assumed = library.datum(ASSUMED)
  if (!assumed) throw new CellwrightError('CW-MODEL-001', `the library has no ${ASSUMED}, which the audit needs`)
  return { factor: assumed.value, basis: 'assumed', cases: null, lean: null }
}

const BUILD_TIME = 'schedule.build-time'
/** Dates and times of a plant that are made of its time to build, and of tasks after it. */
const AS_BUILD_TIME = new Set([
  'schedule.full-build-time',
  'schedule.full-start',
  'schedule.serial-start',
  'schedule.pilot-start',
  'schedule.design-output',
])

/** Figures of several plants together: what is tried of single plants of cells. */
const OF_PLANTS: Readonly<Record<string, string>> = {
  'project.investment': 'plant.investment.total',
  'project.site-area': 'site.area',
  'project.build-time': BUILD_TIME,
}

function measured(library: Library, quantity: string, plants: PlantsTried): ModelError | undefined {
  const values = library
    .entries('model-error')
    .find(({ text }) => text['quantity'] === quantity && (text['plants'] ?? 'cells') === plants)?.values
  const of = (key: string) => values?.[key]?.value ?? null
  const factor = of('error-factor')
  return factor === null ? undefined : { factor, basis: 'measured', cases: of('error-cases'), lean: of('error-lean') }
}

/** Plants that the model was tried on. */
export type PlantsTried = 'cells' | 'materials'

/** By what a claim about `scope` is about: a plant of materials or one of its phases, or anything else. */
export function plantsTried({ materialPlants }: Pick<Project, 'materialPlants'>, scope: string): PlantsTried {
  const id = auditablePhase(scope)?.plant ?? scope
  return materialPlants.some((p) => p.id === id) ? 'materials' : 'cells'
}

const ASSUMED = 'plant-rules/cellwright.error-factor'
