import { YEAR } from '@cellwright/units'
import type { OrderSpec } from '../project/project.ts'
import type { World } from '../project/world.ts'
import { shareInOrder } from '../plant/product-mix.ts'

/** An order as a steady call for packs of one kind; days are day numbers, `until` is the first day after it. */
export interface OrderPlan {
  readonly id: string
  /** Pack. */
  readonly product: string
  readonly perDay: number
  readonly from: number
  readonly until: number
}

/** One day of an order: packs that are due at the end of that day. */
export interface CallOff {
  readonly id: string
  readonly order: string
  readonly product: string
  readonly day: number
  readonly packs: number
}

/** The orders of one pack. A rate is counted by days (a year of 365 d), a total is spread evenly over its term. `end` is the first day after the calendar. */
export function orderPlans(world: World, orders: readonly OrderSpec[], product: string, end: number): OrderPlan[] {
  return orders.flatMap((order) => {
    if (!order.products.some((p) => p.pack === product)) return []
    const quantity = world.input(order.quantity, `orders.${order.id}.quantity`, 'factory/orders')
    if (quantity === undefined) return []
    const until = Math.min(order.to + 1, end)
    const perDay = order.per === 'rate' ? (quantity.value * YEAR) / 365 : quantity.value / Math.max(1, order.to + 1 - order.from)
    const share = shareInOrder(world, order, product).value
    return [{ id: order.id, product, perDay: perDay * share, from: order.from, until }]
  })
}

/** Packs called for before `day`: whole packs of the running sum, so that none is lost to rounding. */
export function calledBefore(plan: OrderPlan, day: number): number {
  return Math.round(plan.perDay * Math.max(0, Math.min(day, plan.until) - plan.from))
}

/** The orders day by day, first due first. */
export function callOffs(plans: readonly OrderPlan[]): CallOff[] {
  const due: CallOff[] = []
  for (const plan of plans)
    for (let day = plan.from; day < plan.until; day++) {
      const packs = calledBefore(plan, day + 1) - calledBefore(plan, day)
      if (packs > 0) due.push({ id: `${plan.id} ${plan.product} ${day}`, order: plan.id, product: plan.product, day, packs })
    }
  return due.toSorted((a, b) => a.day - b.day || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
}
