import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addMonths, civilDate, dayNumber, formatDate, parseDate, parseDateEnd } from './civil.ts'

const at = (text: string) => parseDate(text)!

test('day numbers agree with the platform from 1600 to 2400', () => {
  fc.assert(
    fc.property(fc.integer({ min: -135140, max: 157054 }), (day) => {
      const date = new Date(day * 86400000)
      expect(civilDate(day)).toEqual({ year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() })
      expect(dayNumber(civilDate(day))).toBe(day)
    }),
    { numRuns: 2000, seed: 1 },
  )
})

test('civil months clip to the length of the month', () => {
  expect(formatDate(addMonths(at('2024-01-31'), 1))).toBe('2024-02-29')
  expect(formatDate(addMonths(at('2022-10-14'), 16))).toBe('2024-02-14')
  expect(formatDate(addMonths(at('2022-10-14'), 1.5))).toBe('2022-11-29')
})

test('dates, months and years; what is no date is none', () => {
  expect(formatDate(at('2026'))).toBe('2026-01-01')
  expect(formatDate(parseDateEnd('2026-02')!)).toBe('2026-02-28')
  expect(formatDate(parseDateEnd('2024')!)).toBe('2024-12-31')
  for (const text of ['2026-13', '2026-02-30', '26-01-01', '2026-1-1', '']) expect(parseDate(text), text).toBeUndefined()
})
