import { studentQuantile } from './student-t.ts'

/** A mean with its confidence interval. */
export interface Interval {
  readonly mean: number
  readonly low: number
  readonly high: number
  /** Standard deviation of the sample (n - 1 in the denominator). */
  readonly deviation: number
  /** Values in the sample. */
  readonly n: number
  /** Confidence, 0..1. */
  readonly confidence: number
}

/**
 * Mean of independent values (one per replication) with Student's interval of a confidence above 0, below 1. With fewer than two values nothing can be said of the spread:
 * the interval is the whole line (empty sample: the mean is NaN).
 */
export function meanInterval(sample: ArrayLike<number>, confidence = 0.95): Interval {
  const n = sample.length
  let sum = 0
  for (let i = 0; i < n; i++) sum += sample[i]!
  const mean = n === 0 ? NaN : sum / n
  if (n < 2) return { mean, low: -Infinity, high: Infinity, deviation: NaN, n, confidence }
  let squares = 0
  for (let i = 0; i < n; i++) squares += (sample[i]! - mean) * (sample[i]! - mean)
  const deviation = Math.sqrt(squares / (n - 1))
  const half = deviation === 0 ? 0 : (studentQuantile((1 + confidence) / 2, n - 1) * deviation) / Math.sqrt(n)
  return { mean, low: mean - half, high: mean + half, deviation, n, confidence }
}

/**
 * Mean of the differences b[i] - a[i] with its interval: two variants run with the same seeds (common random numbers), replication by
 * replication. Throws a RangeError when the samples differ in length.
 */
export function pairedInterval(a: ArrayLike<number>, b: ArrayLike<number>, confidence = 0.95): Interval {
  if (a.length !== b.length) throw new RangeError(`a has ${a.length} values, b has ${b.length}; paired samples have equally many`)
  return meanInterval(
    Float64Array.from(a, (value, i) => b[i]! - value),
    confidence,
  )
}
