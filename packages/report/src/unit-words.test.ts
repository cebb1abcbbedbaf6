import type { PlantResult, Results } from '@cellwright/model'
import { expect, test } from 'vitest'
import { renderResults } from './render-results.ts'
import { SAMPLE } from './sample-results.ts'

const text = (plant: Partial<PlantResult>, ledger: Partial<NonNullable<Results['ledger']>> = {}) =>
  renderResults({
    ...SAMPLE,
    plants: [{ ...SAMPLE.plants[0]!, ...plant }],
    ledger: { ...SAMPLE.ledger!, ...ledger },
  })

test('a plant that sells cells counts cells, and its books sell them', () => {
  const cells = text({ makes: [{ id: 'pouch', kind: 'cell', share: 1 }], route: 'cell-pouch' }, { sells: 'cells' })
  expect(cells).toMatch(/makes +the cell pouch by the route cell-pouch/)
  expect(cells).toContain('of energy used per energy of cells made')
  expect(cells).toMatch(/year +output +cells +good/)
  expect(cells).toMatch(/cells sell for +/)
  expect(text({})).toMatch(/year +output +packs +good/)
})

test('a plant that begins with cells has no takt of cells, no formation and no solvent', () => {
  const steps = SAMPLE.plants[0]!.steps.map((s) => ({ ...s, unit: 'module' as const }))
  const packs = text({ steps, route: 'pack' })
  expect(text({})).toContain('one good cell every')
  expect(packs).not.toContain('one good cell every')
  expect(packs).not.toMatch(/formation +[\d ]+ channels/)
  expect(packs).toMatch(/No\s+published\s+figure\s+of\s+the\s+energy\s+of\s+making\s+modules/)
})
