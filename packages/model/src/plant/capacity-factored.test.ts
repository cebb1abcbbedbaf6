import { expect, test } from 'vitest'
import { materialWorld } from '../testing-material.ts'
import { exactly } from '../term/index.ts'
import { capacityFactored } from './capacity-factored.ts'

const T_PER_YEAR = 1000 / (365 * 86400)
const plate = (tonnes: number) => exactly(tonnes * T_PER_YEAR, 'nameplate', 't/yr')

/** Plants of a kind that the library does not have, by capacity [t/yr] and investment [USD of 2023]. */
function plants(figures: readonly (readonly [capacity: number, investment: number, words?: string])[]): string {
  return figures
    .map(
      ([capacity, investment, words = ''], i) =>
        `  - {kind: plant, id: own-${i}, name: own, text: {plant-kind: salt, stage: built, country: CN${words}}, values: {` +
        `capacity: {value: ${capacity}, unit: t/yr, basis: claim, ref: paper}, ` +
        `investment: {value: ${investment}, unit: USD, year: 2023, basis: claim, ref: paper}}}\n`,
    )
    .join('')
}

const estimate = (figures: Parameters<typeof plants>[0], tonnes: number) =>
  capacityFactored(materialWorld('route: synthetic-graphite, capacity: 1 t/yr', plants(figures)), 'salt', plate(tonnes))

test('fewer than three plants say nothing', () => {
  expect(
    estimate(
      [
        [1000, 1e6],
        [2000, 2e6],
      ],
      1000,
    ),
  ).toBeNull()
})

test('of three or four plants the rule of six tenths: one ten times as large costs 3.98 times as much', () => {
  const figures = [
    [1000, 1e6],
    [1000, 4e6],
    [1000, 2e6],
  ] as const
  const { total, low, high, n, exponent, fitted } = estimate(figures, 10000)!
  expect([low.value, high.value]).toEqual([expect.closeTo(1e6 * 10 ** 0.6, 3), expect.closeTo(4e6 * 10 ** 0.6, 3)])
  expect([n, exponent, fitted]).toEqual([3, 0.6, false])
  // Geometric mean of 1, 4 and 2 is 2.
  expect(total.value).toBeCloseTo(2e6 * 10 ** 0.6, 3)
})

test('five plants on a line give its exponent', () => {
  const figures = [1000, 2000, 4000, 8000, 16000].map((c) => [c, 1e4 * c ** 0.8] as const)
  const { total, exponent, fitted } = estimate(figures, 32000)!
  expect([exponent, fitted]).toEqual([expect.closeTo(0.8, 9), true])
  expect(total.value / (1e4 * 32000 ** 0.8)).toBeCloseTo(1, 9)
})

test('five plants through which no clear line goes are scaled by six tenths', () => {
  const figures = [
    [1000, 5e6],
    [2000, 1e6],
    [4000, 9e6],
    [8000, 2e6],
    [16000, 3e6],
  ] as const
  expect(estimate(figures, 1000)!.fitted).toBe(false)
})

test('plants of the same project or site do not count', () => {
  const figures = [
    [1000, 1e6],
    [1000, 1e6],
    [1000, 1e6],
    [1000, 9e6, ', project: powder'],
    [1000, 9e6, ', site: Town'],
  ] as const
  const { n, total } = estimate(figures, 1000)!
  expect([n, total.value]).toEqual([3, expect.closeTo(1e6, 3)])
})

test('anode plants of the library: at least three with capacity and money, none of a plant in Tangier for its own project', () => {
  const world = materialWorld('route: synthetic-graphite, capacity: 1 t/yr', '', '{country: MA, name: Tangier Tech}')
  const free = materialWorld('route: synthetic-graphite, capacity: 1 t/yr')
  expect(capacityFactored(free, 'anode', plate(50000))!.n).toBe(capacityFactored(world, 'anode', plate(50000))!.n + 1)
})
