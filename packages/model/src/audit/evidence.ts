import type { Library } from '@cellwright/library'
import { CellwrightError } from '../issue.ts'
import type { Claim } from '../project/project.ts'
import type { AuditableQuantity } from '../project/quantities.ts'
import { modelValues } from '../study/figure.ts'
import { materialOf } from '../study/material-figure.ts'
import type { Outcome } from '../study/outcome.ts'
import { band, bandUncertainty, shifted, widen, type Band, type Scale } from './band.ts'
import { bandOf, type Comparables } from './comparable.ts'
import { modelError, type ModelError, type PlantsTried } from './model-error.ts'

/** What one world says: its outcome at the central inputs, or why there is none, and what each draw says of each claim. */
export interface Sample {
  readonly central: Outcome | CellwrightError
  /** By claim, in the units of the claim. */
  readonly drawn: ReadonlyMap<string, readonly number[]>
  /** How many draws there were. */
  readonly draws: number
}

/** The model's values of a claim in one outcome, in the units of the claim. */
export function valuesFor(claim: Claim, o: Outcome): number[] {
  return modelValues(o, claim.about, claim.scope, claim.asOf).map((x) => toClaimUnits(claim, o, x))
}

/** What the model says of a claim, in SI units, day numbers, or the claim's own currency and year. */
export interface ModelEvidence {
  /** At the central inputs. */
  readonly value: number
  /** Over the draws, and with its edges moved outward by the model's error. */
  readonly band: Band
  readonly widened: Band
  /** The same with the measured lean of the model taken out of the draws; absent where no lean is measured. */
  readonly unleaned?: Band
  readonly error: ModelError
  /** Draws in which the model has no value, so that the band leaves them out. */
  readonly lost: number
}

/** Band of the model over the draws, in the units of the claim, with its edges as other draws might have put them. */
export function modelEvidence(
  claim: Claim,
  quantity: AuditableQuantity,
  sample: Sample,
  simulated: readonly number[] | undefined,
  library: Library,
  plants: PlantsTried,
): { readonly evidence: ModelEvidence; readonly edges: readonly Band[] } | undefined {
  const centralValues = sample.central instanceof CellwrightError ? [] : valuesFor(claim, sample.central)
  const values = simulated ?? sample.drawn.get(claim.id) ?? []
  const spread = band(values)
  if (!spread || (centralValues.length === 0 && !simulated)) return undefined
  const error = modelError(library, quantity.id, plants)
  const { factor, lean } = error
  const scale = scaleOf(claim, quantity, sample.central)
  const moved = bandUncertainty(values)
  const value = centralValues.length ? centralValues.reduce((a, b) => a + b, 0) / centralValues.length : spread.p50
  return {
    evidence: {
      value,
      band: spread,
      widened: widen(spread, factor, scale),
      ...(lean !== null && { unleaned: widen(shifted(spread, 1 / lean, scale), factor, scale) }),
      error,
      lost: simulated ? 0 : Math.round(sample.draws - values.length / Math.max(1, centralValues.length)),
    },
    edges: moved ? [widen(moved.inner, factor, scale), widen(moved.outer, factor, scale)] : [],
  }
}

function scaleOf(claim: Claim, { kind, dimension }: AuditableQuantity, central: Sample['central']): Scale {
  if (dimension === 'share') return 'odds'
  return { origin: kind === 'date' && !(central instanceof CellwrightError) ? durationOrigin(central, claim) : 0 }
}

/** Dates are widened as durations from what is known to have happened before them. */
function durationOrigin(o: Outcome, claim: Claim): number {
  if (claim.about === 'centre.start') return o.centres.find((c) => c.id === claim.scope)?.schedule?.constructionStart.value ?? 0
  const dates = (o.plants.find((p) => p.plant.id === claim.scope) ?? materialOf(o, claim.scope))?.schedule
  if (!dates) return 0
  return AFTER_PILOT.has(claim.about) ? dates.known : dates.start.value
}

/** Dates that lie after the first day of pilot operation. */
const AFTER_PILOT = new Set(['schedule.serial-start', 'schedule.full-start', 'schedule.design-output'])

/** Money of the model in the currency and year of the claim; everything else as it is. */
function toClaimUnits(claim: Claim, o: Outcome, x: number): number {
  const estimate = claim.value.kind === 'quantity' ? claim.value.estimate : undefined
  if (!estimate?.currency) return x
  return o.world.convertBack(x, estimate.currency, estimate.year ?? o.world.project.currency.year)
}

/** Comparable cases in the same units. */
export function inClaimUnits(claim: Claim, o: Outcome, c: Comparables): Comparables {
  const units = (x: number) => toClaimUnits(claim, o, x)
  const items = c.items.map((i) => ({
    ...i,
    value: units(i.value),
    ...(i.printed && { printed: { low: units(i.printed.low), high: units(i.printed.high) } }),
  }))
  return { ...c, items, band: bandOf(items) }
}
