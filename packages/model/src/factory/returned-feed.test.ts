import { expect, test } from 'vitest'
import { loadTimes } from './returned-feed.ts'

test('a load sets off when as much has gathered, evenly within the month', () => {
  // 25 kg in 100 s, nothing, 25 kg in 100 s; loads of 10: at 40 and 80 s, the third when 5 more have come, at 220 s.
  expect(loadTimes([25, 0, 25], [100, 200, 300], 10)).toEqual([40, 80, 220, 260, 300])
})

test('less than a load stays where it is', () => {
  expect(loadTimes([9.9], [100], 10)).toEqual([])
  expect(loadTimes([], [], 10)).toEqual([])
})
