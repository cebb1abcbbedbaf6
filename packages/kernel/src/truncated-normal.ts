import { exp } from './exp-log.ts'
import { gammaTail } from './incomplete-gamma.ts'
import { normalQuantile } from './normal-quantile.ts'

/** Farthest that both bounds may lie out on one side [standard deviations]: what is left there has a probability of 6e-300. */
export const FARTHEST_BOUND = 37

/** P(Z > z) of a standard normal variable, accurate in both tails: Q(1/2, z^2/2) / 2 (Abramowitz & Stegun 26.4.19 with one degree of freedom). */
export function normalTail(z: number): number {
  const tail = gammaTail(0.5, (z * z) / 2) / 2
  return z < 0 ? 1 - tail : tail
}

/**
 * Quantile function of a standard normal variable cut off to low..high (low < high, either may be infinite).
 *
 * Bounds on one side of 0 are worked from their own tail, so that bounds far out keep their digits.
 */
export function truncatedNormalQuantile(low: number, high: number): (p: number) => number {
  if (low > 0) {
    const mirrored = truncatedNormalQuantile(-high, -low)
    return (p) => -mirrored(1 - p)
  }
  const below = normalTail(-low)
  const inside = normalTail(-high) - below
  return (p) => Math.min(high, Math.max(low, normalQuantile(below + p * inside)))
}

const NEAR = Math.sqrt(5 - 2 * Math.sqrt(10 / 7)) / 3
const FAR = Math.sqrt(5 + 2 * Math.sqrt(10 / 7)) / 3
/** Points and weights of Gauss and Legendre's rule of five points on -1..1. */
const RULE = [
  [0, 128 / 225],
  [NEAR, (322 + 13 * Math.sqrt(70)) / 900],
  [-NEAR, (322 + 13 * Math.sqrt(70)) / 900],
  [FAR, (322 - 13 * Math.sqrt(70)) / 900],
  [-FAR, (322 - 13 * Math.sqrt(70)) / 900],
] as const
const PANELS = 64

/**
 * Mean and variance of a standard normal variable cut off to low..high.
 *
 * By integration, because the closed forms lose their digits in the tails: Gauss and Legendre's rule over the part where the density is
 * above 1e-20 of its largest value. Relative error about 1e-13.
 */
export function truncatedNormalMoments(low: number, high: number): { readonly mean: number; readonly variance: number } {
  const mode = Math.min(high, Math.max(low, 0))
  const reach = Math.sqrt(mode * mode + 92)
  const from = Math.max(low, -reach)
  const width = (Math.min(high, reach) - from) / PANELS
  let total = 0
  let first = 0
  let second = 0
  for (let i = 0; i < PANELS; i++) {
    for (const [point, weight] of RULE) {
      const z = from + width * (i + (1 + point) / 2)
      const density = weight * exp((mode - z) * (mode + z) * 0.5)
      total += density
      first += density * (z - mode)
      second += density * (z - mode) * (z - mode)
    }
  }
  const shift = first / total
  return { mean: mode + shift, variance: second / total - shift * shift }
}
