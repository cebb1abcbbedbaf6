import { expect, test } from 'vitest'
import type { Network, NodeSpec, TransportSpec } from './network.ts'
import { simulate } from './run.ts'
import { arriving, net, node, seconds, sink, source, station } from './testing.ts'

const run = (network: Network, until: number, more = {}) => simulate(network, { until, seed: 1, ...more })
const transport = (to: string, trip: number, more: Partial<TransportSpec> = {}): TransportSpec => ({
  kind: 'transport',
  id: 'road',
  to,
  vehicles: 1,
  load: 2,
  trip: seconds(trip),
  ...more,
})

/** When lots arrive at `id`, and with how many units. */
function arrivals(network: Network, until: number, id = 'out'): [number, number][] {
  const { trace } = run(network, until, { trace: 1000 })
  return trace!.filter(({ node, what }) => node === id && what === 'arrive').map(({ time, units }) => [time, units])
}

test('one vehicle to and fro: full loads, a trip there, a way back', () => {
  // Leaves full at 1, unloads at 11, is back at 16, finds two lots waiting, unloads at 26, is back at 31, waits for the last until the end.
  const network = net([arriving('in', 'road', [0, 1, 2, 3, 20]), transport('out', 10, { back: seconds(5) }), sink('out')])
  expect(arrivals(network, 40).map(([time]) => time)).toEqual([11, 11, 26, 26])
  const result = run(network, 40)
  expect(node(result, 'road')).toMatchObject({ in: 5, out: 4, wip: 1, maxWip: 2, machines: 1 })
  expect(node(result, 'road').states).toMatchObject({ busy: 30, starved: 10, blocked: 0 })
  // 11 and 10 s for the first load, loading included; 10 and 10 for the second; the last came at 31.
  expect(node(result, 'road').meanTime).toBe((11 + 10 + 10 + 10) / 4)
  expect(node(result, 'road').meanWip).toBe((41 + 9) / 40)
})

test('least and wait: when a vehicle leaves before it is full', () => {
  const lots = arriving('in', 'road', [0, 1, 2, 10])
  const least = net([lots, transport('out', 100, { vehicles: 9, load: 5, least: 3 }), sink('out')])
  expect(arrivals(least, 500).map(([time]) => time)).toEqual([102, 102, 102])
  const wait = net([lots, transport('out', 100, { vehicles: 9, load: 5, wait: seconds(4) }), sink('out')])
  expect(arrivals(wait, 500).map(([time]) => time)).toEqual([104, 104, 104, 114])
})

test('a vehicle that comes back takes along all that waits, up to its load', () => {
  const network = net([arriving('in', 'road', [0, 1, 2, 3, 4]), transport('out', 10, { load: 3, least: 1 }), sink('out')])
  expect(arrivals(network, 40).map(([time]) => time)).toEqual([10, 20, 20, 20, 30])
})

test('a lot too large for what is left on the vehicle waits for the next one', () => {
  const network = net([
    arriving('in a', 'road', [0], 2),
    arriving('in b', 'road', [1], 3),
    transport('out', 10, { vehicles: 2, load: 4, wait: seconds(5) }),
    sink('out'),
  ])
  expect(arrivals(network, 40)).toEqual([
    [15, 2],
    [20, 3],
  ])
})

test('vehicles take turns; one loads at a time', () => {
  const network = net([arriving('in', 'road', [0, 0, 0, 5]), transport('out', 10, { vehicles: 2, load: 1 }), sink('out')])
  expect(arrivals(network, 40).map(([time]) => time)).toEqual([10, 10, 20, 20])
  expect(node(run(network, 40), 'road').states).toMatchObject({ busy: 40, starved: 40 })
})

test('unloading in order of loading, lot by lot; blocked while it cannot', () => {
  const of = (id: string, times: number[], lot: number): NodeSpec => arriving(id, 'road', times, lot)
  const network = net([
    of('in z', [0], 1),
    of('in a', [1], 2),
    of('in m', [2], 3),
    transport('press', 10, { load: 6, least: 4 }),
    station('press', 'out', 4),
    sink('out'),
  ])
  const { trace, ...result } = run(network, 60, { trace: 1000 })
  // At 12: 1 unit is pressed to 16, then 2 to 24, then 3.
  expect(trace!.filter(({ node, what }) => node === 'road' && what === 'leave').map(({ time, units }) => [time, units])).toEqual([
    [12, 1],
    [16, 2],
    [24, 3],
  ])
  expect(node(result, 'road').states).toMatchObject({ starved: 2 + 36, busy: 10, blocked: 12 })
  expect(node(result, 'road').meanTime).toBe((12 + 2 * 15 + 3 * 22) / 6)
})

test('vehicles that cannot unload: first come, first unloaded', () => {
  // Drawn trips let the second vehicle overtake: it unloads first.
  const trip = { kind: 'discrete' as const, values: [10, 20] }
  const network = net([
    arriving('in', 'road', [0, 1, 2, 3, 4, 5, 6, 7]),
    transport('press', 0, { vehicles: 8, load: 1, trip }),
    station('press', 'out', 3),
    sink('out'),
  ])
  const { trace } = run(network, 100, { trace: 1000 })
  const ended = trace!.filter(({ node, what }) => node === 'road' && what === 'finish').map(({ time }) => time)
  expect(ended.some((time, i) => time !== 10 + i)).toBe(true)
  const left = trace!.filter(({ node, what }) => node === 'road' && what === 'leave').map(({ time }) => time)
  let free = 0
  for (const [i, time] of ended.entries()) {
    expect(left[i]).toBe(Math.max(time, free))
    free = left[i]! + 3
  }
})

test('scrap on arrival, lot by lot; an empty vehicle goes back', () => {
  const scrap = [{ id: 'fallen', probability: 1, mode: 'lot' as const, curve: 'late' }]
  const network = net(
    [arriving('in', 'road', [0, 0, 30, 30, 30, 30]), transport('out', 10, { back: seconds(5), scrap }), sink('out')],
    [{ id: 'late', times: [0, 20], values: [0, 1] }],
  )
  const result = run(network, 100)
  expect(node(result, 'road')).toMatchObject({ in: 6, out: 2, scrap: 4, wip: 0, scrapBy: [{ id: 'fallen', units: 4 }] })
  expect(node(result, 'road').states).toMatchObject({ busy: 45, blocked: 0 })
  // Six lots, 10 s each: the last two come aboard at 45.
  expect(node(result, 'road').meanWip).toBe(60 / 100)
})

test('a conveyor: every lot goes at once, and nobody overtakes', () => {
  const trip = { kind: 'discrete' as const, values: [5, 20] }
  const network = net([
    arriving('in', 'road', [0, 1, 2, 3, 4, 5]),
    { kind: 'transport', id: 'road', to: 'out', vehicles: Infinity, trip },
    sink('out'),
  ])
  const { trace, ...result } = run(network, 100, { trace: 1000 })
  const times = trace!.filter(({ node }) => node === 'out').map(({ time }) => time)
  expect(times).toHaveLength(6)
  expect(times).toEqual(times.toSorted((a, b) => a - b))
  expect(times.every((time) => time <= 25)).toBe(true)
  expect(node(result, 'road')).toMatchObject({ in: 6, out: 6, wip: 0 })
  expect(node(result, 'road').states).toBeUndefined()
  expect(node(result, 'road').machines).toBeUndefined()
})

test('a conveyor that cannot unload keeps its lots in order', () => {
  const network = net([
    arriving('in', 'road', [0, 1, 2]),
    { kind: 'transport', id: 'road', to: 'press', vehicles: Infinity, trip: seconds(10) },
    station('press', 'out', 4),
    sink('out'),
  ])
  expect(node(run(network, 100), 'road').meanTime).toBe((10 + 13 + 16) / 3)
})

test('two vehicles are enough where the cycle time is two lots long', () => {
  // A lot every 5 s; there and back 10 s: one vehicle carries half of them, two carry all.
  const line = (vehicles: number): Network =>
    net([source('in', 'a'), station('a', 'road', 5), transport('out', 6, { vehicles, load: 1, back: seconds(4) }), sink('out')])
  expect(node(run(line(1), 1000), 'out').out).toBe(99)
  expect(node(run(line(2), 1000), 'out').out).toBe(198)
})

test('an outage stops vehicles where they are, and those that load', () => {
  const outage = { id: 'power', nodes: ['road'], timeToFailure: seconds(10), timeToRepair: seconds(3) }
  // Strikes 10-13, 23-26, 36-39: lots of 9 and 12 are loaded by 13, the trip takes 13-18, the way back 18-22; the next load is on its way 22-23, 26-30.
  const network: Network = {
    ...net([arriving('in', 'road', [9, 12, 15, 16]), transport('out', 5, { back: seconds(4) }), sink('out')]),
    outages: [outage],
  }
  expect(arrivals(network, 35).map(([time]) => time)).toEqual([18, 18, 30, 30])
  const result = run(network, 35)
  expect(node(result, 'road').states).toMatchObject({ down: 6, busy: 5 + 4 + 1 + 4 + 4, starved: 10 + 1 })
})

test('an outage that spoils the load: it is lost, and the vehicle goes back empty', () => {
  const outage = {
    id: 'crash',
    nodes: ['road'],
    timeToFailure: seconds(10),
    timeToRepair: seconds(3),
    interrupts: 'scrap' as const,
  }
  const network: Network = {
    ...net([arriving('in', 'road', [4, 7], 2), transport('out', 5, { back: seconds(4), load: 4 }), sink('out')]),
    outages: [outage],
  }
  // Leaves at 7, is struck at 10, goes back 13-17.
  const result = run(network, 20)
  expect(node(result, 'road')).toMatchObject({ in: 4, out: 0, scrap: 4, wip: 0, scrapBy: [{ id: 'crash', units: 4 }] })
  expect(node(result, 'road').states).toMatchObject({ busy: 3 + 4, down: 3, starved: 7 + 3 })
  expect(node(result, 'road').meanWip).toBe((2 * 6 + 2 * 3) / 20)
  // On its way back it has nothing to lose: 23 falls into no trip.
  expect(node(run({ ...network, outages: [{ ...outage, timeToFailure: seconds(13) }] }, 30), 'road')).toMatchObject({
    out: 4,
    scrap: 0,
  })
})
