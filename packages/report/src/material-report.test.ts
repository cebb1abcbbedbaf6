import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { displayWidth } from './display-width.ts'
import { renderResults } from './render-results.ts'
import { MATERIAL_SAMPLE } from './sample-material.ts'

const GOLDEN = fileURLToPath(new URL('sample-material.txt', import.meta.url))

test('the report of a material plant is the one in sample-material.txt (UPDATE_GOLDEN=1 writes it anew)', () => {
  const text = renderResults(MATERIAL_SAMPLE)
  if (process.env['UPDATE_GOLDEN']) writeFileSync(GOLDEN, text)
  expect(text).toBe(readFileSync(GOLDEN, 'utf8'))
})

test.each([40, 60, 80, 120])('no line is wider than %i', (width) => {
  for (const line of renderResults(MATERIAL_SAMPLE, { width }).split('\n')) expect(displayWidth(line)).toBeLessThanOrEqual(width)
})

test('a project of material plants alone has no section of cells or packs', () => {
  const text = renderResults(MATERIAL_SAMPLE)
  for (const word of ['PRODUCT', 'ORDERS', 'RUNNING COSTS', 'CASH FLOW', 'COILS']) expect(text).not.toContain(`\n${word}`)
})

test('what goes in and what comes out of a tonne are shown as equal sums', () => {
  const sums = [...renderResults(MATERIAL_SAMPLE).matchAll(/all that (?:goes in|comes out) +sum +([\d ]+?) +-/g)].map(
    ([, kg]) => kg,
  )
  expect(sums).toHaveLength(2)
  expect(sums[0]).toBe(sums[1])
})

test('without books, a simulation and designs of cells the plant is still told', () => {
  const [plant] = MATERIAL_SAMPLE.materialPlants
  const bare = {
    ...plant!,
    ledger: null,
    simulated: null,
    bestYear: null,
    couplingLoss: null,
    balance: null,
    feeds: [],
    years: [],
  }
  const text = renderResults({ ...MATERIAL_SAMPLE, scope: 'design', materialPlants: [bare] })
  expect(text).toContain('PLANT ANODE: SYNTHETIC GRAPHITE')
  expect(text).not.toContain('BOOKS OF')
})
