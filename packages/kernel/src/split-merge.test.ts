import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { MergeSpec, Network, NodeSpec, SourceSpec, SplitSpec } from './network.ts'
import { simulate } from './run.ts'
import { arriving, exponential, net, node, sink, source, station } from './testing.ts'

const run = (network: Network, until: number, more = {}) => simulate(network, { until, seed: 1, ...more })
const buffer = (id: string, to: string, places: number): NodeSpec => ({ kind: 'buffer', id, to, places })
const merge = (to: string, rule: MergeSpec['rule'], from: MergeSpec['from'], id = 'merge'): MergeSpec => ({
  kind: 'merge',
  id,
  to,
  rule,
  from,
})
const split = (to: SplitSpec['to'], rule?: SplitSpec['rule'], id = 'fork'): SplitSpec => ({
  kind: 'split',
  id,
  to,
  ...(rule && { rule }),
})
const of = (product: string, to: string, times: number[], lot = 1): NodeSpec => ({
  ...(arriving(`in ${product}`, to, times, lot) as SourceSpec),
  product,
})

/** Time and node of each record of one kind. */
function records(network: Network, until: number, what: string, ...nodes: string[]): [number, string][] {
  const { trace } = run(network, until, { trace: 10_000 })
  return trace!.filter((record) => record.what === what && nodes.includes(record.node)).map(({ time, node }) => [time, node])
}

// ---- Split -----------------------------------------------------------------------------------------------------------------------

test('first: the first branch written that has room', () => {
  // a takes 10 s, b 4 s: at 5 and 9 only b is free, at 10 only a.
  const network = net([
    arriving('in', 'fork', [0, 1, 5, 9, 10]),
    split([{ node: 'a' }, { node: 'b' }], 'first'),
    station('a', 'out', 10),
    station('b', 'out', 4),
    sink('out'),
  ])
  expect(records(network, 30, 'start', 'a', 'b')).toEqual([
    [0, 'a'],
    [1, 'b'],
    [5, 'b'],
    [9, 'b'],
    [10, 'a'],
  ])
})

test('first: a lot that finds no room takes the first branch that has some', () => {
  const network = net([
    arriving('in', 'fork', [0, 0, 1, 2]),
    split([{ node: 'a' }, { node: 'b' }], 'first'),
    station('a', 'out', 10),
    station('b', 'out', 4),
    sink('out'),
  ])
  expect(records(network, 30, 'start', 'a', 'b')).toEqual([
    [0, 'a'],
    [0, 'b'],
    [4, 'b'],
    [8, 'b'],
  ])
})

test('shortest: where least is inside, equal: as written', () => {
  const network = net([
    arriving('in 3', 'fork', [0], 3),
    arriving('in', 'fork', [1, 2, 3, 4, 5]),
    split([{ node: 'b' }, { node: 'a' }], 'shortest'),
    buffer('a', 'no a', 10),
    buffer('b', 'no b', 10),
    station('no a', 'out', 1, { machines: 0 }),
    station('no b', 'out', 1, { machines: 0 }),
    sink('out'),
  ])
  // b has 3 at 0; a has 1, 2, 3 at 3; b has 4 at 4, a at 5.
  expect(records(network, 30, 'arrive', 'a', 'b')).toEqual([
    [0, 'b'],
    [1, 'a'],
    [2, 'a'],
    [3, 'a'],
    [4, 'b'],
    [5, 'a'],
  ])
})

test('shortest looks through merges and splits to what is behind them', () => {
  const closed = (id: string): NodeSpec => station(id, 'out', 1, { machines: 0 })
  const network = net([
    arriving('in', 'fork', [0, 1, 2, 3, 4, 5]),
    split([{ node: 'm' }, { node: 'inner' }], 'shortest'),
    merge('a', 'priority', [{ node: 'fork' }], 'm'),
    split([{ node: 'b' }, { node: 'c' }], 'shortest', 'inner'),
    ...['a', 'b', 'c'].flatMap((id) => [buffer(id, `no ${id}`, 10), closed(`no ${id}`)]),
    sink('out'),
  ])
  const ways = records(network, 30, 'arrive', 'a', 'b', 'c').map(([, way]) => way)
  expect(ways).toEqual(['a', 'b', 'c', 'a', 'b', 'c'])
})

test('product: each to its branch, the rest to the branch without a list; those behind wait', () => {
  // The second a waits for the first a until 10; the b behind it waits, too, though b is free.
  const network = net([
    of('a', 'fork', [0, 1]),
    of('b', 'fork', [2]),
    of('c', 'fork', [3]),
    split([{ node: 'a', products: ['a'] }, { node: 'rest' }], 'product'),
    station('a', 'out', 10),
    station('rest', 'out', 5),
    sink('out'),
  ])
  expect(records(network, 40, 'start', 'a', 'rest')).toEqual([
    [0, 'a'],
    [10, 'a'],
    [10, 'rest'],
    [15, 'rest'],
  ])
})

test('product: who waits for one branch does not hold up those who feed the other', () => {
  // At 1 a lot of a waits for a at the split until 10. Others come to b straight and are served at once.
  const network = net([
    of('a', 'fork', [0, 1]),
    arriving('in', 'b', [2, 4]),
    split([{ node: 'a', products: ['a'] }, { node: 'b' }], 'product'),
    station('a', 'out', 10),
    station('b', 'out', 1),
    sink('out'),
  ])
  expect(records(network, 40, 'start', 'b').map(([time]) => time)).toEqual([2, 4])
})

test('chance: by the shares, within what chance allows; a lot waits for its branch', () => {
  const shares = [1, 3, 0]
  const network = net([
    source('in', 'fork', 1, { limit: 40_000 }),
    split(
      ['a', 'b', 'never'].map((id, i) => ({ node: id, share: shares[i]! })),
      'chance',
    ),
    ...['a', 'b', 'never'].map((id) => station(id, 'out', 1)),
    sink('out'),
  ])
  const result = run(network, 100_000)
  const [a, b, never] = ['a', 'b', 'never'].map((id) => node(result, id).out)
  expect(a! + b!).toBe(40_000)
  expect(never).toBe(0)
  // 10,000 +- 3.3 standard deviations of 87.
  expect(Math.abs(a! - 10_000)).toBeLessThan(290)
  // A saturated source feeds two machines of 1 s at most; runs of b hold up a.
  expect(node(result, 'b').states!.busy).toBe(b)
})

test('chance: the throughput of two machines of 1 s that must be taken in drawn order', () => {
  // At each second either the drawn machine is free (another draw) or busy: a renewal with 2 lots where the draws differ. Chain by hand: after both have
  // begun, the next lot waits for its machine and both become free together, so in each second the source sends 1 + (first differs from second) lots: 3/2 on average.
  const network = net([
    source('in', 'fork'),
    split([{ node: 'a' }, { node: 'b' }], 'chance'),
    station('a', 'out', 1),
    station('b', 'out', 1),
    sink('out'),
  ])
  const { out } = node(run(network, 40_000), 'out')
  // Per second 1 lot or 2 with equal odds: mean 60,000, standard deviation 100.
  expect(Math.abs(out - 60_000)).toBeLessThan(330)
})

test('share: a branch of share 0 gets nothing, though others make it gain room', () => {
  const network = net([
    source('in', 'fork'),
    split([{ node: 'a' }, { node: 'b', share: 0 }]),
    arriving('in b', 'b', [0, 1]),
    station('a', 'out', 10),
    station('b', 'out', 3),
    sink('out'),
  ])
  expect(node(run(network, 100), 'b')).toMatchObject({ in: 2, out: 2 })
})

test('share: lots that leave one machine in one moment are counted one by one', () => {
  // An oven unloads 4 lots at 10: they go to both branches in turn, though each is offered while the one before is just leaving.
  const network = net([
    arriving('in', 'tray', [0, 0, 0, 0]),
    { kind: 'batch', id: 'tray', to: 'oven', units: 4 },
    station('oven', 'fork', 10, { unit: { kind: 'constant', value: 2.5 }, unloads: true }),
    split([{ node: 'a' }, { node: 'b' }]),
    station('a', 'out', 1),
    station('b', 'out', 1),
    sink('out'),
  ])
  expect(records(network, 30, 'start', 'a', 'b')).toEqual([
    [10, 'a'],
    [10, 'b'],
    [11, 'a'],
    [11, 'b'],
  ])
})

// ---- Merge -----------------------------------------------------------------------------------------------------------------------

/** Three lots wait on each of two racks; the press takes 10 s each. */
function twoRacks(rule: MergeSpec['rule'], from: MergeSpec['from'], more: NodeSpec[] = []): Network {
  return net([
    arriving('in a', 'a', [0, 0, 0]),
    arriving('in b', 'b', [1, 1, 1]),
    buffer('a', 'merge', 5),
    buffer('b', 'merge', 5),
    merge('press', rule, from),
    station('press', 'out', 10),
    sink('out'),
    ...more,
  ])
}

test('merge by priority: the feeder written first', () => {
  const order = records(twoRacks('priority', [{ node: 'b' }, { node: 'a' }]), 100, 'leave', 'a', 'b')
  expect(order).toEqual([
    [0, 'a'],
    [10, 'b'],
    [20, 'b'],
    [30, 'b'],
    [40, 'a'],
    [50, 'a'],
  ])
  const result = run(twoRacks('priority', [{ node: 'b' }, { node: 'a' }]), 35)
  expect(node(result, 'merge')).toMatchObject({ in: 4, out: 4, wip: 0 })
})

test('merge by share: the feeder furthest behind its share of units', () => {
  const order = records(twoRacks('share', [{ node: 'a' }, { node: 'b', share: 2 }]), 100, 'leave', 'a', 'b').map(
    ([, feeder]) => feeder,
  )
  // After a: a has 1 of 1/3; b; b (2 of 2): a is 0 behind, b 0: as written.
  expect(order).toEqual(['a', 'b', 'b', 'a', 'b', 'a'])
})

test('merge by share over a long run: units in proportion, while all feeders have some', () => {
  const network = net([
    source('in a', 'merge', 1),
    source('in b', 'merge', 4),
    source('in c', 'merge', 3),
    merge('press', 'share', [
      { node: 'in a', share: 1 },
      { node: 'in b', share: 2 },
      { node: 'in c', share: 5 },
    ]),
    station('press', 'out', 1),
    sink('out'),
  ])
  const result = run(network, 8000)
  const sent = ['in a', 'in b', 'in c'].map((id) => node(result, id).out)
  for (const [i, share] of [1, 2, 5].entries()) expect(Math.abs(sent[i]! - 1000 * share)).toBeLessThanOrEqual(10)
})

test('merge: who is first in line and does not fit lets nobody pass; who comes and is first in line is tried at once', () => {
  // The rack of 5 places holds 3 until 10. A lot of 4 waits from 1; a lot of 2 of lower rank behind it; at 3 a lot of 1 comes with the highest.
  const network = net([
    arriving('in', 'rack', [0], 3),
    arriving('low', 'merge', [2], 2),
    arriving('mid', 'merge', [1], 4),
    arriving('high', 'merge', [3], 1),
    merge('rack', 'priority', [{ node: 'high' }, { node: 'mid' }, { node: 'low' }]),
    { kind: 'buffer', id: 'rack', to: 'out', places: 5, dwell: { kind: 'constant', value: 10 } },
    sink('out'),
  ])
  const { trace } = run(network, 60, { trace: 1000 })
  const entered = trace!.filter(({ node, what }) => node === 'rack' && what === 'arrive').map(({ time, units }) => [time, units])
  // 3 leave at 10: 4 enter. The 1 leaves at 13, and 2 more would be 6: they enter when the 4 leave, at 20.
  expect(entered).toEqual([
    [0, 3],
    [3, 1],
    [10, 4],
    [20, 2],
  ])
})

test('a merge beside another feeder: first blocked, first released, as from any node', () => {
  const network = net([
    arriving('in a', 'a', [0, 2]),
    arriving('in b', 'b', [3]),
    arriving('in c', 'press', [1, 4]),
    buffer('a', 'merge', 5),
    buffer('b', 'merge', 5),
    merge('press', 'priority', [{ node: 'b' }, { node: 'a' }]),
    station('press', 'out', 10),
    sink('out'),
  ])
  const { trace } = run(network, 100, { trace: 1000 })
  const starts = trace!.filter(({ node, what }) => node === 'press' && what === 'start').map(({ time }) => time)
  expect(starts).toEqual([0, 10, 20, 30, 40])
  // c waits since 1 and goes first at 10; the merge waits since 2: at 20, with b before a; then a (since 2); c (since 4).
  expect(records(network, 100, 'leave', 'a', 'b')).toEqual([
    [0, 'a'],
    [20, 'b'],
    [30, 'a'],
  ])
})

test('a merge of machines, each with a finished lot', () => {
  const network = net([
    source('in a', 'a'),
    source('in b', 'b'),
    station('a', 'merge', 1, { machines: 3 }),
    station('b', 'merge', 1.9, { machines: 2 }),
    merge('press', 'priority', [{ node: 'b' }, { node: 'a' }]),
    station('press', 'out', 1),
    sink('out'),
  ])
  const result = run(network, 1001)
  // Two machines of 1.9 s always have a lot for the press: from 2 on it takes none from a.
  expect(node(result, 'a').out).toBe(1)
  expect(node(result, 'b').out).toBe(1000)
})

// ---- Nested ----------------------------------------------------------------------------------------------------------------------

test('merges behind splits behind merges: a lot finds its way at once, and every count is right', () => {
  const network = net([
    source('in a', 'a'),
    source('in b', 'b'),
    station('a', 'm1', 1),
    station('b', 'm1', 1),
    merge('fork', 'share', [{ node: 'a' }, { node: 'b' }], 'm1'),
    split([{ node: 'm2' }, { node: 'inner', share: 2 }]),
    split([{ node: 'm2' }, { node: 'y' }], 'share', 'inner'),
    merge('x', 'share', [{ node: 'inner' }, { node: 'fork' }], 'm2'),
    station('x', 'out', 1.5),
    station('y', 'out', 3),
    sink('out'),
  ])
  const result = run(network, 3000)
  const { fork, inner, m1, m2, x, y } = Object.fromEntries(result.nodes.map((found) => [found.id, found]))
  expect(m1!.out).toBe(fork!.in)
  expect(fork!.out).toBe(inner!.in + m2!.in - (inner!.out - y!.in))
  expect(m2!.out).toBe(x!.in)
  expect(x!.in + y!.in).toBe(fork!.in)
  // Both machines are never idle: 1 / 1.5 + 1 / 3 = 1 lot a second.
  expect(x!.states!.busy).toBeGreaterThan(2995)
  expect(y!.states!.busy).toBeGreaterThan(2995)
  expect(Math.abs(node(result, 'a').out - node(result, 'b').out)).toBeLessThanOrEqual(1)
})

test('splits and merges of all rules between machines: what goes in comes out, and nothing is held', () => {
  const rule = fc.constantFrom('share' as const, 'first' as const, 'chance' as const, 'shortest' as const, 'product' as const)
  const merging = fc.constantFrom('share' as const, 'priority' as const)
  fc.assert(
    fc.property(rule, rule, merging, merging, fc.integer({ min: 0, max: 99 }), (outer, inner, first, second, seed) => {
      const branches = (rule: SplitSpec['rule'], a: string, b: string): SplitSpec['to'] =>
        rule === 'product' ? [{ node: a, products: ['a'] }, { node: b }] : [{ node: a }, { node: b }]
      const campaigns = [
        { product: 'a', units: 3 },
        { product: 'b', units: 5 },
      ]
      const network = net([
        { kind: 'source', id: 'in a', to: 'a', lot: 2, arrivals: { kind: 'saturated' }, campaigns, limit: 300 },
        { kind: 'source', id: 'in b', to: 'b', lot: 3, arrivals: { kind: 'saturated' }, product: 'b', limit: 300 },
        station('a', 'm1', exponential(1), { machines: 2 }),
        station('b', 'm1', exponential(1)),
        merge('f1', first, [{ node: 'a' }, { node: 'b' }], 'm1'),
        split(branches(outer, 'f2', 'm2'), outer, 'f1'),
        split(branches(inner, 'x', 'm2'), inner, 'f2'),
        merge('y', second, [{ node: 'f1' }, { node: 'f2' }], 'm2'),
        buffer('x', 'x1', 4),
        station('x1', 'out', exponential(1)),
        station('y', 'out', exponential(2)),
        sink('out'),
      ])
      const result = simulate(network, { until: 10_000, seed })
      expect(node(result, 'out').out).toBe(600)
      expect(result.deadlock).toBeUndefined()
      for (const id of ['m1', 'm2', 'f1', 'f2']) {
        const { in: entered, out, wip, maxWip } = node(result, id)
        expect([out, wip, maxWip]).toEqual([entered, 0, 0])
      }
    }),
    { numRuns: 200, seed: 42 },
  )
})
