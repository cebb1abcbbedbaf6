import { log } from '@cellwright/kernel'
import type { Judgement } from './audit.ts'
import type { Band } from './band.ts'
import { claimInterval, claimPoint, type ClaimInterval } from './claim-interval.ts'
import { ENOUGH_COMPARABLES, type Verdict } from './verdict.ts'

/** How well one announced figure fits one reading of a file. */
export interface Fit {
  readonly verdict: Verdict
  readonly borderline: boolean
  /** Announced over model; null of dates and where there is no model value. */
  readonly ratio: number | null
  /**
   * How far what is announced lies from the middle of the nearer of the two bands (the model's, widened by its error, and that of comparable plants), in half-widths of the band on
   * that side: 0 at the middle, 1 at the 10th or 90th percentile. Of quantities on a logarithmic scale. Null where there is no band.
   */
  readonly distance: number | null
}

export function fitOf({ claim, verdict, borderline, model, comparable }: Judgement): Fit {
  const interval = claimInterval(claim)
  const point = claimPoint(claim)
  const isDate = claim.value.kind === 'date'
  const enough = comparable?.band && comparable.band.n >= ENOUGH_COMPARABLES ? comparable.band : undefined
  const bands = [model?.widened, enough].filter((b) => b !== undefined)
  const distances = interval ? bands.flatMap((b) => distance(interval, b, isDate ? linear : log) ?? []) : []
  return {
    verdict,
    borderline,
    ratio: !isDate && model && point !== undefined && model.value > 0 ? point / model.value : null,
    distance: distances.length > 0 ? Math.min(...distances) : null,
  }
}

const linear = (x: number) => x

function distance({ low, high }: ClaimInterval, b: Band, scale: (x: number) => number): number | undefined {
  if (scale === log && !(b.p10 > 0 && b.p50 > 0 && high > 0)) return undefined
  if (low <= b.p50 && b.p50 <= high) return 0
  const [gap, width] =
    low > b.p50
      ? [scale(low) - scale(b.p50), scale(b.p90) - scale(b.p50)]
      : [scale(b.p50) - scale(high), scale(b.p50) - scale(b.p10)]
  return width > 0 ? gap / width : undefined
}
