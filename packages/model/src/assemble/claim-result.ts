import type { Judgement } from '../audit/audit.ts'
import type { Band } from '../audit/band.ts'
import { ENOUGH_COMPARABLES } from '../audit/verdict.ts'
import { claimInterval, claimPoint } from '../audit/claim-interval.ts'
import { claimFactor, shown, written } from '../audit/wording.ts'
import type { Implied } from '../audit/implied.ts'
import type { ClaimAxis, ClaimResult, ImpliedResult } from '../results.ts'
import { inUnit } from '@cellwright/units'

export function claimResult(j: Judgement, all: readonly Judgement[]): ClaimResult {
  const { claim, quantity, model, comparable } = j
  const show = (x: number) => shown(x, claim)
  return {
    id: claim.id,
    kind: 'claim',
    about: claim.about,
    scope: claim.scope,
    title: quantity.title,
    announced: written(claim),
    asOf: claim.asOf ?? null,
    source: claim.source,
    stage: claim.stage,
    supersededBy: all.find((other) => other.claim.supersedes.includes(claim.id))?.claim.id ?? null,
    note: claim.note ?? null,
    model: model
      ? {
          value: show(model.value),
          low: show(model.band.p10),
          high: show(model.band.p90),
          widenedLow: show(model.widened.p10),
          widenedHigh: show(model.widened.p90),
          widenedMin: show(model.widened.min),
          widenedMax: show(model.widened.max),
          n: model.band.n,
          error: model.error.factor,
          errorBasis: model.error.basis,
          errorCases: model.error.cases,
        }
      : null,
    comparable: comparable?.band
      ? {
          rule: comparable.rule,
          n: comparable.band.n,
          low: show(comparable.band.min),
          high: show(comparable.band.max),
          items: comparable.items.map((i) => ({
            id: i.id,
            name: i.name,
            country: i.country,
            year: i.year ?? null,
            stage: i.stage,
            size: i.size,
            value: show(i.value),
            ref: i.refs.join(', '),
          })),
        }
      : null,
    axis: axisOf(j),
    rivals: j.rivals,
    verdict: j.verdict,
    borderline: j.borderline,
    unwidened: j.unwidened,
    reason: j.reason,
    needed: j.needed ?? null,
  }
}

/** What a claim is held against, as numbers in its own unit. */
function axisOf({ claim, model, comparable }: Judgement): ClaimAxis | null {
  const value = claimPoint(claim)
  const open = claimInterval(claim)
  if (value === undefined || !open) return null
  const factor = claimFactor(claim)
  const at = (x: number) => x / factor
  const end = (x: number) => (Number.isFinite(x) ? at(x) : null)
  return {
    unit: claim.value.kind === 'quantity' ? claim.value.estimate.unit : 'date',
    announced: { value: at(value), low: end(open.low), high: end(open.high) },
    model: model
      ? {
          value: at(model.value),
          low: at(model.band.p10),
          high: at(model.band.p90),
          widenedLow: at(model.widened.p10),
          widenedHigh: at(model.widened.p90),
        }
      : null,
    comparable: comparable?.band ? comparable.items.map((i) => at(i.value)) : [],
  }
}

export function impliedResult(i: Implied): ImpliedResult {
  const b = i.comparables?.band
  return {
    id: i.id,
    kind: 'implied',
    what: i.what,
    value: { value: i.value, unit: i.unit },
    floor: i.floor ?? false,
    from: i.from,
    how: i.how,
    more: i.more ?? null,
    design: i.design ?? null,
    comparable: b && i.comparables ? { n: b.n, ...rangeOf(b, i.unit), rule: i.comparables.rule } : null,
  }
}

/** Four in five of the cases; all of them where they are too few for that. */
function rangeOf({ n, min, p10, p90, max }: Band, unit: string): { readonly low: number; readonly high: number } {
  const [low, high] = n < ENOUGH_COMPARABLES ? [min, max] : [p10, p90]
  return { low: inUnit(low, unit), high: inUnit(high, unit) }
}
