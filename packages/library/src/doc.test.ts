import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { builtInLibrary, LIBRARY_CODES, propertyOf } from './index.ts'

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

test('the numbers that a step takes are properties', () => {
  const [, step = ''] = doc.split('## Add a step')
  const rows = [...step.matchAll(/^\| `\w+` \| [^|]* \| ([^|]*) \|/gm)]
  expect(rows).toHaveLength(8)
  const [, others = ''] = /^All may have ([^]*?)\n\n/m.exec(step) ?? []
  const names = [...[...rows.map(([, numbers]) => numbers), others].join().matchAll(/`([a-z-]+)`/g)].map(([, name]) => name!)
  expect(names.length).toBeGreaterThan(20)
  expect(names.filter((name) => !propertyOf(name))).toEqual([])
})
