import { NONE } from '@cellwright/units'
import { expect, test } from 'vitest'
import { factorCost, factorSteps } from '../../packages/model/src/plant/factor.ts'
import { dimensionOf } from '../../packages/model/src/term/index.ts'
import { published } from '../../validation/batpac5.ts'
import { deviation } from '../../validation/case.ts'
import { factorWithOurDesign } from '../../validation/factor-design.ts'
import { factorFamilySteps, factorTotals } from '../../validation/factor-family.ts'
import { factorPlant, world } from '../../validation/factor-plant.ts'

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

test.each(published.cases)('$id: labour, capital and floor of all steps, and a year of cost, have their dimensions', (plant) => {
  const steps = factorSteps(world, factorPlant(plant))
  expect(steps).toHaveLength(26)
  for (const step of steps) {
    expect(dimensionOf(step.labour), step.id).toEqual(NONE)
    expect(dimensionOf(step.capital), step.id).toEqual({ ...NONE, money: 1 })
    expect(dimensionOf(step.area), step.id).toEqual({ ...NONE, m: 2 })
  }
  for (const cost of Object.values(factorCost(world, steps))) expect(dimensionOf(cost)).toEqual({ ...NONE, money: 1, s: -1 })
})

test('where the cell is of our design, a result outside its tolerance says why', () => {
  const { cases: designed } = factorWithOurDesign()
  expect(designed).toHaveLength(8)
  for (const c of designed) expect(c.reason === undefined, c.id).toBe(Math.abs(deviation(c)) <= c.tolerance!)
})
