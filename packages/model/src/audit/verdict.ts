import type { Band } from './band.ts'
import { overlaps, type ClaimInterval } from './claim-interval.ts'

export type Verdict = 'holds' | 'stretch' | 'implausible' | 'contradicted' | 'not-checkable' | 'not-modelled'

/** Comparable plants decide alone only from this number on. */
export const ENOUGH_COMPARABLES = 5

/** What a claim is held against: the widened band of the model and the comparable plants, either of which may be missing. */
export interface Evidence {
  readonly model: Band | undefined
  readonly comparable: Band | undefined
}

/** Within p10-p90 of either: holds; within min-max of either: stretch; outside both: implausible; nothing to hold it against: not checkable. */
export function weigh(claim: ClaimInterval, { model, comparable }: Evidence): Exclude<Verdict, 'contradicted' | 'not-modelled'> {
  const bands = [model, comparable && comparable.n >= ENOUGH_COMPARABLES ? comparable : undefined].filter(
    (b): b is Band => b !== undefined,
  )
  if (bands.length === 0) return 'not-checkable'
  if (bands.some((b) => overlaps(claim, { low: b.p10, high: b.p90 }))) return 'holds'
  if (bands.some((b) => overlaps(claim, { low: b.min, high: b.max }))) return 'stretch'
  return 'implausible'
}
