import { calledBefore, type OrderPlan } from '../factory/orders.ts'

/** Vehicles that enter service on a day. */
export interface Entry {
  /** Day number. */
  readonly day: number
  /** Whole. */
  readonly vehicles: number
}

/** So many vehicles, evenly over the days from `from` to before `until`: whole vehicles of the running sum. */
export function evenEntries(vehicles: number, from: number, until: number): Entry[] {
  const days = Math.max(1, until - from)
  return byDay(from, from + days, (day) => Math.round((Math.round(vehicles) * (day - from)) / days))
}

/** Packs of a plant that were delivered before a day, all its orders together. */
export interface DeliveredMonth {
  readonly from: number
  readonly to: number
  readonly delivered: number
}

/**
 * Vehicles filled by the packs of one order: `plans` are all orders of its plant, `months` what that plant delivers. What is ordered first is delivered first; within a month deliveries
 * are even. A vehicle enters when its last pack is there; the time from gate to vehicle is left out.
 */
export function orderEntries(
  plan: OrderPlan,
  plans: readonly OrderPlan[],
  months: readonly DeliveredMonth[],
  packsPerVehicle: number,
): Entry[] {
  const first = plan.from
  const last = Math.max(plan.until, months.at(-1)?.to ?? plan.until)
  const called = (day: number) => plans.reduce((sum, p) => sum + calledBefore(p, day), 0)
  const start = Math.min(first, ...plans.map((p) => p.from))
  const delivering = deliveries(months)
  // The day before which as much was called for as is delivered by now; it only moves on.
  let paid = start
  return byDay(first, last, (day) => {
    const delivered = delivering(day)
    while (paid < day && called(paid + 1) <= delivered + 1e-9) paid++
    return Math.floor(calledBefore(plan, paid) / packsPerVehicle + 1e-9)
  })
}

/** Packs delivered before days that only move on. */
function deliveries(months: readonly DeliveredMonth[]): (day: number) => number {
  let [next, sum] = [0, 0]
  return (day) => {
    for (; next < months.length && months[next]!.to <= day; next++) sum += months[next]!.delivered
    const open = months[next]
    return open && day > open.from ? sum + (open.delivered * (day - open.from)) / (open.to - open.from) : sum
  }
}

/** Entries on each day from the running sum at its end. */
function byDay(from: number, until: number, before: (day: number) => number): Entry[] {
  const entries: Entry[] = []
  let sum = before(from)
  for (let day = from; day < until; day++) {
    const next = before(day + 1)
    if (next > sum) entries.push({ day, vehicles: next - sum })
    sum = Math.max(sum, next)
  }
  return entries
}
