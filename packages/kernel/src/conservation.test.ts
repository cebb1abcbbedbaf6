import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkNetwork } from './check.ts'
import type { AssemblySpec, Curve, Distribution, Failure, Network, NodeSpec, RunResult, Scrap, StationSpec } from './network.ts'
import { simulate } from './run.ts'

const time: fc.Arbitrary<Distribution> = fc.oneof(
  fc.integer({ min: 1, max: 20 }).map((value) => ({ kind: 'constant' as const, value })),
  fc.integer({ min: 1, max: 20 }).map((mean) => ({ kind: 'exponential' as const, mean })),
  fc.integer({ min: 1, max: 9 }).map((low) => ({ kind: 'uniform' as const, low, high: 2 * low })),
  fc.integer({ min: 1, max: 9 }).map((mean) => ({ kind: 'lognormal' as const, mean, cv: 0.5 })),
  fc.integer({ min: 1, max: 9 }).map((mean) => ({ kind: 'gamma' as const, shape: 0.5 * mean, mean })),
  fc.integer({ min: 0, max: 9 }).map((mode) => ({ kind: 'pert' as const, low: 0, mode, high: 9 })),
  // Whole seconds: many events at one time.
  fc.integer({ min: 1, max: 5 }).map((scale) => ({ kind: 'geometric' as const, probability: 0.3, scale })),
  fc.integer({ min: 1, max: 5 }).map((value) => ({ kind: 'discrete' as const, values: [value, 2 * value] })),
)
const scrap: fc.Arbitrary<Scrap[]> = fc.uniqueArray(
  fc.record({
    id: fc.constantFrom('a', 'b'),
    probability: fc.constantFrom(0.02, 0.3, 1),
    mode: fc.constantFrom('unit' as const, 'lot' as const),
    curve: fc.constantFrom('learning'),
  }),
  { maxLength: 2, selector: ({ id }) => id },
)
const failures: fc.Arbitrary<Failure[]> = fc.uniqueArray(
  fc.record({
    id: fc.constantFrom('x', 'y', 'z'),
    clock: fc.constantFrom('operating' as const, 'calendar' as const),
    timeToFailure: time.map((d): Distribution => (d.kind === 'constant' ? { kind: 'constant', value: 5 * d.value } : d)),
    timeToRepair: time,
  }),
  { maxLength: 3, selector: ({ id }) => id },
)
const pace = fc.subarray(['shift', 'ramp'])
const curves: Curve[] = [
  { id: 'shift', times: [0, 50, 80, 150, 180, 250], values: [1, 0, 1, 0, 1, 0.5] },
  { id: 'ramp', times: [20, 100], values: [0.4, 1] },
  { id: 'learning', times: [0, 100], values: [1, 0.5] },
  { id: 'doors', times: [0, 60, 90], values: [1, 0.5, 1] },
]

const stationBody: fc.Arbitrary<Omit<StationSpec, 'kind' | 'id' | 'to'>> = fc.record({
  machines: fc.integer({ min: 0, max: 4 }).map((n) => Math.max(n, 1)),
  setup: time,
  unit: time,
  pace,
  failures,
  scrap,
})

/** A piece of network: nodes between an entry door and whatever the piece is told to send to. */
type Piece = (prefix: string, to: string) => { entry: string; nodes: NodeSpec[] }

const stationPiece: fc.Arbitrary<Piece> = stationBody.map((body) => (id, to) => ({
  entry: `${id}s`,
  nodes: [{ ...body, kind: 'station', id: `${id}s`, to }],
}))
const bufferPiece: fc.Arbitrary<Piece> = fc
  .record({ places: fc.constantFrom(30, 60, 200), dwell: fc.option(time, { nil: undefined }), scrap, isCurved: fc.boolean() })
  .map(({ places, dwell, scrap, isCurved }) => (id, to) => ({
    entry: `${id}b`,
    nodes: [{ kind: 'buffer', id: `${id}b`, to, places, scrap, ...(dwell && { dwell }), ...(isCurved && { curve: 'doors' }) }],
  }))
const assemblyPiece: fc.Arbitrary<Piece> = fc
  .record({
    body: stationBody,
    take: fc.integer({ min: 1, max: 3 }),
    lot: fc.integer({ min: 1, max: 6 }),
    other: fc.integer({ min: 1, max: 5 }),
  })
  .map(({ body, take, lot, other }) => (id, to) => {
    const join: AssemblySpec = {
      ...body,
      kind: 'assembly',
      id: `${id}a`,
      to,
      lot,
      inputs: [
        { port: 'main', take, places: take * lot + 12 },
        { port: 'side', take: 2, places: 2 * lot + other },
      ],
    }
    const feed: NodeSpec = {
      kind: 'source',
      id: `${id}q`,
      to: `${id}a:side`,
      lot: other,
      arrivals: { kind: 'renewal', interval: { kind: 'exponential', mean: 4 } },
    }
    return { entry: `${id}a:main`, nodes: [join, feed] }
  })

const piece: fc.Arbitrary<Piece> = fc.letrec<{ piece: Piece; series: Piece; fork: Piece }>((tie) => ({
  series: fc.tuple(tie('piece'), tie('piece')).map(([first, second]): Piece => (id, to) => {
    const after = second(`${id}2`, to)
    const before = first(`${id}1`, after.entry)
    return { entry: before.entry, nodes: [...before.nodes, ...after.nodes] }
  }),
  fork: fc.tuple(tie('piece'), tie('piece'), fc.integer({ min: 1, max: 3 })).map(([left, right, share]): Piece => (id, to) => {
    const a = left(`${id}l`, to)
    const b = right(`${id}r`, to)
    const split: NodeSpec = {
      kind: 'split',
      id: `${id}f`,
      to: [
        { node: a.entry, share },
        { node: b.entry, share: 1 },
      ],
    }
    return { entry: split.id, nodes: [split, ...a.nodes, ...b.nodes] }
  }),
  piece: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    stationPiece,
    bufferPiece,
    assemblyPiece,
    tie('series'),
    tie('fork'),
  ),
})).piece

const network: fc.Arbitrary<Network> = fc
  .record({
    first: stationPiece,
    middle: piece,
    last: piece,
    lot: fc.integer({ min: 1, max: 12 }),
    isSold: fc.boolean(),
    limit: fc.option(fc.integer({ min: 1, max: 500 }), { nil: undefined }),
  })
  .map(({ first, middle, last, lot, isSold, limit }) => {
    const end: NodeSpec = isSold
      ? {
          kind: 'demand',
          id: 'end',
          places: 100,
          orders: [
            { id: 'o1', due: 90, units: 40 },
            { id: 'o2', due: 200, units: 30 },
          ],
        }
      : { kind: 'sink', id: 'end' }
    const c = last('3', 'end')
    const b = middle('2', c.entry)
    const a = first('1', b.entry)
    const source: NodeSpec = {
      kind: 'source',
      id: 'in',
      to: a.entry,
      lot,
      arrivals: { kind: 'saturated' },
      ...(limit && { limit }),
    }
    return { nodes: [source, ...a.nodes, ...b.nodes, ...c.nodes, end], curves }
  })

const UNTIL = 400

/** What must hold whatever the network. */
function expectConserved(network: Network, result: RunResult): void {
  const arrived = new Map<string, number>()
  for (const {
    id,
    kind,
    in: entered,
    out,
    scrap,
    wip,
    scrapBy,
    states,
    machines,
    meanWip,
    maxWip,
    meanTime,
    ports,
    orders,
  } of result.nodes) {
    for (const count of [entered, out, scrap, wip]) expect(Number.isInteger(count) && count >= 0, `${id}: ${count}`).toBe(true)
    expect(entered, id).toBe(out + scrap + wip)
    expect(scrapBy.reduce((sum, { units }) => sum + units, 0)).toBe(scrap)
    expect(wip).toBeLessThanOrEqual(maxWip)
    expect(meanWip).toBeGreaterThanOrEqual(0)
    expect(meanWip).toBeLessThanOrEqual(maxWip + 1e-9)
    expect(meanTime).toBeGreaterThanOrEqual(0)
    if (states !== undefined) {
      for (const value of Object.values(states)) expect(value).toBeGreaterThanOrEqual(-1e-9)
      const sum = Object.values(states).reduce((a, b) => a + b, 0)
      expect(Math.abs(sum - machines! * UNTIL)).toBeLessThanOrEqual(1e-9 * machines! * UNTIL)
    }
    const spec = network.nodes.find((candidate) => candidate.id === id)!
    ports?.forEach(({ port, in: stored, drawn, waiting }, i) => {
      expect(stored).toBe(drawn + waiting)
      expect(drawn).toBe(entered * (spec.kind === 'assembly' ? spec.inputs[i]!.take : 0))
      arrived.set(`${id}:${port}`, stored)
    })
    if (kind !== 'assembly' && kind !== 'source') arrived.set(id, entered)
    if (orders !== undefined) expect(orders.reduce((sum, { delivered }) => sum + delivered, 0)).toBe(out)
  }
  // What leaves the feeders of a door is what enters it; a split's branches add up to the split.
  const left = new Map(result.nodes.map(({ id, out }) => [id, out]))
  const sent = new Map<string, number>()
  for (const spec of network.nodes) {
    if (spec.kind === 'demand' || spec.kind === 'sink' || spec.kind === 'split' || spec.kind === 'process') continue
    sent.set(spec.to, (sent.get(spec.to) ?? 0) + left.get(spec.id)!)
  }
  const behindSplits = new Set(network.nodes.flatMap((spec) => (spec.kind === 'split' ? spec.to.map(({ node }) => node) : [])))
  for (const [door, units] of sent) if (!behindSplits.has(door)) expect(arrived.get(door), door).toBe(units)
}

test('conservation, states and the order of the file, over random networks', () => {
  let run = 0
  fc.assert(
    fc.property(network, fc.integer({ min: 0, max: 1000 }), (network, seed) => {
      if (checkNetwork(network).length > 0) return
      run++
      const options = { until: UNTIL, seed, trace: 200 }
      const result = simulate(network, options)
      expectConserved(network, result)
      // Any order in the file gives the same run.
      const mixed = [...network.nodes]
        .sort((a, b) => ((a.id.length * 7 + seed) % 5) - ((b.id.length * 7 + seed) % 5))
        .toReversed()
      const again = simulate({ nodes: mixed, curves: curves.toReversed() }, options)
      const sorted = (nodes: RunResult['nodes']): RunResult['nodes'] => [...nodes].sort((a, b) => (a.id < b.id ? -1 : 1))
      expect({ ...again, nodes: sorted(again.nodes) }).toEqual({ ...result, nodes: sorted(result.nodes) })
    }),
    { numRuns: 1500, seed: 42 },
  )
  expect(run).toBeGreaterThan(1000)
})

test('with a cut at any time, in slices', () => {
  fc.assert(
    fc.property(
      network,
      fc.array(fc.double({ min: 0, max: UNTIL, noNaN: true }), { minLength: 1, maxLength: 5 }),
      (network, cuts) => {
        if (checkNetwork(network).length > 0) return
        const periods = [...new Set([...cuts.filter((t) => t > 0), UNTIL])].sort((a, b) => a - b)
        const { nodes } = simulate(network, { until: UNTIL, seed: 1, periods })
        for (const { id, periods: series, machines } of nodes) {
          let inside = 0
          periods.forEach((end, i) => {
            inside += series!.in[i]! - series!.out[i]! - series!.scrap[i]!
            expect(inside, id).toBe(series!.wip[i])
            if (machines === undefined) return
            const sum =
              series!.busy[i]! +
              series!.setup[i]! +
              series!.starved[i]! +
              series!.blocked[i]! +
              series!.down[i]! +
              series!.off[i]!
            expect(sum).toBeCloseTo(machines * (end - (periods[i - 1] ?? 0)), 6)
          })
        }
      },
    ),
    { numRuns: 100, seed: 42 },
  )
})
