import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { HEADLINES } from '@cellwright/model'
import { SAMPLE } from './sample-results.ts'

const read = (path: string) => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8')
const doc = read('docs/results.md')
const source = [
  'results.ts',
  'material-results.ts',
  'chain-results.ts',
  'use-results.ts',
  'fleet-results.ts',
  'centre-results.ts',
  'station-results.ts',
  'research-results.ts',
  'circle-results.ts',
  'compare-results.ts',
  'track-results.ts',
]
  .map((file) => read(`packages/model/src/${file}`))
  .join('\n')

/** Text of docs/results.md below the heading `## name`. */
function section(name: string): string {
  return doc.split(/^## /m).find((part) => part.startsWith(`${name}\n`)) ?? ''
}

/** Names of the fields of each interface, inner ones too. */
const INTERFACES = [...source.matchAll(/^export interface (\w+)[^{]*\{\n(.*?)^\}/gms)].map(([, name = '', body = '']) => ({
  name,
  fields: [...new Set([...body.matchAll(/readonly (\w+)\??:/g)].map(([, field = '']) => field))],
}))

test.each(INTERFACES)('docs/results.md has every field of $name', ({ name, fields }) => {
  expect(fields.filter((field) => !section(name).includes(`\`${field}\``))).toEqual([])
})

test('docs/results.md has every key of a document', () => {
  expect(INTERFACES.length).toBeGreaterThan(10)
  expect([...Object.keys(SAMPLE), 'incomplete'].filter((key) => !section('Results').includes(`| \`${key}\` |`))).toEqual([])
})

test('docs/results.md has every headline figure as it is in the registry', () => {
  const rows = section('Headline figures').split('\n')
  const wanted = HEADLINES.map((h) => `| \`${h.id}\` | ${h.name} | ${h.unit} | ${h.better} | ${h.definition} |`)
  expect(rows.filter((row) => row.startsWith('| `'))).toEqual(wanted)
  expect(new Set(HEADLINES.map((h) => h.id)).size).toBe(HEADLINES.length)
})
