import type { Figure, MakeOrBuyResult, Results, SweepResult, SweepRow } from '@cellwright/model'
import { expect, test } from 'vitest'
import { makeOrBuy } from './make-or-buy.ts'
import { SAMPLE } from './sample-results.ts'
import { sweeps } from './sweep.ts'
import { TIE } from './wrap.ts'

const MONEY = 'M USD (2024)'
const page = { width: 80, color: false }
const text = (lines: readonly string[]) => lines.map((line) => line.replaceAll(TIE, ' '))
const drawn = (value: number, unit: string): Figure => ({
  value,
  unit,
  low: value * 0.9,
  median: value * 1.05,
  high: value * 1.2,
  n: 64,
  of: 'draws',
})

const row = (at: string, times: number): SweepRow => ({
  at,
  plants: [{ id: 'cells', nameplate: { value: times, unit: 'GWh/yr' } }],
  investment: drawn(400 * times, MONEY),
  jobs: drawn(350 * times, 'people'),
  buildTime: { value: 34.1, unit: 'months' },
  cost: drawn(200 / times, 'USD (2024)/kWh'),
  npv: drawn(-310 * times, MONEY),
  irr: times > 1 ? 0.043 : null,
  made: null,
  bought: drawn(44 * times, `${MONEY} a year`),
  orders: [{ id: 'cars', plant: 'cells', share: 1.5 / times, ofAll: 0.02 / times }],
  asOrdered: { cost: { value: 210, unit: 'USD (2024)/kWh' }, npv: { value: -400, unit: MONEY } },
})

const SWEEP: SweepResult = {
  id: 'size',
  kind: 'sweep',
  paths: ['plants.cells.capacity', 'plants.packs.capacity'],
  year: 2040,
  rows: [row('1 GWh/yr', 1), row('4 GWh/yr', 4)],
  says: [{ code: 'CW-SWEEP-003', params: {}, text: 'Building takes 34 months at any of these sizes.' }],
}

test('the values of a sweep are columns, with the ends of their spread below', () => {
  const results: Results = { ...SAMPLE, sweeps: [SWEEP] }
  const lines = text(sweeps(results, page))
  const line = (what: string) => lines.find((l) => l.startsWith(`  ${what}`))
  expect(lines[1]).toBe('SIDE BY SIDE: SIZE')
  expect(lines.join(' ')).toContain('plants.cells.capacity and plants.packs.capacity at 2 values.')
  expect(line('investment, M USD')).toMatch(/400 +1600$/)
  expect(line('median')).toMatch(/420 +1680$/)
  expect(line('p10')).toMatch(/360 +1440$/)
  expect(line('p90')).toMatch(/480 +1920$/)
  expect(line('build time, months')).toMatch(/34\.1 +34\.1$/)
  expect(line('rate of return')).toMatch(/- +4\.3 %$/)
  expect(line('cars, of cells')).toMatch(/150 % +38 %$/)
  expect(line('of all packs')).toMatch(/2\.00 % +0\.500 %$/)
  expect(line('cost as ordered, USD/kWh')).toMatch(/210 +210$/)
  expect(line('made here')).toBeUndefined()
  expect(lines.at(-1)).toBe('  Building takes 34 months at any of these sizes.')
  for (const l of lines) expect(l.length).toBeLessThanOrEqual(80)
})

const MADE: MakeOrBuyResult = {
  id: 'powder',
  kind: 'make-or-buy',
  plant: 'powder',
  product: 'NMC622',
  taker: 'cells',
  size: { value: 2, unit: 'GWh/yr' },
  price: { value: 21_452, unit: 'USD (2024)/t', from: 'library: active-material/nmc622.price', assumed: false },
  rows: [1, 2].map((times) => ({
    taker: { value: times, unit: 'GWh/yr' },
    own: { value: 1940 * times, unit: 't/yr' },
    cost: { value: 25_414 / times, unit: 'USD (2024)/t' },
    npv: { value: -42.5 + 60 * (times - 1), unit: MONEY },
  })),
  paysFrom: { unit: 'GWh/yr', value: 1.7, always: false, low: 1.2, median: 1.6, high: null, n: 64, never: 9 },
  says: [{ code: 'CW-MAKE-001', params: {}, text: 'Making NMC622 in powder pays from 1.70 GWh/yr of cells on.' }],
}

test('make or buy is a table by size with the price outside beside the cost', () => {
  const lines = text(makeOrBuy({ ...SAMPLE, makeOrBuy: [MADE] }, page))
  expect(lines[2]).toBe('  NMC622 by powder for cells:')
  expect(lines).toContainEqual(expect.stringMatching(/^ +1\.00 +1940 +25 414 +21 452 +-42\.5$/))
  expect(lines).toContainEqual(expect.stringMatching(/^ +2\.00 +3880 +12 707 +21 452 +17\.5$/))
  expect(lines).toContain('  Making NMC622 in powder pays from 1.70 GWh/yr of cells on.')
  expect(makeOrBuy(SAMPLE, page)).toEqual([])
  expect(sweeps(SAMPLE, page)).toEqual([])
})
