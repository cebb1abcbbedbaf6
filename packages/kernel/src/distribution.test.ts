import { expect, test } from 'vitest'
import { binomial } from './binomial.ts'
import { distributionMean, Sampler } from './distribution.ts'
import type { Distribution } from './network.ts'
import { stream } from './random.ts'
import { lgamma } from './log-gamma.ts'

const N = 40_000
/** Kolmogorov-Smirnov at 0.1 %: 1.95 / sqrt(n). */
const CRITICAL = 1.95 / Math.sqrt(N)

/** Error function to 1e-7 (Abramowitz & Stegun 7.1.26): enough for the test. */
function normalCdf(x: number): number {
  const z = Math.abs(x) / Math.SQRT2
  const t = 1 / (1 + 0.3275911 * z)
  const e =
    1 - t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429)))) * Math.exp(-z * z)
  return x < 0 ? (1 - e) / 2 : (1 + e) / 2
}

const logVariance = Math.log(1 + 0.6 * 0.6)
const cases: [Distribution, (x: number) => number][] = [
  [{ kind: 'uniform', low: 2, high: 5 }, (x) => (x - 2) / 3],
  [{ kind: 'triangular', low: 1, mode: 2, high: 5 }, (x) => (x < 2 ? ((x - 1) * (x - 1)) / 4 : 1 - ((5 - x) * (5 - x)) / 12)],
  [{ kind: 'exponential', mean: 7 }, (x) => 1 - Math.exp(-x / 7)],
  [{ kind: 'erlang', shape: 3, mean: 6 }, (x) => 1 - Math.exp(-x / 2) * (1 + x / 2 + (x * x) / 8)],
  [{ kind: 'weibull', shape: 1.7, scale: 4 }, (x) => 1 - Math.exp(-Math.pow(x / 4, 1.7))],
  [
    { kind: 'lognormal', mean: 3, cv: 0.6 },
    (x) => normalCdf((Math.log(x) - Math.log(3) + logVariance / 2) / Math.sqrt(logVariance)),
  ],
]

test.each(cases)('%o follows its distribution function (Kolmogorov-Smirnov, 0.1 %)', (distribution, cdf) => {
  const sampler = new Sampler(distribution, stream(7, 'distribution', distribution.kind, 0))
  const draws = Float64Array.from({ length: N }, () => sampler.draw()).sort()
  let distance = 0
  draws.forEach((x, i) => {
    distance = Math.max(distance, Math.abs(cdf(x) - i / N), Math.abs(cdf(x) - (i + 1) / N))
  })
  expect(distance).toBeLessThan(CRITICAL)
  const mean = draws.reduce((sum, x) => sum + x, 0) / N
  const variance = draws.reduce((sum, x) => sum + (x - mean) * (x - mean), 0) / N
  expect(Math.abs(mean - distributionMean(distribution))).toBeLessThan(4 * Math.sqrt(variance / N))
})

test('a constant draws its value and uses no random number', () => {
  const sampler = new Sampler({ kind: 'constant', value: 3 }, stream(1, 'a', 'b', 0))
  expect([sampler.draw(), sampler.draw(), sampler.isConstant]).toEqual([3, 3, true])
  expect(new Sampler({ kind: 'triangular', low: 2, mode: 2, high: 2 }, stream(1, 'a', 'b', 0)).draw()).toBe(2)
  expect(new Sampler({ kind: 'lognormal', mean: 0, cv: 1 }, stream(1, 'a', 'b', 0)).draw()).toBe(0)
})

test.each([
  [1, 0.3],
  [20, 0.02],
  [256, 0.02],
  [256, 0.5],
  [256, 0.97],
  [1000, 0.3],
  [100_000, 0.0003],
  [100_000, 0.02],
])('binomial(%d, %d) has the exact probabilities (chi-square, 0.1 %)', (n, p) => {
  const random = stream(3, 'binomial', `${n} ${p}`, 0)
  const draws = 60_000
  const counts = new Map<number, number>()
  for (let i = 0; i < draws; i++) {
    const k = binomial(n, p, random)
    counts.set(k, (counts.get(k) ?? 0) + 1)
  }
  const chance = (k: number): number =>
    Math.exp(lgamma(n + 1) - lgamma(k + 1) - lgamma(n - k + 1) + k * Math.log(p) + (n - k) * Math.log(1 - p))
  // Cells of at least 20 expected draws, neighbours joined.
  let chi = 0
  let cells = 0
  let expected = 0
  let seen = 0
  for (let k = 0; k <= n; k++) {
    expected += draws * chance(k)
    seen += counts.get(k) ?? 0
    if (expected < 20) continue
    chi += ((seen - expected) * (seen - expected)) / expected
    cells++
    expected = 0
    seen = 0
  }
  const freedom = Math.max(1, cells - 1)
  // Wilson-Hilferty: 0.1 % point of chi-square.
  const h = 2 / (9 * freedom)
  const point = freedom * Math.pow(1 - h + 3.09 * Math.sqrt(h), 3)
  expect(chi).toBeLessThan(point)
})

test('binomial at the edges', () => {
  const random = stream(1, 'edge', '', 0)
  expect([binomial(10, 0, random), binomial(10, 1, random), binomial(0, 0.5, random)]).toEqual([0, 10, 0])
})
