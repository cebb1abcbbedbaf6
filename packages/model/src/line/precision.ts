import { meanInterval } from '@cellwright/kernel'
import { figureName } from './figures.ts'
import type { Precision } from './line.ts'
import type { LinePrecision } from './line-results.ts'

/** Replications before the first look (A. M. Law advises ten or more). */
export const LEAST = 10

/** Half-width of the 95 % interval over the size of its mean; Infinity before the second value, and for a mean of 0 that is not certain. */
function precisionOf(sample: readonly number[]): number {
  const { mean, high, n } = meanInterval(sample)
  const half = high - mean
  return n < 2 ? Infinity : half === 0 ? 0 : half / Math.abs(mean)
}

/**
 * Whether the error relative to the true mean is bounded by what is wanted, w: half-width / |mean| <= w / (1 + w)
 * (A. M. Law, Simulation Modeling and Analysis, 5th ed. 2015, section 9.4.1).
 */
export function isPrecise(sample: readonly number[], { within }: Precision): boolean {
  return sample.length >= LEAST && precisionOf(sample) <= within / (1 + within)
}

/** Replications that will be needed if the spread stays as it is. */
export function expectedReplications(sample: readonly number[], { within, most }: Precision): number {
  const excess = (precisionOf(sample) * (1 + within)) / within
  const expected = Math.ceil(sample.length * excess * excess)
  return Math.min(most, Math.max(LEAST, sample.length + 1, Number.isFinite(expected) ? expected : 0))
}

export function precisionReached(precision: Precision, sample: readonly number[], isCancelled: boolean): LinePrecision {
  const reached = precisionOf(sample)
  return {
    figure: figureName(precision.figure),
    asked: precision.within,
    reached: Number.isFinite(reached) ? reached : null,
    isReached: !isCancelled && isPrecise(sample, precision),
  }
}
