import { expect, test } from 'vitest'
import { MONTH } from '@cellwright/units'
import { rampOf } from './ramp.ts'

const first = rampOf(0.5, 24 * MONTH, 0.14, 20 * MONTH, 0)
const second = rampOf(0.5, 24 * MONTH, 0.14, 20 * MONTH, 0.25)

test('a later line is on its first day where a first line is after a quarter of its ramp', () => {
  expect(first.days).toBeCloseTo(730, 9)
  expect(second.days).toBeCloseTo(547.5, 9)
  expect(first.pace(0)).toBe(0.5)
  // 0.5 + 0.5 x 0.25
  expect(second.pace(0)).toBeCloseTo(0.625, 12)
  for (const day of [0, 100, 400, 547, 548, 900]) {
    expect(second.pace(day), `${day}`).toBeCloseTo(first.pace(day + 182.5), 12)
    expect(second.scrap(day), `${day}`).toBeCloseTo(first.scrap(day + 182.5), 12)
  }
  expect(second.pace(548)).toBe(1)
  expect(first.pace(548)).toBeLessThan(0.88)
})

test('before its first day a line is as on it', () => {
  expect([first.pace(-5), second.pace(-5)]).toEqual([first.pace(0), second.pace(0)])
  expect(second.scrap(-5)).toBe(second.scrap(0))
})

test('no line learns from more days than the first has run', () => {
  expect(rampOf(0.5, 24 * MONTH, 0.14, 20 * MONTH, 0.25, 73).pace(0)).toBeCloseTo(0.55, 12)
  expect(rampOf(0.5, 24 * MONTH, 0.14, 20 * MONTH, 0.25, 0).scrap(0)).toBe(0.14)
})
