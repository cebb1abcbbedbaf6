import type { ServiceCentre, ServiceSystem } from './service-system.ts'

export type ServiceCounts = Record<'bays' | 'technicians' | 'testers' | 'benches', number>

/** The fewest of each with which every step can be done. */
export function neededBy({ swap, steps }: ServiceCentre): ServiceCounts {
  const needs = { bays: 0, technicians: 0, testers: 0, benches: 0 }
  for (const { at, technicians } of [swap, ...steps]) {
    if (at === 'bay') needs.bays = 1
    if (at === 'tester') needs.testers = 1
    if (at === 'bench') needs.benches = 1
    needs.technicians = Math.max(needs.technicians, technicians)
  }
  return needs
}

/** Throws a RangeError that says all that keeps a system from running. */
export function checkSystem({ fleets, centre, months, replacement, fitting }: ServiceSystem): void {
  const faults: string[] = []
  const whole = (what: string, value: number, least: number): void => {
    if (!(value === Infinity || (Number.isInteger(value) && value >= least)))
      faults.push(`${what} is ${value}; allowed: whole numbers from ${least} on`)
  }
  if (months.length === 0) faults.push('there are no months')
  for (const [what, value] of [
    ['replacement', replacement],
    ['fitting', fitting],
  ] as const)
    if (!(value >= 0)) faults.push(`${what} is ${value} s; allowed: 0 or more`)
  for (const { id, entries, packsPerVehicle, failure, endOfLife } of fleets) {
    // A pack that is worn when new would be exchanged again and again at one instant.
    if (!(endOfLife < 1)) faults.push(`fleet ${id} has its packs retired at ${endOfLife} of their capacity; allowed: below 1`)
    if (!(Number.isInteger(packsPerVehicle) && packsPerVehicle >= 1))
      faults.push(`fleet ${id} has ${packsPerVehicle} packs in a vehicle; allowed: whole numbers from 1 on`)
    if (!(failure.shape > 0 && failure.scale > 0))
      faults.push(`fleet ${id} has a Weibull of shape ${failure.shape} and scale ${failure.scale} s; allowed: above 0`)
    if (entries.some(({ vehicles }) => !Number.isInteger(vehicles) || vehicles < 0))
      faults.push(`fleet ${id} has entries of vehicles that are not whole`)
  }
  if (centre) {
    const needs = neededBy(centre)
    for (const what of ['bays', 'technicians', 'testers', 'benches'] as const) whole(what, centre[what], needs[what])
    for (const [pack, count] of Object.entries(centre.spares)) {
      if (!fleets.some((fleet) => fleet.pack === pack)) faults.push(`there are spares of ${pack}, which no fleet runs on`)
      if (!(Number.isInteger(count) && count >= 0))
        faults.push(`there are ${count} spares of ${pack}; allowed: whole numbers from 0 on`)
    }
    if (centre.steps.length === 0) faults.push('the centre has no steps')
  }
  if (faults.length > 0) throw new RangeError(faults.join('; '))
}
