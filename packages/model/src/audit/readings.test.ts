import { expect, test } from 'vitest'
import type { Claim } from '../project/project.ts'
import { auditableQuantity } from '../project/quantities.ts'
import type { Judgement } from './audit.ts'
import type { Band } from './band.ts'
import { fitOf } from './fit.ts'
import { medianDistance, studyReading, tellingClaims } from './readings.ts'
import type { Verdict } from './verdict.ts'

const claim = (id: string, about: string, value: number, more: Partial<Claim> = {}): Claim => ({
  id,
  about,
  scope: 'works',
  value: {
    kind: 'quantity',
    estimate: { value, low: value, high: value, form: 'bounds', unit: '' },
  },
  qualifier: 'at-least',
  stage: 'plan',
  supersedes: [],
  source: 'paper',
  given: {},
  ...more,
})

/** Four draws in five from a tenth of the middle to ten times it: one half-width is a factor of ten. */
const around = (p50: number): Band => ({ min: p50 / 100, p10: p50 / 10, p50, p90: p50 * 10, max: p50 * 100, n: 256 })

function judged(c: Claim, verdict: Verdict, middle: number, borderline = false): Judgement {
  const error = { factor: 1, basis: 'assumed', cases: null, lean: null } as const
  return {
    claim: c,
    quantity: auditableQuantity(c.about)!,
    verdict,
    unwidened: verdict,
    borderline,
    model: { value: middle, band: around(middle), widened: around(middle), error, lost: 0 },
    rivals: [],
    reason: { code: '', params: {}, text: '' },
    needed: undefined,
  }
}

const JOBS = claim('jobs', 'plant.jobs.total', 1000)
const MONEY = claim('money', 'plant.investment.total', 100)
const spec = { id: 'q', question: 'Which?', of: ['base', 'other'] }
const study = (base: readonly Judgement[], other: readonly Judgement[]) =>
  studyReading(spec, [
    { id: 'base', judgements: base },
    { id: 'other', judgements: other },
  ])

test('distance is in half-widths of the band, of quantities in logarithms', () => {
  expect(fitOf(judged(JOBS, 'holds', 100)).distance).toBeCloseTo(1, 12)
  expect(fitOf(judged(JOBS, 'implausible', 1)).distance).toBeCloseTo(3, 12)
  expect(fitOf(judged(JOBS, 'holds', 100)).ratio).toBe(10)
  // At least 1000 is true of a middle of 5000.
  expect(fitOf(judged(JOBS, 'holds', 5000)).distance).toBe(0)
})

test('five comparable plants that are nearer count in the place of the model', () => {
  const far = judged(JOBS, 'holds', 1)
  const items = { rule: '', items: [], band: { ...around(100), n: 5 } }
  expect(fitOf({ ...far, comparable: items }).distance).toBeCloseTo(1, 12)
  expect(fitOf({ ...far, comparable: { ...items, band: { ...items.band, n: 4 } } }).distance).toBeCloseTo(3, 12)
})

test('a reading is ruled out by a figure that holds in another and lies outside its own range', () => {
  const s = study([judged(JOBS, 'holds', 900)], [judged(JOBS, 'implausible', 5)])
  expect(s.ruledOut.map((r) => [r.id, r.by, r.claims.map((c) => c.claim.id)])).toEqual([['other', 'base', ['jobs']]])
})

test('neither at the border, nor where it is at its edge elsewhere, nor where another figure says the opposite', () => {
  expect(study([judged(JOBS, 'holds', 900)], [judged(JOBS, 'implausible', 5, true)]).ruledOut).toEqual([])
  expect(study([judged(JOBS, 'stretch', 30)], [judged(JOBS, 'implausible', 5)]).ruledOut).toEqual([])
  const mixed = study(
    [judged(JOBS, 'holds', 900), judged(MONEY, 'implausible', 0.1)],
    [judged(JOBS, 'implausible', 5), judged(MONEY, 'holds', 90)],
  )
  expect(mixed.ruledOut).toEqual([])
  expect(mixed.compared).toHaveLength(2)
})

test('a figure counts once, where every reading judges it and not all alike; sizes do not count', () => {
  const again = claim('jobs-again', 'plant.jobs.total', 1200)
  const old = claim('old', 'plant.investment.total', 50)
  const now = { ...MONEY, supersedes: ['old'] }
  const size = claim('size', 'plant.output.mass', 5)
  const land = claim('land', 'site.area', 5)
  const all = (middle: number) => [
    judged(JOBS, 'holds', middle),
    judged(again, 'holds', middle),
    judged(old, 'holds', middle),
    judged(now, 'holds', 70),
    judged(size, 'holds', middle),
  ]
  const s = study([...all(100), judged(land, 'holds', 4)], [...all(300), judged(land, 'not-checkable', 4)])
  expect(s.compared.map((c) => c.claim.id)).toEqual(['jobs'])
  expect(medianDistance(s, 0)).toBeCloseTo(1, 12)
  expect(tellingClaims(s).map((c) => c.claim.id)).toEqual(['jobs'])
})
