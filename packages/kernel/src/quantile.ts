/**
 * Quantile p (0..1) of a sample by definition R-7 of Hyndman & Fan, Am. Stat. 50 (1996) 361: linear between order statistics, the one of R,
 * NumPy and spreadsheets. NaN for an empty sample; the sample need not be sorted and is not changed.
 */
export function quantile(sample: ArrayLike<number>, p: number): number {
  return sortedQuantile(Float64Array.from(sample).sort(), p)
}

/** The same for a sample that is sorted already. */
export function sortedQuantile(sorted: ArrayLike<number>, p: number): number {
  const n = sorted.length
  if (n === 0 || !(p >= 0 && p <= 1)) return NaN
  const at = (n - 1) * p
  const below = Math.floor(at)
  const low = sorted[below]!
  const high = sorted[Math.min(below + 1, n - 1)]!
  return low + (at - below) * (high - low)
}
