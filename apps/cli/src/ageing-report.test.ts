import { builtInLibrary } from '@cellwright/library'
import { expect, test } from 'vitest'
import { ageingReport, ageingRows } from './ageing-report.ts'

const library = builtInLibrary()
const text = ageingReport(library, { width: 80 })

test('each model stands once, with what it was fitted to, what it stands for and what speaks against it', () => {
  expect(ageingRows(library).length).toBe(17)
  const block = text.split('\n\n').find((b) => b.startsWith('lfp-gr-250ah-2019\n'))!
  expect(block.replaceAll(/\s+/g, ' ')).toContain(
    'LFP-graphite 250 Ah prismatic, 2019 fitted to 10 to 45 degC, 80 % to 100 % of depth, charging up to 0.65C and discharging up to 1C careful: cycling wears less in the warm by this fit',
  )
  expect(block).toMatch(/stands for lfp-graphite: a large prismatic cell of the same chemistry/)
  expect(block).toMatch(/stands for lmfp-graphite, assumed: no model of LMFP cells was found/)
  expect(block).toMatch(/from: Gasper, P\. et al\./)
})

test('sodium is an assumption, and the outlier stands for nothing', () => {
  expect(text).toMatch(/sodium-assumed\n.*\n {2}fitted to nothing: an assumption\n/)
  expect(ageingRows(library).find((r) => r.id === 'nmc811-grsi-lg-mj1-4ah-2020')!.standsFor).toEqual([])
})

test('no line is wider than the screen', () => {
  expect(Math.max(...text.split('\n').map((l) => l.length))).toBeLessThanOrEqual(80)
})
