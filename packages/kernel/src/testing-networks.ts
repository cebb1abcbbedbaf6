import * as fc from 'fast-check'
import type { Network, NodeSpec, Outage, SourceSpec } from './network.ts'
import { Pieces } from './testing-pieces.ts'
import { CURVES, delays, durations, type Feature, given, POOLS, type Site } from './testing-work.ts'

export type { Feature } from './testing-work.ts'

/** What stands around the pieces. */
class Surroundings extends Pieces {
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
        limit: this.perhaps(null, fc.integer({ min: 1, max: 500 })),
        from: fc.constantFrom(undefined, 7),
        priority: fc.constantFrom(undefined, 1),
        campaigns: this.perhaps('campaigns', campaigns),
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
    return this.perhaps('demand', orders).map((orders) => (id) => {
      if (orders === undefined) return { kind: 'sink', id }
      return { kind: 'demand', id, places: 100, orders: orders.map((order, i) => ({ id: `o${i}`, ...order })) }
    })
  }

  /** Pallets that go round for ever. */
  closedLine(): fc.Arbitrary<((site: Site) => readonly NodeSpec[]) | undefined> {
    const line = fc
      .record({ pallets: fc.integer({ min: 1, max: 6 }), first: this.stationBody(), second: this.stationBody() })
      .map(({ pallets, first, second }) => (site: Site): readonly NodeSpec[] => {
        const [rack, load, unload] = [site.name('yr'), site.name('yl'), site.name('yu')]
        return [
          { kind: 'buffer', id: rack, to: load, places: 8, initial: Array.from({ length: pallets }, () => ({ units: 1 })) },
          first(load, unload, site),
          second(unload, rack, site),
        ]
      })
    return this.perhaps('closed line', line)
  }

  outages(): fc.Arbitrary<((machined: readonly string[]) => Outage) | undefined> {
    const outage = fc
      .record({
        picks: fc.array(fc.nat(), { minLength: 1, maxLength: 4 }),
        timeToFailure: durations,
        timeToRepair: delays,
        crew: this.crew(),
        planned: fc.constantFrom(undefined, true),
        interrupts: fc.constantFrom(undefined, 'repeat' as const, 'scrap' as const),
      })
      .map(({ picks, timeToFailure, timeToRepair, ...rest }) => (machined: readonly string[]): Outage => {
        const nodes = [...new Set(picks.map((pick) => machined[pick % machined.length]!))]
        return { id: 'power', nodes, timeToFailure, timeToRepair, ...given(rest) }
      })
    return this.perhaps('outage', outage)
  }
}

/**
 * Random valid networks without some features, small, for property tests: rework, loops, pools, crews, products, batches, transports, merges,
 * demands, outages, closed lines.
 *
 *   source --> station --> piece --> piece --> sink or demand     (and what feeds the pieces from the side)
 *
 * A piece has one way in and one way out. No lot has more than `LARGEST` units, and every finite place has room for that many.
 */
export function networks(without: readonly Feature[] = []): fc.Arbitrary<Network> {
  const pieces = new Surroundings(without)
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
      const machined = nodes
        .filter((spec) => 'machines' in spec || (spec.kind === 'transport' && spec.vehicles < Infinity))
        .map(({ id }) => id)
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
