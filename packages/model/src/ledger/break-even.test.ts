import { expect, test } from 'vitest'
import { breakEvenPrice } from './break-even.ts'

test('the price at which a line crosses zero', () => {
  expect(breakEvenPrice((price) => 3 * price - 12, 100)).toBeCloseTo(4, 12)
})

test('no price is made up where there is none', () => {
  expect(breakEvenPrice(() => -1, 100)).toBeNull()
  expect(breakEvenPrice(() => 1, 100)).toBeNull()
})
