import { expect, test } from 'vitest'
import { exactly } from '../term/index.ts'
import { discountFactors, internalRate, presentValue, rateOfReturn } from './finance.ts'

const amounts = (...values: number[]) => values.map((v, i) => exactly(v, `amount ${i}`, 'USD'))
const rate = exactly(0.1, 'rate')

test('present value discounts from the middle of each year', () => {
  // 110 in the middle of the first year at 10 %: 110 / 1.1^0.5.
  expect(presentValue(amounts(110), discountFactors([2020], rate)).value).toBeCloseTo(110 / Math.sqrt(1.1), 12)
  expect(presentValue(amounts(0, 121), discountFactors([2020, 2021], rate)).value).toBeCloseTo(121 / (1.1 * Math.sqrt(1.1)), 12)
})

test('internal rate of a known annuity', () => {
  // -1000 and five times 250: the annuity factor 4 at 5 years lies at 7.9308 % (tables of annuities).
  const flows = [-1000, 250, 250, 250, 250, 250]
  expect(internalRate(flows)).toBeCloseTo(0.079308, 6)
  expect(rateOfReturn(amounts(...flows))?.value).toBe(internalRate(flows))
})

test('no rate is made up where the value never changes sign', () => {
  expect(internalRate([-1])).toBeNull()
  expect(rateOfReturn(amounts(5))).toBeNull()
})
