import { pairedInterval, sortedQuantile } from '@cellwright/kernel'
import { formatDate, inUnit } from '@cellwright/units'
import type { World } from '../project/world.ts'
import type { Figure } from '../results.ts'
import type { PlantOutcome } from '../study/outcome.ts'
import { LEVEL, type Comparison } from '../study/track-deviation.ts'
import type { FittedNumber } from '../study/track-fit.ts'
import { orderOutlook } from '../study/track-orders.ts'
import { patchOf, unitOfFitted } from '../study/track-patch.ts'
import type { TrackedRun, TrackedRuns } from '../study/track-run.ts'
import { FIRST_DAY, type DeviatingStep, type TrackStudy } from '../study/track-study.ts'
import type {
  FittedValue,
  ForecastId,
  TrackComparison,
  TrackDay,
  TrackDeviation,
  TrackMonth,
  TrackOrder,
  TrackResults,
  TrackStep,
  TrackStock,
  TrackTest,
  TrackWeek,
} from '../track-results.ts'
import { meanFigure } from './figure.ts'

/** The parts of the document that the study fills. */
export type TrackParts = Pick<
  TrackResults,
  'days' | 'weeks' | 'steps' | 'test' | 'deviations' | 'state' | 'orders' | 'months' | 'fit'
>

export function trackParts(world: World, p: PlantOutcome, study: TrackStudy): TrackParts {
  return {
    days: dayRows(p, study),
    weeks: weekRows(p, study),
    steps: stepRows(p, study),
    test: testOf(study.comparisons),
    deviations: deviationRows(world, p, study),
    state: stockRows(p, study),
    orders: orderRows(p, study),
    months: monthRows(p, study),
    fit: fitOf(world, p, study),
  }
}

/** Mean with the 10th and 90th percentile of the replications. */
export function ranged(values: readonly number[], unit: string): Figure {
  const sorted = values.toSorted((a, b) => a - b)
  const value = values.reduce((sum, x) => sum + x, 0) / Math.max(1, values.length)
  if (values.length < 2) return { value, unit }
  return {
    value,
    unit,
    low: sortedQuantile(sorted, 0.1),
    high: sortedQuantile(sorted, 0.9),
    n: values.length,
    of: 'replications',
    spread: 'p10-p90',
  }
}

export function unitOf(p: PlantOutcome): string {
  return `${p.plant.pack.unit}s`
}

function lastStep(p: PlantOutcome): string {
  return p.plant.steps.at(-1)!.step.id
}

/** Of some periods, `from` inclusive, `to` exclusive. */
function madeIn(run: TrackedRun, step: string, from: number, to: number): number {
  return sum(run.steps.get(step)!.good.slice(from, to))
}

function sum(values: ArrayLike<number>): number {
  let all = 0
  for (let i = 0; i < values.length; i++) all += values[i]!
  return all
}

function dayRows(p: PlantOutcome, { actuals, plan }: TrackStudy): TrackDay[] {
  const step = lastStep(p)
  const made = actuals.steps.get(step)?.good
  if (!made) return []
  return Array.from(made, (actual, i) => ({
    date: formatDate(actuals.first + i),
    actual,
    plan: ranged(
      plan.runs.map((run) => madeIn(run, step, FIRST_DAY + i, FIRST_DAY + i + 1)),
      unitOf(p),
    ),
  }))
}

function weekRows(p: PlantOutcome, { actuals, plan }: TrackStudy): TrackWeek[] {
  const step = lastStep(p)
  const made = actuals.steps.get(step)?.good
  if (!made) return []
  return Array.from({ length: Math.ceil(actuals.days / 7) }, (_, week) => {
    const from = week * 7
    const to = Math.min(actuals.days, from + 7)
    return {
      from: formatDate(actuals.first + from),
      to: formatDate(actuals.first + to - 1),
      actual: sum(made.slice(from, to)),
      plan: ranged(
        plan.runs.map((run) => madeIn(run, step, FIRST_DAY + from, FIRST_DAY + to)),
        unitOf(p),
      ),
    }
  })
}

function stepRows(p: PlantOutcome, { actuals, plan, comparisons }: TrackStudy): TrackStep[] {
  return p.plant.steps.flatMap(({ step, perPack }): TrackStep[] => {
    const its = actuals.steps.get(step.id)
    if (!its) return []
    const of = (kind: Comparison['kind']) => {
      const found = comparisons.find((one) => one.step === step.id && one.kind === kind)
      return found ? comparisonOf(found) : null
    }
    const unit = perPack.value === 1 ? unitOf(p) : `${step.unit}s`
    return [
      {
        id: step.id,
        kind: 'step',
        name: step.name,
        good: sum(its.good),
        plan: ranged(
          plan.runs.map((run) => madeIn(run, step.id, FIRST_DAY, FIRST_DAY + actuals.days)),
          unit,
        ),
        availability: of('availability'),
        yield: of('yield'),
        pace: of('pace'),
      },
    ]
  })
}

function comparisonOf({ kind, seen, planned, z, probability, significant }: Comparison): TrackComparison {
  return { kind, seen, planned, z, probability, significant }
}

function testOf(comparisons: readonly Comparison[]): TrackTest {
  const least = comparisons.reduce<Comparison | undefined>(
    (best, one) => (best && best.probability <= one.probability ? best : one),
    undefined,
  )
  return {
    level: LEVEL,
    tests: comparisons.length,
    least: least ? { step: least.step, kind: least.kind, probability: least.probability } : null,
  }
}

/** Steps that deviate, the costliest first: by what they cost alone and what mending them alone brings, both the same where but one deviates. */
function deviationRows(world: World, p: PlantOutcome, study: TrackStudy): TrackDeviation[] {
  const rows = study.deviating.flatMap((one) => deviationRow(world, p, study, one) ?? [])
  return rows.toSorted((a, b) => b.packs.value + b.mended.value - a.packs.value - a.mended.value)
}

function deviationRow(
  world: World,
  p: PlantOutcome,
  { planned, seen, packPrice }: TrackStudy,
  { step, comparisons, runs, others }: DeviatingStep,
): TrackDeviation | undefined {
  if (!runs || !others || !seen || !planned) return undefined
  const made = (run: TrackedRun) => sum(run.steps.get(lastStep(p))!.good)
  const delivered = (run: TrackedRun) => sum(run.delivered)
  const packs = less(runs, planned, made)
  const mended = less(seen, others, made)
  const missing = less(seen, others, delivered)
  const { report, year } = world.project.currency
  const price = (packPrice ?? 0) / 1e6
  const money = { mean: missing.mean * price, low: missing.low * price, high: missing.high * price, n: missing.n }
  return {
    id: step,
    kind: 'deviation',
    name: p.plant.steps.find((s) => s.step.id === step)!.step.name,
    kinds: comparisons.map(({ kind }) => kind),
    packs: meanFigure(packs, unitOf(p)),
    mended: meanFigure(mended, unitOf(p)),
    delivered: meanFigure(missing, unitOf(p)),
    money: packPrice === undefined ? null : { ...meanFigure(money, ''), unit: `M ${report} (${year})` },
    distinct: isDistinct(packs) || isDistinct(mended),
  }
}

/** What the better runs have more, replication by replication. */
function less(worse: TrackedRuns, better: TrackedRuns, of: (run: TrackedRun) => number) {
  return pairedInterval(
    worse.runs.map((run) => of(run)),
    better.runs.map((run) => of(run)),
  )
}

function isDistinct({ low, high }: { readonly low: number; readonly high: number }): boolean {
  return low > 0 || high < 0
}

function stockRows(p: PlantOutcome, { state, assumedStock }: TrackStudy): TrackStock[] {
  return p.plant.steps.map(({ step }) => ({
    id: step.id,
    kind: 'stock',
    units: state.stock.get(step.id) ?? 0,
    from: assumedStock.has(step.id) ? 'planned' : 'actual',
  }))
}

/** The forecasts that there are, the plan first. */
function forecastsOf({ plan, planned, seen, fitted }: TrackStudy): readonly (readonly [ForecastId, TrackedRuns])[] {
  return [
    ['plan', plan],
    ...(planned ? [['planned', planned] as const] : []),
    ...(seen ? [['seen', seen] as const] : []),
    ...(fitted ? [['fitted', fitted] as const] : []),
  ]
}

function orderRows(p: PlantOutcome, study: TrackStudy): TrackOrder[] {
  const plans = p.orders ?? []
  const { from } = study.state
  const end = study.ends.at(-1)!
  return [...new Set(plans.map(({ id }) => id))].map((id) => {
    const delivered = study.deliveredByOrder.get(id) ?? 0
    return {
      id,
      kind: 'order',
      product: plans.find((plan) => plan.id === id)!.product,
      called: delivered + (study.state.behind.get(id) ?? 0),
      delivered,
      forecasts: forecastsOf(study).map(([forecast, { runs }]) => {
        const outlook = orderOutlook(plans, id, runs, { from, end }, forecast === 'plan')
        return {
          id: forecast,
          kind: 'forecast',
          due: outlook.due,
          delivered: ranged(outlook.delivered, unitOf(p)),
          caughtUp: outlook.caughtUp ?? null,
          complete: outlook.complete ?? null,
        }
      }),
    }
  })
}

function monthRows(p: PlantOutcome, study: TrackStudy): TrackMonth[] {
  const { ends, actuals } = study
  return ends.map((end, month) => ({
    to: formatDate(end - 1),
    forecasts: forecastsOf(study).map(([id, { runs }]) => {
      const first = id === 'plan' ? FIRST_DAY + actuals.days : 0
      return {
        id,
        delivered: ranged(
          runs.map((run) => sum(run.delivered.slice(first, first + month + 1))),
          unitOf(p),
        ),
      }
    }),
  }))
}

function fitOf(world: World, p: PlantOutcome, { fits, actuals }: TrackStudy): TrackResults['fit'] {
  if (fits.length === 0) return null
  const numbers = fits.flatMap((fit) => fit.numbers)
  const days = `Days of ${p.plant.id} from ${formatDate(actuals.first)} to ${formatDate(actuals.last)}`
  return { values: numbers.map((one) => fittedValue(one)), patch: patchOf(world, { plant: p.plant, days }, numbers) }
}

function fittedValue({ id, step, key, planned, fitted, observed }: FittedNumber): FittedValue {
  const unit = unitOfFitted(key)
  const figure = ({ value, low, high }: FittedNumber['fitted']): Figure => ({
    value: inUnit(value, unit),
    unit,
    low: inUnit(low, unit),
    high: inUnit(high, unit),
  })
  return { id, kind: 'fitted', step, planned: figure(planned), fitted: figure(fitted), observed }
}
