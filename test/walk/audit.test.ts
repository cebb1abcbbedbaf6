import { builtInLibrary } from '@cellwright/library'
import type { Claim, Project, Results } from '@cellwright/model'
import { expect, test } from 'vitest'
import { audit, type Judgement } from '../../packages/model/src/audit/audit.ts'
import { changed, finish, project, results, TEXT } from './kaliningrad.ts'
import { MOSCOW } from './moscow.ts'

const judge = (p: Project, seed = 1): Judgement[] => finish(audit(p, builtInLibrary(), { seed, draws: 64 }))

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

test.each([
  { name: 'Kaliningrad', least: 10 },
  { name: 'Moscow', least: 8 },
])('shifting any claim of $name by 10 % leaves what it is judged by as it is', ({ name, least }) => {
  const p = project(name === 'Moscow' ? MOSCOW : TEXT)
  const before = judge(p)
  let judged = 0
  for (const claim of p.claims) {
    const own = before.find((j) => j.claim.id === claim.id)!
    const after = judge(shifted(p, claim.id, 1.1)).find((j) => j.claim.id === claim.id)!
    expect(JSON.stringify(after.model), claim.id).toBe(JSON.stringify(own.model))
    expect(JSON.stringify(after.comparable), claim.id).toBe(JSON.stringify(own.comparable))
    if (own.model) judged++
  }
  // The test would say nothing if nothing were judged by the model.
  expect(judged).toBeGreaterThanOrEqual(least)
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
