import { readdirSync, readFileSync } from 'node:fs'
import { builtInLibrary } from '@cellwright/library'
import { describeFields, evaluate, HEADLINES, parseProject, parseSweepValue, parseVariant, type Results } from '@cellwright/model'
import { unitSymbols } from '@cellwright/units'
import { describe, expect, test } from 'vitest'
import { CHANGES, TEXTS } from '../../../../packages/model/src/project/fault-table.ts'
import { changed, parseText } from '../../../../packages/model/src/project/test-file.ts'
import { PHRASES } from './ru/messages.ts'
import { dateInRussian, numberInRussian } from './ru/tongue.ts'
import { russianOf } from './russian.ts'
import { unitInRussian, unitName } from './units.ts'
import { plural } from './words.ts'

/** A text that has no Russian. */
const isEnglish = (text: string): boolean => /[A-Za-z]{3}/.test(text) && !/[А-Яа-яЁё]/.test(text)

const ROOT = new URL('../../../../', import.meta.url)

/** Codes of commands that the page does not have, and of faults of ours. */
const ELSEWHERE = /^CW-(?:CLI|LINE|ACT|TRACK|BUG)-/

function codesOfSources(): string[] {
  const files = ['library', 'model', 'units'].flatMap((name) =>
    readdirSync(new URL(`packages/${name}/src/`, ROOT), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !/\.test\.ts$|fault-table|generated|test-file/.test(file))
      .map((file) => new URL(`packages/${name}/src/${file}`, ROOT)),
  )
  const found = files.flatMap((file) => readFileSync(file, 'utf8').match(/(?<=['"`])CW-[A-Z]+-\d{3}(?=['"`])/g) ?? [])
  return [...new Set(found)].filter((code) => !ELSEWHERE.test(code)).toSorted((a, b) => (a < b ? -1 : 1))
}

test('every code that the sources can say has its Russian', () => {
  const codes = codesOfSources()
  expect(codes.length).toBeGreaterThan(250)
  expect(codes.filter((code) => (PHRASES[code] ?? []).length === 0 && !NO_TEXT.has(code))).toEqual([])
})

/** Rules of the library's own data files alone. */
const NO_TEXT = new Set(['CW-LIB-019'])

test('each shape of the catalogue has the same holes on both sides', () => {
  const holes = (text: string) => [...text.matchAll(/\{\^?([a-z][a-z0-9]*)(?=[:#}])/g)].map((m) => m[1])
  const wrong = Object.entries(PHRASES).flatMap(([code, phrases]) =>
    phrases
      .filter(([from, to]) => {
        const here = new Set(holes(from))
        const there = new Set(holes(to))
        return [...there].some((hole) => !here.has(hole)) || [...here].some((hole) => !there.has(hole))
      })
      .map(([from, to]) => `${code}: ${from} | ${to}`),
  )
  expect([...new Set(wrong)]).toEqual([])
})

interface Said {
  readonly code: string
  readonly text: string
}

/** All that has a code and a text, wherever it stands. */
function messagesIn(value: unknown, found: Said[] = []): Said[] {
  if (Array.isArray(value)) for (const item of value) messagesIn(item, found)
  else if (typeof value === 'object' && value !== null) {
    const { code, text } = value as Partial<Said>
    if (typeof code === 'string' && typeof text === 'string') found.push({ code, text })
    for (const item of Object.values(value)) messagesIn(item, found)
  }
  return found
}

function unitsIn(value: unknown, found = new Set<string>()): Set<string> {
  if (Array.isArray(value)) for (const item of value) unitsIn(item, found)
  else if (typeof value === 'object' && value !== null)
    for (const [key, item] of Object.entries(value)) {
      if (key === 'unit' && typeof item === 'string') found.add(item)
      else unitsIn(item, found)
    }
  return found
}

/** Numbers of a text in the order of size, dates in parts; digits within words and units are none. */
function numbersOf(text: string): string[] {
  const found = text
    .replace(/(\d{4})-(\d\d)(?:-(\d\d))?(?!\d)/g, (_, y: string, m: string, d?: string) => `${d ? `${d} / ` : ''}${m} / ${y}`)
    .replace(
      /(\d\d)\.(?:(\d\d)\.)?(\d{4})/g,
      (_, a: string, b: string | undefined, y: string) => `${a}${b ? ` / ${b}` : ''} / ${y}`,
    )
    .match(/(?<![A-Za-zА-Яа-яµ\d])\d+(?:[ \u202f]\d{3})*(?:[.,]\d+)?/g)
  return (found ?? []).map((n) => String(Number(n.replace(/[ \u202f]/g, '').replace(',', '.')))).toSorted()
}

/** Numbers of the first text that the second has lost. */
function lost(from: string, to: string): string[] {
  const there = numbersOf(to)
  return numbersOf(from).filter((n) => {
    const place = there.indexOf(n)
    if (place >= 0) there.splice(place, 1)
    return place < 0
  })
}

test('the check of numbers notices one that is lost', () => {
  expect(lost('12 300 t from 2026-07-01, 1.5 m2', 'с 01.07.2026 12\u202f300 т, 1,5 м²')).toEqual([])
  expect(lost('12 300 t from 2026-07-01', 'с 01.07.2026 много')).toEqual(['12300'])
  expect(lost('between 5 and 5', 'около 5')).toEqual(['5'])
})

/** What is wrong with a text said again, given the words that are the file's own. */
function faultsOf({ code, text }: Said, own: (said: string) => string): string[] {
  const said = russianOf(code, text)
  if (said === undefined) return [`no Russian: ${code} ${text}`]
  const rest = own(said)
  const gone = lost(text, said)
  return [
    ...(isEnglish(rest) && /[a-z]{2,} [a-z]{2,}/.test(rest) ? [`English: ${code} ${said}`] : []),
    ...(/[a-z]{2,} [a-z]{2,}/.test(rest)
      ? [`English words: ${code} ${/.{0,20}[a-z]{2,} [a-z]{2,}.{0,20}/.exec(rest)?.[0]} in ${said}`]
      : []),
    ...(/undefined|NaN|\[object|[{}|#]/.test(rest) ? [`broken: ${code} ${said}`] : []),
    ...(gone.length > 0 ? [`lost ${gone.join(', ')}: ${code} ${text} | ${said}`] : []),
  ]
}

const library = builtInLibrary()

function resultsOf(name: string, draws: number): { results: Results; whats: Set<string>; texts: string[] } {
  const file = `projects/${name}.yaml`
  const text = readFileSync(new URL(file, ROOT), 'utf8')
  const options = { file, library }
  const { project, library: own, issues } = parseProject(text, options)
  if (!project) throw new Error(issues.map((i) => i.text).join())
  const named = project.readings.flatMap((r) => r.of).filter((id) => project.variants.some((v) => v.id === id))
  const work = evaluate(project, own, {
    scope: 'audit',
    seed: 1,
    hash: '',
    draws,
    readings: named.map((id) => ({ id, project: parseVariant(text, options, id).project! })),
    // The sweep of one project takes longer than all else here.
    sweeps:
      draws < 10
        ? []
        : project.sweeps.flatMap(({ id, at }) =>
            at.map((_, index) => ({ sweep: id, index, project: parseSweepValue(text, options, id, index).project! })),
          ),
    attachments: new Map(),
    explain: name === 'kaliningrad' ? ['gigafactory.investment'] : [],
  })
  const whats = new Set<string>()
  let step = work.next()
  for (; !step.done; step = work.next()) whats.add(step.value.what)
  return { results: step.value, whats, texts: ownTexts(project) }
}

/** Names and words that the file gives: they stay as they are. */
function ownTexts(value: unknown, found: string[] = []): string[] {
  if (typeof value === 'string') {
    if (/[a-z] [a-z]|[A-Z][a-z]+ |-/.test(value)) found.push(value)
  } else if (Array.isArray(value)) for (const item of value) ownTexts(item, found)
  else if (value instanceof Map) for (const item of value.values()) ownTexts(item, found)
  else if (typeof value === 'object' && value !== null) for (const item of Object.values(value)) ownTexts(item, found)
  return found
}

function without(texts: readonly string[]): (said: string) => string {
  const longest = [...new Set(texts)].toSorted((a, b) => b.length - a.length)
  return (said) =>
    longest.reduce((rest, own) => rest.replaceAll(own, '').replaceAll(own.charAt(0).toUpperCase() + own.slice(1), ''), said)
}

/** Names that the engine gives, of which each must have its Russian. */
function namesIn(r: Results): string[] {
  return [
    ...r.claims.map((c) => c.title),
    ...r.implied.flatMap((i) => [i.what, i.how, ...(i.comparable ? [i.comparable.rule] : [])]),
    ...r.claims.flatMap((c) => (c.comparable ? [c.comparable.rule] : [])),
    ...r.plants.flatMap((p) => [
      ...p.steps.map((s) => s.name),
      ...p.crews.map((c) => c.name),
      ...p.capex.lines.flatMap((l) => [l.name, ...(l.scope ? [l.scope.covers, l.scope.leavesOut] : [])]),
      ...p.supply.power.parts.map((x) => x.name),
      ...p.energyPublished.flatMap((e) => [e.name, e.scope]),
    ]),
    ...r.materialPlants.flatMap((p) => [
      p.name,
      p.product.name,
      ...p.steps.flatMap((s) => [s.name, ...(s.machine === null ? [] : [s.machine])]),
      ...p.inputs.map((i) => i.name),
      ...p.leaving.map((l) => l.name),
      ...p.capex.lines.map((l) => l.name),
    ]),
    ...r.chains.flatMap((c) => [...c.links.map((l) => l.name), ...c.sourcing.map((s) => s.name)]),
    ...r.schedule.map((s) => s.name),
    ...r.sensitivity.map((s) => s.figure),
    ...r.fleets.map((f) => f.useName),
    ...r.centres.flatMap((c) => [...c.steps.map((s) => s.name), ...c.capex.lines.map((l) => l.name)]),
    ...r.stations.flatMap((s) => s.capex.lines.map((l) => l.name)),
    ...r.assumptions.map((a) => a.name),
    ...r.explanations.flatMap((e) => [e.name, ...e.terms.map((t) => t.name)]),
  ]
}

/** Short names of chemistry, products and firms are the same in both languages. */
const SAME = /^[A-Z0-9][\w/ .+-]*$|^[a-z0-9-]+$|^[\w-]+(?:\.[\w-]+)+$|^\S+$/

describe.each([
  ['kaliningrad', 16],
  ['moscow', 16],
  ['tangier', 16],
  ['uyuni', 16],
  ['dazhou', 16],
  ['belarus', 4],
] as const)('%s', (name, draws) => {
  const { results, whats, texts } = resultsOf(name, draws)
  const own = without(texts)

  test('all messages are said in Russian, with every number', () => {
    const said = messagesIn(results)
    expect(said.length).toBeGreaterThan(20)
    expect(said.flatMap((m) => faultsOf(m, own))).toEqual([])
  })

  test('all names, units and works under way have their Russian', () => {
    const missing = [...new Set(namesIn(results))].filter(
      (n) => !SAME.test(n) && isEnglish(russianOf('name', n) ?? n) && own(n) !== '',
    )
    expect(missing).toEqual([])
    expect([...unitsIn(results)].filter((u) => unitInRussian(u) === undefined)).toEqual([])
    expect([...whats].filter((w) => isEnglish(russianOf('name', w) ?? w))).toEqual([])
  })
})

/** Runs of three English words and more that are no quotation and no words that are written in a file. */
function englishIn(again: string, from: string): string[] {
  const quoted = [...from.matchAll(/"([^"]*)"/g)].map((m) => m[1])
  const rest = quoted.reduce((so, own) => (own === '' ? so : so.replaceAll(own, '')), again)
  return (rest.match(/(?:\b[a-z]{2,} ){2,}[a-z]{2,}\b/g) ?? []).map((run) => `English words: ${run} in ${again}`)
}

test('every fault of a file is said in Russian, with every number', () => {
  const parsed = [...CHANGES.map(({ from, to }) => changed(from, to)), ...TEXTS.map(({ text }) => text)].flatMap(
    (text) => parseText(text).issues,
  )
  const said = parsed.flatMap(({ code, text, hint }): Said[] => [
    { code, text },
    ...(hint === undefined ? [] : [{ code: 'hint', text: hint }]),
  ])
  expect(said.length).toBeGreaterThan(400)
  const faults = said.flatMap((m) => {
    const again = russianOf(m.code, m.text)
    if (again === undefined) return [`no Russian: ${m.code} ${m.text}`]
    const gone = lost(m.text, again)
    return [
      ...(isEnglish(again) ? [`English: ${again}`] : []),
      ...englishIn(again, m.text),
      ...(gone.length > 0 ? [`lost ${gone.join(', ')}: ${m.text} | ${again}`] : []),
    ]
  })
  expect([...new Set(faults)]).toEqual([])
})

test('every headline figure has its name and definition in Russian, with every number', () => {
  const said = HEADLINES.flatMap(({ name, definition }) => [name, definition])
  expect(said.filter((text) => isEnglish(russianOf('name', text) ?? text))).toEqual([])
  expect(said.filter((text) => lost(text, russianOf('name', text) ?? '').length > 0)).toEqual([])
})

test('fields of the project file are described in Russian', () => {
  const fields = describeFields()
  const missing = fields.flatMap(({ description, type }) =>
    // Words that may be written stay as they are.
    [description, ...(type.includes(' | ') ? [] : [type])].filter(
      (text) => / /.test(text) && isEnglish(russianOf('name', text) ?? text),
    ),
  )
  expect([...new Set(missing)]).toEqual([])
})

test('every unit of the vocabulary has a Russian name', () => {
  expect(unitSymbols().filter((u) => unitInRussian(u) === undefined)).toEqual([])
  expect(unitName('GWh/yr', 'ru')).toBe('ГВт·ч/год')
  expect(unitName('mAh/cm2', 'ru')).toBe('мА·ч/см²')
  expect(unitName('M USD (2024) per GWh/yr', 'ru')).toBe('млн USD (2024) на ГВт·ч/год')
  expect(unitName('kWh/kWh', 'ru')).toBe('кВт·ч/кВт·ч')
  expect(unitName('GWh/yr', 'en')).toBe('GWh/yr')
  expect(unitInRussian('furlongs')).toBeUndefined()
})

test('numbers, dates and plural forms', () => {
  expect(numberInRussian('12 300.5')).toBe('12\u202f300,5')
  expect(numberInRussian('-0.5')).toBe('−0,5')
  expect(dateInRussian('2026-07-01')).toBe('01.07.2026')
  expect(dateInRussian('2026-07')).toBe('07.2026')
  expect([1, 2, 5, 11, 21, 22, 111].map((n) => plural('ru', n, 'файл', 'файла', 'файлов'))).toEqual([
    'файл',
    'файла',
    'файлов',
    'файлов',
    'файл',
    'файла',
    'файлов',
  ])
  expect(russianOf('CW-NEED-003', 'modules of 2670 Wh, that is 21.9 cells (design: 18 cells)')).toBe(
    'модули по 2670\u00a0Вт·ч, то есть 21,9 ячейки (в конструкции: 18 ячеек)',
  )
})

test('what a country lacks is named in Russian', () => {
  const { issues } = parseProject(changed('country: RU', 'country: XX'), { file: 'f.yaml', library })
  expect(russianOf('CW-PROJ-026', issues.find(({ code }) => code === 'CW-PROJ-026')?.text ?? '')).toMatch(
    /цена электроэнергии, цена газа, стоимость часа работы и налог на прибыль/,
  )
})

test('what no shape fits is not guessed at', () => {
  expect(russianOf('CW-FIND-005', 'The plant is painted blue.')).toBeUndefined()
  expect(isEnglish('The plant is painted blue.')).toBe(true)
  expect(isEnglish('завод cells')).toBe(false)
})
