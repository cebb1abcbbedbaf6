import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkNetwork } from './check.ts'
import { digest } from './digest.ts'
import type { AssemblySpec, Network, NodeSpec } from './network.ts'
import { resumeRun, simulate, startRun } from './run.ts'
import { networks } from './testing-networks.ts'
import { expectInvariants } from './testing-invariants.ts'
import { arriving, exponential, net, node, seconds, sink, source, station } from './testing.ts'
import { unitsPerLot, wholeUnits } from './whole-units.ts'

const run = (network: Network, until: number) => simulate(network, { until, seed: 1, engine: 'events' })

/** One machine that takes a second for a lot, fed without end. */
function joined(inputs: AssemblySpec['inputs'], lot = 1, give?: number): Network {
  return net([
    ...inputs.map(({ port }) => source(`in ${port}`, `join:${port}`)),
    { kind: 'assembly', id: 'join', to: 'out', machines: 1, inputs, lot, ...(give && { give }), cycle: seconds(1) },
    sink('out'),
  ])
}

const drawnOf = (network: Network, until: number): number[] => node(run(network, until), 'join').ports!.map(({ drawn }) => drawn)

// ---- Takes that are not whole --------------------------------------------------------------------------------------------------

test('what is whole but for rounding is whole', () => {
  expect([0.1, 1, 1.000000002, 2.5, 3].map(wholeUnits)).toEqual([1, 1, 2, 3, 3])
  // 0.1 x 3 is 0.30000000000000004, and ten times that 3.0000000000000004.
  expect(wholeUnits(0.1 * 3 * 10)).toBe(3)
  expect(unitsPerLot(0.1 * 3, 10)).toBe(3)
  expect(unitsPerLot(1 / 3, 3)).toBe(1)
  expect(unitsPerLot(1.3, 2, 4)).toBe(0.65)
})

test('one and a half units a lot: 2, 1, 2, 1 are drawn', () => {
  const network = joined([{ port: 'a', take: 1.5, places: 2 }])
  const { trace = [], nodes } = simulate(network, { until: 3.5, seed: 1, trace: 100 })
  const leaves = trace.filter((record) => record.node === 'join:a' && record.what === 'leave')
  expect(leaves.map(({ units }) => units)).toEqual([2, 1, 2, 1])
  expect(nodes.find(({ id }) => id === 'join')!.ports).toMatchObject([{ drawn: 6, waiting: 2, in: 8 }])
})

test('a tenth of a unit a lot: one unit is begun with the first lot and lasts for ten', () => {
  const network = joined([{ port: 'a', take: 0.1, places: 1 }])
  expect([0.5, 9.5, 10.5, 1000.5].map((until) => drawnOf(network, until)[0])).toEqual([1, 1, 2, 101])
})

test('lots and gives: 0.7 units for 2 of output, in lots of 6', () => {
  // 2.1 a lot: after 1, 2, 9, 10, 11 lots 2.1, 4.2, 18.9, 21, 23.1 units.
  const network = joined([{ port: 'a', take: 0.7, places: 3 }], 6, 2)
  expect([0.5, 1.5, 8.5, 9.5, 10.5].map((until) => drawnOf(network, until)[0])).toEqual([3, 5, 19, 21, 24])
})

test('the store needs room for the lot that draws most', () => {
  const texts = (take: number, places: number): string[] =>
    checkNetwork(joined([{ port: 'a', take, places }], 2)).map(({ text }) => text)
  expect(texts(1.2, 3)).toEqual([])
  expect(texts(1.2, 2)).toEqual([
    "join: 'join:a' has 2 places but one lot of output takes up to 3 (1.2 x 2 / 1); at least 3 are needed",
  ])
  expect(texts(0, 2)).toEqual(["join: input 'a' take is 0; allowed: a number above 0, up to 2147483647"])
})

/** Takes as fractions: what is drawn can then be worked out in whole numbers. */
const fraction = fc.record({ over: fc.integer({ min: 1, max: 400 }), under: fc.integer({ min: 1, max: 60 }) })

test('drawn is made x take, rounded up, exactly', () => {
  fc.assert(
    fc.property(
      fc.array(fraction, { minLength: 1, maxLength: 3 }),
      fc.integer({ min: 1, max: 4 }),
      fc.integer({ min: 1, max: 5 }),
      fc.integer({ min: 0, max: 300 }),
      (takes, give, lots, until) => {
        const lot = give * lots
        const inputs = takes.map(({ over, under }, i) => ({ port: `p${i}`, take: over / under, places: 3000 }))
        const network = joined(inputs, lot, give)
        const join = node(run(network, until + 0.5), 'join')
        expect(join.in).toBe((until + 1) * lot)
        takes.forEach(({ over, under }, i) => {
          const exact = BigInt(join.in) * BigInt(over)
          const divisor = BigInt(under) * BigInt(give)
          expect(join.ports![i]!.drawn).toBe(Number((exact + divisor - 1n) / divisor))
        })
      },
    ),
    { numRuns: 300, seed: 42 },
  )
})

/** A network whose assemblies take other amounts: times `factor`, with room for them. */
function retaken(network: Network, factor: number): Network {
  const nodes = network.nodes.map((spec): NodeSpec => {
    if (spec.kind !== 'assembly') return spec
    const inputs = spec.inputs.map((input) => ({
      ...input,
      take: input.take * factor,
      places: input.places + wholeUnits(unitsPerLot(input.take * factor, spec.lot, spec.give)),
    }))
    return { ...spec, inputs }
  })
  return { ...network, nodes }
}

const factor = fc.oneof(fc.constantFrom(0.1, 1 / 3, 0.5, 1.5), fc.double({ min: 0.01, max: 3, noNaN: true }))
const withAssembly = networks().filter(({ nodes }) => nodes.some(({ kind }) => kind === 'assembly'))

test('random networks with takes that are not whole: counts, states, order of the file, slices', () => {
  fc.assert(
    fc.property(withAssembly, factor, fc.nat(1000), (network, by, seed) => expectInvariants(retaken(network, by), seed)),
    { numRuns: 25, seed: 42 },
  )
})

test('random networks with takes that are not whole: saved and resumed, and by both engines, the same bytes', () => {
  fc.assert(
    fc.property(withAssembly, factor, fc.nat(300), (whole, by, cut) => {
      const network = retaken(whole, by)
      const options = { until: 300, seed: cut, periods: [70, 300], engine: 'events' } as const
      const expected = simulate(network, options)
      const begun = startRun(network, options)
      begun.advance(cut)
      const resumed = resumeRun(structuredClone(network), options, structuredClone(begun.save()))
      resumed.advance(300)
      expect(resumed.result()).toEqual(expected)
      const { engine: _, whyEvents: __, parts: ___, ...both } = simulate(network, { ...options, engine: 'both' })
      expect(digest(both)).toBe(digest({ ...expected, engine: undefined, whyEvents: undefined }))
    }),
    { numRuns: 60, seed: 42 },
  )
})

test('a chain by recursion that feeds an assembly which takes 0.3 of a part: the same bytes as by events', () => {
  const steps = (id: string, time: number): NodeSpec[] => [
    { kind: 'source', id: `${id}0`, to: `${id}1`, lot: 1, arrivals: { kind: 'renewal', interval: exponential(time) } },
    station(`${id}1`, `${id}2`, exponential(time / 2)),
    { kind: 'buffer', id: `${id}2`, to: `${id}3`, places: 4 },
    station(`${id}3`, `join:${id}`, exponential(time / 3)),
  ]
  const network = net([
    ...steps('a', 3),
    ...steps('b', 1),
    {
      kind: 'assembly',
      id: 'join',
      to: 'out',
      machines: 2,
      lot: 1,
      inputs: [
        { port: 'a', take: 0.3, places: 3 },
        { port: 'b', take: 1.7, places: 5 },
      ],
      unit: exponential(1),
    },
    sink('out'),
  ])
  const options = { until: 5000, seed: 3, periods: [100, 5000] }
  const both = simulate(network, { ...options, engine: 'both' })
  const events = simulate(network, { ...options, engine: 'events' })
  expect(both.engine).toBe('both')
  expect(both.nodes).toEqual(events.nodes)
  expect(node(both, 'join').out).toBeGreaterThan(1000)
})

// ---- What it waits for ---------------------------------------------------------------------------------------------------------

test('two inputs, one late: the machine waits for both, then for one', () => {
  // a comes at 2, 4, 6 ... 20 and b at 7 and 15; a start takes one of each and lasts 3 s: at 7 and at 15.
  const network = net([
    arriving(
      'in a',
      'join:a',
      Array.from({ length: 10 }, (_, i) => 2 * i + 2),
    ),
    arriving('in b', 'join:b', [7, 15]),
    {
      kind: 'assembly',
      id: 'join',
      to: 'out',
      machines: 1,
      lot: 1,
      inputs: [
        { port: 'a', take: 1, places: 20 },
        { port: 'b', take: 1, places: 20 },
      ],
      unit: seconds(3),
    },
    sink('out'),
  ])
  const result = simulate(network, { until: 20, seed: 1, periods: [5, 10, 20] })
  const join = node(result, 'join')
  // Starved from 0 to 7, from 10 to 15 and from 18 to 20: a was missing from 0 to 2, b all the time.
  expect(join.states).toMatchObject({ busy: 6, starved: 14 })
  expect(join.ports).toEqual([
    {
      port: 'a',
      in: 10,
      drawn: 2,
      waiting: 8,
      missing: 2,
      periods: {
        in: Float64Array.of(2, 3, 5),
        drawn: Float64Array.of(0, 1, 1),
        waiting: Float64Array.of(2, 4, 8),
        missing: Float64Array.of(2, 0, 0),
      },
    },
    {
      port: 'b',
      in: 2,
      drawn: 2,
      waiting: 0,
      missing: 14,
      periods: {
        in: Float64Array.of(0, 1, 1),
        drawn: Float64Array.of(0, 1, 1),
        waiting: Float64Array.of(0, 0, 0),
        missing: Float64Array.of(5, 2, 7),
      },
    },
  ])
})

test('what is missing while a machine is off, down or at work does not count', () => {
  // On shift from 0 to 10 and from 20 on; down from 4 to 6; a part at 8 and at 30, each 1 s of work.
  const network: Network = {
    nodes: [
      arriving('in', 'join:a', [8, 30]),
      {
        kind: 'assembly',
        id: 'join',
        to: 'out',
        machines: 2,
        lot: 1,
        inputs: [{ port: 'a', take: 1, places: 5 }],
        unit: seconds(1),
        pace: ['shift'],
      },
      sink('out'),
    ],
    curves: [{ id: 'shift', times: [0, 10, 20], values: [1, 0, 1] }],
    outages: [{ id: 'cut', nodes: ['join'], timeToFailure: seconds(4), timeToRepair: seconds(2), planned: true }],
  }
  const join = node(simulate(network, { until: 7, seed: 1 }), 'join')
  // Two machines from 0 to 4 and from 6 to 7.
  expect(join.ports).toMatchObject([{ missing: 10 }])
  // Stops from 4, 10, 16, 22 and 28 for 2 s each, no shift from 10 to 20: two machines wait from 0 to 4, 6 to 10, 20 to 22, 24 to 28 and 30 to 32,
  // one of them not from 8 to 9 and from 30 to 31.
  const later = node(simulate(network, { until: 32, seed: 1 }), 'join')
  const { starved } = later.states!
  expect(later.ports![0]!.missing).toBeCloseTo(starved, 9)
  expect(starved).toBe(2 * (4 + 4 + 2 + 4 + 2) - 2)
})

test('machines that were never used wait too', () => {
  const inputs = [{ port: 'a', take: 1, places: 2 }]
  const network = net([
    arriving('in', 'join:a', [4]),
    { kind: 'assembly', id: 'join', to: 'out', machines: 1000, lot: 1, inputs, unit: seconds(2) },
    sink('out'),
  ])
  expect(node(run(network, 10), 'join').ports).toMatchObject([{ missing: 10_000 - 2 }])
})
