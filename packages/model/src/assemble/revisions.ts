import { significant } from '@cellwright/units'
import { written } from '../audit/wording.ts'
import type { Claim } from '../project/project.ts'
import { auditableQuantity } from '../project/quantities.ts'
import type { World } from '../project/world.ts'

/** A figure that was told anew: its first and its last telling. */
export interface Revision {
  readonly first: Claim
  readonly last: Claim
  /** Last over first; money in money of one year. */
  readonly ratio: number
  /** Other figures of the same thing that were told anew, by what they are. */
  readonly also: readonly string[]
}

/** Revisions that move a figure by less than this say nothing. */
const WORTH_TELLING = 0.1

/** Figures that a later statement supersedes, with by how much; in the order of the file. */
export function revisions(world: World): Revision[] {
  const { claims } = world.project
  const superseded = new Set(claims.flatMap((c) => c.supersedes))
  const moved = claims
    .filter((last) => last.supersedes.length > 0 && !superseded.has(last.id))
    .flatMap((last) => {
      const first = earliest(last, claims)
      const ratio = first && amount(world, last) / amount(world, first)
      return first && ratio !== undefined && Math.abs(ratio - 1) > WORTH_TELLING ? [{ first, last, ratio }] : []
    })
  return moved.map((r) => ({
    ...r,
    also: moved
      .filter((other) => other.last.scope === r.last.scope && other.last.about !== r.last.about)
      .map((other) => auditableQuantity(other.last.about)!.title),
  }))
}

/** In a sentence: what became what, and whether anything else of the thing did. */
export function revisionText({ first, last, ratio, also }: Revision): string {
  const told = (c: Claim) => `${written(c)} (${c.id}${c.asOf === undefined ? '' : `, ${c.asOf}`})`
  const { title, dimension } = auditableQuantity(last.about)!
  const basis = dimension === 'money' ? ' in money of one year' : ''
  const others = also.length > 0 ? `told anew were also: ${also.join(', ')}` : 'no other announced figure of it was told anew'
  return `${title[0]!.toUpperCase()}${title.slice(1)} of ${last.scope}: first ${told(first)}, then ${told(last)}, ${significant(ratio, 3)} times as much${basis}; ${others}.`
}

/** The first telling that a claim goes back to. */
function earliest(last: Claim, claims: readonly Claim[]): Claim | undefined {
  let first: Claim | undefined
  for (const seen = new Set([last.id]), open = [last]; open.length > 0;) {
    for (const id of open.pop()!.supersedes) {
      const older = claims.find((c) => c.id === id && c.about === last.about && c.scope === last.scope)
      if (!older || seen.has(id)) continue
      seen.add(id)
      open.push(older)
      if (older.value.kind === 'quantity' && (!first || (older.asOf ?? '') < (first.asOf ?? ''))) first = older
    }
  }
  return first
}

/** In SI units; money in that of the project. */
function amount(world: World, { value }: Claim): number {
  if (value.kind !== 'quantity') return Number.NaN
  const { value: x, currency, year } = value.estimate
  return currency ? world.worth(x, currency, year ?? world.project.currency.year) : x
}
