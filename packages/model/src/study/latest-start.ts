import { addMonths } from '@cellwright/units'
import type { CompiledPlant } from '../factory/compile.ts'
import { monthEnds } from '../factory/curves.ts'
import { calledBefore } from '../factory/orders.ts'
import { staticYears } from '../factory/profile.ts'
import type { Progress } from '../factory/simulate.ts'
import type { OrderSpec } from '../project/project.ts'
import type { World } from '../project/world.ts'
import { rule, type Term } from '../term/index.ts'
import { callsOf, completion } from './deliveries.ts'
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

/**
 * The latest start of pilot operation at which a contract can still be met, by months. The static profile with its ramp says
 * where to look; there the plant is simulated, with the same random streams whatever the start, until the last month that
 * meets the contract is found: one replication tells a month from the next, and the month found is confirmed by all of them.
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
  const outcomes = new Map<string, Readonly<Record<Criterion, boolean>>>()

  /** Whether one replication meets the contract; undefined where the caller asked to stop. */
  function* met(criterion: Criterion, months: number, replication: number): Work<boolean | undefined> {
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
      known = criteria(result, run.compiled, order, start)
      outcomes.set(key, known)
    }
    return known[criterion]
  }

  /** Whether enough replications meet the contract; ends as soon as that is known. */
  function* metInMost(criterion: Criterion, months: number): Work<boolean | undefined> {
    const wanted = Math.ceil(MET * replications)
    let [yes, no] = [0, 0]
    for (let r = 0; yes < wanted && no <= replications - wanted; r++) {
      const one = yield* met(criterion, months, r)
      if (one === undefined) return undefined
      if (one) yes++
      else no++
    }
    return yes >= wanted
  }

  /** The last month that meets the contract, one before the earliest where none does. */
  function* lastMet(criterion: Criterion): Work<number | undefined> {
    // What the static profile allows is where the simulation begins.
    let months = lastThat((m) => staticallyMet(world, p, order, criterion, m, share), earliest, last)
    let first = yield* met(criterion, months, 0)
    while (first && months < last) {
      first = yield* met(criterion, months + 1, 0)
      if (first) months++
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
    schedule: { ...schedule, pilotStart: later(schedule.pilotStart), serialStart: later(schedule.serialStart), lines },
  }
}

/** Whether one replication met a contract. */
function criteria(
  run: PlantRun['runs'][number],
  compiled: CompiledPlant,
  order: OrderSpec,
  origin: number,
): Readonly<Record<Criterion, boolean>> {
  const calls = callsOf(run, compiled, order)
  const end = (order.to + 1 - origin) * 86400
  const completed = completion(calls)
  const days = Math.max(1, order.to + 1 - order.from)
  const monthly = order.products.every(({ pack }) => {
    const own = calls.filter((c) => c.product === pack)
    const aDay = Math.ceil(own.reduce((sum, c) => sum + c.ordered, 0) / days)
    return monthEndsOf(order).every((day) => {
      const until = (day - origin) * 86400
      const due = own.filter((c) => c.due <= until)
      const owed = due.reduce((sum, c) => sum + (c.completed === null || c.completed > until ? c.ordered : 0), 0)
      return owed <= aDay
    })
  })
  return { complete: completed !== null && completed <= end, monthly }
}

/** First days after the months of an order. */
function monthEndsOf(order: OrderSpec): number[] {
  return monthEnds(order.from, order.to + 1).ends.map((second) => order.from + second / 86400)
}

/** The same by the static profile, all orders of the plant together. */
function staticallyMet(
  world: World,
  p: PlantOutcome,
  order: OrderSpec,
  criterion: Criterion,
  months: number,
  share: number,
): boolean {
  const { start } = world.project.calendar
  const plans = p.orders ?? []
  const lineStart = startOf(p.schedule.pilotStart.value, months)
  const owed = (day: number) => {
    const delivered = staticYears(world, p.plant, start, day, lineStart, plans, share).reduce((sum, y) => sum + y.delivered, 0)
    return plans.reduce((sum, plan) => sum + calledBefore(plan, day), 0) - delivered
  }
  const aDay = plans.reduce((sum, plan) => sum + plan.perDay, 0)
  const days = criterion === 'complete' ? [order.to + 1] : monthEndsOf(order)
  return days.every((day) => owed(day) <= (criterion === 'complete' ? 0.5 : aDay))
}
