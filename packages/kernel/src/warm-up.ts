/** What `warmUp` says of a series. */
export interface WarmUp {
  /** Observations to delete at the start: a multiple of the batch. */
  readonly truncation: number
  /** Mean of what is left. */
  readonly mean: number
  /** Squared standard error of that mean as if its batches were independent: what was made smallest. */
  readonly error: number
  /**
   * False when the best truncation is the last one allowed, half of the series, or when there are fewer than ten batches: then the series is too
   * short to tell, and `truncation` is only a lower bound.
   */
  readonly isLongEnough: boolean
}

const LEAST_BATCHES = 10

/**
 * Where the warm-up of a series ends: MSER-5.
 *
 * The series is averaged in batches of five (a rest shorter than a batch is left out), and so many batches are deleted that the squared
 * standard error of the mean of the others, sum of (x - mean)^2 / n^2, is least; of equal ones, the fewest. At most half of the series
 * is deleted, because a few last values can be alike by chance.
 *
 * The series is output in equal periods (`RunOptions.periods`) or a running sequence of observations, such as times in system; averaged over
 * replications, it shows the warm-up more clearly.
 *
 * Source: K. P. White Jr., Simulation 69 (1997) 323 (MSER); K. P. White Jr., M. J. Cobb and S. C. Spratt, Proc. Winter Simulation Conf. 2000,
 * 755 (batches of five). Throws a RangeError for a series without a full batch or with a value that is not finite.
 */
export function warmUp(series: ArrayLike<number>, batch = 5): WarmUp {
  if (!(Number.isInteger(batch) && batch >= 1)) throw new RangeError(`batch is ${batch}; allowed: a whole number of at least 1`)
  const means = batchMeans(series, batch)
  const n = means.length
  if (n === 0) throw new RangeError(`the series has ${series.length} values; at least one batch of ${batch} is needed`)
  const most = Math.floor(n / 2)
  let best = { truncation: 0, mean: 0, error: Infinity }
  let mean = 0
  let squares = 0
  // From the back, so that mean and sum of squares of every tail come in one pass (Welford, Technometrics 4 (1962) 419).
  for (let first = n - 1; first >= 0; first--) {
    const left = n - first
    const off = means[first]! - mean
    mean += off / left
    squares += off * (means[first]! - mean)
    const error = squares / (left * left)
    if (first <= most && error <= best.error) best = { truncation: first * batch, mean, error }
  }
  return { ...best, isLongEnough: n >= LEAST_BATCHES && best.truncation < most * batch }
}

function batchMeans(series: ArrayLike<number>, batch: number): Float64Array {
  const means = new Float64Array(Math.floor(series.length / batch))
  for (let i = 0; i < series.length; i++) {
    const value = series[i]!
    if (!(Math.abs(value) < Infinity)) throw new RangeError(`series[${i}] is ${value}; allowed: finite numbers`)
    const at = Math.floor(i / batch)
    if (at < means.length) means[at]! += value
  }
  return means.map((sum) => sum / batch)
}
