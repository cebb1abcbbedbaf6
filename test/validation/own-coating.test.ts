import { expect, test } from 'vitest'
import { ownCoating, type PublishedCoating } from '../../validation/own-coating.ts'

/** 150 mAh per gram of coating; solids of 4 g/cm3 with 96 % of 4.2 g/cm3 in them. */
const CLASS = { areal: 3, loading: 20, solidDensity: 4, activeDensity: 4.2, restDensity: 1.8, activeShare: 0.96 }
const NOTHING: PublishedCoating = {
  areal: undefined,
  loading: undefined,
  thickness: undefined,
  porosity: undefined,
  activeVolume: undefined,
}
/** [mg/cm2] of a coating [um]. */
const loadingOf = (thickness: number, porosity: number, solidDensity = 4) =>
  (thickness / 1e4) * (1 - porosity) * solidDensity * 1000

test('nothing published leaves all to the class', () => {
  expect(ownCoating(NOTHING, CLASS)).toEqual({ from: {} })
})

test('areal charge and porosity are taken as they are', () => {
  expect(ownCoating({ ...NOTHING, areal: 2.5, porosity: 0.3 }, CLASS)).toEqual({ areal: 2.5, porosity: 0.3, from: {} })
})

test('thickness and porosity give the areal charge', () => {
  const found = ownCoating({ ...NOTHING, thickness: 70, porosity: 0.3 }, CLASS)
  expect(found.areal).toBeCloseTo(loadingOf(70, 0.3) * 0.15, 12)
  expect(found.porosity).toBe(0.3)
})

test('areal charge and thickness give the porosity, whatever porosity is published', () => {
  const found = ownCoating({ ...NOTHING, areal: 2.4, thickness: 60, porosity: 0.5 }, CLASS)
  expect(loadingOf(60, found.porosity!) * 0.15).toBeCloseTo(2.4, 12)
})

test('areal charge and loading give the specific capacity, and the thickness then the porosity', () => {
  const found = ownCoating({ ...NOTHING, areal: 3.2, loading: 20, thickness: 80 }, CLASS)
  expect(found.capacityRatio).toBeCloseTo(0.16 / 0.15, 12)
  expect(loadingOf(80, found.porosity!)).toBeCloseTo(20, 12)
})

test('a volume share of active material gives the recipe', () => {
  const found = ownCoating({ ...NOTHING, thickness: 80, porosity: 0.4, activeVolume: 0.45 }, CLASS)
  const [active, rest] = [0.45 * 4.2, 0.15 * 1.8]
  expect(found.activeShare).toBeCloseTo(active / (active + rest), 12)
  // Charge goes with the active material alone: 3 mAh on 19.2 mg of it in the class.
  expect(found.areal).toBeCloseTo((80 / 1e4) * active * 1000 * (3 / 19.2), 12)
})
