import { expect, test } from 'vitest'
import { meanInterval, pairedInterval } from './interval.ts'
import { quantile } from './quantile.ts'
import { studentCdf, studentQuantile } from './student-t.ts'

test('quantile uses the R-7 definition', () => {
  expect([0, 0.25, 0.5, 0.9, 1].map((p) => quantile([4, 1, 3, 2], p))).toEqual([1, 1.75, 2.5, 3.7, 4])
  expect(quantile([], 0.5)).toBeNaN()
  expect(quantile([5], 0.3)).toBe(5)
})

test('Student quantiles are those of the tables', () => {
  const table: [number, number, number][] = [
    [0.975, 1, 12.706204736432095],
    [0.975, 9, 2.2621571627409915],
    [0.95, 2, 2.919985580355516],
    [0.995, 30, 2.749995653567231],
    [0.975, 1000, 1.9623390808264078],
    [0.9999, 3, 22.203742264840365],
  ]
  for (const [p, freedom, value] of table) {
    expect(studentQuantile(p, freedom) / value).toBeCloseTo(1, 9)
    expect(studentQuantile(1 - p, freedom) / -value).toBeCloseTo(1, 9)
    expect(studentCdf(value, freedom)).toBeCloseTo(p, 11)
  }
  expect(studentQuantile(0.5, 4)).toBe(0)
  expect(studentQuantile(0.975, 1e9)).toBeCloseTo(1.959963984540054, 12)
})

test('intervals of a mean and of paired differences', () => {
  const one = meanInterval([1, 2, 3, 4, 5])
  expect(one.mean).toBe(3)
  expect(one.high - one.mean).toBeCloseTo((2.7764451051977987 * Math.sqrt(2.5)) / Math.sqrt(5), 9)
  expect(pairedInterval([1, 2, 3], [2, 3, 4])).toMatchObject({ mean: 1, low: 1, high: 1 })
  expect(meanInterval([7])).toMatchObject({ mean: 7, low: -Infinity, high: Infinity })
  expect(() => pairedInterval([1], [1, 2])).toThrow('equally many')
})
