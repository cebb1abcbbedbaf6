import { expect, test } from 'vitest'
import type { Network } from './network.ts'
import { simulate } from './run.ts'
import { arriving, net, node, seconds, sink, source, station } from './testing.ts'

const run = (network: Network, until: number, more = {}) => simulate(network, { until, seed: 1, ...more })

test('buffer: places in units, first in first out, a lot keeps its places until it has left', () => {
  const network = net([
    arriving('in', 'rack', [0, 0, 0, 1], 4),
    { kind: 'buffer', id: 'rack', to: 'a', places: 8 },
    station('a', 'out', 2.5),
    sink('out'),
  ])
  const result = run(network, 35)
  // Lots of 4 take 10 s; the first passes at once, two wait, the fourth waits in the source until 10.
  expect(node(result, 'in')).toMatchObject({ in: 16, out: 16, wip: 0, maxWip: 4 })
  expect(node(result, 'in').meanTime).toBe((4 * 9) / 16)
  expect(node(result, 'rack')).toMatchObject({ in: 16, out: 16, maxWip: 8 })
  expect(node(result, 'rack').meanTime).toBe((4 * 10 + 4 * 20 + 4 * 20) / 16)
  expect(node(result, 'out').out).toBe(12)
})

test('dwell: a lot leaves after its time, and those behind it not before it', () => {
  const network = net([
    arriving('in', 'soak', [0, 1, 2]),
    { kind: 'buffer', id: 'soak', to: 'a', places: 10, dwell: seconds(100) },
    station('a', 'out', 5),
    sink('out'),
  ])
  const trace = run(network, 120, { trace: 100 }).trace!
  expect(trace.filter(({ node, what }) => node === 'soak' && what === 'leave').map(({ time }) => time)).toEqual([100, 105, 110])
  expect(trace.filter(({ node }) => node === 'out').map(({ time }) => time)).toEqual([105, 110, 115])
})

test('formation-like batches by hand: 512 places x 100 s are two batches of 256 in each 100 s at most', () => {
  // Unit station 0.1 s each -> a batch of 256 takes 25.6 s -> two batches fit; the third enters when the first leaves.
  const network = net([
    source('in', 'load', 256),
    station('load', 'chambers', 0.1),
    { kind: 'buffer', id: 'chambers', to: 'out', places: 512, dwell: seconds(100) },
    sink('out'),
  ])
  const result = run(network, 1000, { trace: 1000 })
  const leaves = result.trace!.filter(({ node, what }) => node === 'chambers' && what === 'leave').map(({ time }) => time)
  // Enter at 25.6, 51.2, then when a place is free: 125.6, 151.2, 225.6 ...
  leaves.slice(0, 6).forEach((time, i) => expect(time).toBeCloseTo(125.6 + Math.floor(i / 2) * 100 + (i % 2) * 25.6, 9))
  expect(node(result, 'out').out).toBe(18 * 256)
})

test('loss at the end of the dwell frees the place at once, even behind a lot that waits', () => {
  const network = net(
    [
      arriving('in', 'age', [0, 1, 2], 2),
      {
        kind: 'buffer',
        id: 'age',
        to: 'a',
        places: 4,
        dwell: seconds(10),
        scrap: [{ id: 'leak', probability: 1, mode: 'lot', curve: 'late' }],
      },
      station('a', 'out', 50),
      sink('out'),
    ],
    [{ id: 'late', times: [0, 10.5], values: [0, 1] }],
  )
  const result = run(network, 30)
  // The first lot leaves at 10 (sound), the third enters then; the second is lost at 11, the third at 20.
  expect(node(result, 'age')).toMatchObject({ in: 6, out: 2, scrap: 4, wip: 0 })
  expect(node(result, 'in').meanTime).toBe((2 * 8) / 6)
})

test('a curve on places closes and opens the buffer for those who want to enter', () => {
  const network = net(
    [
      arriving('in', 'rack', [0, 1, 2]),
      { kind: 'buffer', id: 'rack', to: 'a', places: 2, curve: 'open' },
      station('a', 'out', 1, { machines: 0 }),
      sink('out'),
    ],
    [{ id: 'open', times: [0, 10, 20], values: [0, 0.5, 1] }],
  )
  const trace = run(network, 30, { trace: 100 }).trace!
  expect(trace.filter(({ node, what }) => node === 'rack' && what === 'arrive').map(({ time }) => time)).toEqual([10, 20])
})

test('assembly: takes from each store, sends lots on, reports its stores', () => {
  // One output of 1 s takes 2 a and 3 b; a comes 1 per s, b 1 per s: b is short, a start each 3 s.
  const network = net([
    source('in a', 'make a'),
    source('in b', 'make b'),
    station('make a', 'join:a', 1),
    station('make b', 'join:b', 1),
    {
      kind: 'assembly',
      id: 'join',
      to: 'out',
      machines: 1,
      inputs: [
        { port: 'a', take: 2, places: 4 },
        { port: 'b', take: 3, places: 6 },
      ],
      lot: 1,
      unit: seconds(1),
    },
    sink('out'),
  ])
  const result = run(network, 31)
  expect(node(result, 'join')).toMatchObject({ in: 10, out: 10, wip: 0, machines: 1 })
  expect(node(result, 'join').states).toMatchObject({ busy: 10, starved: 21 })
  expect(node(result, 'join').ports).toEqual([
    // The second a comes at 2; after that it is always b that is short, whose third comes at 3, 6, 9 ...
    { port: 'a', in: 24, drawn: 20, waiting: 4, missing: 2 },
    { port: 'b', in: 31, drawn: 30, waiting: 1, missing: 21 },
  ])
  expect(node(result, 'make a').states!.blocked).toBeGreaterThan(5)
})

test('assembly: small lots merge in a store, output goes in its own lots', () => {
  const network = net([
    arriving('in', 'pack:x', [0, 1, 2, 3, 4], 3),
    {
      kind: 'assembly',
      id: 'pack',
      to: 'out',
      machines: 2,
      inputs: [{ port: 'x', take: 1, places: 15 }],
      lot: 5,
      unit: seconds(1),
    },
    sink('out'),
  ])
  const result = run(network, 11, { trace: 100 })
  expect(result.trace!.filter(({ node }) => node === 'out')).toMatchObject([
    { time: 6, node: 'out', what: 'arrive', units: 5 },
    { time: 8, node: 'out', what: 'arrive', units: 5 },
    { time: 11, node: 'out', what: 'arrive', units: 5 },
  ])
})

test('a store that can neither start nor let the next lot in is a deadlock with names', () => {
  // 4 + 4 units do not make 10, and a third lot of 4 does not fit in 11 places.
  const network = net([
    arriving('in', 'make', [0, 1, 2], 4),
    station('make', 'pack:x', 0),
    { kind: 'assembly', id: 'pack', to: 'out', machines: 1, inputs: [{ port: 'x', take: 10, places: 11 }], lot: 1 },
    sink('out'),
  ])
  expect(run(network, 100).deadlock).toEqual({
    time: 2,
    waiting: [
      { node: 'make', for: 'pack:x' },
      { node: 'pack', for: 'make' },
    ],
  })
})

test('what is left over when the sources of an assembly are dry is no deadlock', () => {
  const pack = (limit: number, to = 'out'): Network =>
    net([
      source('in', 'pack:x', 1, { limit }),
      { kind: 'assembly', id: 'pack', to, machines: 1, cycle: seconds(1), inputs: [{ port: 'x', take: 4, places: 8 }], lot: 1 },
      sink('out'),
    ])
  expect(run(pack(8), 100).deadlock).toBeUndefined()
  const left = run(pack(10), 100)
  expect(node(left, 'pack').ports).toMatchObject([{ in: 10, drawn: 8, waiting: 2 }])
  expect(left.deadlock).toBeUndefined()
})

test('an assembly that waits for carriers of which some are lost is in a deadlock', () => {
  // A start takes two of three carriers and gives one back: after two starts one is left.
  const network = net([
    source('in', 'load:parts', 1, { limit: 10 }),
    {
      kind: 'assembly',
      id: 'load',
      to: 'back',
      machines: 1,
      cycle: seconds(1),
      inputs: [
        { port: 'parts', take: 1, places: 10 },
        { port: 'carriers', take: 2, places: 4 },
      ],
      lot: 1,
    },
    { kind: 'buffer', id: 'back', to: 'load:carriers', places: 4, initial: [{ units: 3 }] },
  ])
  expect(run(network, 100).deadlock).toMatchObject({ time: 2, waiting: [{ node: 'load', for: 'back' }] })
})

test('split: shares in units, and no branch without room', () => {
  const branches = [
    { node: 'a', share: 3 },
    { node: 'b', share: 1 },
  ]
  const open = run(
    net([
      arriving(
        'in',
        'fork',
        Array.from({ length: 400 }, (_, i) => i),
      ),
      { kind: 'split', id: 'fork', to: branches },
      sink('a'),
      sink('b'),
    ]),
    1000,
  )
  expect([node(open, 'a').in, node(open, 'b').in]).toEqual([300, 100])
  expect(node(open, 'fork')).toMatchObject({ in: 400, out: 400, wip: 0 })
  // b is slow: a takes what b has no room for.
  const slow = run(
    net([
      source('in', 'fork'),
      {
        kind: 'split',
        id: 'fork',
        to: [
          { node: 'a', share: 1 },
          { node: 'b', share: 1 },
        ],
      },
      station('a', 'out', 1),
      station('b', 'out', 10),
      sink('out'),
    ]),
    100,
  )
  expect([node(slow, 'a').out, node(slow, 'b').out]).toEqual([100, 10])
})

test('splits of splits hand waiting lots on, first blocked first', () => {
  const network = net([
    source('in', 'one'),
    {
      kind: 'split',
      id: 'one',
      to: [
        { node: 'two', share: 2 },
        { node: 'c', share: 1 },
      ],
    },
    {
      kind: 'split',
      id: 'two',
      to: [
        { node: 'a', share: 1 },
        { node: 'b', share: 1 },
      ],
    },
    station('a', 'out', 3),
    station('b', 'out', 4),
    station('c', 'out', 6),
    sink('out'),
  ])
  const result = run(network, 120)
  expect(['a', 'b', 'c'].map((id) => node(result, id).out)).toEqual([40, 30, 20])
  expect(node(result, 'one').out).toBe(93)
  expect(node(result, 'two').in).toBe(node(result, 'two').out)
})

test('demand: partial deliveries, first due first, lateness by unit', () => {
  const network = net([
    arriving('in', 'sales', [0, 10, 20, 30], 5),
    {
      kind: 'demand',
      id: 'sales',
      places: 5,
      orders: [
        { id: 'one', due: 5, units: 3 },
        { id: 'two', due: 8, units: 6 },
        { id: 'three', due: 25, units: 5 },
        { id: 'four', due: 28, units: 4 },
        { id: 'five', due: 99, units: 1 },
      ],
    },
  ])
  const result = run(network, 40)
  expect(node(result, 'sales').orders).toEqual([
    { id: 'one', due: 5, ordered: 3, delivered: 3, late: 0, completed: 5 },
    { id: 'two', due: 8, ordered: 6, delivered: 6, late: 4, completed: 10 },
    { id: 'three', due: 25, ordered: 5, delivered: 5, late: 0, completed: 25 },
    { id: 'four', due: 28, ordered: 4, delivered: 4, late: 3, completed: 30 },
    { id: 'five', due: 99, ordered: 1, delivered: 0, late: 0, completed: null },
  ])
  // The lot of 20 does not fit beside the one unit left: it enters at 25, when five units are owed.
  expect(node(result, 'sales')).toMatchObject({ in: 20, out: 18, wip: 2, maxWip: 5 })
})

test('source: from, limit with a last lot that is smaller, schedule and renewal', () => {
  const limited = run(net([source('in', 'a', 4, { limit: 10, from: 3 }), station('a', 'out', 1), sink('out')]), 100, {
    trace: 50,
  })
  expect(limited.trace!.filter(({ what }) => what === 'start').map(({ time, units }) => [time, units])).toEqual([
    [3, 4],
    [7, 4],
    [11, 2],
  ])
  expect(limited.deadlock).toBeUndefined()
  const renewal = run(
    net([
      { kind: 'source', id: 'in', to: 'out', lot: 2, arrivals: { kind: 'renewal', interval: seconds(3) }, from: 1 },
      sink('out'),
    ]),
    10,
  )
  expect(node(renewal, 'out').in).toBe(6)
})

test('age: from release by the source, or start of assembly, to the sink', () => {
  const network = net([
    arriving('in', 'q', [0, 0]),
    { kind: 'buffer', id: 'q', to: 'a', places: 9 },
    station('a', 'b', 3),
    station('b', 'out', 2),
    sink('out'),
  ])
  expect(node(run(network, 20), 'out').meanAge).toBe((5 + 8) / 2)
})

test.each([
  ['lot', 2],
  ['unit', 8],
] as const)('demand: cards by %s come back with what is delivered, so that there is never more than they allow', (per, cards) => {
  const network: Network = {
    ...net([
      source('in', 'start', 4),
      { kind: 'buffer', id: 'start', to: 'a', places: 4 },
      station('a', 'shop', 1),
      { kind: 'demand', id: 'shop', places: 100, orders: [20, 30, 40, 50].map((due) => ({ id: `${due}`, due, units: 2 })) },
    ]),
    loops: [{ id: 'kanban', cards, from: 'start', to: 'shop', per }],
  }
  const result = run(network, 60, { trace: 100 })
  // Two lots of 4 are there at 8; the third may come when the first is gone, at 30, and the fourth at 50.
  expect(result.trace!.filter(({ node, what }) => node === 'start' && what === 'arrive').map(({ time }) => time)).toEqual([
    0, 0, 30, 50,
  ])
  expect(node(result, 'shop')).toMatchObject({ out: 8, maxWip: 8 })
})

test('demand: an order larger than a lot takes as many lots as the stock has, when it is due', () => {
  const network: Network = {
    nodes: [
      { kind: 'source', id: 'in', to: 'orders', lot: 3, arrivals: { kind: 'schedule', times: [1, 2, 3, 4] } },
      { kind: 'demand', id: 'orders', places: 100, orders: [{ id: 'big', due: 10, units: 10 }] },
    ],
  }
  const [, orders] = run(network, 20).nodes
  expect(orders).toMatchObject({ in: 12, out: 10, wip: 2 })
  expect(orders!.orders).toEqual([{ id: 'big', due: 10, ordered: 10, delivered: 10, late: 0, completed: 10 }])
})
