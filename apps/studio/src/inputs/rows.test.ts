import { readFileSync } from 'node:fs'
import { builtInLibrary } from '@cellwright/library'
import { describeFields, evaluate, parseProject, type Results } from '@cellwright/model'
import { expect, test } from 'vitest'
import * as edits from '../document/edit.ts'
import { libraryGroups } from './library-rows.ts'
import { removeOwn, writeOwn } from './own-value.ts'
import { inputRows } from './rows.ts'
import { usedInstead } from './used.ts'

const library = builtInLibrary()
const parsed = (text: string) => parseProject(text, { file: 'k.yaml', library })
const text = readFileSync(new URL('../../../../projects/kaliningrad.yaml', import.meta.url), 'utf8')
const tangier = readFileSync(new URL('../../../../projects/tangier.yaml', import.meta.url), 'utf8')
const moscow = readFileSync(new URL('../../../../projects/moscow.yaml', import.meta.url), 'utf8')
const dazhou = readFileSync(new URL('../../../../projects/dazhou.yaml', import.meta.url), 'utf8')
const fields = describeFields()

function sized(of: string): Results {
  const { project, library: own } = parsed(of)
  const work = evaluate(project!, own, { scope: 'size', seed: 1, hash: 'x' })
  let step = work.next()
  while (!step.done) step = work.next()
  return step.value
}
const results = sized(text)

test('a plant has every input that the schema gives it, those of its schedule too', () => {
  const rows = inputRows('plants.gigafactory', fields, parsed(text).written ?? null)
  expect(rows.map((r) => r.path)).toEqual(
    fields.filter((f) => f.path.startsWith('plants.ID.') && f.form !== 'record').map((f) => f.path.replace('ID', 'gigafactory')),
  )
  const kindOf = (path: string) => rows.find((r) => r.path === `plants.gigafactory.${path}`)?.kind
  expect([kindOf('capacity'), kindOf('lines'), kindOf('schedule.start_of')]).toEqual(['given', 'default', 'given'])
  expect(rows.find((r) => r.label === 'capacity')?.variants).toEqual([{ id: 'growth', text: '{claim: growth-2022}' }])
})

test('phases have rows of their own; a variant has what it changes, by exact keys', () => {
  const { written = null } = parsed(tangier)
  const rows = inputRows('material_plants.btr', fields, written)
  expect(rows.map((r) => r.path)).toContain('material_plants.btr.phases.first.capacity')
  const changed = inputRows('variants.one-plant', fields, written)
  expect(changed).toMatchObject([{ keys: ['variants', 'one-plant', 'material_plants.anode.build'], field: { form: 'words' } }])
})

test('what is missing is told from what is left out', () => {
  const { written = null } = parsed(text.replace('    makes: car\n', ''))
  expect(inputRows('plants.gigafactory', fields, written).find((r) => r.label === 'makes')?.kind).toBe('missing')
})

test('what is used in the place of an input comes from the results', () => {
  expect(usedInstead('cells.pouch.areal_capacity', results)?.unit).toBe('mAh/cm2')
  expect(usedInstead('plants.gigafactory.lines', results)).toEqual({ value: 1, unit: '' })
  expect(usedInstead('plants.gigafactory.site', results)).toBeNull()
})

test('each number that was read belongs to some thing or to the project', () => {
  const parts = 'sites cells packs containers plants orders material_plants fleets centres stations research'.split(' ')
  for (const { assumptions } of [results, sized(tangier), sized(moscow), sized(dazhou)]) {
    const shown = new Set(
      ['', ...parts.map((p) => `${p}.a`)].flatMap((t) =>
        libraryGroups(t, undefined, assumptions).flatMap((g) => g.rows.map((r) => r.id)),
      ),
    )
    const read = assumptions.filter((a) => a.id.includes('/'))
    expect(read.filter((a) => !shown.has(a.id)).map((a) => `${a.id}: ${a.usedBy.join()}`)).toEqual([])
  }
  const step = libraryGroups('plants.a', 'coating-cathode', results.assumptions)
  expect(step.length).toBeGreaterThan(0)
  for (const { entry } of step) expect(entry).toContain('coating')
})

test('an own number is written into the file, read back as the user’s, and taken out again without a trace', () => {
  const row = libraryGroups('cells.pouch', undefined, results.assumptions)
    .flatMap((g) => g.rows)
    .find((r) => r.id === 'active-material/nmc622.specific-capacity')!
  const own = {
    value: 170.5,
    low: undefined,
    high: undefined,
    unit: 'mAh/g',
    year: undefined,
    source: undefined,
    reason: 'measured',
  }
  for (const before of [text, tangier]) {
    const written = writeOwn(edits, before, parsed(before).written ?? null, row, own)
    expect(written.ok).toBe(true)
    if (!written.ok) continue
    const after = parsed(written.text)
    expect(after.issues).toEqual(parsed(before).issues)
    expect(after.library.datum(row.id)).toMatchObject({ value: 170.5, user: true, reason: 'measured' })
    const second = writeOwn(edits, written.text, after.written ?? null, row, { ...own, value: 171 })
    expect(second.ok && parsed(second.text).library.datum(row.id)?.value).toBe(171)
    const gone = removeOwn(edits, written.text, after.written ?? null, row)
    expect(gone.ok && gone.text.trimEnd()).toBe(before.trimEnd())
  }
})

test('an own number from a source of the file is a claim of that source', () => {
  const row = libraryGroups('cells.pouch', undefined, results.assumptions)
    .flatMap((g) => g.rows)
    .find((r) => r.id === 'active-material/nmc622.specific-capacity')!
  const own = { value: 170, low: 165, high: 175, unit: 'mAh/g', year: undefined, source: 'pv2021', reason: '' }
  const written = writeOwn(edits, text, parsed(text).written ?? null, row, own)
  expect(written.ok && parsed(written.text).library.datum(row.id)).toMatchObject({
    low: 165,
    high: 175,
    basis: 'claim',
    ref: 'pv2021',
  })
})
