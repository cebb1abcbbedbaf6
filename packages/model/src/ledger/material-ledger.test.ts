import { builtInLibrary } from '@cellwright/library'
import { describe, expect, test } from 'vitest'
import type { World } from '../project/world.ts'
import { dimensionOf, exactly, recompute } from '../term/index.ts'
import { ownEntry } from '../testing-plant.ts'
import {
  newYear,
  smallMaterialPlant,
  smallMaterialWorld,
  smallSchedule,
  type SmallMaterialPlant,
} from '../testing-material-plant.ts'
import { materialLedger, type MaterialFlowsByYear, type MaterialLedger } from './material-ledger.ts'

const money = (value: number, unit: string) => `{value: ${value}, unit: ${unit}, year: 2024, basis: claim, ref: paper}`
const priced = (id: string, price: number) =>
  `  - {kind: substance-price, id: ${id}, name: own, values: {price: ${money(price, 'USD/kg')}}}\n`

/** Rates and times of round figures: 10 % a year, machines and buildings that last ten years, no stocks. */
const round = (life = 10) =>
  ownEntry('plant-rules', 'cellwright', {
    'discount-rate': [0.1, ''],
    'raw-material-time': [0, 'd'],
    'finished-goods-time': [0, 'd'],
    'receivable-time': [0, 'd'],
    'payable-time': [0, 'd'],
  }) +
  ownEntry('material-rules', 'cellwright', { 'maintenance-share': [0, ''], 'equipment-life': [life, 'yr'] }) +
  ownEntry('factor-plant', 'batpac5', { 'building-life': [10, 'yr'] })
const tax = (share: number, royalty = 0) =>
  ownEntry('region', 'ma', { 'corporate-tax': [share, ''], 'brine-royalty': [royalty, ''] })

const substance = (id: string) => builtInLibrary().entry('substance', id)?.name

const made = (...years: readonly number[]): MaterialFlowsByYear => ({
  of: 'the test',
  years: years.map((kg, i) => ({ year: 2022 + i, made: kg })),
})

/** 100 kg made in 2023 of 2 kg of copper each, in a plant for 1000 USD that was paid in 2022. */
function small(
  own: string,
  more: Partial<SmallMaterialPlant> = {},
  flows = made(0, 100),
): { world: World; books: MaterialLedger } {
  const world = smallMaterialWorld(round() + priced('copper', 1) + own)
  const plant = smallMaterialPlant(world, {
    product: 'lithium-carbonate',
    inputs: { copper: 2 },
    equipment: 700,
    building: 300,
    ...more,
  })
  return { world, books: materialLedger(world, plant, smallSchedule(newYear(2023)), flows) }
}

/** All sums of the books close, over so much money. */
function expectClosed({ checks }: MaterialLedger, money: number): void {
  for (const [name, residual] of Object.entries(checks)) expect(Math.abs(residual), name).toBeLessThan(1e-9 * money)
}

describe('books of a material plant', () => {
  test('break even where the hand does', () => {
    // -1000 / 1.1^0.5 + (100 p - 200 + 900) / 1.1^1.5 = 0: a tenth of 1000 is written off, 900 count at the end.
    const free = small(tax(0) + priced('lithium-carbonate', 5))
    expect(free.books.breakEven?.value).toBeCloseTo((1100 - 700) / 100, 9)
    expect(free.books.npv.value).toBeCloseTo(-1000 / 1.1 ** 0.5 + (500 + 700) / 1.1 ** 1.5, 6)
    expect(free.books.irr?.value).toBeCloseTo(0.2, 9)
    // With tax of a quarter of 100 p - 200 - 100: 75 p + 775 = 1100.
    const taxed = small(tax(0.25) + priced('lithium-carbonate', 5))
    expect(taxed.books.breakEven?.value).toBeCloseTo((1100 - 775) / 75, 9)
  })

  test('the price found makes the net present value zero, and costs per mass are met by it where nothing is taxed', () => {
    const at = small(tax(0) + priced('lithium-carbonate', 4)).books
    expect(at.npv.value).toBeCloseTo(0, 6)
    expect(at.levelizedCost?.value).toBeCloseTo(4, 9)
    expect(at.years[1]!.cashCost?.value).toBe(2)
  })

  test('close: cash by year is cash by kind, and a later sum of all figures is the first', () => {
    const { books } = small(tax(0.25) + priced('lithium-carbonate', 5), {
      hours: 2,
      electricity: 3.6e6,
      residence: 86400 * 365,
      reject: 0.2,
    })
    expectClosed(books, 1000)
    expect(recompute(books.npv)).toBeCloseTo(books.npv.value, 9)
    expect(() => dimensionOf(books.npv)).not.toThrow()
    expect(() => dimensionOf(books.levelizedCost!)).not.toThrow()
  })

  test('rejected lots take materials and energy, wages are those of the hours paid', () => {
    const { world, books } = small(tax(0) + priced('lithium-carbonate', 5), { reject: 0.2, hours: 1.5, electricity: 3.6e6 })
    const year = books.years[1]!
    const price = (key: string) => world.money(`region/ma.${key}`, 'test').value
    expect(year.materials.value).toBeCloseTo((100 / 0.8) * 2, 9)
    expect(year.energy.value).toBeCloseTo((100 / 0.8) * 3.6e6 * price('electricity-price'), 9)
    expect(year.labour.value).toBeCloseTo(1.5 * 365 * 86400 * price('labour-cost'), 6)
    expect(books.years[0]!.labour.value).toBe(0)
  })

  test('what the simulation counted at a step rules over what a mature plant takes', () => {
    const flows: MaterialFlowsByYear = { of: 'the test', years: [{ year: 2023, made: 100, begun: new Map([['making', 300]]) }] }
    expect(small(tax(0) + priced('lithium-carbonate', 5), {}, flows).books.years[1]!.materials.value).toBe(600)
  })

  test('what was lost as the plant started took materials too', () => {
    const flows: MaterialFlowsByYear = { of: 'the test', years: [{ year: 2023, made: 80, startUp: 20 }] }
    const year = small(tax(0) + priced('lithium-carbonate', 5), { reject: 0.2 }, flows).books.years[1]!
    expect(year.revenue.value).toBeCloseTo(400, 9)
    expect(year.materials.value).toBeCloseTo((100 / 0.8) * 2, 9)
  })

  test('all that is made is sold, and begun: how much that is was said before', () => {
    const year = small(tax(0) + priced('lithium-carbonate', 5), {}, made(0, 4000)).books.years[1]!
    expect(year.made.value).toBe(4000)
    expect(year.revenue.value).toBe(20_000)
    expect(year.materials.value).toBe(8000)
  })

  test('of recycling, what was taken in is what was worked up over the lots that pass', () => {
    const world = smallMaterialWorld(round() + tax(0) + priced('copper', 1) + priced('lithium-carbonate', 5))
    const small = smallMaterialPlant(world, { product: 'lithium-carbonate', inputs: { copper: 2 } })
    const [step] = small.steps
    const plant = {
      ...small,
      flows: { ...small.flows, basis: 'feed' as const },
      steps: [{ ...step!, reject: exactly(0.2, 'of the test'), throughRejects: exactly(1, 'of the test') }],
    }
    const { years } = materialLedger(world, plant, smallSchedule(newYear(2023)), made(0, 80))
    expect(years[1]!.materials.value).toBeCloseTo(100 * 2, 9)
  })

  test('a calendar that ends on the last of June has half a year of wages, upkeep and depreciation, and stocks for its days', () => {
    const halves = ['12-31', '06-30'].map((end) => {
      const own = round() + tax(0) + priced('lithium-carbonate', 5) + priced('copper', 1)
      const world = smallMaterialWorld(own + ownEntry('material-rules', 'test', { 'maintenance-share': [0.1, ''] }), {
        until: 2024,
        end,
      })
      const plant = smallMaterialPlant(world, {
        product: 'lithium-carbonate',
        inputs: { copper: 2 },
        equipment: 1000,
        hours: 1,
        residence: 365 * 86400,
      })
      return materialLedger(world, plant, smallSchedule(newYear(2023)), made(0, 100, end === '06-30' ? (100 * 182) / 366 : 100))
    })
    const [whole, half] = halves.map((books) => books.years.at(-1)!)
    for (const kind of ['labour', 'maintenance', 'depreciation', 'materials'] as const) {
      expect(whole![kind].value, kind).toBeGreaterThan(0)
      expect(half![kind].value / whole![kind].value, kind).toBeCloseTo(182 / 366, 9)
    }
    expect(half!.tiedUp.total.value / whole!.tiedUp.total.value).toBeCloseTo(1, 9)
    for (const books of halves) expectClosed(books, 1000)
  })

  test('what is built after the calendar is named and neither paid nor written off', () => {
    const world = smallMaterialWorld(round() + tax(0) + priced('lithium-carbonate', 5), { until: 2024, end: '06-30' })
    const plant = smallMaterialPlant(world, { product: 'lithium-carbonate', phases: [1, 1], equipment: 800 })
    // The second phase is paid from 2 January 2024 on, 365 days.
    const books = materialLedger(world, plant, smallSchedule(newYear(2023), newYear(2025)), made(0, 50, 50))
    expect(books.years.map((y) => y.capex.value)).toEqual([400, 0, (400 * 181) / 365].map((x) => expect.closeTo(x, 6)))
    expect(books.outside.value).toBeCloseTo((400 * 184) / 365, 6)
    expect(books.years.at(-1)!.terminal.value).toBeCloseTo(400 * (1 - 0.1 - (0.1 * 182) / 366) + (400 * 181) / 365, 6)
    expectClosed(books, 1000)
  })

  test('stocks: a year in process ties up what was spent on it, and all is given back in the last year', () => {
    const { books } = small(tax(0) + priced('lithium-carbonate', 5), { residence: 365 * 86400 })
    const [, last] = books.years
    expect(last!.tiedUp.inProcess.value).toBeCloseTo(200, 9)
    expect(last!.workingCapital.value).toBeCloseTo(200, 9)
    expect(last!.terminal.value).toBeCloseTo(900 + 200, 9)
  })

  test('a material without a price is named, brine is free and owes its royalty, a by-product with a price is sold', () => {
    const { books } = small(tax(0, 0.1) + priced('lithium-carbonate', 5), {
      inputs: { copper: 2, 'lithium-chloride': 1, 'brine-puna': 3 },
      byProducts: { copper: 0.5, 'sodium-chloride': 1 },
    })
    const year = books.years[1]!
    expect(books.unpriced).toEqual(['lithium chloride'])
    expect(books.free).toEqual([{ name: substance('brine-puna'), why: 'brine is pumped, not bought' }])
    expect(books.unsold).toEqual(['sodium chloride'])
    expect(year.byProducts.value).toBe(50)
    expect(year.revenue.value).toBe(550)
    expect(year.royalty.value).toBeCloseTo(55, 9)
    expect(year.materials.value).toBe(200)
  })

  test('a product without a price sells nothing and still has a price at which it would break even', () => {
    const { books } = small(tax(0), { product: 'sodium-electrolyte' })
    expect(books.price).toBeNull()
    expect(books.years[1]!.revenue.value).toBe(0)
    expect(books.breakEven?.value).toBeCloseTo(4, 9)
  })

  test('the price of the file goes before that of the library, in money of its year', () => {
    const world = smallMaterialWorld(round() + tax(0), { fields: ', price: {value: 6000 USD/t, year: 2023}' })
    const plant = smallMaterialPlant(world, { product: 'lithium-carbonate' })
    const { price } = materialLedger(world, plant, smallSchedule(newYear(2023)), made(0, 100))
    expect(price?.from).toBe('the file')
    expect(price?.value.value).toBeCloseTo(6 * 1.025, 9)
    const other = smallMaterialWorld()
    const same = smallMaterialPlant(other, { product: 'lithium-carbonate' })
    const listed = materialLedger(other, same, smallSchedule(newYear(2023)), made(0, 100)).price
    expect(listed).toMatchObject({ from: 'library: substance-price/lithium-carbonate.price', assumed: false })
    expect(listed?.value.value).toBeCloseTo(14, 9)
  })

  test('phases: each is written off and staffed from its own opening; land is paid by the first and kept', () => {
    const world = smallMaterialWorld(round() + tax(0) + priced('lithium-carbonate', 5), { until: 2025 })
    const plant = smallMaterialPlant(world, { product: 'lithium-carbonate', phases: [1, 1], equipment: 800, land: 100, hours: 1 })
    const books = materialLedger(world, plant, smallSchedule(newYear(2023), newYear(2025)), made(0, 50, 50, 100))
    expect(books.years.map((y) => y.capex.value)).toEqual([500, 0, 400, 0].map((x) => expect.closeTo(x, 6)))
    expect(books.years.map((y) => y.depreciation.value)).toEqual([0, 40, 40, 80].map((x) => expect.closeTo(x, 6)))
    const [, one, , two] = books.years.map((y) => y.labour.value)
    expect(two! / one!).toBeCloseTo(2, 9)
    expect(books.years[3]!.terminal.value).toBeCloseTo(900 - 160, 6)
    expectClosed(books, 1000)
  })

  test('worn machines are replaced at 1.1 times their price while three years follow', () => {
    const world = smallMaterialWorld(round(2) + tax(0) + priced('lithium-carbonate', 5), { until: 2028 })
    const plant = smallMaterialPlant(world, { product: 'lithium-carbonate', equipment: 100 })
    const books = materialLedger(world, plant, smallSchedule(newYear(2023)), made(0, 9, 9, 9, 9, 9, 9))
    expect(books.years.map((y) => y.capex.value)).toEqual([100, 0, 0, 110, 0, 0, 0].map((x) => expect.closeTo(x, 6)))
    // Two lives of two years are written off; the second machines work on for two years more.
    expect(books.years.map((y) => y.depreciation.value)).toEqual([0, 50, 50, 55, 55, 0, 0].map((x) => expect.closeTo(x, 6)))
    expectClosed(books, 1000)
  })

  test('a life of machines that the library has for the kind of plant goes before that of all', () => {
    const ofKind = ownEntry('material-rules', 'test', { 'equipment-life': [2, 'yr'] })
    const world = smallMaterialWorld(round() + ofKind + tax(0) + priced('lithium-carbonate', 5), { until: 2028 })
    const plant = smallMaterialPlant(world, { product: 'lithium-carbonate', equipment: 100 })
    const books = materialLedger(world, plant, smallSchedule(newYear(2023)), made(0, 9, 9, 9, 9, 9, 9))
    expect(books.years.map((y) => y.capex.value)).toEqual([100, 0, 0, 110, 0, 0, 0].map((x) => expect.closeTo(x, 6)))
  })
})
