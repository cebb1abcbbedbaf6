import { parseDate } from '@cellwright/units'
import { expect, test } from 'vitest'
import { calledBefore, callOffs } from './orders.ts'

const from = parseDate('2026-07-01')!

test('a year of 365 days calls exactly the yearly rate, whatever the rounding of its days', () => {
  const plan = { id: 'cars', product: 'car', perDay: 50000 / 365, from, until: from + 365 }
  const due = callOffs([plan])
  expect(due).toHaveLength(365)
  expect(due.reduce((sum, d) => sum + d.packs, 0)).toBe(50000)
  expect(calledBefore(plan, from + 365)).toBe(50000)
  expect(calledBefore(plan, from - 10)).toBe(0)
  expect(calledBefore(plan, from + 9999)).toBe(50000)
})

test('several orders are called by day, and small ones skip days', () => {
  const due = callOffs([
    { id: 'b', product: 'car', perDay: 0.5, from, until: from + 4 },
    { id: 'a', product: 'bus', perDay: 2, from: from + 1, until: from + 2 },
  ])
  expect(due.map((d) => `${d.order}${d.day - from}:${d.packs}`)).toEqual(['b0:1', 'a1:2', 'b2:1'])
})
