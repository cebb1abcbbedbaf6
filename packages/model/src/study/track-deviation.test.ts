import { studentCdf } from '@cellwright/kernel'
import { expect, test } from 'vitest'
import { smallPlant } from '../testing-plant.ts'
import type { Actuals, StepActuals } from './actuals.ts'
import { compareSteps } from './track-deviation.ts'
import type { StepFlow, TrackedRuns } from './track-run.ts'

const { steps } = smallPlant()
const of = (id: string) => steps.find(({ step }) => step.id === id)!

const actuals = (its: Readonly<Record<string, Readonly<Record<string, readonly number[]>>>>): Actuals => ({
  first: 0,
  last: 1,
  days: 2,
  delivered: undefined,
  steps: new Map(
    Object.entries(its).map(([id, figures]) => [
      id,
      Object.fromEntries(
        Object.entries(figures).map(([key, values]) => [key, Float64Array.from(values)]),
      ) as unknown as StepActuals,
    ]),
  ),
})

/** Two days after a first period of nothing. */
const plan = (scraps: readonly (readonly [number, number])[], ids = ['stacking']): TrackedRuns => ({
  ends: [0, 1, 2],
  runs: scraps.map(([a, b]) => {
    const flow: StepFlow = {
      good: [0, 1000 - a, 1000 - b],
      scrap: [0, a, b],
      run: [0, 100, 100],
      stop: [0, 10, 10],
      stock: [0, 0, 0],
    }
    return { steps: new Map(ids.map((id) => [id, flow])), delivered: [], orders: new Map() }
  }),
})

test('scrap beside that of the plan, by hand', () => {
  // Day rates 20/1000 and 40/1000; residuals of the replications are -4, 0 and 4, whose variance is 16.
  const runs = plan([
    [18, 38],
    [20, 40],
    [22, 42],
  ])
  const [found] = compareSteps(actuals({ stacking: { good: [475, 460], scrap: [25, 40] } }), [of('stacking')], runs, 1)
  expect(found!.expected).toBeCloseTo(500 * 0.02 + 500 * 0.04, 12)
  // Half of the units: half of the variance, and a third of that half once more for the rate.
  expect(found!.variance).toBeCloseTo(16 * 0.5 * (1 + 0.5 / 3), 12)
  const shape = 900 / found!.variance
  const z = (Math.cbrt(65 / 30) - (1 - 1 / (9 * shape))) * 3 * Math.sqrt(shape)
  expect(found!.z).toBeCloseTo(z, 10)
  expect(found!.probability).toBeCloseTo(2 * studentCdf(-z, 2), 12)
  expect(found).toMatchObject({ seen: 1 - 65 / 1000, planned: 1 - 30 / 1000 })
})

test('several tests are taken together: what one alone would name is not named among all steps', () => {
  const wide = plan(Array.from({ length: 20 }, (_, i) => [20 + (i % 5) - 2, 40 + (i % 5) - 2] as const))
  const its = { good: [975, 955], scrap: [25, 45] }
  const alone = compareSteps(actuals({ stacking: its }), [of('stacking')], wide, 1)
  expect(alone[0]!.probability).toBeGreaterThan(0.001)
  expect(alone[0]!.probability).toBeLessThan(0.05)
  expect(alone[0]!.significant).toBe(true)
  const ids = steps.map(({ step }) => step.id)
  const many = plan(
    Array.from({ length: 20 }, (_, i) => [20 + (i % 5) - 2, 40 + (i % 5) - 2] as const),
    ids,
  )
  const same = { good: [980, 960], scrap: [20, 40] }
  const all = Object.fromEntries(ids.map((id) => [id, id === 'stacking' ? its : same]))
  expect(compareSteps(actuals(all), steps, many, 1).filter(({ significant }) => significant)).toEqual([])
})

test('what the plan does not have at all is named only where it is worth a word', () => {
  const none = plan([
    [0, 0],
    [0, 0],
  ])
  const named = (scrap: number) =>
    compareSteps(actuals({ stacking: { good: [1000, 1000], scrap: [0, scrap] } }), [of('stacking')], none, 1)[0]!.significant
  expect(named(1)).toBe(false)
  expect(named(100)).toBe(true)
})

/** Two days on which no replication has a stop. */
const quiet = (run: number): TrackedRuns => {
  const flow: StepFlow = { good: [0, 1000, 1000], scrap: [0, 1, 1], run: [0, run, run], stop: [0, 0, 0], stock: [0, 0, 0] }
  const runs = Array.from({ length: 20 }, () => ({ steps: new Map([['stacking', flow]]), delivered: [], orders: new Map() }))
  return { ends: [0, 1, 2], runs }
}

test('a breakdown such as the step has by plan is no deviation where by chance no replication has one on those days', () => {
  const { mtbf, mttr } = of('stacking').stops.breakdown!
  const hours = mtbf.value / 40
  const judged = (stop: number) =>
    compareSteps(
      actuals({ stacking: { good: [1000, 1000], scrap: [1, 1], run: [hours, hours], stop: [stop, 0] } }),
      [of('stacking')],
      quiet(hours),
      1,
    ).find(({ kind }) => kind === 'availability')!
  // Twice a fortieth of the time between failures: one breakdown longer than its mean by chance in 1 - exp(-1 / 20) of the cases over e.
  expect(judged(mttr.value).probability).toBeGreaterThanOrEqual((1 - Math.exp(-1 / 20)) / Math.E)
  expect(judged(mttr.value).significant).toBe(false)
  expect(judged(12 * mttr.value).significant).toBe(true)
})

test('days on which no replication of the plan runs a step are not compared', () => {
  const idle = plan([
    [0, 0],
    [0, 0],
  ])
  const nothing: TrackedRuns = {
    ...idle,
    runs: idle.runs.map((run) => ({
      ...run,
      steps: new Map([...run.steps].map(([id, flow]) => [id, { ...flow, good: [0, 0, 0], run: [0, 0, 0], stop: [0, 0, 0] }])),
    })),
  }
  const early = { good: [900, 900], scrap: [100, 100], run: [80_000, 80_000], stop: [6000, 0] }
  expect(compareSteps(actuals({ stacking: early }), [of('stacking')], nothing, 1)).toEqual([])
})
