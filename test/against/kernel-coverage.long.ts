import { expect, test } from 'vitest'
import { ANSWERS } from './kernel-answers.ts'
import { coverage, LEAST_COVERED, SEEDS } from './kernel-coverage.ts'

test.each(ANSWERS)('$name: 95 % intervals of 1 % hold the exact value', (answer) => {
  const { covered, widest } = coverage(answer)
  console.log(`${covered} of ${SEEDS} intervals hold ${answer.exact}; the widest is ${(100 * widest).toFixed(2)} % to each side`)
  expect(covered).toBeGreaterThanOrEqual(LEAST_COVERED)
  expect(widest).toBeLessThanOrEqual(0.01)
})
