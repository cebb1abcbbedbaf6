import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { binomial } from './binomial.ts'
import { Sampler } from './distribution.ts'
import { checkNetwork } from './check.ts'
import { distributionMean, distributionVariance } from './moments.ts'
import type { Distribution } from './network.ts'
import { stream } from './random.ts'
import { lgamma } from './log-gamma.ts'
import { net, sink, source, station } from './testing.ts'

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

const cutBelow = normalCdf(-1)
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
  [{ kind: 'gamma', shape: 3, mean: 6 }, (x) => 1 - Math.exp(-x / 2) * (1 + x / 2 + (x * x) / 8)],
  // Shape 1/2: the square of a normal variable.
  [{ kind: 'gamma', shape: 0.5, mean: 1 }, (x) => 2 * normalCdf(Math.sqrt(x)) - 1],
  [{ kind: 'normal', mean: 5, deviation: 5, high: 12 }, (x) => (normalCdf((x - 5) / 5) - cutBelow) / (normalCdf(1.4) - cutBelow)],
  // 30 deviations out: the tail is density / x (1 - 1 / x^2) to six digits (Mills).
  [
    { kind: 'normal', mean: 0, deviation: 1, low: 30 },
    (x) => 1 - (30 / x) * Math.exp((30 - x) * (30 + x) * 0.5) * (1 - 1 / (x * x) + 1 / 900),
  ],
  [{ kind: 'beta', low: 2, high: 4, alpha: 2, beta: 3 }, (x) => betaOfTwoAndThree((x - 2) / 2)],
  [{ kind: 'beta', low: 0, high: 1, alpha: 0.5, beta: 0.5 }, (x) => (2 / Math.PI) * Math.asin(Math.sqrt(x))],
  // Mode in the middle: alpha = beta = 3.
  [{ kind: 'pert', low: 0, mode: 5, high: 10 }, (x) => (x / 10) ** 3 * (10 - 15 * (x / 10) + 6 * (x / 10) ** 2)],
  // Mode at the end: alpha = 1, beta = 5.
  [{ kind: 'pert', low: 0, mode: 0, high: 1 }, (x) => 1 - (1 - x) ** 5],
  [{ kind: 'empirical', sample: [1, 2, 3, 6] }, (x) => (x < 3 ? (x - 1) / 3 : 2 / 3 + (x - 3) / 9)],
]

/** x^2 (6 - 8 x + 3 x^2). */
function betaOfTwoAndThree(x: number): number {
  return x * x * (6 - 8 * x + 3 * x * x)
}

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
  const right = distributionMean(distribution)
  expect(Math.abs(mean - right)).toBeLessThan(4 * Math.sqrt(variance / N))
  const fourth = draws.reduce((sum, x) => sum + (x - mean) ** 4, 0) / N
  const scatter = Math.sqrt((fourth - variance * variance) / N)
  expect(Math.abs(variance - distributionVariance(distribution))).toBeLessThan(5 * scatter)
})

const counted: [Distribution, (k: number) => number][] = [
  [{ kind: 'bernoulli', probability: 0.3 }, (k) => [0.7, 0.3][k] ?? 0],
  [{ kind: 'geometric', probability: 0.2 }, (k) => (k === 0 ? 0 : 0.2 * 0.8 ** (k - 1))],
  [{ kind: 'geometric', probability: 0.9 }, (k) => (k === 0 ? 0 : 0.9 * 0.1 ** (k - 1))],
  [{ kind: 'binomial', trials: 12, probability: 0.25 }, (k) => choose(12, k) * 0.25 ** k * 0.75 ** (12 - k)],
  [{ kind: 'binomial', trials: 400, probability: 0.97 }, (k) => choose(400, k) * 0.97 ** k * 0.03 ** (400 - k)],
  [{ kind: 'discrete', values: [7, 2, 4, 5], weights: [1, 3, 0, 2] }, (k) => ({ 2: 3, 5: 2, 7: 1 })[k]! / 6 || 0],
]

function choose(n: number, k: number): number {
  return k > n ? 0 : Math.exp(lgamma(n + 1) - lgamma(k + 1) - lgamma(n - k + 1))
}

test.each(counted)('%o has its probabilities (chi-square, 0.1 %)', (distribution, chance) => {
  const sampler = new Sampler(distribution, stream(11, 'counts', distribution.kind, 0))
  const counts = new Map<number, number>()
  for (let i = 0; i < N; i++) {
    const k = sampler.draw()
    counts.set(k, (counts.get(k) ?? 0) + 1)
  }
  // Cells of at least 20 expected draws, neighbours joined.
  let cells = 0
  let chi = 0
  let expected = 0
  let seen = 0
  let total = 0
  let mean = 0
  let square = 0
  for (let k = 0; k <= 400; k++) {
    const p = chance(k)
    total += p
    mean += k * p
    square += k * k * p
    expected += N * p
    seen += counts.get(k) ?? 0
    if (expected < 20) continue
    chi += ((seen - expected) * (seen - expected)) / expected
    cells++
    expected = 0
    seen = 0
  }
  expect(total).toBeCloseTo(1, 10)
  expect(chi).toBeLessThan(chiSquarePoint(cells - 1))
  expect(distributionMean(distribution)).toBeCloseTo(mean, 8)
  expect(distributionVariance(distribution)).toBeCloseTo(square - mean * mean, 7)
})

/** 0.1 % point of chi-square (Wilson & Hilferty). */
function chiSquarePoint(freedom: number): number {
  const h = 2 / (9 * freedom)
  return freedom * Math.pow(1 - h + 3.09 * Math.sqrt(h), 3)
}

test('means and variances by hand', () => {
  const table: [Distribution, number, number][] = [
    [{ kind: 'constant', value: 3 }, 3, 0],
    [{ kind: 'uniform', low: 2, high: 5 }, 3.5, 0.75],
    [{ kind: 'triangular', low: 1, mode: 2, high: 6 }, 3, 7 / 6],
    [{ kind: 'exponential', mean: 7 }, 7, 49],
    [{ kind: 'erlang', shape: 4, mean: 6 }, 6, 9],
    [{ kind: 'gamma', shape: 0.25, mean: 6 }, 6, 144],
    [{ kind: 'weibull', shape: 2, scale: 3 }, (3 * Math.sqrt(Math.PI)) / 2, 9 * (1 - Math.PI / 4)],
    [{ kind: 'lognormal', mean: 3, cv: 0.5 }, 3, 2.25],
    [{ kind: 'normal', mean: 0, deviation: 2 }, 2 * Math.sqrt(2 / Math.PI), 4 * (1 - 2 / Math.PI)],
    [{ kind: 'normal', mean: 100, deviation: 2 }, 100, 4],
    [{ kind: 'normal', mean: 5, deviation: 0 }, 5, 0],
    [{ kind: 'beta', low: 2, high: 4, alpha: 2, beta: 3 }, 2.8, 0.16],
    [{ kind: 'pert', low: 0, mode: 5, high: 10 }, 5, 100 / 28],
    [{ kind: 'pert', low: 4, mode: 4, high: 4 }, 4, 0],
    [{ kind: 'discrete', values: [1, 2, 6] }, 3, 14 / 3],
    [{ kind: 'discrete', values: [1, 2, 6], weights: [3, 0, 1] }, 2.25, 75 / 16],
    [{ kind: 'empirical', sample: [2, 5] }, 3.5, 0.75],
    [{ kind: 'empirical', sample: [0, 0, 6] }, 1.5, 15 / 4],
    [{ kind: 'bernoulli', probability: 0.25, scale: 8 }, 2, 12],
    [{ kind: 'geometric', probability: 0.1, scale: 2 }, 20, 360],
    [{ kind: 'binomial', trials: 10, probability: 0.5, scale: 2 }, 10, 10],
  ]
  for (const [distribution, mean, variance] of table) {
    expect(distributionMean(distribution), JSON.stringify(distribution)).toBeCloseTo(mean, 10)
    expect(distributionVariance(distribution), JSON.stringify(distribution)).toBeCloseTo(variance, 10)
  }
})

test('every draw takes one uniform number, so that streams stay in step', () => {
  const one: Distribution[] = [...cases, ...counted].map(([distribution]) => distribution).filter(({ kind }) => kind !== 'erlang')
  for (const distribution of one) {
    const random = stream(5, 'step', '', 0)
    const other = stream(5, 'step', '', 0)
    const sampler = new Sampler(distribution, random)
    for (let i = 0; i < 10; i++) {
      sampler.draw()
      other.next()
    }
    expect(random.next(), distribution.kind).toBe(other.next())
  }
})

test('waiting laws share their direction: gamma of shape 1 draws the numbers of exponential, and geometric rounds them up', () => {
  const p = 0.01
  const exponential = new Sampler({ kind: 'exponential', mean: -1 / Math.log1p(-p) }, stream(9, 'a', 'b', 0))
  const gamma = new Sampler({ kind: 'gamma', shape: 1, mean: -1 / Math.log1p(-p) }, stream(9, 'a', 'b', 0))
  const geometric = new Sampler({ kind: 'geometric', probability: p }, stream(9, 'a', 'b', 0))
  for (let i = 0; i < 1000; i++) {
    const wait = exponential.draw()
    expect(Math.abs(gamma.draw() / wait - 1)).toBeLessThan(1e-13)
    expect(geometric.draw()).toBe(Math.ceil(wait))
  }
})

test('what has no spread is a constant and uses no random number', () => {
  const none: [Distribution, number][] = [
    [{ kind: 'lognormal', mean: 0.1, cv: 0 }, 0.1],
    [{ kind: 'gamma', shape: 2, mean: 0 }, 0],
    [{ kind: 'normal', mean: 4, deviation: 0 }, 4],
    [{ kind: 'beta', low: 3, high: 3, alpha: 2, beta: 2 }, 3],
    [{ kind: 'pert', low: 3, mode: 3, high: 3 }, 3],
    [{ kind: 'geometric', probability: 1, scale: 5 }, 5],
    [{ kind: 'binomial', trials: 7, probability: 1, scale: 2 }, 14],
    [{ kind: 'binomial', trials: 7, probability: 0 }, 0],
  ]
  for (const [distribution, value] of none) {
    const sampler = new Sampler(distribution, stream(1, 'a', 'b', 0))
    expect([sampler.isConstant, sampler.draw()], JSON.stringify(distribution)).toEqual([true, value])
  }
})

test('binomial durations reach the largest number of trials', () => {
  const trials = 2_147_483_647
  const sampler = new Sampler({ kind: 'binomial', trials, probability: 0.5 }, stream(2, 'a', 'b', 0))
  const spread = Math.sqrt(trials) / 2
  let worst = 0
  for (let i = 0; i < 1000; i++) worst = Math.max(worst, Math.abs(sampler.draw() - trials / 2) / spread)
  // The largest of a thousand normal deviations: between 2.6 and 5 but for one case in a thousand.
  expect(worst).toBeGreaterThan(2.6)
  expect(worst).toBeLessThan(5)
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
  expect(chi).toBeLessThan(chiSquarePoint(Math.max(1, cells - 1)))
})

test('binomial at the edges', () => {
  const random = stream(1, 'edge', '', 0)
  expect([binomial(10, 0, random), binomial(10, 1, random), binomial(0, 0.5, random)]).toEqual([0, 10, 0])
})

const anywhere = fc.oneof(
  fc.double({ min: 0, max: 1e9, noNaN: true }),
  fc.double({ min: 0, max: 10, noNaN: true }),
  fc.constantFrom(0, 5e-324, 1e-9, 1, 1e300),
)
const chance = fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(0, 5e-324, 1e-16, 0.5, 1 - 2 ** -53, 1))
const shape = fc.oneof(
  fc.double({ min: 0.01, max: 1000, noNaN: true }),
  fc.double({ min: 0.01, max: 2, noNaN: true }),
  fc.constantFrom(0.01, 1000),
)
const any: fc.Arbitrary<Distribution> = fc.oneof(
  fc.record({ kind: fc.constant('gamma' as const), shape, mean: anywhere }),
  fc.record({ kind: fc.constant('normal' as const), mean: anywhere, deviation: anywhere, low: anywhere, high: anywhere }),
  fc.record({ kind: fc.constant('beta' as const), low: anywhere, high: anywhere, alpha: shape, beta: shape }),
  fc.record({ kind: fc.constant('pert' as const), low: anywhere, mode: anywhere, high: anywhere }),
  fc.record({ kind: fc.constant('discrete' as const), values: fc.array(anywhere, { minLength: 1, maxLength: 5 }) }),
  fc.record({
    kind: fc.constant('empirical' as const),
    sample: fc.array(anywhere, { minLength: 2, maxLength: 5 }).map((list) => list.toSorted((a, b) => a - b)),
  }),
  fc.record({ kind: fc.constant('bernoulli' as const), probability: chance }),
  fc.record({ kind: fc.constant('geometric' as const), probability: chance }),
  fc.record({ kind: fc.constant('binomial' as const), probability: chance, trials: fc.integer({ min: 0, max: 100_000 }) }),
)

test('whatever the check lets pass gives finite durations between its bounds', () => {
  let tried = 0
  fc.assert(
    fc.property(any, fc.nat(), (distribution, seed) => {
      const nodes = [source('in', 's'), station('s', 'out', distribution), sink('out')]
      fc.pre(checkNetwork(net(nodes)).length === 0)
      tried++
      const [low, high] = bounds(distribution)
      const sampler = new Sampler(distribution, stream(seed, 'any', '', 0))
      for (let i = 0; i < 20; i++) {
        const value = sampler.draw()
        expect(value).toBeGreaterThanOrEqual(low)
        expect(value).toBeLessThanOrEqual(high)
      }
    }),
    { numRuns: 1000, maxSkipsPerRun: 100, seed: 42 },
  )
  expect(tried).toBe(1000)
})

function bounds(distribution: Distribution): [number, number] {
  switch (distribution.kind) {
    case 'normal':
      return [distribution.low ?? 0, distribution.high ?? Infinity]
    case 'beta':
    case 'pert':
      return [distribution.low, distribution.high]
    case 'discrete':
      return [Math.min(...distribution.values), Math.max(...distribution.values)]
    case 'empirical':
      return [distribution.sample[0]!, distribution.sample.at(-1)!]
    case 'bernoulli':
      return [0, 1]
    case 'geometric':
      return [1, Number.MAX_VALUE]
    case 'binomial':
      return [0, distribution.trials]
    default:
      return [0, Number.MAX_VALUE]
  }
}
