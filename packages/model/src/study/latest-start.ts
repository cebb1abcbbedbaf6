import { addMonths } from '@cellwright/units'
import type { CompiledPlant } from '../factory/compile.ts'
import { monthEnds } from '../factory/curves.ts'
import { calledBefore } from '../factory/orders.ts'
import { staticYears } from '../factory/profile.ts'
import { nodeOf, type Progress } from '../factory/simulate.ts'
import type { OrderSpec } from '../project/project.ts'
import type { World } from '../project/world.ts'
import { rule, type Term } from '../term/index.ts'
import { callsOf } from './deliveries.ts'
import type { PlantOutcome } from './outcome.ts'
import { runPlant, type PlantRun } from './plant-run.ts'

/** When a contract counts as met: `complete`, all packs are delivered by the end of the term; `monthly`, at the end of each month at most the packs of a day are owed. */
export type Criterion = 'complete' | 'monthly'

export interface LatestStart {
  readonly criterion: Criterion
  /** Latest first day of pilot operation with which the contract is met, in whole months from the day planned; null where the whole calendar is too short. */
  readonly latest: number | null
  /** Months by which the plan may slip; negative where it is too late by so many. */
  readonly slack: number | null
  readonly state: 'in-time' | 'too-late' | 'never'
}

export interface LatestStartOptions {
  readonly seed: number
  /** Part of the static output that the line makes when its machines wait for one another. */
  readonly share: number
  /** The plan as it was simulated: its replications are used again. */
  readonly base: PlantRun
}

type Work<T> = Generator<Progress, T, 'stop' | undefined>

/** A contract is met that is met in this share of the replications. */
const MET = 0.9

/** So many replications that agree by more than so many times the range of their margins stand for all of them. */
const ENOUGH = 3
const CLEAR = 4

function agreed(margins: readonly number[]): boolean {
  const [least, most] = [Math.min(...margins), Math.max(...margins)]
  return (
    margins.length >= ENOUGH && Math.min(Math.abs(least), Math.abs(most)) > CLEAR * (most - least) && least >= 0 === most >= 0
  )
}

/**
 * The latest start of pilot operation at which a contract can still be met, by months. The static profile with its ramp says
 * where to look; there the plant is simulated, with the same random streams whatever the start, until the last month that
 * meets the contract is found: one replication tells a month from the next, and the month found is confirmed by others: by all of them, or by three that
 * agree by far more than they differ.
 */
export function* latestStarts(
  world: World,
  p: PlantOutcome,
  order: OrderSpec,
  { seed, share, base }: LatestStartOptions,
): Work<LatestStart[]> {
  const { start } = world.project.calendar
  const planned = p.schedule.pilotStart.value
  const earliest = -Math.max(0, Math.floor((planned - start) / (365.25 / 12)))
  const last = Math.max(0, Math.ceil((order.to - planned) / (365.25 / 12)))
  const replications = base.runs.length
  const outcomes = new Map<string, Readonly<Record<Criterion, number>>>()

  /** By how much one replication meets the contract; undefined where the caller asked to stop. */
  function* margin(criterion: Criterion, months: number, replication: number): Work<number | undefined> {
    const key = `${months} ${replication}`
    let known = outcomes.get(key)
    if (!known) {
      const run =
        months === 0
          ? base
          : yield* runPlant(world, startedLater(p, months), {
              seed,
              replications: 1,
              first: replication,
              end: order.to + 2,
              what: `latest start for ${order.id}`,
            })
      const result = run.runs[months === 0 ? replication : 0]
      if (!result) return undefined
      known = margins(result, run.compiled, order, start)
      outcomes.set(key, known)
    }
    return known[criterion]
  }

  /** Whether enough replications meet the contract; ends as soon as that is known, or as good as known. */
  function* metInMost(criterion: Criterion, months: number): Work<boolean | undefined> {
    const wanted = Math.ceil(MET * replications)
    const seen: number[] = []
    for (let r = 0; r < replications; r++) {
      const one = yield* margin(criterion, months, r)
      if (one === undefined) return undefined
      seen.push(one)
      const yes = seen.filter((m) => m >= 0).length
      if (yes >= wanted) return true
      if (seen.length - yes > replications - wanted) return false
      if (agreed(seen)) return one >= 0
    }
    return false
  }

  /** The last month that meets the contract, one before the earliest where none does. */
  function* lastMet(criterion: Criterion): Work<number | undefined> {
    // What the static profile allows is where the simulation begins; the packs that the plan keeps in stock come on top of it.
    const kept = yield* margin('complete', 0, 0)
    if (kept === undefined) return undefined
    const stock = Math.max(0, kept)
    let months = lastThat((m) => staticallyMet(world, p, order, criterion, m, share, stock), earliest, last)
    let first = yield* margin(criterion, months, 0)
    while (first !== undefined && first >= 0 && months < last) {
      first = yield* margin(criterion, months + 1, 0)
      if (first !== undefined && first >= 0) months++
    }
    for (let most; months >= earliest && !most;) {
      most = yield* metInMost(criterion, months)
      if (most === undefined) return undefined
      if (!most) months--
    }
    for (let most: boolean | undefined = true; most && months < last;) {
      most = yield* metInMost(criterion, months + 1)
      if (most === undefined) return undefined
      if (most) months++
    }
    return months
  }

  const found: LatestStart[] = []
  for (const criterion of ['complete', 'monthly'] as const) {
    const months = yield* lastMet(criterion)
    if (months === undefined) return found
    const none = months < earliest
    found.push({
      criterion,
      latest: none ? null : startOf(planned, months),
      slack: none ? null : months,
      state: none ? 'never' : months < 0 ? 'too-late' : 'in-time',
    })
  }
  return found
}

/** The largest whole number from `low` to `high` for which `holds`, which holds up to it; `low` where it holds nowhere. */
function lastThat(holds: (x: number) => boolean, low: number, high: number): number {
  let [yes, no] = [low, high + 1]
  while (no - yes > 1) {
    const middle = Math.floor((yes + no) / 2)
    if (holds(middle)) yes = middle
    else no = middle
  }
  return yes
}

function startOf(planned: number, months: number): number {
  return Math.round(addMonths(planned, months))
}

/** The plant with every start of a line moved by months of the calendar. */
function startedLater(p: PlantOutcome, months: number): PlantOutcome {
  const later = (day: Term) =>
    rule(`${months} months later`, [day], (from) => startOf(from, months)).as(day.name ?? 'start', 'date')
  const { schedule } = p
  const lines = schedule.lines.map((line) => ({ pilotStart: later(line.pilotStart), serialStart: later(line.serialStart) }))
  return {
    ...p,
    schedule: {
      ...schedule,
      pilotStart: later(schedule.pilotStart),
      serialStart: later(schedule.serialStart),
      fullStart: later(schedule.fullStart),
      lines,
    },
  }
}

/**
 * By how many days' orders one replication met a contract, the product that came nearest to failing it counting: what was in stock, or
 * less what was owed, at the end of the term, or of the month in which least was left. Negative where it was not met.
 */
function margins(
  run: PlantRun['runs'][number],
  compiled: CompiledPlant,
  order: OrderSpec,
  origin: number,
): Readonly<Record<Criterion, number>> {
  const days = Math.max(1, order.to + 1 - order.from)
  const calls = callsOf(run, compiled, order)
  const { ends } = monthEnds(origin, origin + run.time / 86400)
  const products = order.products.map(({ pack }) => {
    const own = calls.filter((c) => c.product === pack)
    const aDay = Math.max(1, Math.ceil(own.reduce((sum, c) => sum + c.ordered, 0) / days))
    const exit = compiled.exits.find((e) => e.product === pack)
    const stock = exit && nodeOf(run, exit.node).periods?.wip
    /** Days' orders in stock, or owed, at the end of a day. */
    const left = (day: number) => {
      const until = (day - origin) * 86400
      const owed = own.reduce(
        (sum, c) => sum + (c.due <= until && (c.completed === null || c.completed > until) ? c.ordered : 0),
        0,
      )
      const kept = stock?.[ends.findLastIndex((end) => end <= until)] ?? 0
      return (owed > 0 ? -owed : kept) / aDay
    }
    return { complete: left(order.to + 1), monthly: 1 + Math.min(...monthEndsOf(order).map(left)) }
  })
  return {
    complete: Math.min(...products.map((p) => p.complete)),
    monthly: Math.min(...products.map((p) => p.monthly)),
  }
}

/** First days after the months of an order. */
function monthEndsOf(order: OrderSpec): number[] {
  return monthEnds(order.from, order.to + 1).ends.map((second) => order.from + second / 86400)
}

/** The same by the static profile, all orders of the plant together, where the orders of `stock` days lie in stock. */
function staticallyMet(
  world: World,
  p: PlantOutcome,
  order: OrderSpec,
  criterion: Criterion,
  months: number,
  share: number,
  stock: number,
): boolean {
  const { start } = world.project.calendar
  const plans = p.orders ?? []
  const starts = startedLater(p, months).schedule.lines.map((line) => line.pilotStart.value)
  const owed = (day: number) => {
    const delivered = staticYears(world, p.plant, start, day, starts, plans, share).reduce((sum, y) => sum + y.delivered, 0)
    return plans.reduce((sum, plan) => sum + calledBefore(plan, day), 0) - delivered
  }
  const aDay = plans.reduce((sum, plan) => sum + plan.perDay, 0)
  return criterion === 'complete' ? owed(order.to + 1) <= 0.5 : monthEndsOf(order).every((day) => owed(day) <= (1 + stock) * aDay)
}
