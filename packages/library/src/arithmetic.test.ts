import { expect, test } from 'vitest'
import { arithmetic } from './arithmetic.ts'

test.each([
  ['24.4 g / 30 Ah; band 25 %', 24.4 / 30],
  ['2.0 m x (80 m/min x 1.3 min + 5 m)', 218],
  ['0.99 x 0.95', 0.9405],
  ['1 - 0.5', 0.5],
  ['12 267 m2 / 8 h', 12267 / 8],
  ['(34.7 + 57.1) / 2, 15 Sep 2025', 45.9],
  ['1 - 9.51 %', 1 - 0.0951],
])('%s', (calc, value) => {
  expect(arithmetic(calc)).toBeCloseTo(value, 9)
})

test.each(['mean of 6 sampled days', '0.965 of graphite', ''])('%s is not plain arithmetic', (calc) => {
  expect(arithmetic(calc)).toBeUndefined()
})
