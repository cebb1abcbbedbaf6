import { monthEnds } from '../factory/curves.ts'
import { calledBefore, orderPlans } from '../factory/orders.ts'
import { staticMonths } from '../factory/profile.ts'
import type { FleetSpec } from '../project/project.ts'
import type { Work } from '../stop-flag.ts'
import { evenEntries, orderEntries, type Entry } from '../use/entries.ts'
import { demandIn, type FleetDemand } from '../use/fleet-demand.ts'
import { fleetOf, type Fleet } from '../use/fleet.ts'
import { serviceFleet } from '../use/service-fleet.ts'
import { runService } from '../use/service-run.ts'
import type { ServiceRun } from '../use/service-system.ts'
import { orderedFrom, type Outcome } from './outcome.ts'
import type { UseOptions } from './use-work.ts'

const BY = 'study/fleets'

/** What is known of one entry of `fleets` of the file. */
export interface FleetWork {
  readonly id: string
  readonly fleet: Fleet
  readonly entries: readonly Entry[]
  readonly demand: FleetDemand
  /** Of a fleet without a service centre, where it was simulated; those of the others stand with their centre. */
  readonly runs: readonly ServiceRun[] | undefined
}

export function* fleetWork(base: Outcome, options: UseOptions): Work<readonly FleetWork[]> {
  const works: FleetWork[] = []
  for (const spec of base.world.project.fleets) {
    const known = fleetKnown(base, spec)
    if (!known) continue
    const runs = options.simulate && spec.centre === undefined ? yield* fleetRuns(base, known, options) : undefined
    works.push({ id: spec.id, ...known, demand: expectedDemand(base, known), runs })
  }
  return works
}

/** A fleet with the days on which its vehicles enter; undefined where this world does not say what it runs on or how many there are. */
export function fleetKnown(
  base: Outcome,
  spec: FleetSpec,
): { readonly fleet: Fleet; readonly entries: readonly Entry[] } | undefined {
  const pack = base.packs.find((p) => p.id === spec.pack)
  if (!pack) return undefined
  const fleet = fleetOf(base.world, spec, pack)
  const entries = fleetEntries(base, fleet)
  return entries && { fleet, entries }
}

/** Vehicles by the day of their entry: a number evenly between two days, or as the plant that makes the packs of the order delivers them without a simulation. */
export function fleetEntries(base: Outcome, { spec, pack, duty }: Fleet): readonly Entry[] | undefined {
  const { world } = base
  const { calendar, orders } = world.project
  const vehicles = world.input(spec.vehicles, `fleets.${spec.id}.vehicles`, BY)
  if (vehicles) return evenEntries(vehicles.value, spec.from ?? calendar.start, (spec.to ?? calendar.end) + 1)
  const [plan] = orderPlans(
    world,
    orders.filter((o) => o.id === spec.order),
    pack.id,
    calendar.end + 1,
  )
  if (!plan) return undefined
  const packs = Math.max(1, Math.round(duty.packs.value))
  const maker = base.plants.find((p) => orderedFrom(world.project, p.plant.spec, pack.id))
  if (!maker?.orders) {
    const day = { from: plan.from, to: plan.until, delivered: calledBefore(plan, plan.until) }
    return orderEntries(plan, [plan], [day], packs)
  }
  const starts = maker.schedule.lines.map((line) => line.pilotStart.value)
  const months = staticMonths(world, maker.plant, calendar.start, calendar.end + 1, starts, maker.orders)
  return orderEntries(plan, maker.orders, months, packs)
}

/** Expected faults, replacements and retirements of a fleet by month. */
export function expectedDemand(
  { world }: Outcome,
  { fleet, entries }: { readonly fleet: Fleet; readonly entries: readonly Entry[] },
): FleetDemand {
  const { start, end } = world.project.calendar
  return demandIn(
    world,
    fleet,
    entries,
    start,
    monthEnds(start, end + 1).ends.map((second) => start + second / 86400),
  )
}

function* fleetRuns(
  { world }: Outcome,
  { fleet, entries }: { readonly fleet: Fleet; readonly entries: readonly Entry[] },
  { seed, replications }: UseOptions,
): Work<readonly ServiceRun[]> {
  const { start, end } = world.project.calendar
  const system = {
    fleets: [serviceFleet(fleet, entries, start)],
    centre: undefined,
    replacement: fleet.replacement.value,
    fitting: fleet.fitting.value,
    secondLife: world.read('circle-rules/cellwright.second-life-from', BY).value,
    months: monthEnds(start, end + 1).ends,
  }
  return yield* runService(system, { seed, replications, what: `simulating the fleet ${fleet.spec.id}` })
}
