import { builtInLibrary } from '@cellwright/library'
import { dayNumber } from '@cellwright/units'
import { expect, test } from 'vitest'
import { additionsOf } from '../../packages/model/src/factory/masses.ts'
import { breakEven } from '../../packages/model/src/ledger/break-even.ts'
import type { LedgerYear } from '../../packages/model/src/ledger/ledger.ts'
import { additionCost } from '../../packages/model/src/ledger/materials.ts'
import type { Flows } from '../../packages/model/src/ledger/year-counts.ts'
import { World } from '../../packages/model/src/project/world.ts'
import { books, outcome } from '../../packages/model/src/study/outcome.ts'
import { exactly, type Term } from '../../packages/model/src/term/index.ts'
import { changed, project } from './kaliningrad.ts'

const library = builtInLibrary()
const world = new World(project(), library)
const p = outcome(world).plants[0]!
const { plant } = p
const packEnergy = plant.pack.energy.value
const KWH = 3.6e6
const at = (id: string) => {
  const d = library.datum(id)!
  return d.value * d.factor
}

/** 50 000 packs in 2030 and nothing else, at the yields of the sized plant. */
const stepIn = new Map(plant.steps.map((s) => [s.step.id, 50000 * s.inPerPack.value]))
const flows: Flows = { years: [{ year: 2030, packs: 50000, delivered: 40000, stepIn }], of: 'one year by hand' }
const own = books(world, p, flows)
const yearOf = (year: number) => own.years.find((y) => y.year === year)!
const y2030 = yearOf(2030)
const sum = (f: (y: LedgerYear) => Term, of = own) => of.years.reduce((so, y) => so + f(y).value, 0)
const invested = (ids: string[]) => plant.capex.lines.filter((l) => ids.includes(l.id)).reduce((so, l) => so + l.amount.value, 0)
const MACHINES = ['equipment', 'equipment-filled', 'support', 'freight']

test('revenue is what was delivered at the price', () => {
  expect(y2030.revenue.value).toBeCloseTo(40000 * packEnergy * own.price.value.value, 0)
  // 108 USD/kWh of 2025 in USD of 2024.
  expect(own.price.value.value * KWH).toBeCloseTo(108 / (1 + at('plant-rules/cellwright.deflator')), 9)
})

test('the price says who quotes it, in which money and when', () => {
  expect(own.price.quotes).toEqual([
    {
      id: 'market-price/pack-all-2025.price-per-energy',
      price: '108 USD/kWh (2025)',
      source: 'BloombergNEF, Lithium-Ion Battery Pack Prices Fall to $108 Per Kilowatt-Hour',
      date: '2025-12-09',
    },
  ])
  const priced = (more: string) => {
    const text = changed('    quantity: {claim: cars}\n', `    quantity: {claim: cars}\n    price: ${more}\n`)
    const other = new World(project(text), library)
    return books(other, outcome(other).plants[0]!).price
  }
  const contract = priced('{value: 11000 RUB/kWh, year: 2023, source: kommersant_spic}')
  expect(contract.quotes).toEqual([
    {
      id: 'cars',
      price: '11000 RUB/kWh (2023)',
      source: "Kommersant, as relayed by russiasnews.com, Ministry of Industry approved Renera's application for a SPIC",
      date: '2023',
    },
  ])
  expect(contract.from).toBe('orders: cars')
  const assumed = priced('{value: 120 USD/kWh, assumed: "a guess of the buyer"}')
  expect(assumed.quotes).toEqual([{ id: 'cars', price: '120 USD/kWh (2024)', source: 'a guess of the buyer', date: null }])
  expect(assumed.value.value * KWH).toBeCloseTo(120, 9)
})

test('the active material of the cathode by hand', () => {
  const nmc = additionsOf(world, plant).find((a) => a.material === 'active-material/nmc622')!
  const mixing = plant.steps.find((s) => s.step.id === 'mixing-cathode')!.inPerPack.value
  const perPack = plant.pack.cell.bom.find((l) => l.material === 'active-material/nmc622')!.mass.value * mixing
  // Yields of mixing, coating, slitting, stacking and test leave between 0.8 and 0.95 of the powder in good cells.
  expect(630 / mixing).toBeGreaterThan(0.8)
  expect(630 / mixing).toBeLessThan(0.95)
  const price = world.money('active-material/nmc622.price', 'test').value
  expect(additionCost(world, nmc).value * mixing).toBeCloseTo(perPack * price, 6)
})

test('materials are the sum over the steps, and lie where packs of NMC cost', () => {
  const byHand = additionsOf(world, plant).reduce((so, a) => so + stepIn.get(a.step)! * additionCost(world, a).value, 0)
  expect(y2030.materials.value).toBeCloseTo(byHand, 0)
  const perKwh = (y2030.materials.value / (50000 * packEnergy)) * KWH
  expect(perKwh).toBeGreaterThan(50)
  expect(perKwh).toBeLessThan(110)
})

test('investment and replacement: what is spent is the plant, and its machines once more while it works', () => {
  const machines = invested(MACHINES)
  const working = books(world, p, { ...flows, years: [...flows.years, { ...flows.years[0]!, year: 2040 }] })
  expect(sum((y) => y.capex, working)).toBeCloseTo(plant.capex.total.value + 1.1 * machines, 0)
  // Machines of December 2025 wear out in December 2035 and are replaced in the year that begins then.
  expect(working.years.find((y) => y.year === 2036)!.capex.value).toBeCloseTo(1.1 * machines, 0)
  // A plant that makes nothing after 2030 buys none.
  expect(sum((y) => y.capex)).toBeCloseTo(plant.capex.total.value, 0)
})

test('machines are replaced at the end of every life that three years of the calendar follow', () => {
  const until = (end: string) => {
    const longer = new World(project(changed('end: 2040-12-31', `end: ${end}`)), library)
    return books(longer, outcome(longer).plants[0]!)
  }
  const machines = invested(MACHINES)
  const renewed = (ledger: typeof own) => ledger.years.filter((y) => y.year > 2030 && y.capex.value > 0).map((y) => y.year)
  const long = until('2060-12-31')
  expect(renewed(long)).toEqual([2036, 2046, 2056])
  expect(sum((y) => y.capex, long)).toBeCloseTo(plant.capex.total.value + 3 * 1.1 * machines, 0)
  // Worn machines run on where fewer years are left.
  expect(renewed(until('2058-12-31'))).toEqual([2036, 2046])
  expect(renewed(until('2059-12-31'))).toEqual([2036, 2046, 2056])
  // By 2050 the buildings are written off, and the machines of 2036 too.
  const of2050 = long.years.find((y) => y.year === 2050)!.depreciation.value
  expect(of2050 / ((1.1 * machines) / 10)).toBeCloseTo(1, 9)
})

test('depreciation: a tenth of the machines and a twentieth of the rest each full year; land none', () => {
  const yearly = invested(MACHINES) / 10 + invested(['building', 'utilities', 'engineering', 'owner', 'contingency']) / 20
  expect(y2030.depreciation.value / yearly).toBeCloseTo(1, 9)
  const days = dayNumber({ year: 2026, month: 1, day: 1 }) - dayNumber({ year: 2025, month: 12, day: 15 })
  expect(yearOf(2025).depreciation.value / yearly).toBeCloseTo(days / 365, 2)
})

test('tax: a quarter of profit, after the losses of earlier years', () => {
  const rich = books(world, p, flows, exactly(own.price.value.value * 20, 'a high price', 'USD/kWh'))
  let carried = 0
  for (const y of rich.years) {
    const profit = y.revenue.value - y.costs.value - y.depreciation.value
    expect(y.tax.value).toBeCloseTo(0.25 * Math.max(0, profit - carried), 0)
    carried = Math.max(0, carried - profit)
  }
  expect(sum((y) => y.tax, rich)).toBeGreaterThan(0)
})

test('working capital is given back, cash adds up, and present values are those of the rows', () => {
  expect(Math.abs(own.residual)).toBeLessThan(1)
  const rate = own.discountRate.value
  const pv = (f: (y: LedgerYear) => number) => own.years.reduce((so, y) => so + f(y) * (1 + rate) ** -(y.year - 2022 + 0.5), 0)
  expect(own.npv.value / pv((y) => y.cash.value)).toBeCloseTo(1, 12)
  const costs = pv((y) => y.costs.value + y.capex.value + y.tax.value + y.workingCapital.value - y.terminal.value)
  expect(own.levelizedCost!.value / (costs / pv((y) => y.output.value))).toBeCloseTo(1, 12)
  expect(y2030.workingCapital.value).toBeGreaterThan(0)
  expect(yearOf(2031).workingCapital.value).toBeLessThan(0)
})

test('wages by hand: people, hours and the wage of the region', () => {
  const wage = world.money('region/ru.labour-cost', 'test').value
  const hours = plant.people.directHours.value + plant.people.indirectHours.value
  expect(y2030.labour.value).toBeCloseTo(hours * 365 * 86400 * wage, 0)
})

test('at the break-even price the books have no present value', () => {
  const even = breakEven(books(world, p))!
  expect(even.value).toBeGreaterThan(0)
  const atEven = books(world, p, undefined, exactly(even.value, 'the break-even price', 'USD/kWh'))
  expect(Math.abs(atEven.npv.value) / plant.capex.total.value).toBeLessThan(1e-9)
})
