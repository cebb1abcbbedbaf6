import { expect, test } from 'vitest'
import { isAlike, yearSpans } from './year-spans.ts'

const row = (year: number, made: number) => ({ year, made })

test('years in a row that are like the first of them are one span; a gap ends it', () => {
  const spans = yearSpans([row(2029, 50), row(2030, 100), row(2031, 101), row(2032, 101.02), row(2034, 101)], (a, b) =>
    isAlike(a.made, b.made),
  )
  // 101.02 lies 1 % from 101 but more than that from 100, the first of its span; 1.02 / 101.02 is 1.0097 %.
  expect(spans.map((s) => s.label)).toEqual(['2029', '2030 to 2031', '2032', '2034'])
})

test('1 % is alike, more is not; nothing is like nothing', () => {
  expect(isAlike(99, 100)).toBe(true)
  expect(isAlike(98.9, 100)).toBe(false)
  expect(isAlike(0, 0)).toBe(true)
  expect(isAlike(0, 0.1)).toBe(false)
})
