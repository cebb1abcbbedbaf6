import fc from 'fast-check'
import { expect, test } from 'vitest'
import { OpenHours } from './open-hours.ts'

const HOUR = 3600
const DAY = 86400

/** Weekdays 8 to 16; the calendar begins on a Wednesday. */
const office = new OpenHours(
  [0, 1, 2, 3, 4].map((day) => [day * DAY + 8 * HOUR, day * DAY + 16 * HOUR] as const),
  -2 * DAY,
)

test('work rests at night and at the weekend', () => {
  expect(office.perWeek).toBe(40 * HOUR)
  expect(office.next(0)).toBe(8 * HOUR)
  expect(office.next(9 * HOUR)).toBe(9 * HOUR)
  expect(office.next(16 * HOUR)).toBe(DAY + 8 * HOUR)
  // Friday 16:00 (day 2): Monday.
  expect(office.next(2 * DAY + 16 * HOUR)).toBe(5 * DAY + 8 * HOUR)
  expect(office.after(0, 8 * HOUR)).toBe(16 * HOUR)
  expect(office.after(15 * HOUR, 2 * HOUR)).toBe(DAY + 9 * HOUR)
  expect(office.after(2 * DAY + 15 * HOUR, 2 * HOUR)).toBe(5 * DAY + 9 * HOUR)
  expect(office.after(5 * DAY, 40 * HOUR)).toBe(9 * DAY + 16 * HOUR)
  expect(office.after(5 * DAY, 80 * HOUR)).toBe(16 * DAY + 16 * HOUR)
})

test('open without end, time is work', () => {
  const always = new OpenHours([], 12345)
  expect(always.next(7)).toBe(7)
  expect(always.after(7, 1e6)).toBe(7 + 1e6)
  expect(always.worked(1e6) - always.worked(0)).toBe(1e6)
})

test('from any time, so much is worked until work of that length is done', () => {
  const spans = fc
    .uniqueArray(fc.integer({ min: 0, max: 168 }), { minLength: 2, maxLength: 8 })
    .map((hours) => hours.toSorted((a, b) => a - b))
    .map((hours) =>
      Array.from({ length: Math.floor(hours.length / 2) }, (_, i) => [hours[2 * i]! * HOUR, hours[2 * i + 1]! * HOUR] as const),
    )
  fc.assert(
    fc.property(spans, fc.integer(), fc.nat(1e8), fc.nat(1e7), (shifts, monday, t, work) => {
      const hours = new OpenHours(shifts, monday % 1e7)
      const end = hours.after(t, work)
      expect(hours.worked(end) - hours.worked(t)).toBeCloseTo(work, 3)
      const start = hours.next(t)
      expect(hours.worked(start)).toBeCloseTo(hours.worked(t), 3)
      expect(hours.worked(start + 60)).toBeGreaterThan(hours.worked(start))
    }),
    { numRuns: 300, seed: 1 },
  )
})

test('shifts that overlap or leave the week are refused', () => {
  expect(
    () =>
      new OpenHours(
        [
          [0, 10],
          [5, 20],
        ],
        0,
      ),
  ).toThrow('shift from 5 to 20 s of the week')
  expect(() => new OpenHours([[0, 8 * DAY]], 0)).toThrow('allowed: ascending, apart, from 0 to 604800')
})
