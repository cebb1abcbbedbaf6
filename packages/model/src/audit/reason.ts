import { significant } from '@cellwright/units'
import type { Message } from '../issue.ts'
import { impliedNameplates } from '../plant/nameplate.ts'
import type { Claim } from '../project/project.ts'
import type { AuditableQuantity } from '../project/quantities.ts'
import { modelTerms } from '../study/figure.ts'
import { materialOf, otherMasses } from '../study/material-figure.ts'
import type { Outcome } from '../study/outcome.ts'
import { leavesOf } from '../term/index.ts'
import type { Band } from './band.ts'
import type { Comparables } from './comparables.ts'
import type { ModelEvidence } from './evidence.ts'
import type { ModelError } from './model-error.ts'
import { ENOUGH_COMPARABLES, type Verdict, type Weighed } from './verdict.ts'
import { shown, span } from './wording.ts'

/** A claim weighed three times: with the allowance for the model's error, without it, and with the allowance but the model's lean taken out. */
export interface Verdicts {
  readonly widened: Weighed
  readonly unwidened: Verdict
  /** Undefined where no lean is measured. */
  readonly unleaned: Verdict | undefined
}

/** Why a claim that could be weighed got its verdict: the range that it was decided on and whose it is, the model, its draws and error, the comparable cases, what it rests on. */
export function reasonFor(
  claim: Claim,
  quantity: AuditableQuantity,
  { widened, unwidened, unleaned }: Verdicts,
  model: ModelEvidence | undefined,
  comparable: Comparables | undefined,
  central: Outcome | undefined,
): Message {
  const { verdict } = widened
  const parts: string[] = []
  if (model) {
    const tellings = central ? tellingsText(claim, central) : ''
    const all = verdict === 'holds' ? '' : `, all of them ${span(claim, model.widened.min, model.widened.max)}`
    parts.push(
      `${tellings || `the model says${boundText(quantity)}${shown(model.value, claim)}`} (four draws in five: ${span(claim, model.band.p10, model.band.p90)}; ` +
        `allowing for ${errorText(model.error, quantity)}: ${span(claim, model.widened.p10, model.widened.p90)}${all})`,
    )
    const of = central && readText(claim, central)
    if (of !== undefined) parts.push(of)
    if (model.lost > 0)
      parts.push(model.lost === 1 ? '1 draw has no value and is left out' : `${model.lost} draws have no value and are left out`)
  }
  if (comparable?.band) parts.push(comparableText(claim, comparable.band, comparable.mixed))
  if (model?.unleaned && unleaned && unleaned !== verdict) parts.push(leanText(claim, model.unleaned, unleaned))
  if (unwidened !== verdict) parts.push(`without that allowance the verdict would be ${unwidened}`)
  const code =
    { holds: 'CW-AUDIT-010', stretch: 'CW-AUDIT-011', implausible: 'CW-AUDIT-012' }[verdict as 'holds'] ?? 'CW-AUDIT-013'
  return {
    code,
    params: { quantity: quantity.id, unwidened, ...(unleaned && { unleaned }) },
    text: `${rangeText(widened, model !== undefined, comparable?.band)}: ${parts.join('; ')}`,
  }
}

/** Where the model's value is the most or the least that can be true. */
function boundText({ bound, boundBy }: AuditableQuantity): string {
  if (bound === undefined) return ' '
  const by = boundBy === undefined ? ' ' : `, ${boundBy}, `
  return `${by}${bound === 'ceiling' ? 'at most ' : 'at least '}`
}

/** The range that a verdict was decided on, and whose it is. */
function rangeText({ verdict, by }: Weighed, model: boolean, cases: Band | undefined): string {
  const names = { model: 'the model', comparable: 'comparable cases' }
  const deciding = [
    ...(model ? ['model' as const] : []),
    ...(cases && cases.n >= ENOUGH_COMPARABLES ? ['comparable' as const] : []),
  ]
  const others = deciding.filter((d) => !by.includes(d)).map((d) => names[d])
  const met = by.map((d) => names[d]).join(' and of ')
  const not = others.length > 0 ? `, not of ${others.join(' or of ')}` : ''
  if (verdict === 'holds') return `within the range (10th to 90th percentile) of ${met}${not}`
  if (verdict === 'not-checkable') return 'what the model says does not rule it out and does not confirm it'
  if (verdict === 'stretch') return `at the edge of the range, within the extremes of ${met}${not}`
  return `outside the range, beyond the extremes of ${deciding.map((d) => names[d]).join(' and of ')}`
}

/** By four in five and the extremes; by the extremes alone where they are too few to decide. */
function comparableText(claim: Claim, { n, min, p10, p90, max }: Band, mixed: string | undefined): string {
  const cases = mixed === undefined ? 'comparable cases' : `comparable cases (${mixed})`
  if (n === 1) return `one comparable case is at ${shown(min, claim)}`
  if (n < ENOUGH_COMPARABLES) return `${n} ${cases}, too few to decide, lie between ${shown(min, claim)} and ${shown(max, claim)}`
  return `four in five of ${n} ${cases} lie between ${shown(p10, claim)} and ${shown(p90, claim)}, all ${span(claim, min, max)}`
}

/** What the verdict would be without the lean of the model. */
function leanText(claim: Claim, { min, p10, p90, max }: Band, verdict: Verdict): string {
  const would = { holds: 'hold', stretch: 'be at the edge', implausible: 'be implausible' }[verdict as 'holds']
  const then = verdict === 'holds' ? `four in five ${span(claim, p10, p90)}` : `all of it ${span(claim, min, max)}`
  return `with the model's lean taken out it would ${would} (the model so widened then says ${then})`
}

/** A lean of less than this is no news. */
const LEAN = 1.15

/** What the band is widened by; says where the model is usually high or low. */
function errorText({ factor, cases, lean, tried }: ModelError, { dimension }: AuditableQuantity): string {
  const times = `a factor of ${Number(factor.toPrecision(3))}${dimension === 'share' ? ' in the odds p / (1 - p)' : ''}`
  if (cases === null) return `an assumed model error of ${times}`
  const known = `${times}, the model's median error ${tried === undefined ? '' : `of the ${tried} `}in ${cases} published cases`
  if (lean === null || Math.max(lean, 1 / lean) < LEAN) return known
  return `${known} (there it is ${lean > 1 ? `${significant(lean, 3)} times too high` : `too low by a factor of ${significant(1 / lean, 3)}`} in the median)`
}

/** A recovery is read, not worked out: what of it rests on sources, and on which. */
function readText({ about, scope }: Claim, o: Outcome): string | undefined {
  if (about !== 'plant.recovery') return undefined
  const read = modelTerms(o, about, scope).flatMap((t) => leavesOf(t).map(({ leaf }) => leaf))
  const sources = read.flatMap((leaf) => {
    if (leaf.kind !== 'library' || !leaf.datum.id.endsWith('.recovery') || leaf.datum.basis === 'assumed') return []
    const { ref, low, high, unit } = leaf.datum
    return [`${o.world.library.reference(ref)?.author ?? ref}: ${low} to ${high} ${unit}`]
  })
  return sources.length > 0
    ? `this the model does not work out: it is what other sources say of such plants (${sources.join('; ')})`
    : undefined
}

/** Where a figure follows in several ways, what each of them says. */
function tellingsText(claim: Claim, o: Outcome): string {
  if (claim.about === 'plant.output.nameplate') return impliedText(claim, o)
  if (claim.about === 'plant.output.mass') return massText(claim, o)
  if (claim.about !== 'contract.quantity') return ''
  return modelTerms(o, claim.about, claim.scope)
    .map((t) => `${t.name} are ${shown(t.value, claim)}`)
    .join(', ')
}

/** What each of the other figures says of the nameplate of a material plant. */
function massText(claim: Claim, o: Outcome): string {
  const m = materialOf(o, claim.scope)
  const implied = m ? otherMasses(o, m) : []
  if (implied.length === 0) return ''
  const list = implied.map((i) => `${shown(i.value.value, claim)} (${i.from.join(' and ')}: ${i.how})`)
  return `other announced figures imply ${list.join(', ')}`
}

/** What each of the other claims says of the nameplate. */
function impliedText(claim: Claim, o: Outcome): string {
  const p = o.plants.find((x) => x.plant.id === claim.scope)
  const implied = p ? impliedNameplates(o.world, p.plant.spec, p.plant.pack) : []
  return implied.length
    ? `other announced figures imply ${implied.map((i) => `${shown(i.value.value, claim)} (${i.claim}: ${i.how})`).join(', ')}`
    : ''
}
