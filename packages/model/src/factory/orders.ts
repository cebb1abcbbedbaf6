import { addMonths, civilDate, dayNumber, YEAR } from '@cellwright/units'
import type { OrderSpec } from '../project/project.ts'
import type { World } from '../project/world.ts'

/** One month of an order, due on the last day of the month. */
export interface MonthlyOrder {
  readonly id: string
  readonly order: string
  /** Day number. */
  readonly day: number
  readonly packs: number
}

/**
 * Orders as monthly call-offs: a rate is counted by days (a year of 365 d), a total is spread evenly over its term. Rounding
 * is of the running sum, so that no pack is lost. `end` is the first day after the calendar.
 */
export function monthlyOrders(world: World, orders: readonly OrderSpec[], end: number): MonthlyOrder[] {
  const due: MonthlyOrder[] = []
  orders.forEach((order, index) => {
    const quantity = world.input(order.quantity, `orders.${order.id ?? index}.quantity`, 'factory/orders')
    if (quantity === undefined) return
    const last = Math.min(order.to, end - 1)
    const perDay = order.per === 'rate' ? (quantity * YEAR) / 365 : quantity / Math.max(1, order.to - order.from + 1)
    let called = 0
    for (let day = order.from; day <= last;) {
      const { year, month } = civilDate(day)
      const next = Math.min(addMonths(dayNumber({ year, month, day: 1 }), 1), last + 1)
      const sum = Math.round(perDay * (next - order.from))
      if (sum > called)
        due.push({
          id: `${order.id} ${year}-${String(month).padStart(2, '0')}`,
          order: order.id,
          day: next - 1,
          packs: sum - called,
        })
      called = sum
      day = next
    }
  })
  return due.toSorted((a, b) => a.day - b.day || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
}
