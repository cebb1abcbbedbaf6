import { expect, test } from 'vitest'
import { pairedInterval } from './interval.ts'
import { NetworkError } from './network-error.ts'
import type { Network, RunResult } from './network.ts'
import { replicate, replications } from './replicate.ts'
import { simulate } from './run.ts'
import { exponential, net, node, seconds, sink, source, station } from './testing.ts'

const out = (result: RunResult): number => node(result, 'out').out / result.time
const line = (mean: number): Network =>
  net([source('in', 'a'), station('a', 'b', exponential(1)), station('b', 'out', exponential(mean)), sink('out')])
const options = { until: 2000, seed: 1, output: out, precision: 0.01 }

test('runs until the half-width is the wanted share of the mean, and not one replication longer', () => {
  const end = replicate(line(1), options)
  expect(end.state).toBe('precise')
  expect(end.precision).toBeLessThanOrEqual(0.01 / 1.01)
  expect(end.interval.high - end.interval.mean).toBeCloseTo(end.precision * end.interval.mean, 12)
  const n = end.values.length
  expect(n).toBeGreaterThan(10)
  const steps = [...replications(line(1), options)]
  expect(steps).toHaveLength(n - 1)
  for (const step of steps.slice(9)) expect(step.precision).toBeGreaterThan(0.01 / 1.01)
  // Two exponential machines in series without a buffer: 2/3 (Hunt 1956).
  expect(Math.abs(end.interval.mean / (2 / 3) - 1)).toBeLessThan(0.015)
})

test('replication n is that of simulate, whatever came before', () => {
  const { values } = replicate(line(1), options)
  for (const replication of [0, 7])
    expect(values[replication]).toBe(out(simulate(line(1), { until: 2000, seed: 1, replication })))
})

test('the loop shows progress and may be left', () => {
  const seen: (number | null)[] = []
  for (const { values, expected, state } of replications(line(1), options)) {
    expect(state).toBe('running')
    seen.push(expected)
    if (values.length === 12) break
  }
  expect(seen).toHaveLength(12)
  expect(seen[0]).toBeNull()
  const needed = replicate(line(1), options).values.length
  expect(Math.abs(seen[11]! / needed - 1)).toBeLessThan(0.8)
})

test('values of an earlier step stay as they were', () => {
  const steps = [...replications(line(1), { ...options, precision: 0.02 })]
  steps.forEach(({ values }, i) => expect(values).toHaveLength(i + 1))
})

test('what does not vary is certain after the least number of replications, also when it is 0', () => {
  const fixed = net([source('in', 'a'), station('a', 'out', seconds(1)), sink('out')])
  expect(replicate(fixed, options)).toMatchObject({ state: 'precise', precision: 0, expected: 10, interval: { n: 10, mean: 1 } })
  expect(replicate(fixed, { ...options, least: 3, output: () => 0 })).toMatchObject({
    state: 'precise',
    precision: 0,
    interval: { n: 3 },
  })
})

test('gives up after the most, and says so', () => {
  const end = replicate(line(1), { ...options, precision: 0.0001, most: 12 })
  expect([end.state, end.values.length, end.expected]).toEqual(['exhausted', 12, 12])
  let sign = 1
  const around = replicate(line(1), { ...options, until: 10, most: 20, output: () => (sign = -sign) })
  expect([around.state, around.precision]).toEqual(['exhausted', Infinity])
})

test('95 % intervals of sequential runs cover the truth in about 95 of 100 (Law: a little fewer)', () => {
  let covered = 0
  for (let seed = 0; seed < 200; seed++) {
    // The empty start costs the first service time, half a unit of 667: 0.0005.
    const { interval } = replicate(line(1), { ...options, until: 1000, seed, precision: 0.02 })
    if (interval.low <= 2 / 3 + 0.0005 && interval.high >= 2 / 3 - 0.0005) covered++
  }
  // Of 200 at 93 %: 186; 175 is three standard deviations less.
  expect(covered).toBeGreaterThanOrEqual(175)
  expect(covered).toBeLessThan(200)
})

test('variants with the same seed are compared pair by pair, far more narrowly than apart', () => {
  const all = { ...options, least: 20, most: 20 }
  const slow = replicate(line(1), all)
  const fast = replicate(line(0.98), all)
  const paired = pairedInterval(slow.values, fast.values)
  expect(paired.low).toBeGreaterThan(0)
  const apart = Math.hypot(slow.interval.high - slow.interval.mean, fast.interval.high - fast.interval.mean)
  expect(paired.high - paired.mean).toBeLessThan(apart / 4)
})

test('options and outputs outside their ranges are refused', () => {
  const run = (more: object) => () => replicate(line(1), { ...options, ...more })
  expect(run({ precision: 0 })).toThrow('precision is 0; allowed: above 0, below 1')
  expect(run({ confidence: 1 })).toThrow('confidence is 1; allowed: above 0, below 1')
  expect(run({ least: 1 })).toThrow('least is 1; allowed: a whole number of at least 2')
  expect(run({ most: 5 })).toThrow('most is 5; allowed: a whole number of at least 10 (least)')
  expect(run({ output: () => NaN })).toThrow('the output of replication 0 is NaN; allowed: a finite number')
  expect(run({ until: -1 })).toThrow(NetworkError)
})
