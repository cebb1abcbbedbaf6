import { builtInLibrary, type Datum, type Library } from '@cellwright/library'
import { inUnit, unitFactor } from '@cellwright/units'
import { breakEven } from '../packages/model/src/ledger/break-even.ts'
import { calc, exactly, type Term } from '../packages/model/src/term/index.ts'
import type { Case, Group } from './case.ts'
import { because } from './because.ts'
import { pricesOf } from './price-list.ts'
import { booksOf, sizedPlant, type Makes } from './sized-plant.ts'
import { median } from './summary.ts'

const library = builtInLibrary()

/** Capacity of the plant set beside the surveys [GWh/yr]: beyond it cost hardly falls. */
const CAPACITY = 40
/** A year of the books in which the line is mature and no machine is replaced. */
const MATURE = 2032

/** What making a kWh costs [USD of the year per kWh]. */
interface Cost {
  /** Price at which the net present value is zero: all costs of the life of the plant, ramp and tax included, with the return that capital asks for. */
  readonly breakEven: number
  /** Materials, labour, energy, maintenance and depreciation of a mature year. */
  readonly full: number
  /** The same without depreciation. */
  readonly cash: number
  /** Materials alone. */
  readonly materials: number
}

interface Product {
  readonly chemistry: string
  readonly country: string
  readonly year: number
  readonly makes: Makes
}

/** The one place where results of the model are read. */
function cost(product: Product, prices: Library): Cost {
  const tried = booksOf(sizedPlant({ ...product, capacity: CAPACITY, library: prices }), PRICE_TRIED)
  const price = breakEven(tried)
  const mature = tried.years.find((y) => y.year === MATURE)
  if (!price || !mature || !mature.fullCost || !mature.cashCost)
    throw new Error(`no cost of ${product.chemistry} in ${product.country}`)
  return {
    breakEven: inUSDPerKWh(price),
    full: inUSDPerKWh(mature.fullCost),
    cash: inUSDPerKWh(mature.cashCost),
    materials: inUSDPerKWh(calc`${mature.materials} / ${mature.output}`),
  }
}

/** The break-even price is sought up to ten times this: no cell costs 1000 USD/kWh. */
const PRICE_TRIED = exactly(100 / unitFactor('kWh'), 'a price tried', 'USD/kWh')

function inUSDPerKWh(perJoule: Term): number {
  return perJoule.value * unitFactor('kWh')
}

const LFP = ['lfp-graphite'] as const
const NMC = ['nmc622-graphite'] as const
/** Where a survey is of all chemistries: the mean of both, for no shares are printed. */
const BOTH = [...LFP, ...NMC] as const

/** A row of a survey and what is set beside it. */
interface Row {
  /** `market-price` entry of the library. */
  readonly id: string
  readonly chemistries: readonly string[]
  /** Where most of what the survey counts is made. */
  readonly country: string
  /** Source of the prices of materials, or none where the library has none of that year. */
  readonly prices?: string
}

const DATED: readonly Row[] = [
  { id: 'pack-all-2022', chemistries: BOTH, country: 'CN', prices: 'bsm-smm22' },
  { id: 'pack-all-2022', chemistries: BOTH, country: 'CN', prices: 'bsm-batpac5' },
  { id: 'pack-all-2025', chemistries: BOTH, country: 'CN', prices: 'et-2025-09' },
  { id: 'pack-bev-2025', chemistries: BOTH, country: 'CN', prices: 'et-2025-09' },
  { id: 'pack-lfp-2025', chemistries: LFP, country: 'CN', prices: 'et-2025-09' },
  { id: 'pack-nmc-2025', chemistries: NMC, country: 'CN', prices: 'et-2025-09' },
  { id: 'pack-china-2025', chemistries: BOTH, country: 'CN', prices: 'et-2025-09' },
  { id: 'pack-europe-2025', chemistries: BOTH, country: 'DE', prices: 'et-2025-09' },
  { id: 'pack-north-america-2025', chemistries: BOTH, country: 'US', prices: 'et-2025-09' },
  { id: 'cell-all-2025', chemistries: BOTH, country: 'CN', prices: 'et-2025-09' },
  { id: 'cell-lfp-ev-china-2025', chemistries: LFP, country: 'CN', prices: 'et-2025-09' },
  { id: 'cell-lfp-storage-china-2025', chemistries: LFP, country: 'CN', prices: 'et-2025-09' },
  { id: 'cell-ternary-ev-china-2025', chemistries: NMC, country: 'CN', prices: 'et-2025-09' },
]

const UNDATED: readonly Row[] = [
  { id: 'pack-all-2020', chemistries: BOTH, country: 'CN' },
  { id: 'pack-all-2021', chemistries: BOTH, country: 'CN' },
  { id: 'pack-bev-2021', chemistries: BOTH, country: 'CN' },
  { id: 'pack-china-2021', chemistries: BOTH, country: 'CN' },
  { id: 'cell-bev-2021', chemistries: BOTH, country: 'CN' },
  { id: 'pack-all-2023', chemistries: BOTH, country: 'CN' },
  { id: 'pack-bev-2023', chemistries: BOTH, country: 'CN' },
  { id: 'pack-china-2023', chemistries: BOTH, country: 'CN' },
  { id: 'pack-lfp-2023', chemistries: LFP, country: 'CN' },
  { id: 'cell-bev-2023', chemistries: BOTH, country: 'CN' },
  { id: 'cell-lfp-2023', chemistries: LFP, country: 'CN' },
  { id: 'pack-all-2024', chemistries: BOTH, country: 'CN' },
  { id: 'pack-bev-2024', chemistries: BOTH, country: 'CN' },
  { id: 'pack-china-2024', chemistries: BOTH, country: 'CN' },
  { id: 'cell-all-2024', chemistries: BOTH, country: 'CN' },
]

export function marketGroups(): Group[] {
  const dated = DATED.map(compared)
  const undated = UNDATED.map(compared)
  return [
    {
      id: 'market-price',
      title: 'Cost per kWh beside market prices',
      about:
        `Prices of surveys beside the break-even price of a new plant of ${CAPACITY} GWh/yr in the country where most of them are made: the price at which its net present value is zero at 10 % a year real, with ` +
        'ramp, scrap, tax and replacement. That is what a price must be in the long run for plants to be built; full and cash cost of a mature year, which a price can fall to for a while, are in the remarks. Prices of ' +
        'materials are those of one source of that year for what it quotes, and those of the library for the rest. A survey of all chemistries stands beside the mean of LFP and NMC622. Pouch cells of 78 Ah. Nothing is fitted.',
      explain: EXPLAIN,
      cases: dated.map((c) => because(c.found, EXPLAIN, reasonOf(c))),
      remarks: [
        ...definitions(dated),
        `The ${dated.length} rows are of two surveys and hold ${new Set(dated.map(({ ours }) => ours.breakEven.toFixed(1))).size} different figures of ours, so they are fewer than they look. That the median agrees is in part two errors that ` +
          'cancel: the capital in our price is far too high (group plants-investment), and overheads, warranty and margin are not in it.',
        'In no case are overheads of sales and research, warranty or the margin of a maker of packs in ours, nor subsidies in theirs. Whether Chinese list prices hold value-added tax of 13 % is not said by their source.',
        'The two cases of 2022 rest on two lists of that year that differ by a factor of two: list prices at the peak of lithium, and the defaults of BatPaC v5. What makers paid under contract lay between.',
      ],
      left: [
        { id: 'pack-stationary-2024, pack-stationary-2025', missing: 'a pack of a storage system: ours is that of a car' },
        { id: 'cell-sodium-china-2025', missing: 'a price of sodium cathodes and electrolyte, and a citable price of the cell' },
        { id: 'DOE estimates of packs', missing: 'the figures: only their source is in what was read' },
      ],
    },
    {
      id: 'market-price-undated',
      title: 'Cost per kWh beside market prices, without prices of materials of the year',
      about:
        'The same for years of which the library has no price of cathodes: those of 2025 and 2026 stand in, deflated. What this shows is how much a dated price of materials matters, not how good the model is.',
      explain: EXPLAIN,
      cases: undated.map(({ of, found }) => because(found, EXPLAIN, lithium(of))),
      left: [{ id: 'every case here', missing: 'prices of cathode materials and electrolyte of 2020, 2021, 2023 and 2024' }],
    },
  ]
}

/** Deviation beyond which a case says why. */
const EXPLAIN = 0.25

interface Compared {
  readonly of: Row
  readonly ours: Cost
  readonly theirs: number
  /** The break-even price beside the survey. */
  readonly found: Case
}

function compared(of: Row): Compared {
  const entry = library.entry('market-price', of.id)!
  const datum = entry.values['price-per-energy']!
  const prices = of.prices === undefined ? library : pricesOf(of.prices)
  const year = datum.year!
  const makes = entry.text['item'] === 'cell' ? 'cells' : 'packs'
  const names = of.chemistries.map((id) => library.entry('chemistry', id)?.name ?? id)
  const costs = of.chemistries.map((chemistry) => cost({ chemistry, country: of.country, year, makes }, prices))
  const mean = (key: keyof Cost) => costs.reduce((sum, c) => sum + c[key], 0) / costs.length
  const ours = { breakEven: mean('breakEven'), full: mean('full'), cash: mean('cash'), materials: mean('materials') }
  const theirs = usdPerKWh(datum, year)
  return {
    of,
    ours,
    theirs,
    found: {
      id: of.prices === undefined || of.id !== 'pack-all-2022' ? of.id : `${of.id}.${of.prices}`,
      what: `price of a ${entry.name} (${[of.country, ...names].join(', ')})`,
      unit: `USD/kWh (${year})`,
      ours: ours.breakEven,
      theirs,
      ref: datum.ref,
    },
  }
}

/** A survey's price at the exchange rate of its year. */
function usdPerKWh({ value, factor, currency = 'USD' }: Datum, year: number): number {
  const perKWh = value * factor * unitFactor('kWh')
  if (currency === 'USD') return perKWh
  const { outcome } = sizedPlant({ capacity: CAPACITY, country: 'CN', year })
  return outcome.world.worth(perKWh, currency, year)
}

/** How the answer hangs on what is called cost. */
function definitions(compareds: readonly Compared[]): string[] {
  const middle = (key: keyof Cost) => median(compareds.map(({ ours, theirs }) => ours[key] / theirs)).toFixed(2)
  const shown = compareds.filter(({ of }) => of.id === 'cell-lfp-ev-china-2025' || of.id === 'cell-ternary-ev-china-2025')
  const cells = shown.map(
    ({ of, ours, theirs }) =>
      `${library.entry('market-price', of.id)!.name}: materials ${ours.materials.toFixed(0)}, cash ${ours.cash.toFixed(0)}, full ${ours.full.toFixed(0)}, break-even ${ours.breakEven.toFixed(0)}, price ${theirs.toFixed(0)} USD/kWh`,
  )
  return [
    `Median of ours over theirs: break-even ${middle('breakEven')}, full cost ${middle('full')}, cash cost ${middle('cash')}, materials alone ${middle('materials')}.`,
    `${cells.join('. ')}.`,
  ]
}

/** Where a price of a year of excess capacity lies. */
function reasonOf({ ours, theirs }: Compared): string {
  const where =
    theirs < ours.cash ? 'below our cash cost' : theirs < ours.full ? 'between our cash and our full cost' : 'above our full cost'
  return `the price lies ${where}, as prices can in years of excess capacity; and our investment is far above what plants announce (group plants-investment)`
}

/** How dear lithium carbonate was that year beside 2025. */
function lithium({ id }: Row): string {
  const year = id.slice(-4)
  const ratio = usd(`commodity/lithium-carbonate-${year}.price`) / usd('commodity/lithium-carbonate-2025-10-27.price')
  const cause =
    ratio > 1.5
      ? 'that is the cause'
      : 'so lithium is not the cause; scale, yield and margins of that year are not dated in the library either'
  return `prices of cathodes of 2025 stand in; lithium carbonate was ${ratio.toFixed(1)} times as dear in ${year}, ${cause}`
}

function usd(id: string): number {
  const { value, factor, currency = 'USD', year = 2025 } = library.datum(id)!
  const { outcome } = sizedPlant({ capacity: CAPACITY, country: 'CN', year })
  return outcome.world.worth(inUnit(value * factor, 't'), currency, year)
}
