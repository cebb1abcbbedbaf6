import { expect, test } from 'vitest'
import type { Failure, Network, Outage, Pool } from './network.ts'
import { simulate } from './run.ts'
import { arriving, net, node, seconds, sink, source, station } from './testing.ts'

const run = (network: Network, until: number, more = {}) => simulate(network, { until, seed: 1, ...more })
const saturated = (unit: number, failures: readonly Failure[]): Network =>
  net([source('in', 'a'), station('a', 'out', unit, { failures }), sink('out')])
const ends = (network: Network, until: number): number[] =>
  run(network, until, { trace: 100 })
    .trace!.filter(({ node, what }) => node === 'a' && what === 'leave')
    .map(({ time }) => time)

test('a tool is changed after so many units, when its lot is done', () => {
  const failure: Failure = { id: 'tool', clock: 'units', life: seconds(3), timeToRepair: seconds(5), planned: true }
  expect(ends(saturated(1, [failure]), 16)).toEqual([1, 2, 3, 9, 10, 11])
  expect(node(run(saturated(1, [failure]), 16), 'a').states).toMatchObject({ busy: 6, maintenance: 10, down: 0 })
  // A lot that goes beyond the life is finished first: lots of 2 units wear a tool of 3 units after the second.
  const lots = net([source('in', 'a', 2), station('a', 'out', 1, { failures: [failure] }), sink('out')])
  expect(ends(lots, 14)).toEqual([2, 4, 11, 13])
})

test('appointments keep their timetable, and wait for the lot in hand if they are to', () => {
  const failure = (waits: boolean): Failure => ({
    id: 'cleaning',
    clock: 'timetable',
    every: 10,
    timeToRepair: seconds(4),
    planned: true,
    waits,
  })
  // Waiting: 9-12, cleaning 12-16, 16-19, 19-22, cleaning 22-26. At once: 9-10 and 14-16, 16-19, 19-20 and 24-26.
  expect(ends(saturated(3, [failure(true)]), 26)).toEqual([3, 6, 9, 12, 19, 22])
  expect(ends(saturated(3, [failure(false)]), 26)).toEqual([3, 6, 9, 16, 19, 26])
  expect(node(run(saturated(3, [failure(true)]), 26), 'a').states).toMatchObject({ busy: 18, maintenance: 8 })
})

test('an appointment during a stop of the same cause is dropped', () => {
  const failure: Failure = { id: 'long', clock: 'timetable', every: 10, first: 5, timeToRepair: seconds(12) }
  // 5-17 (15 is dropped), 25-37.
  expect(node(run(saturated(1, [failure]), 40), 'a').states).toMatchObject({ busy: 16, down: 24 })
})

test('an appointment at 0 that takes no time is followed by the next', () => {
  const failure: Failure = { id: 'look', clock: 'timetable', every: 9, first: 0, timeToRepair: seconds(0) }
  expect(ends(saturated(1, [failure]), 10)).toHaveLength(10)
})

test('a stop leaves the lot in hand, begins it anew or loses it', () => {
  const failure = (interrupts: Failure['interrupts']): Failure => ({
    id: 'trip',
    clock: 'calendar',
    timeToFailure: seconds(10),
    timeToRepair: seconds(5),
    ...(interrupts === undefined ? {} : { interrupts }),
  })
  // Stops 10-15 and 25-30; lots of 4 s.
  expect(ends(saturated(4, [failure(undefined)]), 30)).toEqual([4, 8, 17, 21, 25])
  expect(ends(saturated(4, [failure('repeat')]), 30)).toEqual([4, 8, 19, 23])
  expect(ends(saturated(4, [failure('scrap')]), 30)).toEqual([4, 8, 19, 23])
  const lost = node(run(saturated(4, [failure('scrap')]), 30), 'a')
  expect(lost).toMatchObject({ in: 7, out: 4, scrap: 2, wip: 1, scrapBy: [{ id: 'trip', units: 2 }] })
  expect(lost.states).toMatchObject({ busy: 20, down: 10 })
})

test('a failure by operating time that waits lets the lot end; its clock does not run on meanwhile', () => {
  const failure: Failure = {
    id: 'wear',
    clock: 'operating',
    timeToFailure: seconds(5),
    timeToRepair: seconds(2),
    waits: true,
  }
  // Lots of 3 s: due at 5, stops 6-8; operated 6 by then, due again at 11 of the clock, which is 13: stops 14-16.
  expect(ends(saturated(3, [failure]), 20)).toEqual([3, 6, 11, 14, 19])
  expect(node(run(saturated(3, [failure]), 16), 'a').states).toMatchObject({ busy: 12, down: 4 })
})

test('one repairer: who failed first is repaired first, higher priority goes before who waits', () => {
  const failing = (id: string, priority: number) =>
    station(id, 'out', 1, {
      failures: [
        {
          id: 'stop',
          clock: 'operating',
          timeToFailure: seconds(10),
          timeToRepair: seconds(5),
          crew: { pool: 'repairers', priority },
        },
      ],
    })
  const pools: Pool[] = [{ id: 'repairers', units: 1 }]
  const nodes = ['a', 'b', 'c'].flatMap((id) => [source(`in ${id}`, id), failing(id, id === 'c' ? 1 : 0)])
  const result = run({ nodes: [...nodes, sink('out')], pools }, 25)
  // All fail at 10: a (first by id) 10-15, c 15-20, b 20-25. a works 10 s more and fails again at 25.
  expect(node(result, 'a').states!.down).toBe(5)
  expect(node(result, 'c').states!.down).toBe(10)
  expect(node(result, 'b').states!.down).toBe(15)
  expect(result.pools).toEqual([{ id: 'repairers', used: 15, onDuty: 25, meanWaiting: 15 / 25, meanWait: 15 / 4 }])
})

test('an outage stops all machines of its nodes, and its crew is one request', () => {
  const outage: Outage = {
    id: 'power',
    nodes: ['b', 'a'],
    timeToFailure: seconds(10),
    timeToRepair: seconds(5),
    interrupts: 'scrap',
  }
  const network: Network = {
    nodes: [
      source('in', 'a'),
      station('a', 'out', 4, { machines: 2 }),
      source('in b', 'b'),
      station('b', 'out', 100),
      source('in c', 'c'),
      station('c', 'out', 1),
      sink('out'),
    ],
    outages: [outage],
  }
  const result = run(network, 20)
  expect(node(result, 'a').states).toMatchObject({ busy: 30, down: 10 })
  expect(node(result, 'a').scrapBy).toEqual([{ id: 'power', units: 2 }])
  expect(node(result, 'b')).toMatchObject({ in: 2, scrap: 1, wip: 1 })
  expect(node(result, 'c').states!.down).toBe(0)
})

test('an idle machine fails by the calendar, too, and takes nothing until it is repaired', () => {
  const failure: Failure = { id: 'x', clock: 'calendar', timeToFailure: seconds(10), timeToRepair: seconds(5) }
  const network = net([arriving('in', 'a', [12, 13]), station('a', 'out', 1, { failures: [failure] }), sink('out')])
  expect(ends(network, 20)).toEqual([16, 17])
})
