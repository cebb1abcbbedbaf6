import { expect, test } from 'vitest'
import type { BatchSpec, Network, NodeSpec, SourceSpec } from './network.ts'
import { simulate } from './run.ts'
import { arriving, net, node, seconds, sink, source, station } from './testing.ts'

const run = (network: Network, until: number, more = {}) => simulate(network, { until, seed: 1, ...more })
const batch = (id: string, to: string, units: number, more: Partial<BatchSpec> = {}): BatchSpec => ({
  kind: 'batch',
  id,
  to,
  units,
  ...more,
})
const oven = (to: string, cycle = 10) => station('oven', to, 0, { cycle: seconds(cycle), unloads: true })

/** When lots arrive at `out`, and with how many units. */
function arrivals(network: Network, until: number): [number, number][] {
  const { trace } = run(network, until, { trace: 1000 })
  return trace!.filter(({ node, what }) => node === 'out' && what === 'arrive').map(({ time, units }) => [time, units])
}

test('an oven by hand: batches of four, unloaded one by one', () => {
  // A lot each second from 0: the batches are full at 3 and 7, the oven runs 3-13 and 13-23.
  const network = net([arriving('in', 'tray', [0, 1, 2, 3, 4, 5, 6, 7]), batch('tray', 'oven', 4), oven('out'), sink('out')])
  expect(arrivals(network, 30)).toEqual([13, 13, 13, 13, 23, 23, 23, 23].map((time) => [time, 1]))
  const result = run(network, 30)
  expect(node(result, 'tray')).toMatchObject({ in: 8, out: 8, wip: 0, maxWip: 4 })
  // The first batch waits 3 + 2 + 1 + 0 s, the second until 13: 9 + 8 + 7 + 6 s.
  expect(node(result, 'tray').meanTime).toBe(36 / 8)
  expect(node(result, 'oven')).toMatchObject({ in: 8, out: 8, maxWip: 4, meanTime: 10 })
  expect(node(result, 'oven').states).toMatchObject({ busy: 20, starved: 10 })
  expect(node(result, 'out').meanAge).toBe((13 + 12 + 11 + 10 + 19 + 18 + 17 + 16) / 8)
})

test('a batch that is not full stays', () => {
  const network = net([arriving('in', 'tray', [0, 1, 2]), batch('tray', 'oven', 4), oven('out'), sink('out')])
  const result = run(network, 30)
  expect(node(result, 'tray')).toMatchObject({ in: 3, out: 0, wip: 3 })
  expect(node(result, 'tray').meanWip).toBe((30 + 29 + 28) / 30)
})

test('least: goes when the oven takes it, and grows while it does not', () => {
  // Two at 1: the oven runs 1-11. The batch has two again at 3 and four at 5; the lots of 6 and 7 wait for it to go at 11.
  const network = net([
    arriving('in', 'tray', [0, 1, 2, 3, 4, 5, 6, 7]),
    batch('tray', 'oven', 4, { least: 2 }),
    oven('out'),
    sink('out'),
  ])
  const result = run(network, 40)
  expect(arrivals(network, 40).map(([time]) => time)).toEqual([11, 11, 21, 21, 21, 21, 31, 31])
  expect(node(result, 'in').meanTime).toBe((11 - 6 + 11 - 7) / 8)
  expect(node(result, 'tray').meanTime).toBe((1 + 0 + 9 + 8 + 7 + 6 + 10 + 10) / 8)
})

test('least: what waits at one moment goes together, in an oven that is free', () => {
  // At 10 the first oven unloads 4 lots into the second tray at once: they leave it as one batch of four, though one would do.
  const network = net([
    arriving('in', 'tray', [0, 0, 0, 0]),
    batch('tray', 'oven', 4),
    oven('second'),
    batch('second', 'press', 8, { least: 1 }),
    station('press', 'out', 1, { machines: 4 }),
    sink('out'),
  ])
  expect(arrivals(network, 30)).toEqual([[14, 4]])
})

test('wait: goes with whatever there is so long after the first lot', () => {
  const network = net([
    arriving('in', 'tray', [0, 2, 20]),
    batch('tray', 'oven', 10, { wait: seconds(5) }),
    oven('out'),
    sink('out'),
  ])
  expect(arrivals(network, 40)).toEqual([
    [15, 1],
    [15, 1],
    [35, 1],
  ])
})

test('wait: begins anew with each batch', () => {
  // Full at 3, before its time; the next begins at 4 and may go at 14, not at 10.
  const network = net([arriving('in', 'tray', [0, 1, 2, 3, 4]), batch('tray', 'out', 4, { wait: seconds(10) }), sink('out')])
  expect(arrivals(network, 40)).toEqual([
    [3, 4],
    [14, 1],
  ])
})

test('wait: a batch that may go but finds the oven busy grows until it goes', () => {
  // Oven 0-10 with the first; the second may go at 3 + 2, and takes along what comes until 10.
  const network = net([
    arriving('in', 'tray', [0, 3, 4, 7, 9.5]),
    batch('tray', 'oven', 4, { least: 1, wait: seconds(2) }),
    oven('out'),
    sink('out'),
  ])
  expect(arrivals(network, 40).map(([time]) => time)).toEqual([10, 20, 20, 20, 20])
})

test('a lot that does not fit waits, and nobody passes it', () => {
  const network = net([
    arriving('in b', 'tray', [2], 4),
    arriving('in c', 'tray', [3], 1),
    arriving('in', 'tray', [0], 3),
    batch('tray', 'out', 6, { wait: seconds(10) }),
    sink('out'),
  ])
  // 3 units at 0; 4 more do not fit, and the lot of 1 stays behind them: 3 go at 10, then 4 and 1 at 20.
  expect(arrivals(network, 40)).toEqual([
    [10, 3],
    [20, 5],
  ])
})

test('byProduct: another product waits until the batch has gone', () => {
  const of = (product: string, times: number[]): NodeSpec => ({
    ...(arriving(`in ${product}`, 'tray', times) as SourceSpec),
    product,
  })
  const network = net([
    of('a', [0, 1, 3]),
    of('b', [2]),
    batch('tray', 'out', 3, { wait: seconds(10), byProduct: true }),
    sink('out'),
  ])
  expect(arrivals(network, 40)).toEqual([
    [10, 2],
    [20, 1],
    [30, 1],
  ])
})

test('work counts the units of the batch, or the batch once', () => {
  const line = (more: object): Network =>
    net([
      arriving('in', 'tray', [0, 0], 3),
      batch('tray', 'a', 6),
      { kind: 'station', id: 'a', to: 'out', machines: 1, ...more },
      sink('out'),
    ])
  expect(arrivals(line({ unit: seconds(2) }), 40)).toEqual([[12, 6]])
  expect(arrivals(line({ cycle: seconds(5) }), 40)).toEqual([[5, 6]])
  expect(arrivals(line({ cycle: seconds(5), unit: seconds(2), setup: seconds(1) }), 40)).toEqual([[18, 6]])
})

test('unloading lot by lot: the machine is free when the last has left', () => {
  // Four lots come out at 13; the press takes one at a time, 2 s each, with nothing between.
  const network = net([
    arriving('in', 'tray', [0, 1, 2, 3, 4, 5, 6, 7]),
    batch('tray', 'oven', 4),
    oven('press'),
    station('press', 'out', 2),
    sink('out'),
  ])
  expect(arrivals(network, 60).map(([time]) => time)).toEqual([15, 17, 19, 21, 31, 33, 35, 37])
  const result = run(network, 60)
  // Busy 3-13, blocked until the fourth is taken at 19; 19-29; blocked to 35.
  expect(node(result, 'oven').states).toMatchObject({ busy: 20, blocked: 12, starved: 28 })
  expect(node(result, 'oven').meanTime).toBe((10 + 12 + 14 + 16 + 10 + 12 + 14 + 16) / 8)
})

test('two ovens that unload into one press take turns: first blocked, first released', () => {
  const { trace } = run(
    net([
      arriving('in', 'tray', [0, 0, 1, 1]),
      batch('tray', 'oven', 2),
      { ...oven('press'), machines: 2 },
      station('press', 'out', 2),
      sink('out'),
    ]),
    60,
    { trace: 1000 },
  )
  // First oven at 10: one lot to the press, one blocked; the second oven at 11 is blocked with both. Released at 12, 14, 16.
  const left = trace!.filter(({ node, what }) => node === 'oven' && what === 'leave').map(({ time }) => time)
  expect(left).toEqual([10, 12, 14, 16])
})

test('scrap on a batch strikes lot by lot, and what it spares goes on', () => {
  const mixed = (product: string, times: number[]): NodeSpec => ({
    ...(arriving(`in ${product}`, 'tray', times, 3) as SourceSpec),
    product,
  })
  const network = net([
    mixed('a', [0, 1]),
    mixed('b', [0.5]),
    batch('tray', 'oven', 9),
    { ...oven('out'), scrap: [{ id: 'bent', probability: 1, mode: 'lot', curve: 'one' }] },
    sink('out'),
  ])
  // Certain loss: nothing is left, and the oven is free.
  const all = run({ ...network, curves: [{ id: 'one', times: [0], values: [1] }] }, 30)
  expect(node(all, 'oven')).toMatchObject({ in: 9, out: 0, scrap: 9, wip: 0, scrapBy: [{ id: 'bent', units: 9 }] })
  expect(node(all, 'oven').states).toMatchObject({ busy: 10, blocked: 0 })
})

test('scrap on batches: the draws, and so the losses, are those of the same lots one by one', () => {
  const scrap = [
    { id: 'lot', probability: 0.3, mode: 'lot' as const },
    { id: 'unit', probability: 0.2, mode: 'unit' as const },
  ]
  const lots = (...rest: NodeSpec[]): Network => net([source('in', 'tray', 5, { limit: 400 }), ...rest, sink('out')])
  const oneByOne = run(lots({ kind: 'buffer', id: 'tray', to: 'oven', places: 20 }, { ...oven('out'), scrap }), 10_000)
  const { trace, ...together } = run(lots(batch('tray', 'oven', 20), { ...oven('out'), scrap }), 10_000, { trace: 10_000 })
  expect(node(together, 'oven').scrapBy).toEqual(node(oneByOne, 'oven').scrapBy)
  expect(node(together, 'oven').scrapBy.every(({ units }) => units > 40)).toBe(true)
  expect(node(together, 'out').out).toBe(400 - node(together, 'oven').scrap)
  // A lot of which nothing is left does not come out.
  const out = trace!.filter(({ node, what }) => node === 'out' && what === 'arrive')
  expect(out.every(({ units }) => units > 0 && units <= 5)).toBe(true)
  expect(out.length).toBeLessThan(70)
})

test('scrap at the end of a dwell strikes a batch lot by lot, and the rest travels on as a batch', () => {
  const scrap = [{ id: 'leak', probability: 0.5, mode: 'lot' as const }]
  const network = net([
    source('in', 'tray', 2, { limit: 200 }),
    batch('tray', 'rack', 20),
    { kind: 'buffer', id: 'rack', to: 'open', places: 40, dwell: seconds(100), scrap },
    station('open', 'out', 0, { unloads: true }),
    sink('out'),
  ])
  const { trace, ...result } = run(network, 10_000, { trace: 10_000 })
  const { out, scrap: lost } = node(result, 'rack')
  expect(out + lost).toBe(200)
  expect(lost % 2).toBe(0)
  expect(
    trace!.filter(({ node, what }) => node === 'open' && what === 'start').every(({ units }) => units > 0 && units < 20),
  ).toBe(true)
  expect(trace!.filter(({ node, what }) => node === 'out' && what === 'arrive').map(({ units }) => units)).toEqual(
    Array<number>(out / 2).fill(2),
  )
})

test('batches of batches come apart one layer at a time; ages are those of the innermost lots', () => {
  const network = net([
    arriving('in', 'tray', [0, 1, 2, 3]),
    batch('tray', 'pallet', 2),
    batch('pallet', 'van', 4, { least: 3 }),
    station('van', 'gate', 0, { cycle: seconds(10), unloads: true }),
    station('gate', 'out', 0, { cycle: seconds(1) }),
    sink('out'),
  ])
  expect(arrivals(network, 30)).toEqual([
    [14, 2],
    [15, 2],
  ])
  expect(node(run(network, 30), 'out').meanAge).toBe((14 + 13 + 13 + 12) / 4)
  expect(node(run(network, 30), 'pallet').meanTime).toBe((2 + 2 + 0 + 0) / 4)
})

test('a demand takes a batch apart: orders are served lot by lot, and ages are those of the lots', () => {
  const network = net([
    arriving('in', 'tray', [0, 1, 2]),
    batch('tray', 'shop', 3),
    {
      kind: 'demand',
      id: 'shop',
      places: 10,
      orders: [
        { id: 'first', due: 5, units: 1 },
        { id: 'second', due: 6, units: 2 },
      ],
    },
  ])
  const { orders, meanAge, meanTime } = node(run(network, 30), 'shop')
  expect(orders!.map(({ delivered, completed }) => [delivered, completed])).toEqual([
    [1, 5],
    [2, 6],
  ])
  expect(meanAge).toBe((5 + 5 + 4) / 3)
  expect(meanTime).toBe((3 + 4 + 4) / 3)
})

test('a demand takes what is left of a batch', () => {
  const scrap = [{ id: 'leak', probability: 0.5, mode: 'lot' as const }]
  const network = net([
    source('in', 'tray', 2, { limit: 200 }),
    batch('tray', 'rack', 20),
    { kind: 'buffer', id: 'rack', to: 'shop', places: 40, dwell: seconds(100), scrap },
    { kind: 'demand', id: 'shop', places: 300, orders: [{ id: 'all', due: 10_000, units: 300 }] },
  ])
  const result = run(network, 20_000)
  expect(node(result, 'shop').out).toBe(200 - node(result, 'rack').scrap)
})

test('a batch that can get stuck half full is refused before it runs', () => {
  const network = net([source('in', 'a', 4), station('a', 'tray', 1), batch('tray', 'out', 6, { least: 6 }), sink('out')])
  expect(() => run(network, 100)).toThrow('tray: units is 6 and least 6, but with 4 inside a lot of 4 does not fit')
})
