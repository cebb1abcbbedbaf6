import { builtInLibrary } from '@cellwright/library'
import { dayNumber } from '@cellwright/units'
import { expect, test } from 'vitest'
import { additionsOf } from '../../packages/model/src/factory/masses.ts'
import type { YearFlow } from '../../packages/model/src/factory/profile.ts'
import { additionCost } from '../../packages/model/src/ledger/materials.ts'
import { World } from '../../packages/model/src/project/world.ts'
import { books, outcome } from '../../packages/model/src/study/outcome.ts'
import { project } from './kaliningrad.ts'

const library = builtInLibrary()
const world = new World(project(), library)
const p = outcome(world).plants[0]!
const { plant } = p
const KWH = 3.6e6
const at = (id: string) => {
  const d = library.datum(id)!
  return d.value * d.factor
}

/** 50 000 packs in 2030 and nothing else, at the yields of the sized plant. */
const flows: YearFlow[] = [
  { year: 2030, packs: 50000, delivered: 40000, stepIn: new Map(plant.steps.map((s) => [s.step.id, 50000 * s.inPerPack])) },
]
const own = books(world, p, flows)
const y2030 = own.years.find((y) => y.year === 2030)!

test('revenue is what was delivered at the price', () => {
  expect(y2030.revenue).toBeCloseTo(40000 * plant.pack.energy * own.price.value, 0)
  // 108 USD/kWh of 2025 in USD of 2024.
  expect(own.price.value * KWH).toBeCloseTo(108 / (1 + at('plant-rules/cellwright.deflator')), 9)
})

test('the active material of the cathode by hand', () => {
  const nmc = additionsOf(world, plant).find((a) => a.material === 'active-material/nmc622')!
  const mixing = plant.steps.find((s) => s.step.id === 'mixing-cathode')!
  const perPack = plant.pack.cell.bom.find((l) => l.material === 'active-material/nmc622')!.mass * mixing.inPerPack
  // Yields of mixing, coating, slitting, stacking and test leave between 0.8 and 0.95 of the powder in good cells.
  expect(630 / mixing.inPerPack).toBeGreaterThan(0.8)
  expect(630 / mixing.inPerPack).toBeLessThan(0.95)
  const price = world.money('active-material/nmc622.price', 'test')
  expect(additionCost(world, nmc) * mixing.inPerPack).toBeCloseTo(perPack * price, 6)
})

test('materials are the sum over the steps, and lie where packs of NMC cost', () => {
  const byHand = additionsOf(world, plant).reduce((sum, a) => sum + flows[0]!.stepIn.get(a.step)! * additionCost(world, a), 0)
  expect(y2030.materials).toBeCloseTo(byHand, 0)
  const perKwh = (y2030.materials / (50000 * plant.pack.energy)) * KWH
  expect(perKwh).toBeGreaterThan(50)
  expect(perKwh).toBeLessThan(110)
})

test('investment and replacement: what is spent is the plant, and its machines once more', () => {
  const spent = own.years.reduce((sum, y) => sum + y.capex, 0)
  const machines = plant.capex.lines
    .filter((l) => ['equipment', 'equipment-filled', 'support', 'freight'].includes(l.id))
    .reduce((sum, l) => sum + l.amount, 0)
  expect(spent).toBeCloseTo(plant.capex.total + 1.1 * machines, 0)
  // Machines of December 2025 wear out in December 2035 and are replaced in the year that begins then.
  expect(own.years.find((y) => y.year === 2036)!.capex).toBeCloseTo(1.1 * machines, 0)
})

test('depreciation: a tenth of the machines and a twentieth of the rest each full year; land none', () => {
  const sum = (ids: string[]) => plant.capex.lines.filter((l) => ids.includes(l.id)).reduce((total, l) => total + l.amount, 0)
  const yearly =
    sum(['equipment', 'equipment-filled', 'support', 'freight']) / 10 +
    sum(['building', 'utilities', 'engineering', 'owner', 'contingency']) / 20
  expect(y2030.depreciation / yearly).toBeCloseTo(1, 9)
  const opening = own.years.find((y) => y.year === 2025)!
  const days = dayNumber({ year: 2026, month: 1, day: 1 }) - dayNumber({ year: 2025, month: 12, day: 15 })
  expect(opening.depreciation / yearly).toBeCloseTo(days / 365, 2)
})

test('tax: a quarter of profit, after the losses of earlier years', () => {
  const rich = books(world, p, flows, 1, own.price.value * 20)
  let carried = 0
  for (const y of rich.years) {
    const profit = y.revenue - y.materials - y.labour - y.energy - y.maintenance - y.depreciation
    expect(y.tax).toBeCloseTo(0.25 * Math.max(0, profit - carried), 0)
    carried = Math.max(0, carried - profit)
  }
  expect(rich.years.reduce((sum, y) => sum + y.tax, 0)).toBeGreaterThan(0)
})

test('working capital is given back, cash adds up, and present values are those of the rows', () => {
  expect(Math.abs(own.residual)).toBeLessThan(1)
  const rate = own.discountRate
  const factor = (year: number) => (1 + rate) ** -(year - 2022 + 0.5)
  const pv = (f: (y: (typeof own.years)[number]) => number) => own.years.reduce((sum, y) => sum + f(y) * factor(y.year), 0)
  expect(own.npv / pv((y) => y.cash)).toBeCloseTo(1, 12)
  const costs = pv((y) => y.materials + y.labour + y.energy + y.maintenance + y.capex + y.tax + y.workingCapital - y.terminal)
  expect(own.levelizedCost! / (costs / pv((y) => y.output))).toBeCloseTo(1, 12)
  expect(y2030.workingCapital).toBeGreaterThan(0)
  expect(own.years.find((y) => y.year === 2031)!.workingCapital).toBeLessThan(0)
})

test('wages by hand: people, hours and the wage of the region', () => {
  const wage = world.money('region/ru.labour-cost', 'test')
  const hours = plant.people.directHours + plant.people.indirectHours
  expect(y2030.labour).toBeCloseTo(hours * 3600 * wage, 0)
})
