import { expect, test } from 'vitest'
import { calc } from './calc.ts'
import { dimensionOf } from './dimension.ts'
import { leavesOf, recompute, termsOf } from './recompute.ts'
import { exactly, rule } from './term.ts'

const length = exactly(3, 'length', 'm')
const width = exactly(2, 'width', 'm')
const count = exactly(7, 'pieces')

test('a formula is worked out as it is written', () => {
  expect(calc`${length} - ${width} - ${width}`.value).toBe(-1)
  expect(calc`${length} + ${width} * ${count}`.value).toBe(17)
  expect(calc`-(${length} + ${width}) / 2`.value).toBe(-2.5)
  expect(calc`2 * pi * ${length}`.value).toBeCloseTo(18.849556, 6)
  expect(calc`ceil(${length} / ${width} - 1e-9)`.value).toBe(2)
  expect(calc`pow(${width}, ${length})`.value).toBe(8)
  expect(calc`sum(${[length, width]}, ${count} * 2)`.value).toBe(19)
  expect(calc`min(${[length, width, count]}) + max(${length}, ${[width]})`.value).toBe(5)
  expect(calc`sum(${[]})`.value).toBe(0)
})

test('a text that is no formula is a fault', () => {
  for (const wrong of [() => calc`${length} ${width}`, () => calc`(${length}`, () => calc`sine(${length})`, () => calc``])
    expect(wrong).toThrow('CW-MODEL-090')
  expect(() => calc`${[length]} * 2`).toThrow('CW-MODEL-090')
})

test('a term is worked out again from its leaves, and from other leaves', () => {
  const area = calc`${length} * ${width}`.as('area', 'm2')
  const doubled = rule('twice the area', [area], (a) => 2 * a).as('doubled', 'm2')
  const root = calc`${doubled} + ${area} * ${area} / ${area}`
  expect(recompute(root)).toBe(root.value)
  expect(recompute(root, (t) => (t === width ? 4 : t.value))).toBe(36)
  expect(leavesOf(root).map((l) => l.term.name)).toEqual(['length', 'width'])
  expect(new Set(termsOf(root)).size).toBe(termsOf(root).length)
})

test('dimensions are followed through formulas', () => {
  expect(dimensionOf(calc`${length} * ${width} + 0`)).toMatchObject({ m: 2 })
  expect(dimensionOf(calc`sqrt(${length} * ${width})`)).toMatchObject({ m: 1 })
  expect(dimensionOf(calc`sum(${[]})`.as('area of no rooms', 'm2'))).toMatchObject({ m: 2 })
  expect(() => dimensionOf(calc`${length} + ${count}`)).toThrow('CW-MODEL-091')
  expect(() => dimensionOf(calc`ceil(${length})`)).toThrow('CW-MODEL-091')
  expect(() => dimensionOf(calc`${length} * ${width}`.as('area', 'm'))).toThrow('area is area and is shown in m')
})
