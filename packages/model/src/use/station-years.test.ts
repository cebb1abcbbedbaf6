import { describe, expect, test } from 'vitest'
import { stationYears } from './station-years.ts'

/** Capacity falls by 1 % of the new one a month, in a straight line. */
const soh = Array.from({ length: 121 }, (_, month) => Math.max(0, 1 - month / 100))

describe('the energy of a station over its years', () => {
  test('falls with the capacity of its containers; the mean of a year is that of its middle', () => {
    const years = stationYears({ soh, years: 3, containers: 10, augmentAt: undefined })
    expect(years.map((y) => y.energy)).toEqual([expect.closeTo(0.94, 12), expect.closeTo(0.82, 12), expect.closeTo(0.7, 12)])
    expect(years.map((y) => y.added)).toEqual([0, 0, 0])
  })

  test('is brought back by the fewest whole containers, which then age too, but not in the last year', () => {
    const years = stationYears({ soh, years: 5, containers: 10, augmentAt: 0.8 })
    // 0.88 after a year, 0.76 after two: 2.4 containers are missing, so 3 are added.
    expect(years.map((y) => y.added)).toEqual([0, 0, 3, 0, 0])
    // First containers at 0.70 in the middle of the third year, those added at 0.94.
    expect(years[2]!.energy).toBeCloseTo(0.7 + 0.3 * 0.94, 12)
    expect(years[2]!.health).toBeCloseTo(0.7, 12)
    // 0.64 + 0.3 x 0.88 = 0.904 at its start; 0.52 + 0.3 x 0.76 = 0.748 at that of the last, in which nothing is added.
    expect(years[4]!.energy).toBeCloseTo(0.46 + 0.3 * 0.7, 12)
  })

  test('stays as it is where the months that are known are over', () => {
    const [, , third] = stationYears({ soh: soh.slice(0, 13), years: 3, containers: 1, augmentAt: undefined })
    expect(third!.energy).toBeCloseTo(0.88, 12)
  })
})
