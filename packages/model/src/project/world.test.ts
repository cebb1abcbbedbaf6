import { expect, test } from 'vitest'
import { percentileQuantile, triangularQuantile } from './world.ts'

test('triangular quantile: ends, mode and the median of a symmetric triangle', () => {
  const band = { value: 2, low: 1, high: 3 }
  expect(triangularQuantile(band, 0)).toBe(1)
  expect(triangularQuantile(band, 1)).toBe(3)
  expect(triangularQuantile(band, 0.5)).toBeCloseTo(2, 14)
  // P(X < x) = (x - 1)^2 / 2 below the mode: 1/8 at 1.5.
  expect(triangularQuantile(band, 0.125)).toBeCloseTo(1.5, 14)
})

test('a triangle with its mode at one end, and a point', () => {
  expect(triangularQuantile({ value: 0, low: 0, high: 1 }, 0.75)).toBeCloseTo(0.5, 14)
  expect(triangularQuantile({ value: 1, low: 0, high: 1 }, 0.25)).toBeCloseTo(0.5, 14)
  expect(triangularQuantile({ value: 5, low: 5, high: 5 }, 0.3)).toBe(5)
})

test('percentiles are met, and nothing turns negative', () => {
  const band = { value: 2.4, low: 2.1, high: 3.0 }
  expect(percentileQuantile(band, 0.1)).toBeCloseTo(2.1, 14)
  expect(percentileQuantile(band, 0.5)).toBeCloseTo(2.4, 14)
  expect(percentileQuantile(band, 0.9)).toBeCloseTo(3.0, 14)
  expect(percentileQuantile({ value: 1, low: 0, high: 9 }, 0)).toBe(0)
})
