import { expect, test } from 'vitest'
import { band, bandUncertainty, shifted, widen } from './band.ts'
import { weigh } from './verdict.ts'

const hundred = Array.from({ length: 101 }, (_, i) => i + 100)

test('quantiles by R-7', () => {
  expect(band(hundred)).toEqual({ min: 100, p10: 110, p50: 150, p90: 190, max: 200, n: 101 })
  expect(band([])).toBeUndefined()
})

test('widening divides and multiplies the edges, for dates from the start of the schedule', () => {
  expect(widen(band(hundred)!, 2)).toMatchObject({ min: 50, p10: 55, p50: 150, p90: 380, max: 400 })
  expect(widen(band(hundred)!, 2, { origin: 100 })).toMatchObject({ min: 100, p10: 105, p90: 280, max: 300 })
})

test('shares are widened in odds and never come to more than all', () => {
  const share = { min: 0.2, p10: 0.5, p50: 0.6, p90: 0.8, max: 1, n: 10 }
  // Odds of 0.5 are 1, halved 1/2: 1/3. Odds of 0.8 are 4, doubled 8: 8/9. Odds of 0.2 are 1/4, halved 1/8: 1/9.
  const wide = widen(share, 2, 'odds')
  expect(wide.p10).toBeCloseTo(1 / 3, 12)
  expect(wide.p90).toBeCloseTo(8 / 9, 12)
  expect(wide.min).toBeCloseTo(1 / 9, 12)
  expect(wide.max).toBe(1)
})

test('a lean taken out moves all of a band, dates from the day they are counted from', () => {
  expect(shifted(band(hundred)!, 1 / 2)).toEqual({ min: 50, p10: 55, p50: 75, p90: 95, max: 100, n: 101 })
  expect(shifted(band(hundred)!, 1 / 2, { origin: 100 })).toMatchObject({ min: 100, p10: 105, max: 150 })
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
