import type { OrderResultRow } from '@cellwright/model'
import { count, percent } from './number-text.ts'
import { heading, note, pageTable, type Section } from './page.ts'

/** More rows than this are summed by product; the files have them all. */
const ROWS = 15

/** Packs ordered, delivered and late. */
export const ordersTable: Section = ({ orders }, page) => {
  if (orders.length === 0) return []
  const rows = orders.length > ROWS ? byProduct(orders) : orders
  return [
    ...heading(page, 'Orders'),
    ...pageTable(
      page,
      [
        { head: 'order', cell: (o) => o.id },
        { head: 'product', cell: (o) => o.product },
        { head: 'ordered packs', align: 'right', cell: (o) => count(o.ordered) },
        { head: 'delivered', align: 'right', cell: (o) => count(o.delivered) },
        { head: 'share', align: 'right', cell: (o) => percent(o.ordered > 0 ? o.delivered / o.ordered : null) },
        { head: 'late', align: 'right', cell: (o) => count(o.late) },
      ],
      rows,
    ),
    ...note(page, 'Late: delivered after the day they were due, or not at all.'),
  ]
}

function byProduct(orders: readonly OrderResultRow[]): OrderResultRow[] {
  const sums = new Map<string, OrderResultRow>()
  for (const o of orders) {
    const before = sums.get(o.product)
    const n = orders.filter((x) => x.product === o.product).length
    sums.set(o.product, {
      ...o,
      id: `all ${n}`,
      ordered: (before?.ordered ?? 0) + o.ordered,
      delivered: (before?.delivered ?? 0) + o.delivered,
      late: (before?.late ?? 0) + o.late,
    })
  }
  return [...sums.values()]
}
