import { incompleteBeta } from './incomplete-beta.ts'
import { normalQuantile } from './normal-quantile.ts'

/** P(T <= t) of Student's t with `freedom` > 0 degrees of freedom. */
export function studentCdf(t: number, freedom: number): number {
  const tail = 0.5 * incompleteBeta(freedom / (freedom + t * t), freedom / 2, 0.5)
  return t > 0 ? 1 - tail : tail
}

/**
 * Quantile of Student's t, 0 < p < 1: bisection of the upper tail, which is exact to the last bits and needs no starting guess that could
 * fail. For 10^7 degrees of freedom and more, the normal quantile.
 */
export function studentQuantile(p: number, freedom: number): number {
  if (!(p > 0 && p < 1 && freedom > 0)) return NaN
  if (p === 0.5) return 0
  if (p < 0.5) return -studentQuantile(1 - p, freedom)
  if (freedom >= 1e7) return normalQuantile(p)
  const tail = 1 - p
  let high = 1
  while (upperTail(high, freedom) > tail && high < 1e300) high *= 2
  let low = high === 1 ? 0 : high / 2
  for (let i = 0; i < 200; i++) {
    const middle = (low + high) / 2
    if (middle === low || middle === high) break
    if (upperTail(middle, freedom) > tail) low = middle
    else high = middle
  }
  return (low + high) / 2
}

/** P(T > t) for t >= 0. */
function upperTail(t: number, freedom: number): number {
  return 0.5 * incompleteBeta(freedom / (freedom + t * t), freedom / 2, 0.5)
}
