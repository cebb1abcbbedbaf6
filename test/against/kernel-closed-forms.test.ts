import { expect, test } from 'vitest'
import { meanInterval, simulate } from '../../packages/kernel/src/index.ts'
import { ANSWERS, exponential, node, queue } from './kernel-answers.ts'
import { coverage, LEAST_COVERED, measured } from './kernel-coverage.ts'

/**
 * The engine against exact answers. Each figure is the mean of independent replications; the exact value must lie in the 99.9 % interval of
 * that mean, and the interval must be narrow, so that the test can fail.
 */
test.each(ANSWERS)('$name', (answer) => {
  const { low, high, mean } = measured(answer, 20, 10, answer.until / 4, 0.999)
  expect(low).toBeLessThan(answer.exact)
  expect(high).toBeGreaterThan(answer.exact)
  expect((high - mean) / answer.exact).toBeLessThan(0.07)
})

test.each(ANSWERS.filter(({ isQuick }) => isQuick))('$name: 95 % intervals of 1 % hold the exact value', (answer) => {
  const { covered, widest } = coverage(answer)
  expect(covered).toBeGreaterThanOrEqual(LEAST_COVERED)
  expect(widest).toBeLessThanOrEqual(0.01)
})

test('M/M/1, arrivals 0.9: mean number in system 9', () => {
  const counts = Array.from({ length: 10 }, (_, replication) => {
    const result = simulate(queue(0.9, 1, exponential(1)), { until: 200_000, seed: 20, replication })
    return node(result, 'queue').meanWip + node(result, 'server').meanWip
  })
  const { low, high } = meanInterval(counts, 0.999)
  expect(low).toBeLessThan(9)
  expect(high).toBeGreaterThan(9)
  expect(high - low).toBeLessThan(2)
})

test("Little's law holds at every node", () => {
  const result = simulate(queue(4, 5, exponential(1)), { until: 100_000, seed: 3 })
  for (const id of ['queue', 'server']) {
    const { meanWip, meanTime, out } = node(result, id)
    expect(Math.abs(meanWip / ((out / 100_000) * meanTime) - 1)).toBeLessThan(1e-3)
  }
})
