import { expect, test } from 'vitest'
import { secondsLeft, settingOf, shareOf, tally } from './progress.ts'

const step = (what: string, done: number, of = 10) => ({ what, done, of, unit: 'events', count: 0 })

test('time left is told of the stage, and only once some of it was seen', () => {
  const first = tally(null, step('simulating', 0), 0)
  expect(secondsLeft(first, 5000)).toBeNull()
  const half = tally(first, step('simulating', 5), 1000)
  expect(secondsLeft(half, 1500)).toBeNull()
  expect(secondsLeft(half, 5000)).toBe(5)
  expect(shareOf(half)).toBe(0.5)
})

test('a stage that begins anew or is another has its own pace', () => {
  const a = tally(tally(null, step('a', 0), 0), step('a', 8), 8000)
  const again = tally(a, step('a', 1), 9000)
  expect(again).toMatchObject({ begun: 9000, from: 1, over: [] })
  expect(tally(a, step('b', 0), 9000)).toMatchObject({ what: 'b', over: ['a'], begun: 9000 })
})

test('a setting is a whole number within its limits', () => {
  expect(settingOf('replications', '12')).toBe(12)
  expect(settingOf('draws', '1 000')).toBe(1000)
  for (const typed of ['', '0', '1.5', '2000', 'ten', '-1']) expect(settingOf('replications', typed), typed).toBeNull()
  expect(settingOf('draws', '15')).toBeNull()
})
