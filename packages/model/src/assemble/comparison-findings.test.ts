import { expect, test } from 'vitest'
import type { CompareFigureRow, DifferenceRow } from '../compare-results.ts'
import type { Figure } from '../results.ts'
import { comparisonFindings } from './comparison-findings.ts'

const PLANT = { scope: 'works', of: 'plant', better: null, worse: null, distinct: null } as const

function figure(id: string, name: string): CompareFigureRow {
  return { id, kind: 'headline', name, definition: '', scope: 'works', of: 'plant', better: 'less', spread: 'draws', values: [] }
}

const FIGURES = [
  figure('investment', 'investment'),
  figure('simulated-best-year', 'simulated best year'),
  figure('serial-start', 'start of serial production'),
]

function drawn(value: number, low: number, median: number, high: number, unit: string): Figure {
  return { value, unit, low, high, median, n: 256, of: 'draws', spread: 'p10-p90' }
}

const said = (row: Partial<DifferenceRow> & Pick<DifferenceRow, 'id' | 'difference'>) =>
  comparisonFindings([{ ...PLANT, kind: 'difference', ...row }], FIGURES).map((f) => f.text)

test.each([
  [
    drawn(33.14, 12, 28, 80, 'M USD (2024)'),
    '33.1 M USD (2024) more (draws: median 28.0 more, four in five 12.0 to 80.0 more); better in 64 of 256 draws.',
  ],
  [
    drawn(-33, -80, -28, -12, 'M USD (2024)'),
    '33.0 M USD (2024) less (draws: median 28.0 less, four in five 12.0 to 80.0 less); better in 64 of 256 draws.',
  ],
  [
    drawn(0, -5, 0, 30, 'M USD (2024)'),
    'no difference at the central inputs (draws: median 0, four in five 5.00 less to 30.0 more); better in 64 of 256 draws.',
  ],
  [
    drawn(83.8, -2650, -1050, -9.23, 'M USD (2024)'),
    '1050 M USD (2024) less in the median of the draws (four in five 9.23 to 2650 less); better in 64 of 256 draws; at the central inputs 83.8 M USD (2024) more, which lies outside that range.',
  ],
])('a difference over draws is said with its direction', (difference, text) =>
  expect(said({ id: 'investment', difference, better: 0.25, worse: 0.75 })).toEqual([`Investment: ${text}`]),
)

test('draws in which neither side is better are left over', () => {
  const [text] = said({ id: 'investment', difference: drawn(-1, -2, -1, 0, 'M USD (2024)'), better: 0.5, worse: 0.25 })
  expect(text).toMatch(/four in five 0 to 2\.00 less\); better in 128 of 256 draws, worse in 64\.$/)
})

test('dates are earlier or later', () => {
  expect(said({ id: 'serial-start', difference: drawn(61, 30, 60, 92, 'd') })).toEqual([
    'Start of serial production: 61.0 days later (draws: median 60.0 days later, four in five 30.0 to 92.0 days later).',
  ])
})

test('over replications it is said whether the difference can be told from zero', () => {
  const difference: Figure = { value: 0.012, unit: 'GWh/yr', low: 0.01, high: 0.014, n: 10, of: 'replications', spread: 'ci95' }
  expect(said({ id: 'simulated-best-year', difference, distinct: true })).toEqual([
    'Simulated best year: 0.0120 GWh/yr more (+- 0.0020 at 95 % confidence, 10 paired replications), distinguishable from zero.',
  ])
})

test('where nothing differs, that is all that is said', () => {
  expect(said({ id: 'investment', difference: drawn(0, 0, 0, 0, 'M USD (2024)') })).toEqual([
    'No headline figure differs, in no draw and in no replication: in effect the variant is the base.',
  ])
})
