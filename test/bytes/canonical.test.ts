import { simulate } from '@cellwright/kernel'
import { expect, test } from 'vitest'
import { queue } from '../../packages/kernel/bench/workloads.ts'
import { decode, encode, firstDifference } from './canonical.ts'

const difference = (a: unknown, b: unknown) => firstDifference(encode(a), encode(b))

test('the same value gives the same bytes', () => {
  const value = () => ({ a: [1, -0, NaN, 'ä', undefined, null, true], b: { c: Float64Array.of(0.1, Infinity) }, d: [] })
  expect(difference(value(), value())).toBeUndefined()
  expect(decode(encode(value()))).toStrictEqual(value())
})

test('the first difference is named by its path, with the bits of doubles', () => {
  expect(difference({ a: [{ b: 0.3 }] }, { a: [{ b: 0.1 + 0.2 }] })).toBe(
    'a[0].b: 0.3 (3fd3333333333333) and 0.30000000000000004 (3fd3333333333334)',
  )
  expect(difference([0], [-0])).toBe('[0]: 0 (0000000000000000) and -0 (8000000000000000)')
  expect(difference({ a: Float64Array.of(1, 2) }, { a: Float64Array.of(1, 3) })).toBe(
    'a[1]: 2 (4000000000000000) and 3 (4008000000000000)',
  )
  expect(difference({ a: 'x' }, { a: null })).toBe('a: "x" and null')
  expect(difference({ a: 1, b: 2 }, { b: 2, a: 1 })).toBe("a: is 'b' in the second")
  expect(difference({ a: 1 }, {})).toBe('a: is missing in the second')
  expect(difference({}, { a: undefined })).toBe(": 'a' is missing in the first")
  expect(difference([1], [1, 2])).toBe(": '1' is missing in the first")
})

test('a value of any size is kept whole', () => {
  const doubles = Float64Array.from({ length: 50_000 }, (_, i) => i / 7)
  const long = 'ä'.repeat(100_000)
  expect(difference([doubles, long], [doubles, `${long.slice(1)}b`])).toMatch(/^\[1\]: /)
})

test('what is no plain data is refused', () => {
  for (const value of [new Map(), () => 0, Symbol('a'), 1n]) expect(() => encode(value)).toThrow(TypeError)
})

test('one bit of one double of a run is found', () => {
  const result = simulate(queue(0.9, 1), { until: 1000, seed: 1 })
  const bytes = encode(result)
  const server = result.nodes.findIndex(({ id }) => id === 'server')
  const double = encode(result.nodes[server]!.meanWip)
  const at = bytes.findLastIndex((_, i) => double.every((byte, j) => bytes[i + j] === byte))
  const flipped = bytes.slice()
  flipped[at + 1]! ^= 1
  expect(firstDifference(bytes, flipped)).toMatch(new RegExp(`^nodes\\[${server}\\]\\.meanWip: `))
})
