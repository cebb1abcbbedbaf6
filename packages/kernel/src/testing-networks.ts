import * as fc from 'fast-check'
import type {
  Changeover,
  Curve,
  Distribution,
  Failure,
  Loop,
  Need,
  Network,
  NodeSpec,
  Outage,
  Pool,
  ProductTimes,
  Scrap,
  SourceSpec,
  SplitSpec,
  StationSpec,
} from './network.ts'

/**
 * Random valid networks with everything in them, small, for property tests: rework, loops, pools, crews, products, batches, transports, merges,
 * demands, outages, closed lines.
 *
 *   source --> station --> piece --> piece --> sink or demand     (and what feeds the pieces from the side)
 *
 * A piece has one way in and one way out. Lots never have more than `LARGEST` units, and every finite place has room for that many.
 */

/** What can be left out of the networks; a process, which needs code of its own to run, is in only if asked for. */
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

const LARGEST = 24

const CURVES: Curve[] = [
  { id: 'shift', times: [0, 50, 80, 150, 180, 250], values: [1, 0, 1, 0, 1, 0.5] },
  { id: 'ramp', times: [20, 100], values: [0.4, 1] },
  { id: 'learning', times: [0, 100], values: [1, 0.5] },
  { id: 'doors', times: [0, 60, 90], values: [1, 0.5, 1] },
  { id: 'rota', times: [0, 70, 120, 190], values: [1, 0.4, 1, 0] },
]
const POOLS: Pool[] = [
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
/** The same, 0 among them. */
const delays: fc.Arbitrary<Distribution> = fc.oneof(
  { weight: 2, arbitrary: durations },
  fc.integer({ min: 0, max: 9 }).map((value) => ({ kind: 'constant' as const, value })),
  fc.integer({ min: 1, max: 5 }).map((scale) => ({ kind: 'bernoulli' as const, probability: 0.5, scale })),
)

/** What the pieces are built for: names, and the products that the network makes. */
interface Site {
  readonly name: (id: string) => string
  readonly products: readonly string[]
}

/** Nodes between `entry` and `exit`, the node that sends on; `isWhole`: a lot that enters is the lot that leaves. */
interface Built {
  readonly entry: string
  readonly exit: string
  readonly isWhole: boolean
  readonly nodes: readonly NodeSpec[]
  readonly loops: readonly Loop[]
}

/** A piece of network whose ids begin with `id` and which sends to `to`. */
type Piece = (id: string, to: string, site: Site) => Built

function built(entry: string, nodes: readonly NodeSpec[], exit = entry, isWhole = true): Built {
  return { entry, exit, isWhole, nodes, loops: [] }
}

/** The fields that are not undefined: an optional field is absent, not undefined. */
type Given<T> = { [K in keyof T]: Exclude<T[K], undefined> }
function given<T extends object>(fields: T): Partial<Given<T>> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Partial<Given<T>>
}

/** The arbitraries of one set of features. */
class Pieces {
  readonly #without: ReadonlySet<Feature>

  constructor(without: readonly Feature[]) {
    this.#without = new Set(without)
  }

  has(feature: Feature): boolean {
    return !this.#without.has(feature)
  }

  /** As often a value as none; never with the feature left out. */
  #perhaps<T>(feature: Feature | null, value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> {
    return feature === null || this.has(feature) ? fc.option(value, { nil: undefined, freq: 2 }) : fc.constant(undefined)
  }

  #scrap(): fc.Arbitrary<Scrap[] | undefined> {
    const cause = fc.record({
      id: fc.constantFrom('a', 'b'),
      probability: fc.constantFrom(0.02, 0.3, 1),
      mode: fc.constantFrom('unit' as const, 'lot' as const),
      curve: fc.constantFrom('learning'),
    })
    return this.#perhaps('scrap', fc.uniqueArray(cause, { maxLength: 2, selector: ({ id }) => id }))
  }

  #need(pool: string, most: number): fc.Arbitrary<Need> {
    return fc
      .record({ units: fc.integer({ min: 1, max: most }), priority: fc.constantFrom(undefined, -1, 2) })
      .map(({ units, priority }) => ({ pool, units, ...given({ priority }) }))
  }

  /** Service needs two of the three operators at most, a repair one: who holds and waits for one more gets it in the end. */
  #needs(): fc.Arbitrary<Need[] | undefined> {
    const both = fc
      .tuple(this.#perhaps(null, this.#need('operators', 2)), this.#perhaps(null, this.#need('crane', 1)))
      .map((list) => list.filter((need) => need !== undefined))
    return this.#perhaps('needs', both)
  }

  #crew(): fc.Arbitrary<Need | undefined> {
    return this.#perhaps('crew', fc.oneof(this.#need('fitters', 2), this.#need('operators', 1)))
  }

  #failures(): fc.Arbitrary<Failure[] | undefined> {
    const rare = durations.map((d): Distribution => (d.kind === 'constant' ? { kind: 'constant', value: 5 * d.value } : d))
    const interrupts = fc.constantFrom(undefined, 'resume' as const, 'repeat' as const, 'scrap' as const)
    const base = {
      id: fc.constantFrom('x', 'y', 'z'),
      timeToRepair: delays,
      crew: this.#crew(),
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
    return this.#perhaps('failure', fc.uniqueArray(cause, { maxLength: 3, selector: ({ id }) => id }))
  }

  /** What all working nodes have. */
  #work() {
    return fc
      .record({
        machines: fc.integer({ min: 1, max: 4 }),
        setup: this.#perhaps(null, delays),
        cycle: this.#perhaps(null, delays),
        unit: durations,
        pace: this.#perhaps(null, fc.subarray(['shift', 'ramp'])),
        failures: this.#failures(),
        scrap: this.#scrap(),
        needs: this.#needs(),
      })
      .map(({ machines, ...rest }) => ({ machines, ...given(rest) }))
  }

  #productTimes(): fc.Arbitrary<ProductTimes[] | undefined> {
    const one = fc
      .record({
        product: fc.constantFrom('a', 'b'),
        setup: this.#perhaps(null, delays),
        unit: this.#perhaps(null, durations),
        scrap: this.#scrap(),
      })
      .map(({ product, ...rest }) => ({ product, ...given(rest) }))
    return this.#perhaps('products', fc.uniqueArray(one, { maxLength: 2, selector: ({ product }) => product }))
  }

  #changeover(): fc.Arbitrary<Changeover | undefined> {
    const pairs = this.#perhaps(
      null,
      delays.map((time) => [{ from: 'a', to: 'b', time }]),
    )
    return this.#perhaps(
      'products',
      fc.record({ time: delays, pairs }).map(({ time, pairs }) => ({ time, ...given({ pairs }) })),
    )
  }

  /** A station without the ends of its ways. */
  #station(): fc.Arbitrary<(id: string, to: string, site: Site) => StationSpec> {
    return fc
      .record({
        work: this.#work(),
        products: this.#productTimes(),
        changeover: this.#changeover(),
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

  station(): fc.Arbitrary<Piece> {
    return this.#station().map((station) => (id, to, site) => {
      const name = site.name(`${id}s`)
      return built(name, [station(name, to, site)])
    })
  }

  #buffer(): fc.Arbitrary<Piece> {
    return fc
      .record({
        places: fc.constantFrom(30, 60, 200, Infinity),
        dwell: this.#perhaps(null, delays),
        scrap: this.#scrap(),
        order: this.#perhaps(
          'order',
          fc.constantFrom('fifo' as const, 'lifo' as const, 'priority' as const, 'campaign' as const),
        ),
        after: this.#perhaps('expiry', durations),
        isCurved: fc.boolean(),
        initial: this.#perhaps('initial', fc.array(fc.integer({ min: 1, max: 6 }), { maxLength: 4 })),
      })
      .map(({ places, after, isCurved, initial, ...rest }) => (id, to, { name, products }) => {
        const stock = initial?.map((units) => ({ units, product: products[units % products.length]!, priority: units % 3 }))
        const buffer: NodeSpec = {
          kind: 'buffer',
          id: name(`${id}b`),
          to,
          places: isCurved && places < Infinity ? 2 * places : places,
          ...given({ ...rest, initial: stock }),
          ...(isCurved && places < Infinity ? { curve: 'doors' } : {}),
          ...(after && { expiry: { id: 'stale', after } }),
        }
        return built(buffer.id, [buffer])
      })
  }

  /** Lots that wait too long go through another dryer and come back. */
  #redrying(): fc.Arbitrary<Piece> {
    return fc.record({ after: durations, station: this.#station() }).map(({ after, station }) => (id, to, site) => {
      const rack = site.name(`${id}b`)
      const dryer = site.name(`${id}d`)
      const nodes: NodeSpec[] = [
        { kind: 'buffer', id: rack, to, places: 200, expiry: { id: 'stale', after, to: dryer } },
        station(dryer, rack, site),
      ]
      return built(rack, nodes)
    })
  }

  /** A batch of lots through an oven that takes it apart, or to whatever comes next. */
  #batch(): fc.Arbitrary<Piece> {
    const fields = fc
      .record({ least: this.#perhaps(null, fc.integer({ min: 1, max: LARGEST })), wait: delays, byProduct: fc.boolean() })
      .map(({ least, wait, byProduct }) => ({ ...given({ least }), ...(least !== 1 && { wait }), byProduct }))
    return fc.record({ fields, oven: this.#station(), opens: fc.boolean() }).map(({ fields, oven, opens }) => (id, to, site) => {
      const tray = site.name(`${id}t`)
      const oven1 = site.name(`${id}o`)
      // Without `byProduct`, nothing asks a mixed batch for its product: the oven takes it apart, and knows no products.
      const { products: _, changeover: __, ...plain } = oven(oven1, to, site)
      const station: StationSpec = opens || !fields.byProduct ? { ...plain, unloads: true } : oven(oven1, to, site)
      return built(tray, [{ kind: 'batch', id: tray, to: oven1, units: LARGEST, ...fields }, station], oven1)
    })
  }

  #transport(): fc.Arbitrary<Piece> {
    const vehicles = fc
      .record({
        vehicles: fc.integer({ min: 1, max: 3 }),
        load: fc.constantFrom(LARGEST, 2 * LARGEST),
        least: fc.constantFrom(undefined, 1, 10),
        wait: delays,
        back: this.#perhaps(null, delays),
      })
      .map(({ vehicles, load, wait, ...rest }) => ({ vehicles, load, ...given(rest), ...(rest.least !== 1 && { wait }) }))
    const conveyor = fc.constant({ vehicles: Infinity })
    return fc
      .record({ fields: fc.oneof(vehicles, conveyor), trip: durations, scrap: this.#scrap() })
      .map(({ fields, trip, scrap }) => (id, to, { name }) => {
        const road = name(`${id}t`)
        return built(road, [{ kind: 'transport', id: road, to, trip, ...fields, ...given({ scrap }) }])
      })
  }

  /** What one in so many of them fails goes again: straight back, through a merge, or through a station for rework. */
  #rework(): fc.Arbitrary<Piece> {
    return fc
      .record({
        station: this.#station(),
        repair: this.#station(),
        way: fc.constantFrom(...(this.has('merge') ? (['back', 'merge', 'repair'] as const) : (['back', 'repair'] as const))),
        probability: fc.constantFrom(0.1, 0.5),
        mode: fc.constantFrom('unit' as const, 'lot' as const),
        most: fc.constantFrom(undefined, 1, 3),
      })
      .map(({ station, repair, way, probability, mode, most }) => (id, to, site) => {
        const { name } = site
        const [rack, press, again] = [name(`${id}b`), name(`${id}p`), name(`${id}r`)]
        const back = way === 'back' ? rack : again
        const route = { id: 'again', probability, mode, to: back, ...given({ most }) }
        const nodes: NodeSpec[] = [
          { kind: 'buffer', id: rack, to: way === 'merge' ? again : press, places: 500 },
          { ...station(press, to, site), routes: [route] },
        ]
        if (way === 'repair') nodes.push(repair(again, rack, site))
        if (way === 'merge')
          nodes.push({ kind: 'merge', id: again, to: press, rule: 'priority', from: [{ node: press }, { node: rack }] })
        return built(rack, nodes, press)
      })
  }

  /** Second choice goes another way, as another product; the ways meet again. */
  #grades(): fc.Arbitrary<Piece> {
    const hasProducts = this.has('products')
    return fc
      .record({ station: this.#station(), places: fc.constantFrom(60, 200), probability: fc.constantFrom(0.2, 1) })
      .map(({ station, places, probability }) => (id, to, site) => {
        const [test, shelf, best] = [site.name(`${id}q`), site.name(`${id}g`), site.name(`${id}b`)]
        const grade = { id: 'second', probability, mode: 'unit' as const, to: shelf, ...(hasProducts && { product: 'second' }) }
        const end = site.name(`${id}e`)
        const nodes: NodeSpec[] = [
          { ...station(test, best, site), routes: [grade] },
          { kind: 'buffer', id: shelf, to: end, places },
          { kind: 'buffer', id: best, to: end, places },
          { kind: 'buffer', id: end, to, places },
        ]
        return built(test, nodes, end)
      })
  }

  #assembly(): fc.Arbitrary<Piece> {
    return fc
      .record({
        work: this.#work(),
        take: fc.integer({ min: 1, max: 3 }),
        give: fc.integer({ min: 1, max: 3 }),
        lots: fc.integer({ min: 1, max: 3 }),
        other: fc.integer({ min: 1, max: 5 }),
      })
      .map(({ work, take, give, lots, other }) => (id, to, { name }) => {
        const join = name(`${id}a`)
        const nodes: NodeSpec[] = [
          {
            kind: 'assembly',
            id: join,
            to,
            ...work,
            lot: give * lots,
            ...(give > 1 && { give }),
            inputs: [
              { port: 'main', take, places: take * lots + LARGEST },
              { port: 'side', take: 2, places: 2 * lots + other },
            ],
          },
          {
            kind: 'source',
            id: name(`${id}q`),
            to: `${join}:side`,
            lot: other,
            arrivals: { kind: 'renewal', interval: { kind: 'exponential', mean: 4 } },
          },
        ]
        return built(`${join}:main`, nodes, join, false)
      })
  }

  /** Two ways that part by a rule and meet in a merge or in whatever comes next. */
  #fork(piece: fc.Arbitrary<Piece>): fc.Arbitrary<Piece> {
    const rules = ['share', 'first', 'chance', 'shortest', ...(this.has('products') ? (['product'] as const) : [])] as const
    return fc
      .record({
        left: piece,
        right: piece,
        share: fc.integer({ min: 1, max: 3 }),
        rule: fc.constantFrom(undefined, ...rules),
        meets: this.#perhaps('merge', fc.constantFrom('priority' as const, 'share' as const)),
      })
      .map(({ left, right, share, rule, meets }) => (id, to, site) => {
        const { name } = site
        const [fork, again] = [name(`${id}f`), name(`${id}m`)]
        const next = meets === undefined ? name(`${id}n`) : again
        const a = left(`${id}l`, next, site)
        const b = right(`${id}r`, next, site)
        const first = rule === 'product' ? { products: ['a'] } : rule === undefined || rule === 'chance' ? { share } : {}
        const split: SplitSpec = {
          kind: 'split',
          id: fork,
          to: [{ node: a.entry, ...first }, { node: b.entry }],
          ...given({ rule }),
        }
        const from = [{ node: a.exit, ...(meets === 'share' && { share }) }, { node: b.exit }]
        const meeting: NodeSpec =
          meets === undefined ? { kind: 'buffer', id: next, to, places: 60 } : { kind: 'merge', id: again, to, rule: meets, from }
        return {
          entry: fork,
          exit: next,
          isWhole: a.isWhole && b.isWhole,
          nodes: [split, ...a.nodes, ...b.nodes, meeting],
          loops: [...a.loops, ...b.loops],
        }
      })
  }

  #series(first: fc.Arbitrary<Piece>, second: fc.Arbitrary<Piece>): fc.Arbitrary<Piece> {
    return fc.tuple(first, second).map(([first, second]) => (id, to, site) => {
      const after = second(`${id}2`, to, site)
      const before = first(`${id}1`, after.entry, site)
      return {
        entry: before.entry,
        exit: after.exit,
        isWhole: before.isWhole && after.isWhole,
        nodes: [...before.nodes, ...after.nodes],
        loops: [...before.loops, ...after.loops],
      }
    })
  }

  /** A closed loop around a piece; none where the piece ends the lots that enter it. */
  #looped(piece: fc.Arbitrary<Piece>): fc.Arbitrary<Piece> {
    return fc
      .record({
        first: this.station(),
        inner: piece,
        cards: fc.constantFrom(LARGEST, 40),
        per: fc.constantFrom('lot' as const, 'unit' as const),
        back: this.#perhaps(null, delays),
      })
      .map(({ first, inner, cards, per, back }) => (id, to, site) => {
        const rest = inner(`${id}2`, to, site)
        const head = first(`${id}1`, rest.entry, site)
        const nodes = [...head.nodes, ...rest.nodes]
        const series = { entry: head.entry, exit: rest.exit, isWhole: rest.isWhole, nodes, loops: rest.loops }
        if (!rest.isWhole) return series
        // Where a lot may come apart, its units carry the cards.
        const comesApart = nodes.some((spec) => spec.kind === 'station' && (spec.routes !== undefined || spec.unloads === true))
        const loop: Loop = {
          id: site.name(`${id}c`),
          from: head.entry,
          to: rest.exit,
          cards: comesApart || per === 'unit' ? cards : cards % 7,
          per: comesApart ? 'unit' : per,
          ...given({ back }),
        }
        return { ...series, loops: [...rest.loops, loop] }
      })
  }

  piece(): fc.Arbitrary<Piece> {
    const plain = [
      this.station(),
      this.#buffer(),
      ...(this.has('expiry') && this.has('rework') ? [this.#redrying()] : []),
      ...(this.has('batch') ? [this.#batch()] : []),
      ...(this.has('transport') ? [this.#transport()] : []),
      ...(this.has('rework') ? [this.#rework()] : []),
      ...(this.has('routes') ? [this.#grades()] : []),
      ...(this.has('assembly') ? [this.#assembly()] : []),
    ]
    return fc.letrec<{ piece: Piece }>((tie) => ({
      piece: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        ...plain,
        { weight: 3, arbitrary: this.#series(tie('piece'), tie('piece')) },
        ...(this.has('split') ? [{ weight: 2, arbitrary: this.#fork(tie('piece')) }] : []),
        ...(this.has('loop') ? [{ weight: 2, arbitrary: this.#looped(tie('piece')) }] : []),
      ),
    })).piece
  }

  /** The main source; its products are 'a', or 'a' and 'b' in turn. */
  source(): fc.Arbitrary<(id: string, to: string) => SourceSpec> {
    const arrivals = fc.oneof(
      { weight: 2, arbitrary: fc.constant({ kind: 'saturated' as const }) },
      durations.map((interval) => ({ kind: 'renewal' as const, interval })),
      fc
        .array(fc.integer({ min: 0, max: 300 }), { maxLength: 30 })
        .map((times) => ({ kind: 'schedule' as const, times: times.sort((a, b) => a - b) })),
    )
    const campaigns = fc.tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 40 })).map(([a, b]) => [
      { product: 'a', units: a },
      { product: 'b', units: b },
    ])
    return fc
      .record({
        lot: fc.integer({ min: 1, max: 12 }),
        arrivals,
        limit: this.#perhaps(null, fc.integer({ min: 1, max: 500 })),
        from: fc.constantFrom(undefined, 7),
        priority: fc.constantFrom(undefined, 1),
        campaigns: this.#perhaps('campaigns', campaigns),
      })
      .map(({ campaigns, ...rest }) => (id, to) => ({
        kind: 'source',
        id,
        to,
        lot: rest.lot,
        arrivals: rest.arrivals,
        ...given({ limit: rest.limit, from: rest.from, priority: rest.priority }),
        ...(campaigns === undefined ? { product: 'a' } : { campaigns }),
      }))
  }

  end(): fc.Arbitrary<(id: string, site: Site) => NodeSpec> {
    const order = fc
      .record({ due: fc.integer({ min: 0, max: 300 }), units: fc.integer({ min: 1, max: 60 }), isForA: fc.boolean() })
      .map(({ isForA, ...rest }) => ({ ...rest, ...(isForA && this.has('products') && { product: 'a' }) }))
    const orders = fc.array(order, { maxLength: 5 }).map((list) => list.sort((a, b) => a.due - b.due))
    return this.#perhaps('demand', orders).map((orders) => (id) => {
      if (orders === undefined) return { kind: 'sink', id }
      return { kind: 'demand', id, places: 100, orders: orders.map((order, i) => ({ id: `o${i}`, ...order })) }
    })
  }

  /** Pallets that go round for ever. */
  closedLine(): fc.Arbitrary<((site: Site) => readonly NodeSpec[]) | undefined> {
    const line = fc
      .record({ pallets: fc.integer({ min: 1, max: 6 }), first: this.#station(), second: this.#station() })
      .map(({ pallets, first, second }) => (site: Site): readonly NodeSpec[] => {
        const [rack, load, unload] = [site.name('yr'), site.name('yl'), site.name('yu')]
        return [
          { kind: 'buffer', id: rack, to: load, places: 8, initial: Array.from({ length: pallets }, () => ({ units: 1 })) },
          first(load, unload, site),
          second(unload, rack, site),
        ]
      })
    return this.#perhaps('closed line', line)
  }

  outages(): fc.Arbitrary<((machined: readonly string[]) => Outage) | undefined> {
    const outage = fc
      .record({
        picks: fc.array(fc.nat(), { minLength: 1, maxLength: 4 }),
        timeToFailure: durations,
        timeToRepair: delays,
        crew: this.#crew(),
        planned: fc.constantFrom(undefined, true),
        interrupts: fc.constantFrom(undefined, 'repeat' as const, 'scrap' as const),
      })
      .map(({ picks, timeToFailure, timeToRepair, ...rest }) => (machined: readonly string[]): Outage => {
        const nodes = [...new Set(picks.map((pick) => machined[pick % machined.length]!))]
        return { id: 'power', nodes, timeToFailure, timeToRepair, ...given(rest) }
      })
    return this.#perhaps('outage', outage)
  }
}

/** Random valid networks without some features; they never send more than `LARGEST` units at once. */
export function networks(without: readonly Feature[] = []): fc.Arbitrary<Network> {
  const pieces = new Pieces(without)
  return fc
    .record({
      source: pieces.source(),
      first: pieces.station(),
      middle: pieces.piece(),
      last: pieces.piece(),
      end: pieces.end(),
      closed: pieces.closedLine(),
      outage: pieces.outages(),
      salt: fc.nat(1000),
    })
    .map(({ source, first, middle, last, end, closed, outage, salt }) => {
      const name = scattered(salt)
      const [supply, out] = [name('in'), name('end')]
      const products = 'campaigns' in source(supply, out) ? ['a', 'b'] : ['a']
      const site: Site = { name, products }
      const c = last('3', out, site)
      const b = middle('2', c.entry, site)
      const a = first('1', b.entry, site)
      const main = [source(supply, a.entry), ...a.nodes, ...b.nodes, ...c.nodes, end(out, site)]
      const nodes = [...main, ...(closed?.(site) ?? [])]
      const machined = nodes.filter(({ kind }) => ['station', 'assembly', 'transport'].includes(kind)).map(({ id }) => id)
      const loops = [...b.loops, ...c.loops]
      const outages = outage === undefined ? undefined : [outage(machined)]
      const wanted = JSON.stringify([nodes, outages])
      const pools = POOLS.filter(({ id }) => wanted.includes(`"pool":"${id}"`))
      return {
        nodes,
        curves: CURVES,
        ...given({ outages }),
        ...(pools.length > 0 && { pools }),
        ...(loops.length > 0 && { loops }),
      }
    })
}

/** Ids whose order by code units has nothing to do with the flow. */
function scattered(salt: number): (id: string) => string {
  return (id) => {
    let hash = salt
    for (let i = 0; i < id.length; i++) hash = (hash * 31 + id.charCodeAt(i)) % 9973
    return `${String.fromCharCode(97 + (hash % 26))}${id}`
  }
}
