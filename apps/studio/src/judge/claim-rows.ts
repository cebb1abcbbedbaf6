import type { ClaimResult } from '@cellwright/model'

export type Verdict = ClaimResult['verdict']

/** Worst first: what a reader has to know before anything else. */
export const VERDICTS = [
  'contradicted',
  'implausible',
  'stretch',
  'holds',
  'not-checkable',
  'not-modelled',
] as const satisfies readonly Verdict[]

/** A sign that goes with the colour, for those who do not see it. */
export const SIGNS: Readonly<Record<Verdict, string>> = {
  contradicted: '≠',
  implausible: '✕',
  stretch: '!',
  holds: '✓',
  'not-checkable': '?',
  'not-modelled': '–',
}

export const CLAIM_SORTS = ['verdict', 'file', 'title', 'announced', 'ratio'] as const
export type ClaimSort = (typeof CLAIM_SORTS)[number]

export interface ClaimChoice {
  readonly sort: ClaimSort
  readonly descending: boolean
  /** None: all. */
  readonly verdicts: ReadonlySet<Verdict>
  /** Empty: all. */
  readonly scope: string
  readonly search: string
}

/** How far an announced value lies from the model's: 2 and 1/2 are as far; null where there is nothing to compare. */
export function ratioOf({ axis }: ClaimResult): number | null {
  if (!axis?.model || axis.unit === 'date' || axis.model.value === 0) return null
  return axis.announced.value / axis.model.value
}

/** The claims that are asked for, in the order asked for; what is equal keeps the order of the file. */
export function chosenClaims(
  claims: readonly ClaimResult[],
  { sort, descending, verdicts, scope, search }: ClaimChoice,
  text: (claim: ClaimResult) => string,
): ClaimResult[] {
  const words = search.toLocaleLowerCase().split(/\s+/).filter(Boolean)
  const found = claims.filter((claim) => {
    if (verdicts.size > 0 && !verdicts.has(claim.verdict)) return false
    if (scope !== '' && claim.scope !== scope) return false
    const all = words.length > 0 ? text(claim).toLocaleLowerCase() : ''
    return words.every((word) => all.includes(word))
  })
  const place = new Map(claims.map((claim, i) => [claim, i]))
  const key = (claim: ClaimResult): number | string => {
    switch (sort) {
      case 'verdict':
        return VERDICTS.indexOf(claim.verdict)
      case 'title':
        return claim.title
      case 'announced':
        return claim.asOf ?? ''
      case 'ratio': {
        const ratio = ratioOf(claim)
        return ratio === null || ratio <= 0 ? -1 : Math.abs(Math.log(ratio))
      }
      default:
        return place.get(claim) ?? 0
    }
  }
  const order = (a: ClaimResult, b: ClaimResult) => {
    const [x, y] = [key(a), key(b)]
    const between = typeof x === 'string' || typeof y === 'string' ? String(x).localeCompare(String(y)) : x - y
    return (descending ? -between : between) || (place.get(a) ?? 0) - (place.get(b) ?? 0)
  }
  return found.toSorted(order)
}

/** What a claim replaced, the nearest first, and what replaced it. */
export function historyOf(
  claim: ClaimResult,
  claims: readonly ClaimResult[],
): { readonly before: readonly ClaimResult[]; readonly after: readonly ClaimResult[] } {
  const before: ClaimResult[] = []
  const open = [claim.id]
  for (let id = open.shift(); id !== undefined; id = open.shift())
    for (const earlier of claims)
      if (earlier.supersededBy === id && !before.includes(earlier)) {
        before.push(earlier)
        open.push(earlier.id)
      }
  const after: ClaimResult[] = []
  for (let at = claim.supersededBy; at !== null;) {
    const later = claims.find((c) => c.id === at)
    if (!later || after.includes(later)) break
    after.push(later)
    at = later.supersededBy
  }
  return { before, after }
}
