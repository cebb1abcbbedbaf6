import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { line } from '../bench/workloads.ts'
import { checkNetwork } from './check.ts'
import type { Curve, Distribution, Failure, Network, NodeSpec, RunOptions, RunResult, Scrap } from './network.ts'
import { simulate, startRun } from './run.ts'
import { arriving, exponential, seconds, sink, source, station } from './testing.ts'

/** Times with many ties (small whole numbers, 0 among them) and times with none. */
const time: fc.Arbitrary<Distribution> = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 6 }).map((value) => ({ kind: 'constant' as const, value })) },
  fc.integer({ min: 1, max: 9 }).map((mean) => ({ kind: 'exponential' as const, mean })),
  fc.integer({ min: 1, max: 6 }).map((low) => ({ kind: 'uniform' as const, low, high: 2 * low })),
  fc.integer({ min: 1, max: 6 }).map((mean) => ({ kind: 'erlang' as const, shape: 2, mean })),
  fc.integer({ min: 1, max: 6 }).map((scale) => ({ kind: 'weibull' as const, shape: 1.5, scale })),
  fc.integer({ min: 1, max: 6 }).map((mean) => ({ kind: 'lognormal' as const, mean, cv: 1 })),
  fc.integer({ min: 1, max: 6 }).map((low) => ({ kind: 'triangular' as const, low, mode: low, high: 2 * low })),
  fc.integer({ min: 1, max: 6 }).map((mean) => ({ kind: 'gamma' as const, shape: 1.5, mean })),
  fc.integer({ min: 1, max: 6 }).map((scale) => ({ kind: 'geometric' as const, probability: 0.4, scale })),
  fc.integer({ min: 0, max: 4 }).map((value) => ({ kind: 'discrete' as const, values: [value, 2 * value + 1] })),
)
const optional = fc.option(time, { nil: undefined })
const scrap: fc.Arbitrary<Scrap[]> = fc.uniqueArray(
  fc.record({
    id: fc.constantFrom('a', 'b'),
    probability: fc.constantFrom(0.02, 0.3, 0.7, 1),
    mode: fc.constantFrom('unit' as const, 'lot' as const),
    curve: fc.constantFrom('learning', 'constant'),
  }),
  { maxLength: 2, selector: ({ id }) => id },
)
const curves: Curve[] = [
  { id: 'learning', times: [0, 100], values: [1, 0.5] },
  { id: 'constant', times: [0], values: [1] },
  { id: 'shifts', times: [0, 8, 16, 40, 41, 90, 150, 151], values: [1, 0, 1, 0, 1, 0.5, 0, 1] },
  { id: 'ramp', times: [3, 60, 120], values: [0.3, 1, 1.5] },
]
const failures: fc.Arbitrary<Failure[]> = fc.uniqueArray(
  fc.record({
    id: fc.constantFrom('x', 'y'),
    clock: fc.constant('operating' as const),
    timeToFailure: fc.oneof(
      fc.integer({ min: 1, max: 15 }).map((value): Distribution => ({ kind: 'constant', value })),
      fc.integer({ min: 5, max: 60 }).map((mean): Distribution => ({ kind: 'exponential', mean })),
    ),
    timeToRepair: time,
  }),
  { maxLength: 2, selector: ({ id }) => id },
)
const step = fc.record({
  machines: fc.oneof(fc.integer({ min: 1, max: 5 }), fc.constant(20)),
  setup: optional,
  unit: optional,
  failures,
  scrap,
  pace: fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, fc.subarray(['shifts', 'ramp', 'constant'], { minLength: 1 })),
  places: fc.option(fc.constantFrom(5, 6, 7, 12, 40, Infinity), { nil: undefined }),
  dwell: fc.option(time, { nil: undefined, freq: 1 }),
  /** A second buffer behind the first. */
  shelf: fc.option(fc.record({ places: fc.constantFrom(5, 9, Infinity), dwell: optional }), { nil: undefined, freq: 1 }),
})
const arrivals = fc.oneof(
  fc.constant({ kind: 'saturated' as const }),
  time.map((interval) => ({ kind: 'renewal' as const, interval })),
  fc
    .array(fc.oneof(fc.integer({ min: 0, max: 200 }), fc.double({ min: 0, max: 200, noNaN: true })), { maxLength: 60 })
    .map((times) => ({ kind: 'schedule' as const, times: [...times].sort((a, b) => a - b) })),
)
const UNTIL = 300

/** A line whose ids are in any order of code units, so that no order by name helps. */
const chain = fc
  .record({
    steps: fc.array(step, { minLength: 1, maxLength: 5 }),
    arrivals,
    lot: fc.integer({ min: 1, max: 5 }),
    from: fc.constantFrom(0, 7, 350),
    limit: fc.option(fc.integer({ min: 0, max: 150 }), { nil: undefined }),
    last: fc.option(fc.record({ places: fc.constantFrom(5, 9, Infinity), dwell: optional }), { nil: undefined }),
    names: fc.shuffledSubarray('a b c d e f g h i j k l m n o p q r'.split(' '), { minLength: 18, maxLength: 18 }),
  })
  .map(({ steps, arrivals, lot, from, limit, last, names }) => (prefix: string): NodeSpec[] => {
    const id = (i: number): string => `${prefix}${names[i]!}`
    const door = (i: number): string =>
      steps[i] === undefined ? id(last === undefined ? 11 : 12) : id(steps[i].places === undefined ? 2 * i + 1 : 2 * i)
    const nodes: NodeSpec[] = [
      { kind: 'source', id: `${prefix}in`, to: door(0), lot, arrivals, from, ...(limit !== undefined && { limit }) },
      { kind: 'sink', id: id(11) },
    ]
    const buffer = (at: number, to: number, places: number, dwell: Distribution | undefined): void => {
      nodes.push({ kind: 'buffer', id: id(at), to: id(to), places, ...(dwell && { dwell }) })
    }
    if (last !== undefined) buffer(12, 11, last.places, last.dwell)
    steps.forEach(({ places, dwell, shelf, setup, unit, ...body }, i) => {
      if (places !== undefined) {
        buffer(2 * i, shelf === undefined ? 2 * i + 1 : 13 + i, places, dwell)
        if (shelf !== undefined) buffer(13 + i, 2 * i + 1, shelf.places, shelf.dwell)
      }
      nodes.push({
        ...body,
        kind: 'station',
        id: id(2 * i + 1),
        to: door(i + 1),
        ...(setup && { setup }),
        ...(unit && { unit }),
      })
    })
    return nodes
  })
const network: fc.Arbitrary<Network> = fc
  .array(chain, { minLength: 1, maxLength: 2 })
  .map((chains) => ({ nodes: chains.flatMap((build, i) => build(`${i}`)), curves }))

const cuts = fc
  .array(fc.oneof(fc.integer({ min: 1, max: UNTIL }), fc.double({ min: 0.001, max: UNTIL, noNaN: true })), { maxLength: 4 })
  .map((times) => [...new Set([...times, UNTIL])].sort((a, b) => a - b))

/** The result without the names of the engine. */
function bare({ engine: _engine, whyEvents: _why, ...result }: RunResult): Omit<RunResult, 'engine' | 'whyEvents'> {
  return result
}

/** Can the network be run, and by recursion? The others here let time stand still. */
function isRun(network: Network): boolean {
  if (checkNetwork(network).length > 0) return false
  const { engine, whyEvents } = startRun(network, { until: 0, seed: 1 }).result()
  if (engine === 'events') expect(whyEvents).toMatch(/may take no time|without end at one moment/)
  return engine === 'recursion'
}

/** Runs by both engines and holds one to the other. */
function expectEqual(network: Network, options: RunOptions): void {
  const recursion = simulate(network, { ...options, engine: 'recursion' })
  expect(bare(recursion)).toStrictEqual(bare(simulate(network, { ...options, engine: 'events' })))
}

test('both engines give the same bits, over random lines cut anywhere', () => {
  let runs = 0
  let lots = 0
  fc.assert(
    fc.property(network, cuts, fc.integer({ min: 0, max: 1000 }), (network, periods, seed) => {
      if (!isRun(network)) return
      runs++
      expectEqual(network, { until: UNTIL, seed, periods })
      for (const { kind, out } of simulate(network, { until: UNTIL, seed }).nodes) if (kind === 'sink') lots += out
    }),
    { numRuns: 2000, seed: 7 },
  )
  expect(runs).toBeGreaterThan(1200)
  expect(lots).toBeGreaterThan(20_000)
})

test('and over long runs, in which stages wait for each other and doors fill', () => {
  let runs = 0
  fc.assert(
    fc.property(network, fc.integer({ min: 0, max: 1000 }), (network, seed) => {
      if (!isRun(network)) return
      runs++
      expectEqual(network, { until: 8000, seed, periods: [3000, 8000] })
    }),
    { numRuns: 100, seed: 11 },
  )
  expect(runs).toBeGreaterThan(50)
})

test('in slices, with a result at each, both engines agree at every cut', () => {
  fc.assert(
    fc.property(network, cuts, (network, slices) => {
      if (!isRun(network)) return
      const recursion = startRun(network, { until: UNTIL, seed: 3 })
      const events = startRun(network, { until: UNTIL, seed: 3, engine: 'events' })
      for (const t of slices) {
        recursion.advance(t)
        events.advance(t)
        expect(bare(recursion.result())).toStrictEqual(bare(events.result()))
      }
      expect(recursion.done).toBe(true)
    }),
    { numRuns: 500, seed: 5 },
  )
})

/**
 * Short lines of stations that work in whole seconds, so that nearly everything falls on the moment of something else: ends of work, losses,
 * stops, room, arrivals. No doors or small ones, so that nearly every lot has to wait.
 */
const tightLine = fc
  .record({
    lot: fc.constantFrom(1, 1, 2),
    arrivals: fc.oneof(
      fc.constant({ kind: 'saturated' as const }),
      fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 60 }).map((times) => ({
        kind: 'schedule' as const,
        times: [...times].sort((a, b) => a - b),
      })),
    ),
    steps: fc.array(
      fc.record({
        machines: fc.integer({ min: 1, max: 3 }),
        unit: fc.oneof(
          { weight: 3, arbitrary: fc.integer({ min: 1, max: 3 }).map(seconds) },
          fc.integer({ min: 1, max: 2 }).map((value) => ({ kind: 'discrete' as const, values: [0, value] })),
        ),
        scrap: fc.oneof(
          fc.constant<Scrap[]>([]),
          fc.constantFrom<Scrap[]>(
            [{ id: 'bad', probability: 0.3, mode: 'unit' }],
            [{ id: 'bad', probability: 0.3, mode: 'lot' }],
          ),
        ),
        failures: fc.oneof(
          fc.constant<Failure[]>([]),
          fc
            .oneof(fc.integer({ min: 3, max: 11 }).map(seconds), fc.constant(exponential(5)))
            .map((timeToFailure): Failure[] => [{ id: 'x', clock: 'operating', timeToFailure, timeToRepair: seconds(1) }]),
        ),
        places: fc.constantFrom(0, 1, 2),
      }),
      { minLength: 2, maxLength: 4 },
    ),
  })
  .map(({ lot, arrivals, steps }): Network => {
    const door = (i: number): string => (i === steps.length ? 'out' : steps[i]!.places > 0 ? `b${i}` : `s${i}`)
    const nodes: NodeSpec[] = [{ kind: 'source', id: 'in', to: door(0), lot, arrivals }]
    steps.forEach(({ places, ...body }, i) => {
      if (places > 0) nodes.push({ kind: 'buffer', id: `b${i}`, to: `s${i}`, places: places * lot })
      nodes.push({ ...body, kind: 'station', id: `s${i}`, to: door(i + 1) })
    })
    return { nodes: [...nodes, sink('out')] }
  })

test('and over tight lines, in which nearly everything happens at the moment of something else', () => {
  let runs = 0
  fc.assert(
    fc.property(tightLine, fc.integer({ min: 0, max: 1000 }), (network, seed) => {
      if (!isRun(network)) return
      runs++
      expectEqual(network, { until: 200, seed, periods: [17, 200] })
    }),
    { numRuns: 4000, seed: 3 },
  )
  expect(runs).toBeGreaterThan(2500)
})

test('a lot that may still come can be lost before one that waits is released', () => {
  // The first press to be free is not known until it is known whether a lot comes from the saw that is lost before the pack takes one.
  const nodes: NodeSpec[] = [
    source('in', 'saw'),
    station('saw', 'press', 1, { machines: 3 }),
    station('press', 'pack', 1, {
      machines: 2,
      scrap: [{ id: 'bad', probability: 0.3, mode: 'unit' }],
      failures: [{ id: 'x', clock: 'operating', timeToFailure: exponential(5), timeToRepair: seconds(1) }],
    }),
    station('pack', 'out', 3),
    sink('out'),
  ]
  for (let seed = 0; seed < 20; seed++) expectEqual({ nodes }, { until: 300, seed })
})

test('doors of one unit grow, with and without an end of places', () => {
  const nodes = (places: number): NodeSpec[] => [
    { kind: 'source', id: 'in', to: 'a', lot: 1, arrivals: { kind: 'renewal', interval: exponential(1) } },
    station('a', 'rack', exponential(3), { machines: 4 }),
    { kind: 'buffer', id: 'rack', to: 'b', places },
    station('b', 'shelf', { kind: 'uniform', low: 1, high: 1.5 }),
    { kind: 'buffer', id: 'shelf', to: 'c', places: 700 },
    station('c', 'out', exponential(2), {
      failures: [{ id: 'x', clock: 'operating', timeToFailure: exponential(50), timeToRepair: exponential(90) }],
    }),
    sink('out'),
  ]
  for (const places of [Infinity, 900]) expectEqual({ nodes: nodes(places) }, { until: 9000, seed: 1, periods: [3000, 9000] })
})

test('the line of 12 unreliable stations, lot by lot and in lots', () => {
  expectEqual(line(), { until: 20_000, seed: 1, periods: [5000, 20_000] })
  const drawn = (unit: (mean: number) => Distribution): NodeSpec[] =>
    line().nodes.map((spec) =>
      spec.kind === 'station' && spec.unit?.kind === 'constant' ? { ...spec, unit: unit(spec.unit.value) } : spec,
    )
  expectEqual({ nodes: drawn((mean) => ({ kind: 'uniform', low: 0.9 * mean, high: 1.1 * mean })) }, { until: 20_000, seed: 3 })
  expectEqual({ nodes: drawn(exponential) }, { until: 20_000, seed: 4 })
  const inLots = line().nodes.map((spec) =>
    spec.kind === 'source' ? { ...spec, lot: 8 } : spec.kind === 'buffer' ? { ...spec, places: 90 } : spec,
  )
  expectEqual({ nodes: inLots }, { until: 100_000, seed: 2 })
})

test('a lot that is lost and one that is released at the same moment set their machines free in one order', () => {
  // The press takes a lot, and so makes room for a blocked one, at whole multiples of 2 s, at which a machine that has not failed may lose its lot.
  const nodes: NodeSpec[] = [
    source('in', 'saw'),
    station('saw', 'rack', 2, {
      machines: 2,
      failures: [{ id: 'x', clock: 'operating', timeToFailure: exponential(3), timeToRepair: seconds(1) }],
      scrap: [{ id: 'bad', probability: 0.4, mode: 'unit' }],
    }),
    { kind: 'buffer', id: 'rack', to: 'press', places: 1 },
    station('press', 'out', 2),
    sink('out'),
  ]
  for (let seed = 0; seed < 50; seed++) expectEqual({ nodes }, { until: 500, seed })
})

test('a machine used for the first time and one repaired at that moment draw in one order', () => {
  const shop = (times: readonly number[]): Network => ({
    nodes: [
      arriving('in', 'saw', times),
      station('saw', 'out', 100, {
        machines: 2,
        failures: [{ id: 'x', clock: 'operating', timeToFailure: exponential(10), timeToRepair: exponential(2) }],
      }),
      sink('out'),
    ],
  })
  for (let seed = 0; seed < 20; seed++) {
    const repaired = simulate(shop([0]), { until: 500, seed, trace: 100 }).trace!.filter(({ what }) => what === 'repair')
    // The second lot comes at the very moment at which the first machine is repaired; both machines then draw their time to failure.
    expectEqual(shop([0, repaired[0]!.time]), { until: 500, seed })
  }
})

test('the engine is chosen, asked for, or refused with the reason', () => {
  const nodes = [source('in', 'a'), station('a', 'out', 1), sink('out')]
  const run = (extra: Partial<RunOptions>, changed: readonly NodeSpec[] = nodes): RunResult =>
    simulate(
      {
        nodes: changed,
        curves: [
          { id: 'shift', times: [0], values: [1] },
          { id: 'stop', times: [0, 9], values: [1, 0] },
        ],
      },
      { until: 10, seed: 1, ...extra },
    )
  expect(run({})).toMatchObject({ engine: 'recursion' })
  expect(run({})).not.toHaveProperty('whyEvents')
  expect(run({ engine: 'recursion' }).engine).toBe('recursion')
  expect(run({ engine: 'events' })).toMatchObject({ engine: 'events', whyEvents: 'asked for' })
  expect(run({ trace: 5 })).toMatchObject({ engine: 'events', whyEvents: 'a trace is kept' })
  expect(() => run({ engine: 'recursion', trace: 5 })).toThrow("this run needs events: a trace is kept; take 'auto'")
  const failure = { id: 'x', clock: 'calendar' as const, timeToFailure: seconds(5), timeToRepair: seconds(1) }
  const atOnce = { id: 'x', clock: 'operating' as const, timeToFailure: seconds(0), timeToRepair: seconds(1) }
  const rack = (more: object): NodeSpec[] => [
    source('in', 'a'),
    station('a', 'rack', 1),
    { kind: 'buffer', id: 'rack', to: 'b', places: 3, ...more },
    station('b', 'out', 1),
    sink('out'),
  ]
  const cases: readonly (readonly [string, readonly NodeSpec[]])[] = [
    ["'a' has a pace that ends at 0", [source('in', 'a'), station('a', 'out', 1, { pace: ['stop'] }), sink('out')]],
    ["'a' has failures by calendar time", [source('in', 'a'), station('a', 'out', 1, { failures: [failure] }), sink('out')]],
    ["'a' fails at once by 'x'", [source('in', 'a'), station('a', 'out', 1, { failures: [atOnce] }), sink('out')]],
    ["'a' has no machine", [source('in', 'a'), station('a', 'out', 1, { machines: 0 }), sink('out')]],
    ["'in' feeds a line that may take no time", [source('in', 'a', 1, { limit: 3 }), station('a', 'out', 0), sink('out')]],
    ["'a' is fed by several nodes", [source('in', 'a'), source('more', 'a'), station('a', 'out', 1), sink('out')]],
    ["'in' is a source that feeds a sink", [arriving('in', 'out', [1]), sink('out')]],
    [
      "'out' is of kind 'demand'",
      [source('in', 'a'), station('a', 'out', 1), { kind: 'demand', id: 'out', places: 9, orders: [] }],
    ],
    ["'rack' is a buffer with scrap", rack({ scrap: [{ id: 's', probability: 0.1, mode: 'unit' }] })],
    ["'rack' has places that change", rack({ curve: 'shift' })],
    [
      "'a' has more than 512 machines with drawn times",
      [source('in', 'a'), station('a', 'out', exponential(1), { machines: 513 }), sink('out')],
    ],
  ]
  for (const [why, changed] of cases) {
    expect(run({}, changed), why).toMatchObject({ engine: 'events', whyEvents: why })
    expect(() => run({ engine: 'recursion' }, changed)).toThrow(why)
  }
})
