import { exp } from '@cellwright/kernel'
import { expect, test } from 'vitest'
import { faulty, packLives, unworn, type PackLaw } from './pack-lives.ts'
import { PackWear } from './pack-wear.ts'

/** Loses so many percent of its capacity each year. */
const steady = (percent: number) => new PackWear({ soh: Array.from({ length: 481 }, (_, i) => 1 - (percent * i) / 1200) })
/** 20 %, but for rounding. */
const MOST = 0.2 - 1e-9
const law: PackLaw = { shape: 1, scale: 240, beyondRepair: 1, wear: steady(0), spread: 0, mostLoss: MOST, gainOfRepair: 0 }

test('exponential faults that nothing mends are a Poisson process', () => {
  const { faults, replaced, replacedWorn } = packLives(law, 180)
  expect(replaced[180]! / (180 / 240)).toBeCloseTo(1, 5)
  expect(faults[180]).toBeCloseTo(replaced[180]!, 4)
  expect(replacedWorn[180]).toBeCloseTo(0, 4)
})

test('with repair, faults go on at their rate and a share of them ends a pack', () => {
  const { faults, replaced, replacedFaulty } = packLives({ ...law, beyondRepair: 0.2 }, 180)
  expect(faults[180]! / 0.75).toBeCloseTo(1, 4)
  expect(replaced[180]! / 0.15).toBeCloseTo(1, 3)
  expect(replacedFaulty[180]! / 0.15).toBeCloseTo(1, 3)
})

test('packs that all wear alike are replaced all at once, at each life', () => {
  // 20 % at 1 % a year is 20 years; two per cent a year halve it.
  const twice = { ...law, scale: Infinity, wear: steady(2) }
  const { replaced, replacedWorn, faults } = packLives(twice, 300)
  expect([119, 120, 239, 240, 300].map((i) => replaced[i])).toEqual([0, 1, 1, 2, 2])
  expect(replacedWorn).toEqual(replaced)
  expect(faults[300]).toBe(0)
})

test('faults and wear together: what does not fail in time is worn', () => {
  // Life 120 months at most, faults of mean 240: first life ends by a fault with 1 - e^-0.5.
  const { replaced, replacedFaulty, replacedWorn } = packLives({ ...law, wear: steady(2) }, 120)
  expect(replacedWorn[120]).toBeCloseTo(exp(-0.5), 2)
  expect(replaced[120]).toBeCloseTo(replacedFaulty[120]! + replacedWorn[120]!, 12)
  expect(replacedFaulty[120]).toBeCloseTo(0.5, 2)
})

test('half of the packs are worn when the median pack is; the median of a lognormal lies below its mean', () => {
  const spread = { wear: steady(1), spread: 0.3, mostLoss: MOST }
  // Median multiplier 1 / sqrt(1 + 0.09); worn after 240 months x sqrt(1.09).
  expect(unworn(spread, 240 * Math.sqrt(1.09))).toBeCloseTo(0.5, 6)
  expect(unworn(spread, 0)).toBe(1)
  expect(unworn({ ...spread, spread: 0 }, 239)).toBe(1)
  expect(unworn({ ...spread, spread: 0 }, 240)).toBe(0)
})

test('shares with a fault are those of Weibull', () => {
  expect(faulty({ shape: 2, scale: 10 }, 10)).toBeCloseTo(1 - exp(-1), 12)
  expect(faulty({ shape: 2, scale: Infinity }, 10)).toBe(0)
})
