import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { builtInLibrary, extendedLibrary, LIBRARY_CODES, type RawEntry, type RawReference } from './index.ts'

const doc = readFileSync(new URL('../../../docs/library.md', import.meta.url), 'utf8')
const library = builtInLibrary()

test('the table of codes is that of the validator', () => {
  const rows = Object.entries(LIBRARY_CODES).map(([code, text]) => `| \`${code}\` | ${text} |`)
  const wanted = ['| Code | What is wrong |', '| --- | --- |', ...rows].join('\n')
  expect(doc.split('<!-- codes:begin -->')[1]?.split('<!-- codes:end -->')[0]?.trim()).toBe(wanted)
})

test('every kind of the library is in the table of kinds, with its file', () => {
  const table = doc.split('<!-- kinds:begin -->')[1]?.split('<!-- kinds:end -->')[0] ?? ''
  const named = [...table.matchAll(/^\| `([a-z-]+)` \| `([a-z-]+\.yaml)`/gm)]
  expect(named.map(([, kind]) => kind)).toEqual(library.kinds())
  for (const [, kind, file] of named)
    expect(readFileSync(new URL(`../data/${file}`, import.meta.url), 'utf8')).toContain(`kind: ${kind}\n`)
})

describe('the worked examples', () => {
  const blocks = [...doc.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, text]) => parse(text!) as unknown)
  const references = blocks.filter((b) => Array.isArray(b)).flat() as RawReference[]
  const files = blocks.filter((b): b is { kind: string; entries: RawEntry[] } => !Array.isArray(b))

  test('pass the validator and can be read', () => {
    const entries = files.flatMap(({ kind, entries: list }) => list.map((entry) => ({ kind, ...entry })))
    expect(entries.map((e) => e.kind)).toEqual(['active-material', 'chemistry', 'factor-step', 'machine', 'plant'])
    const more = extendedLibrary(library, entries, references)
    for (const { kind, id, values } of entries)
      for (const name of Object.keys(values ?? {})) expect(more.datum(`${kind}/${id}.${name}`)?.user).toBe(true)
  })
})
