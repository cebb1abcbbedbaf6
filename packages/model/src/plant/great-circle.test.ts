import { expect, test } from 'vitest'
import { greatCircle } from './great-circle.ts'

const DEGREE = (Math.PI / 180) * 6371.0088

test('a degree of latitude anywhere, and of the equator over the date line', () => {
  expect(greatCircle({ lat: 55, lon: 22 }, { lat: 56, lon: 22 }) / 1000).toBeCloseTo(DEGREE, 6)
  expect(greatCircle({ lat: 0, lon: 179.5 }, { lat: 0, lon: -179.5 }) / 1000).toBeCloseTo(DEGREE, 6)
  expect(greatCircle({ lat: 60, lon: 10 }, { lat: 60, lon: 11 }) / 1000 / DEGREE).toBeCloseTo(0.5, 4)
})

test('the series falls short by less than it says', () => {
  const off = (degrees: number) => greatCircle({ lat: 0, lon: 0 }, { lat: 0, lon: degrees }) / 1000 / (degrees * DEGREE) - 1
  expect(Math.abs(off(8000 / DEGREE))).toBeLessThan(1e-3)
  expect(off(15_000 / DEGREE)).toBeCloseTo(-0.04, 2)
  expect(greatCircle({ lat: 0, lon: 0 }, { lat: 0, lon: 180 })).toBeGreaterThan(
    greatCircle({ lat: 0, lon: 0 }, { lat: 0, lon: 170 }),
  )
})
