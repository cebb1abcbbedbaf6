import { builtInLibrary } from '@cellwright/library'
import { describe, expect, test } from 'vitest'
import { formatIssue, parseProject } from './index.ts'
import { SMALL } from './test-file.ts'

const library = builtInLibrary()
const QUOTE = `library:
  - kind: active-material
    id: nmc622
    name: NMC622 of a vendor
    values:
      price: {value: 30, low: 28, high: 33, unit: USD/kg, year: 2024, basis: claim, ref: paper}
  - kind: chemistry
    id: mine
    name: Mine
    text: {cathode: mine-cathode, anode: graphite-synthetic, alias: 622}
  - {kind: active-material, id: mine-cathode, name: My cathode}
`
const parse = (text: string) => parseProject(text, { file: 'f.yaml', library })
const said = (text: string) => parse(text).issues.map((i) => formatIssue(i, 'f'))

describe('own entries of the library', () => {
  test('replace what they give, are marked, and have a source of the file', () => {
    const parsed = parse(SMALL + QUOTE)
    expect(parsed.issues).toEqual([])
    expect(parsed.library.datum('active-material/nmc622.price')).toMatchObject({ value: 30, user: true, ref: 'paper' })
    expect(parsed.library.reference('paper')).toMatchObject({ author: 'A paper', where: 'sources of the project file' })
    expect(parsed.library.entry('active-material', 'nmc622')!.values['specific-capacity']).toBe(
      library.entry('active-material', 'nmc622')!.values['specific-capacity'],
    )
    expect(library.datum('active-material/nmc622.price')?.user).toBe(false)
  })

  test('can be named by the file, and by one another', () => {
    const its = '{cathode: mine-cathode, anode: graphite-synthetic, alias: 622}'
    const number = (value: number, unit: string) => `{value: ${value}, unit: ${unit}, basis: claim, ref: paper}`
    const whole = QUOTE.replace(
      its,
      its.replace('}', ', cathode-recipe: nmc-energy, anode-recipe: graphite-energy, carrier: Li}'),
    )
      .replace(
        'name: Mine\n',
        `name: Mine\n    values: {areal-capacity: ${number(4, 'mAh/cm2')}, n-p-ratio: ${number(1.1, '""')}, formation-loss: ${number(0.1, '""')}}\n`,
      )
      .replace(
        'name: My cathode}',
        `name: My cathode, values: {specific-capacity: ${number(180, 'mAh/g')}, average-voltage: ${number(3.8, 'V')}, crystal-density: ${number(4.7, 'g/cm3')}}}`,
      )
    expect(said((SMALL + whole).replace('NMC622/graphite', 'mine'))).toEqual([])
    expect(parse((SMALL + whole).replace('NMC622/graphite', 'mine')).project?.cells[0]?.chemistry).toBe('mine')
  })

  test('a chemistry that lacks what a cell needs says all of it at once', () => {
    expect(parse((SMALL + QUOTE).replace('NMC622/graphite', 'mine')).issues).toMatchObject([
      {
        code: 'CW-PROJ-030',
        path: 'cells.pouch.chemistry',
        text: 'Mine cannot be designed: the library has no specific capacity, average voltage or crystal density of My cathode, and no cathode recipe, anode recipe, carrier, areal capacity, N/P ratio or formation loss of Mine',
        hint: 'give what is missing under library, as active-material/mine-cathode and chemistry/mine',
      },
    ])
  })

  test('may be a map by id', () => {
    const text = `${SMALL}library:\n  21701: {kind: active-material, name: X, values: {price: {value: 3, unit: USD/kg, year: 2024, basis: claim, ref: paper}}}\n`
    expect(said(text)).toEqual([])
    expect(parse(text).library.datum('active-material/21701.price')?.value).toBe(3)
  })

  test('none at all leave the library as it is', () => {
    for (const none of ['', 'library: {}\n', 'library: []\n'])
      expect(parse(SMALL + none).library.references().length).toBe(library.references().length)
    expect(parse(SMALL).library).toBe(library)
  })

  test('with faults have them at their places, and what names them has none', () => {
    const text = (SMALL + QUOTE).replace('NMC622/graphite', 'mine').replace('ref: paper}', 'ref: papers}')
    expect(said(text)).toEqual([
      expect.stringMatching(/^f:30:90: library\[0\]\.values\.price\.ref: there is no reference "papers"; did you mean paper\?/),
    ])
    expect(parse(text).project).toBeUndefined()
  })

  test('may not name a source that the library has as a reference', () => {
    const text = (SMALL + QUOTE).replaceAll('paper', 'prozell')
    expect(said(text)).toEqual([
      'f:6:3: sources.prozell: "prozell" is also a reference of the library, and an entry under library names it; give the source another id, or add one for the entry [CW-LIB-012]',
    ])
  })

  test('that are made to do harm get messages', () => {
    const entry = (values: string) => `${SMALL}library: [{kind: a, id: b, name: c, values: ${values}}]\n`
    expect(said(entry('{constructor: {value: 1, unit: "", basis: claim, ref: paper}}'))[0]).toContain('[CW-LIB-004]')
    expect(said(entry('{__proto__: {value: 1, unit: "", basis: claim, ref: paper}}'))[0]).toContain('[CW-LIB-004]')
    expect(said(entry(`{price: {value: .inf, unit: USD/kg, year: 2024, basis: claim, ref: paper}}`))[0]).toContain('[CW-LIB-007]')
    expect(
      said(entry(`{price: {value: 1, unit: USD/kg, year: 2024, basis: derived, ref: paper, calc: "${'('.repeat(100_000)}"}}`))[0],
    ).toContain('[CW-PROJ-022]')
  })
})
