import { expect, test } from 'vitest'
import type { Compared, ReadingStudy } from '../audit/readings.ts'
import { auditableQuantity } from '../project/quantities.ts'
import type { Claim, Project } from '../project/project.ts'
import type { ClaimResult } from '../results.ts'
import { judgeKinds, readingResult, type ReadProject } from './reading-result.ts'

const JOBS: Claim = {
  id: 'jobs',
  about: 'plant.jobs.total',
  scope: 'works',
  value: { kind: 'quantity', estimate: { value: 1000, low: 1000, high: 1000, form: 'bounds', unit: '' } },
  qualifier: 'exact',
  stage: 'plan',
  supersedes: [],
  source: 'paper',
  given: {},
}

const fit = (verdict: 'holds' | 'stretch' | 'implausible', ratio: number, distance: number) => ({
  verdict,
  borderline: false,
  ratio,
  distance,
})
const compared: Compared = {
  claim: JOBS,
  quantity: auditableQuantity(JOBS.about)!,
  fits: [fit('holds', 1.2, 0.2), fit('implausible', 8, 3)],
}
const reads = ['base', 'cathode'].map((id) => ({ id, judgements: [] }))
const spec = { id: 'product', question: 'What does it make?', of: ['base', 'cathode'] }
const decided: ReadingStudy = {
  spec,
  reads,
  compared: [compared],
  ruledOut: [{ id: 'cathode', by: 'base', claims: [compared] }],
}
const open: ReadingStudy = { ...decided, ruledOut: [] }

const made = (id: string, kind: string, product: string, substance: string): ReadProject => ({
  id,
  judgements: [],
  project: {} as Project,
  makes: [
    { plant: 'works', kind, product, id: substance },
    { plant: 'mine', kind: 'lithium', product: 'lithium carbonate', id: 'lithium-carbonate' },
  ],
})
const PROJECTS = [
  made('base', 'anode', 'synthetic graphite', 'synthetic-graphite'),
  made('cathode', 'cathode', 'lithium iron phosphate', 'lfp'),
]

test('a reading that is left alone is the answer, with what rules out the others', () => {
  const { conclusion, options } = readingResult(decided, PROJECTS)
  expect(conclusion.code).toBe('CW-READ-001')
  expect(conclusion.text).toBe(
    'The figures fit one reading: base (synthetic graphite). They rule out cathode (lithium iron phosphate) (jobs 1000, 8.0 times what it would be).',
  )
  expect(options.map((o) => [o.fits, o.of, o.distance, o.ruledOut])).toEqual([
    [1, 1, 0.2, false],
    [0, 1, 3, true],
  ])
})

test('where nothing is ruled out the answer is that the figures do not tell, whatever the distances', () => {
  const { conclusion } = readingResult(open, PROJECTS)
  expect(conclusion.code).toBe('CW-READ-003')
  expect(conclusion.text).toMatch(/^The figures do not tell the readings apart\. .*differences within the bands prove nothing\.$/)
  expect(readingResult({ ...open, compared: [] }, PROJECTS).conclusion.code).toBe('CW-READ-004')
})

test('the conclusion says what the table has: which figure leans to which reading, and that it is at the border', () => {
  const jobs = { ...compared, fits: [{ ...fit('implausible', 4, 1.3), borderline: true }, fit('holds', 2.8, 0.9)] }
  const money = {
    ...compared,
    quantity: auditableQuantity('plant.investment.total')!,
    fits: [fit('holds', 0.4, 0.1), fit('stretch', 0.3, 1.2)],
  }
  const land = { ...compared, quantity: auditableQuantity('site.area')!, fits: [fit('holds', 0.5, 0.5), fit('holds', 0.4, 0.9)] }
  const text = (all: readonly Compared[]) => readingResult({ ...open, compared: all }, PROJECTS).conclusion.text
  expect(text([jobs, money, land])).toContain(
    'Only 2 of the 3 figures of which they say different things lean: ' +
      'investment 1000 holds for synthetic graphite, is at the edge of the range for lithium iron phosphate; ' +
      'jobs 1000 holds for lithium iron phosphate, is outside the range (borderline) for synthetic graphite. That rules no reading out: ',
  )
  expect(text([land])).toContain('The one figure of which they say different things has the same verdict in all.')
})

const kind = (announced: string) =>
  ({ id: announced, about: 'product.kind', scope: 'works', announced, verdict: 'not-modelled' }) as ClaimResult
const verdict = (announced: string, study: ReadingStudy) => judgeKinds([kind(announced)], [study], PROJECTS)[0]?.verdict

test('a kind of product holds or falls with the readings of its kind, and is open where they are not told apart', () => {
  expect(verdict('anodes', decided)).toBe('holds')
  expect(verdict('LFP cathode', decided)).toBe('implausible')
  expect(verdict('cathode', open)).toBe('not-checkable')
  // A kind that is not asked about is kept as text.
  expect(verdict('separator', decided)).toBe('not-modelled')
})

test('a question whether a plant is built at all says nothing of what it makes', () => {
  const kind = { id: 'kind', about: 'product.kind', scope: 'works', announced: 'anode', verdict: 'not-modelled' } as ClaimResult
  const without: ReadProject = { ...PROJECTS[1]!, makes: [] }
  expect(judgeKinds([kind], [decided], PROJECTS)[0]!.verdict).toBe('holds')
  expect(judgeKinds([kind], [decided], [PROJECTS[0]!, without])).toEqual([kind])
})
