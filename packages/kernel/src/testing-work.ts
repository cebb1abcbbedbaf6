import * as fc from 'fast-check'
import type { Changeover, Curve, Distribution, Failure, Need, Pool, ProductTimes, Scrap, StationSpec } from './network.ts'

// What the stations of random networks do: times, failures, needs, losses, products.

/** What can be left out of the networks. Processes, which need code of their own, are never in. */
export type Feature =
  | 'assembly'
  | 'batch'
  | 'campaigns'
  | 'closed line'
  | 'crew'
  | 'demand'
  | 'expiry'
  | 'failure'
  | 'initial'
  | 'loop'
  | 'merge'
  | 'needs'
  | 'order'
  | 'outage'
  | 'products'
  | 'rework'
  | 'routes'
  | 'scrap'
  | 'split'
  | 'transport'

/** Units of the largest lot or batch. */
export const LARGEST = 24

export const CURVES: Curve[] = [
  { id: 'shift', times: [0, 50, 80, 150, 180, 250], values: [1, 0, 1, 0, 1, 0.5] },
  { id: 'ramp', times: [20, 100], values: [0.4, 1] },
  { id: 'learning', times: [0, 100], values: [1, 0.5] },
  { id: 'doors', times: [0, 60, 90], values: [1, 0.5, 1] },
  { id: 'rota', times: [0, 70, 120, 190, 230], values: [1, 0.4, 1, 0, 1] },
]
export const POOLS: Pool[] = [
  { id: 'operators', units: 3, curve: 'rota' },
  { id: 'crane', units: 1 },
  { id: 'fitters', units: 2 },
]

/** Durations above 0, with many ties among them and with none [s]. */
export const durations: fc.Arbitrary<Distribution> = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 1, max: 9 }).map((value) => ({ kind: 'constant' as const, value })) },
  fc.integer({ min: 1, max: 20 }).map((mean) => ({ kind: 'exponential' as const, mean })),
  fc.integer({ min: 1, max: 9 }).map((low) => ({ kind: 'uniform' as const, low, high: 2 * low })),
  fc.integer({ min: 1, max: 9 }).map((mean) => ({ kind: 'lognormal' as const, mean, cv: 0.5 })),
  fc.integer({ min: 1, max: 9 }).map((mean) => ({ kind: 'gamma' as const, shape: 0.5 * mean, mean })),
  fc.integer({ min: 1, max: 9 }).map((mode) => ({ kind: 'pert' as const, low: 0, mode, high: 9 })),
  fc.integer({ min: 1, max: 5 }).map((scale) => ({ kind: 'geometric' as const, probability: 0.3, scale })),
  fc.integer({ min: 1, max: 5 }).map((value) => ({ kind: 'discrete' as const, values: [value, 2 * value] })),
)
/** Short ones, for the units of a lot. */
const unitTimes: fc.Arbitrary<Distribution> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(0.25, 0.5, 1).map((value) => ({ kind: 'constant' as const, value })) },
  fc.constantFrom(0.3, 0.6).map((mean) => ({ kind: 'exponential' as const, mean })),
  fc.constantFrom(0.1, 0.4).map((low) => ({ kind: 'uniform' as const, low, high: 3 * low })),
  { weight: 1, arbitrary: durations },
)
/** Durations with 0 among them. */
export const delays: fc.Arbitrary<Distribution> = fc.oneof(
  { weight: 2, arbitrary: durations },
  fc.integer({ min: 0, max: 9 }).map((value) => ({ kind: 'constant' as const, value })),
  fc.integer({ min: 1, max: 5 }).map((scale) => ({ kind: 'bernoulli' as const, probability: 0.5, scale })),
)

/** What the pieces are built for: names, and the products that the network makes. */
export interface Site {
  readonly name: (id: string) => string
  readonly products: readonly string[]
}

/** The fields that are not undefined: an optional field is absent, not undefined. */
type Given<T> = { [K in keyof T]: Exclude<T[K], undefined> }
export function given<T extends object>(fields: T): Partial<Given<T>> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Partial<Given<T>>
}

/** The arbitraries of one set of features. */
export class Work {
  readonly #without: ReadonlySet<Feature>

  constructor(without: readonly Feature[]) {
    this.#without = new Set(without)
  }

  has(feature: Feature): boolean {
    return !this.#without.has(feature)
  }

  /** As often a value as none; never with the feature left out. */
  perhaps<T>(feature: Feature | null, value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> {
    return feature === null || this.has(feature) ? fc.option(value, { nil: undefined, freq: 2 }) : fc.constant(undefined)
  }

  scrap(): fc.Arbitrary<Scrap[] | undefined> {
    const cause = fc.record({
      id: fc.constantFrom('a', 'b'),
      probability: fc.constantFrom(0.02, 0.02, 0.1, 0.1, 0.3, 1),
      mode: fc.constantFrom('unit' as const, 'lot' as const),
      curve: fc.constantFrom('learning'),
    })
    return this.perhaps('scrap', fc.uniqueArray(cause, { maxLength: 2, selector: ({ id }) => id }))
  }

  need(pool: string, most: number): fc.Arbitrary<Need> {
    return fc
      .record({ units: fc.integer({ min: 1, max: most }), priority: fc.constantFrom(undefined, -1, 2) })
      .map(({ units, priority }) => ({ pool, units, ...given({ priority }) }))
  }

  /** Service needs two of the three operators at most and a repair one, so that a machine can hold its own while it is repaired. */
  needs(): fc.Arbitrary<Need[] | undefined> {
    const both = fc
      .tuple(this.perhaps(null, this.need('operators', 2)), this.perhaps(null, this.need('crane', 1)))
      .map((list) => list.filter((need) => need !== undefined))
    return this.perhaps('needs', both)
  }

  crew(): fc.Arbitrary<Need | undefined> {
    return this.perhaps('crew', fc.oneof(this.need('fitters', 2), this.need('operators', 1)))
  }

  failures(): fc.Arbitrary<Failure[] | undefined> {
    const rare = fc.oneof(
      fc.integer({ min: 20, max: 90 }).map((value) => ({ kind: 'constant' as const, value })),
      fc.integer({ min: 20, max: 90 }).map((mean) => ({ kind: 'exponential' as const, mean })),
      { weight: 1, arbitrary: durations },
    )
    const interrupts = fc.constantFrom(undefined, 'resume' as const, 'repeat' as const, 'scrap' as const)
    const base = {
      id: fc.constantFrom('x', 'y', 'z'),
      timeToRepair: delays,
      crew: this.crew(),
      planned: fc.constantFrom(undefined, true),
    }
    const striking = fc
      .record({
        ...base,
        clock: fc.constantFrom('operating' as const, 'calendar' as const),
        timeToFailure: rare,
        waits: fc.constantFrom(undefined, true),
        interrupts,
      })
      .map(({ waits, interrupts, ...rest }) => given({ ...rest, ...(waits ? { waits } : { interrupts }) }) as Failure)
    const tool = fc
      .record({ ...base, life: fc.integer({ min: 1, max: 60 }) })
      .map(
        ({ life, ...rest }) => given({ ...rest, clock: 'units' as const, life: { kind: 'exponential', mean: life } }) as Failure,
      )
    const planned = fc
      .record({ ...base, every: fc.integer({ min: 5, max: 90 }), first: fc.constantFrom(undefined, 0, 33), interrupts })
      .map((fields) => given({ ...fields, clock: 'timetable' as const }) as Failure)
    const cause = fc.oneof({ weight: 3, arbitrary: striking }, tool, planned)
    return this.perhaps('failure', fc.uniqueArray(cause, { maxLength: 3, selector: ({ id }) => id }))
  }

  /** What all working nodes have. */
  work() {
    return fc
      .record({
        machines: fc.integer({ min: 1, max: 4 }),
        setup: this.perhaps(null, delays),
        cycle: this.perhaps(null, delays),
        unit: unitTimes,
        pace: this.perhaps(null, fc.subarray(['shift', 'ramp'])),
        failures: this.failures(),
        scrap: this.scrap(),
        needs: this.needs(),
      })
      .map(({ machines, ...rest }) => ({ machines, ...given(rest) }))
  }

  productTimes(): fc.Arbitrary<ProductTimes[] | undefined> {
    const one = fc
      .record({
        product: fc.constantFrom('a', 'b'),
        setup: this.perhaps(null, delays),
        unit: this.perhaps(null, unitTimes),
        scrap: this.scrap(),
      })
      .map(({ product, ...rest }) => ({ product, ...given(rest) }))
    return this.perhaps('products', fc.uniqueArray(one, { maxLength: 2, selector: ({ product }) => product }))
  }

  changeover(): fc.Arbitrary<Changeover | undefined> {
    const pairs = this.perhaps(
      null,
      delays.map((time) => [{ from: 'a', to: 'b', time }]),
    )
    return this.perhaps(
      'products',
      fc.record({ time: delays, pairs }).map(({ time, pairs }) => ({ time, ...given({ pairs }) })),
    )
  }

  /** A station without the ends of its ways. */
  stationBody(): fc.Arbitrary<(id: string, to: string, site: Site) => StationSpec> {
    return fc
      .record({
        work: this.work(),
        products: this.productTimes(),
        changeover: this.changeover(),
        keepsOrder: fc.constantFrom(undefined, true),
      })
      .map(({ work, products, changeover, keepsOrder }) => (id, to, site) => {
        const known = products?.filter(({ product }) => site.products.includes(product))
        const hasBoth = site.products.length > 1
        const { time, pairs } = changeover ?? {}
        return {
          kind: 'station',
          id,
          to,
          ...work,
          ...given({ products: known, keepsOrder }),
          ...(time && { changeover: { time, ...(hasBoth && pairs ? { pairs } : {}) } }),
        }
      })
  }
}
