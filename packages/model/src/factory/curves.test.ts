import { parseDate } from '@cellwright/units'
import { expect, test } from 'vitest'
import { product, rotaCurve, shutdownCurve, startedCurve } from './curves.ts'

const HOUR = 3600

test('a week of shifts by hand: 2026-06-05 is a Friday', () => {
  const friday = parseDate('2026-06-05')!
  const { times, values } = rotaCurve('rota', 0.8, 0.5, friday, 4 * 24 * HOUR)
  // Friday: night until 6, day, night from 22; Saturday from 6 at half strength, its night and Sunday's at 0.4; Monday from 6 full.
  const hours = times.map((t) => t / HOUR)
  expect(hours).toEqual([0, 6, 22, 30, 46, 54, 70, 78, 94])
  expect(values).toEqual([0.8, 1, 0.8, 0.5, 0.4, 0.5, 0.4, 1, 0.8])
})

test('the mean of a week is the one that people are employed by', () => {
  const monday = parseDate('2026-06-01')!
  const { times, values } = rotaCurve('rota', 0.8, 0.5, monday, 168 * HOUR)
  const ends = [...times.slice(1), 168 * HOUR]
  const mean = values.reduce((sum, value, i) => sum + value * (ends[i]! - times[i]!), 0) / (168 * HOUR)
  expect(mean).toBeCloseTo((120 * (2 / 3 + 0.8 / 3) + 48 * 0.5 * (2 / 3 + 0.8 / 3)) / 168, 12)
})

test('shifts alike are one value; products step where either does', () => {
  expect(rotaCurve('rota', 1, 1, 0, 1e9).times).toEqual([0])
  const started = startedCurve('started', [0, 100])
  expect(started).toEqual({ id: 'started', times: [0, 100], values: [0.5, 1] })
  expect(product('both', started, { id: 'x', times: [0, 50, 100], values: [1, 0.8, 0.6] })).toEqual({
    id: 'both',
    times: [0, 50, 100],
    values: [0.5, 0.4, 0.6],
  })
})

test('the shutdown is the last days of each year', () => {
  const origin = parseDate('2026-12-01')!
  const { times, values } = shutdownCurve('calendar', 5, origin, origin + 60)
  expect(times.map((t) => t / 86400)).toEqual([0, 26, 31])
  expect(values).toEqual([1, 0, 1])
})
