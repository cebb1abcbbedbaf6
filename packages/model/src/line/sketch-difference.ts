import { exp, log1p, QuantileSketch, type SketchData } from '@cellwright/kernel'

/** What `after` has counted since `before`, an earlier state of the same sketch; its ends are exact to the accuracy of the sketch. */
export function sketchDifference(after: SketchData, before: SketchData | undefined): QuantileSketch {
  if (before === undefined) return QuantileSketch.fromData(after)
  const { accuracy, first } = after
  const counts = after.counts.map((count, i) => count - (before.counts[first + i - before.first] ?? 0))
  const zeros = after.zeros - before.zeros
  const logGrowth = log1p(accuracy) - log1p(-accuracy)
  const bound = (bucket: number): number => exp((first + bucket) * logGrowth)
  const lowest = counts.findIndex((count) => count > 0)
  const highest = counts.findLastIndex((count) => count > 0)
  const low = zeros > 0 || lowest < 0 ? 0 : Math.max(after.low, bound(lowest - 1))
  const high = highest < 0 ? 0 : Math.min(after.high, bound(highest))
  return QuantileSketch.fromData({ accuracy, zeros, first, counts, low, high })
}
