import { YEAR } from '@cellwright/units'
import type { OrderSpec } from '../project/project.ts'
import type { World } from '../project/world.ts'

/** One day of an order: packs that are due at the end of that day. */
export interface CallOff {
  readonly id: string
  readonly order: string
  /** Day number; the packs are due at its end. */
  readonly day: number
  readonly packs: number
}

/**
 * Orders as daily call-offs: a rate is counted by days (a year of 365 d), a total is spread evenly over its term. Rounding
 * is of the running sum, so that no pack is lost. `end` is the first day after the calendar.
 */
export function callOffs(world: World, orders: readonly OrderSpec[], end: number): CallOff[] {
  const due: CallOff[] = []
  for (const order of orders) {
    const quantity = world.input(order.quantity, `orders.${order.id}.quantity`, 'factory/orders')
    if (quantity === undefined) continue
    const perDay = order.per === 'rate' ? (quantity * YEAR) / 365 : quantity / Math.max(1, order.to - order.from + 1)
    const last = Math.min(order.to, end - 1)
    let called = 0
    for (let day = order.from; day <= last; day++) {
      const sum = Math.round(perDay * (day + 1 - order.from))
      if (sum > called) due.push({ id: `${order.id} ${day}`, order: order.id, day, packs: sum - called })
      called = sum
    }
  }
  return due.toSorted((a, b) => a.day - b.day || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
}
