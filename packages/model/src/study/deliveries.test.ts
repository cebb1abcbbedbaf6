import type { RunResult } from '@cellwright/kernel'
import { parseDate } from '@cellwright/units'
import { expect, test } from 'vitest'
import type { CompiledPlant } from '../factory/compile.ts'
import type { OrderSpec } from '../project/project.ts'
import { deliveries } from './deliveries.ts'

const origin = parseDate('2026-01-01')!
const day = (date: string) => parseDate(date)! - origin
const end = parseDate('2026-04-01')!

const order = {
  id: 'fleet',
  products: [{ pack: 'bus' }, { pack: 'car' }],
  quantity: { kind: 'claim', path: '', claim: '' },
  per: 'total',
  from: parseDate('2026-01-31')!,
  to: parseDate('2026-03-31')!,
} satisfies OrderSpec

const compiled = {
  exits: [
    { product: 'bus', node: 'buses' },
    { product: 'car', node: 'cars' },
  ],
} as unknown as CompiledPlant

type Call = readonly [id: string, due: string, ordered: number, delivered: number, late: number, completed: string | null]

/** What the simulation says of a product: packs made in each month, and its calls, due at the end of a day. */
function exit(id: string, made: readonly number[], calls: readonly Call[]) {
  return {
    id,
    periods: { in: made },
    orders: calls.map(([call, due, ordered, delivered, late, completed]) => ({
      id: call,
      due: (day(due) + 1) * 86400,
      ordered,
      delivered,
      late,
      completed: completed === null ? null : (day(completed) + 1) * 86400,
    })),
  }
}

const run = (nodes: readonly object[]) => ({ nodes }) as unknown as RunResult

test('packs are due, made and delivered in their months, and the rest is owed', () => {
  const bus = exit(
    'buses',
    [3, 9, 9],
    [
      ['fleet bus 1', '2026-01-31', 4, 4, 0, '2026-01-31'],
      ['fleet bus 2', '2026-02-10', 10, 10, 6, '2026-03-02'],
      ['other bus 3', '2026-02-11', 99, 0, 99, null],
      ['fleet bus 4', '2026-03-31', 5, 2, 3, null],
    ],
  )
  const car = exit('cars', [0, 7, 0], [['fleet car 1', '2026-02-28', 7, 7, 0, '2026-02-28']])
  const found = deliveries([run([bus, car])], compiled, order, origin, end)
  const rows = found.products.map((p) => p.months.map((m) => [m.ordered, m.made, m.delivered, m.backlog]))
  expect(rows).toEqual([
    [
      [4, 3, 4, 0],
      [10, 9, 0, 10],
      [5, 9, 12, 3],
    ],
    [
      [0, 0, 0, 0],
      [7, 7, 7, 0],
      [0, 0, 0, 0],
    ],
  ])
  // Of 19 buses 9 were late, of 26 packs too.
  expect(found.products[0]!.onTime!.mean).toBeCloseTo(10 / 19, 12)
  expect(found.onTime!.mean).toBeCloseTo(17 / 26, 12)
  expect(found.completed).toEqual([null])
  expect(found.products[0]!.months.map((m) => m.from)).toEqual([origin + 30, origin + 31, origin + 59])
})

test('replications are averaged, and the last delivery is that of any product', () => {
  const one = (buses: string) =>
    run([
      exit('buses', [8, 0, 0], [['fleet bus 1', '2026-01-31', 8, 8, 0, buses]]),
      exit('cars', [0, 2, 0], [['fleet car 1', '2026-02-02', 2, 2, 0, '2026-02-02']]),
    ])
  const found = deliveries([one('2026-01-31'), one('2026-02-20')], compiled, order, origin, end)
  expect(found.products[0]!.months.map((m) => [m.delivered, m.backlog])).toEqual([
    [4, 4],
    [4, 0],
  ])
  expect(found.completed).toEqual([(day('2026-02-02') + 1) * 86400, (day('2026-02-20') + 1) * 86400])
})
