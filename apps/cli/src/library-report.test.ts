import type { Datum, Library } from '@cellwright/library'
import { NONE } from '@cellwright/units'
import { expect, test } from 'vitest'
import { libraryOverview, libraryReport } from './library-report.ts'

const PRICE: Datum = {
  id: 'active-material/nmc622.price',
  value: 24.5,
  unit: 'USD/kg',
  basis: 'published-model',
  ref: 'batpac5',
  locator: 'sheet Cost Input',
  year: 2022,
  low: 18,
  high: 31,
  factor: 1,
  dimension: NONE,
  currency: 'USD',
  chosen: 'it is the only one with a price level',
  others: [{ value: 30, unit: 'USD/kg', basis: 'claim', ref: 'press', note: 'spot price' }],
  group: 'batpac5',
  inverse: false,
  user: false,
}

const LIBRARY: Library = {
  version: '2026.11',
  entry: () => undefined,
  entries: (kind) => [{ kind, id: 'nmc622', name: 'NMC622', text: {}, values: { price: PRICE } }],
  kinds: () => ['active-material'],
  datum: () => PRICE,
  reference: (key) => (key === 'batpac5' ? { key, author: 'Knehr', title: 'BatPaC 5', year: '2022', where: 'ANL' } : undefined),
  references: () => [{ key: 'batpac5', author: 'Knehr', title: 'BatPaC 5', year: '2022', where: 'ANL' }],
}

test('a number is shown with band, basis, source and the values that disagree', () => {
  expect(libraryReport(LIBRARY, [PRICE], { width: 80 }).split('\n')).toEqual([
    'active-material/nmc622.price',
    '  24.50 USD/kg (2022), band 18.00 to 31.00; published model',
    '  source: Knehr, BatPaC 5, 2022 (ANL) [batpac5], sheet Cost Input',
    '  chosen because: it is the only one with a price level',
    '  another source says 30.00 USD/kg; claim; press [press]; spot price',
    '',
    '1 number of library 2026.11',
    '',
  ])
})

test('without words the kinds of things are listed', () => {
  expect(libraryOverview(LIBRARY)).toContain('  active-material          1 entry, 1 number\n')
})
