import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkNetwork } from './check.ts'
import type { BatchSpec, BufferSpec, Loop, Network, NodeSpec, SplitSpec, StationSpec, TransportSpec } from './network.ts'
import { exponential, net, seconds, sink, source, station } from './testing.ts'
import { networks } from './testing-networks.ts'

// One test for each kind of fault, by its text: what is wrong, what is allowed, what to do.

const texts = (network: Network): string[] => checkNetwork(network).map(({ text }) => text)

/** Faults of a node between a source and a station. */
function between(spec: NodeSpec, more: Omit<Network, 'nodes'> = {}, lot = 1): string[] {
  const first = spec.kind === 'assembly' ? `${spec.id}:a` : spec.id
  return texts({ nodes: [source('in', first, lot), spec, station('next', 'out', 1), sink('out')], ...more })
}

/** Faults of a station with these fields. */
function press(fields: Partial<StationSpec>, more: Omit<Network, 'nodes'> = {}, lot = 1): string[] {
  return between(station('press', 'next', 1, fields), more, lot)
}

/** Faults of a whole that is written without types. */
function untyped(network: unknown): string[] {
  return texts(network as Network)
}

test('a network of a wrong form is a list of faults', () => {
  expect(untyped(null)).toEqual(['network: this is null; allowed: a record'])
  expect(untyped({ nodes: 3, poools: [] })).toEqual([
    'network: nodes is 3; allowed: a list',
    "network: has no field 'poools'; did you mean 'pools'?",
  ])
  const nodes = [
    { kind: 'staton', id: 's' },
    { kind: 'station', id: 7, to: 'out', machnes: 1, unit: 3, failures: 'none' },
    5,
    { kind: 'station', id: 't', to: 'out', machines: '1', unit: { kind: 'constnt' }, keepsOrder: 'yes' },
  ]
  expect(untyped({ nodes })).toEqual([
    "s: kind is 'staton'; that is no kind of node; did you mean 'station'?",
    'nodes[1]: id is 7; allowed: a text',
    'nodes[1]: machines is missing; allowed: a whole number from 0 to 16777216',
    'nodes[1]: unit is 3; allowed: a record',
    "nodes[1]: failures is 'none'; allowed: a list",
    "nodes[1]: has no field 'machnes'; did you mean 'machines'?",
    'nodes[2]: this is 5; allowed: a record',
    "t: machines is '1'; allowed: a whole number from 0 to 16777216",
    "t: unit kind is 'constnt'; that is no distribution; did you mean 'constant'?",
    "t: keepsOrder is 'yes'; allowed: true or false",
  ])
})

test('ids: one space of names for nodes, ports, pools, loops and outages', () => {
  const faults = press(
    {},
    {
      pools: [
        { id: 'press', units: 1 },
        { id: 'crew', units: 1 },
      ],
      loops: [{ id: 'crew', cards: 1, from: 'press', to: 'press' }],
      outages: [{ id: 'crew', nodes: ['press'], timeToFailure: exponential(1), timeToRepair: seconds(1) }],
    },
  )
  expect(faults).toEqual([
    "press: a node and a pool are both called 'press'; ids are unique",
    "crew: a pool and a loop are both called 'crew'; ids are unique",
    "crew: a pool and an outage are both called 'crew'; ids are unique",
  ])
})

test('failures: clocks, lives, timetables, interruptions, crews', () => {
  const timeToRepair = seconds(1)
  expect(
    press(
      {
        failures: [
          { id: 'f', clock: 'units', life: seconds(0.5), timeToRepair },
          { id: 'g', clock: 'timetable', every: 0, first: -1, timeToRepair },
          { id: 'h', clock: 'calendar', timeToFailure: exponential(9), timeToRepair, waits: true, interrupts: 'scrap' },
          { id: 'i', clock: 'calendar', timeToFailure: seconds(0), timeToRepair: seconds(0) },
          { id: 'i', clock: 'units', life: seconds(2), timeToRepair, crew: { pool: 'fiters', units: 0, priority: NaN } },
        ],
      },
      { pools: [{ id: 'fitters', units: 1 }] },
    ),
  ).toEqual([
    "press: failure 'f' mean life is 0.5; allowed: at least 1 (units, not seconds)",
    "press: failure 'g' every is 0; allowed: a finite number above 0 s",
    "press: failure 'g' first is -1; allowed: a finite number of at least 0 s",
    "press: failure 'h' interrupts is 'scrap'; this stop waits until the lot is done, so there is none to interrupt; leave it out",
    "press: failure 'i' timeToFailure and timeToRepair is 0; it would fail without end at one moment; give one of them a time above 0",
    "press: failure 'i' crew pool is 'fiters'; no pool has that id; did you mean 'fitters'?",
    "press: failure 'i' crew units is 0; allowed: a whole number from 1 to 2147483647",
    "press: failure 'i' crew priority is NaN; allowed: a finite number",
    "press: failure id is 'i'; each failure of a node needs its own",
  ])
})

test('needs: more than the pool ever has, and a crew from the pool that the machine holds', () => {
  const curves = [{ id: 'rota', times: [0, 10], values: [0.5, 0.9] }]
  const pools = [
    { id: 'people', units: 4, curve: 'rota' },
    { id: 'nobody', units: 0 },
  ]
  expect(press({ needs: [{ pool: 'people', units: 4 }, { pool: 'nobody' }] }, { curves, pools })).toEqual([
    "press: needs 4 of pool 'people', which never has more than 3; ask for less or enlarge it",
    "press: needs 1 of pool 'nobody', which never has more than 0; ask for less or enlarge it",
  ])
  expect(press({ needs: [{ pool: 'people' }, { pool: 'people' }] }, { curves, pools })).toEqual([
    "press: need pool is 'people'; each need of a node needs its own",
  ])
  const failing = (waits: boolean): string[] =>
    press(
      {
        needs: [{ pool: 'people', units: 2 }],
        failures: [
          {
            id: 'jam',
            clock: 'operating',
            timeToFailure: exponential(9),
            timeToRepair: seconds(1),
            crew: { pool: 'people', units: 2 },
            waits,
          },
        ],
      },
      { curves, pools },
    )
  expect(failing(true)).toEqual([])
  expect(failing(false)).toEqual([
    "press: a machine holds 2 of pool 'people' for its lot while it waits for 2 more to repair 'jam', and there are never more than 3; " +
      'make that 4, or take the crew from another pool',
  ])
  const outage = { id: 'dark', nodes: ['press'], timeToFailure: exponential(1), timeToRepair: seconds(1) }
  const needs = [{ pool: 'people', units: 2 }]
  const crew = { pool: 'people', units: 2 }
  expect(press({ needs }, { pools, curves, outages: [{ ...outage, crew, interrupts: 'scrap' }] })).toEqual([])
  expect(press({ needs }, { pools, curves, outages: [{ ...outage, crew }] })).toHaveLength(1)
  expect(press({}, { pools, curves, outages: [{ ...outage, crew: { pool: 'people', units: 4 } }] })).toEqual([
    "dark: needs a crew of 4 of pool 'people', which never has more than 3; ask for less or enlarge it",
  ])
})

test('what loses units at a node has ids of its own', () => {
  const jam = { clock: 'calendar', timeToFailure: exponential(9), timeToRepair: seconds(1), interrupts: 'scrap' } as const
  const faults = press(
    {
      scrap: [{ id: 'x', probability: 0.1, mode: 'unit' }],
      failures: [{ id: 'x', ...jam }],
      routes: [{ id: 'y', probability: 0.1, mode: 'unit', to: 'next', most: 2 }],
      products: [{ product: '', scrap: [{ id: 'y', probability: 0.2, mode: 'unit' }] }],
    },
    { outages: [{ id: 'x', nodes: ['press'], timeToFailure: exponential(1), timeToRepair: seconds(1), interrupts: 'scrap' }] },
  )
  expect(faults).toEqual([
    "press: a scrap and a route are both called 'y' and lose units; give each its own id",
    "press: a scrap and a failure are both called 'x' and lose units; give each its own id",
    "press: a failure and an outage are both called 'x' and lose units; give each its own id",
  ])
})

test('routes, products and changeovers', () => {
  expect(
    press({
      routes: [
        { id: 'again', probability: 2, mode: 'unit', to: 'pres', most: 0 },
        { id: 'again', probability: 0.5, mode: 'each' as 'unit', to: 'next' },
      ],
      products: [{ product: 'a' }, { product: 'a', unit: seconds(-1) }],
      changeover: {
        time: seconds(1),
        pairs: [
          { from: 'a', to: 'a', time: seconds(1) },
          { from: 'a', to: 'b', time: seconds(1) },
          { from: 'a', to: 'b', time: seconds(2) },
        ],
      },
    }),
  ).toEqual([
    "press: product 'a' unit value is -1; allowed: a finite number of at least 0 s",
    "press: product product is 'a'; each product of a node needs its own",
    "press: changeover from 'a' to 'a': that is no change; leave it out",
    "press: changeover from 'a' to 'b' is given twice; give it once",
    "press: route 'again' probability is 2; allowed: 0 to 1",
    "press: route 'again' most is 0; allowed: a whole number from 1 to 2147483647",
    "press: route 'again' mode is 'each'; allowed: 'unit', 'lot'",
    "press: route id is 'again'; each route of a node needs its own",
    "press: route 'again' to is 'pres'; no node has that id; did you mean 'press'?",
    "press: products names 'a'; no lot is ever of that product; known: ''",
    "press: changeover names 'a'; no lot is ever of that product; known: ''",
    "press: changeover names 'b'; no lot is ever of that product; known: ''",
  ])
})

test('sources: campaigns, intervals of no time', () => {
  const faults = (fields: object): string[] =>
    untyped({ nodes: [{ ...source('in', 'a'), ...fields }, station('a', 'out', 1), sink('out')] })
  expect(faults({ campaigns: [], product: 'x', priority: Infinity })).toEqual([
    'in: campaigns is empty; allowed: one campaign or more',
    'in: priority is Infinity; allowed: a finite number',
    "in: product is 'x'; the campaigns say what the lots are; leave one of the two out",
  ])
  const atOnce = { arrivals: { kind: 'renewal', interval: { kind: 'uniform', low: 0, high: 0 } } }
  expect(faults({ ...atOnce, limit: 5 })).toEqual([])
  expect(faults(atOnce)).toEqual([
    'in: interval is 0, so that it would send without end at one moment; give it a time or a limit',
  ])
})

test('buffers: order, expiry, initial stock', () => {
  const rack = (fields: Partial<BufferSpec>): string[] =>
    between(
      { kind: 'buffer', id: 'rack', to: 'next', places: 10, ...fields },
      { curves: [{ id: 'half', times: [0], values: [0.5] }] },
    )
  expect(rack({ order: 'filo' as 'fifo', expiry: { id: 'old', after: seconds(-1), to: 'nxt' } })).toEqual([
    "rack: order is 'filo'; allowed: 'fifo', 'lifo', 'priority', 'campaign'; did you mean 'fifo'?",
    'rack: expiry after value is -1; allowed: a finite number of at least 0 s',
    "rack: expiry to is 'nxt'; no node has that id; did you mean 'next'?",
  ])
  expect(rack({ initial: [{ units: 4 }, { units: 3 }], curve: 'half' })).toEqual([
    'rack: initial has 7 units but there are 5 places at the start; leave units out or give more places',
  ])
  expect(rack({ places: Infinity, curve: 'half' })).toEqual([
    "rack: curve is 'half'; a curve cannot multiply endless places; give places a number or leave it out",
  ])
})

test('batches and transports: sizes, and lots with which they are never ready', () => {
  const tray = (fields: Partial<BatchSpec>, lot = 5): string[] =>
    between({ kind: 'batch', id: 'tray', to: 'next', units: 12, ...fields }, {}, lot)
  expect(tray({ least: 13 })).toEqual(['tray: least is 13; allowed: at most units (12)'])
  expect(tray({}, 13)).toEqual(['tray: units is 12 but lots of up to 13 units come; at least 13 are needed'])
  expect(tray({}, 4)).toEqual([])
  expect(tray({ least: 10 })).toEqual([])
  expect(tray({ wait: seconds(1) })).toEqual([])
  expect(tray({})).toEqual([
    'tray: units is 12 and least 12, but with 10 inside a lot of 5 does not fit and none can leave; set least to 10 or less, or give wait',
  ])
  const road = (fields: Partial<TransportSpec>): string[] =>
    between({ kind: 'transport', id: 'road', to: 'next', vehicles: 2, trip: seconds(5), ...fields }, {}, 5)
  expect(road({ load: 10 })).toEqual([])
  expect(road({})).toEqual([
    'road: load is missing; 2 vehicles need one: the units that fit on a vehicle; for a conveyor make vehicles Infinity',
  ])
  expect(road({ load: 4 })).toEqual(['road: load is 4 but lots of up to 5 units come; at least 5 are needed'])
  expect(road({ load: 6, least: 7 })).toEqual(['road: least is 7; allowed: at most load (6)'])
  expect(road({ load: 11 })).toEqual([
    'road: load is 11 and least 11, but with 10 inside a lot of 5 does not fit and none can leave; set least to 10 or less, or give wait',
  ])
  expect(road({ vehicles: Infinity, load: 9, least: 1, wait: seconds(1), back: seconds(1) })).toEqual(
    ['load', 'least', 'wait', 'back'].map(
      (field) =>
        `road: ${field} means nothing with endless vehicles: every lot goes at once; leave it out or give vehicles a number`,
    ),
  )
  expect(road({ vehicles: 1.5, load: 10 })).toEqual([
    'road: vehicles is 1.5; allowed: a whole number from 1 to 16777216, or Infinity',
  ])
})

test('lots in a batch come apart again, whatever they are in between', () => {
  const nodes = (places: number): NodeSpec[] => [
    source('in', 'tray', 2),
    { kind: 'batch', id: 'tray', to: 'oven', units: 8 },
    station('oven', 'rack', 1, { unloads: true }),
    { kind: 'buffer', id: 'rack', to: 'next', places },
    station('next', 'out', 1),
    sink('out'),
  ]
  expect(texts(net(nodes(2)))).toEqual([])
  expect(texts(net(nodes(1)))).toEqual(['rack: has 1 places but lots of up to 2 units come; at least 2 are needed'])
})

test('assemblies: give and lot', () => {
  const join = (lot: number, give: number, places: number): string[] =>
    between({ kind: 'assembly', id: 'join', to: 'next', machines: 1, lot, give, inputs: [{ port: 'a', take: 3, places }] })
  expect(join(4, 2, 6)).toEqual([])
  expect(join(5, 2, 9)).toEqual(['join: lot is 5; allowed: a multiple of give (2)'])
  expect(join(4, 2, 5)).toEqual(["join: 'join:a' has 5 places but one lot of output takes 6 (3 x 4 / 2); at least 6 are needed"])
})

test('splits: rules, shares and lists', () => {
  const fork = (rule: SplitSpec['rule'], ...to: SplitSpec['to'][number][]): string[] =>
    texts(
      net([
        { ...source('in', 'fork'), product: 'a' } as NodeSpec,
        { kind: 'split', id: 'fork', to, ...(rule && { rule }) },
        ...['x', 'y', 'z'].map((id) => station(id, 'out', 1)),
        sink('out'),
      ]),
    ).filter((text) => text.startsWith('fork'))
  expect(fork('share', { node: 'x', share: 0 }, { node: 'y', share: 0 })).toEqual([
    'fork: every share is 0; at least one must be above 0',
  ])
  expect(fork('first', { node: 'x', share: 2 }, { node: 'y', products: ['a'] })).toEqual([
    "fork: branch 'x' share is 2; rule 'first' knows no shares; leave it out",
    "fork: branch 'y' products is a list; only rule 'product' asks for it; set the rule or leave it out",
  ])
  expect(fork('product', { node: 'x', products: ['a'] }, { node: 'y', products: ['a'] }, { node: 'z', products: [] })).toEqual([
    "fork: branch 'z' products is empty; allowed: one product or more; for the rest leave the list out",
    "fork: branches 'x' and 'y' both list product 'a'; list it once",
  ])
  expect(fork('product', { node: 'x' }, { node: 'y' })).toEqual([
    "fork: branches 'x' and 'y' have no products; only one branch can take the rest, list the products of the others",
  ])
  expect(fork('product', { node: 'x', products: ['b'] }, { node: 'y', products: ['c'] })).toEqual([
    "fork: branch 'x' names 'b'; no lot is ever of that product; known: 'a'",
    "fork: branch 'y' names 'c'; no lot is ever of that product; known: 'a'",
  ])
  expect(fork('product', { node: 'x', products: ['a'] }, { node: 'y' })).toEqual([])
})

test('a product without a branch, also one that is made on the way', () => {
  const nodes = (products: string[]): NodeSpec[] => [
    source('in', 'test'),
    station('test', 'fork', 1, { routes: [{ id: 'bad', probability: 0.1, mode: 'unit', to: 'fork', product: 'second' }] }),
    { kind: 'split', id: 'fork', rule: 'product', to: [{ node: 'out', products }] },
    sink('out'),
  ]
  expect(texts(net(nodes(['', 'second'])))).toEqual([])
  expect(texts(net(nodes([''])))).toEqual([
    "fork: lots of product 'second' come, and no branch takes them; list it, or leave one branch without a list",
  ])
})

test('nobody asks a mixed batch for its product', () => {
  const nodes = (byProduct: boolean): NodeSpec[] => [
    {
      kind: 'source',
      id: 'in',
      to: 'tray',
      lot: 1,
      arrivals: { kind: 'saturated' },
      campaigns: [
        { product: 'a', units: 2 },
        { product: 'b', units: 2 },
      ],
    },
    { kind: 'batch', id: 'tray', to: 'oven', units: 4, wait: seconds(1), byProduct },
    station('oven', 'out', 1, { changeover: { time: seconds(1) } }),
    sink('out'),
  ]
  expect(texts(net(nodes(true)))).toEqual([])
  expect(texts(net(nodes(false)))).toEqual([
    "oven: has a changeover, but 'tray' mixes products in its batches; set byProduct there, or take the batches apart before",
  ])
})

test('merges list exactly who sends to them', () => {
  const faults = (rule: 'priority' | 'share', ...from: { node: string; share?: number }[]): string[] =>
    texts(
      net([
        source('in', 'm'),
        source('im', 'm'),
        { kind: 'merge', id: 'm', to: 'a', rule, from },
        station('a', 'out', 1),
        sink('out'),
      ]),
    )
  expect(faults('share', { node: 'in' }, { node: 'im', share: 2 })).toEqual([])
  expect(faults('priority', { node: 'in', share: 2 }, { node: 'in' })).toEqual([
    "m: feeder node is 'in'; each feeder of a node needs its own",
    "m: feeder 'in' share is 2; rule 'priority' knows no shares; leave it out",
    "m: 'im' sends here, but from does not list it; add it",
  ])
  expect(faults('share', { node: 'inn', share: 0 }, { node: 'a' }, { node: 'in' }, { node: 'im' })).toEqual([
    "m: feeder 'inn' share is 0; allowed: a finite number above 0",
    "m: from names 'inn'; no node has that id; did you mean 'in'?",
    "m: from names 'a'; 'a' does not send here; leave it out",
  ])
})

test('demands and processes', () => {
  const orders = [
    { id: 'o', due: 2, units: 1, product: 'x' },
    { id: 'o', due: 1, units: 0 },
  ]
  expect(texts(net([source('in', 'd', 3, { limit: 9 }), { kind: 'demand', id: 'd', places: 2, orders }]))).toEqual([
    "d: order 'o' units is 0; allowed: a whole number from 1 to 2147483647",
    "d: order id is 'o'; each order of a node needs its own",
    'd: due[1] is 1; allowed: finite and after the one before (2 s)',
    "d: order 'o' asks for 'x'; no lot is ever of that product; known: ''",
  ])
  const cell = (to: string[]): string[] => between({ kind: 'process', id: 'cell', to, places: 2 }, {}, 3)
  expect(cell(['next'])).toEqual(['cell: has 2 places but lots of up to 3 units come; at least 3 are needed'])
  expect(cell(['next', 'next', 'nxt'])).toEqual([
    "cell: sends to 'next' twice; name it once",
    "cell: to is 'nxt'; no node has that id; did you mean 'next'?",
  ])
})

test('loops: ends, ways, cards', () => {
  const nodes: NodeSpec[] = [
    source('in', 'a', 6),
    station('a', 'b', 1, { machines: 2, routes: [{ id: 'again', probability: 0.1, mode: 'unit', to: 'a' }] }),
    station('b', 'join:p', 1),
    { kind: 'assembly', id: 'join', to: 'c', machines: 1, lot: 1, inputs: [{ port: 'p', take: 1, places: 9 }] },
    station('c', 'out', 1),
    sink('out'),
  ]
  const looped = (loop: Partial<Loop>): string[] =>
    texts({ nodes, loops: [{ id: 'cards', cards: 6, from: 'b', to: 'b', ...loop }] })
  expect(looped({ per: 'unit' })).toEqual([])
  expect(looped({ cards: 0, from: 'aa', to: 'join:p' })).toEqual([
    'cards: cards is 0; allowed: a whole number from 1 to 2147483647',
    "cards: from is 'aa'; no node has that id; did you mean 'a'?",
    "cards: to is 'join:p'; no node has that id; did you mean 'join'?",
  ])
  expect(looped({ from: 'in', to: 'in' })).toEqual([
    "cards: from is 'in', a source; nothing enters a source: name the node that it feeds",
    "cards: to is 'in', a source; no lot comes there: name a node behind 'in'",
  ])
  expect(looped({ from: 'join', to: 'c' })).toEqual([
    "cards: from is 'join', an assembly, whose stores end the lots that come; name the node behind it",
  ])
  expect(looped({ from: 'c', to: 'b' })).toEqual(["cards: lots that enter 'c' never come to 'b'; name a node behind 'c'"])
  expect(looped({ from: 'b', to: 'join' })).toEqual([])
  expect(looped({ from: 'b', to: 'c' })).toEqual([
    "cards: lots that enter 'b' come to 'c' only through an assembly ('join'), which ends them and gives their cards back; make that the end (to)",
  ])
  expect(looped({ from: 'b', per: 'unit', cards: 5 })).toEqual([
    "cards: has 5 cards, one for each unit, but lots of up to 6 units come to 'b'; at least 6 are needed",
  ])
  expect(looped({ from: 'a', to: 'b', per: 'unit' })).toEqual([])
  expect(looped({ from: 'a', to: 'b' })).toEqual([
    "cards: 'a' takes units out of lots (route 'again'), so that a card for each lot gets lost; set per to 'unit'",
  ])
})

test('a card for each lot is lost where a batch that brought one is taken apart', () => {
  const nodes: NodeSpec[] = [
    source('in', 'tray'),
    { kind: 'batch', id: 'tray', to: 'oven', units: 4 },
    station('oven', 'out', 1, { unloads: true }),
    sink('out'),
  ]
  const loop = (from: string): string[] => texts({ nodes, loops: [{ id: 'pallets', cards: 4, from, to: 'oven' }] })
  expect(loop('tray')).toEqual([])
  expect(loop('oven')).toEqual([
    "pallets: batches come to 'oven' with one card each, and 'oven' takes them apart; set per to 'unit'",
  ])
})

test('outages strike nodes with machines', () => {
  const outage = (...nodes: string[]): string[] =>
    press({}, { outages: [{ id: 'dark', nodes, timeToFailure: exponential(1), timeToRepair: seconds(1) }] })
  expect(outage('press', 'next')).toEqual([])
  expect(outage()).toEqual(['dark: nodes is empty; an outage strikes one node or more'])
  expect(outage('pres', 'press', 'press', 'out')).toEqual([
    "dark: nodes names 'pres'; no node has that id; did you mean 'press'?",
    "dark: nodes names 'press' twice; name it once",
    "dark: nodes names 'out', a sink; only stations, assemblies and transports can stand still: leave it out",
  ])
})

test('initial stock feeds a closed line; without any, nothing ever moves', () => {
  const ring = (initial: BufferSpec['initial']): string[] =>
    texts(
      net([
        { kind: 'buffer', id: 'rack', to: 'a', places: 9, ...(initial && { initial }) },
        station('a', 'b', 1),
        station('b', 'rack', 1),
      ]),
    )
  expect(ring([{ units: 1 }])).toEqual([])
  expect(ring(undefined)).toEqual(
    ['rack', 'a', 'b'].map((id) => `${id}: no source, initial stock or process leads here; connect it or leave it out`),
  )
})

test('an assembly that waits for what only it can send', () => {
  const nodes = (initial: BufferSpec['initial']): NodeSpec[] => [
    source('in', 'load:part'),
    {
      kind: 'assembly',
      id: 'load',
      to: 'fork',
      machines: 1,
      unit: seconds(1),
      lot: 1,
      inputs: [
        { port: 'part', take: 1, places: 1 },
        { port: 'pallet', take: 1, places: 1 },
      ],
    },
    { kind: 'split', id: 'fork', rule: 'chance', to: [{ node: 'pallets' }, { node: 'out' }] },
    { kind: 'buffer', id: 'pallets', to: 'load:pallet', places: 5, ...(initial && { initial }) },
    sink('out'),
  ]
  expect(texts(net(nodes([{ units: 1 }, { units: 1 }])))).toEqual([])
  expect(texts(net(nodes(undefined)))).toEqual([
    "load: what is sent to 'load:pallet' can only come once this assembly, or one like it, has started; put initial stock on the way",
  ])
})

test('circles are refused only where a lot can go round in no time for ever', () => {
  const ring = (back: NodeSpec, unit = 0, more: Partial<StationSpec> = {}): string[] =>
    texts(net([source('in', 'm'), merge, station('a', back.id, unit, more), back, station('next', 'out', 1), sink('out')]))
  const merge: NodeSpec = { kind: 'merge', id: 'm', to: 'a', rule: 'priority', from: [{ node: 'fork' }, { node: 'in' }] }
  const fork = (rule: SplitSpec['rule'], ...nodes: string[]): SplitSpec => ({
    kind: 'split',
    id: 'fork',
    to: nodes.map((node) => ({ node })),
    ...(rule && { rule }),
  })
  const refused = [
    "m: lots can go round through 'm', 'a', 'fork' without end at one moment; give one of them a time (service, dwell, trip)",
  ]
  // To a station that may be full: the lot goes round instead.
  expect(ring(fork('first', 'next', 'm'))).toEqual(refused)
  expect(ring(fork('share', 'next', 'm'))).toEqual(refused)
  expect(ring(fork('shortest', 'next', 'm'))).toEqual(refused)
  expect(ring(fork('first', 'next', 'm'), 1)).toEqual([])
  expect(ring(fork('first', 'next', 'm'), 0, { cycle: seconds(1) })).toEqual([])
  // Chance lets every lot out in the end, scrap ends it, and a way out with endless room has its turn.
  expect(ring(fork('chance', 'next', 'm'))).toEqual([])
  expect(ring(fork('first', 'next', 'm'), 0, { scrap: [{ id: 's', probability: 0.1, mode: 'lot' }] })).toEqual([])
  expect(ring(fork('share', 'out', 'm')).filter((text) => text.includes('go round'))).toEqual([])
  expect(ring(fork('first', 'm', 'out')).filter((text) => text.includes('go round'))).toHaveLength(1)
})

test('rework in no time ends by chance; a station that sends everything back does not', () => {
  const rework = (probability: number, most?: number): string[] =>
    texts(
      net([
        source('in', 'rack'),
        { kind: 'buffer', id: 'rack', to: 'a', places: 9 },
        station('a', 'out', 0, {
          routes: [{ id: 'again', probability, mode: 'lot', to: 'rack', ...(most !== undefined && { most }) }],
        }),
        sink('out'),
      ]),
    )
  expect(rework(0.5)).toEqual([])
  expect(rework(1, 3)).toEqual([])
  expect(rework(1)).toEqual([
    "rack: lots can go round through 'rack', 'a' without end at one moment; give one of them a time (service, dwell, trip)",
  ])
})

test('a station alone that sends to itself waits for itself', () => {
  const self = (machines: number): string[] =>
    press({ machines, routes: [{ id: 'again', probability: 0.1, mode: 'lot', to: 'press' }] })
  expect(self(2)).toEqual([])
  expect(self(1)).toEqual([
    'press: sends to itself, and a lot that has to come back waits on the only machine for that machine; put a buffer on the way back',
  ])
})

test('... also through a merge, which holds no lot', () => {
  const nodes: NodeSpec[] = [
    source('in', 'm'),
    { kind: 'merge', id: 'm', to: 'a', rule: 'priority', from: [{ node: 'a' }, { node: 'in' }] },
    station('a', 'out', 1, { routes: [{ id: 'again', probability: 0.1, mode: 'lot', to: 'm' }] }),
    sink('out'),
  ]
  expect(checkNetwork(net(nodes)).map(({ node, code }) => `${node} ${code}`)).toEqual(['a waits-for-itself'])
})

test('what holds a saturated source back, and what does not', () => {
  const flood = (...nodes: NodeSpec[]): string[] =>
    texts(net([source('in', 'x'), ...nodes, station('next', 'out', 1), sink('out')])).filter(
      (text) => !text.startsWith('next: no'),
    )
  const refused = (door: string): string[] => [
    `in: a saturated source without limit would fill '${door}' without end at once; give places or a limit`,
  ]
  const batch: BatchSpec = { kind: 'batch', id: 'x', to: 'y', units: 4 }
  const stock = (places: number): NodeSpec => ({ kind: 'buffer', id: 'y', to: 'next', places })
  expect(flood(batch, stock(Infinity))).toEqual(refused('y'))
  expect(flood(batch, stock(4))).toEqual([])
  const road = (vehicles: number): NodeSpec => ({
    kind: 'transport',
    id: 'x',
    to: 'y',
    vehicles,
    trip: seconds(1),
    ...(vehicles < Infinity && { load: 1 }),
  })
  expect(flood(road(Infinity), stock(4))).toEqual(refused('x'))
  expect(flood(road(3), stock(Infinity))).toEqual([])
  const fork = (rule: SplitSpec['rule'] & string): NodeSpec => ({
    kind: 'split',
    id: 'x',
    rule,
    to: [{ node: 'next' }, { node: 'y' }],
  })
  expect(flood(fork('first'), stock(Infinity))).toEqual(refused('y'))
  expect(flood(fork('chance'), stock(Infinity))).toEqual([])
  expect(flood({ kind: 'process', id: 'x', to: ['y'], places: Infinity }, stock(4))).toEqual(refused('x'))
})

test('whatever is changed in a network, the check answers with a list', () => {
  const junk = fc.constantFrom<unknown>(undefined, null, 0, -1, 1.5, NaN, Infinity, 1e300, '', 'x', 'in', true, [], {}, [null], {
    kind: 'x',
  })
  let faulty = 0
  fc.assert(
    fc.property(networks(), fc.array(fc.tuple(fc.nat(), junk), { minLength: 1, maxLength: 3 }), (network, changes) => {
      const copy: unknown = structuredClone(network)
      for (const [at, value] of changes) change(copy, at, value)
      const faults = checkNetwork(copy as Network)
      for (const { node, code, text } of faults)
        expect([typeof node, typeof code, text.startsWith(`${node}: `)]).toEqual(['string', 'string', true])
      if (faults.length > 0) faulty++
    }),
    { numRuns: 2000, seed: 42 },
  )
  expect(faulty).toBeGreaterThan(1000)
})

/** Puts a value in one of the places of some data: the `at`-th in the order of writing, over and over. */
function change(data: unknown, at: number, value: unknown): void {
  const places: [Record<string, unknown>, string][] = []
  const visit = (item: unknown): void => {
    if (typeof item !== 'object' || item === null) return
    for (const key of Object.keys(item)) {
      places.push([item as Record<string, unknown>, key])
      visit((item as Record<string, unknown>)[key])
    }
  }
  visit(data)
  const [owner, key] = places[at % places.length]!
  owner[key] = value
}
