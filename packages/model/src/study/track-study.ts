import { StopFlag, type Work } from '../stop-flag.ts'
import type { Pack } from '../design/pack.ts'
import { sellingPrice } from '../ledger/selling-price.ts'
import { packsOf, sellsCells } from '../project/route.ts'
import type { World } from '../project/world.ts'
import type { Actuals } from './actuals.ts'
import type { PlantOutcome } from './outcome.ts'
import { compareSteps, type Comparison } from './track-deviation.ts'
import { fitStep, type StepFit } from './track-fit.ts'
import { deliveredByOrder, openBefore } from './track-orders.ts'
import { calledFor, monthsAfter, runFrom, runPlan, type PlantState, type TrackedRuns } from './track-run.ts'
import { withSteps, type StepChange } from './track-steps.ts'

export interface TrackStudyOptions {
  readonly seed: number
  readonly replications: number
  /** Also fit all steps that the file has, and forecast with them. */
  readonly fit: boolean
  /** First day after the forecast. */
  readonly end: number
  /** Cells in a lot; default as in a run. */
  readonly lot?: number
}

/** A step that deviates, run from the same state with the same random numbers as the forecast as planned. */
export interface DeviatingStep {
  readonly step: string
  readonly comparisons: readonly Comparison[]
  readonly fit: StepFit
  /** This step alone as seen; undefined where the work was stopped before. */
  readonly runs: TrackedRuns | undefined
  /** All steps that deviate as seen, but this one as planned; undefined where the work was stopped before. */
  readonly others: TrackedRuns | undefined
}

export interface TrackStudy {
  readonly actuals: Actuals
  /** From the start of the calendar: a period before the days, the days, and the months of the forecast. */
  readonly plan: TrackedRuns
  readonly comparisons: readonly Comparison[]
  readonly state: PlantState
  /** Steps whose stock is that of the plan. */
  readonly assumedStock: ReadonlySet<string>
  /** Packs delivered until the last day, and where that is known from. */
  readonly delivered: { readonly total: number; readonly from: 'file' | 'output'; readonly before: number }
  readonly deliveredByOrder: ReadonlyMap<string, number>
  /** Forecasts are undefined where the work was stopped before they were whole. */
  readonly planned: TrackedRuns | undefined
  readonly deviating: readonly DeviatingStep[]
  /** With all steps that deviate as seen; undefined where none does. */
  readonly seen: TrackedRuns | undefined
  readonly fits: readonly StepFit[]
  readonly fitted: TrackedRuns | undefined
  /** Money for a pack, in the money of the project; undefined where cells are sold. */
  readonly packPrice: number | undefined
  readonly ends: readonly number[]
}

/** Period of the first day of the file in the runs of the plan: the time before it is one period. */
export const FIRST_DAY = 1

/** The days of a plant beside its plan, and what is to come. Undefined where it was stopped before there was a plan. */
export function* trackStudy(
  world: World,
  p: PlantOutcome,
  packs: readonly Pack[],
  actuals: Actuals,
  options: TrackStudyOptions,
  stop: StopFlag,
): Work<TrackStudy | undefined> {
  const { calendar } = world.project
  const { first, last } = actuals
  const { seed, replications, end, lot } = options
  const from = last + 1
  const months = monthsAfter(from, end)
  const days = Array.from({ length: last - first + 1 }, (_, i) => first + 1 + i)
  const shared = { seed, replications, end, ...(lot === undefined ? {} : { lot }) }
  // A file may begin on the first day of the calendar: then there is no time before it.
  const before = Math.max(first, calendar.start + 1 / 86400)
  const plan = yield* stop.watch(
    runPlan(world, p, { ...shared, what: 'the plan', origin: calendar.start, ends: [before, ...days, ...months] }),
  )
  if (plan.runs.length < 2) return undefined
  const { steps } = p.plant
  const comparisons = compareSteps(actuals, steps, plan, FIRST_DAY)
  const { state, assumedStock, delivered, byOrder } = stateOf(p, actuals, plan)
  const forecast = (what: string, changes: ReadonlyMap<string, StepChange>) =>
    stop.watch(runFrom(world, p, withSteps(p.plant, changes), state, { ...shared, what, origin: from, ends: months }))
  const planned = stop.stopped ? undefined : yield* forecast('the forecast as planned', new Map())
  const fitOf = (step: string) => {
    const sized = steps.find((s) => s.step.id === step)!
    return fitStep(
      world,
      sized,
      actuals,
      comparisons.filter((one) => one.step === step),
    )
  }
  const named = [...new Set(comparisons.flatMap((one) => (one.significant ? [one.step] : [])))]
  const found = named.flatMap((step) => {
    const fit = fitOf(step) ?? paceAlone(step, comparisons)
    return fit
      ? [
          {
            step,
            fit: seenAlone(fit, comparisons),
            comparisons: comparisons.filter((one) => one.step === step && one.significant),
          },
        ]
      : []
  })
  const changesOf = (some: typeof found) => new Map(some.map(({ step, fit }) => [step, fit.change]))
  const alone: (TrackedRuns | undefined)[] = []
  for (const one of found) alone.push(stop.stopped ? undefined : yield* forecast(`with ${one.step} as seen`, changesOf([one])))
  const without: (TrackedRuns | undefined)[] = []
  for (const [i, one] of found.entries()) {
    const rest = found.filter((other) => other !== one)
    const known = rest.length === 0 ? planned : rest.length === 1 ? alone[1 - i] : undefined
    without.push(known ?? (stop.stopped ? undefined : yield* forecast(`with all but ${one.step} as seen`, changesOf(rest))))
  }
  const seen =
    stop.stopped || found.length === 0
      ? undefined
      : found.length === 1
        ? alone[0]
        : yield* forecast('with all that deviates as seen', changesOf(found))
  // A forecast that was cut short is left out.
  const whole = (runs: TrackedRuns | undefined) => (runs?.runs.length === replications ? runs : undefined)
  const deviating = found.map((one, i): DeviatingStep => ({ ...one, runs: whole(alone[i]), others: whole(without[i]) }))
  const fits = options.fit ? steps.flatMap((s) => fitOf(s.step.id) ?? []) : []
  const fitted =
    stop.stopped || fits.length === 0
      ? undefined
      : yield* forecast('the forecast as fitted', new Map(fits.map(({ step, change }) => [step, change])))
  return {
    actuals,
    plan,
    comparisons,
    state,
    assumedStock,
    delivered,
    deliveredByOrder: byOrder,
    planned: whole(planned),
    deviating,
    seen: whole(seen),
    fits,
    fitted: whole(fitted),
    packPrice: packPrice(world, p, packs),
    ends: months,
  }
}

/** Of a fit only what deviates: the rest of the step stays as planned. */
function seenAlone(fit: StepFit, comparisons: readonly Comparison[]): StepFit {
  const has = (kind: Comparison['kind']) =>
    comparisons.some((one) => one.step === fit.step && one.kind === kind && one.significant)
  const { mtbf, mttr, loss, pace } = fit.change
  return {
    ...fit,
    change: {
      ...(has('availability') && mtbf !== undefined && mttr !== undefined && { mtbf, mttr }),
      ...(has('yield') && loss && { loss }),
      ...(has('pace') && pace !== undefined && { pace }),
    },
  }
}

function paceAlone(step: string, comparisons: readonly Comparison[]): StepFit | undefined {
  const pace = comparisons.find((one) => one.step === step && one.kind === 'pace' && one.significant)
  return pace && { step, numbers: [], change: { pace: pace.seen } }
}

function mean(runs: TrackedRuns, of: (run: TrackedRuns['runs'][number]) => number): number {
  return runs.runs.reduce((sum, run) => sum + of(run), 0) / runs.runs.length
}

function sum(values: ArrayLike<number>, until = values.length): number {
  let all = 0
  for (let i = 0; i < until; i++) all += values[i]!
  return all
}

/** Stocks and deliveries as of the last day; what the file does not say is as the plan has it. */
function stateOf(p: PlantOutcome, actuals: Actuals, plan: TrackedRuns) {
  const lastDay = FIRST_DAY + actuals.days - 1
  const stock = new Map<string, number>()
  const assumedStock = new Set<string>()
  for (const { step } of p.plant.steps) {
    const counted = actuals.steps.get(step.id)?.stock?.at(-1)
    const isCounted = counted !== undefined && !Number.isNaN(counted)
    if (!isCounted) assumedStock.add(step.id)
    stock.set(step.id, isCounted ? counted : Math.round(mean(plan, (run) => run.steps.get(step.id)!.stock[lastDay]!)))
  }
  const from = actuals.last + 1
  const plans = p.orders ?? []
  const before = Math.round(mean(plan, (run) => run.delivered[0]!))
  const called = [...new Set(plans.map(({ id }) => id))].reduce((all, id) => all + calledFor(plans, id, from), 0)
  const made = (): number => {
    const lastStep = p.plant.steps.at(-1)!.step.id
    const held = mean(plan, (run) => run.steps.get(lastStep)!.stock[0]!)
    return before + held + sum(actuals.steps.get(lastStep)?.good ?? []) - stock.get(lastStep)!
  }
  const total = actuals.delivered ? before + sum(actuals.delivered) : Math.max(0, Math.min(called, Math.round(made())))
  const byOrder = deliveredByOrder(plans, total)
  const state: PlantState = { from, stock, behind: openBefore(plans, byOrder, from) }
  return {
    state,
    assumedStock,
    byOrder,
    delivered: { total, before, from: actuals.delivered ? ('file' as const) : ('output' as const) },
  }
}

function packPrice(world: World, { plant }: PlantOutcome, packs: readonly Pack[]): number | undefined {
  if (sellsCells(plant.spec)) return undefined
  const made = packsOf(plant.spec)
  const orders = world.project.orders.filter((o) => o.products.some((product) => made.includes(product.pack)))
  return sellingPrice(world, orders, packs).value.value * plant.pack.energy.value
}
