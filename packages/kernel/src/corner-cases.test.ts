import { expect, test } from 'vitest'
import type { Failure, Network, NodeSpec, RunOptions, RunResult } from './network.ts'
import { simulate } from './run.ts'
import { arriving, net, node, seconds, sink, source, station } from './testing.ts'

// Places where two features meet.

const run = (network: Network, until: number, more: Partial<RunOptions> = {}): RunResult =>
  simulate(network, { until, seed: 1, ...more })
const times = ({ trace }: RunResult, id: string, what: string): number[] =>
  trace!.filter((record) => record.node === id && record.what === what).map(({ time }) => time)
const appointment = (id: string, first: number, repair: number, interrupts: 'resume' | 'repeat' | 'scrap'): Failure => ({
  id,
  clock: 'timetable',
  first,
  every: 1000,
  timeToRepair: seconds(repair),
  interrupts,
})

test('where lots keep their order, a lot that is lost holds up nobody', () => {
  const products = [{ product: 'bad', unit: seconds(1), scrap: [{ id: 'lost', probability: 1, mode: 'lot' as const }] }]
  const network: Network = net([
    { ...source('in', 'a'), campaigns: ['slow', 'bad', 'good'].map((product) => ({ product, units: 1 })), limit: 6 } as never,
    station('a', 'out', 4, { machines: 3, keepsOrder: true, products }),
    sink('out'),
  ])
  // The bad lot is lost at 1 from the middle of the order; the next slow one takes its machine.
  expect(times(run(network, 20, { trace: 100 }), 'a', 'leave')).toEqual([4, 4, 5, 8])
})

test('where lots keep their order, a lot that a stop costs lets those behind it go', () => {
  const strike: Failure = {
    id: 'strike',
    clock: 'calendar',
    timeToFailure: seconds(7),
    timeToRepair: seconds(50),
    interrupts: 'scrap',
  }
  const network = net([
    arriving('in', 'a', [0, 1], 1),
    station('a', 'out', { kind: 'discrete', values: [2, 30] }, { machines: 2, keepsOrder: true, failures: [strike] }),
    sink('out'),
  ])
  const seed = [...Array(20).keys()].find((seed) => {
    const [first, second] = times(run(network, 6, { seed, trace: 20 }), 'a', 'finish')
    return first === 3 && second === undefined
  })
  // The second lot is done at 3 and waits for the first, which is lost at 7.
  expect(times(run(network, 60, { seed: seed!, trace: 50 }), 'a', 'leave')).toEqual([7])
})

test('a changeover that a stop cuts short is still to be done', () => {
  const campaigns = [
    { product: 'a', units: 1 },
    { product: 'b', units: 9 },
  ]
  const ends = (interrupts: 'resume' | 'repeat' | 'scrap'): number[] => {
    const failures = [appointment('trip', 5, 2, interrupts)]
    const nodes = [
      { ...source('in', 'a'), campaigns } as never,
      station('a', 'out', 1, { changeover: { time: seconds(10) }, failures }),
      sink('out'),
    ]
    return times(run(net(nodes), 20, { trace: 50 }), 'a', 'finish')
  }
  // The changeover runs from 1 and is interrupted from 5 to 7, after 4 of its 10 seconds.
  expect(ends('resume')).toEqual([1, 14, 15, 16, 17, 18, 19, 20])
  expect(ends('repeat')).toEqual([1, 18, 19, 20])
  expect(ends('scrap')).toEqual([1, 18, 19, 20])
})

test('units that become a lot of their own have gone their ways as often as before', () => {
  const network = net([
    arriving('in', 'queue', [0], 8),
    { kind: 'buffer', id: 'queue', to: 'a', places: Infinity },
    station('a', 'good', 1, { routes: [{ id: 'again', probability: 1, mode: 'unit', to: 'b', most: 1 }] }),
    station('b', 'queue', 1, { routes: [{ id: 'half', probability: 0.5, mode: 'unit', to: 'queue' }] }),
    sink('good'),
  ])
  // Every unit is at a twice: sent to b, and lost.
  expect(node(run(network, 400), 'a')).toMatchObject({ in: 16, out: 8, scrapBy: [{ id: 'again', units: 8 }] })
})

test('a lot that waits to enter its loop again keeps its card', () => {
  const network: Network = {
    nodes: [
      arriving('in', 'a', [0, 1]),
      station('a', 'b', 3),
      station('b', 'out', 1, { machines: 2, routes: [{ id: 'again', probability: 1, mode: 'lot', to: 'a', most: 1 }] }),
      sink('out'),
    ],
    loops: [{ id: 'cards', cards: 2, from: 'a', to: 'out' }],
  }
  // The first lot is at a 0-3, at b 3-4, waits there for a until 6; the second comes to a at 3 only.
  expect(run(network, 10).loops![0]!.meanInUse).toBeCloseTo((10 + 7) / 10, 12)
})

test('who dwells may still be lost and make room: that is no deadlock', () => {
  const network = net([
    arriving('in', 'rack', [0, 0, 0, 0, 0, 0]),
    {
      kind: 'buffer',
      id: 'rack',
      to: 'a',
      places: 3,
      dwell: { kind: 'uniform', low: 1, high: 60 },
      scrap: [{ id: 'x', probability: 0.5, mode: 'unit' }],
    },
    station('a', 'out', 1, { routes: [{ id: 'again', probability: 0.8, mode: 'lot', to: 'rack' }] }),
    sink('out'),
  ])
  let deadlocks = 0
  for (let seed = 0; seed < 60; seed++) {
    const { trace, deadlock } = run(network, 3000, { seed, trace: 1000 })
    if (deadlock === undefined) continue
    deadlocks++
    expect(trace!.at(-1)!.time, `seed ${seed}`).toBeLessThanOrEqual(deadlock.time)
  }
  expect(deadlocks).toBeLessThan(60)
})

test('a stop does to the lot in hand what it does also while the machine stands by another', () => {
  const served = (interrupts: 'repeat' | 'scrap'): RunResult =>
    run(
      net([
        source('in', 'a'),
        station('a', 'out', 10, { failures: [appointment('first', 5, 4, 'resume'), appointment('second', 6, 1, interrupts)] }),
        sink('out'),
      ]),
      19,
      { trace: 20 },
    )
  // Both begin anew when the machine is up at 9.
  expect(times(served('repeat'), 'a', 'finish')).toEqual([19])
  expect(times(served('scrap'), 'a', 'finish')).toEqual([19])
  expect(node(served('scrap'), 'a').scrapBy).toEqual([{ id: 'second', units: 1 }])
})

test('a lot that was lost within its batch holds up no order', () => {
  const nodes: NodeSpec[] = [
    arriving('in', 'tray', [0, 0, 0, 0, 0, 0]),
    { kind: 'batch', id: 'tray', to: 'oven', units: 6 },
    station('oven', 'sold', 1, { scrap: [{ id: 'broken', probability: 0.5, mode: 'lot' }] }),
    { kind: 'demand', id: 'sold', places: 10, orders: [{ id: 'order', due: 9, units: 6 }] },
  ]
  const { scrap, out } = node(run(net(nodes), 20, { seed: 3 }), 'oven')
  expect(scrap).toBeGreaterThan(0)
  expect(node(run(net(nodes), 20, { seed: 3 }), 'sold').orders![0]!.delivered).toBe(out)
})

test('an appointment that rounding puts at now is not the next one', () => {
  // first + every x 19 is 2, and (2 - first) / every is below 19.
  const failure: Failure = { id: 'look', clock: 'timetable', first: 0.1, every: 0.1, timeToRepair: seconds(0) }
  const network = net([source('in', 'a'), station('a', 'out', 1, { failures: [failure] }), sink('out')])
  const struck = times(run(network, 10.05, { trace: 1000 }), 'a', 'fail')
  expect(struck).toEqual(Array.from({ length: 100 }, (_, n) => 0.1 + 0.1 * n))
})
