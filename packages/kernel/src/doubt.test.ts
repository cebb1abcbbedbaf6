import { expect, test } from 'vitest'
import type { Network, NodeSpec } from './network.ts'
import { simulate } from './run.ts'
import { net, node, seconds, sink, source, station } from './testing.ts'

const run = (network: Network, until: number, more = {}) => simulate(network, { until, seed: 1, ...more })

test('keepsOrder: a lot that is lost does not hold those behind it', () => {
  const network = net([
    source('in', 'a', 1, { limit: 50 }),
    station('a', 'out', 1, { machines: 3, keepsOrder: true, scrap: [{ id: 'x', probability: 0.5, mode: 'unit' }] }),
    sink('out'),
  ])
  const a = node(run(network, 1000), 'a')
  expect(a.wip).toBe(0)
})

test('keepsOrder: nor does one that is lost by a stop', () => {
  const network = net([
    source('in', 'a', 1, { limit: 50 }),
    station('a', 'out', 5, { machines: 3, keepsOrder: true, failures: [{ id: 'f', clock: 'timetable', every: 7, timeToRepair: seconds(1), interrupts: 'scrap' }] }),
    sink('out'),
  ])
  const a = node(run(network, 1000), 'a')
  expect(a.wip).toBe(0)
})

test('repeat in a changeover', () => {
  const nodes: NodeSpec[] = [
    { kind: 'source', id: 'in', to: 'a', lot: 1, arrivals: { kind: 'saturated' }, limit: 2, campaigns: [{ product: 'A', units: 1 }, { product: 'B', units: 1 }] },
    station('a', 'out', 1, { changeover: { time: seconds(10) }, failures: [{ id: 'f', clock: 'timetable', first: 5, every: 1e6, timeToRepair: seconds(1), interrupts: 'repeat' }] }),
    sink('out'),
  ]
  const result = run(net(nodes), 100, { trace: 50 })
  // A 0 to 1; change from 1, stopped at 5 to 6, begins anew: 16, B until 17.
  expect(result.trace!.filter(({ what }) => what === 'finish').map(({ time }) => time)).toEqual([1, 17])
})

test('a stop that waits for a lot begins when an outage loses the lot', () => {
  const network: Network = {
    nodes: [
      source('in', 'a', 1, { limit: 2 }),
      station('a', 'out', 10, { failures: [{ id: 'f', clock: 'timetable', first: 5, every: 1e6, timeToRepair: seconds(100), waits: true }] }),
      sink('out'),
    ],
    outages: [{ id: 'o', nodes: ['a'], timeToFailure: { kind: 'discrete', values: [7] }, timeToRepair: seconds(1000), interrupts: 'scrap' }],
  }
  const result = run(network, 50, { trace: 50 })
  expect(result.trace!.filter(({ what }) => what === 'fail').map(({ time }) => time)).toEqual([7, 7])
})

test('most is counted for units, through other routes', () => {
  const network = net([
    source('in', 'b1', 1000, { limit: 100000 }),
    { kind: 'buffer', id: 'b1', to: 's1', places: Infinity },
    station('s1', 'b2', 0.001, { routes: [{ id: 'r1', probability: 0.5, mode: 'unit', to: 'b1', most: 1 }] }),
    { kind: 'buffer', id: 'b2', to: 's2', places: Infinity },
    station('s2', 'out', 0.001, { routes: [{ id: 'r2', probability: 0.5, mode: 'unit', to: 'b1' }] }),
    sink('out'),
  ].map((x) => x.id === 'in' ? { ...x, arrivals: { kind: 'renewal', interval: seconds(100) } } as NodeSpec : x))
  const result = run(network, 1e6)
  expect(node(result, 's1').scrap / 100000).toBeCloseTo(4 / 9, 2)
})

test('routes with a batch', () => {
  const network = net([
    source('in', 'b', 1, { limit: 4 }),
    { kind: 'batch', id: 'b', to: 'a', units: 4 },
    station('a', 'out', 0.1, { routes: [{ id: 'r1', probability: 0.5, mode: 'lot', to: 'out' }] }),
    station('out', 'end', 1),
    sink('end'),
  ])
  const result = run(network, 100, { trace: 50 })
  expect(result.trace!.filter(({ what, node }) => what === 'start' && node === 'out').map(({ units }) => units)).toEqual([4])
})
test('a loop whose last node sends back to its first', () => {
  const network: Network = {
    nodes: [
      source('in', 'first', 1),
      { kind: 'merge', id: 'first', to: 'a', rule: 'priority', from: [{ node: 'b' }, { node: 'in' }] },
      { kind: 'buffer', id: 'a', to: 'b', places: 100 },
      station('b', 'out', 1, { routes: [{ id: 'again', probability: 0.5, mode: 'unit', to: 'first' }] }),
      sink('out'),
    ],
    loops: [{ id: 'l', cards: 2, from: 'a', to: 'b' }],
  }
  const result = run(network, 1000)
  expect(node(result, 'a').maxWip).toBeLessThanOrEqual(2)
})
test('a lot that has its card does not wait behind one that waits for a card', () => {
  const network: Network = {
    nodes: [
      source('in', 'a', 1),
      { kind: 'buffer', id: 'a', to: 'b', places: 100 },
      station('b', 'out', 1, { routes: [{ id: 'again', probability: 0.5, mode: 'unit', to: 'a' }] }),
      sink('out'),
    ],
    loops: [{ id: 'l', cards: 2, from: 'a', to: 'out' }],
  }
  const result = run(network, 1000)
  expect(result.deadlock).toBeUndefined()
})
