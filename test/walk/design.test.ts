import { builtInLibrary } from '@cellwright/library'
import { unitFactor } from '@cellwright/units'
import { expect, test } from 'vitest'
import { designCell } from '../../packages/model/src/design/cell.ts'
import { designPack, nearestDivisor } from '../../packages/model/src/design/pack.ts'
import { World } from '../../packages/model/src/project/world.ts'
import { project, changed } from './kaliningrad.ts'

const p = project()
const library = builtInLibrary()
const world = new World(p, library)
const cell = designCell(world, p.cells[0]!)
const read = (id: string) => {
  const d = library.datum(id)!
  return d.value * d.factor
}
const Ah = unitFactor('Ah')

test('sheets, loading and thickness by hand', () => {
  const sheet = 0.322 * 0.154
  const n = Math.ceil(33 / (2 * sheet * 40))
  expect(cell.cathode.sheets.value).toBe(n)
  expect(cell.anode.sheets.value).toBe(n + 1)
  const areal = 33 / (2 * n * sheet) // Ah/m2
  expect(cell.arealCapacity.value / Ah).toBeCloseTo(areal, 9)
  // Net areal capacity / (1 - formation loss) / (capacity of the active material x its share), in kg/m2.
  const loading =
    areal / (1 - read('chemistry/nmc622-graphite.formation-loss')) / (180 * read('electrode-recipe/nmc-energy.active-share'))
  expect(cell.cathode.coating.loading.value).toBeCloseTo(loading, 9)
  const share = (key: string) => read(`electrode-recipe/nmc-energy.${key}`)
  const solid =
    share('active-share') / 4700 + share('carbon-share') / read('additive/carbon-black.density') + share('binder-share') / 1780
  expect(cell.cathode.coating.thickness.value).toBeCloseTo((loading * solid) / (1 - share('porosity')), 12)
})

test('the charge the cathode can give is the rated charge plus the formation loss', () => {
  const active = cell.bom.find((l) => l.material === 'active-material/nmc622')!.mass.value
  const charge = active * 180 // Ah, at 180 mAh/g
  expect(charge * (1 - read('chemistry/nmc622-graphite.formation-loss'))).toBeCloseTo(33, 9)
})

test('the anode holds N/P times the net charge where it faces the cathode', () => {
  const { anode, cathode } = cell
  const perArea =
    anode.coating.loading.value *
    read('active-material/graphite-synthetic.specific-capacity') *
    read('electrode-recipe/graphite-energy.active-share')
  expect(perArea / cell.arealCapacity.value).toBeCloseTo(cell.npRatio.value, 9)
  expect(anode.foilArea.value).toBeGreaterThan(cathode.foilArea.value)
})

test('mass is the sum of the bill of materials; energy is charge times voltage', () => {
  expect(cell.bom.reduce((sum, l) => sum + l.mass.value, 0)).toBeCloseTo(cell.mass.value, 12)
  expect(cell.energy.value).toBeCloseTo(cell.capacity.value * cell.voltage.value, 6)
  expect(cell.specificEnergy.value).toBeCloseTo(cell.energy.value / cell.mass.value, 6)
  for (const line of cell.bom) expect(line.mass.value, line.id).toBeGreaterThan(0)
})

test('the cell lies in the published range of its chemistry', () => {
  // ref:premise-ed gives 0.20 to 0.28 kWh/kg for NMC622 cells.
  expect(cell.specificEnergy.value / unitFactor('Wh/kg')).toBeGreaterThan(200)
  expect(cell.specificEnergy.value / unitFactor('Wh/kg')).toBeLessThan(280)
})

test('a larger charge is a heavier cell of nearly the same specific energy', () => {
  const q = project(changed('value: 33 Ah', 'value: 45 Ah'))
  const larger = designCell(new World(q, library), q.cells[0]!)
  expect(larger.mass.value).toBeGreaterThan(cell.mass.value * 1.25)
  expect(Math.abs(larger.specificEnergy.value / cell.specificEnergy.value - 1)).toBeLessThan(0.05)
})

test('a pack: strings from its charge, alike modules, mass by the share of cells', () => {
  const pack = designPack(world, p.packs[0]!, cell)
  expect([pack.series.value, pack.parallel.value, pack.cells.value]).toEqual([105, 6, 630])
  expect(pack.modules.value * pack.cellsPerModule.value).toBe(pack.cells.value)
  expect(pack.energy.value).toBeCloseTo(630 * cell.energy.value, 3)
  expect(pack.mass.value - pack.hardwareMass.value).toBeCloseTo(630 * cell.mass.value, 9)
})

test('divisors: the nearest, the smaller of two', () => {
  expect(nearestDivisor(105, 4)).toBe(3)
  expect(nearestDivisor(96, 5)).toBe(4)
  expect(nearestDivisor(97, 5)).toBe(1)
  expect(nearestDivisor(12, 100)).toBe(12)
})
