import { expect, test } from 'vitest'
import { band, bandUncertainty, widen } from './band.ts'
import { weigh } from './verdict.ts'

const hundred = Array.from({ length: 101 }, (_, i) => i + 100)

test('quantiles by R-7', () => {
  expect(band(hundred)).toEqual({ min: 100, p10: 110, p50: 150, p90: 190, max: 200, n: 101 })
  expect(band([])).toBeUndefined()
})

test('widening divides and multiplies the edges, for dates from the start of the schedule', () => {
  expect(widen(band(hundred)!, 2)).toMatchObject({ min: 50, p10: 55, p50: 150, p90: 380, max: 400 })
  expect(widen(band(hundred)!, 2, 100)).toMatchObject({ min: 100, p10: 105, p90: 280, max: 300 })
})

test('the four verdicts of a band, and too few comparables', () => {
  const model = band(hundred)
  const at = (x: number) => ({ low: x, high: x })
  expect(weigh(at(150), { model, comparable: undefined })).toBe('holds')
  expect(weigh(at(105), { model, comparable: undefined })).toBe('stretch')
  expect(weigh(at(99), { model, comparable: undefined })).toBe('implausible')
  expect(weigh(at(99), { model: undefined, comparable: undefined })).toBe('not-checkable')
  const four = band([90, 95, 105, 110])
  expect(weigh(at(99), { model: undefined, comparable: four })).toBe('not-checkable')
  expect(weigh(at(99), { model, comparable: four })).toBe('implausible')
  const five = band([90, 95, 100, 105, 110])
  expect(weigh(at(99), { model, comparable: five })).toBe('holds')
})

test('at least and at most are open to one side', () => {
  const model = band(hundred)
  expect(weigh({ low: 150, high: Infinity }, { model, comparable: undefined })).toBe('holds')
  expect(weigh({ low: 195, high: Infinity }, { model, comparable: undefined })).toBe('stretch')
  expect(weigh({ low: -Infinity, high: 105 }, { model, comparable: undefined })).toBe('stretch')
})

test('edges as other draws might put them lie inside and outside the edge', () => {
  const u = bandUncertainty(hundred)!
  expect(u.inner.p10).toBeGreaterThan(110)
  expect(u.outer.p10).toBeLessThan(110)
  expect(u.inner.max).toBeLessThan(200)
  expect(u.outer.max).toBeGreaterThan(200)
})
