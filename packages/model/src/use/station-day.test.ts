import { expect, test } from 'vitest'
import { typicalDay } from './station-day.ts'

const nothing = { charge: new Float64Array(), margin: 0, sold: 0, bought: 0, given: 0, taken: 0, drawn: 0 }

test('the day nearest to the mean whose end is its beginning stands for all', () => {
  // Three days of four steps of six hours: 0.4, 0.9 and 0.8 taken from store; the mean is 0.7.
  const discharge = Float64Array.of(0, 0, 0, 0.4, 0, 0, 0.5, 0.4, 0, 0, 0, 0.8)
  const store = Float64Array.of(0.1, 0.5, 0.5, 0.1, 0.6, 1, 0.5, 0.1, 0.5, 0.9, 0.9, 0.1)
  const day = typicalDay({ ...nothing, discharge, store }, 6, 1)
  expect(day).toMatchObject({ day: 2, first: 8, steps: 4 })
  expect(day.use).toEqual({ at: [0, 21600, 43200, 64800], soc: [0.1, 0.5, 0.9, 0.9] })
  expect(day.share).toBeCloseTo(0.7 / 0.8, 12)
  expect(day.meanCharge).toBeCloseTo(5.8 / 12, 12)
})

test('a station that does nothing has a share of nothing', () => {
  const idle = { ...nothing, discharge: new Float64Array(4), store: Float64Array.of(0.5, 0.5, 0.5, 0.5) }
  expect(typicalDay(idle, 6, 1).share).toBe(0)
})
