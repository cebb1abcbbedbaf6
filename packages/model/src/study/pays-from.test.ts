import { expect, test } from 'vitest'
import { paysFrom } from './pays-from.ts'

const SIZES = [1, 2, 4, 8, 16, 32]

/** Grows with the size less what grows with its power 0.6, as plants do: zero at the size of 3^(1/0.4) = 15.59. */
const scaled = (size: number) => size - 3 * size ** 0.6
const ROOT = 3 ** 2.5

test('the size is found between two that are tried, to a hundredth, wherever the search begins', () => {
  for (const near of [undefined, 0, 3, 5]) {
    const { size, always } = paysFrom(scaled, SIZES, 0.01, near)
    expect(Math.abs(size! / ROOT - 1)).toBeLessThan(0.01)
    expect(always).toBe(false)
  }
})

test('it takes few tries from where another world had it', () => {
  let tries = 0
  paysFrom((s) => (tries++, scaled(s)), SIZES, 0.01, 3)
  expect(tries).toBeLessThanOrEqual(6)
})

test('never and always are told apart', () => {
  expect(paysFrom(() => -1, SIZES, 0.01)).toEqual({ size: null, always: false })
  expect(paysFrom(() => -1, SIZES, 0.01, 2)).toEqual({ size: null, always: false })
  expect(paysFrom(() => 0, SIZES, 0.01)).toEqual({ size: 1, always: true })
  expect(paysFrom(() => 5, SIZES, 0.01, 5)).toEqual({ size: 1, always: true })
})

test('a jump between two sizes, as of a machine more, is found too', () => {
  const { size } = paysFrom((s) => (s < 5 ? -100 : 1), SIZES, 0.01)
  expect(Math.abs(size! / 5 - 1)).toBeLessThan(0.011)
})

test('where it pays at one size and not at a larger one, it is the size from which on it always does', () => {
  const { size } = paysFrom((s) => (s === 2 || s >= 10 ? 1 : -1), SIZES, 0.01)
  expect(Math.abs(size! / 10 - 1)).toBeLessThan(0.011)
})
