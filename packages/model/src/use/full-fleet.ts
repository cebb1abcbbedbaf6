import type { ServiceFleet, ServiceRun, ServiceSystem } from './service-system.ts'

/** So much of the largest number of vehicles makes a full fleet. */
const FULL = 0.9

/**
 * By fleet: months, by number, at whose end the fleet is full (90 % of the most of its vehicles that are ever in their life at once) and on whose first day the centre, if
 * any, is open. All in which it has vehicles, if there are none.
 */
export function fullMonths({ fleets, centre, months }: ServiceSystem): (readonly number[])[] {
  const opens = centre?.opens ?? 0
  return fleets.map((fleet) => {
    const alive = months.map((end) => vehiclesAt(fleet, end))
    const most = Math.max(0, ...alive)
    const used = alive.flatMap((vehicles, i) => (vehicles > 0 ? [i] : []))
    const full = used.filter((i) => alive[i]! >= FULL * most && (months[i - 1] ?? 0) >= opens)
    return full.length > 0 ? full : used
  })
}

/** In their life at that time. */
function vehiclesAt({ entries, vehicleLife }: ServiceFleet, time: number): number {
  return entries.reduce((sum, { at, vehicles }) => (at < time && at + vehicleLife >= time ? sum + vehicles : sum), 0)
}

/** Time on the road over time in their life of the vehicles of each fleet in its months, 0..1: of the fleet where it is lowest; 1 without vehicles. */
export function leastAvailability({ fleets }: ServiceRun, months: readonly (readonly number[])[]): number {
  return fleets.reduce((least, fleet, f) => {
    let road = 0
    let life = 0
    for (const i of months[f]!) {
      road += fleet.months[i]!.roadTime
      life += fleet.months[i]!.lifeTime
    }
    return life > 0 ? Math.min(least, road / life) : least
  }, 1)
}
