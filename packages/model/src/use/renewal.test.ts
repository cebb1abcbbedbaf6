import { exp, pow } from '@cellwright/kernel'
import { expect, test } from 'vitest'
import { inSteps, overRenewals, renewals } from './renewal.ts'

test('exponential times give a Poisson process: renewals = time / mean', () => {
  const m = renewals(inSteps((t) => 1 - exp(-t / 240), 300, 1))
  for (const t of [1, 60, 300]) expect(m[t]! / (t / 240)).toBeCloseTo(1, 5)
})

test('a time that is always the same gives whole renewals', () => {
  const m = renewals(inSteps((t) => (t >= 96 ? 1 : 0), 300, 1))
  expect([m[95], m[96], m[191], m[192], m[287], m[288], m[300]]).toEqual([0, 1, 1, 2, 2, 3, 3])
})

test('Erlang times of two stages: t / (2 m) - (1 - exp(-2 t / m)) / 4 for stages of m / 2 (Cox 1962, section 4.3)', () => {
  // Stages of rate 1 each: F = 1 - (1 + t) e^-t, M = t / 2 - (1 - e^-2t) / 4.
  const h = 0.02
  const m = renewals(inSteps((t) => 1 - (1 + t) * exp(-t), 500, h))
  for (const i of [50, 200, 500]) expect(m[i]!).toBeCloseTo((i * h) / 2 - (1 - exp(-2 * i * h)) / 4, 4)
})

test('with a chance to end at each, exponential times: (1 - e^(-t p / mean)) / p', () => {
  const m = renewals(
    inSteps((t) => 1 - exp(-t / 100), 400, 1),
    0.8,
  )
  for (const t of [10, 100, 400]) expect(m[t]!).toBeCloseTo((1 - exp((-t * 0.2) / 100)) / 0.2, 4)
})

test('Weibull times: slope at the end is one over the mean (Blackwell)', () => {
  const m = renewals(inSteps((t) => 1 - exp(-pow(t / 50, 2)), 600, 1))
  // Mean of a Weibull of shape 2: 50 x gamma(1.5) = 50 x 0.886227.
  expect(m[600]! - m[500]!).toBeCloseTo(100 / 44.3113, 3)
})

test('what happens once in each life happens once and again at each renewal', () => {
  const f = inSteps((t) => (t >= 10 ? 1 : 0), 40, 1)
  const once = inSteps((t) => (t >= 3 ? 1 : 0), 40, 1)
  const sum = overRenewals(once, renewals(f))
  expect([sum[2], sum[3], sum[12], sum[13], sum[40]]).toEqual([0, 1, 1, 2, 4])
})
