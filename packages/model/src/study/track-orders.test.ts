import { parseDate } from '@cellwright/units'
import { expect, test } from 'vitest'
import { dateSpread, deliveredByOrder, openBefore, orderOutlook } from './track-orders.ts'
import { openOrders, type TrackedRun } from './track-run.ts'

const day = (text: string) => parseDate(text)!
const first = day('2026-07-01')
/** Ten packs a day in July for one, five a day from 6 July on for the other. */
const plans = [
  { id: 'a', product: 'car', perDay: 10, from: first, until: day('2026-08-01') },
  { id: 'b', product: 'car', perDay: 5, from: day('2026-07-06'), until: day('2026-07-16') },
]

test('what was delivered goes to what was due first', () => {
  // Five days of a are 50, then 15 a day: after 80 packs two days of both are done.
  expect([...deliveredByOrder(plans, 80)]).toEqual([
    ['a', 70],
    ['b', 10],
  ])
  expect([...openBefore(plans, deliveredByOrder(plans, 80), day('2026-07-11'))]).toEqual([
    ['a', 30],
    ['b', 15],
  ])
})

test('open packs are due at once, and packs delivered early are not called for again', () => {
  const from = day('2026-07-11')
  const stock = new Map<string, number>()
  const open = openOrders(plans, {
    from,
    stock,
    behind: new Map([
      ['a', 30],
      ['b', 0],
    ]),
  })
  expect(open[0]).toEqual({ id: 'a car open', order: 'a', product: 'car', day: from - 1, packs: 30 })
  // 21 days of ten are left of a, and 5 days of five of b.
  expect(open.reduce((sum, { packs }) => sum + packs, 0)).toBe(30 + 210 + 25)
  const ahead = openOrders(plans, {
    from,
    stock,
    behind: new Map([
      ['a', -13],
      ['b', 0],
    ]),
  })
  expect(ahead.filter(({ order }) => order === 'a').map(({ day: due, packs }) => [due - from, packs])[0]).toEqual([1, 7])
  expect(ahead.reduce((sum, { packs }) => sum + packs, 0)).toBe(197 + 25)
})

test('a date over replications: those that do not get there are the latest', () => {
  const days = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map((n) => first + n)
  expect(dateSpread(days)).toEqual({ share: 1, p10: '2026-07-01', p50: '2026-07-05', p90: '2026-07-09' })
  const some = days.map((d, i) => (i < 7 ? d : undefined))
  expect(dateSpread(some)).toEqual({ share: 0.7, p10: '2026-07-01', p50: '2026-07-05', p90: null })
})

test('what becomes of an order in two replications', () => {
  const from = day('2026-07-11')
  const run = (late: number | null): TrackedRun => ({
    steps: new Map(),
    delivered: [],
    orders: new Map([
      ['b car open', { delivered: 5, ordered: 5, completed: from + 2 }],
      ...[0, 1, 2, 3, 4].map((n) => {
        const completed = n === 4 ? late : from + n + 1
        return [`b car ${from + n}`, { delivered: completed === null ? 2 : 5, ordered: 5, completed }] as const
      }),
    ]),
  })
  const its = orderOutlook(plans, 'b', [run(from + 6), run(null)], { from, end: from + 10 }, false)
  expect(its.due).toBe(30)
  expect(its.delivered).toEqual([30, 27])
  expect(its.caughtUp).toEqual({ share: 1, p10: '2026-07-12', p50: '2026-07-12', p90: '2026-07-12' })
  expect(its.complete?.share).toBe(0.5)
  expect(orderOutlook(plans, 'a', [], { from, end: from + 10 }, false).complete).toBeUndefined()
})
