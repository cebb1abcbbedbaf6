import { expect, test } from 'vitest'
import type { MaterialPlantResult } from '../material-results.ts'
import { outcome } from '../study/outcome.ts'
import { materialWorld } from '../testing-material.ts'
import { materialBooks } from '../study/material-outcome.ts'
import { materialFindings } from './material-findings.ts'
import { materialPlantResult } from './material-plant-result.ts'

const o = outcome(materialWorld('route: synthetic-graphite, capacity: 25000 t/yr', '', '{country: MA}'))
const [m] = o.materialPlants
const plant = materialPlantResult(o, m!, { books: { ledger: materialBooks(o.world, m!), of: 'static' } })

/** The plant with other results of its books. */
function paying(changes: Partial<NonNullable<MaterialPlantResult['ledger']>>): string[] {
  const told = materialFindings({ ...plant, ledger: { ...plant.ledger!, ...changes } })
  return told.filter((f) => f.code === 'CW-FIND-028').map((f) => f.text)
}

const unit = 'USD (2024)/t'
const price = { value: 3510, unit, from: 'library', assumed: false }
const breakEven = { value: 7000, unit }
const npv = { value: -977, unit: 'M USD (2024)' }

test('a plant that never earns back its investment is said never to pay, with the price that it would take', () => {
  const [text] = paying({ price, breakEven, npv, irr: -0.14, discountRate: 0.1 })
  expect(text).toMatch(
    /^Works never pays in these books: its rate of return is -14(\.0)? %; it sells for 3510 USD \(2024\) a tonne, running it costs \d+ in the median year, and to earn what is asked it would have to sell for 7000\. /,
  )
})

test('one that earns less than is asked is said to earn something, one that earns it is not spoken of', () => {
  expect(paying({ price, breakEven, npv, irr: 0.087, discountRate: 0.1 })).toEqual([
    'Works earns back what is put into it, but not 10 % a year on it: its rate of return is 8.7 %; it sells for 3510 USD (2024) a tonne and it would have to sell for 7000.',
  ])
  expect(paying({ price, breakEven, npv: { ...npv, value: 5 }, irr: 0.11, discountRate: 0.1 })).toEqual([])
})
