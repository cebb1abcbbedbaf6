import { expect, test } from 'vitest'
import { type Failure, meanInterval, type Network, simulate, type StationSpec } from '../../packages/kernel/src/index.ts'
import { exponential, node } from '../../packages/kernel/src/testing.ts'

const seconds = (value: number) => ({ kind: 'constant' as const, value })

/**
 * Bulk service: single arrivals, a server that always takes a full batch of `size`. Batches come to it with Erlang times between them, so it is an
 * E_k/M/1 queue: the wait is s / (mu (1 - s)), where s is the root in (0, 1) of s = (rate / (rate + mu (1 - s)))^size (D. Gross et al., Fundamentals
 * of Queueing Theory, 4th ed. 2008, section 5.3); and a lot waits (size - 1) / (2 rate) for its batch to be full.
 */
function waitForServer(rate: number, size: number, mu: number): number {
  let root = 0.5
  for (let i = 0; i < 1000; i++) root = (rate / (rate + mu * (1 - root))) ** size
  return root / (mu * (1 - root))
}

function bulk(rate: number, size: number, mu: number): Network {
  return {
    nodes: [
      { kind: 'source', id: 'in', to: 'tray', lot: 1, arrivals: { kind: 'renewal', interval: exponential(1 / rate) } },
      { kind: 'batch', id: 'tray', to: 'queue', units: size },
      { kind: 'buffer', id: 'queue', to: 'server', places: Infinity },
      { kind: 'station', id: 'server', to: 'out', machines: 1, cycle: exponential(1 / mu), unloads: true },
      { kind: 'sink', id: 'out' },
    ],
  }
}

test.each([
  [2.4, 4, 1],
  [6, 10, 1],
])('bulk service at %d lots a second, batches of %d: waits for the batch and for the server', (rate, size, mu) => {
  const results = Array.from({ length: 20 }, (_, replication) =>
    simulate(bulk(rate, size, mu), { until: 20_000, seed: 6, replication }),
  )
  for (const [id, exact] of [
    ['tray', (size - 1) / (2 * rate)],
    ['queue', waitForServer(rate, size, mu)],
  ] as const) {
    const { low, high, mean } = meanInterval(
      results.map((result) => node(result, id).meanTime),
      0.999,
    )
    expect(low).toBeLessThan(exact)
    expect(high).toBeGreaterThan(exact)
    expect((high - mean) / exact).toBeLessThan(0.07)
  }
})

/** Workload W3 of docs/kernel.md: formation-like batches of 256 for 24 h between two stations that work piece by piece. */
function formation(): Network {
  const unit = (id: string, to: string, machines: number, time: number): StationSpec => {
    const stops: Failure = {
      id: 'stop',
      clock: 'operating',
      timeToFailure: exponential(200 * time),
      timeToRepair: exponential(10 * time),
    }
    return { kind: 'station', id, to, machines, unit: seconds(time), failures: [stops] }
  }
  return {
    nodes: [
      { kind: 'source', id: 'in', to: 'fill', lot: 1, arrivals: { kind: 'saturated' } },
      unit('fill', 'rack', 1, 10),
      { kind: 'buffer', id: 'rack', to: 'loader', places: 256 },
      { kind: 'batch', id: 'loader', to: 'chambers', units: 256 },
      { kind: 'station', id: 'chambers', to: 'shelf', machines: 36, cycle: seconds(86_400), unloads: true },
      { kind: 'buffer', id: 'shelf', to: 'test', places: 1024 },
      unit('test', 'out', 2, 19.6),
      { kind: 'sink', id: 'out' },
    ],
  }
}

/**
 * Independent programs gave a mean time in system of 89,439 +- 25 s and a throughput of .0952 a second at 10 million parts (its limit is .1 / 1.05); the
 * standard deviation at 204,800 parts is 88 s.
 */
test('W3 at 204,800 parts: throughput and time in system within 3.3 standard deviations', () => {
  const limit = 0.1 / 1.05
  const until = 204_800 / limit + 89_439
  const out = node(simulate(formation(), { until, seed: 1 }), 'out')
  expect(Math.abs(out.out / (until - 89_439) / limit - 1)).toBeLessThan(0.01)
  expect(Math.abs(out.meanAge! - 89_439)).toBeLessThan(3.3 * 88)
})
