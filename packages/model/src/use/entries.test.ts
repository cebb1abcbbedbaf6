import { expect, test } from 'vitest'
import type { OrderPlan } from '../factory/orders.ts'
import { evenEntries, orderEntries } from './entries.ts'

const sum = (entries: readonly { readonly vehicles: number }[]) => entries.reduce((so, e) => so + e.vehicles, 0)
const plan = (id: string, product: string, perDay: number): OrderPlan => ({ id, product, perDay, from: 100, until: 200 })

test('vehicles enter evenly, whole, and all of them', () => {
  const entries = evenEntries(97, 0, 365)
  expect(sum(entries)).toBe(97)
  expect(sum(entries.filter((e) => e.day < 182))).toBe(48)
  expect(evenEntries(10, 5, 6)).toEqual([{ day: 5, vehicles: 10 }])
})

test('packs delivered as they are called for fill vehicles by twos', () => {
  const months = [{ from: 100, to: 200, delivered: 100 }]
  const entries = orderEntries(plan('o', 'bus', 1), [plan('o', 'bus', 1)], months, 2)
  expect(sum(entries)).toBe(50)
  expect(entries[0]).toEqual({ day: 101, vehicles: 1 })
  expect(entries.at(-1)).toEqual({ day: 199, vehicles: 1 })
})

test('a plant that is late fills them late, whatever is ordered first before the rest', () => {
  // Half of both orders is delivered, all of it by day 200; the rest by day 300.
  const both = [plan('o', 'bus', 1), plan('o', 'car', 1)]
  const months = [
    { from: 100, to: 200, delivered: 100 },
    { from: 200, to: 300, delivered: 100 },
  ]
  const entries = orderEntries(both[0]!, both, months, 1)
  expect(sum(entries)).toBe(100)
  expect(sum(entries.filter((e) => e.day < 200))).toBe(50)
})

test('what is never delivered fills nothing', () => {
  expect(sum(orderEntries(plan('o', 'bus', 1), [plan('o', 'bus', 1)], [{ from: 100, to: 400, delivered: 30 }], 1))).toBe(30)
})
