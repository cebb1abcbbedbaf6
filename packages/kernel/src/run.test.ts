import { expect, test } from 'vitest'
import type { Network } from './network.ts'
import { simulate, startRun } from './run.ts'
import { arriving, exponential, net, node, sink, source, station } from './testing.ts'

const failures = [{ id: 'x', clock: 'operating' as const, timeToFailure: exponential(50), timeToRepair: exponential(10) }]
const line = net(
  [
    source('in', 'a', 3),
    station('a', 'rack', exponential(1), {
      machines: 2,
      failures,
      pace: ['shift'],
      scrap: [{ id: 'bad', probability: 0.1, mode: 'unit' }],
    }),
    { kind: 'buffer', id: 'rack', to: 'b', places: 9, dwell: exponential(4) },
    station('b', 'out', exponential(1.2), { machines: 2, failures: [{ ...failures[0]!, clock: 'calendar' }] }),
    sink('out'),
  ],
  [{ id: 'shift', times: [0, 100, 150, 300, 320], values: [1, 0, 1, 0.5, 1] }],
)

test('however a run is sliced, and whenever it is looked at, the result is the same', () => {
  const options = { until: 1000, seed: 5, periods: [100, 250, 600, 1000], trace: 500 }
  const whole = simulate(line, options)
  const run = startRun(line, options)
  for (let t = 0; t <= 1010; t += 0.7) {
    run.advance(t)
    if (t > 500 && t < 510) expect(run.result().time).toBe(run.time)
  }
  expect(run.done).toBe(true)
  expect(run.result()).toEqual(whole)
  expect(run.result()).toEqual(whole)
})

test('asking for periods or a trace changes nothing else', () => {
  const bare = simulate(line, { until: 1000, seed: 5 })
  const rich = simulate(line, { until: 1000, seed: 5, periods: [500, 1000], trace: 10 })
  expect(rich.nodes.map((report) => ({ ...report, periods: undefined }))).toEqual(bare.nodes)
  expect(rich.trace).toHaveLength(10)
})

test('periods add up to the whole', () => {
  const result = simulate(line, { until: 1000, seed: 5, periods: [100, 250, 600, 1000] })
  for (const { in: entered, out, scrap, wip, states, periods } of result.nodes) {
    const sum = (values: Float64Array): number => values.reduce((a, b) => a + b, 0)
    expect([sum(periods!.in), sum(periods!.out), sum(periods!.scrap), periods!.wip.at(-1)]).toEqual([entered, out, scrap, wip])
    if (states === undefined) continue
    expect(sum(periods!.busy)).toBeCloseTo(states.busy, 8)
    expect(sum(periods!.off)).toBeCloseTo(states.off, 8)
    const lengths = [100, 150, 350, 400]
    lengths.forEach((length, i) => {
      const all =
        periods!.busy[i]! +
        periods!.setup[i]! +
        periods!.starved[i]! +
        periods!.blocked[i]! +
        periods!.down[i]! +
        periods!.off[i]!
      expect(all).toBeCloseTo(2 * length, 7)
    })
  }
})

test('replications and seeds differ; a node keeps its draws when another is added', () => {
  const outs = [0, 1, 2].map((replication) => node(simulate(line, { until: 1000, seed: 5, replication }), 'a').states!.busy)
  expect(new Set(outs).size).toBe(3)
  const extra: Network = {
    ...line,
    nodes: [...line.nodes, source('0 in', 'zz'), station('zz', 'zz out', exponential(1)), sink('zz out')],
  }
  const alone = simulate(line, { until: 1000, seed: 5 })
  const beside = simulate(extra, { until: 1000, seed: 5 })
  for (const { id } of line.nodes) expect(node(beside, id)).toEqual(node(alone, id))
})

test('equal times: by node order, not by the order in the file', () => {
  const nodes = [
    arriving('b in', 'b', [1]),
    arriving('a in', 'a', [1]),
    station('b', 'out', 1),
    station('a', 'out', 1),
    sink('out'),
  ]
  const trace = simulate(net(nodes), { until: 3, seed: 1, trace: 20 }).trace
  expect(trace).toEqual(simulate(net(nodes.toReversed()), { until: 3, seed: 1, trace: 20 }).trace)
  expect(trace!.filter(({ what }) => what === 'start').map(({ node }) => node)).toEqual(['a', 'b'])
})

test('events at the cut count; an empty network and a run of no length are results', () => {
  const network = net([source('in', 'a'), station('a', 'out', 5), sink('out')])
  expect(node(simulate(network, { until: 10, seed: 1 }), 'out').out).toBe(2)
  expect(simulate(net([]), { until: 10, seed: 1 })).toEqual({
    time: 10,
    seed: 1,
    replication: 0,
    events: 0,
    engine: 'recursion',
    nodes: [],
  })
  expect(node(simulate(network, { until: 0, seed: 1 }), 'a')).toMatchObject({ in: 1, wip: 1, meanWip: 0, meanTime: 0 })
  expect(node(simulate(net([arriving('in', 'out', [1, 2]), sink('out')]), { until: 9, seed: 1 }), 'out').in).toBe(2)
})

test('options are checked', () => {
  expect(() => simulate(line, { until: NaN, seed: -1, periods: [5, 3], trace: 0.5 })).toThrow(
    /until is NaN[^]*seed is -1[^]*trace is 0.5[^]*periods\[1\] is 3/,
  )
})
