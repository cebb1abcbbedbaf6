import { expect, test } from 'vitest'
import { DATA } from '../../../../packages/library/src/generated.ts'
import { REASONS } from './ru/reasons.ts'

/** Every reason of the library's data, wherever it stands. */
function reasons(of: unknown): string[] {
  if (typeof of !== 'object' || of === null) return []
  return Object.entries(of).flatMap(([key, value]) => (key === 'reason' && typeof value === 'string' ? [value] : reasons(value)))
}

/** Powers of units are no numbers of their own: m2 is м². */
const numbers = (text: string): string[] =>
  text
    .replaceAll(/\b([cm]?m)[23]\b/g, '$1')
    .replaceAll(/(?<=\d)[\u00a0\u202f ](?=\d{3}(?!\d))/g, '')
    .replaceAll(/(?<=\d),(?=\d)/g, '.')
    .match(/\d+(?:\.\d+)?/g) ?? []

test('every reason of the library has its Russian, with all its numbers', () => {
  const all = [...new Set(reasons(DATA))]
  expect(all.length).toBeGreaterThan(500)
  expect(all.filter((reason) => !/[А-Яа-яё]{3}/.test(REASONS.get(reason) ?? ''))).toEqual([])
  const lost = all.flatMap((reason) => {
    const there = new Set(numbers(REASONS.get(reason)!))
    return numbers(reason.replaceAll(/(?<=\d),(?=\d{3})/g, ''))
      .filter((n) => !there.has(n))
      .map((n) => `${n}: ${reason}`)
  })
  expect(lost).toEqual([])
})

test('no Russian is kept for a reason that the library has no more', () => {
  const all = new Set(reasons(DATA))
  expect([...REASONS.keys()].filter((reason) => !all.has(reason))).toEqual([])
})
