import { builtInLibrary } from '@cellwright/library'
import { evaluate, parseProject, type Results } from '@cellwright/model'
import fc from 'fast-check'
import { parseHTML } from 'linkedom'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { CHAIN, GROUP } from '../../../../packages/report/src/sample-chain.ts'
import { MATERIAL_SAMPLE } from '../../../../packages/report/src/sample-material.ts'
import { SAMPLE } from '../../../../packages/report/src/sample-results.ts'
import { formatOf } from '../words/format.ts'
import { sayOf } from '../words/say.ts'
import { loadTongue } from '../words/tongue.ts'
import type { ReportDocument } from './block.ts'
import { reportDocument, TOLD } from './document.ts'
import { FIELD_NAMES_RU } from './field-names-ru.ts'
import { reportHtml } from './html.ts'
import { plain } from './plain.ts'
import { speakingOf } from './speaking.ts'
import { reportWords } from './words.ts'

await loadTongue('ru')

const speaking = (language: 'en' | 'ru') => speakingOf(language, formatOf(language), sayOf(language))
const FULL = { full: true, stale: false, project: null }

/** Judged with few draws: what it holds is wanted, not what it says. */
function judged(name: string): Results {
  const text = readFileSync(new URL(`../../../../projects/${name}.yaml`, import.meta.url), 'utf8')
  const { project, library } = parseProject(text, { file: name, library: builtInLibrary() })
  const work = evaluate(project!, library, { scope: 'audit', seed: 1, hash: '0123456789abcdef', draws: 5 })
  let step = work.next()
  while (!step.done) step = work.next()
  return step.value
}

const CASES: readonly (readonly [string, Results])[] = [
  ['a run of a cell plant', SAMPLE],
  ['a run of a material plant', MATERIAL_SAMPLE],
  ['a chain with books', { ...SAMPLE, chains: [CHAIN], group: GROUP }],
  ['Moscow', judged('moscow')],
  ['Dazhou', judged('dazhou')],
  ['Uyuni', judged('uyuni')],
]

const textOf = (d: ReportDocument): string =>
  JSON.stringify([
    d.title,
    d.sections.map((s) => s.blocks.map((b) => (b.kind === 'table' ? [b.caption, b.rows.map((r) => r.map((c) => c.text))] : b))),
  ])

/** Texts of a thing that a reader should find: no tags of the document, units, codes or dates. */
function leaves(value: unknown, key = ''): string[] {
  if (typeof value === 'string')
    return ['kind', 'unit', 'code', 'of', 'spread'].includes(key) || /^\d{4}-\d{2}/.test(value) || value === '' ? [] : [value]
  if (Array.isArray(value)) return value.flatMap((v) => leaves(v, key))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([k, v]) => (k === 'params' ? [] : leaves(v, k)))
}

test.each(CASES)('every part with content appears: %s', (_, results) => {
  const document = reportDocument(results, speaking('en'), FULL)
  const told = Object.values(TOLD).flat() as string[]
  const filled = Object.entries(results).filter(([, v]) => Array.isArray(v) && v.length > 0)
  // The head of the report says the rest.
  const elsewhere = ['explanations']
  expect(filled.map(([k]) => k).filter((k) => !told.includes(k) && !elsewhere.includes(k))).toEqual([])
  const text = textOf(document)
  const generic = [
    'cells',
    'packs',
    'containers',
    'plants',
    'materialPlants',
    'chains',
    'fleets',
    'centres',
    'stations',
    'circles',
    'research',
    'schedule',
    'parties',
  ] as const
  for (const key of generic) {
    const lost = leaves(results[key]).filter((leaf) => !text.includes(JSON.stringify(plain(leaf)).slice(1, -1)))
    expect([...new Set(lost)], key).toEqual([])
  }
})

test.each(CASES)('every head and name of a fact is Russian in a Russian report: %s', (_, results) => {
  const { sections, facts } = reportDocument(results, speaking('ru'), FULL)
  const names = [
    ...facts.map(([name]) => name),
    ...sections
      .filter((s) => !['s-references', 's-sensitivity'].includes(s.id))
      .flatMap((s) => [
        s.title,
        ...s.blocks.flatMap((b) =>
          b.kind === 'facts' ? b.rows.map(([n]) => n) : b.kind === 'table' ? [b.caption, ...b.heads.map((h) => h.text)] : [],
        ),
      ]),
  ]
  // Every word between colons: `Мощность: узкое место`.
  const foreign = names.flatMap((n) => n.split(': ')).filter((n) => !/[а-яё№]/i.test(n))
  expect([...new Set(foreign)]).toEqual([])
})

const NASTY = [
  '</script><img src=x onerror=alert(1)>',
  '"><svg onload=alert(1)>',
  "' onmouseover='alert(1)",
  '</style><script>alert(1)</script>',
  '<!--',
  ']]>',
  '&lt;b&gt;',
  'javascript:alert(1)',
  'a\u202eb\u200bc',
  'x'.repeat(5000),
]
const ALLOWED = new Set(
  'html head meta title style body article header p h1 h2 h3 h4 h5 nav ol ul li a section dl div dt dd table caption thead tbody tr th td figure img'.split(
    ' ',
  ),
)
const ATTRIBUTES = new Set('lang charset http-equiv content name class aria-label href id scope alt src'.split(' '))

test('names of a file are texts in the report, whatever they hold', () => {
  const name = fc.oneof(fc.constantFrom(...NASTY), fc.string({ unit: 'binary', maxLength: 40 }), fc.string({ maxLength: 40 }))
  fc.assert(
    fc.property(name, (hostile) => {
      const put = <T>(value: T, key = ''): T => {
        if (typeof value === 'string')
          return (['unit', 'verdict', 'unwidened', 'scope', 'kind', 'of', 'code'].includes(key) ? value : hostile) as T
        if (Array.isArray(value)) return value.map((v) => put(v, key)) as T
        if (typeof value !== 'object' || value === null) return value
        return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, put(v, k)])) as T
      }
      const results = put(SAMPLE)
      const document = reportDocument(results, speaking('en'), FULL)
      const { document: page } = parseHTML(reportHtml(document, '', reportWords.en))
      const elements = [...page.querySelectorAll('*')]
      expect(elements.map((e) => e.tagName.toLowerCase()).filter((t) => !ALLOWED.has(t))).toEqual([])
      expect(elements.flatMap((e) => e.getAttributeNames()).filter((a) => !ATTRIBUTES.has(a))).toEqual([])
      expect(elements.filter((e) => e.tagName === 'A').every((e) => e.getAttribute('href')?.startsWith('#s-'))).toBe(true)
      expect(page.querySelector('h1')?.textContent).toBe(plain(hostile))
      expect(page.body.textContent).not.toMatch(/[\u202e\u200b]/)
    }),
    { numRuns: 40, examples: NASTY.map((n): [string] => [n]) },
  )
})

test('long tables are cut with a word about it, and whole where they are asked for', () => {
  const fleets = CASES.find(([n]) => n === 'Moscow')![1]
  const rows = (full: boolean) =>
    reportDocument(fleets, speaking('en'), { ...FULL, full }).sections.flatMap((s) =>
      s.blocks.flatMap((b) => (b.kind === 'table' ? [{ n: b.rows.length, cut: b.cut, section: s.id }] : [])),
    )
  const cut = rows(false).filter((t) => t.cut !== undefined)
  expect(cut.length).toBeGreaterThan(0)
  expect(rows(true).filter((t) => t.cut !== undefined)).toEqual([])
  expect(Math.max(...rows(true).map((t) => t.n))).toBeGreaterThan(Math.max(...cut.map((t) => t.n)))
})

/** Told by sections of their own words, or by none: what programs need. */
const NOT_BY_NAME = new Set(
  'schemaVersion project hash engine version library seed incomplete headline figures materialPlants chains sweeps makeOrBuy parties schedule flows group claims implied sensitivity explanations assumptions references text spread definition better about supersededBy widenedLow widenedHigh widenedMin widenedMax errorBasis errorCases items axis rivals unwidened reason figure centres stations research circles priceUnit typical'.split(
    ' ',
  ),
)

test('every field of the results has a Russian name', () => {
  const files = [
    'results',
    'material-results',
    'chain-results',
    'use-results',
    'fleet-results',
    'centre-results',
    'station-results',
    'research-results',
    'circle-results',
  ]
  const source = files
    .map((f) => readFileSync(new URL(`../../../../packages/model/src/${f}.ts`, import.meta.url), 'utf8'))
    .join('\n')
  const fields = [...new Set([...source.matchAll(/readonly (\w+)\??:/g)].map(([, field = '']) => field))]
  expect(fields.length).toBeGreaterThan(400)
  expect(fields.filter((field) => !NOT_BY_NAME.has(field) && FIELD_NAMES_RU[field] === undefined)).toEqual([])
})
