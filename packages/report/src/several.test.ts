import type { PartyResult, Results, SensitivityRow } from '@cellwright/model'
import { expect, test } from 'vitest'
import { partiesTable } from './parties-table.ts'
import { renderResults } from './render-results.ts'
import { SAMPLE } from './sample-results.ts'
import { sensitivityBars } from './sensitivity-bars.ts'
import { isAssumed, outsideText } from './several.ts'
import { TIE } from './wrap.ts'

const page = { width: 80, color: false }
const shown = (lines: readonly string[]) => lines.map((l) => l.replaceAll(TIE, ' '))
const alone: Results = { ...SAMPLE, chains: [], group: null }

test('the chain and all plants together come before the single plants', () => {
  const text = renderResults(SAMPLE)
  const places = ['\nCHAIN OF', '\nALL PLANTS TOGETHER', '\nPRODUCT', '\nPLANT '].map((head) => text.indexOf(head))
  expect(Math.min(...places)).toBeGreaterThan(0)
  expect(places).toEqual(places.toSorted((a, b) => a - b))
})

const swing = (headline: string, id: string): SensitivityRow => ({
  ...SAMPLE.sensitivity[0]!,
  id,
  headline,
  figure: headline,
  base: 10,
  low: 8,
  high: 13,
})

test('of several plants what matters most is told of the whole; of one of each figure', () => {
  const sensitivity = [swing('investment', 'a'), swing('project-npv', 'b'), swing('project-investment', 'c'), swing('npv', 'd')]
  const told = (results: Results) =>
    shown(sensitivityBars({ ...results, sensitivity }, page)).filter((l) => /^ {2}\S+ of .*, 10/.test(l))
  expect(told(SAMPLE).map((l) => l.trim().split(' ')[0])).toEqual(['project-investment', 'project-npv'])
  expect(told(alone).map((l) => l.trim().split(' ')[0])).toEqual(['investment', 'npv', 'project-npv', 'project-investment'])
})

const party = (id: string, plant: string, total: number, of: number): PartyResult => ({
  id,
  kind: 'party',
  name: id,
  plant,
  building: { value: total / 4, unit: 'M USD (2024)' },
  equipment: { value: total / 2, unit: 'M USD (2024)' },
  rest: { value: total / 4, unit: 'M USD (2024)' },
  total: { value: total, unit: 'M USD (2024)' },
  share: total / of,
  offtake: null,
})

test('what each party pays of all plants is the sum over them', () => {
  const parties = [party('state', 'cells', 60, 100), party('firm', 'cells', 40, 100), party('state', 'powder', 20, 20)]
  const rows = shown(partiesTable({ ...SAMPLE, parties }, page)).filter((l) => /\ball\b +\d/.test(l))
  expect(rows).toEqual([
    expect.stringMatching(/^ {2}state +all +20\.0 +40\.0 +20\.0 +80\.0 +67 %/),
    expect.stringMatching(/^ {2}firm +all +10\.0 +20\.0 +10\.0 +40\.0 +33 %/),
  ])
  expect(shown(partiesTable({ ...SAMPLE, parties: parties.slice(0, 1) }, page)).join(' ')).not.toContain('plant ')
})

test('a central value outside its draws is said, and an assumption of the file is none of an announcement', () => {
  const figure = { value: 3, unit: 't', low: 1, high: 2, n: 9, of: 'draws' as const }
  expect(outsideText(figure)).toBe('; the central value lies outside that: use the median')
  expect(outsideText({ ...figure, value: 1.5 })).toBe('')
  expect(outsideText({ ...figure, of: 'replications' })).toBe('')
  const row = { ...SAMPLE.assumptions[0]!, id: 'plants.cells.capacity', kind: 'file' as const, basis: 'assumed' as const }
  expect(isAssumed({ ...SAMPLE, assumptions: [row] }, row.id)).toBe(true)
  expect(isAssumed({ ...SAMPLE, assumptions: [{ ...row, basis: 'claim' }] }, row.id)).toBe(false)
})
