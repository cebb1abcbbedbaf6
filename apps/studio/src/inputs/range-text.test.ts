import { describeFields } from '@cellwright/model'
import { expect, test } from 'vitest'
import { formatOf } from '../words/format.ts'
import { rangeText } from './range-text.ts'

const ru = formatOf('ru')

test.each([
  ['0 to 100 %', 'от 0 до 100\u00a0%'],
  ['0.8 to 2', 'от 0,8 до 2'],
  ['-90..90', 'от −90 до 90'],
  ['over 0', 'больше 0'],
  ['at least 1, at most 12', 'не меньше 1, не больше 12'],
])('%s', (range, said) => {
  expect(rangeText(range, ru)).toBe(said)
})

test('every range of the schema is said without a word of English', () => {
  for (const { range } of describeFields())
    if (range !== '') expect(rangeText(range, ru), range).not.toMatch(/over|at least|at most| to |\.\./)
})
