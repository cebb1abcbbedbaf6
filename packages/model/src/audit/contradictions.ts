import type { Claim } from '../project/project.ts'
import { claimInterval, overlaps } from './claim-interval.ts'

/** Claims of the same quantity and scope that cannot both be true and of which neither replaces the other. */
export function contradictions(claim: Claim, claims: readonly Claim[]): Claim[] {
  const own = claimInterval(claim)
  if (!own) return []
  return claims.filter((other) => {
    if (other.id === claim.id || other.about !== claim.about || other.scope !== claim.scope) return false
    if (replaces(claim, other, claims) || replaces(other, claim, claims)) return false
    if (!sameGiven(claim, other)) return false
    const theirs = claimInterval(other)
    return theirs !== undefined && !overlaps(own, theirs)
  })
}

/** Whether `a` supersedes `b`, directly or through claims in between. */
export function replaces(a: Claim, b: Claim, claims: readonly Claim[], seen: ReadonlySet<string> = new Set()): boolean {
  if (a.supersedes.includes(b.id)) return true
  return a.supersedes.some((id) => {
    const next = claims.find((c) => c.id === id)
    return next !== undefined && !seen.has(id) && replaces(next, b, claims, new Set([...seen, id]))
  })
}

function sameGiven(a: Claim, b: Claim): boolean {
  const key = (c: Claim) =>
    Object.entries(c.given)
      .map(([path, input]) => `${path}=${input.kind === 'value' ? input.estimate.value : `claim ${input.claim}`}`)
      .toSorted()
      .join(';')
  return key(a) === key(b)
}
