import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { BufferSpec, Network, NodeSpec, SourceSpec } from './network.ts'
import { simulate } from './run.ts'
import { networks } from './testing-networks.ts'
import { arriving, net, node, seconds, sink, station } from './testing.ts'

const run = (network: Network, until: number, more = {}) => simulate(network, { until, seed: 1, ...more })
const store = (to: string, more: Partial<BufferSpec>): BufferSpec => ({ kind: 'buffer', id: 'store', to, places: 100, ...more })
const of = (product: string, times: number[], lot: number, priority = 0): NodeSpec => ({
  ...(arriving(`in ${product}`, 'store', times, lot) as SourceSpec),
  product,
  priority,
})

/** Lots that leave the store for the press, by their units (all different), with the times. */
function left(network: Network, until: number): [number, number][] {
  const { trace } = run(network, until, { trace: 10_000 })
  return trace!.filter(({ node, what }) => node === 'store' && what === 'leave').map(({ time, units }) => [time, units])
}

/** The press takes 10 s a lot; its first goes straight through. */
const press = (): NodeSpec[] => [station('press', 'out', 0, { cycle: seconds(10) }), sink('out')]
const lots = (...units: number[]): NodeSpec[] => units.map((n, t) => arriving(`in ${n}`, 'store', [t], n))

test('lifo: last in, first out', () => {
  expect(left(net([...lots(9, 1, 2, 3), store('press', { order: 'lifo' }), ...press()]), 100)).toEqual([
    [0, 9],
    [10, 3],
    [20, 2],
    [30, 1],
  ])
})

test('lifo with a dwell: the last in of those that may go', () => {
  // Dwell 8: at 8 the first passes; at 18 the lots of 1, 2 and 3 s may go; the one of 11 s may go at 19.
  const network = net([
    ...lots(9, 1, 2, 3),
    arriving('late', 'store', [11], 5),
    store('press', { order: 'lifo', dwell: seconds(8) }),
    ...press(),
  ])
  expect(left(network, 100)).toEqual([
    [8, 9],
    [18, 3],
    [28, 5],
    [38, 2],
    [48, 1],
  ])
})

test('lifo: a small lot that comes on top is tried at once, though the one before did not fit', () => {
  // The rack of 5 holds 3 until 20: the lot of 4 does not fit, the 2 that come at 5 do.
  const network = net([
    ...lots(3, 4),
    arriving('late', 'store', [5], 2),
    store('rack', { order: 'lifo' }),
    { kind: 'buffer', id: 'rack', to: 'out', places: 5, dwell: seconds(20) },
    sink('out'),
  ])
  expect(left(network, 100)).toEqual([
    [0, 3],
    [5, 2],
    [25, 4],
  ])
})

test('priority: of the lot, then first in', () => {
  const network = net([
    of('a', [0, 1, 4], 1, 2),
    of('b', [2], 2, 5),
    of('c', [3], 3),
    store('press', { order: 'priority' }),
    ...press(),
  ])
  expect(left(network, 100).map(([, units]) => units)).toEqual([1, 2, 1, 1, 3])
})

test('campaign: the product sent last as long as there is some, then the one that came first', () => {
  // a at 0 goes; then b 1, a 2, b 3, a 12: a, a, b, b.
  const network = net([of('a', [0, 2, 12], 1), of('b', [1, 3], 2), store('press', { order: 'campaign' }), ...press()])
  expect(left(network, 100)).toEqual([
    [0, 1],
    [10, 1],
    [20, 1],
    [30, 2],
    [40, 2],
  ])
})

test('campaign: chosen when the next node opens, by what went before it then', () => {
  // Two presses: at 0 and 1 one lot of each product goes; sent last is b.
  const network = net([
    of('a', [0, 2], 1),
    of('b', [1, 3], 2),
    store('press', { order: 'campaign' }),
    station('press', 'out', 0, { cycle: seconds(10), machines: 2 }),
    sink('out'),
  ])
  expect(left(network, 100)).toEqual([
    [0, 1],
    [1, 2],
    [10, 2],
    [11, 1],
  ])
})

test('an order of choice: nobody waits behind one that may not yet go', () => {
  // Dwells of 20 s and 1 s in turn: in fifo the second waits for the first.
  const dwell = { kind: 'empirical' as const, sample: [1, 20] }
  const network = (order: BufferSpec['order'] & string): Network =>
    net([...lots(1, 2, 3, 4, 5, 6), store('out', { order, dwell }), sink('out')])
  const inOrder = left(network('fifo'), 100).map(([, units]) => units)
  expect(inOrder).toEqual([1, 2, 3, 4, 5, 6])
  const free = left(network('priority'), 100)
  expect(free.map(([, units]) => units)).not.toEqual(inOrder)
  expect(free.every(([time, units]) => time >= units && time <= units + 19)).toBe(true)
})

// ---- Expiry ----------------------------------------------------------------------------------------------------------------------

test('expiry: what is still here after so long is lost, and its places are free', () => {
  // The press takes 1 at 0 and 2 at 10; 3 are lost at 2 + 15. Only then is there room for 4, which go at 20.
  const network = net([...lots(1, 2, 3, 4), store('press', { places: 6, expiry: { id: 'old', after: seconds(15) } }), ...press()])
  expect(left(network, 100)).toEqual([
    [0, 1],
    [10, 2],
    [20, 4],
  ])
  const result = run(network, 100)
  expect(node(result, 'store')).toMatchObject({ in: 10, out: 7, scrap: 3, wip: 0, scrapBy: [{ id: 'old', units: 3 }] })
  expect(node(result, 'store').meanTime).toBe((2 * 9 + 4 * 3) / 7)
  expect(node(result, 'store').meanWip).toBe((2 * 9 + 3 * 15 + 4 * 3) / 100)
})

test('expiry counts from entry, dwell or no dwell; who may go at that moment goes', () => {
  const network = (dwell: number): Network =>
    net([...lots(1), store('out', { dwell: seconds(dwell), expiry: { id: 'old', after: seconds(10) } }), sink('out')])
  expect(node(run(network(10), 50), 'store')).toMatchObject({ out: 1, scrap: 0 })
  expect(node(run(network(11), 50), 'store')).toMatchObject({ out: 0, scrap: 1 })
})

test('fifo: behind a lot that is lost the next may go', () => {
  // Dwells 30, then 5 for all: the first is lost at 20 before it is ready; those behind it were ready long before.
  const network = net([
    ...lots(1, 2, 3),
    store('out', { dwell: { kind: 'discrete', values: [5, 30] }, expiry: { id: 'old', after: seconds(20) } }),
    sink('out'),
  ])
  let tried = 0
  for (let seed = 0; seed < 20; seed++) {
    const result = simulate(network, { until: 100, seed, trace: 100 })
    const { scrap, out } = node(result, 'store')
    const events = result.trace!.filter(({ node, what }) => node === 'store' && what !== 'arrive')
    expect(scrap + out).toBe(6)
    if (events[0]!.what !== 'scrap' || events[1]!.what !== 'leave') continue
    tried++
    // The first of all was lost, the one behind it left at the same moment.
    expect(events.slice(0, 2).map(({ time, units }) => [time, units])).toEqual([
      [20, 1],
      [20, 2],
    ])
  }
  expect(tried).toBeGreaterThan(0)
})

test('expiry of the lot that waits: the next in line is tried', () => {
  // The rack has room for 2 from 0 on: a lot of 4 waits, the 2 behind it fit when it is lost at 16.
  const network = net([
    ...lots(3, 4, 2),
    store('rack', { expiry: { id: 'old', after: seconds(15) } }),
    { kind: 'buffer', id: 'rack', to: 'out', places: 5, dwell: seconds(50) },
    sink('out'),
  ])
  expect(left(network, 40)).toEqual([
    [0, 3],
    [16, 2],
  ])
})

test('expiry of the last lot that waits: others who wait for the next node may go', () => {
  const network = net([
    ...lots(3, 4),
    arriving('other', 'rack', [2], 2),
    store('rack', { expiry: { id: 'old', after: seconds(15) } }),
    { kind: 'buffer', id: 'rack', to: 'out', places: 5, dwell: seconds(50) },
    sink('out'),
  ])
  expect(node(run(network, 40), 'other').meanTime).toBe(14)
  expect(node(run(network, 40), 'rack').wip).toBe(5)
})

test('expiry to another node: dried again, and back', () => {
  // The press takes 9 at 0 for 30 s. 1 and 2 wait; at 11 the 1 is too old and goes to the dryer until 16, 2 at 12 waits for the dryer until 16, then until 21.
  const network = net([
    ...lots(9, 1, 2),
    store('press', { expiry: { id: 'old', after: seconds(10), to: 'dryer' } }),
    station('dryer', 'store', 0, { cycle: seconds(5) }),
    station('press', 'out', 0, { cycle: seconds(30) }),
    sink('out'),
  ])
  expect(left(network, 35)).toEqual([
    [0, 9],
    [11, 1],
    [16, 2],
    // Back at 16 and 21, too old again at 26 and 31; the press would take one at 30: the 2 of 21 is not yet too old.
    [26, 1],
    [30, 2],
  ])
  const result = run(network, 35)
  expect(node(result, 'store')).toMatchObject({
    in: 9 + 1 + 2 + 1 + 2 + 1,
    out: 9 + 1 + 2 + 1 + 2,
    scrap: 0,
    wip: 1,
    scrapBy: [],
  })
})

test('a lot too old waits for its way, occupies its places, and cannot go the other way any more', () => {
  const network = net([
    ...lots(2, 3),
    arriving('late', 'store', [6], 4),
    store('press', { places: 6, expiry: { id: 'old', after: seconds(4), to: 'dryer' } }),
    station('dryer', 'out', 1, { machines: 0 }),
    ...press(),
  ])
  const result = run(network, 100)
  // 3 units are too old at 5 and stay for ever; the press, free at 10, does not get them; 4 more never fit.
  expect(left(network, 100)).toEqual([[0, 2]])
  expect(node(result, 'store')).toMatchObject({ in: 5, out: 2, wip: 3 })
  expect(node(result, 'late').wip).toBe(4)
  expect(result.deadlock).toEqual({
    time: 10,
    waiting: [
      { node: 'late', for: 'store' },
      { node: 'store', for: 'dryer' },
    ],
  })
})

test('an empty store waits for nothing: a deadlock elsewhere is seen when it happens', () => {
  const network = net([
    ...lots(1),
    arriving('in', 'a', [0, 0]),
    store('press', { expiry: { id: 'old', after: seconds(1000) } }),
    station('a', 'out', 1, { machines: 0 }),
    ...press(),
  ])
  expect(run(network, 2000).deadlock?.time).toBe(10)
})

test('what is here at the start grows old, too', () => {
  const network = net([
    store('press', {
      initial: [{ units: 1 }, { units: 2 }, { units: 3 }],
      expiry: { id: 'old', after: seconds(15) },
      order: 'lifo',
    }),
    arriving('in', 'store', [50], 4),
    ...press(),
  ])
  expect(left(network, 100)).toEqual([
    [0, 3],
    [10, 2],
    [50, 4],
  ])
  expect(node(run(network, 100), 'store').scrap).toBe(1)
})

// ---- Against the buffer ----------------------------------------------------------------------------------------------------------

test('order fifo without expiry gives the bytes of a buffer, over random networks', () => {
  let stores = 0
  fc.assert(
    fc.property(networks(['order', 'expiry']), fc.integer({ min: 0, max: 1000 }), (network, seed) => {
      const isStore = ({ kind }: NodeSpec): boolean => kind === 'buffer'
      stores += network.nodes.filter(isStore).length
      const nodes = network.nodes.map((spec): NodeSpec => (spec.kind === 'buffer' ? { ...spec, order: 'fifo' } : spec))
      const options = { until: 300, seed, trace: 10_000, engine: 'events' as const, periods: [77, 300], quantiles: true }
      expect(simulate({ ...network, nodes }, options)).toEqual(simulate(network, options))
    }),
    { numRuns: 300, seed: 42 },
  )
  expect(stores).toBeGreaterThan(300)
})
