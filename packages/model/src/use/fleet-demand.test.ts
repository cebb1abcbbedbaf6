import { meanInterval } from '@cellwright/kernel'
import { describe, expect, test } from 'vitest'
import { testFleet } from '../testing-fleet.ts'
import { evenEntries } from './entries.ts'
import { fleetDemand } from './fleet-demand.ts'
import { runService } from './service-run.ts'
import { serviceFleet } from './service-fleet.ts'
import type { ServiceRun, ServiceSystem } from './service-system.ts'

const MONTH_DAYS = 30
const ENDS = Array.from({ length: 150 }, (_, i) => (i + 1) * MONTH_DAYS)

/** Faults every five years in the mean, packs worn in some ten, vehicles kept for eleven. */
const QUICK =
  '  - {kind: vehicle-use, id: taxi, name: quick, values: {fault-shape: {value: 1, unit: "", basis: claim, ref: paper}, fault-scale: {value: 5, unit: yr, basis: claim, ref: paper}}}'

function demandOf(fleet: ReturnType<typeof testFleet>, vehicles: number) {
  const entries = evenEntries(vehicles, 0, 720)
  return { entries, demand: fleetDemand(fleet, entries, 0, ENDS) }
}

function simulate(system: ServiceSystem, replications: number): ServiceRun[] {
  const work = runService(system, { seed: 7, replications })
  for (;;) {
    const step = work.next()
    if (step.done) return step.value
  }
}

describe('expected demand for packs', () => {
  test('of exponential faults alone is vehicles x time / mean', () => {
    const fleet = testFleet(
      '  cars: {use: taxi, pack: car, site: town, vehicles: 60, vehicle_life: 30 yr, end_of_life: 1 %}',
      QUICK,
    )
    const entries = [{ day: 0, vehicles: 60 }]
    const { months } = fleetDemand(fleet, entries, 0, ENDS)
    const replaced = months.reduce((sum, m) => sum + m.replacedFaulty, 0)
    expect(replaced / ((60 * 4500) / (5 * 365))).toBeCloseTo(1, 3)
    expect(months.reduce((sum, m) => sum + m.replacedWorn, 0)).toBeCloseTo(0, 1)
  })

  test('is that of the simulation, within its interval, with faults, wear and vehicles that are retired', () => {
    const fleet = testFleet(
      '  cars: {use: taxi, pack: car, site: town, vehicles: 300, vehicle_life: 11 yr, end_of_life: 86 %}',
      QUICK,
    )
    const { entries, demand } = demandOf(fleet, 300)
    const runs = simulate(
      {
        fleets: [serviceFleet(fleet, entries, 0)],
        centre: undefined,
        // At once, as the theory has it.
        replacement: 0,
        fitting: 60,
        secondLife: 0.7,
        months: ENDS.map((day) => day * 86400),
      },
      12,
    )
    for (const key of ['faults', 'replacedFaulty', 'replacedWorn'] as const) {
      const expected = demand.months.reduce((sum, m) => sum + m[key], 0)
      const counted = meanInterval(runs.map((r) => r.fleets[0]!.months.reduce((sum, m) => sum + m[key], 0)))
      expect(expected, key).toBeGreaterThan(100)
      // Twice the 95 % interval: a run in some ten thousand would be outside.
      const slack = counted.high - counted.low
      expect(Math.abs(expected - counted.mean), key).toBeLessThan(slack)
    }
    const out = demand.months.reduce((sum, m) => sum + m.vehiclesOut, 0)
    expect(out).toBe(runs[0]!.fleets[0]!.months.reduce((sum, m) => sum + m.vehiclesOut, 0))
  })

  test('counts every vehicle: those that run are those that entered less those retired, at each month', () => {
    const fleet = testFleet('  cars: {use: taxi, pack: car, site: town, vehicles: 100, vehicle_life: 3 yr}')
    const { demand } = demandOf(fleet, 100)
    let running = 0
    for (const m of demand.months) {
      running += m.vehiclesIn - m.vehiclesOut
      expect(m.vehicles).toBe(running)
      expect(m.faults).toBeCloseTo(m.repaired + m.replacedFaulty, 9)
    }
    expect(running).toBe(0)
  })
})
