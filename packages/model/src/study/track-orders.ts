import { sortedQuantile } from '@cellwright/kernel'
import { formatDate } from '@cellwright/units'
import { callOffs } from '../factory/orders.ts'
import type { PlantOutcome } from './outcome.ts'
import { calledFor, openId, type TrackedRun } from './track-run.ts'

type Plans = NonNullable<PlantOutcome['orders']>

/** Packs delivered so far, spread over the orders by what was due first; more than was due counts for what is due next. */
export function deliveredByOrder(plans: Plans, delivered: number): ReadonlyMap<string, number> {
  let left = delivered
  const found = new Map(plans.map(({ id }) => [id, 0]))
  for (const { order, packs } of callOffs(plans)) {
    if (left <= 0) break
    const taken = Math.min(left, packs)
    left -= taken
    found.set(order, found.get(order)! + taken)
  }
  return found
}

/** What is due and not delivered before `from`, by order; less than 0: delivered before it was due. */
export function openBefore(plans: Plans, delivered: ReadonlyMap<string, number>, from: number): Map<string, number> {
  return new Map(plans.map(({ id }) => [id, calledFor(plans, id, from) - (delivered.get(id) ?? 0)]))
}

/** A date over replications; days with parts of days. */
export interface DateSpread {
  readonly share: number
  readonly p10: string | null
  readonly p50: string | null
  readonly p90: string | null
}

/** Undefined days are those of replications that do not get there; they are later than all others. */
export function dateSpread(days: readonly (number | undefined)[]): DateSpread {
  const sorted = days.map((day) => day ?? Infinity).toSorted((a, b) => a - b)
  const at = (p: number) => {
    // Between a day and never lies never.
    const day = sortedQuantile(sorted, p)
    return Number.isFinite(day) ? formatDate(Math.ceil(day) - 1) : null
  }
  const reached = sorted.filter((day) => Number.isFinite(day)).length
  return { share: sorted.length > 0 ? reached / sorted.length : 0, p10: at(0.1), p50: at(0.5), p90: at(0.9) }
}

export interface OrderOutlook {
  /** Due after the first day of the forecast or open on it, and of it delivered, by replication. */
  readonly due: number
  readonly delivered: readonly number[]
  /** Undefined where nothing is open in any. */
  readonly caughtUp: DateSpread | undefined
  /** Undefined where the order goes on beyond the end. */
  readonly complete: DateSpread | undefined
}

/** What becomes of one order between two days; `isPlan`: the runs are those of the plan, whose call-offs are all of the order. */
export function orderOutlook(
  plans: Plans,
  order: string,
  runs: readonly TrackedRun[],
  { from, end }: { readonly from: number; readonly end: number },
  isPlan: boolean,
): OrderOutlook {
  const plan = plans.find(({ id }) => id === order)!
  const ids = callOffs(plans.filter(({ id }) => id === order)).map(({ id, day }) => ({ id, day }))
  const before = ids.filter(({ day }) => day < from)
  const after = ids.filter(({ day }) => day >= from && day < end)
  const its = (run: TrackedRun, wanted: readonly { readonly id: string }[]) =>
    wanted.flatMap(({ id }) => run.orders.get(id) ?? [])
  const sum = (all: readonly { readonly delivered: number; readonly ordered: number }[], key: 'delivered' | 'ordered') =>
    all.reduce((total, one) => total + one[key], 0)
  const openIds = [...new Set(plans.filter(({ id }) => id === order).map(({ product }) => ({ id: openId(order, product) })))]
  const inTime = (day: number | null) => (day !== null && day <= end ? day : undefined)
  const last = (run: TrackedRun, wanted: readonly { readonly id: string }[]) => {
    const all = its(run, wanted)
    if (all.length === 0) return undefined
    return all.some(({ completed }) => inTime(completed) === undefined)
      ? undefined
      : all.reduce((most, { completed }) => Math.max(most, completed!), from)
  }
  const opening = isPlan ? before : openIds
  const isOpen = (run: TrackedRun) => its(run, opening).some(({ completed }) => completed === null || completed > from)
  const window = isPlan ? after : [...openIds, ...after]
  return {
    due: runs.length > 0 ? sum(its(runs[0]!, window), 'ordered') : 0,
    delivered: runs.map((run) => sum(its(run, window), 'delivered')),
    caughtUp: runs.some((run) => isOpen(run))
      ? dateSpread(runs.map((run) => (isOpen(run) ? last(run, opening) : from)))
      : undefined,
    complete:
      plan.until <= end
        ? dateSpread(runs.map((run) => last(run, [...(isPlan ? before : openIds), ...after]) ?? undefined))
        : undefined,
  }
}
