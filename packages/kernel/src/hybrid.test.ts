import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { line } from '../bench/workloads.ts'
import { build } from './build.ts'
import { checkNetwork } from './check.ts'
import { nodeResult } from './cut.ts'
import type { Distribution, Failure, Network, NodeSpec, RunOptions, RunResult, Scrap } from './network.ts'
import { bothEngines, resumeRun, simulate, startRun } from './run.ts'
import { networks } from './testing-networks.ts'

/** Times without ties, but for what follows at one moment from one event. */
const smooth: fc.Arbitrary<Distribution> = fc.oneof(
  fc.integer({ min: 1, max: 9 }).map((mean) => ({ kind: 'exponential' as const, mean })),
  fc.integer({ min: 1, max: 6 }).map((low) => ({ kind: 'uniform' as const, low, high: 2 * low })),
  fc.integer({ min: 1, max: 6 }).map((mean) => ({ kind: 'lognormal' as const, mean, cv: 1 })),
)
/** Times with many ties. */
const round: fc.Arbitrary<Distribution> = fc.integer({ min: 1, max: 6 }).map((value) => ({ kind: 'constant' as const, value }))

const scrap: fc.Arbitrary<Scrap[]> = fc
  .option(fc.record({ id: fc.constant('bad'), probability: fc.constantFrom(0.05, 0.3), mode: fc.constant('unit' as const) }), {
    nil: undefined,
  })
  .map((cause) => (cause === undefined ? [] : [cause]))

interface Kit {
  readonly time: fc.Arbitrary<Distribution>
}

/** Nodes of which the first takes lots and the last sends to `to`. */
type Piece = (id: string, to: string) => readonly NodeSpec[]

const places = fc.option(fc.constantFrom(6, 7, 12, 40, Infinity), { nil: undefined })

/** Plain stations with or without buffers in front. */
function chain({ time }: Kit): fc.Arbitrary<Piece> {
  const failures: fc.Arbitrary<Failure[]> = fc
    .option(fc.record({ timeToFailure: time, timeToRepair: time }), { nil: undefined })
    .map((times) => (times === undefined ? [] : [{ id: 'x', clock: 'operating' as const, ...times }]))
  const step = fc.record({
    machines: fc.integer({ min: 1, max: 3 }),
    unit: time,
    setup: fc.option(time, { nil: undefined }),
    failures,
    scrap,
    places,
  })
  return fc.array(step, { minLength: 1, maxLength: 4 }).map((steps) => (id, to) => {
    const door = (i: number): string => (steps[i] === undefined ? to : `${id}${steps[i].places === undefined ? 's' : 'b'}${i}`)
    return steps.flatMap(({ places, setup, ...body }, i): NodeSpec[] => [
      ...(places === undefined ? [] : [{ kind: 'buffer' as const, id: `${id}b${i}`, to: `${id}s${i}`, places }]),
      { ...body, kind: 'station', id: `${id}s${i}`, to: door(i + 1), ...(setup && { setup }) },
    ])
  })
}

/** A station that asks for people, with a buffer in front or none. */
function manned({ time }: Kit): fc.Arbitrary<Piece> {
  return fc
    .record({ unit: time, machines: fc.integer({ min: 1, max: 3 }), places })
    .map(({ places, ...body }) => (id, to) => [
      ...(places === undefined ? [] : [{ kind: 'buffer' as const, id: `${id}q`, to: `${id}m`, places }]),
      { ...body, kind: 'station', id: `${id}m`, to, needs: [{ pool: 'people' }] },
    ])
}

/** What fails goes back. */
function rework({ time }: Kit): fc.Arbitrary<Piece> {
  return fc
    .record({ unit: time, mode: fc.constantFrom('unit' as const, 'lot' as const), probability: fc.constantFrom(0.1, 0.4) })
    .map(({ unit, ...route }) => (id, to) => [
      { kind: 'buffer', id: `${id}k`, to: `${id}r`, places: 500 },
      { kind: 'station', id: `${id}r`, to, machines: 2, unit, routes: [{ id: 'again', to: `${id}k`, ...route }] },
    ])
}

/** A place to rest. */
function rest({ time }: Kit): fc.Arbitrary<Piece> {
  return fc
    .record({ dwell: time, places: fc.constantFrom(8, 30, Infinity) })
    .map((body) => (id, to) => [{ kind: 'buffer', id: `${id}d`, to, ...body }])
}

/** Two ways that meet in a buffer or a station. */
function fork(kit: Kit, piece: fc.Arbitrary<Piece>): fc.Arbitrary<Piece> {
  return fc
    .record({ left: piece, right: piece, share: fc.integer({ min: 1, max: 3 }), unit: kit.time })
    .map(({ left, right, share, unit }) => (id, to) => {
      const [a, b] = [left(`${id}l`, `${id}n`), right(`${id}r`, `${id}n`)]
      return [
        { kind: 'split', id: `${id}f`, to: [{ node: a[0]!.id, share }, { node: b[0]!.id }] },
        ...a,
        ...b,
        { kind: 'station', id: `${id}n`, to, machines: 2, unit },
      ]
    })
}

/** Two ways that part and come together in an assembly. */
function join(kit: Kit, piece: fc.Arbitrary<Piece>): fc.Arbitrary<Piece> {
  return fc
    .record({ left: piece, right: piece, unit: kit.time, lot: fc.constantFrom(1, 2), places: fc.integer({ min: 6, max: 14 }) })
    .map(({ left, right, unit, lot, places }) => (id, to) => {
      const [a, b] = [left(`${id}l`, `${id}a:left`), right(`${id}r`, `${id}a:right`)]
      const inputs = [
        { port: 'left', take: 1, places },
        { port: 'right', take: 1, places: 10 },
      ]
      return [
        { kind: 'split', id: `${id}f`, to: [{ node: a[0]!.id }, { node: b[0]!.id }] },
        ...a,
        ...b,
        { kind: 'assembly', id: `${id}a`, to, machines: 2, unit, lot, inputs },
      ]
    })
}

function network(kit: Kit): fc.Arbitrary<Network> {
  const { piece } = fc.letrec<{ piece: Piece }>((tie) => ({
    piece: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      { weight: 4, arbitrary: chain(kit) },
      manned(kit),
      rework(kit),
      rest(kit),
      { weight: 2, arbitrary: fork(kit, tie('piece')) },
      { weight: 2, arbitrary: join(kit, tie('piece')) },
    ),
  }))
  const arrivals = fc.oneof(
    fc.constant({ kind: 'saturated' as const }),
    kit.time.map((interval) => ({ kind: 'renewal' as const, interval })),
  )
  return fc
    .record({
      pieces: fc.array(piece, { minLength: 1, maxLength: 4 }),
      arrivals,
      lot: fc.constantFrom(1, 1, 3),
      limit: fc.option(fc.integer({ min: 1, max: 150 }), { nil: undefined }),
      turn: fc.integer({ min: 0, max: 25 }),
    })
    .map(({ pieces, arrivals, lot, limit, turn }) => {
      const nodes: NodeSpec[] = [{ kind: 'sink', id: 'out' }]
      let to = 'out'
      pieces.toReversed().forEach((piece, i) => {
        const own = piece(`${String.fromCharCode(97 + ((7 * i + turn) % 26))}${i}`, to)
        nodes.unshift(...own)
        to = own[0]!.id
      })
      nodes.unshift({ kind: 'source', id: 'in', to, lot, arrivals, ...(limit !== undefined && { limit }) })
      const pools = JSON.stringify(nodes).includes('"pool"') ? [{ id: 'people', units: 2 }] : undefined
      return { nodes, ...(pools && { pools }) }
    })
}

const UNTIL = 400
const cuts = fc
  .array(fc.oneof(fc.integer({ min: 1, max: UNTIL }), fc.double({ min: 0.001, max: UNTIL, noNaN: true })), { maxLength: 4 })
  .map((times) => [...new Set([...times, UNTIL])].sort((a, b) => a - b))

/** The result without the names of the engines. */
function bare({ engine: _engine, whyEvents: _why, parts: _parts, ...result }: RunResult): object {
  return result
}

function expectEqual(network: Network, options: RunOptions): RunResult {
  const both = simulate(network, { ...options, engine: 'both' })
  expect(bare(both)).toStrictEqual(bare(simulate(network, { ...options, engine: 'events' })))
  return both
}

for (const [name, kit] of Object.entries({ smooth: { time: smooth }, ties: { time: fc.oneof(round, smooth) } }))
  test(`chains by recursion in networks by events: the same bits (${name})`, () => {
    let count = 0
    fc.assert(
      fc.property(network(kit), cuts, fc.nat(1000), (network, periods, seed) => {
        fc.pre(checkNetwork(network).length === 0)
        if (expectEqual(network, { until: UNTIL, seed, periods }).engine === 'both') count++
      }),
      { numRuns: 400, seed: 42 },
    )
    expect(count).toBeGreaterThan(100)
  })

test('single stations by recursion in networks with every kind of node: the same bits', () => {
  let count = 0
  const plainer = networks([
    'needs',
    'products',
    'campaigns',
    'failure',
    'crew',
    'batch',
    'outage',
    'expiry',
    'order',
    'initial',
    'loop',
  ])
  fc.assert(
    fc.property(fc.oneof(networks(), plainer), cuts, fc.nat(1000), (network, ends, seed) => {
      const options = { until: UNTIL, seed }
      const both = bothEngines(network, options, 1)
      if (both === null) return
      count++
      const { engine, addresses } = both
      const events = build(network, options)
      for (const t of ends) {
        engine.run(t)
        events.run(t)
        expect(engine.events).toBe(events.events)
        network.nodes.forEach((spec) => {
          const at = addresses.indexOf(spec.id)
          const [a, b] = [engine.figures(at, t), events.figures(at, t)]
          expect(nodeResult(network, spec, a, t, null)).toStrictEqual(nodeResult(network, spec, b, t, null))
        })
        expect(engine.poolResults(t)).toStrictEqual(events.poolResults(t))
        expect(engine.loopResults(t)).toStrictEqual(events.loopResults(t))
        expect(engine.engine.deadlock).toStrictEqual(events.deadlock)
      }
    }),
    { numRuns: 4000, seed: 42 },
  )
  expect(count).toBeGreaterThan(20)
})

/** W2 with people at the sixth of its twelve stations. */
function mannedLine(): Network {
  const nodes = line().nodes.map((spec) =>
    spec.kind === 'station' && spec.id === 's06' ? { ...spec, needs: [{ pool: 'people' }] } : spec,
  )
  return { nodes, pools: [{ id: 'people', units: 2 }] }
}

test('a line around a station with people: which part ran how, and why', () => {
  const { engine, parts, whyEvents } = expectEqual(mannedLine(), { until: 5000, seed: 1, periods: [100, 2500, 5000] })
  expect(engine).toBe('both')
  expect(whyEvents).toBe("'s06' has needs")
  const events = parts!.filter((part) => part.engine === 'events')
  expect(events).toEqual([
    { node: 'b05', engine: 'events', why: 'is not in a chain that can be cut off' },
    { node: 's06', engine: 'events', why: 'has needs' },
  ])
})

test('advanced in slices or by so many events, or saved and resumed, the result is the same', () => {
  const options = { until: 3000, seed: 3, engine: 'both' as const }
  const sliced = startRun(mannedLine(), options)
  for (let t = 0; !sliced.done; t += 7.3) sliced.advance(t)
  const strided = startRun(mannedLine(), options)
  while (!strided.done) strided.advance(Infinity, 500)
  const first = startRun(mannedLine(), options)
  first.advance(1234.5)
  const resumed = resumeRun(mannedLine(), options, first.save())
  resumed.advance(options.until)
  const whole = simulate(mannedLine(), options)
  expect(resumed.result()).toStrictEqual(whole)
  expect(sliced.result()).toStrictEqual(whole)
  expect(strided.result()).toStrictEqual(whole)
})

test('a deadlock is told as by events alone', () => {
  const starved: Network = {
    nodes: [
      { kind: 'source', id: 'in', to: 'a', lot: 1, arrivals: { kind: 'saturated' }, limit: 5 },
      { kind: 'station', id: 'a', to: 'b', machines: 1, unit: { kind: 'constant', value: 2 } },
      { kind: 'station', id: 'b', to: 'join:main', machines: 1, unit: { kind: 'constant', value: 3 } },
      { kind: 'source', id: 'side', to: 'join:side', lot: 1, arrivals: { kind: 'saturated' }, limit: 3 },
      {
        kind: 'assembly',
        id: 'join',
        to: 'out',
        machines: 1,
        unit: { kind: 'constant', value: 1 },
        lot: 1,
        inputs: [
          { port: 'main', take: 1, places: 1 },
          { port: 'side', take: 1, places: 4 },
        ],
      },
      { kind: 'sink', id: 'out' },
    ],
  }
  expect(expectEqual(starved, { until: 100, seed: 1, periods: [10, 100] }).deadlock?.waiting).not.toEqual([])
})
