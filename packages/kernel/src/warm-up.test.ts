import { expect, test } from 'vitest'
import { normalQuantile } from './normal-quantile.ts'
import { stream } from './random.ts'
import { simulate } from './run.ts'
import { exponential, net, node, sink, station } from './testing.ts'
import { warmUp } from './warm-up.ts'

test('by hand: two high values in front of six that alternate', () => {
  // Squared errors of the mean after deleting 0..4: 33.875 / 64, 12 / 49, 1.5 / 36, 1.2 / 25, 1 / 16.
  const series = [6, 4, 1, 0, 1, 0, 1, 0]
  const { truncation, mean, error } = warmUp(series, 1)
  expect([truncation, mean]).toEqual([2, 0.5])
  expect(error).toBeCloseTo(1.5 / 36, 15)
})

test('batches of five: the same in fives, a rest is left out', () => {
  const series = [6, 4, 1, 0, 1, 0, 1, 0].flatMap((value) => [value - 2, value - 1, value, value + 1, value + 2])
  expect(warmUp([...series, 1e9, 1e9])).toMatchObject({ truncation: 10, mean: 0.5 })
})

test('the answer is the least of the definition, worked term by term', () => {
  const random = stream(1, 'warm-up', '', 0)
  for (let round = 0; round < 50; round++) {
    const series = Array.from({ length: 30 + round }, (_, i) => random.next() + 3 * Math.exp(-i / 5))
    const errors = Array.from({ length: Math.floor(series.length / 2) + 1 }, (_, d) => {
      const rest = series.slice(d)
      const mean = rest.reduce((sum, x) => sum + x, 0) / rest.length
      return rest.reduce((sum, x) => sum + (x - mean) * (x - mean), 0) / (rest.length * rest.length)
    })
    const { truncation, error } = warmUp(series, 1)
    expect(error).toBeCloseTo(Math.min(...errors), 13)
    expect(truncation).toBe(errors.indexOf(Math.min(...errors)))
  }
})

test('nothing is deleted from a series without warm-up that does not vary', () => {
  expect(warmUp(Array.from({ length: 100 }, () => 3))).toEqual({ truncation: 0, mean: 3, error: 0, isLongEnough: true })
})

test('a series that still drifts is too short, and so is one of few batches', () => {
  expect(warmUp(Array.from({ length: 200 }, (_, i) => i))).toMatchObject({ truncation: 100, isLongEnough: false })
  expect(warmUp(Array.from({ length: 49 }, (_, i) => i % 5)).isLongEnough).toBe(false)
})

/** First-order autoregression around 100 with deviation 1, started `start` too high: bias start x 0.9^i. */
function autoregression(start: number, n: number, replication: number): Float64Array {
  const random = stream(2, 'autoregression', '', replication)
  let state = start
  return Float64Array.from({ length: n }, () => {
    const value = 100 + state
    state = 0.9 * state + Math.sqrt(1 - 0.81) * normalQuantile(random.next())
    return value
  })
}

test('AR(1) with a known bias: the bias is gone from the mean, and little is thrown away', () => {
  const n = 2000
  let bias = 0
  let raw = 0
  for (let replication = 0; replication < 100; replication++) {
    const series = autoregression(50, n, replication)
    const { truncation, mean, isLongEnough } = warmUp(series)
    // After 20 values the bias is still 50 x 0.9^20 = 6 deviations: no shorter truncation is right.
    expect(truncation).toBeGreaterThanOrEqual(20)
    expect(isLongEnough).toBe(true)
    bias += (mean - 100) / 100
    raw += (series.reduce((sum, x) => sum + x, 0) / n - 100) / 100
  }
  // Of the mean of all: 50 / (1 - 0.9) / 2000 = 0.25. One mean scatters by sqrt(19 / 2000) = 0.097, a hundred by 0.0097.
  expect(raw).toBeGreaterThan(0.2)
  expect(Math.abs(bias)).toBeLessThan(0.03)
})

test('without bias, half of all series keep more than four fifths', () => {
  const cut = Array.from({ length: 100 }, (_, replication) => warmUp(autoregression(0, 2000, replication)).truncation).sort(
    (a, b) => a - b,
  )
  expect(cut[50]).toBeLessThan(400)
})

test('a queue that starts full: the emptying is deleted', () => {
  // 400 lots at once, then an arrival every 1.25 s: the queue falls by 0.2 a second and is gone after 2,000 s.
  const start = Array.from({ length: 400 }, () => 0)
  const later = Array.from({ length: 32_000 }, (_, i) => 1.25 * (i + 1))
  const line = net([
    { kind: 'source', id: 'in', to: 'queue', lot: 1, arrivals: { kind: 'schedule', times: [...start, ...later] } },
    { kind: 'buffer', id: 'queue', to: 'server', places: Infinity },
    station('server', 'out', exponential(1)),
    sink('out'),
  ])
  const periods = Array.from({ length: 400 }, (_, i) => 100 * (i + 1))
  const result = simulate(line, { until: 40_000, seed: 1, periods })
  const { truncation, isLongEnough } = warmUp(node(result, 'queue').periods!.wip)
  expect(isLongEnough).toBe(true)
  expect(truncation).toBeGreaterThanOrEqual(15)
  expect(truncation).toBeLessThanOrEqual(40)
})

test('what is no series is refused', () => {
  expect(() => warmUp([1, 2, 3, 4])).toThrow('the series has 4 values; at least one batch of 5 is needed')
  expect(() => warmUp([1, NaN, 3], 1)).toThrow('series[1] is NaN; allowed: finite numbers')
  expect(() => warmUp([1], 0)).toThrow('batch is 0; allowed: a whole number of at least 1')
})
