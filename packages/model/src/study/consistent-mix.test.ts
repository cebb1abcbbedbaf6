import { expect, test } from 'vitest'
import { mixCorners, shareRanges } from './consistent-mix.ts'

test('two products: the share follows from the mean energy', () => {
  // Buses of 200, cars of 50: a mean of 80 to 110 is a share of buses of (80 - 50) / 150 = 20 % to (110 - 50) / 150 = 40 %.
  const [bus, car] = shareRanges([200, 50], { low: 80, high: 110 })!
  expect([bus!.low, bus!.high]).toEqual([expect.closeTo(0.2, 12), expect.closeTo(0.4, 12)])
  expect([car!.low, car!.high]).toEqual([expect.closeTo(0.6, 12), expect.closeTo(0.8, 12)])
})

test('three products: each has its extremes with only one of the others', () => {
  // 200, 50 and 500 in the mean 100 exactly. Without vessels 1/3 buses; without buses 50/450 = 1/9 vessels.
  const [bus, car, vessel] = shareRanges([200, 50, 500], { low: 100, high: 100 })!
  expect(bus).toEqual({ low: 0, high: expect.closeTo(1 / 3, 12) as number })
  expect(car).toEqual({ low: expect.closeTo(2 / 3, 12) as number, high: expect.closeTo(8 / 9, 12) as number })
  expect(vessel).toEqual({ low: 0, high: expect.closeTo(1 / 9, 12) as number })
})

test('a product inside the band may stand alone, and outside the range of all products nothing fits', () => {
  expect(shareRanges([200, 50], { low: 190, high: 300 })![0]).toEqual({ low: expect.closeTo(140 / 150, 12) as number, high: 1 })
  expect(shareRanges([200, 50], { low: 201, high: 300 })).toBeUndefined()
  expect(shareRanges([200, 50], { low: 10, high: 49 })).toBeUndefined()
  expect(shareRanges([80], { low: 70, high: 90 })).toEqual([{ low: 1, high: 1 }])
})

test('products of one energy share as they like, and there is no upper edge', () => {
  expect(shareRanges([60, 60], { low: 50, high: Infinity })).toEqual([
    { low: 0, high: 1 },
    { low: 0, high: 1 },
  ])
  expect(mixCorners([60, 60], { low: 61, high: Infinity })).toEqual([])
})

test('a grid over all mixes of four products finds no share outside the ranges', () => {
  const energies = [70, 420, 60, 500]
  const band = { low: 90, high: 130 }
  const ranges = shareRanges(energies, band)!
  const seen = energies.map(() => ({ low: 1, high: 0 }))
  const n = 40
  for (let a = 0; a <= n; a++)
    for (let b = 0; a + b <= n; b++)
      for (let c = 0; a + b + c <= n; c++) {
        const mix = [a, b, c, n - a - b - c].map((k) => k / n)
        const mean = mix.reduce((sum, s, p) => sum + s * energies[p]!, 0)
        if (mean < band.low || mean > band.high) continue
        mix.forEach((s, p) => {
          expect(s).toBeGreaterThanOrEqual(ranges[p]!.low - 1e-12)
          expect(s).toBeLessThanOrEqual(ranges[p]!.high + 1e-12)
          seen[p] = { low: Math.min(seen[p]!.low, s), high: Math.max(seen[p]!.high, s) }
        })
      }
  // The grid comes within a step of every edge.
  ranges.forEach((r, p) => expect(seen[p]!.low - r.low + r.high - seen[p]!.high).toBeLessThan(2 / n))
})
