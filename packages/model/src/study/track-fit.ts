import { betaQuantile, gammaTailQuantile } from '@cellwright/kernel'
import type { Datum } from '@cellwright/library'
import type { SizedStep } from '../plant/sizing.ts'
import type { World } from '../project/world.ts'
import type { Actuals } from './actuals.ts'
import type { Comparison } from './track-deviation.ts'
import { lossKind, type StepChange } from './track-steps.ts'

/** A number of the library before and after the days, in SI units; `low` and `high` hold it with 80 % probability. */
export interface FittedNumber {
  /** Id in the library. */
  readonly id: string
  readonly step: string
  readonly key: string
  readonly planned: { readonly value: number; readonly low: number; readonly high: number }
  readonly fitted: { readonly value: number; readonly low: number; readonly high: number }
  /** Stops, or units taken. */
  readonly observed: number
}

export interface StepFit {
  readonly step: string
  readonly change: StepChange
  readonly numbers: readonly FittedNumber[]
}

const OUTSIDE = 0.1

/**
 * Fits what a step was seen to do. `comparisons` are its own.
 *
 * Times: failures at a rate 1/MTBF of the time run are a Poisson count, repairs are exponential with mean MTTR; both rates have gamma priors of the library's value and
 * band, so that after N stops in B seconds of run and D of repair MTBF = (a M + B) / (a + N) and MTTR = (c R + D) / (c + N), where M and R are the values of the library
 * and a and c are 1 / cv^2 of their bands (conjugate priors of a Poisson rate with exposure and of an exponential rate: A. Gelman et al., Bayesian Data Analysis,
 * 3rd ed. 2013, section 2.6). What of the stops is not of breakdowns is taken off (repairTime).
 *
 * Losses: a beta prior of the library's value and band; lost units are counted as so many independent ones as have the variance of the plan (section 2.4).
 */
export function fitStep(world: World, s: SizedStep, actuals: Actuals, comparisons: readonly Comparison[]): StepFit | undefined {
  const of = (kind: Comparison['kind']) => comparisons.find((one) => one.kind === kind)
  const [stops, losses] = [of('availability'), of('yield')]
  const times = stops && fitTimes(world, s, stops, actuals)
  const loss = losses && fitLoss(world, s, losses)
  const pace = of('pace')
  if (!times && !loss) return undefined
  return {
    step: s.step.id,
    numbers: [...(times?.numbers ?? []), ...(loss ? [loss.number] : [])],
    change: {
      ...(times && { mtbf: times.mtbf, mttr: times.mttr }),
      ...(loss && { loss: { kind: loss.kind, share: loss.number.fitted.value } }),
      ...(pace?.significant && { pace: pace.seen }),
    },
  }
}

interface FittedTimes {
  readonly mtbf: number
  readonly mttr: number
  readonly numbers: readonly FittedNumber[]
}

function fitTimes(world: World, s: SizedStep, seen: Comparison, actuals: Actuals): FittedTimes | undefined {
  const { breakdown } = s.stops
  if (!breakdown || seen.exposure <= 0) return undefined
  const { id } = s.step
  const [mtbf, mttr] = [breakdown.mtbf.value, breakdown.mttr.value]
  const run = seen.exposure
  const repair = repairTime(seen, mtbf, mttr)
  const [a, c] = [weight(datum(world, id, BETWEEN)), weight(datum(world, id, REPAIR))]
  const counted = actuals.steps.get(id)?.stops?.reduce((sum, n) => sum + n, 0)
  if (counted === undefined) {
    // Where stops were not counted, the time between them is that of the plan, and only their length is fitted.
    const length = inverseRate(c + run / mtbf, c * mttr + repair)
    return { mtbf, mttr: length.value, numbers: [fittedNumber(world, s, REPAIR, mttr, length, Math.round(run / mtbf))] }
  }
  const struck = s.stops.outages.reduce((sum, outage) => sum + (actuals.days * 86400 * s.installed.value) / outage.mtbf.value, 0)
  const count = Math.max(0, counted - struck)
  const [between, length] = [inverseRate(a + count, a * mtbf + run), inverseRate(c + count, c * mttr + repair)]
  return {
    mtbf: between.value,
    mttr: length.value,
    numbers: [fittedNumber(world, s, BETWEEN, mtbf, between, counted), fittedNumber(world, s, REPAIR, mttr, length, counted)],
  }
}

/**
 * What of the stops is repair of breakdowns [s]; the rest are outages and waits for technicians. Both have the plan's means; what is stopped more or less than planned is
 * spread over them by their variances (best linear estimate), where the repairs may be off by as much as they are, for they are what is asked for.
 */
function repairTime({ counted, expected, variance, exposure }: Comparison, mtbf: number, mttr: number): number {
  const planned = Math.min(expected, (exposure * mttr) / mtbf)
  const byChance = (2 * exposure * mttr * mttr) / mtbf
  const others = Math.max(0, variance - byChance)
  const own = planned * planned + byChance
  const repair = planned + (own > 0 ? own / (own + others) : 1) * (counted - expected)
  return Math.min(counted, Math.max(0, repair))
}

const BETWEEN = 'mean-time-between-failures'
const REPAIR = 'mean-time-to-repair'

function fittedNumber(
  world: World,
  s: SizedStep,
  key: string,
  value: number,
  fitted: FittedNumber['fitted'],
  observed: number,
): FittedNumber {
  const known = datum(world, s.step.id, key)
  return {
    id: `machine/${s.step.id}.${key}`,
    step: s.step.id,
    key,
    planned: { value, ...bandOf(known, value) },
    fitted,
    observed,
  }
}

/** A mean time whose rate has a gamma law of this shape over this time. */
function inverseRate(shape: number, time: number): FittedNumber['fitted'] {
  return {
    value: time / shape,
    low: time / gammaTailQuantile(OUTSIDE, shape),
    high: time / gammaTailQuantile(1 - OUTSIDE, shape),
  }
}

function datum(world: World, step: string, key: string): Datum | undefined {
  return world.library.entry('machine', step)?.values[key]
}

function bandOf(known: Datum | undefined, value: number): { readonly low: number; readonly high: number } {
  if (!known || known.value === 0) return { low: value, high: value }
  return { low: (value * known.low) / known.value, high: (value * known.high) / known.value }
}

/** Variance of a band over the square of its value: bounds are those of a triangular law. Undefined without a band. */
function relativeVariance(known: Datum | undefined): number | undefined {
  if (!known || known.low === known.high || known.value === 0) return undefined
  const [a, b, m] = [known.low / known.value, known.high / known.value, 1]
  return (a * a + b * b + m * m - a * b - a * m - b * m) / 18
}

/** Stops that a value of the library counts as; one where it has no band. */
function weight(known: Datum | undefined): number {
  const variance = relativeVariance(known)
  return variance === undefined ? 1 : 1 / variance
}

/** Units that a loss of the library without a band counts as. */
const UNITS_WITHOUT_BAND = 100

function fitLoss(
  world: World,
  s: SizedStep,
  seen: Comparison,
): { readonly kind: 'web' | 'reject'; readonly number: FittedNumber } | undefined {
  const units = seen.exposure
  if (units <= 0) return undefined
  const kind = lossKind(s)
  const planned = s.loss[kind].value
  // A step that loses nothing by plan and nothing to speak of in fact stays so.
  if (planned === 0 && !seen.significant) return undefined
  // The share that passes what else is lost at the step by plan: start-up, coils.
  const rest = (1 - seen.expected / units) / (1 - planned)
  const lost = Math.min(1, Math.max(0, 1 - (1 - seen.counted / units) / rest))
  const p = seen.expected / units
  const overdispersion = p > 0 && p < 1 ? Math.max(1, seen.variance / (units * p * (1 - p))) : 1
  const independent = units / overdispersion
  const key = kind === 'web' ? 'web-loss' : 'reject'
  const known = datum(world, s.step.id, key)
  const variance = relativeVariance(known)
  const prior =
    planned <= 0
      ? { lost: 0.5, passed: 0.5 }
      : ((n: number) => ({ lost: planned * n, passed: (1 - planned) * n }))(
          variance === undefined ? UNITS_WITHOUT_BAND : Math.max(1, (1 - planned) / (planned * variance) - 1),
        )
  const a = prior.lost + lost * independent
  const b = prior.passed + (1 - lost) * independent
  const fitted = { value: a / (a + b), low: betaQuantile(OUTSIDE, a, b), high: betaQuantile(1 - OUTSIDE, a, b) }
  return { kind, number: fittedNumber(world, s, key, planned, fitted, Math.round(units)) }
}
