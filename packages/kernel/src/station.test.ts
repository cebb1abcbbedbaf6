import { expect, test } from 'vitest'
import type { Distribution, Network } from './network.ts'
import { simulate } from './run.ts'
import { arriving, net, node, seconds, sink, source, station } from './testing.ts'

const run = (network: Parameters<typeof simulate>[0], until: number, more = {}) => simulate(network, { until, seed: 1, ...more })

test('blocking after service: the slow second station holds the first', () => {
  // a: 1 s, b: 3 s, nothing between: b starts at 1, 4, 7; from 2 on a is blocked 2 s in each 3.
  const result = run(net([source('in', 'a'), station('a', 'b', 1), station('b', 'out', 3), sink('out')]), 10)
  expect(node(result, 'out').out).toBe(3)
  expect(node(result, 'a').states).toEqual({
    busy: 4,
    setup: 0,
    starved: 0,
    blocked: 6,
    down: 0,
    off: 0,
    maintenance: 0,
    unmanned: 0,
  })
  expect(node(result, 'b').states).toMatchObject({ busy: 9, starved: 1 })
  expect(node(result, 'a')).toMatchObject({ in: 5, out: 4, wip: 1 })
})

test('first blocked, first released, when several nodes feed one', () => {
  const network = net([
    arriving('in z', 'z', [0]),
    arriving('in a', 'a', [0]),
    arriving('in m', 'm', [0]),
    station('z', 'slow', 1),
    station('a', 'slow', 2),
    station('m', 'slow', 1.5),
    station('slow', 'out', 10),
    sink('out'),
  ])
  const trace = run(network, 40, { trace: 100 }).trace!
  expect(
    trace.filter(({ node, what }) => what === 'leave' && 'zam'.includes(node)).map(({ node, time }) => [node, time]),
  ).toEqual([
    ['z', 1],
    ['m', 11],
    ['a', 21],
  ])
})

test('service is set-up plus units, for the lot', () => {
  const network = net([source('in', 'a', 10), station('a', 'out', 2, { setup: seconds(5) }), sink('out')])
  const result = run(network, 60)
  expect(node(result, 'out').out).toBe(20)
  expect(node(result, 'a').states).toMatchObject({ setup: 15, busy: 45 })
})

test('operating clock: only seconds of work count, work resumes after the repair', () => {
  // Lots of 4 s arrive every 10 s; a stop after 6 s of work (in the second lot, 2 s in), repair 3 s.
  const failure = { id: 'x', clock: 'operating' as const, timeToFailure: seconds(6), timeToRepair: seconds(3) }
  const network = net([arriving('in', 'a', [0, 10, 20]), station('a', 'out', 4, { failures: [failure] }), sink('out')])
  const { trace, ...result } = run(network, 30, { trace: 50 })
  expect(trace!.filter(({ what, node }) => node === 'a' && what !== 'leave').map(({ what, time }) => `${what} ${time}`)).toEqual([
    'start 0',
    'finish 4',
    'start 10',
    'fail 12',
    'repair 15',
    'finish 17',
    'start 20',
    'finish 24',
  ])
  expect(node(result, 'a').states).toEqual({
    busy: 12,
    setup: 0,
    starved: 15,
    blocked: 0,
    down: 3,
    off: 0,
    maintenance: 0,
    unmanned: 0,
  })
})

test('two operating causes: each counts its own seconds of work', () => {
  const failures = [
    { id: 'x', clock: 'operating' as const, timeToFailure: seconds(5), timeToRepair: seconds(1) },
    { id: 'y', clock: 'operating' as const, timeToFailure: seconds(7), timeToRepair: seconds(2) },
  ]
  const network = net([source('in', 'a'), station('a', 'out', 100, { failures }), sink('out')])
  const trace = run(network, 20, { trace: 50 }).trace!
  // x at work 5, 10, 15; y at 7, 14.
  expect(trace.filter(({ what }) => what === 'fail').map(({ time }) => time)).toEqual([5, 8, 13, 18])
})

test('calendar clock: stops come and go whatever the machine does', () => {
  // Down 10-14, 24-28, 38-42; lots of 6 s at 0, 8 and 25.
  const failure = { id: 'x', clock: 'calendar' as const, timeToFailure: seconds(10), timeToRepair: seconds(4) }
  const network = net([arriving('in', 'a', [0, 8, 25]), station('a', 'out', 6, { failures: [failure] }), sink('out')])
  const { trace, ...result } = run(network, 40, { trace: 50 })
  const own = trace!.filter(({ node, what }) => node === 'a' && (what === 'start' || what === 'finish'))
  expect(own.map(({ what, time }) => `${what} ${time}`)).toEqual([
    'start 0',
    'finish 6',
    'start 8',
    'finish 18',
    'start 28',
    'finish 34',
  ])
  expect(node(result, 'a').states).toEqual({
    busy: 18,
    setup: 0,
    starved: 12,
    blocked: 0,
    down: 10,
    off: 0,
    maintenance: 0,
    unmanned: 0,
  })
})

test('calendar causes that overlap: the machine is up when all are repaired', () => {
  const failures = [
    { id: 'x', clock: 'calendar' as const, timeToFailure: seconds(10), timeToRepair: seconds(5) },
    { id: 'y', clock: 'calendar' as const, timeToFailure: seconds(12), timeToRepair: seconds(8) },
  ]
  const network = net([arriving('in', 'a', [0]), station('a', 'out', 11, { failures }), sink('out')])
  const result = run(network, 22)
  // Work 0-10, down 10-20, last second 20-21.
  expect(node(result, 'a').states).toEqual({
    busy: 11,
    setup: 0,
    starved: 1,
    blocked: 0,
    down: 10,
    off: 0,
    maintenance: 0,
    unmanned: 0,
  })
  expect(node(result, 'a').meanTime).toBe(21)
})

test('pace curves: work integrates the pace and rests at pace 0', () => {
  const curves = [
    { id: 'ramp', times: [0, 10, 20, 30], values: [0.5, 1, 0, 2] },
    { id: 'half', times: [0], values: [0.5] },
  ]
  const network = net([source('in', 'a'), station('a', 'out', 10, { pace: ['ramp', 'half'] }), sink('out')], curves)
  const { trace, ...result } = run(network, 45, { trace: 50 })
  // Work done: 2.5 by 10, 7.5 by 20, 7.5 by 30, then 1 a second: ends at 32.5 and 42.5.
  expect(trace!.filter(({ what }) => what === 'finish').map(({ time }) => time)).toEqual([32.5, 42.5])
  expect(node(result, 'a').states).toEqual({
    busy: 35,
    setup: 0,
    starved: 0,
    blocked: 0,
    down: 0,
    off: 10,
    maintenance: 0,
    unmanned: 0,
  })
})

test('the operating clock rests while the pace is 0; a repair does not', () => {
  const curves = [{ id: 'shift', times: [0, 10, 20], values: [1, 0, 1] }]
  const failure = { id: 'x', clock: 'operating' as const, timeToFailure: seconds(12), timeToRepair: seconds(3) }
  const network = net([source('in', 'a'), station('a', 'out', 15, { pace: ['shift'], failures: [failure] }), sink('out')], curves)
  const result = run(network, 30)
  // Works 0-10, off to 20, works to 22, down to 25, works on; the first lot ends at 28.
  expect(node(result, 'a').meanTime).toBe(28)
  expect(node(result, 'a').states).toEqual({
    busy: 17,
    setup: 0,
    starved: 0,
    blocked: 0,
    down: 3,
    off: 10,
    maintenance: 0,
    unmanned: 0,
  })
})

test('a pace that stays 0 leaves the lot inside and names the wait', () => {
  const curves = [{ id: 'end', times: [0, 5], values: [1, 0] }]
  const result = run(net([source('in', 'a'), station('a', 'out', 10, { pace: ['end'] }), sink('out')], curves), 100)
  expect(node(result, 'a')).toMatchObject({ wip: 1, out: 0, states: { busy: 5, off: 95 } })
  expect(result.deadlock?.waiting).toEqual([{ node: 'in', for: 'a' }])
})

test('zero machines pass nothing; a million machines take a million lots at once', () => {
  const none = run(net([source('in', 'a'), station('a', 'out', 1, { machines: 0 }), sink('out')]), 10)
  expect(node(none, 'out').out).toBe(0)
  expect(none.deadlock).toEqual({ time: 0, waiting: [{ node: 'in', for: 'a' }] })
  const many = run(net([source('in', 'a'), station('a', 'out', 3, { machines: 1_000_000 }), sink('out')]), 7)
  expect(node(many, 'a')).toMatchObject({
    in: 3_000_000,
    out: 2_000_000,
    wip: 1_000_000,
    states: { busy: 7_000_000, starved: 0 },
  })
})

test('a million machines that are never used cost nothing and are counted', () => {
  const result = run(net([arriving('in', 'a', [1]), station('a', 'out', 3, { machines: 1_000_000 }), sink('out')]), 10)
  expect(node(result, 'a').states).toMatchObject({ busy: 3, starved: 9_999_997 })
})

test('zero times pass at once; a circle of zero times is refused', () => {
  const zero = run(net([arriving('in', 'a', [2, 2, 2]), station('a', 'b', 0), station('b', 'out', 0), sink('out')]), 2)
  expect(node(zero, 'out').out).toBe(3)
  expect(() => run(net([source('in', 'a'), station('a', 'out', 0), sink('out')]), 1)).toThrow('time stands still at 0 s')
}, 30_000)

test('scrap leaves at once, by cause, and frees the machine', () => {
  const scrap = [
    { id: 'all', probability: 1, mode: 'lot' as const },
    { id: 'none left', probability: 1, mode: 'unit' as const },
  ]
  const result = run(net([source('in', 'a', 5), station('a', 'out', 1, { scrap }), sink('out')]), 20)
  expect(node(result, 'a')).toMatchObject({ in: 25, out: 0, scrap: 20, wip: 5 })
  expect(node(result, 'a').scrapBy).toEqual([
    { id: 'all', units: 20 },
    { id: 'none left', units: 0 },
  ])
})

test('a scrap curve multiplies the probability at the moment of loss, clipped at 1', () => {
  const curves = [{ id: 'learning', times: [0, 10], values: [4, 0] }]
  const scrap = [{ id: 'bad', probability: 0.5, mode: 'unit' as const, curve: 'learning' }]
  const result = run(net([source('in', 'a', 7), station('a', 'out', 1, { scrap }), sink('out')], curves), 28)
  expect(node(result, 'a')).toMatchObject({ scrap: 7, out: 21 })
})

test('keepsOrder: a lot that is lost whole holds up nobody', () => {
  const scrap = [{ id: 'bad', probability: 1, mode: 'lot' as const, curve: 'early' }]
  const curves = [{ id: 'early', times: [0, 6.5], values: [1, 0] }]
  const line = (unit: Distribution): Network =>
    net(
      [arriving('in', 'a', [0, 1, 2, 3]), station('a', 'out', unit, { machines: 4, keepsOrder: true, scrap }), sink('out')],
      curves,
    )
  // Lots of 0 and 1 are lost at 5 and 6; those of 2 and 3 leave at 7 and 8.
  const { trace, ...result } = run(line(seconds(5)), 50, { trace: 100 })
  expect(node(result, 'a')).toMatchObject({ in: 4, out: 2, scrap: 2, wip: 0 })
  expect(trace!.filter(({ node }) => node === 'out').map(({ time }) => time)).toEqual([7, 8])
  // Also where the lost one was not the first in order.
  for (let seed = 0; seed < 20; seed++)
    expect(node(simulate(line({ kind: 'discrete', values: [2, 9] }), { until: 50, seed }), 'a').wip).toBe(0)
})

test('keepsOrder: a lot that a stop spoils holds up nobody', () => {
  const failures = [
    { id: 'x', clock: 'timetable' as const, every: 100, first: 4, timeToRepair: seconds(1), interrupts: 'scrap' as const },
  ]
  // At 4 the stop spoils both lots under way; the one of 6 leaves at 11.
  const network = net([
    arriving('in', 'a', [0, 1, 6]),
    station('a', 'out', 5, { machines: 3, keepsOrder: true, failures }),
    sink('out'),
  ])
  expect(node(run(network, 50), 'a')).toMatchObject({ in: 3, out: 1, scrap: 2, wip: 0 })
})
