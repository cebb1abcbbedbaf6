import { builtInLibrary } from '@cellwright/library'
import { expect, test } from 'vitest'
import { parseText, SMALL } from '../project/test-file.ts'
import { World } from '../project/world.ts'
import { madeUpEntry, madeUpPrices, pricesOf } from './price-series.ts'

const world = new World(parseText(SMALL).project!, builtInLibrary())
const MWH = 3.6e9

test('every country has made-up prices, some of their own', () => {
  expect(madeUpEntry(world, 'CN')).toBe('peak-and-valley')
  expect(madeUpEntry(world, 'BY')).toBe('general')
  expect(madeUpPrices(world, 'general', 'XX')).toBeUndefined()
})

test('a made-up year has the mean that industry pays, and the hours of its shape', () => {
  const series = madeUpPrices(world, 'general', 'CN')!
  const level = series.parts[0]!.weight.value
  expect(series.parts[0]!.weight.value).toBeCloseTo(world.money('region/cn.electricity-price', 'test').value, 15)
  const prices = pricesOf(series)
  expect(prices).toHaveLength(8760)
  const mean = prices.reduce((a, b) => a + b, 0) / 8760
  // Scatter with a memory of 12 h leaves a hundredth.
  expect(mean / level).toBeGreaterThan(0.98)
  expect(mean / level).toBeLessThan(1.02)
  // Without scatter: 35 % of four hours and 15 % of four more, less 15 % of five and 30 % of six, over 24.
  const quiet = { ...series, parts: series.parts.slice(0, -1) }
  const hour = (day: number, h: number) => pricesOf(quiet)[day * 24 + h]! / level
  const offset = (0.35 * 4 + 0.15 * 4 - 0.15 * 5 - 0.3 * 6) / 24
  // 15 January is a Monday of the series: winter is 1 and it is no weekend (8 % less on two days of seven).
  expect(hour(14, 19)).toBeCloseTo(1 + 0.35 - offset + 0.1 + (0.08 * 2) / 7, 12)
  expect(hour(14, 3)).toBeCloseTo(1 - 0.3 - offset + 0.1 + (0.08 * 2) / 7, 12)
  expect(hour(19, 12) - hour(18, 12)).toBeCloseTo(-0.08 - (0.1 * 4) / 365, 12)
  expect(level * MWH).toBeGreaterThan(10)
})

test('is the same whenever it is made', () => {
  expect(pricesOf(madeUpPrices(world, 'sun-and-evening', 'DE')!)).toEqual(pricesOf(madeUpPrices(world, 'sun-and-evening', 'DE')!))
})
