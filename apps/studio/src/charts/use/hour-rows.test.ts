import type { StationHours } from '@cellwright/model'
import { expect, test } from 'vitest'
import { dayRows, hourRows, isDaily, sumsOf, typicalWeek, within, zoomed } from './hour-rows.ts'

/** 60 days of half hours: 4 MW taken from midnight to one, 2 MW given from 18 to 19 o'clock. */
const steps = 60 * 48
const hours: StationHours = {
  station: 's',
  kind: 'station-hours',
  prices: { name: 'p', from: 'file' },
  solver: 'x',
  step: 0.5,
  priceUnit: 'EUR/MWh (2025)',
  price: Float64Array.from({ length: steps }, (_, t) => (t % 48 < 24 ? 20 : 100)),
  charge: Float64Array.from({ length: steps }, (_, t) => (t % 48 < 2 ? 4 : 0)),
  discharge: Float64Array.from({ length: steps }, (_, t) => ([36, 37].includes(t % 48) ? 2 : 0)),
  charged: Float64Array.from({ length: steps }, () => 50),
  typical: 48,
}

test('steps have their day and hour, and their sums are energy and money', () => {
  const rows = hourRows(hours, { from: 48, until: 96 })
  expect(rows[1]).toMatchObject({ index: 49, day: 2, hour: 0.5, charge: 4 })
  // 4 MW for an hour at 20, 2 MW for an hour at 100.
  expect(sumsOf(rows, hours.step)).toEqual({ taken: 4, given: 2, margin: 2 * 100 - 4 * 20 })
})

test('the week around the typical day and every move stay within the year', () => {
  expect(typicalWeek(hours)).toEqual({ from: 0, until: 7 * 48 })
  expect(within({ from: steps - 10, until: steps + 38 }, steps)).toEqual({ from: steps - 48, until: steps })
  expect(zoomed({ from: 0, until: 96 }, 0.5, 48, steps)).toEqual({ from: 24, until: 72 })
  expect(zoomed({ from: 0, until: 48 }, 0.5, 48, steps)).toEqual({ from: 0, until: 48 })
  expect(zoomed({ from: 0, until: steps }, 2, 48, steps)).toEqual({ from: 0, until: steps })
})

test('a long stretch goes day by day', () => {
  expect([isDaily({ from: 0, until: 45 * 48 }, 0.5), isDaily({ from: 0, until: steps }, 0.5)]).toEqual([false, true])
  const days = dayRows(hours, { from: 10, until: steps })
  expect(days).toHaveLength(59)
  expect(days[0]).toEqual({ index: 48, day: 2, taken: 4, given: 2, price: 60, low: 20, high: 100, charged: 50 })
})
