import { unitSymbols } from '@cellwright/units'
import { expect, test } from 'vitest'
import { unitRows, unitsReport } from './units-report.ts'

const lines = unitsReport({ width: 80 }).split('\n')
const line = (symbol: string) =>
  lines
    .find((l) => l.trim().split(/\s+/)[0] === symbol)
    ?.trim()
    .split(/\s{2,}/)

test('every unit of the vocabulary stands in the table once', () => {
  expect(
    unitRows()
      .flatMap((row) => row.symbols)
      .toSorted(),
  ).toEqual(unitSymbols().toSorted())
})

test.each([
  ['%', ['%', 'count', '0.01']],
  ['min', ['min minute minutes', 'time', '60 s']],
  ['nm', ['nm', 'length', '1e-9 m']],
  ['acre', ['acre acres', 'area', '4046.856422 m2']],
  ['Ah', ['Ah', 'charge', '3600 s A']],
  ['kWh', ['kWh', 'energy', '3.6e6 kg m2/s2']],
  ['V', ['V', 'voltage', '1 kg m2/(s3 A)']],
  ['MUSD', ['MUSD', 'money', '1e6 USD']],
])('%s: its other spellings, its dimension and what one is in SI', (symbol, cells) => {
  expect(line(symbol)).toEqual(cells)
})

test('units of one dimension stand together, small before large', () => {
  const lengths = unitRows().filter((row) => row.dimension === 'length')
  expect(lengths.map((row) => row.symbols[0])).toEqual(['nm', 'um', 'mm', 'cm', 'ft', 'm', 'km'])
  const dimensions = unitRows().map((row) => row.dimension)
  expect(dimensions.filter((d, i) => d !== dimensions[i - 1])).toEqual([...new Set(dimensions)])
})

test('no line is wider than the screen', () => {
  expect(Math.max(...lines.map((l) => l.length))).toBeLessThanOrEqual(80)
})
