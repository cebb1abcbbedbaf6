import { monthEnds } from '../factory/curves.ts'
import type { FleetSpec, StationSpec } from '../project/project.ts'
import type { Term } from '../term/index.ts'
import type { RetiredPacks } from '../use/second-life.ts'
import { expectedDemand, fleetKnown } from './fleet-work.ts'
import type { Outcome } from './outcome.ts'
import type { PacksOfFleet } from './returning.ts'

const BY = 'study/returning'

/** Packs of a fleet or a station by month, and from which capacity on they go to a second life, where the file says it. */
export interface KnownPacks extends PacksOfFleet {
  readonly kind: 'fleet' | 'station'
  readonly secondLifeFrom: Term | undefined
}

/** Expected packs of a fleet or a station of a file, without a simulation; undefined where this world does not know them. */
export function knownPacks(o: Outcome, id: string): KnownPacks | undefined {
  const fleet = o.world.project.fleets.find((f) => f.id === id)
  const station = o.world.project.stations.find((s) => s.id === id)
  return fleet ? packsOfFleet(o, fleet) : station && packsOfStation(o, station)
}

/** All packs of its first containers come at the end of its life. Assumes: they have no second life, for they have had one like it; containers that are added later are left out. */
function packsOfStation(o: Outcome, spec: StationSpec): KnownPacks | undefined {
  const station = o.stations.find((s) => s.station.id === spec.id)?.station
  if (!station) return undefined
  const { start, end } = o.world.project.calendar
  const packs = station.containers.value * station.container.packs.value
  const begins = station.start.value
  const ends = begins + station.life.value / 86400
  let from = start
  return {
    kind: 'station',
    secondLifeFrom: undefined,
    months: monthEnds(start, end + 1).ends.map((second) => {
      const until = start + second / 86400
      const isIn = (day: number) => day < until && (day >= from || (from === start && day < start))
      const [put, out] = [isIn(begins), isIn(ends)]
      from = until
      const inUse = begins < until && ends >= until
      return { put: put ? packs : 0, inUse: inUse ? packs : 0, retired: [{ packs: out ? packs : 0, capacityLeft: 0 }] }
    }),
  }
}

/**
 * By renewal theory (use/fleet-demand.ts): worn packs are retired at the end of life of the fleet, those that leave with their vehicle at the mean capacity that they have then; packs with
 * a fault that no repair mends have no second life.
 */
function packsOfFleet(o: Outcome, spec: FleetSpec): KnownPacks | undefined {
  const known = fleetKnown(o, spec)
  if (!known) return undefined
  const { fleet } = known
  const { months, sohAtVehicleEnd } = expectedDemand(o, known)
  const perVehicle = Math.max(1, Math.round(fleet.duty.packs.value))
  const centre = o.world.project.centres.find((c) => c.id === spec.centre)
  return {
    kind: 'fleet',
    secondLifeFrom: o.world.input(centre?.secondLife, `centres.${spec.centre}.second_life`, BY),
    months: months.map(({ vehiclesIn, vehicles, replacedFaulty, replacedWorn, packsOut }) => {
      const retired: RetiredPacks[] = [
        { packs: replacedWorn, capacityLeft: fleet.endOfLife.value },
        { packs: replacedFaulty, capacityLeft: 0 },
        { packs: packsOut, capacityLeft: sohAtVehicleEnd },
      ]
      return { put: vehiclesIn * perVehicle + replacedFaulty + replacedWorn, inUse: vehicles * perVehicle, retired }
    }),
  }
}
