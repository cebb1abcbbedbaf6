import { CellwrightError } from '../issue.ts'
import type { Library } from '@cellwright/library'

/** By how much the edges of the model's band are moved outward, and how that is known. */
export interface ModelError {
  readonly factor: number
  readonly basis: 'measured' | 'assumed'
  /** Published cases that the factor is the median of; null where it is assumed. */
  readonly cases: number | null
  /** Median of our value over the published one: above 1 where the model is high; null where it is assumed. */
  readonly lean: number | null
}

/**
 * How far the model was off where it was tried, as a factor: the median of the larger over the smaller of our value and the
 * published one (docs/validation.md). A quantity that was tried against too few cases has the assumed factor of the library.
 */
export function modelError(library: Library, quantity: string): ModelError {
  const measured = library.entries('model-error').find((entry) => entry.text['quantity'] === quantity)?.values
  const of = (key: string) => measured?.[key]?.value ?? null
  const factor = of('error-factor')
  if (factor !== null) return { factor, basis: 'measured', cases: of('error-cases'), lean: of('error-lean') }
  const assumed = library.datum(ASSUMED)
  if (!assumed) throw new CellwrightError('CW-MODEL-001', `the library has no ${ASSUMED}, which the audit needs`)
  return { factor: assumed.value, basis: 'assumed', cases: null, lean: null }
}

const ASSUMED = 'plant-rules/cellwright.error-factor'
