import { describe, expect, test } from 'vitest'
import { betaQuantile, incompleteBeta } from './incomplete-beta.ts'
import { gammaTail, gammaTailQuantile } from './incomplete-gamma.ts'
import { normalTail, truncatedNormalMoments, truncatedNormalQuantile } from './truncated-normal.ts'

/** Relative difference; 0 for equal values, 0 and infinities included. */
const off = (value: number, right: number): number => (value === right ? 0 : Math.abs(value / right - 1))

const LEVELS = [2 ** -54, 1e-12, 1e-5, 0.01, 0.3, 0.5, 0.7, 0.99, 1 - 1e-5, 1 - 1e-12, 1 - 2 ** -53]

describe('incomplete gamma function', () => {
  test.each([
    // [shape, x, Q], worked with 30 digits by numerical integration.
    [0.01, 1e-5, 0.1036632017328028],
    [0.5, 2, 0.04550026389635842],
    [2.5, 0.3, 0.9880032427940937],
    [10, 25, 0.00022147663824878357],
    [100, 60, 0.9999985184723673],
    [10_000, 10_300, 0.0014704948963856813],
  ])('shape %d at %d', (shape, x, right) => {
    expect(off(gammaTail(shape, x), right)).toBeLessThan(5e-14)
  })

  test('whole shapes are Poisson sums: Q(3, x) = e^-x (1 + x + x^2 / 2)', () => {
    for (const x of [1e-3, 0.5, 2, 4, 20, 300])
      expect(off(gammaTail(3, x), Math.exp(-x) * (1 + x + (x * x) / 2))).toBeLessThan(1e-13)
  })

  test('quantiles are those of the tables (R: qchisq(p, f) = 2 x with shape f / 2)', () => {
    expect(off(2 * gammaTailQuantile(0.05, 0.5), 3.841458820694124)).toBeLessThan(1e-14)
    expect(off(2 * gammaTailQuantile(0.05, 5), 18.307038053275146)).toBeLessThan(1e-14)
    expect(off(2 * gammaTailQuantile(0.01, 50), 135.80672317102676)).toBeLessThan(1e-14)
    expect(off(gammaTailQuantile(0.5, 2), 1.6783469900166608)).toBeLessThan(1e-14)
    expect(off(gammaTailQuantile(0.95, 0.25), 4.218575420262991e-6)).toBeLessThan(1e-13)
    expect(off(gammaTailQuantile(1e-12, 3), 34.05237419007569)).toBeLessThan(1e-14)
    expect(off(gammaTailQuantile(0.001, 1000), 1100.5780982933145)).toBeLessThan(1e-14)
    expect(off(gammaTailQuantile(0.9, 0.01), 5.660738147061881e-101)).toBeLessThan(1e-12)
  })

  test('shape 1 is exponential: -log of the tail, to the last digits', () => {
    for (const tail of LEVELS)
      expect(off(gammaTailQuantile(tail, 1), tail > 0.9 ? -Math.log1p(tail - 1) : -Math.log(tail))).toBeLessThan(1e-14)
  })

  test.each([0.05, 0.3, 0.7, 1.5, 9.9, 10.1, 300, 10_000])('the quantile of shape %d goes back to its tail', (shape) => {
    for (const tail of LEVELS) {
      const x = gammaTailQuantile(tail, shape)
      // A rounding of x moves the tail by density x rounding; above the smallest doubles nothing more is lost.
      if (x > 1e-300) expect(Math.abs(gammaTail(shape, x) - tail)).toBeLessThan(2e-14 * Math.max(tail, 1e-2))
    }
  })

  test('the ends', () => {
    expect([gammaTailQuantile(0, 2), gammaTailQuantile(1, 2), gammaTailQuantile(1 - 2 ** -53, 0.01)]).toEqual([Infinity, 0, 0])
    expect([gammaTail(2, 0), gammaTail(2, Infinity), gammaTail(2, -1), gammaTailQuantile(2, 1)]).toEqual([1, 0, NaN, NaN])
  })
})

describe('incomplete beta function', () => {
  test.each([
    // [a, b, x, I], worked with 30 digits by the hypergeometric series.
    [0.01, 3, 1e-6, 0.8840715744785559],
    [0.5, 0.5, 0.2, 0.2951672353008665],
    [2, 3, 0.4, 0.5248],
    [30, 2, 0.99, 0.9616104854047646],
    [1000, 800, 0.56, 0.6472565533876827],
  ])('a %d, b %d at %d', (a, b, x, right) => {
    expect(off(incompleteBeta(x, a, b), right)).toBeLessThan(1e-13)
  })

  test('quantiles of closed forms: p^(1/a) for b = 1, the arcsine law, the median of (2, 3)', () => {
    for (const p of LEVELS) {
      expect(off(betaQuantile(p, 3, 1), Math.cbrt(p))).toBeLessThan(1e-14)
      expect(off(betaQuantile(p, 0.5, 0.5), Math.sin((Math.PI * p) / 2) ** 2)).toBeLessThan(1e-13)
    }
    // R: qbeta(0.5, 2, 3).
    expect(off(betaQuantile(0.5, 2, 3), 0.38572756813238945)).toBeLessThan(1e-14)
  })

  test.each([
    [0.01, 0.01],
    [0.3, 20],
    [2, 4],
    [9, 30],
    [1000, 800],
    [1000, 0.5],
    [1000, 0.03],
  ])('the quantile of (%d, %d) goes back to its probability, and mirrors', (a, b) => {
    for (const p of LEVELS) {
      const x = betaQuantile(p, a, b)
      // Where x has gone to 1, its neighbours are too far apart to tell.
      if (x > 1e-300 && x < 0.9999) expect(Math.abs(incompleteBeta(x, a, b) - p)).toBeLessThan(2e-12 * Math.max(p, 1e-2))
      if (1 - (1 - p) === p) expect(Math.abs(1 - x - betaQuantile(1 - p, b, a))).toBeLessThan(1e-13)
    }
  })

  test('the ends', () => {
    expect([betaQuantile(0, 2, 3), betaQuantile(1, 2, 3), betaQuantile(0.5, 0, 1)]).toEqual([0, 1, NaN])
    expect([incompleteBeta(0, 2, 3), incompleteBeta(1, 2, 3)]).toEqual([0, 1])
  })
})

describe('truncated normal', () => {
  test('tails of the normal law, near and far', () => {
    const table = [
      [0, 0.5],
      [1, 0.15865525393145705],
      [-1, 1 - 0.15865525393145705],
      [5, 2.866515718791939e-7],
      [20, 2.7536241186062337e-89],
      [37, 5.725571222524577e-300],
    ] as const
    for (const [z, right] of table) expect(off(normalTail(z), right)).toBeLessThan(2e-13)
  })

  test.each([
    // [low, high, mean, variance], worked with 30 digits by numerical integration.
    [-1, 2, 0.22963717909132897, 0.5197625392115339],
    [0, Infinity, Math.sqrt(2 / Math.PI), 1 - 2 / Math.PI],
    [3, 3.5, 3.1855943984006725, 0.018228721911119797],
    [30, 31, 30.033259667433622, 0.0011037715118352822],
    [-8, -2, -2.373215532822684, 0.11427910041318048],
    [0.5, 0.50001, 0.5000049999958333, 8.333333333295138e-12],
    [-Infinity, Infinity, 0, 1],
  ])('moments from %d to %d', (low, high, mean, variance) => {
    const moments = truncatedNormalMoments(low, high)
    expect(Math.abs(moments.mean - mean)).toBeLessThan(1e-14 * Math.max(1, Math.abs(mean)))
    // The width of a narrow range is itself a difference of rounded numbers.
    expect(off(moments.variance, variance)).toBeLessThan(high - low < 0.01 ? 1e-9 : 1e-12)
  })

  test.each([
    [-1, 2],
    [3, 3.5],
    [30, Infinity],
    [36, 37],
    [-Infinity, -36],
    [-0.001, 0.001],
  ])('quantiles from %d to %d ascend inside the bounds and go back to their probability', (low, high) => {
    const quantile = truncatedNormalQuantile(low, high)
    let before = -Infinity
    for (const p of LEVELS) {
      const z = quantile(p)
      expect(z).toBeGreaterThanOrEqual(Math.max(low, before))
      expect(z).toBeLessThanOrEqual(high)
      before = z
      const tail = (x: number): number => (low > 0 ? normalTail(x) : normalTail(-x))
      const reached = (tail(z) - tail(low)) / (tail(high) - tail(low))
      // z has 53 bits: 36 deviations out, one of its steps moves the probability by 36 x 36 roundings.
      expect(Math.abs(reached - p)).toBeLessThan(low === -0.001 ? 1e-11 : 1e-12)
    }
  })
})
