import { expect, test } from 'vitest'
import { ownEntry, smallWorld } from '../testing-plant.ts'
import type { Actuals } from './actuals.ts'
import { outcome } from './outcome.ts'
import type { Comparison } from './track-deviation.ts'
import { fitStep } from './track-fit.ts'

const HOUR = 3600
const world = smallWorld(
  `library:\n${ownEntry('machine', 'stacking', {
    'mean-time-between-failures': [4, 'h'],
    'mean-time-to-repair': [0.5, 'h'],
    reject: [0.02, ''],
  })}`,
)
const stacking = outcome(world).plants[0]!.plant.steps.find(({ step }) => step.id === 'stacking')!

const days = (stops: readonly number[]): Actuals => ({
  first: 0,
  last: stops.length - 1,
  days: stops.length,
  delivered: undefined,
  steps: new Map([['stacking', { good: Float64Array.from(stops), stops: Float64Array.from(stops) }]]),
})

const compared = (kind: Comparison['kind'], its: Partial<Comparison>): Comparison => ({
  step: 'stacking',
  kind,
  seen: 0,
  planned: 0,
  counted: 0,
  expected: 0,
  variance: 0,
  exposure: 0,
  z: 0,
  probability: 0,
  significant: true,
  ...its,
})

test('times between stops and to repair: one stop of the library, and those that were seen', () => {
  const run = 800 * HOUR
  // By plan 200 stops of half an hour; 99 were seen, of 2 h each, and nothing else stops the machines.
  const seen = compared('availability', {
    exposure: run,
    counted: 198 * HOUR,
    expected: 100 * HOUR,
    variance: 2 * 200 * (0.5 * HOUR) ** 2,
  })
  const struck = stacking.stops.outages.reduce(
    (sum, outage) => sum + (2 * 86400 * stacking.installed.value) / outage.mtbf.value,
    0,
  )
  const fit = fitStep(world, stacking, days([50, 49]), [seen])!
  expect(fit.change.mtbf! / HOUR).toBeCloseTo((4 + 800) / (1 + 99 - struck), 9)
  expect(fit.change.mttr! / HOUR).toBeCloseTo((0.5 + 198) / (1 + 99 - struck), 9)
  const [between] = fit.numbers
  expect(between!.fitted.low).toBeLessThan(between!.fitted.value)
  expect(between!.fitted.high).toBeGreaterThan(between!.fitted.value)
})

test('where much else stops the machines, a little less stop does not make repairs short', () => {
  // Repairs are 10 h of the 40 h by plan; 25 h were seen.
  const its = { exposure: 80 * HOUR, counted: 25 * HOUR, expected: 40 * HOUR, variance: (60 * HOUR) ** 2 }
  const fit = fitStep(world, stacking, days([10, 10]), [compared('availability', its)])!
  expect(fit.change.mttr! / HOUR).toBeGreaterThan(0.4)
})

test('losses: a hundred units of the library, and those that were taken', () => {
  // As much scatter as independent units have: each counts.
  const units = 900
  const seen = compared('yield', { exposure: units, counted: 45, expected: 18, variance: units * 0.02 * 0.98 })
  const fit = fitStep(world, stacking, days([1]), [seen])!
  expect(fit.change.loss).toEqual({ kind: 'reject', share: expect.closeTo((2 + 45) / 1000, 12) })
  // Ten times the variance: a tenth of the units.
  const lots = fitStep(world, stacking, days([1]), [{ ...seen, variance: seen.variance * 10 }])!
  expect(lots.change.loss!.share).toBeCloseTo((2 + 4.5) / 190, 12)
})
