import { expect, test } from 'vitest'
import type { Network, NodeSpec } from './network.ts'
import { simulate } from './run.ts'
import { net, node, seconds, sink, source, station } from './testing.ts'

const run = (network: Network, until: number, more = {}) => simulate(network, { until, seed: 1, ...more })
const campaigns: NodeSpec = {
  kind: 'source',
  id: 'in',
  to: 'a',
  lot: 1,
  arrivals: { kind: 'saturated' },
  campaigns: [
    { product: 'A', units: 2 },
    { product: 'B', units: 2 },
  ],
}

test('a change of product takes a set-up, by pair where one is given; the first lot takes none', () => {
  const network = net([
    campaigns,
    station('a', 'out', 1, { changeover: { time: seconds(10), pairs: [{ from: 'B', to: 'A', time: seconds(20) }] } }),
    sink('out'),
  ])
  const result = run(network, 36)
  expect(node(result, 'a').states).toMatchObject({ busy: 6, setup: 30 })
  expect(node(result, 'out').out).toBe(6)
})

test('a product has times and scrap of its own', () => {
  const network = net([
    campaigns,
    station('a', 'out', 1, {
      products: [{ product: 'B', unit: seconds(3), scrap: [{ id: 'bad B', probability: 1, mode: 'unit' }] }],
    }),
    sink('out'),
  ])
  const result = run(network, 16)
  expect(node(result, 'a')).toMatchObject({ out: 4, scrap: 4, scrapBy: [{ id: 'bad B', units: 4 }] })
})

test('lots of a campaign end with it', () => {
  const network = net([{ ...campaigns, lot: 5 }, station('a', 'out', 1), sink('out')])
  const { trace } = run(network, 4, { trace: 30 })
  expect(trace!.filter(({ what }) => what === 'start').map(({ units }) => units)).toEqual([2, 2, 2])
})

test('orders for products are served from their own stock', () => {
  const orders = [
    { id: 'one', due: 5, units: 3, product: 'B' },
    { id: 'two', due: 5, units: 2, product: 'A' },
  ]
  const network = net([campaigns, station('a', 'shop', 1), { kind: 'demand', id: 'shop', places: 100, orders }])
  const { orders: done } = node(run(network, 20), 'shop')
  // A at 1, 2, 5, 6; B at 3, 4, 7: the third B comes at 7.
  expect(done!.map(({ id, completed, late }) => [id, completed, late])).toEqual([
    ['one', 7, 1],
    ['two', 5, 0],
  ])
})

test('grades: units of a lot go their way as lots of their own', () => {
  const network = net([
    source('in', 'test', 100, { limit: 10_000 }),
    station('test', 'prime', 0.01, {
      routes: [{ id: 'second', probability: 0.3, mode: 'unit', to: 'rest', product: 'second grade' }],
    }),
    { kind: 'demand', id: 'rest', places: Infinity, orders: [{ id: 'all', due: 0, units: 1e6, product: 'second grade' }] },
    sink('prime'),
  ])
  const result = run(network, 1000)
  const seconds = node(result, 'rest').out
  expect(node(result, 'prime').out + seconds).toBe(10_000)
  // Binomial, 10,000 units: within four standard deviations.
  expect(Math.abs(seconds - 3000)).toBeLessThan(4 * Math.sqrt(10_000 * 0.3 * 0.7))
  expect(node(result, 'test')).toMatchObject({ in: 10_000, out: 10_000, scrap: 0, wip: 0 })
})

test('the parts of a lot leave in order, and their machine is blocked until the last has gone', () => {
  const network = net([
    source('in', 'test', 10),
    station('test', 'out', 1, { routes: [{ id: 'bad', probability: 0.5, mode: 'unit', to: 'mend' }] }),
    station('mend', 'out', 100),
    sink('out'),
  ])
  const result = run(network, 40)
  // The first bad part starts on mend at 10; that of the second lot waits from 20 on, and its good part behind it.
  expect(node(result, 'test').states).toMatchObject({ busy: 20, blocked: 20 })
})

test('rework: back to an earlier buffer, so many times at most, then scrap', () => {
  const network = net([
    source('in', 'queue', 1, { limit: 3 }),
    { kind: 'buffer', id: 'queue', to: 'test', places: Infinity },
    station('test', 'out', 1, { routes: [{ id: 'rework', probability: 1, mode: 'lot', to: 'mend', most: 2 }] }),
    station('mend', 'queue', 1),
    sink('out'),
  ])
  const result = run(network, 100)
  expect(node(result, 'test')).toMatchObject({ in: 9, out: 6, scrap: 3, wip: 0, scrapBy: [{ id: 'rework', units: 3 }] })
  expect(node(result, 'mend').out).toBe(6)
})

test('who overtakes on parallel machines waits where order is kept', () => {
  const nodes = (keepsOrder: boolean): NodeSpec[] => [
    { kind: 'source', id: 'in a', to: 'a', lot: 5, arrivals: { kind: 'schedule', times: [0] } },
    { kind: 'source', id: 'in b', to: 'a', lot: 1, arrivals: { kind: 'schedule', times: [0] } },
    station('a', 'out', 1, { machines: 2, keepsOrder }),
    sink('out'),
  ]
  const leaves = (keepsOrder: boolean) =>
    run(net(nodes(keepsOrder)), 10, { trace: 50 })
      .trace!.filter(({ node, what }) => node === 'a' && what === 'leave')
      .map(({ time, units }) => [time, units])
  expect(leaves(false)).toEqual([
    [1, 1],
    [5, 5],
  ])
  expect(leaves(true)).toEqual([
    [5, 5],
    [5, 1],
  ])
  expect(node(run(net(nodes(true)), 10), 'a').states!.blocked).toBe(4)
})

test('one roll becomes six', () => {
  const network = net([
    source('in', 'slit:roll', 1, { limit: 2 }),
    {
      kind: 'assembly',
      id: 'slit',
      to: 'out',
      machines: 1,
      inputs: [{ port: 'roll', take: 1, places: 1 }],
      give: 6,
      lot: 6,
      cycle: seconds(10),
    },
    sink('out'),
  ])
  expect(node(run(network, 25), 'out').out).toBe(12)
})

test('a buffer may begin with stock, whose dwell begins at 0', () => {
  const network = net([
    source('in', 'rack', 1, { from: 100 }),
    { kind: 'buffer', id: 'rack', to: 'a', places: 10, dwell: seconds(4), initial: [{ units: 3 }, { units: 2 }] },
    station('a', 'out', 1),
    sink('out'),
  ])
  const result = run(network, 8)
  expect(node(result, 'rack')).toMatchObject({ in: 5, out: 5, wip: 0 })
  expect(node(result, 'out').out).toBe(3)
})
