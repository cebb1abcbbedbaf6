import type { AssumptionRow, SensitivityRow } from '@cellwright/model'
import { expect, test } from 'vitest'
import { assumptions } from './assumptions.ts'
import { SAMPLE } from './sample-results.ts'

function row(id: string, low: number, high: number): AssumptionRow {
  return {
    id,
    kind: 'library',
    name: id,
    value: (low + high) / 2,
    unit: '',
    low,
    high,
    basis: 'assumed',
    ref: '',
    reason: 'why',
    usedBy: [],
  }
}

function swings(id: string, headline: string, low: number, high: number): SensitivityRow {
  return {
    id,
    kind: 'input',
    name: id,
    basis: 'assumed',
    headline,
    scope: 'works',
    figure: headline,
    unit: 'M USD',
    base: 10,
    low,
    high,
  }
}

const rows = [
  row('additive/water.density', 1, 1),
  row('machine/a.floor-area', 1, 9),
  row('machine/a.staff', 1, 2),
  row('machine/b.capital', 2, 8),
  row('machine/c.capital', 2, 30),
  row('region/x.price', 1, 2),
]

/** Ids of the assumptions in the order in which they are printed. */
function printed(sensitivity: readonly SensitivityRow[]): string[] {
  const lines = assumptions({ ...SAMPLE, assumptions: rows, sensitivity }, { width: 80, color: false })
  return lines.flatMap((line) => /^ +\d+\. (\S+?):/.exec(line)?.[1] ?? [])
}

test('without swings prices and capital come first, constants without a band last', () => {
  expect(printed([])).toEqual([
    'region/x.price',
    'machine/c.capital',
    'machine/b.capital',
    'machine/a.staff',
    'machine/a.floor-area',
    'additive/water.density',
  ])
})

test('with swings those of the leading figures come first, then those of any other', () => {
  const all = [
    swings('machine/a.floor-area', 'material-floor', 5, 15),
    swings('machine/b.capital', 'material-npv', 0, 20),
    swings('machine/a.staff', 'material-npv', 9, 11),
  ]
  expect(printed(all).slice(0, 4)).toEqual(['machine/b.capital', 'machine/a.staff', 'machine/a.floor-area', 'region/x.price'])
})
