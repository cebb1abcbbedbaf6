import { exp, log, log1p } from './exp-log.ts'

/** Plain data of a sketch, for storing or sending; `counts[i]` belongs to bucket `first + i`. While empty, `low` and `high` are 0. */
export interface SketchData {
  readonly accuracy: number
  readonly zeros: number
  readonly first: number
  readonly counts: readonly number[]
  readonly low: number
  readonly high: number
}

/**
 * Quantiles of any number of durations in bounded memory, each within a relative error that is chosen beforehand.
 *
 * Values are counted in buckets whose bounds grow by the factor g = (1 + a) / (1 - a); the answer of a bucket lies within a of everything in it.
 * This is the DDSketch of Ch. Masson, J. E. Rim and H. K. Lee (Proc. VLDB Endowment 12 (2019) 2195) without its merging of low buckets: the
 * memory is bounded by the range of the values instead, 8 bytes for every factor g between the smallest and the largest. From a
 * millisecond to a century that is 23 kB at an accuracy of 0.5 %.
 *
 * Why this one: a t-digest or a KLL sketch bounds the error in rank, which says little of a long tail in seconds, and depends on the order of
 * merging. Counts are whole numbers, so sketches of replications, merged in any order and any grouping, are the same bytes.
 */
export class QuantileSketch {
  /** Largest relative error of a quantile, above 0, below 1. */
  readonly accuracy: number
  private readonly logGrowth: number
  private zeros = 0
  private total = 0
  private lowest = Infinity
  private highest = -Infinity
  /** Bucket of counts[0]. */
  private first = 0
  private counts = new Float64Array(0)

  /** Throws a RangeError for an accuracy outside 0.0001..0.5. */
  constructor(accuracy = 0.005) {
    if (!(accuracy >= 0.0001 && accuracy <= 0.5))
      throw new RangeError(`accuracy is ${accuracy}; allowed: a relative error of 0.0001 to 0.5`)
    this.accuracy = accuracy
    this.logGrowth = log1p(accuracy) - log1p(-accuracy)
  }

  /** Values counted. */
  get count(): number {
    return this.total
  }

  /** Smallest value, exact; Infinity while empty. */
  get low(): number {
    return this.lowest
  }

  /** Largest value, exact; -Infinity while empty. */
  get high(): number {
    return this.highest
  }

  /** Counts a value [s], 0 or more, `times` over (a lot: its units). */
  add(value: number, times = 1): void {
    if (!(value >= 0 && value < Infinity)) throw new RangeError(`value is ${value}; allowed: a finite number of at least 0`)
    if (!(Number.isInteger(times) && times >= 0)) throw new RangeError(`times is ${times}; allowed: a whole number of at least 0`)
    if (times === 0) return
    this.total += times
    if (value < this.lowest) this.lowest = value
    if (value > this.highest) this.highest = value
    if (value === 0) this.zeros += times
    else this.#tally(Math.ceil(log(value) / this.logGrowth), times)
  }

  /** Adds what another sketch of the same accuracy has counted. */
  merge(other: QuantileSketch): void {
    if (other.accuracy !== this.accuracy)
      throw new RangeError(`a sketch of accuracy ${other.accuracy} cannot go into one of ${this.accuracy}; give both the same`)
    this.total += other.total
    this.zeros += other.zeros
    this.lowest = Math.min(this.lowest, other.lowest)
    this.highest = Math.max(this.highest, other.highest)
    // The other may be this one: its counts and their place as they were.
    const first = other.first
    other.counts.slice().forEach((count, i) => {
      if (count > 0) this.#tally(first + i, count)
    })
  }

  /**
   * Quantile p (0..1): within `accuracy` of the value of rank floor(p (n - 1)), counted from 0, among the n values in ascending order. The ends are
   * exact. NaN while empty.
   */
  quantile(p: number): number {
    if (this.total === 0 || !(p >= 0 && p <= 1)) return NaN
    const rank = Math.floor(p * (this.total - 1))
    if (rank === 0) return this.lowest
    if (rank === this.total - 1) return this.highest
    let below = this.zeros
    if (rank < below) return 0
    let i = -1
    while (rank >= below) below += this.counts[++i]!
    // Of a bucket from g^(k-1) to g^k, 2 g^k / (g + 1) is equally far, relatively, from both ends.
    const middle = exp((this.first + i) * this.logGrowth) * (1 - this.accuracy)
    return Math.min(this.highest, Math.max(this.lowest, middle))
  }

  /** What the sketch holds: equal for equal values, whatever the order in which they came. */
  toData(): SketchData {
    let from = 0
    let to = this.counts.length
    while (from < to && this.counts[from] === 0) from++
    while (to > from && this.counts[to - 1] === 0) to--
    return {
      accuracy: this.accuracy,
      zeros: this.zeros,
      first: from === to ? 0 : this.first + from,
      counts: Array.from(this.counts.subarray(from, to)),
      low: this.total === 0 ? 0 : this.lowest,
      high: this.total === 0 ? 0 : this.highest,
    }
  }

  static fromData({ accuracy, zeros, first, counts, low, high }: SketchData): QuantileSketch {
    const sketch = new QuantileSketch(accuracy)
    sketch.zeros = zeros
    sketch.first = first
    sketch.counts = Float64Array.from(counts)
    sketch.total = counts.reduce((sum, count) => sum + count, zeros)
    if (sketch.total === 0) return sketch
    sketch.lowest = low
    sketch.highest = high
    return sketch
  }

  #tally(bucket: number, times: number): void {
    const at = this.#place(bucket)
    this.counts[at]! += times
  }

  /** Index of a bucket in the counts, which grow to hold it. */
  #place(bucket: number): number {
    const size = this.counts.length
    if (size === 0) this.first = bucket
    const at = bucket - this.first
    if (at >= 0 && at < size) return at
    // Room to spare on the side that grows, so that growing is rare.
    const spare = Math.max(16, size >> 1)
    const before = at < 0 ? spare - at : 0
    const after = at < 0 ? 0 : spare + at + 1 - size
    const grown = new Float64Array(before + size + after)
    grown.set(this.counts, before)
    this.first -= before
    this.counts = grown
    return at + before
  }
}
