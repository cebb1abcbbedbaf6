/** Values with probabilities, ready to be looked up by a uniform number. */
export interface WeightedTable {
  readonly values: Float64Array
  /** Sums of the weights up to and with each value; the last is the total. */
  readonly sums: Float64Array
}

/** Values in ascending order with the sums of their weights. */
export function weightedTable(values: readonly number[], weights: readonly number[]): WeightedTable {
  const order = Array.from(values, (_, i) => i).sort((i, j) => values[i]! - values[j]! || i - j)
  const sums = new Float64Array(order.length)
  let sum = 0
  order.forEach((at, i) => {
    sum += weights[at]!
    sums[i] = sum
  })
  return { values: Float64Array.from(order, (at) => values[at]!), sums }
}

/** The first value whose sum is above u times the total, 0 <= u < 1: never one of weight 0. */
export function lookUp({ values, sums }: WeightedTable, u: number): number {
  const wanted = u * sums[sums.length - 1]!
  let low = 0
  let high = sums.length - 1
  while (low < high) {
    const middle = (low + high) >>> 1
    if (sums[middle]! > wanted) high = middle
    else low = middle + 1
  }
  return values[low]!
}

/** Below this share of the largest probability, the rest of a tail sums to less than a uniform number can tell. */
const NEGLIGIBLE = 1e-30

/**
 * The binomial distribution of n trials with 0 < p < 1: weights relative to the most likely count, from the ratios of neighbours.
 *
 * Holds about 24 standard deviations: 580 values for a thousand trials at most, 600,000 for 2^31.
 */
export function binomialTable(n: number, p: number): WeightedTable {
  const odds = p / (1 - p)
  const mode = Math.min(n, Math.floor((n + 1) * p))
  const down: number[] = []
  for (let k = mode, weight = 1; k > 0; k--) {
    weight *= k / ((n - k + 1) * odds)
    if (weight < NEGLIGIBLE) break
    down.push(weight)
  }
  const weights = [...down.toReversed(), 1]
  const first = mode - down.length
  for (let k = mode, weight = 1; k < n; k++) {
    weight *= ((n - k) * odds) / (k + 1)
    if (weight < NEGLIGIBLE) break
    weights.push(weight)
  }
  return weightedTable(
    weights.map((_, i) => first + i),
    weights,
  )
}
