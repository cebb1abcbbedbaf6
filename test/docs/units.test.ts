import { CURRENCIES, dimensionName, parseUnit, unitOf, unitSymbols } from '@cellwright/units'
import { expect, test } from 'vitest'
import { PAGES } from './page.ts'
import { between } from './between.ts'

const page = PAGES.find(({ file }) => file === 'docs/project-file.md')!
const rows = [...between(page.text, 'units').matchAll(/^\| (\w+) \| (`.*`) \|$/gm)].map(([, name = '', cell = '']) => ({
  name,
  symbols: cell.replaceAll('`', '').split(' '),
}))

test('the table of units has every unit once, but for the prefixes of currencies', () => {
  const prefixed = CURRENCIES.flatMap((code) => [`k${code}`, `M${code}`])
  expect([...rows.flatMap(({ symbols }) => symbols), ...prefixed].toSorted()).toEqual(unitSymbols().toSorted())
})

test.each(rows)('the units of $name are of one dimension', ({ symbols }) => {
  expect(new Set(symbols.map((symbol) => dimensionName(unitOf(symbol)!.dimension))).size).toBe(1)
})

test.each(['mAh/cm2', 'MUSD/(GWh/yr)', 'bn RUB', 'thousand m2', 'million cells/yr'])('%s is a unit, as the page says', (text) => {
  expect(parseUnit(text).ok).toBe(true)
})
