import { meanInterval } from '@cellwright/kernel'
import { expect, test } from 'vitest'
import type { Work } from '../stop-flag.ts'
import { serviceGain } from './service-gain.ts'
import { runService } from './service-run.ts'
import { DAY, NO_WEAR, smallCentre, smallFleet, smallSystem, step } from './testing-service.ts'

function done<T>(work: Work<T>): T {
  let at = work.next()
  while (!at.done) at = work.next()
  return at.value
}

test('a centre that does not open within the calendar gains exactly nothing', () => {
  const system = smallSystem({ centre: smallCentre({ opens: 1e12 }) })
  const gain = done(serviceGain(system, { seed: 1, replications: 3 }))!
  for (const { mean, low, high } of [gain.roadTime, gain.availability, gain.packLife, gain.packsSaved]) {
    expect([low, high]).toEqual([mean, mean])
    expect(Math.abs(mean)).toBe(0)
  }
})

test('packs that never wear, swapped at once: availability of 1 against MTBF over MTBF and replacement', () => {
  const fleet = smallFleet({
    packsPerVehicle: 1,
    entries: [{ at: 0, vehicles: 40 }],
    vehicleLife: Infinity,
    health: NO_WEAR,
    spread: 0,
    failure: { shape: 1, scale: 60 * DAY },
    beyondRepair: 0,
  })
  const centre = smallCentre({
    opens: 0,
    spares: { bus: 30 },
    swap: step('swap', { at: 'none', technicians: 0, time: 0, cv: 0 }),
    steps: [step('repair', { at: 'none', technicians: 0, time: DAY })],
    parts: { share: 0, time: 0 },
    shifts: [],
  })
  const system = smallSystem({ fleets: [fleet], centre, replacement: 20 * DAY, fitting: 0 }, 12)
  const gain = done(serviceGain(system, { seed: 1, replications: 6 }))!
  // All are on the road at first, so that the mean over the calendar is a little above that in the long run.
  const long = 1 - 60 / 80
  expect(gain.availability.mean).toBeGreaterThan(long - 0.005)
  expect(gain.availability.mean).toBeLessThan(long + 0.001)
  const days = 12 * 365
  expect(gain.roadTime.mean / DAY / days).toBeCloseTo(gain.availability.mean, 9)
  // Without a centre a pack is made for each fault: one in 80 days a vehicle. With one: thirty spares.
  expect(gain.packsSaved.mean / ((40 * days) / 80 - 30)).toBeCloseTo(1, 1.5)
  expect(gain.withCentre[0]!.made).toEqual({ initial: 40, spares: 30, replacements: 0 })
})

test('with the same random numbers the difference is known better than with others', () => {
  // Wear decides when packs are replaced, with a centre and without one.
  const system = smallSystem({ fleets: [smallFleet({ gainOfRepair: 0.05, failure: { shape: 1.3, scale: 12 * 365 * DAY } })] })
  const { packsSaved, without } = done(serviceGain(system, { seed: 1, replications: 12 }))!
  const other = done(runService(system, { seed: 99, replications: 12 }))
  const independent = meanInterval(other.map((run, i) => without[i]!.made.replacements - run.made.replacements))
  expect(packsSaved.deviation).toBeLessThan(0.8 * independent.deviation)
})
