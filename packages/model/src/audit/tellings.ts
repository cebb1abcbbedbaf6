import { significant } from '@cellwright/units'
import type { Claim } from '../project/project.ts'
import type { World } from '../project/world.ts'
import type { Judgement } from './audit.ts'
import { claimInterval, overlaps, type ClaimInterval } from './claim-interval.ts'
import { worldKey } from './withheld.ts'
import { written } from './wording.ts'

/** Tellings of one figure that differ by more than this say different things. */
const APART = 1.5

/**
 * Judgements of which the reason says where another telling of the same figure, judged in the same world, holds as well though it is more than 1.5 times as large or as small and the
 * two cannot both be true: then the evidence cannot tell them apart. Of several the one that is farthest off is named. Money is compared in money of one year;
 * dates are not compared.
 */
export function withRivalTellings(judgements: readonly Judgement[], world: World): Judgement[] {
  return judgements.map((j) => {
    const own = telling(world, j)
    if (!own) return j
    const [farthest] = judgements
      .flatMap((other) => {
        const theirs = sameFigure(world, j, other) ? telling(world, other) : undefined
        if (!theirs || overlaps(theirs, own)) return []
        const ratio = theirs.point / own.point
        return times(ratio) > APART ? [{ claim: other.claim, ratio }] : []
      })
      .toSorted((a, b) => times(b.ratio) - times(a.ratio))
    return farthest ? { ...j, reason: { ...j.reason, ...clause(j, farthest.claim, farthest.ratio) } } : j
  })
}

const times = (ratio: number) => Math.max(ratio, 1 / ratio)

function sameFigure({ project }: World, { claim }: Judgement, other: Judgement): boolean {
  const { about, scope } = other.claim
  return (
    other.claim !== claim &&
    about === claim.about &&
    scope === claim.scope &&
    worldKey(project, other.claim) === worldKey(project, claim)
  )
}

function clause({ reason }: Judgement, other: Claim, ratio: number): Pick<Judgement['reason'], 'params' | 'text'> {
  const far = ratio > 1 ? `${significant(ratio, 2)} times as much` : `less by a factor of ${significant(1 / ratio, 2)}`
  return {
    params: { ...reason.params, alike: other.id },
    text: `${reason.text}; ${other.id} (${written(other)}), ${far}, holds as well: the evidence cannot tell them apart`,
  }
}

/** What a claim that holds says and leaves open, in SI units or the project's money; undefined of what is no positive quantity. */
function telling(world: World, { verdict, claim }: Judgement): (ClaimInterval & { readonly point: number }) | undefined {
  const interval = claimInterval(claim)
  if (verdict !== 'holds' || !interval || claim.value.kind !== 'quantity') return undefined
  const { value, currency, year } = claim.value.estimate
  const each = currency ? world.worth(1, currency, year ?? world.project.currency.year) : 1
  return value > 0 ? { low: interval.low * each, high: interval.high * each, point: value * each } : undefined
}
