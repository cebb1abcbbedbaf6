import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { line } from '../bench/w1-w2.ts'
import { checkNetwork } from './check.ts'
import type { Distribution, Failure, Network, NodeSpec, RunOptions, RunResult, Scrap } from './network.ts'
import { simulate, startRun } from './run.ts'

/** Times with many ties (small whole numbers, 0 among them) and times with none. */
const time: fc.Arbitrary<Distribution> = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 6 }).map((value) => ({ kind: 'constant' as const, value })) },
  fc.integer({ min: 1, max: 9 }).map((mean) => ({ kind: 'exponential' as const, mean })),
  fc.integer({ min: 1, max: 6 }).map((low) => ({ kind: 'uniform' as const, low, high: 2 * low })),
  fc.integer({ min: 1, max: 6 }).map((mean) => ({ kind: 'erlang' as const, shape: 2, mean })),
  fc.integer({ min: 1, max: 6 }).map((scale) => ({ kind: 'weibull' as const, shape: 1.5, scale })),
  fc.integer({ min: 1, max: 6 }).map((mean) => ({ kind: 'lognormal' as const, mean, cv: 1 })),
  fc.integer({ min: 1, max: 6 }).map((low) => ({ kind: 'triangular' as const, low, mode: low, high: 2 * low })),
)
const optional = fc.option(time, { nil: undefined })
const scrap: fc.Arbitrary<Scrap[]> = fc.uniqueArray(
  fc.record({
    id: fc.constantFrom('a', 'b'),
    probability: fc.constantFrom(0.02, 0.3, 0.7, 1),
    mode: fc.constantFrom('unit' as const, 'lot' as const),
    ...{},
  }),
  { maxLength: 2, selector: ({ id }) => id },
)
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
  places: fc.option(fc.constantFrom(5, 6, 7, 12, 40, Infinity), { nil: undefined }),
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
    names: fc.shuffledSubarray([...'abcdefghijkl'], { minLength: 12, maxLength: 12 }),
  })
  .map(({ steps, arrivals, lot, from, limit, names }) => (prefix: string): NodeSpec[] => {
    const id = (i: number): string => `${prefix}${names[i]!}`
    const door = (i: number): string => (steps[i] === undefined ? id(11) : id(steps[i].places === undefined ? 2 * i + 1 : 2 * i))
    const nodes: NodeSpec[] = [
      { kind: 'source', id: `${prefix}in`, to: door(0), lot, arrivals, from, ...(limit !== undefined && { limit }) },
      { kind: 'sink', id: id(11) },
    ]
    steps.forEach(({ places, setup, unit, ...body }, i) => {
      if (places !== undefined) nodes.push({ kind: 'buffer', id: id(2 * i), to: id(2 * i + 1), places })
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
  .map((chains) => ({ nodes: chains.flatMap((build, i) => build(`${i}`)) }))

const cuts = fc
  .array(fc.oneof(fc.integer({ min: 1, max: UNTIL }), fc.double({ min: 0.001, max: UNTIL, noNaN: true })), { maxLength: 4 })
  .map((times) => [...new Set([...times, UNTIL])].sort((a, b) => a - b))

/** The result without the names of the engine. */
function bare({ engine: _, whyEvents: __, ...result }: RunResult): unknown {
  return result
}

test('both engines give the same bits, over random lines', () => {
  let runs = 0
  fc.assert(
    fc.property(network, cuts, fc.integer({ min: 0, max: 1000 }), (network, periods, seed) => {
      if (checkNetwork(network).length > 0) return
      const options: RunOptions = { until: UNTIL, seed, periods }
      const chosen = startRun(network, options)
      if (chosen.result().engine === 'events') {
        expect(chosen.result().whyEvents).toMatch(/takes no time|without end/)
        return
      }
      runs++
      const events = simulate(network, { ...options, engine: 'events' })
      expect(bare(simulate(network, options))).toStrictEqual(bare(events))
    }),
    { numRuns: 3000, seed: 7 },
  )
  expect(runs).toBeGreaterThan(1500)
})
