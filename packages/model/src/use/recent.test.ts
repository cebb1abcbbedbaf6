import { expect, test } from 'vitest'
import { Recent } from './recent.ts'

test('what the same numbers gave is not worked out again, what others gave is', () => {
  const recent = new Recent<object>()
  const first = recent.of([1, 2], () => ({}))
  const refuse = () => {
    throw new Error('worked out again')
  }
  expect(recent.of([1, 2], refuse)).toBe(first)
  for (const numbers of [[1], [1, 2, 3], [1, 2 + 2 ** -51], [1, NaN]]) expect(recent.of(numbers, () => ({}))).not.toBe(first)
  expect(recent.of([1, NaN], refuse)).not.toBe(first)
  expect(recent.of([1, 2], refuse)).toBe(first)
})

test('only the last few are kept, those asked for last the longest', () => {
  const recent = new Recent<number>()
  let worked = 0
  const ask = (n: number) => recent.of([n], () => (worked++, n))
  for (let n = 0; n < 100; n++) {
    ask(0)
    ask(n)
  }
  expect(worked).toBe(100)
  ask(1)
  expect(worked).toBe(101)
})
