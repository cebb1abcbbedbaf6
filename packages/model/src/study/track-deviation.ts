import { exp, pow, studentCdf } from '@cellwright/kernel'
import type { SizedStep } from '../plant/sizing.ts'
import type { Actuals, StepActuals } from './actuals.ts'
import type { StepFlow, TrackedRuns } from './track-run.ts'

export type DeviationKind = 'availability' | 'yield' | 'pace'

/** Chance of naming any step where all run as planned, all tests of a file taken together. */
export const LEVEL = 0.05

/**
 * Deviations smaller than these are not told, however sure: of the share of the time that a step is available, of its yield, and of its pace. A choice of ours: times are
 * written down in tenths of an hour and units are miscounted.
 */
export const SMALLEST: Readonly<Record<DeviationKind, number>> = { availability: 0.005, yield: 0.001, pace: 0.005 }

/** One figure of one step beside the plan. */
export interface Comparison {
  readonly step: string
  readonly kind: DeviationKind
  /** Shares, 0..1; pace: over that of the plan. */
  readonly seen: number
  readonly planned: number
  /** What was counted (lost units, seconds) and what the plan has for the same units or hours, with its variance. */
  readonly counted: number
  readonly expected: number
  readonly variance: number
  /** Units taken, or seconds run. */
  readonly exposure: number
  /** Null where the plan has none at all. */
  readonly z: number | null
  readonly probability: number
  readonly significant: boolean
}

/**
 * Each step beside the plan: seconds of stop for the hours run, units lost of those taken, hours run for the units made. `offset`: the period of the first day in the runs.
 *
 * What the plan has for the exposure of each day is the pooled rate of its replications on that day; its variance is that of their residuals, scaled by the exposure
 * (sums of independent stops and losses have variances that grow with it), and that of the rate itself. Such sums are skewed, so they are compared by the cube
 * root, which is nearly normal for gamma variables (E. B. Wilson and M. M. Hilferty, PNAS 17 (1931) 684), with Student's t for the variance estimated of so many
 * replications. All tests of a file are taken together by Holm's rule (S. Holm, Scandinavian Journal of Statistics 6 (1979) 65): the chance of naming any step
 * where none deviates is `level` at most.
 */
export function compareSteps(
  actuals: Actuals,
  steps: readonly SizedStep[],
  plan: TrackedRuns,
  offset: number,
  level = LEVEL,
): Comparison[] {
  const found = steps.flatMap((s): Comparison[] => {
    const its = actuals.steps.get(s.step.id)
    if (!its) return []
    const flows = plan.runs.map((run) => run.steps.get(s.step.id)!)
    return [availability(s, its, flows, offset), yieldOf(s, its, flows, offset), pace(s, its, flows, offset)].filter(
      (one) => one !== undefined,
    )
  })
  const order = found.map((_, i) => i).toSorted((a, b) => found[a]!.probability - found[b]!.probability)
  const named = new Set<number>()
  for (const [rank, i] of order.entries()) {
    if (found[i]!.probability > level / (found.length - rank)) break
    named.add(i)
  }
  return found.map((one, i) => ({ ...one, significant: named.has(i) && isLarge(one) }))
}

function isLarge({ kind, seen, planned }: Comparison): boolean {
  return Math.abs(seen - planned) >= SMALLEST[kind]
}

/** Sums over the days of the file: a part against a whole. */
interface Rate {
  readonly counted: number
  readonly expected: number
  readonly variance: number
  readonly exposure: number
}

type Series = ArrayLike<number>

/** What `counted` is of `exposure`, beside the rate of the plan, day by day; undefined where no replication of the plan has any exposure on those days. */
function rate(
  counted: Series,
  exposure: Series,
  planned: readonly { readonly part: Series; readonly whole: Series }[],
): Rate | undefined {
  const days = exposure.length
  const runs = planned.length
  const sum = (f: (i: number) => number) => {
    let all = 0
    for (let i = 0; i < days; i++) all += f(i)
    return all
  }
  const pooled = (key: 'part' | 'whole', i: number) => planned.reduce((all, one) => all + one[key][i]!, 0)
  const wholes = sum((i) => pooled('whole', i))
  if (wholes <= 0) return undefined
  const mean = sum((i) => pooled('part', i)) / wholes
  const rates = Array.from({ length: days }, (_, i) => (pooled('whole', i) > 0 ? pooled('part', i) / pooled('whole', i) : mean))
  const total = sum((i) => exposure[i]!)
  const residuals = planned.map(({ part, whole }) => sum((i) => part[i]! - whole[i]! * rates[i]!))
  const spread = runs > 1 ? residuals.reduce((all, r) => all + r * r, 0) / (runs - 1) : 0
  const scale = total / (wholes / runs)
  return {
    counted: sum((i) => counted[i]!),
    expected: sum((i) => exposure[i]! * rates[i]!),
    variance: spread * scale * (1 + scale / runs),
    exposure: total,
  }
}

function judged(
  step: string,
  kind: DeviationKind,
  its: Rate,
  runs: number,
  shares: { seen: number; planned: number },
): Comparison {
  const { counted, expected, variance } = its
  const base = { step, kind, ...its, ...shares, significant: false }
  if (expected <= 0 || variance <= 0) return { ...base, z: null, probability: counted > expected ? 0 : 1 }
  const shape = (expected * expected) / variance
  const z = (pow(counted / expected, 1 / 3) - (1 - 1 / (9 * shape))) * 3 * Math.sqrt(shape)
  return { ...base, z, probability: 2 * studentCdf(-Math.abs(z), Math.max(1, runs - 1)) }
}

function cut(flow: StepFlow, key: keyof StepFlow, offset: number, days: number): readonly number[] {
  return flow[key].slice(offset, offset + days)
}

/** Hours run, or where the file lacks them what the plan would run for the units of each day. */
export function hoursRun(its: StepActuals, flows: readonly StepFlow[], offset: number): Series {
  if (its.run) return its.run
  const days = its.good.length
  const sum = (f: (flow: StepFlow) => number) => flows.reduce((all, flow) => all + f(flow), 0)
  const units = (flow: StepFlow, i: number) => flow.good[offset + i]! + flow.scrap[offset + i]!
  const overall = Array.from({ length: days }, (_, i) => i)
  const whole = overall.reduce((all, i) => all + sum((flow) => units(flow, i)), 0)
  const mean = whole > 0 ? overall.reduce((all, i) => all + sum((flow) => flow.run[offset + i]!), 0) / whole : 0
  return overall.map((i) => {
    const planned = sum((flow) => units(flow, i))
    const each = planned > 0 ? sum((flow) => flow.run[offset + i]!) / planned : mean
    return (its.good[i]! + (its.scrap?.[i] ?? 0)) * each
  })
}

function availability(s: SizedStep, its: StepActuals, flows: readonly StepFlow[], offset: number): Comparison | undefined {
  if (!its.stop || s.dwell !== undefined) return undefined
  const run = hoursRun(its, flows, offset)
  const days = run.length
  const found = rate(
    its.stop,
    run,
    flows.map((flow) => ({ part: cut(flow, 'stop', offset, days), whole: cut(flow, 'run', offset, days) })),
  )
  if (!found || found.exposure <= 0) return undefined
  const share = (stop: number) => found.exposure / (found.exposure + stop)
  const shares = { seen: share(found.counted), planned: share(found.expected) }
  const one = judged(s.step.id, 'availability', found, flows.length, shares)
  return found.counted > found.expected ? { ...one, probability: Math.max(one.probability, byOneBreakdown(s, found)) } : one
}

/**
 * The least chance of as much stop by the breakdowns of the plan alone: one at least in the time run, the first of them as long as all that was seen. Replications of a few
 * days may by chance have none at all.
 */
function byOneBreakdown({ stops: { breakdown } }: SizedStep, { counted, exposure }: Rate): number {
  if (!breakdown) return 0
  return (1 - exp(-exposure / breakdown.mtbf.value)) * exp(-counted / breakdown.mttr.value)
}

function yieldOf(s: SizedStep, its: StepActuals, flows: readonly StepFlow[], offset: number): Comparison | undefined {
  const { good, scrap } = its
  if (!scrap) return undefined
  const days = good.length
  const found = rate(
    scrap,
    good.map((units, i) => units + scrap[i]!),
    flows.map((flow) => {
      const lost = cut(flow, 'scrap', offset, days)
      return { part: lost, whole: cut(flow, 'good', offset, days).map((units, i) => units + lost[i]!) }
    }),
  )
  if (!found || found.exposure <= 0) return undefined
  const share = (lost: number) => 1 - lost / found.exposure
  return judged(s.step.id, 'yield', found, flows.length, { seen: share(found.counted), planned: share(found.expected) })
}

/** Hours are rounded and a lot may be booked a shift later: the deviation of a sum of hours is half a percent of it at least. */
const ROUNDING = 0.005

function pace(s: SizedStep, its: StepActuals, flows: readonly StepFlow[], offset: number): Comparison | undefined {
  if (!its.run || s.dwell !== undefined) return undefined
  const days = its.run.length
  const found = rate(
    its.run,
    its.good.map((units, i) => units + (its.scrap?.[i] ?? 0)),
    flows.map((flow) => {
      const lost = cut(flow, 'scrap', offset, days)
      return { part: cut(flow, 'run', offset, days), whole: cut(flow, 'good', offset, days).map((units, i) => units + lost[i]!) }
    }),
  )
  if (!found || found.counted <= 0 || found.expected <= 0) return undefined
  const rounding = ROUNDING * found.expected
  const rounded = { ...found, variance: Math.max(found.variance, rounding * rounding) }
  return judged(s.step.id, 'pace', rounded, flows.length, { seen: found.expected / found.counted, planned: 1 })
}
