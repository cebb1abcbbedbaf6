import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { displayWidth } from './display-width.ts'
import { renderResults } from './render-results.ts'
import { SAMPLE } from './sample-results.ts'

const GOLDEN = fileURLToPath(new URL('sample-report.txt', import.meta.url))

test('the report of the sample is the one in sample-report.txt (UPDATE_GOLDEN=1 writes it anew)', () => {
  const text = renderResults(SAMPLE)
  if (process.env['UPDATE_GOLDEN']) writeFileSync(GOLDEN, text)
  expect(text).toBe(readFileSync(GOLDEN, 'utf8'))
})

test.each(['run', 'design', 'audit'] as const)('scope %s says what it is about', (scope) => {
  const text = renderResults({ ...SAMPLE, scope })
  expect(text.includes('CLAIMS')).toBe(scope !== 'design')
  expect(text.includes('PRODUCT')).toBe(scope !== 'audit')
})

test('cancelled work says so below the title', () => {
  const text = renderResults({ ...SAMPLE, incomplete: { code: 'X', params: {}, text: '3 of 10 replications.' } })
  expect(text.split('\n')[3]).toBe('INCOMPLETE: 3 of 10 replications.')
})

test('a design without results in it is still a report', () => {
  const empty = {
    ...SAMPLE,
    headline: [],
    cells: [],
    packs: [],
    plants: [],
    orders: [],
    schedule: [],
    flows: [],
    ledger: null,
    claims: [],
  }
  expect(renderResults({ ...empty, implied: [], sensitivity: [], assumptions: [], references: [], warnings: [] })).toContain(
    'The file makes no claims.',
  )
})

test('colour changes nothing but the colour', () => {
  // eslint-disable-next-line no-control-regex
  expect(renderResults(SAMPLE, { color: true }).replace(/\u001b\[\d+m/g, '')).toBe(renderResults(SAMPLE))
})

test('texts of the file cannot steer the terminal', () => {
  const text = renderResults({ ...SAMPLE, project: { ...SAMPLE.project, name: 'red \u001b[31m and\nnext \u202eline' } })
  expect(text.split('\n')[0]).toBe('red  [31m and next line'.replace('  ', ' '))
})

const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 120 }),
  fc.string({ unit: fc.constantFrom(...Array.from('абвгдеёжз电池工厂漢字e\u0301-. ')), maxLength: 120 }),
  fc.stringMatching(/^[a-z-]{60,150}$/),
)
const anyNumber = fc.oneof(fc.double({ min: -1e15, max: 1e15, noNaN: true }), fc.constantFrom(0, -0, 1e-9, 1e13, Number.NaN))

/** The sample with some of its texts and numbers replaced. */
const altered = fc.infiniteStream(fc.tuple(fc.integer({ min: 0, max: 9 }), anyText, anyNumber)).map((stream) => {
  const change = (value: unknown, key: string): unknown => {
    const [dice, text, number] = stream.next().value!
    if (Array.isArray(value)) return value.map((v) => change(v, key))
    if (value !== null && typeof value === 'object')
      return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, change(v, k)]))
    if (['verdict', 'kind', 'scope', 'stage', 'spread', 'of'].includes(key) || dice < 6) return value
    return typeof value === 'string' ? text : typeof value === 'number' ? number : value
  }
  return { ...(change(SAMPLE, '') as typeof SAMPLE), scope: 'run' as const }
})

test('no line is ever wider than asked for', () => {
  fc.assert(
    fc.property(altered, fc.constantFrom(40, 60, 80, 80, 120), (results, width) => {
      for (const line of renderResults(results, { width }).split('\n')) expect(displayWidth(line)).toBeLessThanOrEqual(width)
    }),
    { numRuns: 150, seed: 1 },
  )
})

test('comparable plants are named once, and referred to where a claim is held against the same', () => {
  const [first] = SAMPLE.claims
  const item = {
    id: 'other',
    name: 'Other works',
    country: 'DE',
    year: 2024,
    stage: 'built',
    size: '2 GWh/yr',
    value: '2 GWh/yr',
    ref: '',
  }
  const claim = {
    ...first!,
    id: 'before',
    comparable: { rule: 'cell plants', n: 1, low: '2 GWh/yr', high: '2 GWh/yr', items: [item] },
  }
  const text = renderResults({ ...SAMPLE, claims: [claim, { ...claim, id: 'again' }] }, { width: 120 })
  expect(text.split('Other works (')).toHaveLength(2)
  expect(text).toContain('those named at [before]')
})
