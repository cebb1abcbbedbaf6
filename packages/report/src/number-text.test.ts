import { expect, test } from 'vitest'
import { percent } from './number-text.ts'
import { TIE } from './wrap.ts'

test('a share that is not all does not read as all', () => {
  const text = (share: number) => percent(share).replace(TIE, ' ')
  expect(text(0.9998)).toBe('99.98 %')
  expect(text(0.99996)).toBe('99.996 %')
  expect(text(0.9994)).toBe('99.9 %')
  expect(text(1)).toBe('100 %')
  expect(text(0.979)).toBe('98 %')
  expect(text(1.0004)).toBe('100 %')
})
