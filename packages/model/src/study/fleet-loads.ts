import { monthEnds } from '../factory/curves.ts'
import { packsOrdered } from '../plant/product-mix.ts'
import type { World } from '../project/world.ts'
import { calc, exactly, rule, type Term } from '../term/index.ts'
import type { Entry } from '../use/entries.ts'
import { demandIn, type DemandMonth } from '../use/fleet-demand.ts'
import type { FleetLoad } from '../use/fleet-load.ts'
import type { Fleet } from '../use/fleet.ts'
import { fleetKnown } from './fleet-work.ts'
import type { Outcome } from './outcome.ts'

/**
 * What the fleets that name a centre ask of it in the busiest twelve months of the calendar from its first day on, by renewal theory (use/fleet-demand.ts). Fleets of which this world does not say how
 * many vehicles they have are left out. `opens`: day number; months before it do not count.
 */
export function fleetLoads(o: Outcome, centre: string, opens: number): FleetLoad[] {
  const { start, end } = o.world.project.calendar
  const ends = monthEnds(start, end + 1).ends.map((second) => start + second / 86400)
  const known = o.world.project.fleets.filter((f) => f.centre === centre).flatMap((spec) => fleetKnown(o, spec) ?? [])
  const demands = known.map(({ fleet, entries }) => ({
    fleet,
    months: demandIn(o.world, fleet, byMonth(entries), start, ends).months,
  }))
  const first = demands[0]?.months.findIndex((m) => m.from >= opens) ?? 0
  const from = busiest(
    ends.map((_, i) => demands.reduce((sum, { months }) => sum + comingIn(months[i]!), 0)),
    first,
  )
  return demands.map(({ fleet, months }) => {
    const own = busiest(
      months.map((m) => m.faults),
      first,
    )
    return loadOf(o.world, fleet, months.slice(from, from + 12), months.slice(own, own + 12))
  })
}

/** Vehicles that enter within a month are taken together, on the mean of their days: theory goes by months. */
function byMonth(entries: readonly Entry[]): Entry[] {
  const together: Entry[] = []
  let [vehicles, days, first] = [0, 0, 0]
  for (const { day, vehicles: n } of entries) {
    if (vehicles > 0 && day - first >= 30) {
      together.push({ day: Math.round(days / vehicles), vehicles })
      vehicles = 0
      days = 0
    }
    if (vehicles === 0) first = day
    vehicles += n
    days += n * day
  }
  return vehicles > 0 ? [...together, { day: Math.round(days / vehicles), vehicles }] : together
}

function comingIn({ faults, replacedWorn }: DemandMonth): number {
  return faults + replacedWorn
}

/** First month of the twelve, from `first` on, that have most; the last twelve where fewer are left. */
function busiest(byMonths: readonly number[], first: number): number {
  const last = Math.max(0, byMonths.length - 12)
  let best = Math.min(last, first < 0 ? last : first)
  let most = -1
  for (let i = best; i <= last; i++) {
    const sum = byMonths.slice(i, i + 12).reduce((a, b) => a + b, 0)
    if (sum > most) [best, most] = [i, sum]
  }
  return best
}

function loadOf(world: World, fleet: Fleet, months: readonly DemandMonth[], own: readonly DemandMonth[]): FleetLoad {
  const { spec, pack, duty, faults, endOfLife, vehicleLife, life } = fleet
  const order = world.project.orders.find((o) => o.id === spec.order)
  const asked = world.input(spec.vehicles, `fleets.${spec.id}.vehicles`, BY) ?? (order && packsOrdered(world, order))
  const laws = [duty.packs, faults.scale, faults.shape, faults.beyondRepair, faults.spread, endOfLife, vehicleLife]
  const operands = [...laws, ...[asked, life.time].filter((t) => t !== undefined)]
  const found = (what: string, whose: string, value: number) =>
    rule(
      `${what} in the busiest twelve months of ${whose}, by renewal theory over the days on which vehicles enter (docs/model.md)`,
      operands,
      () => value,
    )
  const rate = (what: string, of: readonly DemandMonth[], whose: string, read: (m: DemandMonth) => number): Term => {
    const sum = of.reduce((all, m) => all + read(m), 0)
    return calc`${found(what, whose, sum)} / ${A_YEAR}`.as(`${what}, ${spec.id}`, 'packs/yr')
  }
  const faulty = 'packs with a fault'
  const worn = 'worn packs'
  return {
    fleet: spec.id,
    pack,
    vehicles: found('most vehicles', ALL, Math.max(0, ...months.map((m) => m.vehicles))).as(`vehicles, ${spec.id}`, ''),
    faults: rate(faulty, months, ALL, (m) => m.faults),
    worn: rate(worn, months, ALL, (m) => m.replacedWorn),
    mostFaults: rate(faulty, own, OWN, (m) => m.faults),
    beyondRepair: faults.beyondRepair,
    endOfLife,
    replacement: fleet.replacement,
  }
}

const BY = 'study/load of a centre'
const ALL = 'all fleets of the centre'
const OWN = 'the fleet alone'
const A_YEAR = exactly(365 * 86400, 'a year of 365 days', 's')
