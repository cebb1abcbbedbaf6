import { readFileSync } from 'node:fs'
import { builtInLibrary } from '@cellwright/library'
import { expect, test } from 'vitest'
import { parseProject, parseVariant } from './parse.ts'
import { textChanges, variantValues } from './text-changes.ts'

const library = builtInLibrary()
const read = (name: string) => readFileSync(new URL(`../../../../projects/${name}.yaml`, import.meta.url), 'utf8')
const BASE = read('kaliningrad')

/** `text` with each of `swaps` put in; every one must be found. */
function changed(text: string, ...swaps: readonly [string, string][]): string {
  return swaps.reduce((was, [from, to]) => {
    expect(was).toContain(from)
    return was.replace(from, to)
  }, text)
}

test('the same file written otherwise does not differ', () => {
  expect(textChanges(BASE, `# a remark\n${BASE}`, library)).toEqual([])
  expect(textChanges('a: {b: 1, c: [{id: x, d: 2}]}', 'a:\n  c:\n    - d: 2\n      id: "x"\n  b: 1\n  e:\n', library)).toEqual([])
  expect(textChanges(BASE, 'a: [', library)).toBeUndefined()
})

test('each value that differs stands once, with what a variant would put in its place', () => {
  const other = changed(BASE, ['value: 33 Ah\n      low: 30 Ah', 'value: 40 Ah\n      low: 36 Ah'], ['lat: 55.03, ', ''])
  const changes = textChanges(BASE, other, library)!
  expect(changes.map(({ path, before, text }) => [path, before, text])).toEqual([
    ['sites.neman.lat', '55.03', null],
    ['cells.pouch.capacity.value', '33 Ah', '40 Ah'],
    ['cells.pouch.capacity.low', '30 Ah', '36 Ah'],
  ])
  // A variant leaves nothing out, so the site is given whole; a value with its band is one value.
  expect(variantValues(changes).map((v) => v.path)).toEqual(['sites.neman', 'cells.pouch.capacity'])
})

test('a claim in the place of a value, a list without ids and a thing that is added are wholes', () => {
  const at = (text: string, other: string) =>
    textChanges(text, other, library)!.map(({ path, before, text: after, variant }) => [path, before, after, variant?.path])
  expect(at('plants: {p: {capacity: {claim: x}}}', 'plants: {p: {capacity: 4 GWh/yr}}')).toEqual([
    ['plants.p.capacity', '{claim: x}', '4 GWh/yr', 'plants.p.capacity'],
  ])
  expect(at('plants: {p: {capacity: {claim: x}}}', 'plants: {p: {capacity: {claim: y}}}')).toEqual([
    ['plants.p.capacity', '{claim: x}', '{claim: y}', 'plants.p.capacity'],
  ])
  expect(at('sites: {a: {country: RU}}', 'sites: {a: {country: RU}, b: {country: CN}}')).toEqual([
    ['sites.b', null, '{country: CN}', 'sites'],
  ])
  expect(at('library: [{kind: region}]', 'library: [{kind: cell}]')).toEqual([
    ['library', '[{kind: region}]', '[{kind: cell}]', undefined],
  ])
})

test.each([
  ['kaliningrad', 'capacity: {claim: ', 'capacity: 5 GWh/yr # {claim: '],
  ['moscow', 'lat: 55.43, lon: 37.28', 'note: x'],
  ['moscow', 'lat: 55.43, ', ''],
  ['dazhou', 'name: Dazhou East economic development zone', 'name: "yes: {no}, # 0x1"'],
  ['dazhou', 'value: 174 mm', 'value: 184 mm'],
] as const)('changes of %s as a variant give the same project (%s)', (name, from, to) => {
  const base = read(name)
  const other = changed(base, [from, to])
  const values = variantValues(textChanges(base, other, library)!)
  const mine = `variants:\n  mine:\n${values.map((v) => `    ${v.path}: ${v.value}\n`).join('')}`
  const options = { file: 'it.yaml', library }
  const [its, theirs] = [parseVariant(changed(base, ['variants:\n', mine]), options, 'mine'), parseProject(other, options)]
  const codes = (issues: typeof its.issues) => issues.filter((i) => i.severity === 'error').map((i) => i.code)
  expect(codes(its.issues)).toEqual(codes(theirs.issues))
  expect({ ...its.project, variants: [] }).toEqual({ ...theirs.project, variants: [] })
})
