import { expect, test } from 'vitest'
import type { GroupLedgerResult, MakeOrBuyResult } from '../chain-results.ts'
import type { MaterialPlantResult } from '../material-results.ts'
import type { ContractResult, OrderResultRow } from '../results.ts'
import { materialBooks } from '../study/material-outcome.ts'
import { outcome } from '../study/outcome.ts'
import { materialWorld } from '../testing-material.ts'
import { findings, type Told } from './findings.ts'
import { materialPlantResult } from './material-plant-result.ts'
import { groupFindings, makeOrBuyFindings, materialPlantInShort, orderFindings } from './several-findings.ts'

const MONEY = 'M USD (2024)'
const drawn = (value: number, low: number, median: number, high: number, unit = MONEY) => ({
  value,
  unit,
  low,
  median,
  high,
  n: 255,
  of: 'draws' as const,
  spread: 'p10-p90' as const,
})

const GROUP: GroupLedgerResult = {
  currency: 'USD',
  year: 2024,
  discountRate: 0.1,
  plants: [],
  capex: drawn(500, 450, 600, 900),
  npv: drawn(-320, -1050, -630, -424),
  irr: -0.035,
  irrDrawn: drawn(-3.5, -9, -6, -2, '%'),
  levelizedCost: drawn(153, 120, 150, 190, 'USD (2024)/kWh'),
  years: [],
  residual: 0,
}

const texts = (found: readonly { readonly text: string }[]) => found.map((f) => f.text)

test('all plants together are told with median and band, and where the central value lies outside it', () => {
  expect(texts(groupFindings(GROUP))).toEqual([
    'Building all plants together costs 500 M USD (2024) (draws: median 600, four in five 450 to 900). Net present value: -320 M USD (2024) (draws: median -630, four in five -1050 to -424, which leaves the central value out: use the median) at 10 % real; rate of return -3.5 % (draws: median -6.0 %, four in five -9.0 to -2.0 %). A kWh of what they sell in the end costs 153 USD (2024) (draws: median 150, four in five 120 to 190) over the whole life, without what they pay one another.',
  ])
  expect(groupFindings(null)).toEqual([])
})

const made = (product: string, value: number | null, never: number): MakeOrBuyResult => ({
  id: product,
  kind: 'make-or-buy',
  plant: `${product} works`,
  product,
  taker: 'cells',
  size: { value: 1, unit: 'GWh/yr' },
  price: { value: 4000, unit: 'USD (2024)/t', from: 'library', assumed: false },
  rows: [0.125, 16].map((size) => ({
    taker: { value: size, unit: 'GWh/yr' },
    own: { value: 9000, unit: 't/yr' },
    cost: null,
    npv: null,
  })),
  paysFrom: { unit: 'GWh/yr', value, always: false, low: 0.33, median: 0.52, high: never > 6 ? null : 0.8, n: 64, never },
  says: [],
})

test('makings that could be bought are told at once: what pays from which size, and what never does', () => {
  expect(texts(makeOrBuyFindings([made('electrolyte', 2.68, 0), made('powder', null, 55), made('graphite', null, 61)]))).toEqual([
    'Against buying at the price outside making electrolyte pays from 2.68 GWh/yr of cells on (draws: median 0.520, four in five 0.330 to 0.800, which leaves the central value out: use the median); powder (nor in 55 of 64 draws) and graphite (nor in 61 of 64 draws) pay at no size tried, up to 16.0 GWh/yr of cells.',
  ])
  const always = made('carbon', 0.125, 13)
  expect(texts(makeOrBuyFindings([{ ...always, paysFrom: { ...always.paysFrom!, always: true } }]))).toEqual([
    'Against buying at the price outside making carbon pays at every size of cells tried, from 0.125 GWh/yr on (in 13 of 64 draws at none).',
  ])
  expect(texts(makeOrBuyFindings([{ ...made('salt', 1, 0), price: null, paysFrom: null }]))).toEqual([
    'Of salt no price is known, so that it cannot be said.',
  ])
  expect(makeOrBuyFindings([])).toEqual([])
})

const order = (id: string, late: number): OrderResultRow => ({
  id,
  kind: 'order',
  product: 'bus',
  ordered: 100,
  delivered: 100,
  late,
})
const contract = (id: string, onTime: number): ContractResult => ({
  id,
  kind: 'contract',
  customer: null,
  plant: 'works',
  from: '2030-01-01',
  to: '2030-12-31',
  total: true,
  packs: 100,
  energy: { value: 1, unit: 'GWh' },
  meanEnergy: { value: 60, unit: 'kWh' },
  products: [],
  money: null,
  capacity: null,
  onTime: { value: onTime, unit: '%' },
  largestBacklog: onTime < 100 ? { packs: 3, month: '2030-05' } : null,
  completed: '2030-12-30',
  replications: 10,
  metIn: 10,
  planned: null,
  latestStarts: [],
})

test('orders that are met are one sentence, and one that is not has its own', () => {
  expect(texts(orderFindings([order('a', 0), order('b', 0)], [contract('a', 100), contract('b', 100)]))).toEqual([
    'All 200 packs of the 2 orders are delivered by the day they are due.',
  ])
  const found = orderFindings([order('a', 0), order('b', 5)], [contract('a', 100), contract('b', 95)])
  expect(found.map((f) => f.id)).toEqual(['orders', 'contract delivery b'])
  expect(found[0]!.text).toBe('Of 200 packs ordered 98 % are delivered by the day they are due; late are packs of b.')
})

const o = outcome(materialWorld('route: synthetic-graphite, capacity: 25000 t/yr', '', '{country: MA}'))
const [m] = o.materialPlants
const plant: MaterialPlantResult = materialPlantResult(o, m!, { books: { ledger: materialBooks(o.world, m!), of: 'static' } })
const ledger = { ...plant.ledger!, npv: drawn(-2, -5, 3, 9), irr: -0.2, discountRate: 0.1 }

test('a plant in short: size, what holds it back, investment, and whether it pays; also where the median says otherwise', () => {
  const short = materialPlantInShort({ ...plant, ledger, sizedFor: { plant: 'cells', share: 1 } }, false).text
  expect(short).toMatch(/^Works is sized for what cells takes, 25 000 t a year of synthetic graphite, held back by /)
  expect(short).toContain(
    'At the central inputs it does not pay, in the median of the draws it does: net present value -2.00 M USD (2024) (draws: median 3.00, four in five -5.00 to 9.00) at 10 % real, rate of return -20 %.',
  )
  expect(materialPlantInShort({ ...plant, ledger: null }, true).text).toMatch(
    /^Works is sized for 25 000 t a year of synthetic graphite, as announced, held back by .*\. Building it costs [\d ]+ M USD \(2023\)\.$/,
  )
})

test('of several plants there is one sentence each, after the whole; of one there are all that there were', () => {
  const told: Told = {
    claims: [],
    implied: [],
    readings: [],
    revisions: [],
    plants: [],
    materialPlants: [plant],
    chains: [],
    supply: [],
    orders: [],
    contracts: [],
    ledger: null,
    group: GROUP,
    sweeps: [],
    makeOrBuy: [],
  }
  expect(findings(told).map((f) => f.code)).toContain('CW-FIND-021')
  const several = findings({ ...told, materialPlants: [plant, { ...plant, id: 'second' }] })
  expect(several.map((f) => f.id)).toEqual(['all plants', 'plant works', 'plant second'])
})
