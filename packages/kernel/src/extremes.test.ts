import { expect, test } from 'vitest'
import { build } from './build.ts'
import type { Network, NodeSpec } from './network.ts'
import { simulate, startRun } from './run.ts'
import { arriving, exponential, net, node, seconds, sink, source, station } from './testing.ts'

// The ends of every range: nothing, one, very many, very long.

const LARGEST_LOT = 2 ** 31 - 1
const run = (network: Network, until: number) => simulate(network, { until, seed: 1, engine: 'events' })
const cpu = (work: () => void): number => {
  const start = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1e6
}

test('a network of nothing, and a run of no length', () => {
  expect(run(net([]), 10).nodes).toEqual([])
  const { nodes, events, time } = run(net([source('in', 'a', 1), station('a', 'out', 1), sink('out')]), 0)
  expect({ events, time }).toEqual({ events: 1, time: 0 })
  expect(nodes[1]).toMatchObject({ in: 1, wip: 1, meanWip: 0, meanTime: 0, states: { busy: 0, starved: 0 } })
})

test('a station without machines holds up what comes, for ever', () => {
  const result = run(net([arriving('in', 'a', [1, 2]), station('a', 'out', 1, { machines: 0 }), sink('out')]), 10)
  expect(node(result, 'in')).toMatchObject({ in: 2, out: 0, wip: 2 })
  expect(result.deadlock).toMatchObject({ time: 2, waiting: [{ node: 'in', for: 'a' }] })
})

test('a lot of 2^31 - 1 units goes through everything', () => {
  const nodes: NodeSpec[] = [
    arriving('in', 'store', [0], LARGEST_LOT),
    { kind: 'buffer', id: 'store', to: 'tray', places: LARGEST_LOT, dwell: seconds(1) },
    { kind: 'batch', id: 'tray', to: 'oven', units: LARGEST_LOT },
    station('oven', 'road', 1e-9, { unloads: true, scrap: [{ id: 'bad', probability: 0.5, mode: 'unit' }] }),
    { kind: 'transport', id: 'road', to: 'sold', vehicles: 1, load: LARGEST_LOT, least: 1, trip: seconds(1) },
    { kind: 'demand', id: 'sold', places: LARGEST_LOT, orders: [{ id: 'all', due: 0, units: LARGEST_LOT }] },
  ]
  const result = run(net(nodes), 10)
  const { in: entered, out, scrap } = node(result, 'oven')
  expect([entered, out + scrap]).toEqual([LARGEST_LOT, LARGEST_LOT])
  // Binomial: standard deviation sqrt(n) / 2 = 23,170.
  expect(Math.abs(out - LARGEST_LOT / 2)).toBeLessThan(120_000)
  expect(node(result, 'sold').orders![0]!.delivered).toBe(out)
})

test('lots at 1e12 s, and durations of 1e12 s', () => {
  const result = run(
    net([arriving('in', 'a', [1e12, 1e12 + 1]), station('a', 'b', 2), station('b', 'out', 1e12), sink('out')]),
    4e12,
  )
  expect(node(result, 'out')).toMatchObject({ in: 2, meanAge: (1e12 + 2 + (2e12 + 1)) / 2 })
  expect(node(result, 'b').states).toMatchObject({ busy: 2e12 })
})

test('everything at one moment: 10,000 lots through 5 stations without times', () => {
  const ids = [...Array(5).keys()].map((i) => `s${i}`)
  const stations = ids.map((id, i) => station(id, ids[i + 1] ?? 'out', 0))
  const result = run(net([source('in', 's0', 1, { limit: 10_000 }), ...stations, sink('out')]), 1)
  expect(node(result, 'out').in).toBe(10_000)
  expect(node(result, 's4')).toMatchObject({ wip: 0, maxWip: 0, meanTime: 0 })
})

test('a line of 1,000 stations: the n-th lot leaves at 999 + n', () => {
  const stations = Array.from({ length: 1000 }, (_, i) => station(`s${i}`, i === 999 ? 'out' : `s${i + 1}`, 1))
  const network = net([source('in', 's0'), ...stations, sink('out')])
  expect(node(run(network, 1499.5), 'out').in).toBe(500)
})

test('100,000 nodes are built in a time that grows with their number', () => {
  const chains = (count: number): Network => ({
    nodes: Array.from({ length: count }, (_, i): NodeSpec[] => [
      arriving(`in${i}`, `b${i}`, [1]),
      { kind: 'buffer', id: `b${i}`, to: `s${i}`, places: 5 },
      station(`s${i}`, i % 2 === 0 ? `m${i}` : `m${i - 1}`, exponential(1), {
        scrap: [{ id: 'x', probability: 0.1, mode: 'lot' }],
        failures: [{ id: 'f', clock: 'calendar', timeToFailure: exponential(50), timeToRepair: seconds(1) }],
      }),
      ...(i % 2 === 0 ? [{ kind: 'buffer', id: `m${i}`, to: `out${i}`, places: 9 } as const, sink(`out${i}`)] : []),
    ]).flat(),
    outages: [
      {
        id: 'power',
        nodes: Array.from({ length: count }, (_, i) => `s${i}`),
        timeToFailure: exponential(9),
        timeToRepair: seconds(1),
      },
    ],
  })
  const options = { until: 10, seed: 1 }
  const [small, large] = [chains(2500), chains(25_000)]
  build(small, options)
  const first = Math.min(...[1, 2, 3].map(() => cpu(() => build(small, options))))
  const second = cpu(() => build(large, options))
  expect(second / first, `${first} s and ${second} s`).toBeLessThan(40)
  const whole = cpu(() => startRun(large, options).advance(10))
  expect(whole, 'check, build and run').toBeLessThan(20)
})
