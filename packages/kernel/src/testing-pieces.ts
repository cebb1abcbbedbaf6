import * as fc from 'fast-check'
import type { Loop, NodeSpec, SplitSpec, StationSpec } from './network.ts'
import { delays, durations, given, LARGEST, type Site, Work } from './testing-work.ts'

// Pieces of random networks that fit together.

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

/** The pieces of one set of features. */
export class Pieces extends Work {
  station(): fc.Arbitrary<Piece> {
    return this.stationBody().map((station) => (id, to, site) => {
      const name = site.name(`${id}s`)
      return built(name, [station(name, to, site)])
    })
  }

  #buffer(): fc.Arbitrary<Piece> {
    return fc
      .record({
        places: fc.constantFrom(30, 60, 200, Infinity),
        dwell: this.perhaps(null, delays),
        scrap: this.scrap(),
        order: this.perhaps('order', fc.constantFrom('fifo' as const, 'lifo' as const, 'priority' as const, 'campaign' as const)),
        after: this.perhaps('expiry', durations),
        isCurved: fc.boolean(),
        initial: this.perhaps('initial', fc.array(fc.integer({ min: 1, max: 6 }), { maxLength: 4 })),
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
    return fc.record({ after: durations, station: this.stationBody() }).map(({ after, station }) => (id, to, site) => {
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
      .record({ least: this.perhaps(null, fc.integer({ min: 1, max: LARGEST })), wait: delays, byProduct: fc.boolean() })
      .map(({ least, wait, byProduct }) => ({ ...given({ least }), ...(least !== 1 && { wait }), byProduct }))
    return fc
      .record({ fields, oven: this.stationBody(), opens: fc.boolean() })
      .map(({ fields, oven, opens }) => (id, to, site) => {
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
        back: this.perhaps(null, delays),
      })
      .map(({ vehicles, load, wait, ...rest }) => ({ vehicles, load, ...given(rest), ...(rest.least !== 1 && { wait }) }))
    const conveyor = fc.constant({ vehicles: Infinity })
    return fc
      .record({ fields: fc.oneof(vehicles, conveyor), trip: durations, scrap: this.scrap() })
      .map(({ fields, trip, scrap }) => (id, to, { name }) => {
        const road = name(`${id}t`)
        return built(road, [{ kind: 'transport', id: road, to, trip, ...fields, ...given({ scrap }) }])
      })
  }

  /** What one in so many of them fails goes again: straight back, through a merge, or through a station for rework. */
  #rework(): fc.Arbitrary<Piece> {
    return fc
      .record({
        station: this.stationBody(),
        repair: this.stationBody(),
        way: fc.constantFrom(...(this.has('merge') ? (['back', 'merge', 'repair'] as const) : (['back', 'repair'] as const))),
        probability: fc.constantFrom(0.1, 0.5),
        mode: fc.constantFrom('unit' as const, 'lot' as const),
        most: fc.constantFrom(undefined, 1, 3),
      })
      .map(({ station, repair, way, probability, mode, most }) => (id, to, site) => {
        const { name } = site
        const [rack, press, again, queue] = [name(`${id}b`), name(`${id}p`), name(`${id}r`), name(`${id}k`)]
        const back = way === 'back' ? rack : again
        const route = { id: 'again', probability, mode, to: back, ...given({ most }) }
        const nodes: NodeSpec[] = [
          { kind: 'buffer', id: rack, to: way === 'merge' ? again : press, places: 500 },
          { ...station(press, to, site), routes: [route] },
        ]
        if (way === 'repair') nodes.push(repair(again, rack, site))
        if (way === 'merge') {
          nodes.push({ kind: 'merge', id: again, to: queue, rule: 'priority', from: [{ node: press }, { node: rack }] })
          nodes.push({ kind: 'buffer', id: queue, to: press, places: 500 })
        }
        return built(rack, nodes, press)
      })
  }

  /** Second choice goes another way, as another product; the ways meet again. */
  #grades(): fc.Arbitrary<Piece> {
    const hasProducts = this.has('products')
    return fc
      .record({ station: this.stationBody(), places: fc.constantFrom(60, 200), probability: fc.constantFrom(0.2, 1) })
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
        work: this.work(),
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
        meets: this.perhaps('merge', fc.constantFrom('priority' as const, 'share' as const)),
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
        back: this.perhaps(null, delays),
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
}
