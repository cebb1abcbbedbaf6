import type { ClaimAxis, ClaimResult, ExplainedTerm } from '@cellwright/model'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { SAMPLE } from '../../../../packages/report/src/sample-results.ts'
import { formatOf } from '../words/format.ts'
import { chosenClaims, historyOf, VERDICTS, type ClaimChoice } from './claim-rows.ts'
import { claimScale } from './claim-scale.ts'
import { formulaPieces, leavesOf, termsById, visibleRows } from './explained-tree.ts'
import { webAddress } from './source-text.tsx'
import { formulaWith } from './term-text.ts'
import { valueText } from './value-text.ts'
import { swing, swingsOf, weighted } from './weights.ts'

const en = formatOf('en')
const ru = formatOf('ru')

test('values of claims are written as people of the language write them, with all their digits', () => {
  expect(valueText('about 26.35 bn RUB', en)).toBe('about 26.35\u00a0bn RUB')
  expect(valueText('135 000 m2', en)).toMatch(/^135,000\u00a0m2$/)
  expect(valueText('at most 1 500 000 /yr', en)).toBe('at most 1,500,000\u00a0/yr')
  expect(valueText('26.35', ru)).toBe('26,35')
  expect(valueText('2025-12-15', en)).toBe('15 Dec 2025')
  expect(valueText('2023', ru)).toBe('2023')
  expect(valueText('NMC', ru)).toBe('NMC')
  expect(valueText('at least 0.757 s', ru)).toMatch(/^не менее 0,757/)
})

const axis = (values: Partial<ClaimAxis>): ClaimAxis => ({
  unit: 'GWh/yr',
  announced: { value: 4, low: 3.96, high: 4.04 },
  model: null,
  comparable: [],
  ...values,
})

test('every value of a claim stands on its axis, in their order; the axis is logarithmic where they spread more than tenfold', () => {
  expect(claimScale(axis({ comparable: [2, 8] })).log).toBe(false)
  expect(claimScale(axis({ comparable: [1, 11] })).log).toBe(true)
  expect(claimScale(axis({ comparable: [-1, 100] })).log).toBe(false)
  fc.assert(
    fc.property(fc.array(fc.double({ min: 1e-6, max: 1e9, noNaN: true }), { minLength: 1, maxLength: 30 }), (comparable) => {
      const scale = claimScale(axis({ comparable }))
      const sorted = [...comparable, 4].toSorted((a, b) => a - b)
      const places = sorted.map(scale.at)
      expect(places.every((p) => p >= 0 && p <= 1)).toBe(true)
      places.slice(1).forEach((p, i) => expect(p).toBeGreaterThanOrEqual(places[i]))
      expect(scale.ticks.every((t) => t >= scale.min && t <= scale.max)).toBe(true)
    }),
  )
})

const ALL: ClaimChoice = { sort: 'verdict', descending: false, verdicts: new Set(), scope: '', search: '' }
const say = (c: ClaimResult) => `${c.title} ${c.announced} ${c.source}`

test('claims are sorted, filtered and searched; none is lost', () => {
  const { claims } = SAMPLE
  const order = chosenClaims(claims, ALL, say).map((c) => VERDICTS.indexOf(c.verdict))
  expect(order).toEqual(order.toSorted((a, b) => a - b))
  expect(chosenClaims(claims, { ...ALL, sort: 'file' }, say)).toEqual(claims)
  expect(chosenClaims(claims, { ...ALL, verdicts: new Set(['holds']) }, say).every((c) => c.verdict === 'holds')).toBe(true)
  expect(chosenClaims(claims, { ...ALL, search: 'RBK2022may bn' }, say).map((c) => c.id)).toEqual(['investment-2022'])
  expect(chosenClaims(claims, { ...ALL, search: 'no such' }, say)).toEqual([])
})

test('the history of a claim goes both ways and ends, even in a ring', () => {
  const [one] = SAMPLE.claims
  const chain = ['a', 'b', 'c'].map((id, i) => ({ ...one, id, supersededBy: ['b', 'c', null][i] }))
  expect(historyOf(chain[1], chain).before.map((c) => c.id)).toEqual(['a'])
  expect(historyOf(chain[0], chain).after.map((c) => c.id)).toEqual(['b', 'c'])
  const ring = ['a', 'b'].map((id, i) => ({ ...one, id, supersededBy: ['b', 'a'][i] }))
  expect(historyOf(ring[0], ring).after.map((c) => c.id)).toEqual(['b', 'a'])
})

const term = (id: string, from: string[], read = false): ExplainedTerm => ({
  id,
  kind: read ? 'library' : 'formula',
  name: `term ${id}`,
  value: Number(id),
  unit: 'kg',
  how: read ? null : from.map((f) => `[${f}]`).join(' + '),
  from,
  source: read ? { id: `x.${id}`, basis: 'measured', ref: 'r', reason: null } : null,
})

test('a tree shows what is open, and what a term rests on is told once', () => {
  // 1 = 2 + 3, 2 = 4 + 5, 3 = 4
  const terms = termsById({
    terms: [term('1', ['2', '3']), term('2', ['4', '5']), term('3', ['4']), term('4', [], true), term('5', [], true)],
  })
  const paths = (...open: string[]) => visibleRows(terms, new Set(open)).map((r) => r.path)
  expect(paths()).toEqual(['1'])
  expect(paths('1')).toEqual(['1', '1/2', '1/3'])
  expect(paths('1', '1/3')).toEqual(['1', '1/2', '1/3', '1/3/4'])
  expect(leavesOf(terms, '1').map((t) => t.id)).toEqual(['4', '5'])
  expect(formulaPieces('[2] * (1 + [3])')).toEqual([{ term: '2' }, { text: ' * (1 + ' }, { term: '3' }, { text: ')' }])
  expect(formulaWith('[2] + [3] + [9]', terms, (t) => t.name)).toBe('term 2 + term 3 + [9]')
})

test('inputs that move what is asked for first come first', () => {
  const row = { kind: 'input', basis: 'assumed', scope: 'p', unit: '', name: '', figure: '' } as const
  const sensitivity = [
    { ...row, id: 'small', headline: 'npv', base: 10, low: 9, high: 11 },
    { ...row, id: 'large', headline: 'npv', base: 10, low: 20, high: null },
    { ...row, id: 'none', headline: 'npv', base: 10, low: 10, high: 10 },
    { ...row, id: 'minor', headline: 'site-area', base: 1, low: 0, high: 9 },
  ]
  const assumptions = ['none', 'minor', 'small', 'large'].map((id) => ({ ...SAMPLE.assumptions[0], id }))
  expect(swingsOf({ sensitivity }).map((s) => [s.id, ...s.rows.map((r) => r.id)])).toEqual([
    ['p.npv', 'large', 'small'],
    ['p.site-area', 'minor'],
  ])
  expect(swing(sensitivity[1])).toBe(10)
  const found = weighted({ assumptions, sensitivity })
  expect(found.toSorted((a, b) => b.rank - a.rank).map((w) => [w.row.id, w.weight])).toEqual([
    ['large', 1],
    ['small', 0.2],
    ['minor', 1],
    ['none', null],
  ])
})

test('only addresses of the web are followed', () => {
  expect(webAddress('https://tass.ru/a?b=c')).toBe('https://tass.ru/a?b=c')
  for (const bad of [
    'javascript:alert(1)',
    'data:text/html,x',
    ' https://x.y',
    'file:///etc/passwd',
    '//x.y',
    'https://',
    'java\nscript:alert(1)',
  ])
    expect(webAddress(bad), bad).toBeNull()
})
