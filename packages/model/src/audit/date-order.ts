import { formatDate, parseDateEnd } from '@cellwright/units'
import { CellwrightError } from '../issue.ts'
import type { Claim } from '../project/project.ts'
import type { Outcome } from '../study/outcome.ts'
import type { Clash } from './arithmetic.ts'
import { claimInterval } from './claim-interval.ts'
import { isSuperseded } from './contradictions.ts'
import { written } from './wording.ts'

/** What comes first: a project is proposed, then signed, then built and run. */
const ORDER = ['project.proposed', 'project.signed', 'later'] as const

function placeOf({ about }: Claim): number {
  const place = ORDER.findIndex((a) => a === about)
  if (place >= 0) return place
  return about.startsWith('schedule.') || about === 'centre.start' ? ORDER.length - 1 : -1
}

/** Dates that cannot be true together: what must come first is told of a later day. A day that lies after the day on which it was told is no event yet. */
export function dateClashes(claim: Claim, claims: readonly Claim[]): Clash[] {
  const own = dated(claim)
  if (!own || !claim.about.startsWith('project.') || isSuperseded(claim, claims)) return []
  return claims.flatMap((other): Clash[] => {
    const theirs = dated(other)
    if (!theirs || isSuperseded(other, claims) || other === claim || placeOf(other) === placeOf(claim)) return []
    const [first, second] = placeOf(claim) < placeOf(other) ? [own, theirs] : [theirs, own]
    if (first.low <= second.high) return []
    return [
      { rule: { code: 'CW-AUDIT-023' }, others: [other], text: `${written(claim)} and ${written(other)} are in the wrong order` },
    ]
  })
}

function dated(claim: Claim) {
  return claim.value.kind === 'date' && placeOf(claim) >= 0 ? claimInterval(claim) : undefined
}

/**
 * What the order of dates says of a day of proposal or signing, in a sentence: nothing of it proves the day. Undefined of other claims.
 */
export function dateOrder(claim: Claim, central: Outcome | CellwrightError): string | undefined {
  const own = dated(claim)
  if (!own || !claim.about.startsWith('project.') || central instanceof CellwrightError) return undefined
  const { claims } = central.world.project
  const others = claims.filter(
    (c) => c !== claim && dated(c) !== undefined && !isSuperseded(c, claims) && placeOf(c) !== placeOf(claim),
  )
  const told = claim.asOf === undefined ? undefined : parseDateEnd(claim.asOf)
  const parts = others
    .toSorted((a, b) => dated(a)!.low - dated(b)!.low)
    .slice(0, 2)
    .map((c) => `${placeOf(c) > placeOf(claim) ? 'before' : 'after'} ${c.id} (${written(c)})`)
  if (told !== undefined && told >= own.low) parts.push('not after the day on which it was told')
  const start = Math.min(...starts(central))
  if (Number.isFinite(start))
    parts.push(
      start >= own.low
        ? `${Math.round(((start - own.low) / 365) * 12)} months before the first works of the file (${formatDate(start)})`
        : `after the first works of the file (${formatDate(start)})`,
    )
  const fits = parts.length > 0 ? `it lies ${parts.join(', ')}, as it must; ` : ''
  const what = claim.about === 'project.signed' ? 'the document that was signed' : 'a record of the proposal'
  return `${fits}the day itself no model can know: ${what} is missing`
}

function starts({ plants, materialPlants }: Outcome): number[] {
  return [
    ...plants.map((p) => p.schedule.constructionStart.value),
    ...materialPlants.flatMap((m) => m.schedule.phases.map((p) => p.constructionStart.value)),
  ]
}
