import { expect, test } from 'vitest'
import { Sampler } from './distribution.ts'
import type { Distribution } from './network.ts'
import { QuantileSketch } from './quantile-sketch.ts'
import { stream } from './random.ts'
import { simulate } from './run.ts'
import { exponential, net, sink, station } from './testing.ts'

const LEVELS = [0, 0.001, 0.01, 0.1, 0.25, 0.5, 0.75, 0.9, 0.99, 0.999, 1]
const laws: Distribution[] = [
  { kind: 'uniform', low: 0, high: 10 },
  { kind: 'exponential', mean: 3600 },
  { kind: 'lognormal', mean: 1, cv: 5 },
  { kind: 'gamma', shape: 0.05, mean: 1 },
  { kind: 'weibull', shape: 0.3, scale: 1e-3 },
  { kind: 'discrete', values: [0, 1, 1000], weights: [5, 3, 2] },
]

function draws(distribution: Distribution, n: number, replication = 0): Float64Array {
  const sampler = new Sampler(distribution, stream(4, 'sketch', distribution.kind, replication))
  return Float64Array.from({ length: n }, () => sampler.draw())
}

function sketched(values: ArrayLike<number>, accuracy = 0.005): QuantileSketch {
  const sketch = new QuantileSketch(accuracy)
  for (let i = 0; i < values.length; i++) sketch.add(values[i]!)
  return sketch
}

test.each(laws)('%o: every quantile is within the promised error of the exact order statistic', (law) => {
  const values = draws(law, 20_001)
  for (const accuracy of [0.0001, 0.005, 0.05]) {
    const sketch = sketched(values, accuracy)
    const sorted = values.slice().sort()
    for (const p of LEVELS) {
      const right = sorted[Math.floor(p * 20_000)]!
      // The bucket of a value at a bound may be the neighbour's, by a rounding of the logarithm.
      expect(Math.abs(sketch.quantile(p) - right)).toBeLessThanOrEqual((accuracy + 1e-12) * right)
    }
    expect([sketch.count, sketch.low, sketch.high]).toEqual([20_001, sorted[0], sorted[20_000]])
    expect([sketch.quantile(0), sketch.quantile(1)]).toEqual([sorted[0], sorted[20_000]])
  }
})

test('the bound is reached: an answer is the middle of its bucket, not the value itself', () => {
  const sketch = sketched([1, 50, 100], 0.1)
  const error = Math.abs(sketch.quantile(0.5) / 50 - 1)
  expect(error).toBeGreaterThan(0.001)
  expect(error).toBeLessThanOrEqual(0.1)
})

test('replications merged in any order and grouping give the same bytes as one sketch of everything', () => {
  const law: Distribution = { kind: 'lognormal', mean: 100, cv: 3 }
  const parts = Array.from({ length: 6 }, (_, replication) => draws(law, 500, replication))
  const whole = JSON.stringify(sketched(parts.flatMap((part) => [...part])).toData())
  const merged = (order: readonly number[]): QuantileSketch => {
    const sum = new QuantileSketch()
    for (const i of order) sum.merge(sketched(parts[i]!))
    return sum
  }
  for (const order of [
    [0, 1, 2, 3, 4, 5],
    [5, 4, 3, 2, 1, 0],
    [2, 5, 0, 4, 1, 3],
  ])
    expect(JSON.stringify(merged(order).toData())).toBe(whole)
  const left = merged([3, 1])
  left.merge(merged([0, 5]))
  const right = merged([4, 2])
  right.merge(left)
  expect(JSON.stringify(right.toData())).toBe(whole)
})

test('a sketch may go into itself, and into an empty one', () => {
  const sketch = sketched([1, 2, 3])
  sketch.merge(sketch)
  expect([sketch.count, sketch.quantile(0), sketch.quantile(1)]).toEqual([6, 1, 3])
  const empty = new QuantileSketch()
  expect([empty.count, empty.quantile(0.5)]).toEqual([0, NaN])
  empty.merge(sketch)
  expect(empty.toData()).toEqual(sketch.toData())
  sketch.merge(new QuantileSketch())
  expect(empty.toData()).toEqual(sketch.toData())
})

test('times in system of M/M/1 are exponential: mean 2 at arrivals 0.5, service 1', () => {
  const queue = net([
    { kind: 'source', id: 'in', to: 'queue', lot: 1, arrivals: { kind: 'renewal', interval: exponential(2) } },
    { kind: 'buffer', id: 'queue', to: 'server', places: Infinity },
    station('server', 'out', exponential(1)),
    sink('out'),
  ])
  const all = new QuantileSketch()
  for (let replication = 0; replication < 10; replication++) {
    const { trace = [] } = simulate(queue, { until: 40_000, seed: 1, replication, trace: 1_000_000 })
    const times = (id: string): number[] =>
      trace.filter((record) => record.node === id && record.what === 'arrive').map(({ time }) => time)
    // One server, first in first out: the k-th to arrive is the k-th to leave.
    const arrived = times('in')
    const one = new QuantileSketch()
    times('out').forEach((left, k) => one.add(left - arrived[k]!))
    all.merge(one)
  }
  expect(all.count).toBeGreaterThan(195_000)
  // 0.5 % of the sketch and the scatter of 200,000 correlated times: 1.5 % at the median, 4 % far out.
  for (const [p, width] of [
    [0.1, 0.03],
    [0.5, 0.02],
    [0.9, 0.02],
    [0.99, 0.045],
  ] as const)
    expect(Math.abs(all.quantile(p) / (-2 * Math.log(1 - p)) - 1)).toBeLessThan(width)
})

test('units of a lot count each', () => {
  const lots = new QuantileSketch()
  lots.add(10, 99)
  lots.add(20)
  lots.add(5, 0)
  expect([lots.count, lots.low, lots.quantile(1)]).toEqual([100, 10, 20])
  expect(Math.abs(lots.quantile(0.5) / 10 - 1)).toBeLessThanOrEqual(0.005)
})

test('data go out and come back', () => {
  const sketch = sketched([...draws(laws[1]!, 1000), 0, 0])
  const back = QuantileSketch.fromData(JSON.parse(JSON.stringify(sketch.toData())))
  expect(back.toData()).toEqual(sketch.toData())
  for (const p of LEVELS) expect(back.quantile(p)).toBe(sketch.quantile(p))
  const empty = QuantileSketch.fromData(JSON.parse(JSON.stringify(new QuantileSketch().toData())))
  expect([empty.count, empty.low, empty.high]).toEqual([0, Infinity, -Infinity])
})

test('memory follows the range: a millisecond to a century is 2,880 buckets at 0.5 %', () => {
  const sketch = new QuantileSketch()
  for (let t = 3.2e9; t > 1e-3; t *= 0.99) for (let i = 0; i < 100; i++) sketch.add(t)
  expect(sketch.toData().counts.length).toBeLessThanOrEqual(2880)
  const all = new QuantileSketch()
  for (const value of [5e-324, 1e-300, 1, 1e300, Number.MAX_VALUE]) all.add(value)
  expect(Math.abs(all.quantile(0.5) - 1)).toBeLessThanOrEqual(0.005 + 1e-12)
  expect(all.toData().counts.length).toBeLessThan(150_000)
})

test('what cannot be counted is refused', () => {
  const sketch = new QuantileSketch()
  for (const value of [-1, NaN, Infinity]) expect(() => sketch.add(value)).toThrow(`value is ${value}; allowed: a finite number`)
  expect(() => sketch.add(1, 0.5)).toThrow('times is 0.5; allowed: a whole number')
  expect(() => new QuantileSketch(0)).toThrow('accuracy is 0; allowed: a relative error of 0.0001 to 0.5')
  expect(() => sketch.merge(new QuantileSketch(0.01))).toThrow('a sketch of accuracy 0.01 cannot go into one of 0.005')
  expect(sketch.count).toBe(0)
})
