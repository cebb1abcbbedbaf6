import { log } from './exp-log.ts'

/** ln sqrt(2 pi). */
const HALF_LOG_TWO_PI = 0.9189385332046728

/**
 * ln Gamma(x) for x > 0; absolute error about 1e-15 x max(1, value).
 *
 * Stirling's series (Abramowitz & Stegun 6.1.41) above 10, the recurrence Gamma(x + 1) = x Gamma(x) below.
 */
export function lgamma(x: number): number {
  if (!(x > 0)) return NaN
  if (x === 1 || x === 2) return 0
  let shifted = x
  let product = 1
  while (shifted < 10) {
    product *= shifted
    shifted++
  }
  const value = (shifted - 0.5) * log(shifted) - shifted + HALF_LOG_TWO_PI + stirlingTail(shifted)
  return product === 1 ? value : value - log(product)
}

/** ln Gamma(x) - ((x - 1/2) ln x - x + ln sqrt(2 pi)) for x >= 10. */
export function stirlingTail(x: number): number {
  const z = 1 / (x * x)
  return (1 / 12 - z * (1 / 360 - z * (1 / 1260 - z * (1 / 1680 - z * (1 / 1188 - z * (691 / 360360 - z * (1 / 156))))))) / x
}
