import { expect, test } from 'vitest'
import { ANSWERS } from './kernel-answers.ts'
import { coverage, LEAST_COVERED, SEEDS } from './kernel-coverage.ts'

test.each(ANSWERS)('$id: 95 % intervals of 1 % hold the exact values', (line) => {
  for (const { figure, exact, covered, widest } of coverage(line)) {
    const width = `the widest is ${(100 * widest).toFixed(2)} % to each side`
    console.log(`${line.id}: ${covered} of ${SEEDS} intervals of ${figure} hold ${exact}; ${width}`)
    expect(covered).toBeGreaterThanOrEqual(LEAST_COVERED)
    expect(widest).toBeLessThanOrEqual(0.01)
  }
})
