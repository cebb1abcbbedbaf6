import { expect, test } from 'vitest'
import { deviation } from '../../validation/case.ts'
import { factorWithOurDesign } from '../../validation/factor-design.ts'
import { factorFamilySteps, factorTotals } from '../../validation/factor-family.ts'

/** Every case that is run with its own inputs: no reason excuses a deviation here. */
const cases = [...factorTotals().cases, ...factorFamilySteps().cases]

test('six plants in total and two step by step are compared', () => {
  const plants = new Set(factorTotals().cases.flatMap((c) => c.locator ?? []))
  expect(plants.size).toBe(6)
  // 26 steps; labour of one and floor of eight are nothing in either plant.
  expect(factorFamilySteps().cases).toHaveLength(2 * (3 * 26 - 1 - 8))
})

test.each(cases)('$id', (c) => {
  expect(c.tolerance).toBe(3e-5)
  expect(Math.abs(deviation(c))).toBeLessThan(c.tolerance!)
})

test('where the cell is of our design, a result outside its tolerance says why', () => {
  const { cases: designed } = factorWithOurDesign()
  expect(designed).toHaveLength(8)
  for (const c of designed) expect(c.reason === undefined, c.id).toBe(Math.abs(deviation(c)) <= c.tolerance!)
})
