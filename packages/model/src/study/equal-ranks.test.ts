import { expect, test } from 'vitest'
import { equalRanks } from './equal-ranks.ts'

test('one of every ten, from the middle of each tenth, whatever their order', () => {
  // Value v stands at position 99 - v: ranks 5, 15, ... 95 of a hundred.
  const values = Array.from({ length: 100 }, (_, i) => 99 - i)
  expect(equalRanks(values)).toEqual([94, 84, 74, 64, 54, 44, 34, 24, 14, 4])
})

test('draws without a value are passed over; of few values some stand for several ranks', () => {
  expect(equalRanks([null, 2, null, 1])).toEqual([3, 3, 3, 3, 3, 1, 1, 1, 1, 1])
  expect(equalRanks([null])).toEqual([])
})
