import type { AuditableQuantity } from '../project/quantities.ts'
import type { Band } from './band.ts'
import { boundedBy, overlaps, type ClaimInterval } from './claim-interval.ts'

export type Verdict = 'holds' | 'stretch' | 'implausible' | 'contradicted' | 'not-checkable' | 'not-modelled'

/** Comparable plants decide alone only from this number on. */
export const ENOUGH_COMPARABLES = 5

/** What a claim is held against: the widened band of the model and the comparable plants, either of which may be missing. */
export interface Evidence {
  readonly model: Band | undefined
  readonly comparable: Band | undefined
}

/** A verdict, and the evidence that the claim meets: within p10-p90 where it holds, within min-max where it is a stretch. */
export interface Weighed {
  readonly verdict: Exclude<Verdict, 'contradicted' | 'not-modelled'>
  readonly by: readonly (keyof Evidence)[]
}

/** Within p10-p90 of either: holds; within min-max of either: stretch; outside both: implausible; nothing to hold it against: not checkable. */
export function weighed(claim: ClaimInterval, { model, comparable }: Evidence): Weighed {
  const bands = [
    { of: 'model' as const, band: model },
    { of: 'comparable' as const, band: comparable && comparable.n >= ENOUGH_COMPARABLES ? comparable : undefined },
  ].flatMap(({ of, band }) => (band ? [{ of, ...band }] : []))
  if (bands.length === 0) return { verdict: 'not-checkable', by: [] }
  const within = bands.filter((b) => overlaps(claim, { low: b.p10, high: b.p90 }))
  if (within.length > 0) return { verdict: 'holds', by: within.map((b) => b.of) }
  const between = bands.filter((b) => overlaps(claim, { low: b.min, high: b.max }))
  if (between.length > 0) return { verdict: 'stretch', by: between.map((b) => b.of) }
  return { verdict: 'implausible', by: [] }
}

/**
 * As `weighed`, of a quantity of which the model may know only the most or the least that can be true: that refutes what lies beyond it. Far on its other side nothing speaks
 * against a claim, and nothing for it.
 */
export function weighedByBound(quantity: Pick<AuditableQuantity, 'bound'>, claim: ClaimInterval, evidence: Evidence): Weighed {
  const near = weighed(claim, evidence)
  if (quantity.bound === undefined || near.verdict !== 'implausible') return near
  return weighed(boundedBy(quantity, claim), evidence).verdict === 'implausible' ? near : { verdict: 'not-checkable', by: [] }
}

/** As `weighed`, the verdict alone. */
export function weigh(claim: ClaimInterval, evidence: Evidence): Weighed['verdict'] {
  return weighed(claim, evidence).verdict
}
