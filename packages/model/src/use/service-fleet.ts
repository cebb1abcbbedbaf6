import type { Entry } from './entries.ts'
import type { Fleet } from './fleet.ts'
import type { ServiceFleet } from './service-system.ts'

/** What the simulation of fleets and their centre is told of one fleet; `start` is the first day of the calendar. Entries before it have their vehicles enter at its start. */
export function serviceFleet(fleet: Fleet, entries: readonly Entry[], start: number): ServiceFleet {
  const { spec, pack, duty, faults } = fleet
  return {
    id: spec.id,
    pack: pack.id,
    packsPerVehicle: Math.max(1, Math.round(duty.packs.value)),
    entries: entries.map(({ day, vehicles }) => ({ at: Math.max(0, (day - start) * 86400), vehicles })),
    vehicleLife: fleet.vehicleLife.value,
    health: fleet.health,
    spread: faults.spread.value,
    endOfLife: fleet.endOfLife.value,
    failure: { shape: faults.shape.value, scale: faults.scale.value },
    beyondRepair: faults.beyondRepair.value,
    gainOfRepair: faults.gain.value,
  }
}
