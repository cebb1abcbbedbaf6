import { expect, test } from 'vitest'
import { internalRate, presentValue } from './finance.ts'

test('present value discounts from the middle of each year', () => {
  // 110 in the middle of the first year at 10 %: 110 / 1.1^0.5.
  expect(presentValue([{ year: 2020, amount: 110 }], 0.1, 2020)).toBeCloseTo(110 / Math.sqrt(1.1), 12)
  expect(presentValue([{ year: 2021, amount: 121 }], 0.1, 2020)).toBeCloseTo(121 / (1.1 * Math.sqrt(1.1)), 12)
})

test('internal rate of a known annuity', () => {
  // -1000 and five times 250: the annuity factor 4 at 5 years lies at 7.9308 % (tables of annuities).
  const flows = [{ year: 0, amount: -1000 }, ...[1, 2, 3, 4, 5].map((year) => ({ year, amount: 250 }))]
  expect(internalRate(flows, 0)).toBeCloseTo(0.079308, 6)
})

test('no rate is made up where the value never changes sign', () => {
  expect(internalRate([{ year: 0, amount: -1 }], 0)).toBeNull()
  expect(internalRate([{ year: 0, amount: 5 }], 0)).toBeNull()
})
