import { lawOf, type Fleet } from './fleet.ts'
import type { Entry } from './entries.ts'
import { between, packLives, type PackLives } from './pack-lives.ts'
import { MONTH } from './pack-wear.ts'

/** Expected numbers of one civil month, by renewal theory; vehicles at its end. */
export interface DemandMonth {
  /** Day number of its first day. */
  readonly from: number
  readonly vehiclesIn: number
  readonly vehiclesOut: number
  readonly vehicles: number
  readonly faults: number
  readonly repaired: number
  readonly replacedFaulty: number
  readonly replacedWorn: number
  /** Packs that leave with their vehicle. */
  readonly packsOut: number
}

export interface FleetDemand {
  readonly months: readonly DemandMonth[]
  /** Of one vehicle over its whole life: faults, and packs that take the place of others. */
  readonly faultsOfVehicle: number
  readonly replacementsOfVehicle: number
  /** Capacity over new of the packs that leave with a vehicle at the end of its life, in the mean. */
  readonly sohAtVehicleEnd: number
}

/**
 * Expected faults and replacements of a fleet by civil month: those of one place of a pack by age of the vehicle (packLives), over the vehicles that entered on each day, until
 * the vehicle is retired. `ends`: day numbers behind each month; `start`: first day of the calendar.
 */
export function fleetDemand(fleet: Fleet, entries: readonly Entry[], start: number, ends: readonly number[]): FleetDemand {
  const life = fleet.vehicleLife.value / MONTH
  const lives = packLives(lawOf(fleet), Math.max(1, Math.ceil(life)))
  const packs = Math.max(1, Math.round(fleet.duty.packs.value))
  const age = (end: number, day: number) => Math.min(life, ((end - day) * 86400) / MONTH)
  const before = (end: number) => {
    const sums = { in: 0, out: 0, faults: 0, faulty: 0, worn: 0 }
    for (const { day, vehicles } of entries) {
      if (day >= end) break
      const months = age(end, day)
      sums.in += vehicles
      if (months >= life) sums.out += vehicles
      sums.faults += vehicles * packs * between(lives.faults, months)
      sums.faulty += vehicles * packs * between(lives.replacedFaulty, months)
      sums.worn += vehicles * packs * between(lives.replacedWorn, months)
    }
    return sums
  }
  let last = before(start)
  let from = start
  const months = ends.map((end): DemandMonth => {
    const now = before(end)
    const month = {
      from,
      vehiclesIn: now.in - last.in,
      vehiclesOut: now.out - last.out,
      vehicles: now.in - now.out,
      faults: now.faults - last.faults,
      repaired: now.faults - last.faults - (now.faulty - last.faulty),
      replacedFaulty: now.faulty - last.faulty,
      replacedWorn: now.worn - last.worn,
      packsOut: (now.out - last.out) * packs,
    }
    last = now
    from = end
    return month
  })
  return {
    months,
    faultsOfVehicle: packs * between(lives.faults, life),
    replacementsOfVehicle: packs * between(lives.replaced, life),
    sohAtVehicleEnd: 1 - meanLoss(fleet, lives, Math.floor(life)),
  }
}

/** Mean loss of the packs in a vehicle of that age: by the age of the pack, of which none has lost more than is let. */
function meanLoss(fleet: Fleet, { replaced }: PackLives, months: number): number {
  const law = lawOf(fleet)
  const lossAt = (age: number) => Math.min(law.mostLoss, law.wear.lossAt(age * MONTH))
  // Packs begun in each month and still there, as if the youngest were never replaced before older ones.
  let open = 1
  let sum = 0
  for (let age = 0; age < months && open > 0; age++) {
    const begun = Math.min(open, replaced[months - age]! - replaced[months - age - 1]!)
    sum += begun * lossAt(age + 0.5)
    open -= begun
  }
  return sum + open * lossAt(months)
}
