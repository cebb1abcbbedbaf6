import fc from 'fast-check'
import { expect, test } from 'vitest'
import { differences } from './differences.ts'

test('lines that came and went, in the order of the texts', () => {
  expect(differences('a\nb\nc\nd', 'a\nx\nc\nd\ne')).toEqual([
    { kind: 'same', lines: ['a'] },
    { kind: 'before', lines: ['b'] },
    { kind: 'after', lines: ['x'] },
    { kind: 'same', lines: ['c', 'd'] },
    { kind: 'after', lines: ['e'] },
  ])
  expect(differences('a', 'a')).toEqual([{ kind: 'same', lines: ['a'] }])
})

test('either text is made of its own lines and of the common ones, and no more is said to differ than must', () => {
  const text = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 1, maxLength: 12 })
  fc.assert(
    fc.property(text, text, (a, b) => {
      const pieces = differences(a.join('\n'), b.join('\n'))
      const of = (kind: string) => pieces.filter((p) => p.kind === 'same' || p.kind === kind).flatMap((p) => p.lines)
      expect(of('before')).toEqual(a)
      expect(of('after')).toEqual(b)
      const common = pieces.filter((p) => p.kind === 'same').flatMap((p) => p.lines).length
      expect(common).toBe(longestCommon(a, b))
    }),
    { seed: 4 },
  )
})

/** By the table of the textbook. */
function longestCommon(a: readonly string[], b: readonly string[]): number {
  const last = a.reduce<number[]>(
    (above, x) =>
      b.reduce<number[]>(
        (row, y, j) => row.concat(x === y ? (above[j] ?? 0) + 1 : Math.max(above[j + 1] ?? 0, row[j] ?? 0)),
        [0],
      ),
    [],
  )
  return last.at(-1) ?? 0
}
