import { expect, test } from 'vitest'
import { fullMonths } from './full-fleet.ts'
import { DAY, monthsOf, smallCentre, smallFleet, smallSystem, YEAR } from './testing-service.ts'

test('a fleet is full while nine in ten of its most vehicles are in their life, and its centre open', () => {
  const entries = [
    { at: 0, vehicles: 20 },
    { at: 200 * DAY, vehicles: 10 },
  ]
  const of = (vehicleLife: number, opens: number) =>
    fullMonths(
      smallSystem({ fleets: [smallFleet({ entries, vehicleLife })], centre: smallCentre({ opens }), months: monthsOf(4) }),
    )[0]!
  // All thirty from day 200, in month 6, until the first twenty go at the end of the second year.
  expect(of(2 * YEAR, 0)).toEqual(Array.from({ length: 18 }, (_, i) => i + 6))
  // Months begin with the centre open: month 12 begins on day 365.
  expect(of(2 * YEAR, 350 * DAY)[0]).toBe(12)
  // Opening when none is left, all months with vehicles count.
  expect(of(1 * YEAR, 3 * YEAR)[0]).toBe(0)
})
