import { readFileSync } from 'node:fs'
import { builtInLibrary } from '@cellwright/library'
import { evaluate, parseProject, readPriceTable, stationHours, type Results } from '@cellwright/model'
import { renderResults } from '@cellwright/report'
import { beforeAll, describe, expect, test } from 'vitest'
import { linearSolver } from '../../apps/cli/src/linear-solver.ts'
import { World } from '../../packages/model/src/project/world.ts'
import { outcomeAbout } from '../../packages/model/src/study/outcome.ts'
import { wearOf } from '../../packages/model/src/study/station-work.ts'
import { dispatchAt, dispatchTable, dispatchTask, sameWindow } from '../../packages/model/src/use/dispatch-table.ts'
import type { LinearSolver } from '../../packages/model/src/use/linear-programme.ts'
import { madeUpPrices, pricesOf } from '../../packages/model/src/use/price-series.ts'

const folder = new URL('../../examples/station/', import.meta.url)
const text = readFileSync(new URL('station.yaml', folder), 'utf8')
const prices = readFileSync(new URL('prices.csv', folder), 'utf8')
/** Four weeks of them, for speed. */
const attachments = new Map([['prices.csv', prices.split('\n').slice(0, 673).join('\n')]])
const library = builtInLibrary()
const project = (yaml = text) => parseProject(yaml, { file: 'station.yaml', library }).project!

let solver: LinearSolver
beforeAll(async () => {
  solver = await linearSolver()
})

describe('the dispatch between states of the energy', () => {
  test('lies on straight lines that miss no more than is said, with a power that binds', () => {
    const slow = text.replace('power: 50 MW', 'power: 16 MW')
    const world = new World(project(slow), library)
    const { station } = outcomeAbout(world, ['park']).stations[0]!
    const whole = madeUpPrices(world, 'sun-and-evening', 'DE')!
    // Four weeks of it, for speed.
    const series = { ...whole, parts: whole.parts.map((p) => ({ ...p, shape: p.shape.slice(0, 672) })) }
    const wear = 1e-9
    const table = dispatchTable(station, series, wear, [0.6, 0.8, 1], solver)
    const between = dispatchTable(station, series, wear, [0.7, 0.9], solver)
    if ('failed' in table || 'failed' in between) throw new Error('no dispatch')
    expect(table.error).toBeGreaterThan(1e-4)
    for (const knot of between.knots) {
      const line = dispatchAt(table, knot.energy)
      expect(line.worth).toBeLessThanOrEqual(knot.worth * (1 + 1e-9))
      expect(line.worth).toBeGreaterThanOrEqual(knot.worth * (1 - 1.001 * table.error))
    }
    // Sold less bought by parts of the prices is the margin of the programme.
    const knot = table.knots[2]!
    const way = station.oneWay.value
    const margin = series.parts.reduce(
      (sum, { weight }, k) => sum + weight.value * (knot.drawnAt[k]! * way - knot.storedAt[k]! / way),
      0,
    )
    expect(margin - wear * knot.drawn).toBeCloseTo(knot.worth, 14)
    expect(pricesOf(series)).toHaveLength(672)
  })
})

test('a station with another window of charge does what one with as much energy between its limits does', () => {
  const of = (window: string) => {
    const world = new World(project(text.replace('soc_min: 5 %', window)), library)
    const { station } = outcomeAbout(world, ['park']).stations[0]!
    const whole = madeUpPrices(world, 'general', 'DE')!
    const series = { ...whole, parts: whole.parts.map((p) => ({ ...p, shape: p.shape.slice(0, 672) })) }
    return { station, series }
  }
  const [base, narrow] = [of('soc_min: 5 %'), of('soc_min: 15 %')]
  const table = dispatchTable(base.station, base.series, 1e-9, [0.7, 0.85, 1], solver)
  const own = dispatchTable(narrow.station, narrow.series, 1e-9, [1], solver)
  if ('failed' in table || 'failed' in own) throw new Error('no dispatch')
  const like = dispatchAt(table, sameWindow(1, narrow.station, base.station))
  expect(sameWindow(1, narrow.station, base.station)).toBeCloseTo(0.8 / 0.9, 12)
  // But for what standby takes of the energy below the lower limit.
  expect(like.drawn / own.knots[0]!.drawn).toBeCloseTo(1, 3)
  expect(like.worth / own.knots[0]!.worth).toBeCloseTo(1, 2)
  const wide = dispatchAt(table, 1.1)
  expect(wide.drawn).toBeGreaterThan(table.knots[2]!.drawn)
})

test('the programme has the limits, losses and wear of the station, over the energy that is left', () => {
  const world = new World(project(), library)
  const { station, capex } = outcomeAbout(world, ['park']).stations[0]!
  const series = madeUpPrices(world, 'general', 'DE')!
  const wear = wearOf(station, capex).value
  const energy = station.energy.value / 3.6e9
  // 14,000 cycles of nine tenths of the energy.
  expect(wear * 3.6e9).toBeCloseTo((capex.price.value * 3.6e9) / (14000 * 0.9), 9)
  const { prices, ...task } = dispatchTask(station, series, wear, 0.8)
  expect(prices[17]).toBeCloseTo(pricesOf(series)[17]! * 3.6e9, 9)
  expect(task).toEqual({
    step: 1,
    power: expect.closeTo(50 / (0.8 * energy), 12),
    charging: expect.closeTo(Math.sqrt(0.91), 12),
    discharging: expect.closeTo(Math.sqrt(0.91), 12),
    low: 0.05,
    high: 0.95,
    standby: expect.closeTo(0.001 / 24, 12),
    cyclesPerDay: expect.closeTo(2, 12),
    wear: expect.closeTo(wear * 3.6e9, 12),
  })
})

describe('the example of a station', () => {
  const options = { seed: 1, scope: 'audit', hash: 'test', draws: 8 } as const
  function results(extra: Partial<Parameters<typeof evaluate>[2]>, yaml = text): Results {
    const work = evaluate(project(yaml), library, { ...options, ...extra })
    let step = work.next()
    while (!step.done) step = work.next()
    return step.value
  }

  test('is worked out with its prices: its energy, money and years hang together', () => {
    const [s] = results({ solver, attachments }).stations
    expect(s!.containers.value).toBe(Math.ceil(100 / (s!.energy.installed.value / s!.containers.value) - 1e-9))
    expect(s!.energy.usable.value / s!.energy.installed.value).toBeCloseTo(0.9, 12)
    expect(s!.capex.lines.reduce((sum, l) => sum + l.amount.value, 0)).toBeCloseTo(s!.capex.total.value, 9)
    expect(s!.years).toHaveLength(20)
    for (const y of s!.years) {
      expect(y.cycles.value).toBeLessThanOrEqual(730)
      // What is lost on the way, and a little in standby.
      expect(y.given.value / y.taken.value).toBeGreaterThan(0.9)
      expect(y.given.value / y.taken.value).toBeLessThan(0.91)
      const costs = y.bought.value + y.auxiliary.value + y.upkeep.value + y.augmentation.value + y.tax.value
      const land = y.year === 20 ? s!.capex.lines.find((l) => l.id === 'land')!.amount.value : 0
      expect(y.cash.value).toBeCloseTo(y.sold.value + y.payment.value - costs + land, 9)
    }
    expect(s!.remarks.map((r) => r.code)).toEqual(['CW-USE-044'])
    // All of the file is a year without faults.
    expect(readPriceTable(prices, library)).toMatchObject({ issues: [], table: { step: 1, currency: 'EUR', year: 2025 } })
  })

  test('hour by hour is what its results rest on, and no energy is made on the way', () => {
    const [s] = results({ solver, attachments }).stations
    const hours = stationHours(project(), library, 'park', { solver, attachments })
    if ('missing' in hours) throw new Error('no dispatch')
    expect(hours).toMatchObject({ kind: 'station-hours', step: 1, priceUnit: 'EUR/MWh (2025)', solver: s!.dispatch!.solver })
    expect(hours.price).toHaveLength(672)
    expect(Array.from(hours.price.slice(0, 3))).toEqual(
      prices
        .split('\n')
        .slice(1, 4)
        .map((line) => expect.closeTo(Number(line.split(',')[1]), 9)),
    )
    for (const [i, step] of s!.dispatch!.day.entries()) {
      const t = hours.typical + i
      const own = { price: hours.price[t], charge: hours.charge[t], discharge: hours.discharge[t], charged: hours.charged[t] }
      for (const key of ['price', 'charge', 'discharge', 'charged'] as const) expect(own[key]).toBeCloseTo(step[key].value, 9)
    }
    const way = Math.sqrt(0.91)
    const energy = s!.energy.installed.value
    hours.charged.forEach((at, t) => {
      const before = hours.charged.at(t - 1)! * (1 - 0.001 / 24)
      const moved = (100 * (hours.charge[t]! * way - hours.discharge[t]! / way)) / energy
      expect(at - before).toBeCloseTo(moved, 6)
    })
    expect(stationHours(project(), library, 'nosuch', { solver, attachments })).toEqual({ missing: [] })
    const none = stationHours(project(), library, 'park', { solver })
    expect('missing' in none && none.missing.map((m) => m.code)).toEqual(['CW-USE-043'])
  })

  test('spreads its margin more where its window of charge is one of the library, which is drawn', () => {
    const margin = (yaml: string) => results({ solver, attachments, draws: 32 }, yaml).stations[0]!.money!.margin
    const spread = ({ low, high }: ReturnType<typeof margin>) => high! - low!
    const drawn = text.replace('soc_min: 5 %', '').replace('soc_max: 95 %', '')
    expect(spread(margin(drawn))).toBeGreaterThan(1.2 * spread(margin(text)))
  })

  test('says why it has no dispatch where the solver breaks off', () => {
    const dear = attachments.get('prices.csv')!.replaceAll(/,[\d.]+$/gm, (x) => `${x}e12`)
    const [s] = results({ solver, attachments: new Map([['prices.csv', dear]]) }).stations
    expect(s!.remarks.map((r) => r.code)).toEqual(['CW-USE-041'])
    expect(s!.money).toBeNull()
  })

  test('says what is missing without a solver or without its prices, and does not fail', () => {
    const codes = (extra: object) => results(extra).stations[0]!.remarks.map((r) => r.code)
    expect(codes({ attachments })).toEqual(['CW-USE-040'])
    expect(codes({ solver })).toEqual(['CW-USE-043'])
    expect(results({ solver }).stations[0]!.money).toBeNull()
  })

  test('says of made-up prices that they are, wherever they are shown', () => {
    const found = results({ solver }, text.replace('prices: prices.csv', ''))
    expect(found.stations[0]!.prices!.from).toBe('made-up')
    expect(found.warnings.map((w) => w.code)).toContain('CW-USE-045')
    expect(found.headline.find((f) => f.code === 'CW-USE-046')!.text).toContain('At made-up prices, an assumption,')
    expect(renderResults({ ...found, scope: 'run' })).toMatch(
      /made-up prices of a market full of sun, Germany,\s+an\s+assumption/,
    )
  })

  test('a day of prices is taken to repeat, and a payment for being ready is power times rate', () => {
    const day = Array.from({ length: 24 }, (_, h) => `${h},${h < 12 ? 20 : 120}`).join('\n')
    const yaml = text.replace('cycles: 2 /d', 'capacity_payment: 20 EUR/kW/yr')
    const [s] = results({ solver, attachments: new Map([['prices.csv', `hour,price [EUR/MWh]\n${day}\n`]]) }, yaml).stations
    expect(s!.remarks.map((r) => r.code)).toEqual(['CW-USE-044'])
    // 50 MW at 20 EUR/kW, in service for 99.2 % of the time.
    expect(s!.years[0]!.payment.value).toBeCloseTo(1 * (1 - 0.0038) * (1 - 0.00384), 9)
    // One cycle a day, less outages and what standby takes of it.
    expect(s!.years[0]!.cycles.value).toBeLessThan(365 * (1 - 0.0038) * (1 - 0.00384))
    expect(s!.years[0]!.cycles.value).toBeGreaterThan(0.999 * 365 * (1 - 0.0038) * (1 - 0.00384))
  })
})
