import { expect, test } from 'vitest'
import { meanInterval, simulate } from '@cellwright/kernel'
import { ANSWERS, exampleLine, QUICK, simulated } from './kernel-answers.ts'
import { coverage, LEAST_COVERED } from './kernel-coverage.ts'

/**
 * The engine against exact answers, which stand in examples/lines beside the lines they belong to. Each figure is the mean of independent
 * replications; the exact value must lie in the 99.9 % interval of that mean, and the interval must be narrow, so that the test can fail.
 */
test.each(ANSWERS)('$id: $name', (line) => {
  const { known } = simulated({ ...line, until: Math.max(2 * Number(line.warmUp), line.until / 4), seed: 20, replications: 10 })
  for (const { figure, exact, found, isCoveredWidely } of known) {
    expect(isCoveredWidely, `${figure} is ${found.value}, exact ${exact}`).toBe(true)
    expect((found.high! - found.value!) / exact).toBeLessThan(0.04)
  }
})

test.each(ANSWERS.filter(({ id }) => QUICK.has(id)))('$id: 95 % intervals of 1 % hold the exact values', (line) => {
  for (const { covered, widest } of coverage(line)) {
    expect(covered).toBeGreaterThanOrEqual(LEAST_COVERED)
    expect(widest).toBeLessThanOrEqual(0.01)
  }
})

test('the exact answers are all there', () => {
  expect(ANSWERS.length).toBeGreaterThanOrEqual(20)
})

test('M/M/1, arrivals 0.9: mean number in system 9', () => {
  const { network } = exampleLine('mm1')
  const counts = Array.from({ length: 10 }, (_, replication) => {
    const { nodes } = simulate(network, { until: 200_000, seed: 20, replication })
    return nodes.reduce((sum, { meanWip }) => sum + meanWip, 0)
  })
  const { low, high } = meanInterval(counts, 0.999)
  expect(low).toBeLessThan(9)
  expect(high).toBeGreaterThan(9)
  expect(high - low).toBeLessThan(2)
})

test("Little's law holds at every node", () => {
  const { nodes } = simulate(exampleLine('mm5').network, { until: 100_000, seed: 3 })
  for (const { meanWip, meanTime, out } of nodes.filter(({ id }) => id === 'queue' || id === 'servers'))
    expect(Math.abs(meanWip / ((out / 100_000) * meanTime) - 1)).toBeLessThan(1e-3)
})
