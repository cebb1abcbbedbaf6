import { dayNumber } from '@cellwright/units'
import { expect, test } from 'vitest'
import { monthRates, mostWithin, seasonCurve, seasonSwing } from './season.ts'

/** All of a year in July: 31 days. */
const JULY = [0, 0, 0, 0, 0, 0, 12, 0, 0, 0, 0, 0]
const EVEN = Array.from({ length: 12 }, () => 1)

test('a year brings 365 even days, whatever the months', () => {
  expect(monthRates(EVEN)).toEqual(EVEN)
  expect(monthRates(JULY)[6]).toBeCloseTo(365 / 31, 12)
})

test('the months of the calendar in turn, from the middle of one on', () => {
  const { times, values } = seasonCurve(
    's',
    JULY,
    dayNumber({ year: 2025, month: 6, day: 21 }),
    dayNumber({ year: 2025, month: 9, day: 1 }),
  )
  expect(times.slice(0, 4).map((t) => t / 86400)).toEqual([0, 10, 41, 72])
  expect(values.slice(0, 4)).toEqual([0, 365 / 31, 0, 0])
  // The July after the end.
  expect(values.indexOf(365 / 31, 2)).toBe(13)
})

test('the most within some days: in ten days of July ten days of it, in a year one year, in thirteen months two Julys', () => {
  expect(mostWithin(JULY, 10)).toBeCloseTo((10 * 365) / 31, 9)
  expect(mostWithin(JULY, 365)).toBeCloseTo(365, 9)
  expect(mostWithin(JULY, 365 + 31)).toBeCloseTo(730, 9)
  expect(mostWithin(JULY, 0)).toBe(0)
  expect(mostWithin(EVEN, 200)).toBeCloseTo(200, 9)
})

test('a store for what July brings in a year holds 334 days of even use', () => {
  expect(seasonSwing(JULY)).toBeCloseTo(365 - 31, 9)
  expect(seasonSwing(EVEN)).toBe(0)
})
