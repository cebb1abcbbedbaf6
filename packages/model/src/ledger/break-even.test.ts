import { expect, test } from 'vitest'
import { breakEvenPrice } from './break-even.ts'

test('the price at which a line crosses zero', () => {
  expect(breakEvenPrice((price) => 3 * price - 12, 100)).toBeCloseTo(4, 12)
})

test('a value that bends, as tax makes it, crosses zero where halving finds it', () => {
  const npv = (price: number) => (price < 70 ? 5 * price - 400 : -50 + 3.75 * (price - 70)) * 1e6
  let calls = 0
  const found = breakEvenPrice((price) => {
    calls++
    return npv(price)
  }, 1050)!
  let [low, high] = [0, 1050]
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2
    if (npv(middle) < 0) low = middle
    else high = middle
  }
  expect(found).toBeCloseTo(low, 9)
  expect(calls).toBeLessThan(25)
})

test('no price is made up where there is none', () => {
  expect(breakEvenPrice(() => -1, 100)).toBeNull()
  expect(breakEvenPrice(() => 1, 100)).toBeNull()
})
