import { describe, expect, test } from 'vitest'
import fc from 'fast-check'
import { builtInLibrary, LIBRARY_CODES, pathText, userFaults, validate, type LibraryCode, type UserEntry } from './index.ts'

const REFERENCES = [{ key: 'book', author: 'A. Author', title: 'Batteries', year: '2020', where: 'a shelf' }]
const PRICE = { value: 25, unit: 'USD/kg', basis: 'claim', ref: 'book', year: 2022 }

/** Faults of a library of one material with these values, as `code path`. */
function faultsOf(values: unknown, more: Record<string, unknown> = {}, references: unknown = REFERENCES): string[] {
  const entry = { id: 'nmc622', name: 'NMC622', values, ...more }
  return faultsIn({ kind: 'active-material', entries: [entry] }, references)
}

function faultsIn(content: unknown, references: unknown = REFERENCES): string[] {
  return check(content, references).faults.map((f) => `${f.code} ${pathText(f.path)}`)
}

function check(content: unknown, references: unknown = REFERENCES) {
  return validate([{ file: 'data/x.yaml', content }], { file: 'data/references.yaml', content: references })
}

const at = (property: string) => `entries[0].values.${property}`

describe('one fault, one code', () => {
  test('a sound entry has none', () => {
    expect(faultsOf({ price: { ...PRICE, low: 20, high: 30, others: [{ ...PRICE, value: 60 }] } })).toEqual([])
  })

  test.each<[LibraryCode, string, unknown]>([
    ['CW-LIB-001', at('price.colour'), { price: { ...PRICE, colour: 'red' } }],
    ['CW-LIB-001', at('price.value'), { price: { ...PRICE, value: '25' } }],
    ['CW-LIB-001', at('price.year'), { price: { ...PRICE, year: 22 } }],
    ['CW-LIB-001', at('price.inverse'), { price: { ...PRICE, inverse: 'yes' } }],
    ['CW-LIB-001', at('price.others'), { price: { ...PRICE, others: { value: 1 } } }],
    ['CW-LIB-001', at('price'), { price: 25 }],
    ['CW-LIB-002', at('price.unit'), { price: { ...PRICE, unit: 'USD/stone' } }],
    ['CW-LIB-003', at('price.unit'), { price: { ...PRICE, unit: 'kWh/kg' } }],
    ['CW-LIB-003', at('jobs-per-capacity.unit'), { 'jobs-per-capacity': { ...PRICE, unit: 'persons' } }],
    ['CW-LIB-004', at('colour'), { colour: { ...PRICE } }],
    ['CW-LIB-005', at('price.ref'), { price: { ...PRICE, ref: 'bok' } }],
    ['CW-LIB-005', at('price.others[0].ref'), { price: { ...PRICE, others: [{ ...PRICE, ref: 'bok' }] } }],
    ['CW-LIB-006', at('price.low'), { price: { ...PRICE, low: 26 } }],
    ['CW-LIB-006', at('price.high'), { price: { ...PRICE, high: 24 } }],
    ['CW-LIB-007', at('price.value'), { price: { ...PRICE, value: Number.POSITIVE_INFINITY } }],
    ['CW-LIB-007', at('price.high'), { price: { ...PRICE, high: Number.NaN } }],
    ['CW-LIB-008', at('porosity.value'), { porosity: { ...PRICE, value: 25, unit: '' } }],
    ['CW-LIB-008', at('porosity.high'), { porosity: { ...PRICE, value: 90, high: 110, unit: '%' } }],
    ['CW-LIB-009', at('price'), { price: { value: 25, unit: 'USD/kg', basis: 'claim', ref: 'book' } }],
    ['CW-LIB-010', at('porosity'), { porosity: { value: 0.25, unit: '', basis: 'assumed', ref: 'book' } }],
    ['CW-LIB-011', at('porosity'), { porosity: { value: 0.25, unit: '', basis: 'derived', ref: 'book' } }],
    ['CW-LIB-020', at('porosity.calc'), { porosity: { value: 0.25, unit: '', basis: 'derived', ref: 'book', calc: '1 / 5' } }],
    ['CW-LIB-015', at('price.note'), { price: { ...PRICE, note: 'Sch\u{C3}\u{BC}tte' } }],
    ['CW-LIB-015', at('price.note'), { price: { ...PRICE, note: 'Sch\u{FFFD}tte' } }],
    ['CW-LIB-015', at('price.note'), { price: { ...PRICE, note: 'the maker\u{E2}\u{20AC}\u{2122}s' } }],
    ['CW-LIB-015', at('price.note'), { price: { ...PRICE, note: '\u{D0}\u{9A}\u{D0}\u{BE}' } }],
    ['CW-LIB-016', at('price.basis'), { price: { ...PRICE, basis: 'guessed' } }],
  ])('%s at %s', (code, path, values) => {
    expect(faultsOf(values)).toEqual([`${code} ${path}`])
  })

  test('CW-LIB-001 for what is not an entry, a list or a map', () => {
    expect(faultsIn([])).toEqual(['CW-LIB-001 '])
    expect(faultsIn({ kind: 'foil', entries: {} })).toEqual(['CW-LIB-001 entries'])
    expect(faultsIn({ kind: 'foil', entries: ['copper'] })).toEqual(['CW-LIB-001 entries[0]'])
    expect(faultsOf([1])).toEqual(['CW-LIB-001 entries[0].values'])
    expect(faultsOf({}, { text: { role: 3 } })).toEqual(['CW-LIB-001 entries[0].text.role'])
    expect(faultsIn({ kind: 'foil', entries: [] }, [{ key: 'x', title: 'T', year: '2020', where: 'w' }])).toEqual([
      'CW-LIB-001 [0]',
    ])
  })

  test('CW-LIB-012 and CW-LIB-013 for ids', () => {
    const entry = (id: string) => ({ id, name: id })
    expect(faultsIn({ kind: 'foil', entries: [entry('copper'), entry('copper')] })).toEqual(['CW-LIB-012 entries[1].id'])
    expect(faultsIn({ kind: 'foil', entries: [entry('copper'), entry('aluminium')] })).toEqual(['CW-LIB-013 entries[1].id'])
    expect(faultsOf({}, {}, [...REFERENCES, ...REFERENCES])).toEqual(['CW-LIB-012 [1].key'])
  })

  test.each(['NMC622', 'nmc_622', 'nmc--622', '-nmc', 'nmc 622'])('CW-LIB-014 for %s', (id) => {
    expect(faultsOf({}, { id })).toEqual(['CW-LIB-014 entries[0].id'])
  })

  test('text in other scripts is not broken', () => {
    expect(faultsOf({}, { name: 'Коммерсантъ, 电池网, Schütte, Économiste, Âge' })).toEqual([])
  })

  test('CW-LIB-017 for an entry that is named and missing', () => {
    const content = { kind: 'chemistry', entries: [{ id: 'x', name: 'x', text: { cathode: 'unobtainium', carrier: 'Li' } }] }
    expect(faultsIn(content)).toEqual(['CW-LIB-017 entries[0].text.cathode'])
  })

  test('CW-LIB-018 for a recipe that does not sum to 1', () => {
    const share = (value: number) => ({ value, unit: '', basis: 'claim', ref: 'book' })
    const recipe = (binder: number) => ({
      kind: 'electrode-recipe',
      entries: [
        {
          id: 'x',
          name: 'x',
          values: { 'active-share': share(0.96), 'carbon-share': share(0.02), 'binder-share': share(binder) },
        },
      ],
    })
    expect(faultsIn(recipe(0.02))).toEqual([])
    expect(faultsIn(recipe(0.03))).toEqual(['CW-LIB-018 entries[0].values'])
  })

  test('CW-LIB-101, a warning, for a reference that nothing uses', () => {
    const result = check({ kind: 'foil', entries: [] })
    expect(result.faults).toEqual([])
    expect(result.warnings.map((w) => w.code)).toEqual(['CW-LIB-101'])
  })
})

test('all faults come at once and name the value and what is allowed', () => {
  const { faults } = check({
    kind: 'active-material',
    entries: [{ id: 'X', name: 'x', values: { price: { value: 5, low: 6, unit: 'EUR/kg', basis: 'hearsay', ref: 'none' } } }],
  })
  expect(faults.map((f) => f.text)).toEqual([
    'basis is "hearsay"; it must be one of measured, datasheet, published-model, derived, claim, assumed',
    'there is no reference "none"',
    'price is money and has no year',
    'low is 6 and the value 5; low <= value <= high must hold',
    '"X" is not kebab-case (lower-case letters and digits joined by -)',
  ])
})

test('the band is at fault exactly where it does not hold the value', () => {
  fc.assert(
    fc.property(
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      (value, high) => {
        const faults = faultsOf({ price: { ...PRICE, value, high } })
        expect(faults.length).toBe(high < value ? 1 : 0)
      },
    ),
  )
})

test('whatever the content, the validator answers with faults and does not throw', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (content, references) => {
      const { faults } = check(content, references)
      expect(faults.every((f) => f.code in LIBRARY_CODES)).toBe(true)
    }),
  )
})

describe('the user’s own entries', () => {
  const entry = (values: UserEntry['values']): UserEntry => ({
    kind: 'machine',
    id: 'xray',
    name: 'vendor quote',
    ...(values ? { values } : {}),
  })

  test('may lean on references of the library or bring their own', () => {
    const capital = { value: 1.2, unit: 'MEUR', basis: 'datasheet', ref: 'quote', year: 2026 } as const
    expect(userFaults(builtInLibrary(), [entry({ capital })]).map((f) => f.code)).toEqual(['CW-LIB-005'])
    expect(userFaults(builtInLibrary(), [entry({ capital })], [{ ...REFERENCES[0]!, key: 'quote' }])).toEqual([])
    expect(userFaults(builtInLibrary(), [entry({ capital: { ...capital, ref: 'prozell' } })])).toEqual([])
  })

  test('stand in any order, but once', () => {
    expect(userFaults(builtInLibrary(), [entry({}), { ...entry({}), id: 'stacking' }])).toEqual([])
    expect(userFaults(builtInLibrary(), [entry({}), entry({})]).map((f) => f.code)).toEqual(['CW-LIB-012'])
  })

  test('may name entries of the library', () => {
    const chemistry = { kind: 'chemistry', id: 'mine', name: 'mine', text: { cathode: 'nmc622', anode: 'wood' } }
    expect(userFaults(builtInLibrary(), [chemistry]).map((f) => pathText(f.path))).toEqual(['[0].text.anode'])
  })

  test('may name each other, whatever the order', () => {
    const chemistry = { kind: 'chemistry', id: 'mine', name: 'mine', text: { anode: 'wood' } }
    const wood = { kind: 'active-material', id: 'wood', name: 'wood' }
    expect(userFaults(builtInLibrary(), [chemistry, wood])).toEqual([])
  })
})
