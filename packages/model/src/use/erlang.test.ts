import { expect, test } from 'vitest'
import { erlangC, serversFor, sparesFor } from './erlang.ts'

test('Erlang C is the load of one server, and for two the closed form 2 r^2 / (1 + r)', () => {
  expect(erlangC(1, 0.7)).toBeCloseTo(0.7, 12)
  const r = 0.6
  expect(erlangC(2, 2 * r)).toBeCloseTo((2 * r * r) / (1 + r), 12)
  expect(erlangC(3, 3)).toBe(1)
  expect(erlangC(4, 0)).toBe(0)
})

test('as many servers as are needed, and one fewer is too few', () => {
  for (const load of [0.05, 0.9, 7.3, 80]) {
    const c = serversFor(load, 0.2)
    expect(erlangC(c, load)).toBeLessThanOrEqual(0.2)
    expect(erlangC(c - 1, load)).toBeGreaterThan(0.2)
  }
  expect(serversFor(0, 0.2)).toBe(0)
  // Square-root staffing (Halfin and Whitt): about load + 1.06 sqrt(load) for a probability of waiting of 0.2.
  expect(serversFor(400, 0.2)).toBe(Math.ceil(400 + 1.06 * 20))
})

test('spares are the quantile of a Poisson number', () => {
  // Of mean 1: P(N >= 1) = 1 - 1/e = 0.632, P(N >= 2) = 1 - 2/e = 0.264, P(N >= 3) = 1 - 2.5/e = 0.0803, P(N >= 4) = 0.0190.
  expect(sparesFor(1, 0.3)).toBe(2)
  expect(sparesFor(1, 0.09)).toBe(3)
  expect(sparesFor(1, 0.05)).toBe(4)
  expect(sparesFor(0, 0.05)).toBe(0)
  // Near the normal quantile for large means: mean + 1.645 sqrt(mean).
  expect(Math.abs(sparesFor(2500, 0.05) - (2500 + 1.645 * 50))).toBeLessThan(2)
})
