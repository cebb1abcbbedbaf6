import type { World } from '../project/world.ts'
import { lawOf, type Fleet } from './fleet.ts'
import type { Entry } from './entries.ts'
import { between, packLives, type PackLives } from './pack-lives.ts'
import { MONTH } from './pack-wear.ts'
import { recents } from './recent.ts'

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
  const { retired, faults: faultsBy, replacedFaulty, replacedWorn } = byDays(lives, life)
  const before = (end: number) => {
    let [into, out, faults, faulty, worn] = [0, 0, 0, 0, 0]
    for (const { day, vehicles } of entries) {
      if (day >= end) break
      const days = Math.min(retired, end - day)
      const placed = vehicles * packs
      into += vehicles
      if (days === retired) out += vehicles
      faults += placed * faultsBy[days]!
      faulty += placed * replacedFaulty[days]!
      worn += placed * replacedWorn[days]!
    }
    return { in: into, out, faults, faulty, worn }
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

/** The same in a world; worlds in which the numbers are the same share it. */
export function demandIn(
  world: World,
  fleet: Fleet,
  entries: readonly Entry[],
  start: number,
  ends: readonly number[],
): FleetDemand {
  return demands(world, fleet.spec.id).of(numbersOf(fleet, entries, start, ends), () => fleetDemand(fleet, entries, start, ends))
}

const demands = recents<FleetDemand>()

/** All that the demand rests on. */
function numbersOf(fleet: Fleet, entries: readonly Entry[], start: number, ends: readonly number[]): number[] {
  const { shape, scale, beyondRepair, gain, spread } = fleet.faults
  const terms = [shape, scale, beyondRepair, gain, spread, fleet.endOfLife, fleet.vehicleLife, fleet.duty.packs]
  const entering = entries.flatMap(({ day, vehicles }) => [day, vehicles])
  return [...terms.map((t) => t.value), fleet.health.soh.length, ...fleet.health.soh, start, ends.length, ...ends, ...entering]
}

/** What happened at one place of a pack by the age of its vehicle in whole days, up to the first on which it is `retired` at `life` months. */
function byDays({ faults, replacedFaulty, replacedWorn }: PackLives, life: number) {
  const age = (days: number) => (days * 86400) / MONTH
  let retired = Math.max(0, Math.floor((life * MONTH) / 86400) - 1)
  while (age(retired) < life) retired++
  const daily = (values: Float64Array) =>
    Float64Array.from({ length: retired + 1 }, (_, days) => between(values, Math.min(life, age(days))))
  return { retired, faults: daily(faults), replacedFaulty: daily(replacedFaulty), replacedWorn: daily(replacedWorn) }
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
