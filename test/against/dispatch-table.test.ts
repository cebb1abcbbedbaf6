import { readFileSync } from 'node:fs'
import { builtInLibrary } from '@cellwright/library'
import { evaluate, parseProject, readPriceTable, type Results } from '@cellwright/model'
import { renderResults } from '@cellwright/report'
import { beforeAll, describe, expect, test } from 'vitest'
import { linearSolver } from '../../apps/cli/src/linear-solver.ts'
import { World } from '../../packages/model/src/project/world.ts'
import { outcomeAbout } from '../../packages/model/src/study/outcome.ts'
import { dispatchAt, dispatchTable } from '../../packages/model/src/use/dispatch-table.ts'
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
