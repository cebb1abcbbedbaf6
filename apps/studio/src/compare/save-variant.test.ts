import { readFileSync } from 'node:fs'
import { builtInLibrary } from '@cellwright/library'
import { parseProject, parseVariant, textChanges, variantValues } from '@cellwright/model'
import { expect, test } from 'vitest'
import { savedAsVariant } from './save-variant.ts'

const library = builtInLibrary()
const BASE = readFileSync(new URL('../../../../projects/kaliningrad.yaml', import.meta.url), 'utf8')

function saved(base: string, text: string) {
  const changes = textChanges(base, text, library)!
  const rows = changes.map(({ path, before, text: after, variant }) => ({
    id: path,
    kind: 'change' as const,
    base: before,
    variant: after,
    baseClaim: null,
    variantClaim: null,
    about: null,
    takes: null,
    canVary: variant !== null,
  }))
  return savedAsVariant({ text, base, rows, values: variantValues(changes), name: 'mine' })
}

test('the file gets its base back with a variant that is the changed file, and keeps its remarks', () => {
  const text = BASE.replace('value: 33 Ah', 'value: 40 Ah')
    .replace('lat: 55.03, ', '')
    .replace('cellwright: 1', '# mine\ncellwright: 1')
  const after = saved(BASE, text)
  if (!after.ok) throw new Error(after.why)
  expect(after.text).toContain('# mine')
  expect(textChanges(BASE, after.text, library)).toEqual([])
  const options = { file: 'k.yaml', library }
  const [its, theirs] = [parseVariant(after.text, options, 'mine').project, parseProject(text, options).project]
  expect(its).toBeDefined()
  expect({ ...its, variants: [] }).toEqual({ ...theirs, variants: [] })
  // The variants that were there stay.
  expect(its!.variants.map((v) => v.id)).toEqual(['lfp', 'larger-cell', 'growth', 'mine'])
})

test('what no variant can make stays in the file', () => {
  const own =
    '\nlibrary:\n  - kind: region\n    id: ru\n    values: {corporate-tax: {value: 20, unit: "%", low: 20, high: 20, basis: user, ref: me}}\n'
  const text = BASE.replace('value: 33 Ah', 'value: 40 Ah') + own
  const after = saved(BASE, text)
  if (!after.ok) throw new Error(after.why)
  expect(after.text).toContain('corporate-tax')
  expect(textChanges(BASE, after.text, library)!.map((c) => c.path)).toEqual(['library'])
})

test('values that follow one another come back together, and a text that cannot be changed by itself is left as it is', () => {
  const base = 'cells: {a: {outer: &size {length: 1 mm}}, b: {outer: *size}}\n'
  const after = saved(base, base.replace('1 mm', '2 mm'))
  expect(after).toEqual({
    ok: true,
    text: `${base}variants:\n  mine:\n    cells.a.outer.length: 2 mm\n    cells.b.outer.length: 2 mm\n`,
  })
  const rows = [
    {
      id: 'b',
      kind: 'change',
      base: '2',
      variant: '3',
      baseClaim: null,
      variantClaim: null,
      about: null,
      takes: null,
      canVary: true,
    },
  ] as const
  expect(savedAsVariant({ text: 'a: 1\n', base: 'a: 1\n', rows, values: [], name: 'x' })).toEqual({ ok: false, why: 'alias' })
})
