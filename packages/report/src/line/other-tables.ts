import type { LineOrder, LineResults } from '@cellwright/model'
import { count } from '../number-text.ts'
import { heading, pageTable, sentence, type Page } from '../page.ts'
import { exactText, withInterval } from './interval-text.ts'
import { timeUnit } from './units.ts'

/** Orders of one demand that are written out. */
const MOST_ORDERS = 20

/** What became of orders. */
export function lineOrdersTable({ nodes, run }: LineResults, page: Page): string[] {
  return nodes.flatMap(({ id, orders = [], late }) => {
    if (orders.length === 0) return []
    const unit = timeUnit(orders.at(-1)?.due ?? 0, run.timeUnit)
    const shown = orders.slice(0, MOST_ORDERS)
    const more = orders.length - shown.length
    const tail = unit.name === '' ? '' : ` ${unit.name}`
    return [
      ...heading(page, `Orders of ${id}`),
      ...pageTable<LineOrder>(
        page,
        [
          { head: 'order', cell: (order) => order.id },
          { head: `due${tail}`, align: 'right', cell: (order) => exactText(order.due * unit.size) },
          { head: 'units', align: 'right', cell: (order) => count(order.ordered) },
          { head: 'delivered', align: 'right', cell: (order) => withInterval(order.delivered) },
          { head: 'late', align: 'right', cell: (order) => withInterval(order.late) },
          { head: `complete at${tail}`, align: 'right', cell: (order) => withInterval(order.completed, unit.size) },
        ],
        shown,
      ),
      ...(more > 0 ? sentence(page, `and ${more} more orders, which --json has`) : []),
      ...(late && late.value !== null
        ? sentence(page, `Of the units that were due, ${withInterval(late, 100)} % were late.`)
        : []),
    ]
  })
}

export function poolTable({ pools }: LineResults, page: Page): string[] {
  if (pools.length === 0) return []
  return [
    ...heading(page, 'Pools'),
    ...pageTable(
      page,
      [
        { head: 'pool', cell: (pool) => pool.id },
        { head: 'in use %', align: 'right', cell: (pool) => withInterval(pool.use, 100) },
        { head: 'waiting for it', align: 'right', cell: (pool) => withInterval(pool.waiting) },
      ],
      pools,
    ),
  ]
}

export function loopTable({ loops }: LineResults, page: Page): string[] {
  if (loops.length === 0) return []
  return [
    ...heading(page, 'Loops'),
    ...pageTable(
      page,
      [
        { head: 'loop', cell: (loop) => loop.id },
        { head: 'cards', align: 'right', cell: (loop) => count(loop.cards) },
        { head: 'with a lot', align: 'right', cell: (loop) => withInterval(loop.inUse) },
        { head: 'on their way back', align: 'right', cell: (loop) => withInterval(loop.back) },
      ],
      loops,
    ),
  ]
}
