import type { Claim } from '../project/project.ts'
import type { World } from '../project/world.ts'
import { claimInterval, overlaps, type ClaimInterval } from './claim-interval.ts'

/**
 * Claims of the same quantity and scope that cannot both be true and of which neither replaces the other. A claim that a
 * later one supersedes contradicts nobody: it has been taken back. Money is compared in one currency and price level.
 */
export function contradictions(claim: Claim, world: World): Claim[] {
  const { claims } = world.project
  const own = comparableInterval(claim, world)
  if (!own || isSuperseded(claim, claims)) return []
  return claims.filter((other) => {
    if (other.id === claim.id || other.about !== claim.about || other.scope !== claim.scope) return false
    if (isSuperseded(other, claims) || replaces(claim, other, claims) || !sameGiven(claim, other)) return false
    const theirs = comparableInterval(other, world)
    return theirs !== undefined && !overlaps(own, theirs)
  })
}

export function isSuperseded(claim: Claim, claims: readonly Claim[]): boolean {
  return claims.some((c) => c.supersedes.includes(claim.id))
}

/** What a claim allows, money in the project's currency and year. */
function comparableInterval(claim: Claim, world: World): ClaimInterval | undefined {
  const interval = claimInterval(claim)
  const estimate = claim.value.kind === 'quantity' ? claim.value.estimate : undefined
  if (!interval || !estimate?.currency) return interval
  const rate = world.worth(1, estimate.currency, estimate.year ?? world.project.currency.year)
  return { low: interval.low * rate, high: interval.high * rate }
}

/** Whether `a` supersedes `b`, directly or through claims in between. */
export function replaces(a: Claim, b: Claim, claims: readonly Claim[], seen: ReadonlySet<string> = new Set()): boolean {
  if (a.supersedes.includes(b.id)) return true
  return a.supersedes.some((id) => {
    const next = claims.find((c) => c.id === id)
    return next !== undefined && !seen.has(id) && replaces(next, b, claims, new Set([...seen, id]))
  })
}

/** Whether two claims were said of the same inputs. */
export function sameGiven(a: Claim, b: Claim): boolean {
  const key = (c: Claim) =>
    Object.entries(c.given)
      .map(([path, input]) => `${path}=${input.kind === 'value' ? input.estimate.value : `claim ${input.claim}`}`)
      .toSorted()
      .join(';')
  return key(a) === key(b)
}
