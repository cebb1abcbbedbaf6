import { expect, test } from 'vitest'
import { faultLine, parseSource } from './source.ts'
import { validate } from './validate.ts'

const REFERENCES = parseSource('data/references.yaml', '- {key: book, author: A, title: T, year: "2020", where: W}\n')

test('a fault names file, line, column, path, value, what is allowed and code', () => {
  const source = parseSource(
    'data/foils.yaml',
    `kind: foil
entries:
  - id: copper
    name: copper foil
    values:
      thickness: {value: 8, unit: kg, basis: claim, ref: book}
      density:
        value: 8.96
        unit: g/cm3
        low: 9
        basis: claim
        ref: bok
`,
  )
  const sources = [REFERENCES, source]
  expect(validate([source], REFERENCES).faults.map((f) => faultLine(sources, f))).toEqual([
    'data/foils.yaml:6:35: entries[0].values.thickness.unit: kg is mass; thickness is length [CW-LIB-003]',
    'data/foils.yaml:12:14: entries[0].values.density.ref: there is no reference "bok" [CW-LIB-005]',
    'data/foils.yaml:10:14: entries[0].values.density.low: low is 9 and the value 8.96; low <= value <= high must hold [CW-LIB-006]',
  ])
})

test('a fault of something missing stands where its owner stands', () => {
  const source = parseSource('data/foils.yaml', 'kind: foil\nentries:\n  - id: copper\n')
  expect(validate([source], REFERENCES).faults.map((f) => faultLine([source], f))).toEqual([
    'data/foils.yaml:3:5: entries[0].name: name is missing; it must be text [CW-LIB-001]',
  ])
})

test('broken YAML is a fault with its place, and the file has no content', () => {
  const source = parseSource('data/foils.yaml', 'kind: foil\nkind: film\nentries: [')
  expect(source.content).toBeUndefined()
  expect(source.faults[0]).toMatch(/^data\/foils\.yaml:\d+:\d+: .* \[CW-LIB-019\]$/)
  expect(source.faults.length).toBe(2)
})
