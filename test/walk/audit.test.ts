import { readFileSync } from 'node:fs'
import { builtInLibrary } from '@cellwright/library'
import type { Claim, Project, Results } from '@cellwright/model'
import { formatDate, inUnit, parseDate } from '@cellwright/units'
import { expect, test } from 'vitest'
import { audit, type Judgement } from '../../packages/model/src/audit/audit.ts'
import { changed, finish, project, results, TEXT } from './kaliningrad.ts'
import { MOSCOW } from './moscow.ts'

const judge = (p: Project, seed = 1, draws = 64): Judgement[] => finish(audit(p, builtInLibrary(), { seed, draws }))

/** A project whose claim `id` says `factor` times as much (dates: 10 % of a year later per tenth). */
function shifted(p: Project, id: string, factor: number): Project {
  const shift = (c: Claim): Claim => {
    if (c.id !== id) return c
    if (c.value.kind === 'date') {
      const days = Math.round((factor - 1) * 365)
      return { ...c, value: { ...c.value, from: c.value.from + days, to: c.value.to + days } }
    }
    if (c.value.kind !== 'quantity') return c
    const e = c.value.estimate
    return {
      ...c,
      value: { ...c.value, estimate: { ...e, value: e.value * factor, low: e.low * factor, high: e.high * factor } },
    }
  }
  return { ...p, claims: p.claims.map(shift) }
}

/** One claim alone, in the world without it: the audit is stopped after the first, and the order of claims means nothing. */
function judgeOne(p: Project, id: string, draws: number): Judgement {
  const claims = p.claims.toSorted((a, b) => Number(b.id === id) - Number(a.id === id))
  const work = audit({ ...p, claims }, builtInLibrary(), { seed: 1, draws })
  work.next()
  const { value } = work.next('stop')
  return (value as Judgement[]).find((j) => j.claim.id === id)!
}

const file = (name: string) => readFileSync(new URL(`../../projects/${name}.yaml`, import.meta.url), 'utf8')

// `least`: the test would say nothing if nothing were judged by the model.
test.each([
  { name: 'Kaliningrad', text: TEXT, least: 16 },
  { name: 'Moscow', text: MOSCOW, least: 10 },
  { name: 'Tangier', text: file('tangier'), least: 12 },
  { name: 'Uyuni', text: file('uyuni'), least: 9 },
  { name: 'Dazhou', text: file('dazhou'), least: 15 },
  { name: 'Belarus', text: file('belarus'), least: 2 },
])('shifting any claim of $name by 10 % leaves what it is judged by as it is', ({ text, least }) => {
  const p = project(text)
  let judged = 0
  for (const { id } of p.claims) {
    const [own, after] = [p, shifted(p, id, 1.1)].map((q) => judgeOne(q, id, 3)) as [Judgement, Judgement]
    expect(JSON.stringify(after.model), id).toBe(JSON.stringify(own.model))
    expect(JSON.stringify(after.comparable), id).toBe(JSON.stringify(own.comparable))
    if (own.model) judged++
  }
  expect(judged).toBeGreaterThanOrEqual(least)
})

test.each(['kaliningrad', 'moscow', 'tangier', 'uyuni', 'dazhou', 'belarus'])(
  'no claim of %s is left without a model or a word on what is missing',
  (name) => {
    const judged = judge(project(file(name)), 1, 2)
    expect(judged.filter((j) => j.verdict === 'not-modelled').map((j) => j.claim.id)).toEqual([])
    expect(judged.filter((j) => j.reason.text.length < 20).map((j) => j.claim.id)).toEqual([])
  },
)

test('what is arithmetic between announced figures is told and holds by nothing', () => {
  const p = project(file('uyuni'))
  for (const id of ['capacity', 'phase-1', 'phase-2', 'phase-3']) {
    const { verdict, model, reason } = judgeOne(p, id, 2)
    expect([verdict, model], id).toEqual(['not-checkable', undefined])
    expect(reason.text).toContain('1000 + 8000 + 5000 = 14 000 t/yr')
  }
  expect(judgeOne(p, 'recovery', 8).reason.text).toContain('it is what other sources say of such plants (S&P Global')
  const clash = judgeOne(shifted(p, 'phase-2', 1.1), 'phase-3', 2)
  expect(clash.verdict).toBe('contradicted')
})

/** Claims about the dates of a plant of two lines, each by the name of its quantity. */
const DATES = (schedule: string) =>
  changed('  - {id: home-sales,', `${DATE_CLAIMS}  - {id: home-sales,`, changed(KNOWN, `lines: 2\n    schedule: ${schedule}`))
const KNOWN = 'schedule: {start: {claim: building-start}, start_of: building, pilot: {claim: pilot}}'
const DATE_CLAIMS = `
  - {id: built-in, about: schedule.build-time, scope: gigafactory, value: 3 yr, source: www1}
  - {id: walls-in, about: schedule.build-time, scope: gigafactory, value: 14 months, supersedes: [built-in], source: www1}
  - {id: all-lines, about: schedule.full-start, scope: gigafactory, value: "2027", source: www1}
  - {id: full-output, about: schedule.design-output, scope: gigafactory, value: "2028", source: www1}
`.slice(1)

/** With no other claims than those and what the plant is sized by: fewer worlds to draw. */
function datesOnly(text: string): Project {
  const p = project(text)
  return { ...p, claims: p.claims.filter((c) => c.about.startsWith('schedule.') || c.id === 'capacity' || c.id === 'cars') }
}

test('shifting a claim about dates or durations leaves what it is judged by, also where the schedule refers to it', () => {
  const p = project(DATES('{start: 2022-10-14, start_of: permit, tasks: {building: {claim: walls-in}, qualification: 7 months}}'))
  const before = judge(p, 1, 8)
  const dates = p.claims.filter((c) => c.about.startsWith('schedule.'))
  expect(dates).toHaveLength(8)
  for (const claim of dates) {
    const own = before.find((j) => j.claim.id === claim.id)!
    expect(own.model, claim.id).toBeDefined()
    const after = judge(shifted(p, claim.id, 1.1), 1, 8).find((j) => j.claim.id === claim.id)!
    expect(JSON.stringify(after.model), claim.id).toBe(JSON.stringify(own.model))
    expect(JSON.stringify(after.comparable), claim.id).toBe(JSON.stringify(own.comparable))
  }
  // The duration that the schedule takes from a claim moves what other claims are judged by.
  const built = (q: Project) => judge(q, 1, 8).find((j) => j.claim.id === 'pilot')!.model!.value
  expect(built(shifted(p, 'walls-in', 1.5))).toBeGreaterThan(built(p) + 100)
})

test('a time to build is judged in months and widened as a duration; dates after pilot operation from the day it began', () => {
  const judged = judge(datesOnly(DATES('{start: 2022-10-14, start_of: permit}')), 1, 16)
  const own = (id: string) => judged.find((j) => j.claim.id === id)!
  const built = own('built-in')
  // 16 + 8 + 4 months.
  expect(inUnit(built.model!.value, 'months')).toBeCloseTo(28, 0)
  expect(built.model!.widened.max / built.model!.band.max).toBeCloseTo(built.model!.error.factor, 12)
  expect(built.model!.widened.min * built.model!.error.factor).toBeCloseTo(built.model!.band.min, 3)
  expect(built.comparable!.rule).toBe('build time of other plants')
  expect(built.needed!.text).toMatch(/^pilot operation 36\.0 months after the start of building \(model: 28/)
  const start = own('building-start')
  expect(formatDate(start.model!.value)).toBe('2023-04-14')
  expect(start.needed!.text).toMatch(/^0\.0?0? months of permits and design|^0 months of permits and design/)
  const known = judge(datesOnly(DATES('{start: {claim: building-start}, start_of: building, pilot: {claim: pilot}}')), 1, 16)
  const full = known.find((j) => j.claim.id === 'all-lines')!.model!
  const pilot = parseDate('2025-12-15')!
  expect((full.widened.max - pilot) / (full.band.max - pilot)).toBeCloseTo(full.error.factor, 9)
})

test('a start of building that is itself the input cannot be checked, and neither can an output that is never reached', () => {
  const reason = (text: string, id: string) => {
    const { verdict, reason: why } = judge(datesOnly(text), 1, 8).find((j) => j.claim.id === id)!
    return [verdict, why.text]
  }
  const itself = 'the start of building is itself the input from which the schedule is worked out'
  expect(reason(TEXT, 'building-start')).toEqual(['not-checkable', itself])
  expect(reason(DATES('{start: 2022-10-14, start_of: building}'), 'building-start')).toEqual(['not-checkable', itself])
  const few = changed('lines: 2', 'lines: 2\n    machines: {stacking: 2}', DATES('{start: 2022-10-14}'))
  const [verdict, text] = reason(few, 'full-output')
  expect(verdict).toBe('not-checkable')
  expect(text).toMatch(/^The plant never makes 95 % of its nameplate/)
})

test('shifting the capacity does move what the other claims are judged by', () => {
  const p = project()
  const cars = (q: Project) => judge(q).find((j) => j.claim.id === 'cars')!.model!.value
  expect(cars(shifted(p, 'capacity', 1.1)) / cars(p)).toBeCloseTo(1.1, 9)
})

test('two clashing claims are named as contradicted; made to agree, the finding is gone', () => {
  const verdict = (r: Results, id: string) => r.claims.find((c) => c.id === id)!.verdict
  const as = results({ draws: 64 })
  expect(verdict(as, 'floor-2022')).toBe('contradicted')
  expect(verdict(as, 'floor-2023')).toBe('contradicted')
  const agree = results({ draws: 64 }, changed('value: 135000 m2', 'value: 98000 m2'))
  expect(verdict(agree, 'floor-2022')).not.toBe('contradicted')
  expect(verdict(agree, 'floor-2023')).not.toBe('contradicted')
})

test('a claim that another one supersedes does not contradict it', () => {
  const jobs = results({ draws: 64 }).claims.find((c) => c.id === 'jobs-2025')!
  expect(jobs.verdict).not.toBe('contradicted')
  const loose = results({ draws: 64 }, changed(', supersedes: [jobs-2022]', ''))
  expect(loose.claims.find((c) => c.id === 'jobs-2025')!.verdict).toBe('contradicted')
})

test('80 kWh a car comes out of capacity and cars', () => {
  const implied = results({ draws: 16 }).implied.find((i) => i.what === 'energy of a pack')!
  expect(implied.value.value).toBeCloseTo(80, 9)
  expect(implied.from).toEqual(['capacity', 'cars'])
  expect(TEXT).not.toMatch(/80 ?kWh/)
})

test('the 2022 investment is judged at the 3 GWh a year that its text speaks of', () => {
  const model = (id: string) => judge(project()).find((j) => j.claim.id === id)!.model!
  const ratio = model('investment-2022').value / model('investment-2023').value
  expect(ratio).toBeLessThan(0.95)
})

test('no comparable plant is the project itself', () => {
  for (const c of results({ draws: 16 }).claims)
    for (const item of c.comparable?.items ?? []) expect(item.name, c.id).not.toMatch(/kaliningrad|neman/i)
})

test('verdicts are equal for seeds 1 to 10, or say that they are borderline', () => {
  const p = project()
  const runs = Array.from({ length: 10 }, (_, i) => finish(audit(p, builtInLibrary(), { seed: i + 1 })))
  for (const [i, claim] of p.claims.entries()) {
    const verdicts = new Set(runs.map((r) => r[i]!.verdict))
    if (verdicts.size > 1) for (const r of runs) expect(r[i]!.borderline, `${claim.id}: ${[...verdicts].join(', ')}`).toBe(true)
  }
})

test('at least ten claims of Kaliningrad are judged, with a reason and with what would have to be true', () => {
  const { claims } = results()
  const judged = claims.filter((c) => ['holds', 'stretch', 'implausible', 'contradicted'].includes(c.verdict))
  expect(judged.length).toBeGreaterThanOrEqual(10)
  for (const id of [
    'capacity',
    'cars',
    'cell-takt',
    'modules',
    'investment-2022',
    'investment-2023',
    'jobs-2022',
    'jobs-2025',
    'floor-2022',
    'pilot',
  ])
    expect(claims.find((c) => c.id === id)!.reason.text.length, id).toBeGreaterThan(20)
  for (const c of judged) if (c.model) expect(c.needed, c.id).not.toBeNull()
})
