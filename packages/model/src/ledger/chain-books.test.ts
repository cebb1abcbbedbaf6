import { describe, expect, test } from 'vitest'
import type { Input, SupplySpec } from '../project/project.ts'
import { dimensionOf, exactly, recompute } from '../term/index.ts'
import { ownEntry } from '../testing-plant.ts'
import { newYear, smallMaterialPlant, smallMaterialWorld, smallSchedule } from '../testing-material-plant.ts'
import { bookYears } from './material-calendar.ts'
import { materialLedger, type MaterialFlowsByYear } from './material-ledger.ts'
import { rowPrice } from './row-price.ts'
import { tradeOf, type Delivered, type PlantTrades, type Trade } from './trade.ts'

const DAYS = { 'raw-material-time': 0, 'finished-goods-time': 0, 'receivable-time': 73, 'payable-time': 36.5 }
const OWN = `${ownEntry('plant-rules', 'cellwright', {
  'discount-rate': [0.1, ''],
  ...Object.fromEntries(Object.entries(DAYS).map(([key, days]) => [key, [days, 'd'] as const])),
})}${ownEntry('material-rules', 'cellwright', { 'maintenance-share': [0, ''] })}${ownEntry('region', 'ma', { 'corporate-tax': [0.25, ''] })}`

const world = smallMaterialWorld(OWN, { until: 2029 })
const money = world.project.currency.report
const years = bookYears(world)
const usdPerKg = (value: number, day: string): Input => ({
  kind: 'value',
  path: `supply.powder.prices.${day}`,
  estimate: { value, low: value, high: value, form: 'point', unit: 'USD/kg', currency: 'USD', year: 2024 },
})

/** 10 USD/kg from 2027 and 8 USD/kg from 2028. */
const row: SupplySpec = {
  id: 'powder',
  material: 'lithium-carbonate',
  from: 'maker',
  to: 'taker',
  prices: [
    { from: newYear(2027), price: usdPerKg(10, '2027-01-01') },
    { from: newYear(2028), price: usdPerKg(8, '2028-01-01') },
  ],
}
const otherwise = exactly(12, 'price of the maker', `${money}/kg`)

function deliveries(sent: Readonly<Record<number, number>>, used: Readonly<Record<number, number>>, spec = row): Trade {
  const amounts = years.map((book): Delivered => ({
    book,
    sent: exactly(sent[book.year] ?? 0, 'sent', 'kg'),
    used: exactly(used[book.year] ?? 0, 'used', 'kg'),
    price: rowPrice(world, spec, book, { otherwise }),
  }))
  const named = { id: spec.id, material: spec.material, name: 'powder', kind: 'substance' as const, from: spec.from, to: spec.to }
  return tradeOf(named, amounts, world.read('plant-rules/cellwright.payable-time', 'test'), money)
}

describe('price of a row in a year', () => {
  const priceOf = (spec: SupplySpec, year: number) =>
    rowPrice(
      world,
      spec,
      years.find((y) => y.year === year)!,
      { otherwise },
    ).value
  test('that of the maker before the first price, then each from its day on', () => {
    expect([2026, 2027, 2028, 2029].map((year) => priceOf(row, year))).toEqual([12, 10, 8, 8])
  })
  test('a year with two prices has their mean by days, of the days of the row alone', () => {
    const eight = usdPerKg(8, '2028-04-10')
    const change: SupplySpec = { ...row, prices: [row.prices[0]!, { from: newYear(2028) + 100, price: eight }] }
    expect(priceOf(change, 2028)).toBeCloseTo((100 * 10 + 266 * 8) / 366, 12)
    expect(priceOf({ ...change, end: newYear(2028) + 199 }, 2028)).toBeCloseTo((100 * 10 + 100 * 8) / 200, 12)
    expect(priceOf({ ...row, prices: [] }, 2028)).toBe(12)
    const term = rowPrice(
      world,
      change,
      years.find((y) => y.year === 2028)!,
      { otherwise },
    )
    expect(() => dimensionOf(term)).not.toThrow()
  })
})

/** 2027: 100 kg sent, 90 used; 2028, a year of shortage: 40 sent, 50 used; 2029: 100 sent, 95 used. */
const trade = deliveries({ 2027: 100, 2028: 40, 2029: 100 }, { 2027: 90, 2028: 50, 2029: 95 })
const at = (t: Trade, year: number) => t.years.find((y) => y.year === year)!

describe('accounts of a row', () => {
  test('paid at the price of the year, spent at the mean cost of what is there', () => {
    expect([2027, 2028, 2029].map((y) => at(trade, y).paid.value)).toEqual([1000, 320, 800])
    // 90 of 100 kg at 10; 10 kg for 100 and 40 kg for 320 are all used; 95 of 100 kg at 8.
    const spent = [2027, 2028, 2029].map((y) => at(trade, y).spent.value)
    expect(spent[0]).toBeCloseTo(900, 9)
    expect(spent[1]).toBeCloseTo(420, 9)
    expect(spent[2]).toBeCloseTo(760, 9)
    expect(at(trade, 2029).stock.value).toBeCloseTo(40, 9)
    expect(at(trade, 2027).owed.value).toBeCloseTo(1000 / 10, 9)
  })
  test('what was paid is what was spent and the growth of the stock, each year', () => {
    let before = 0
    for (const y of trade.years) {
      expect(y.spent.value + y.stock.value - before).toBeCloseTo(y.paid.value, 9)
      before = y.stock.value
    }
  })
  test('are followed through their formulas', () => {
    const { stock } = at(trade, 2029)
    expect(recompute(stock)).toBeCloseTo(stock.value, 12)
    expect(() => dimensionOf(stock)).not.toThrow()
  })
})

const made = (amounts: Readonly<Record<number, number>>): MaterialFlowsByYear => ({
  of: 'the test',
  years: Object.entries(amounts).map(([year, kg]) => ({ year: Number(year), made: kg })),
})
const price = { value: otherwise, from: 'the test', assumed: false }
const dates = smallSchedule(newYear(2027))
const maker = { ...smallMaterialPlant(world, { product: 'lithium-carbonate', equipment: 1000 }), id: 'maker' }
const taker = {
  ...smallMaterialPlant(world, { product: 'lithium-carbonate', inputs: { 'lithium-carbonate': 1 }, equipment: 500 }),
  id: 'taker',
}
const ofMaker: PlantTrades = { bought: [], sold: [trade], restBought: false }
const ofTaker: PlantTrades = { bought: [trade], sold: [], restBought: false }
const selling = materialLedger(world, maker, dates, made({ 2027: 110, 2028: 40, 2029: 100 }), { ...ofMaker, price })
const taking = materialLedger(world, taker, dates, made({ 2027: 90, 2028: 50, 2029: 95 }), { ...ofTaker, price })

describe('books of two plants and one row', () => {
  const yearOf = (ledger: typeof selling, year: number) => ledger.years.find((y) => y.year === year)!
  test('the maker sells by the row at its price and the rest at its own', () => {
    expect([2027, 2028, 2029].map((y) => yearOf(selling, y).revenue.value)).toEqual([1000 + 10 * 12, 320, 800])
    // Deliveries are paid after 36.5 days, customers outside after 73.
    expect(yearOf(selling, 2027).tiedUp.receivables.value).toBeCloseTo(1000 / 10 + 120 / 5, 9)
  })
  test('the taker spends what the row cost, and has the stock and the debt of the row', () => {
    const spent = [2027, 2028, 2029].map((y) => yearOf(taking, y).materials.value)
    expect(spent[0]).toBeCloseTo(900, 9)
    expect(spent[1]).toBeCloseTo(420, 9)
    expect(spent[2]).toBeCloseTo(760, 9)
    expect(yearOf(taking, 2027).tiedUp.rawMaterials.value).toBeCloseTo(100, 9)
    expect(yearOf(taking, 2027).tiedUp.payables.value).toBeCloseTo(100, 9)
    expect(yearOf(taking, 2027).marketMaterials.value).toBe(0)
  })
  test('close', () => {
    for (const { checks } of [selling, taking])
      for (const residual of Object.values(checks)) expect(Math.abs(residual)).toBeLessThan(1e-6)
    expect(recompute(taking.npv)).toBeCloseTo(taking.npv.value, 6)
    expect(() => dimensionOf(taking.npv)).not.toThrow()
    expect(() => dimensionOf(selling.npv)).not.toThrow()
  })
  test('a material that the library has no price of has that of its row, and is not said to cost nothing', () => {
    const input = { 'lithium-chloride': 1 }
    const plant = { ...smallMaterialPlant(world, { product: 'lithium-carbonate', inputs: input, equipment: 500 }), id: 'taker' }
    const chloride = { ...trade, material: 'lithium-chloride' }
    const books = (bought: readonly Trade[]) =>
      materialLedger(world, plant, dates, made({ 2027: 90 }), { ...ofTaker, bought, price })
    expect(books([]).unpriced).toEqual(['lithium chloride'])
    expect(books([chloride]).unpriced).toEqual([])
    const nothing = exactly(0, 'no price', `${money}/kg`)
    const free = { ...chloride, years: chloride.years.map((y) => ({ ...y, price: nothing })) }
    expect(books([free]).unpriced).toEqual(['lithium chloride'])
  })
  test('what a row does not bring is bought on the market, where that is so', () => {
    const rest = materialLedger(world, taker, dates, made({ 2027: 180 }), { ...ofTaker, restBought: true, price })
    const market = world.money('substance-price/lithium-carbonate.price', 'test').value
    expect(rest.years.find((y) => y.year === 2027)!.materials.value).toBeCloseTo(900 + 90 * market, 6)
  })
})

describe('break-even of a plant that sells by rows', () => {
  const flows = made({ 2027: 110, 2028: 40, 2029: 100 })
  const found = selling.breakEven!.value
  test('is one price of the whole product, by rows and beside them', () => {
    const price = { value: exactly(found, 'the price', `${money}/kg`), from: 'the test', assumed: false }
    const sold = [trade.at(price.value)]
    const there = materialLedger(world, maker, dates, flows, { ...ofMaker, sold, price })
    expect(there.years.find((y) => y.year === 2027)!.revenue.value).toBeCloseTo(110 * found, 6)
    expect(there.npv.value).toBeCloseTo(0, 6)
    // Where all costs are earned and no more, what a unit costs is its price.
    expect(there.levelizedCost!.value).toBeCloseTo(found, 9)
  })
  test('is worked out by hand where nothing is tied up and no tax is paid', () => {
    const free = smallMaterialWorld(
      `${ownEntry('plant-rules', 'cellwright', {
        'discount-rate': [0, ''],
        ...Object.fromEntries(Object.keys(DAYS).map((key) => [key, [0, 'd'] as const])),
      })}${ownEntry('material-rules', 'cellwright', { 'maintenance-share': [0, ''] })}${ownEntry('region', 'ma', { 'corporate-tax': [0, ''] })}`,
      { until: 2029 },
    )
    const plant = { ...smallMaterialPlant(free, { product: 'lithium-carbonate', equipment: 1000 }), id: 'maker' }
    const ledger = materialLedger(free, plant, dates, flows, { ...ofMaker, price })
    // Undiscounted and untaxed: what is spent, less what is left at the end (what is tied up comes back), over the 250 kg of three years.
    const spent = ledger.years.reduce(
      (so, y) => so + y.costs.value + y.capex.value + y.workingCapital.value - y.terminal.value,
      0,
    )
    expect(spent).toBeGreaterThan(0)
    expect(ledger.breakEven!.value).toBeCloseTo(spent / 250, 9)
  })
})
