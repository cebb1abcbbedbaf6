import { expect, test } from 'vitest'
import { latinHypercube } from './latin-hypercube.ts'

test('each group falls once into each stratum', () => {
  const n = 64
  const draws = latinHypercube(n, 7)
  for (const group of ['a', 'price/graphite', 'région']) {
    const strata = draws.map((d) => Math.floor(d.quantile(group) * n)).toSorted((a, b) => a - b)
    expect(strata).toEqual(Array.from({ length: n }, (_, i) => i))
  }
})

test('asking for another group first moves nobody', () => {
  const one = latinHypercube(16, 3)
  const two = latinHypercube(16, 3)
  one[0]!.quantile('x')
  expect(one.map((d) => d.quantile('y'))).toEqual(two.map((d) => d.quantile('y')))
  expect(two.map((d) => d.quantile('x'))).toEqual(one.map((d) => d.quantile('x')))
})

test('groups are uncorrelated and seeds differ', () => {
  const n = 1024
  const draws = latinHypercube(n, 1)
  const x = draws.map((d) => d.quantile('a') - 0.5)
  const y = draws.map((d) => d.quantile('b') - 0.5)
  const correlation = x.reduce((sum, v, i) => sum + v * y[i]!, 0) / n / (1 / 12)
  expect(Math.abs(correlation)).toBeLessThan(4 / Math.sqrt(n))
  expect(latinHypercube(4, 1)[0]!.quantile('a')).not.toBe(latinHypercube(4, 2)[0]!.quantile('a'))
})
