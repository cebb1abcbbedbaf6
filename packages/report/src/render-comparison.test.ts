import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { displayWidth } from './display-width.ts'
import { renderComparison } from './render-comparison.ts'
import { SAMPLE_COMPARISON as SAMPLE } from './sample-comparison.ts'

const GOLDEN = fileURLToPath(new URL('sample-comparison.txt', import.meta.url))

test('the report of the sample is the one in sample-comparison.txt (UPDATE_GOLDEN=1 writes it anew)', () => {
  const text = renderComparison(SAMPLE)
  if (process.env['UPDATE_GOLDEN']) writeFileSync(GOLDEN, text)
  expect(text).toBe(readFileSync(GOLDEN, 'utf8'))
})

test('what differs comes first, then the figures, then the differences', () => {
  const text = renderComparison(SAMPLE)
  const at = ['WHAT DIFFERS', 'HEADLINE FIGURES SIDE BY SIDE', 'LATE MINUS BASE', 'OUTPUT OF WORKS', 'WARNINGS'].map((head) =>
    text.indexOf(`\n${head}`),
  )
  expect(at.every((place) => place > 0)).toBe(true)
  expect(at).toEqual(at.toSorted((a, b) => a - b))
})

test('many variants stand in several tables, the base in the first alone', () => {
  const ids = Array.from({ length: 7 }, (_, i) => `variant-${i}`)
  const [base, late] = [SAMPLE.sides[0]!, SAMPLE.sides[1]!]
  const many = {
    ...SAMPLE,
    sides: [base, ...ids.map((id) => ({ ...late, id }))],
    figures: SAMPLE.figures.map((row) => ({
      ...row,
      values: [row.values[0]!, ...ids.map((side) => ({ side, value: row.values[1]!.value }))],
    })),
    variants: ids.map((id) => ({ ...SAMPLE.variants[0]!, id })),
  }
  const text = renderComparison(many)
  expect(text.match(/figure +base +variant-0 +variant-1 +variant-2\n/g)).toHaveLength(1)
  expect(text.match(/figure +variant-3 +variant-4 +variant-5 +variant-6\n/g)).toHaveLength(1)
  for (const line of text.split('\n')) expect(displayWidth(line)).toBeLessThanOrEqual(80)
})

test('figures of a plant that a variant does not build are one line', () => {
  const [late] = SAMPLE.variants
  const [row] = late!.verdicts
  const without = {
    ...late!,
    onlyInBase: [{ id: 'works', kind: 'plant' as const }],
    verdicts: [row!, { ...row!, id: 'phase-1', scope: 'works.first' }, { ...row!, id: 'other', scope: 'second' }],
  }
  const text = renderComparison({ ...SAMPLE, variants: [without] })
  expect(text).toContain('works is not built in late, which leaves 2 of them without a verdict: serial,\n    phase-1.\n')
  expect(text.match(/announced 2026-07:/g)).toHaveLength(1)
})

test('a plant without output on a side has no column for it, and one like the base is only named', () => {
  const text = renderComparison(SAMPLE)
  expect(text).toMatch(/OUTPUT OF SECOND BY YEAR, IN GWH\n {2}year +late\n/)
  const [late] = SAMPLE.variants
  const years = late!.years.map((y) => ({ ...y, variant: y.base }))
  const same = renderComparison({ ...SAMPLE, variants: [{ ...late!, years }] })
  expect(same).toMatch(/OUTPUT OF WORKS BY YEAR, IN GWH\n {2}year +base\n/)
  expect(same.replaceAll(/\s+/g, ' ')).toContain('Means of the replications. Exactly as in the base: late.')
})

test('cancelled work says so below the title', () => {
  const text = renderComparison({ ...SAMPLE, incomplete: { code: 'X', params: {}, text: '3 of 10 replications.' } })
  expect(text.split('\n')[3]).toBe('INCOMPLETE: 3 of 10 replications.')
})

test('colour changes nothing but the colour', () => {
  // eslint-disable-next-line no-control-regex
  expect(renderComparison(SAMPLE, { color: true }).replace(/\u001b\[\d+m/g, '')).toBe(renderComparison(SAMPLE))
})

const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 120 }),
  fc.string({ unit: fc.constantFrom(...Array.from('абвгдеёжз电池工厂漢字e\u0301-. ')), maxLength: 120 }),
)
const anyNumber = fc.oneof(fc.double({ min: -1e15, max: 1e15, noNaN: true }), fc.constantFrom(0, -0, 1e-9))

/** Keys whose words come of a closed list or name a row. */
const FIXED = ['verdict', 'unwidened', 'kind', 'of', 'spread', 'better', 'unit', 'id', 'side', 'scope', 'plant']

const altered = fc.infiniteStream(fc.tuple(fc.integer({ min: 0, max: 9 }), anyText, anyNumber)).map((stream) => {
  const change = (value: unknown, key: string): unknown => {
    const [dice, text, number] = stream.next().value!
    if (Array.isArray(value)) return value.map((v) => change(v, key))
    if (value !== null && typeof value === 'object')
      return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, change(v, k)]))
    if (FIXED.includes(key) || dice < 6) return value
    return typeof value === 'string' ? text : typeof value === 'number' ? number : value
  }
  return change(SAMPLE, '') as typeof SAMPLE
})

test('no line is ever wider than asked for', () => {
  fc.assert(
    fc.property(altered, fc.constantFrom(40, 60, 80, 120), (comparison, width) => {
      for (const line of renderComparison(comparison, { width }).split('\n'))
        expect(displayWidth(line)).toBeLessThanOrEqual(width)
    }),
    { numRuns: 100, seed: 1 },
  )
})
