import { readFileSync } from 'node:fs'
import { dayNumber, inUnit } from '@cellwright/units'
import { describe, expect, test } from 'vitest'
import { parseProject, projectJsonSchema } from './index.ts'
import { FAKE_LIBRARY } from './fake-library.ts'
import { changed, parseText, SMALL } from './test-file.ts'
import { z } from 'zod'
import { parse as parseYaml } from 'yaml'

const file = 'projects/kaliningrad.yaml'
const kaliningrad = readFileSync(new URL(`../../../../${file}`, import.meta.url), 'utf8')
const project = (text = SMALL): NonNullable<ReturnType<typeof parseText>['project']> => {
  const parsed = parseText(text)
  if (!parsed.project) throw new Error(parsed.issues.map((i) => i.text).join('\n'))
  return parsed.project
}

describe('Kaliningrad', () => {
  const parsed = parseProject(kaliningrad, { file, library: FAKE_LIBRARY })
  const p = parsed.project

  test('has no faults', () => {
    expect(parsed.issues).toEqual([])
    expect(p).toBeDefined()
  })

  test('has the values of the file in SI units', () => {
    expect(p).toMatchObject({ cellwright: 1, id: 'kaliningrad', currency: { report: 'USD', year: 2024, terms: 'real' } })
    expect(p?.calendar).toEqual({
      start: dayNumber({ year: 2022, month: 1, day: 1 }),
      end: dayNumber({ year: 2040, month: 12, day: 31 }),
    })
    expect(p?.cells[0]).toMatchObject({ id: 'pouch', chemistry: 'nmc622-graphite', format: 'pouch' })
    const capacity = p?.cells[0]?.capacity
    expect(capacity?.kind === 'value' && capacity.estimate).toMatchObject({
      value: 33 * 3600,
      low: 30 * 3600,
      high: 60 * 3600,
      form: 'bounds',
      unit: 'Ah',
    })
    expect(p?.plants[0]).toMatchObject({
      capacity: { kind: 'claim', path: 'plants.gigafactory.capacity', claim: 'capacity' },
      start: { kind: 'claim', claim: 'building-start' },
      startOf: 'building',
      machines: {},
      tasks: {},
    })
    expect(p?.orders[0]).toMatchObject({
      id: 'cars',
      per: 'rate',
      from: dayNumber({ year: 2026, month: 7, day: 1 }),
      to: p?.calendar.end,
    })
  })

  test('keeps claims as stated', () => {
    const claim = (id: string): unknown => p?.claims.find((c) => c.id === id)
    expect(claim('investment-2022')).toMatchObject({
      value: { kind: 'quantity', estimate: { value: 26.35e9, currency: 'RUB', year: 2022, unit: 'bn RUB' } },
      asOf: '2022-05-20',
      supersedes: ['investment-2021'],
      given: { 'plants.gigafactory.capacity': { kind: 'value', estimate: { unit: 'GWh/yr' } } },
    })
    expect(claim('serial')).toMatchObject({
      value: {
        kind: 'date',
        written: '2026-07',
        from: dayNumber({ year: 2026, month: 7, day: 1 }),
        to: dayNumber({ year: 2026, month: 7, day: 31 }),
      },
    })
    expect(claim('chemistry')).toMatchObject({ value: { kind: 'text', text: 'NMC' } })
    expect(claim('automation')).toMatchObject({ value: { kind: 'quantity', estimate: { value: 0.9 } }, qualifier: 'exact' })
    expect(p?.claims.length).toBe((kaliningrad.match(/ about: /g) ?? []).length)
  })

  test('stays the same with a byte order mark or with line ends of Windows', () => {
    const again = (text: string): unknown => parseProject(text, { file, library: FAKE_LIBRARY })
    expect(again(`\uFEFF${kaliningrad}`)).toEqual(parsed)
    expect(again(kaliningrad.replaceAll('\n', '\r\n'))).toEqual(parsed)
  })

  test('fits the JSON Schema', () => {
    const schema = z.fromJSONSchema(projectJsonSchema())
    expect(schema.safeParse(parseYaml(kaliningrad)).error).toBeUndefined()
    expect(schema.safeParse(parseYaml(kaliningrad.replace('route:', 'rout:'))).success).toBe(false)
  })
})

test('things keep the order of the file, whatever their ids', () => {
  const text = changed(
    '  town: {country: RU, lat: 55}',
    '  z: {country: RU}\n  town: {country: RU}\n  2: {country: BY}\n  a: {country: CN}',
  )
  expect(project(text).sites.map((s) => s.id)).toEqual(['z', 'town', '2', 'a'])
})

test('the id of a project is its own, else the one given, else the name of the file', () => {
  const id = (text: string, more: { id?: string } = {}): string | undefined =>
    parseProject(text, { file: 'C:\\plans\\My plan (2).yaml', library: FAKE_LIBRARY, ...more }).project?.id
  expect(id(changed('name: Small', 'name: Small\nid: own'), { id: 'given' })).toBe('own')
  expect(id(SMALL, { id: 'given' })).toBe('given')
  expect(id(SMALL)).toBe('My-plan-2')
})

describe('forms of a quantity', () => {
  const capacity = (written: string): unknown => {
    const input = project(changed('33 Ah', written)).cells[0]?.capacity
    return input?.kind === 'value' ? { ...input.estimate, value: inUnit(input.estimate.value, 'Ah') } : input
  }

  test('text, bounds and percentiles', () => {
    expect(capacity('33 Ah')).toMatchObject({ value: 33, form: 'point', low: 118800, high: 118800 })
    expect(capacity('{value: 33 Ah, low: 30 Ah, high: 40000 mAh, assumed: a guess, source: paper}')).toMatchObject({
      value: 33,
      form: 'bounds',
      low: 108000,
      high: 144000,
      assumed: 'a guess',
      source: 'paper',
    })
    expect(capacity('{p10: 30, p50: 33, p90: 40, unit: Ah}')).toMatchObject({
      value: 33,
      form: 'percentiles',
      low: 108000,
      high: 144000,
      unit: 'Ah',
    })
    expect(capacity('{p10: 30 Ah, p50: 33 Ah, p90: 40 Ah}')).toMatchObject({ value: 33, form: 'percentiles', high: 144000 })
  })

  test('money takes its year from the number, else from as_of, else from the currency', () => {
    const year = (value: string, as: string): unknown => {
      const text = changed(
        'plant.jobs.total, scope: works, value: 1200',
        `plant.investment.total, scope: works, value: ${value}${as}`,
      )
      const claimed = project(text).claims[1]?.value
      return claimed?.kind === 'quantity' && claimed.estimate.year
    }
    expect(year('{value: 51 bn RUB, year: 2021}', ', as_of: 2023')).toBe(2021)
    expect(year('51 bn RUB', ', as_of: "2023-05"')).toBe(2023)
    expect(year('51 bn RUB', '')).toBe(2024)
    const price = project(changed('from: 2026-07-01', 'from: 2026-07-01, price: 115 USD/kWh')).orders[0]?.price
    expect(price?.kind === 'value' && price.estimate).toMatchObject({ currency: 'USD', year: 2024 })
  })

  test('an order is a rate or a total', () => {
    const order = (quantity: string): unknown => project(changed('50000 /yr', quantity)).orders[0]?.per
    expect(order('50000 /yr')).toBe('rate')
    expect(order('4000 packs/month')).toBe('rate')
    expect(order('155000')).toBe('total')
    expect(order('155000 packs')).toBe('total')
    expect(order('{claim: jobs}')).toBe('total')
  })
})

test('claims have defaults, and supersedes may be one id or a list', () => {
  const claims = (supersedes: string): unknown =>
    project(
      changed(
        'value: 1200, source: paper}',
        `value: 1200, source: paper}\n  - {id: new, about: plant.jobs.total, scope: works, value: 5, source: paper, supersedes: ${supersedes}}`,
      ),
    ).claims[2]
  expect(claims('jobs')).toEqual(claims('[jobs]'))
  expect(claims('jobs')).toMatchObject({ qualifier: 'exact', stage: 'plan', supersedes: ['jobs'], given: {} })
})

test('a plant may start with a claim and give tasks and machines', () => {
  const text = changed(
    'schedule: {start: 2022-10-14}',
    'schedule: {start: {claim: begun}, tasks: {building: 18 months}}\n    machines: {coating-cathode: 2}',
  ).replace(
    'claims:\n',
    'claims:\n  - {id: begun, about: schedule.construction-start, scope: works, value: 2022-10, source: paper}\n',
  )
  expect(project(text).plants[0]).toMatchObject({
    start: { kind: 'claim', claim: 'begun' },
    startOf: 'permit',
    machines: { 'coating-cathode': 2 },
    tasks: { building: { kind: 'value', path: 'plants.works.schedule.tasks.building' } },
  })
})

test('where the library lists tasks or steps, others are faults', () => {
  const library = {
    ...FAKE_LIBRARY,
    entries: (kind: string) =>
      kind === 'machine' ? [{ kind, id: 'coating-cathode', name: '', text: {}, values: {} }] : FAKE_LIBRARY.entries(kind),
  }
  const text = changed('schedule: {start: 2022-10-14}', 'schedule: {start: 2022-10-14}\n    machines: {coating-catode: 2}')
  expect(parseProject(text, { file: 'f', library }).issues.map((i) => `${i.text}; ${i.hint}`)).toEqual([
    'the library has no step "coating-catode"; did you mean coating-cathode?',
  ])
})
