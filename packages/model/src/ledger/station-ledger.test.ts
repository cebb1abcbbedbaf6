import { builtInLibrary } from '@cellwright/library'
import { DIMENSIONS } from '@cellwright/units'
import { describe, expect, test } from 'vitest'
import { parseProject } from '../project/index.ts'
import { World } from '../project/world.ts'
import { dimensionOf, exactly, recompute } from '../term/index.ts'
import { outcomeAbout } from '../study/outcome.ts'
import type { PriceSeries } from '../use/price-series.ts'
import { stationLedger, type StationFlow } from './station-ledger.ts'

const TEXT = `cellwright: 1
name: Park
calendar: {start: 2026-01-01, end: 2030-12-31}
currency: {report: EUR, year: 2025}
sites: {there: {country: DE, lat: 52}}
cells: {cell: {chemistry: LFP/graphite, format: prismatic-stacked, outer: {length: 174 mm, width: 207 mm, thickness: 72 mm}}}
packs: {rack: {cell: cell, series: 416, parallel: 1}}
containers: {box: {pack: rack, packs: 10}}
stations:
  park: {site: there, container: box, energy: 100 MWh, power: 50 MW, start: 2026-07-01, price: 100 EUR/kWh, land: 1 ha, capacity_payment: 20 EUR/kW/yr, efficiency: 81 %}
`

const { project, issues } = parseProject(TEXT, { file: 'park.yaml', library: builtInLibrary() })
if (!project) throw new Error(issues.map((i) => i.text).join('\n'))
const world = new World(project, builtInLibrary())
const { station, capex } = outcomeAbout(world, ['park']).stations[0]!

const KWH = 3.6e6
/** One price of 50 EUR/MWh, and twice as much where it is sold. */
const series: PriceSeries = {
  name: 'test',
  kind: 'file',
  step: 1,
  parts: [{ weight: exactly(0.05 / KWH, 'a price', 'EUR/kWh'), shape: Float64Array.of(1, 2) }],
}
const flow = (index: number, added = 0): StationFlow => ({
  index,
  energy: 1,
  health: 1,
  added,
  drawn: 600,
  stored: 600,
  drawnAt: [1200],
  storedAt: [600],
})
const books = stationLedger(world, station, capex, series, [flow(0), flow(1, 2), flow(2)], 'a test')
const energy = station.energy.value / KWH
const inService = (1 - 0.0038) * (1 - 0.00384)

describe('the investment of a station', () => {
  test('is the containers at their price, and shares of them and of power', () => {
    const line = (id: string) => capex.lines.find((l) => l.id === id)!.amount.value
    expect(line('containers')).toBeCloseTo(energy * 100, 6)
    expect(line('balance')).toBeCloseTo(energy * 22.1, 6)
    expect(line('integration')).toBeCloseTo(energy * 122.1 * 0.203, 6)
    expect(line('contractor')).toBeCloseTo(energy * 122.1 * 1.203 * 0.203, 6)
    expect(line('development')).toBeCloseTo(energy * 122.1 * 1.203 * 1.203 * 0.202, 5)
    expect(capex.lines.reduce((sum, l) => sum + l.amount.value, 0)).toBeCloseTo(capex.total.value, 6)
    expect(capex.priceFrom).toBe('the file')
  })
})

describe('the books of a station', () => {
  test('sell and buy what the dispatch says, through losses and outages', () => {
    const [first] = books.years
    // Root of 81 % one way; a price of 0.05 EUR/kWh bought and twice that sold.
    expect(first!.given.value / KWH).toBeCloseTo(energy * inService * 600 * 0.9, 3)
    expect(first!.taken.value / KWH).toBeCloseTo((energy * inService * 600) / 0.9, 3)
    expect(first!.sold.value).toBeCloseTo(energy * inService * 600 * 0.9 * 0.1, 4)
    expect(first!.bought.value).toBeCloseTo(((energy * inService * 600) / 0.9) * 0.05, 4)
    expect(first!.payment.value).toBeCloseTo(50_000 * 20 * inService, 6)
    // 2.5 kW for a MWh all year at the mean price, 0.075 EUR/kWh.
    expect(first!.auxiliary.value).toBeCloseTo((energy / 1000) * 2.5 * 8760 * 0.075, 6)
    expect(books.years[1]!.augmentation.value).toBeCloseTo(2 * (station.container.energy.value / KWH) * 100, 6)
  })

  test('give the land back at the end, and close', () => {
    expect(books.years.map((y) => y.terminal.value)).toEqual([0, 0, capex.lines.find((l) => l.id === 'land')!.amount.value])
    expect(Math.abs(books.check)).toBeLessThan(1e-6)
  })

  test('give the levelised cost of storage by hand', () => {
    const rate = 0.1
    const factor = (year: number) => (1 + rate) ** -(year + 0.5)
    const years = books.years.map((y, i) => ({ ...y, f: factor(i + 1) }))
    const own = years.reduce(
      (sum, y) => sum + (y.upkeep.value + y.augmentation.value - y.terminal.value) * y.f,
      capex.total.value * factor(0),
    )
    const electricity = years.reduce((sum, y) => sum + (y.bought.value + y.auxiliary.value) * y.f, 0)
    const given = years.reduce((sum, y) => sum + (y.given.value / KWH) * y.f, 0)
    expect(books.levelized!.value * KWH).toBeCloseTo((own + electricity) / given, 9)
    expect(books.levelizedWithoutEnergy!.value * KWH).toBeCloseTo(own / given, 9)
    const part = (id: string) => books.levelizedParts.find((p) => p.id === id)!.amount.value * KWH
    expect(part('bought') + part('auxiliary')).toBeCloseTo(electricity / given, 9)
    expect(part('investment') + part('upkeep') + part('augmentation') + part('land')).toBeCloseTo(own / given, 9)
    expect(part('land')).toBeLessThan(0)
    const cash = years.reduce((sum, y) => sum + y.cash.value * y.f, -capex.total.value * factor(0))
    expect(books.npv.value / cash).toBeCloseTo(1, 9)
    expect(books.irr!.value).toBeLessThan(0)
    expect(books.payback).toBeNull()
  })

  test('carry a loss forward, write added containers off over the years left, and pay back within a year', () => {
    const dear = { ...series, parts: [{ ...series.parts[0]!, weight: exactly(2 / KWH, 'a price', 'EUR/kWh') }] }
    const idle: StationFlow = { ...flow(0), drawn: 0, stored: 0, drawnAt: [0], storedAt: [0] }
    const { years, payback } = stationLedger(world, station, capex, dear, [idle, flow(1, 2), flow(2)], 'a test')
    const land = capex.lines.find((l) => l.id === 'land')!.amount.value
    const yearly = (capex.total.value - land) / 3
    expect(years.map((y) => y.depreciation.value - yearly)).toEqual([
      0,
      expect.closeTo(years[1]!.augmentation.value / 2, 3),
      expect.closeTo(years[1]!.augmentation.value / 2, 3),
    ])
    const profits = years.map(
      (y) => y.sold.value + y.payment.value - y.bought.value - y.auxiliary.value - y.upkeep.value - y.depreciation.value,
    )
    expect(profits[0]).toBeLessThan(0)
    expect(years[0]!.tax.value).toBe(0)
    // 29.94 % of tax in Germany, on what the first year leaves of the second.
    expect(years[1]!.tax.value).toBeCloseTo((profits[1]! + profits[0]!) * 0.2994, 3)
    expect(years[2]!.tax.value).toBeCloseTo(profits[2]! * 0.2994, 3)
    const after = capex.total.value - years[0]!.cash.value
    expect(years[1]!.cash.value).toBeGreaterThan(after)
    expect(payback!.value).toBeCloseTo(1 + after / years[1]!.cash.value, 9)
  })

  test('can be worked out again from their leaves, in the dimensions of money and of money over energy', () => {
    expect(recompute(books.npv)).toBe(books.npv.value)
    expect(recompute(books.levelized!)).toBe(books.levelized!.value)
    expect(dimensionOf(books.npv)).toEqual(DIMENSIONS.money.dimension)
    expect(dimensionOf(books.levelized!)).toEqual(DIMENSIONS['money-per-energy'].dimension)
  })
})
