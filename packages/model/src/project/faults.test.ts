import { describe, expect, test } from 'vitest'
import { OWN_LIBRARY_CODES, PROJECT_CODES } from './codes.ts'
import { CHANGES, TEXTS } from './fault-table.ts'
import { MAX_CHARACTERS } from './text-faults.ts'
import { changed, messages, parseText, SMALL } from './test-file.ts'

test('the file that the faults are put into has none', () => {
  expect(messages(SMALL)).toEqual([])
})

describe('a fault gets its message at its place', () => {
  test.each(CHANGES)('$to', ({ from, to, says }) => {
    expect(messages(changed(from, to))).toEqual(says)
  })

  test.each(TEXTS)('the text $text', ({ text, says }) => {
    expect(messages(text)).toEqual(says)
  })

  test('a file that is too large', () => {
    expect(messages('#'.repeat(MAX_CHARACTERS + 1))).toEqual([
      ' the file has 4.0 million characters, and 4.0 million are allowed; is it a project file? One has a few hundred lines [CW-FILE-003]',
    ])
  })
})

test('all faults come at once, in the order of the file', () => {
  const text = SMALL.replace('33 Ah', '33')
    .replace('site: town', 'site: twon')
    .replace('name: Small\n', '')
    .replace('value: 1200', 'value: x')
  expect(parseText(text).issues.map((i) => i.path)).toEqual([
    'name',
    'cells.pouch.capacity',
    'plants.works.site',
    'claims.jobs.value',
  ])
})

test('every code of the table is tried here, and no other is used', () => {
  const tried = new Set([...CHANGES, ...TEXTS].flatMap(({ says }) => says.map((s) => /\[(CW-[A-Z]+-\d+)\]$/.exec(s)?.[1])))
  tried.add('CW-FILE-003')
  // Tried in regions.test.ts, with the library that has regions.
  tried.add('CW-PROJ-026')
  // Tried in own-library.test.ts, with the library that has materials.
  tried.add('CW-PROJ-030')
  // Tried in return-rules.test.ts, with the library that has routes of recycling.
  for (const code of ['CW-PROJ-069', 'CW-PROJ-070', 'CW-PROJ-071', 'CW-PROJ-072']) tried.add(code)
  const codes = [...tried].map(String)
  expect(codes.filter((code) => !code.startsWith('CW-LIB-')).toSorted()).toEqual(Object.keys(PROJECT_CODES).toSorted())
  expect(codes.filter((code) => !Object.hasOwn({ ...PROJECT_CODES, ...OWN_LIBRARY_CODES }, code))).toEqual([])
})
