import { builtInLibrary } from '@cellwright/library'
import { inUnit } from '@cellwright/units'
import { expect, test } from 'vitest'
import { fromCharge, fromSize, published } from '../../validation/own-inputs.ts'
import { designed } from '../../validation/real-cell.ts'
import { NOT_DESIGNED, REAL_CELLS } from '../../validation/real-cells.ts'

const library = builtInLibrary()
const cell = (id: string) => REAL_CELLS.find((c) => c.id === id)!
const outerOf = (id: string) =>
  Object.fromEntries(['length', 'width', 'thickness'].map((key) => [key, `${published(id, key)!.value} mm`]))
/** Within one unit of the last digit that a reason prints. */
const about = (value: number, printed: number, digit: number) => expect(Math.abs(value - printed)).toBeLessThanOrEqual(digit)

test('every published real cell is designed or says what is missing', () => {
  const real = library.entries('published-cell').filter(({ id }) => !id.startsWith('class-'))
  expect([...REAL_CELLS, ...NOT_DESIGNED].map(({ id }) => id).toSorted()).toEqual(real.map(({ id }) => id))
})

test.each(REAL_CELLS)('$id from its size reads neither its charge nor a mass, and has its published layers', (taken) => {
  const design = fromSize(taken)
  expect(design.inputs.own.filter((name) => /^capacity|mass/.test(name))).toEqual([])
  const layers = library.entry('published-cell', taken.id)!.text['electrodes']
  for (const side of ['cathode', 'anode'] as const) {
    const thickness = library.datum(`measured-electrode/${layers}-${side}.coating-thickness`)
    if (thickness) expect(design[side].thickness).toBeCloseTo(inUnit(thickness.value * thickness.factor, 'um'), 9)
    const loading = library.datum(`measured-electrode/${layers}-${side}.loading`)
    if (loading) expect(design[side].loading).toBeCloseTo(inUnit(loading.value * loading.factor, 'mg/cm2'), 9)
  }
})

test('what is said of the A123 cell, charge per area, and of rolls, coated areas', () => {
  const areal = (id: string) => inUnit(fromSize(cell(id)).design.arealCapacity.value, 'mAh/cm2')
  about(areal('a123-26650'), 1.51, 0.01)
  about(areal('a123-26650') * 10 * 0.18, 2.7, 0.05)
  for (const id of ['a123-26650', 'bpx-lfp-18650', 'lg-m50']) {
    const excess = fromSize(cell(id)).coatedArea / published(id, 'coated-area')!.value - 1
    expect(Math.abs(excess), id).toBeLessThan(0.03)
  }
})

test('what is said of the CATL cell: two printed strips hold 203 Ah and weigh, with the rest of our cell, 3.0 kg', () => {
  const [cathode, anode] = [2 * 22 * 0.067, 2 * 22.6 * 0.07]
  about(2 * cathode * 34.4, 203, 1)
  about(2 * cathode, 5.9, 0.01)
  const design = fromSize(cell('catl-161-lfp'))
  about(design.coatedArea, 5.11, 0.01)
  const { parts } = fromCharge(cell('catl-161-lfp'))
  const strips =
    2 * cathode * 226 + 2 * anode * 107 + cathode * 12e-6 * 2.7e6 + anode * 5e-6 * 8.96e6 + 2 * 2 * 23.7 * 0.075 * 13e-6 * 0.82e6
  about((strips + parts['electrolyte']! + parts['housing']! + parts['terminals']!) / 1000, 3, 0.05)
})

test('what is said of the LG pouches: open rim, sheets and parts', () => {
  const open = designed({ chemistry: 'NMC622/graphite', format: 'pouch', outer: outerOf('lg-e63') })
  about(open.charge, 62.2, 0.1)
  about(open.mass, 925, 1)
  const n22 = fromSize(cell('lg-n2-2'))
  about(n22.charge, 68, 0.5)
  expect(n22.design.cathode.sheets.value).toBe(33)
  const copper = 64.6 / (8e-6 * 8.96e6)
  about((1000 * 78 * 1.042) / 352.2, 231, 0.5)
  about(41.3 / (2 * copper), 23, 0.5)
})

test('what is said of the LG cells with silicon: other shares of it, charge per area', () => {
  const e79 = (chemistry: string) => fromSize({ ...cell('lg-e79'), chemistry }).charge
  about(e79('NMC811/graphite-3.5Si'), 80.3, 0.1)
  about(e79('NMC811/graphite-5Si'), 89.7, 0.1)
  about(e79('NMC811/graphite'), 75.6, 0.1)
  about(5 / 0.1027 / 10, 4.87, 0.01)
  about(inUnit(fromSize(cell('lg-m50')).design.arealCapacity.value, 'mAh/cm2'), 3.91, 0.01)
  const ratio = (chemistry: string) => fromSize({ ...cell('lg-m50'), chemistry }).design.npRatio.value
  about(ratio('NMC811/graphite-3.5Si'), 1.32, 0.01)
  about(ratio('NMC811/graphite-5Si'), 1.7, 0.01)
})

test('what is said of the cells of which only the size is known', () => {
  expect(fromSize(cell('samsung-94')).mass / ((1000 * 94 * 3.7) / 174) - 1).toBeCloseTo(-0.05, 2)
  about(fromSize(cell('tob-sodium-18650')).mass, 42, 0.5)
  const nca = fromSize(cell('tesla-2170-2018'))
  about(2 * (nca.cathode.thickness + nca.anode.thickness) + 53, 418, 1)
  about(inUnit(nca.design.arealCapacity.value, 'mAh/cm2'), 4.5, 0.01)
  about((1000 * nca.design.cathode.foilArea.value) / (0.07 - 2 * 0.205e-3 - 1.67e-3 - 4e-3), 691, 1)
  const scib = (chemistry: string) => fromSize({ ...cell('toshiba-scib-20'), chemistry })
  about(scib('LMO/LTO').charge, 11, 0.1)
  about(scib('NMC622/LTO').charge, 12.8, 0.1)
  about(inUnit(scib('LMO/LTO').design.arealCapacity.value, 'mAh/cm2'), 2, 0.01)
})

test('what is said of packs and programs: blades are over 90 % of their packs, the parts of the BatPaC cell', () => {
  expect((104 * 2.7) / 308.6).toBeGreaterThan(0.9)
  expect((192 * 2.7) / 558).toBeGreaterThan(0.9)
  about((288 * 1.1) / 493, 0.64, 0.005)
  about(fromCharge(cell('lg-e78')).mass / 1100 - 1, -0.04, 0.005)
  about(fromCharge(cell('catl-161-lfp')).mass / 3100 - 1, -0.144, 0.005)
  const pouch = designed({ chemistry: 'NMC622/graphite', format: 'pouch', capacity: '77.5 Ah' })
  about(pouch.cathode.mass, 498, 1)
  about(pouch.anode.mass, 280, 1)
  about((33.9 * 3.205) / 0.59662, 182, 0.5)
})
