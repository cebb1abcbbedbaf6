import type { FleetSpec } from '../project/project.ts'
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

/** Expected packs of a fleet of a file, without a simulation; undefined where this world does not know them. */
export function knownPacks(o: Outcome, id: string): KnownPacks | undefined {
  const fleet = o.world.project.fleets.find((f) => f.id === id)
  return fleet && packsOfFleet(o, fleet)
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
