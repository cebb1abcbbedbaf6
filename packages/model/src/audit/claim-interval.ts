import type { Claim } from '../project/project.ts'
import type { AuditableQuantity } from '../project/quantities.ts'

/** What a claim leaves open, in SI units or day numbers. */
export interface ClaimInterval {
  readonly low: number
  readonly high: number
}

/**
 * Tolerances of words, an assumption of the audit: `exact` leaves the rounding of a printed figure (1 %), `about` a tenth;
 * a date said to be `about` a quarter of a year on both sides.
 */
export const TOLERANCE = { exact: 0.01, about: 0.1, aboutDays: 91 } as const

/** The values that a claim allows; undefined for texts and lists. */
export function claimInterval(claim: Claim): ClaimInterval | undefined {
  const { value, qualifier } = claim
  if (value.kind === 'date') {
    const slack = qualifier === 'about' ? TOLERANCE.aboutDays : 0
    if (qualifier === 'at-least') return { low: value.from, high: Infinity }
    if (qualifier === 'at-most') return { low: -Infinity, high: value.to }
    return { low: value.from - slack, high: value.to + slack }
  }
  if (value.kind !== 'quantity') return undefined
  const { low, high } = value.estimate
  if (qualifier === 'at-least') return { low, high: Infinity }
  if (qualifier === 'at-most') return { low: -Infinity, high }
  const tolerance = TOLERANCE[qualifier]
  return { low: low - Math.abs(low) * tolerance, high: high + Math.abs(high) * tolerance }
}

/**
 * What of the model's values agrees with a claim: where they say the most that can be true, all above it too; where the least, all below it.
 */
export function boundedBy({ bound }: Pick<AuditableQuantity, 'bound'>, { low, high }: ClaimInterval): ClaimInterval {
  if (bound === 'ceiling') return { low, high: Infinity }
  return bound === 'floor' ? { low: -Infinity, high } : { low, high }
}

export function overlaps(a: ClaimInterval, b: ClaimInterval): boolean {
  return a.low <= b.high && b.low <= a.high
}

/** The middle of a claim for display and ratios: the value, or the middle day. */
export function claimPoint(claim: Claim): number | undefined {
  if (claim.value.kind === 'date') return (claim.value.from + claim.value.to) / 2
  return claim.value.kind === 'quantity' ? claim.value.estimate.value : undefined
}
