import { expect, test } from 'vitest'
import {
  type Distribution,
  meanInterval,
  type Network,
  type NodeSpec,
  type RunResult,
  simulate,
} from '../../packages/kernel/src/index.ts'

/**
 * The engine against exact answers. Each figure is the mean of independent replications; the exact value must lie in the 99.9 % interval of
 * that mean, and the interval must be narrow, so that the test can fail. Starts are empty: long runs make the bias small beside the interval.
 */
function expectExact(
  network: Network,
  until: number,
  replications: number,
  exact: number,
  width: number,
  figure: (result: RunResult) => number,
): void {
  const values = Array.from({ length: replications }, (_, replication) =>
    figure(simulate(network, { until, seed: 20, replication })),
  )
  const { low, high } = meanInterval(values, 0.999)
  expect(high - low).toBeLessThan(width)
  expect(low).toBeLessThan(exact)
  expect(high).toBeGreaterThan(exact)
}

const exponential = (mean: number): Distribution => ({ kind: 'exponential', mean })
const node = (result: RunResult, id: string) => result.nodes.find((candidate) => candidate.id === id)!

function queue(arrival: number, machines: number, unit: Distribution): Network {
  return {
    nodes: [
      { kind: 'source', id: 'in', to: 'queue', lot: 1, arrivals: { kind: 'renewal', interval: exponential(1 / arrival) } },
      { kind: 'buffer', id: 'queue', to: 'server', places: Infinity },
      { kind: 'station', id: 'server', to: 'out', machines, unit },
      { kind: 'sink', id: 'out' },
    ],
  }
}

/** Saturated line of single machines with `places` between them. */
function line(stations: number, places: number, failures: boolean): Network {
  const nodes: NodeSpec[] = [{ kind: 'source', id: 'in', to: 's1', lot: 1, arrivals: { kind: 'saturated' } }]
  for (let i = 1; i <= stations; i++) {
    const next = i === stations ? 'out' : places > 0 ? `b${i}` : `s${i + 1}`
    nodes.push({
      kind: 'station',
      id: `s${i}`,
      to: next,
      machines: 1,
      unit: exponential(1),
      ...(failures && {
        failures: [{ id: 'stop', clock: 'operating', timeToFailure: exponential(100), timeToRepair: exponential(10) }],
      }),
    })
    if (i < stations && places > 0) nodes.push({ kind: 'buffer', id: `b${i}`, to: `s${i + 1}`, places })
  }
  nodes.push({ kind: 'sink', id: 'out' })
  return { nodes }
}

test('M/M/1, arrivals 0.9, service 1: mean time in system 10, mean number 9', () => {
  expectExact(queue(0.9, 1, exponential(1)), 200_000, 10, 10, 2, (result) => node(result, 'out').meanAge!)
  expectExact(
    queue(0.9, 1, exponential(1)),
    200_000,
    10,
    9,
    2,
    (result) => node(result, 'queue').meanWip + node(result, 'server').meanWip,
  )
})

test('M/D/1, arrivals 0.8 (Pollaczek-Khinchine): mean time in system 3', () => {
  expectExact(queue(0.8, 1, { kind: 'constant', value: 1 }), 100_000, 10, 3, 0.3, (result) => node(result, 'out').meanAge!)
})

test('M/M/5, arrivals 4 (Erlang C): mean time in system 1.554113', () => {
  expectExact(queue(4, 5, exponential(1)), 40_000, 10, 1.554113, 0.12, (result) => node(result, 'out').meanAge!)
})

test("Little's law holds at every node", () => {
  const result = simulate(queue(4, 5, exponential(1)), { until: 100_000, seed: 3 })
  for (const id of ['queue', 'server']) {
    const { meanWip, meanTime, out } = node(result, id)
    expect(Math.abs(meanWip / ((out / 100_000) * meanTime) - 1)).toBeLessThan(1e-3)
  }
})

test.each([
  [2, 0, 2 / 3],
  [3, 0, 22 / 39],
  [4, 0, 0.514775],
  [2, 1, 3 / 4],
  [3, 1, 0.670466],
  [3, 2, 0.734017],
])('saturated exponential line, %d stations, %d places (Hunt 1956; Hillier & Boling 1967)', (stations, places, exact) => {
  expectExact(line(stations, places, false), 50_000, 10, exact, 0.012, (result) => node(result, 'out').out / result.time)
})

test.each([
  [0, 0.589955],
  [8, 0.785921],
])('two unreliable exponential machines, %d places (Gershwin & Berman 1981)', (places, exact) => {
  expectExact(line(2, places, true), 100_000, 10, exact, 0.025, (result) => node(result, 'out').out / result.time)
})
