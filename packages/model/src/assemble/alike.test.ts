import { expect, test } from 'vitest'
import { mergeAlike } from './alike.ts'

const say = (code: string, text: string) => ({ code, params: {}, text })

test('messages that differ in one word become one with all the words', () => {
  expect(
    mergeAlike([
      say('A', 'A day discharges the cell by 35 %; it is taken as 80 %.'),
      say('B', 'Something else.'),
      say('A', 'A day discharges the cell by 52 %; it is taken as 80 %.'),
      say('A', 'A day discharges the cell by 35 %; it is taken as 80 %.'),
      say('A', 'A day discharges the cell by 36 %; it is taken as 80 %.'),
    ]),
  ).toEqual([say('A', 'A day discharges the cell by 35, 52 and 36 %; it is taken as 80 %.'), say('B', 'Something else.')])
})

test('messages that say something else stay apart', () => {
  const all = [
    say('A', 'A day discharges the cell by 35 %; it is taken as 80 %.'),
    say('A', 'A day discharges the cell by 90 %; it is taken as 85 %.'),
    say('C', 'works: ten of its steps are assumed; so it is.'),
    say('C', 'other: two of its stages are assumed; so it is.'),
    say('D', 'One.'),
    say('D', 'Two.'),
  ]
  expect(mergeAlike(all)).toEqual(all)
})
