import type { ServiceRun, ServiceSystem } from './service-system.ts'

/** So much of the largest number of vehicles makes a full fleet. */
const FULL = 0.9

/** Months in which the fleet is full (90 % of the most vehicles that are ever in their life at once) and the centre, if any, open from their first day on; all, if there are none. */
export function fullMonths({ fleets, centre, months }: ServiceSystem): readonly number[] {
  const alive = months.map((end) =>
    fleets
      .flatMap(({ entries, vehicleLife }) => entries.filter(({ at }) => at < end && at + vehicleLife >= end))
      .reduce((sum, { vehicles }) => sum + vehicles, 0),
  )
  const most = Math.max(0, ...alive)
  const opens = centre?.opens ?? 0
  const full = alive.flatMap((vehicles, i) => (vehicles >= FULL * most && (months[i - 1] ?? 0) >= opens ? [i] : []))
  return full.length > 0 ? full : months.map((_, i) => i)
}

/** Time on the road over time in their life of all vehicles in these months, 0..1. */
export function availabilityIn({ fleets }: ServiceRun, months: readonly number[]): number {
  let road = 0
  let life = 0
  for (const fleet of fleets)
    for (const i of months) {
      road += fleet.months[i]?.roadTime ?? 0
      life += fleet.months[i]?.lifeTime ?? 0
    }
  return road / life
}
