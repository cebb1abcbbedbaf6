import { expect, test } from 'vitest'
import { dimensionOf, recompute } from '../term/index.ts'
import { centreFile, centreWorld } from '../testing-centre.ts'
import { headlineNames, headlineTerms } from './headline-terms.ts'
import { useHeadlines } from './headline-values.ts'
import { outcome } from './outcome.ts'

const FLEET = 'fleets:\n  taxis: {use: taxi, pack: car, site: town, vehicles: 400, to: 2026-12-31, centre: service}\n'

test('headline figures of a centre can be worked out again, and no formula adds what cannot be added', () => {
  const o = outcome(centreWorld(centreFile('start: 2026-01-01', FLEET)))
  const terms = headlineTerms(o, new Map())
  const ids = headlineNames(o.world.project).flatMap(({ id, thing }) => (thing === 'service' ? [id] : []))
  expect(ids).toEqual([
    'service.centre-investment',
    'service.centre-running-cost',
    'service.centre-repair-cost',
    'service.centre-people',
    'service.centre-repair-time',
  ])
  for (const id of ids) {
    const term = terms.get(id)!
    expect(term.value, id).toBeGreaterThan(0)
    expect(recompute(term), id).toBeCloseTo(term.value, 6)
    expect(() => dimensionOf(term), id).not.toThrow()
  }
})

test('a comparison sees what more vehicles change', () => {
  const values = (vehicles: string) =>
    useHeadlines(outcome(centreWorld(centreFile('start: 2026-01-01', FLEET.replace('400', vehicles)))))
  const [few, many] = [values('400'), values('4000')]
  expect(many.get('centre-investment centre service')).toBeGreaterThan(few.get('centre-investment centre service')!)
  expect(many.get('centre-repair-cost centre service')).toBeLessThan(few.get('centre-repair-cost centre service')!)
})
