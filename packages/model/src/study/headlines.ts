import { unitFactor, YEAR } from '@cellwright/units'
import type { Cell } from '../design/cell.ts'
import type { Container } from '../design/container.ts'
import type { Pack } from '../design/pack.ts'
import type { PlantYear } from '../factory/years.ts'
import { staticCapacity } from '../plant/capacity.ts'
import type { Plant } from '../plant/plant.ts'
import type { MaterialLedger } from '../ledger/material-ledger.ts'
import { OF_CENTRES } from './centre-headlines.ts'
import { OF_CHAINS, type ChainHeadlineSource } from './chain-headlines.ts'
import { OF_MATERIAL_PLANTS, type MaterialHeadlineSource } from './material-headlines.ts'
import type { PlantBooks } from './plant-books.ts'
import { OF_STATIONS, type StationHeadlineSource } from './station-headlines.ts'
import { OF_PROJECTS, type ProjectHeadlineSource } from './project-headlines.ts'
import { calc, exactly, rule, simulated, type Term } from '../term/index.ts'
import type { Centre } from '../use/centre.ts'
import type { PlantOutcome } from './outcome.ts'

/** What headline figures are read from. */
export interface HeadlineSources {
  /** Sized and scheduled in one world, without a simulation. */
  readonly plant: PlantOutcome
  readonly books: PlantBooks
  /** One replication of the mature line with endless supply and orders, or the mean of several; `of` says which. */
  readonly line: { readonly plant: Plant; readonly packsPerSecond: number; readonly of?: string }
  /** One replication of the project as it is, or the mean of several. */
  readonly run: {
    readonly plant: Plant
    readonly years: readonly Pick<PlantYear, 'year' | 'packs' | 'yield'>[]
    readonly ordered: number
    readonly late: number
    readonly of?: string
  }
  readonly container: Container
  readonly pack: Pack
  readonly cell: Cell
  readonly material: MaterialHeadlineSource
  readonly 'material-books': MaterialLedger
  /** The mature material plant: one replication, or the mean of several. */
  readonly 'material-line': { readonly rate: number; readonly of?: string }
  readonly project: ProjectHeadlineSource
  readonly chain: ChainHeadlineSource
  /** Worked out where it is asked for: not drawn, nor swung, as the others are. */
  readonly centre: Centre
  readonly station: StationHeadlineSource
}

/** Reads a figure; null where the source has none. */
type Reading = {
  [From in keyof HeadlineSources]: {
    readonly from: From
    readonly read: (source: HeadlineSources[From]) => Term | null
  }
}[keyof HeadlineSources]

/** A figure that an investor, a planner or a lender asks for first. */
export type Headline = Reading & {
  readonly id: string
  readonly name: string
  /** What exactly it is. */
  readonly definition: string
  /** Unit in which it is shown; `money` stands for the project's currency and price level, `date` for days since 1970-01-01. */
  readonly unit:
    | keyof typeof MONEY_UNITS
    | 'date'
    | 'GWh/yr'
    | 'd'
    | 'people'
    | 'm2'
    | 'ha'
    | 'kWh/kWh'
    | 'MW'
    | '%'
    | 'MWh'
    | 't'
    | 'kWh'
    | 'Wh'
    | 'Wh/kg'
    | 'Wh/L'
    | 't/yr'
    | 'kWh/kg'
    | 'MJ/kg'
    | 'kg/kg'
    | '/yr'
  /** Which direction is better; `neither` where it depends on who asks. */
  readonly better: 'more' | 'less' | 'neither'
}

/** Whole money, or money per SI unit, in one of these. */
const MONEY_UNITS = {
  'M money': 1e6,
  'k money': 1e3,
  'money/kWh': 1 / unitFactor('kWh'),
  'money/t': 1 / unitFactor('t'),
  'M money per GWh/yr': 1e6 / unitFactor('GWh/yr'),
} as const

/** Headline figures of plants of cells and packs and of what they make, for each kind of source the most asked for first. */
const OF_CELL_PLANTS: readonly Headline[] = [
  {
    id: 'investment',
    name: 'investment',
    definition: 'Machines, buildings, utilities, freight, engineering, owner’s cost, land and contingency; no interest.',
    unit: 'M money',
    better: 'less',
    from: 'plant',
    read: (p) => p.plant.capex.total,
  },
  {
    id: 'cost-per-kwh',
    name: 'cost per kWh',
    definition: 'Levelized: present value of all costs over present value of all energy made.',
    unit: 'money/kWh',
    better: 'less',
    from: 'books',
    read: (b) => b.ledger.levelizedCost,
  },
  {
    id: 'npv',
    name: 'net present value',
    definition: 'All cash of the calendar, discounted to its first day.',
    unit: 'M money',
    better: 'more',
    from: 'books',
    read: (b) => b.ledger.npv,
  },
  {
    id: 'irr',
    name: 'internal rate of return',
    definition: 'Discount rate a year at which the net present value is zero; none where no rate does that.',
    unit: '%',
    better: 'more',
    from: 'books',
    read: (b) => b.ledger.irr,
  },
  {
    id: 'break-even',
    name: 'break-even price',
    definition:
      'Price of all packs (of all cells, where a plant sells cells) at which the net present value is zero; none up to ten times the price in the books.',
    unit: 'money/kWh',
    better: 'less',
    from: 'books',
    read: (b) => b.breakEven(),
  },
  {
    id: 'peak-funding',
    name: 'peak funding need',
    definition:
      'Money that must have been put in: the lowest running total of yearly cash over the calendar, undiscounted, as a positive sum.',
    unit: 'M money',
    better: 'less',
    from: 'books',
    read: (b) => peakFunding(b.ledger.years.map((y) => y.cash)),
  },
  {
    id: 'investment-per-capacity',
    name: 'investment per capacity',
    definition: 'Investment over announced capacity.',
    unit: 'M money per GWh/yr',
    better: 'less',
    from: 'plant',
    read: (p) => calc`${p.plant.capex.total} / ${p.plant.nameplate}`,
  },
  {
    id: 'nameplate',
    name: 'announced capacity',
    definition: 'Energy of good packs, or of good cells where a plant sells cells, a year for which the plant is sized.',
    unit: 'GWh/yr',
    better: 'neither',
    from: 'plant',
    read: (p) => p.plant.nameplate,
  },
  {
    id: 'sized-output',
    name: 'sized output',
    definition: 'Slowest step of the mature line, each step taken alone, with machines to spare.',
    unit: 'GWh/yr',
    better: 'more',
    from: 'plant',
    read: (p) => watts(p.plant, staticCapacity(p.plant).endless),
  },
  {
    id: 'mature-output',
    name: 'simulated mature output',
    definition: 'The mature line simulated with endless supply and orders.',
    unit: 'GWh/yr',
    better: 'more',
    from: 'line',
    read: (l) => watts(l.plant, simulatedRate(l)),
  },
  {
    id: 'coupling-loss',
    name: 'coupling loss',
    definition: '1 - simulated mature output / sized output: what is lost because steps wait for each other.',
    unit: '%',
    better: 'less',
    from: 'line',
    read: (l) => calc`1 - ${simulatedRate(l)} / ${staticCapacity(l.plant).endless}`,
  },
  {
    id: 'simulated-best-year',
    name: 'simulated best year',
    definition: 'Largest output of a calendar year of the simulated project, with ramp-up and orders, as a rate per 365 d.',
    unit: 'GWh/yr',
    better: 'more',
    from: 'run',
    read: (r) => bestYearOutput(r.years, r.plant.pack.energy, r.of),
  },
  {
    id: 'on-time-share',
    name: 'packs delivered on time',
    definition: 'Share of the packs ordered that are delivered by the day they are due; none without orders.',
    unit: '%',
    better: 'more',
    from: 'run',
    read: (r) =>
      r.ordered > 0
        ? calc`1 - ${simulated(r.late, 'packs late or not delivered', '', r.of ?? ONE)} / ${simulated(r.ordered, 'packs ordered', '', r.of ?? ONE)}`
        : null,
  },
  {
    id: 'yield',
    name: 'yield of the last year',
    definition:
      'Good cells, as packs, over cells begun in the last calendar year (where cells come from outside: good packs, as modules, over modules begun); none where none were begun.',
    unit: '%',
    better: 'more',
    from: 'run',
    read: (r) => {
      const last = r.years.at(-1)
      return last?.yield ? simulated(last.yield, `yield in ${last.year}`, '%', r.of ?? ONE) : null
    },
  },
  {
    id: 'serial-start',
    name: 'start of serial production',
    definition: 'First day after qualification.',
    unit: 'date',
    better: 'less',
    from: 'plant',
    read: (p) => p.schedule.serialStart,
  },
  {
    id: 'jobs',
    name: 'jobs',
    definition: 'People employed, at the machines and beside them.',
    unit: 'people',
    better: 'neither',
    from: 'plant',
    read: (p) => p.plant.people.total,
  },
  {
    id: 'floor',
    name: 'floor',
    definition: 'Floor of all buildings.',
    unit: 'm2',
    better: 'less',
    from: 'plant',
    read: (p) => p.plant.floor.building,
  },
  {
    id: 'site',
    name: 'site',
    definition: 'Land of the plant.',
    unit: 'ha',
    better: 'less',
    from: 'plant',
    read: (p) => p.plant.floor.site,
  },
  {
    id: 'energy-per-output',
    name: 'energy used per energy made',
    definition: 'Electricity and heat of the plant over the energy of good packs, or of good cells where a plant sells cells.',
    unit: 'kWh/kWh',
    better: 'less',
    from: 'plant',
    read: (p) => p.plant.energy.perOutput,
  },
  {
    id: 'peak-power',
    name: 'peak power of the site',
    definition:
      'What a grid connection is asked for: machines, formation, dry rooms on a hot day, chillers, laboratories and media at once, with electric dryers.',
    unit: 'MW',
    better: 'less',
    from: 'plant',
    read: (p) => p.plant.supply().electricity.peak,
  },
  {
    id: 'container-energy',
    name: 'energy of a container',
    definition: 'All its cells, not the usable window.',
    unit: 'MWh',
    better: 'neither',
    from: 'container',
    read: (c) => c.energy,
  },
  {
    id: 'container-specific-energy',
    name: 'specific energy of a container',
    definition: 'Energy over mass.',
    unit: 'Wh/kg',
    better: 'more',
    from: 'container',
    read: (c) => c.specificEnergy,
  },
  {
    id: 'container-mass',
    name: 'mass of a container',
    definition: 'Its packs and what holds and cools them, without power electronics.',
    unit: 't',
    better: 'less',
    from: 'container',
    read: (c) => c.mass,
  },
  {
    id: 'pack-energy',
    name: 'energy of a pack',
    definition: 'All its cells, not the usable window.',
    unit: 'kWh',
    better: 'neither',
    from: 'pack',
    read: (p) => p.energy,
  },
  {
    id: 'pack-specific-energy',
    name: 'specific energy of a pack',
    definition: 'Energy over mass.',
    unit: 'Wh/kg',
    better: 'more',
    from: 'pack',
    read: (p) => p.specificEnergy,
  },
  {
    id: 'cell-energy',
    name: 'energy of a cell',
    definition: 'Rated charge times average voltage.',
    unit: 'Wh',
    better: 'neither',
    from: 'cell',
    read: (c) => c.energy,
  },
  {
    id: 'cell-specific-energy',
    name: 'specific energy of a cell',
    definition: 'Energy over mass.',
    unit: 'Wh/kg',
    better: 'more',
    from: 'cell',
    read: (c) => c.specificEnergy,
  },
  {
    id: 'cell-energy-density',
    name: 'energy density of a cell',
    definition: 'Energy over outer volume.',
    unit: 'Wh/L',
    better: 'more',
    from: 'cell',
    read: (c) => c.energyDensity,
  },
]

/** All headline figures, for each kind of source the most asked for first. */
export const HEADLINES: readonly Headline[] = [
  ...OF_CELL_PLANTS,
  ...OF_MATERIAL_PLANTS,
  ...OF_CHAINS,
  ...OF_PROJECTS,
  ...OF_CENTRES,
  ...OF_STATIONS,
]

/** The figures read from one kind of source. */
export function headlinesFrom<From extends keyof HeadlineSources>(
  from: From,
): readonly Extract<Headline, { readonly from: From }>[] {
  return HEADLINES.filter((h): h is Extract<Headline, { readonly from: From }> => h.from === from)
}

/** Unit of a figure with the project's currency and price level, e.g. `M USD (2024)`. */
export function headlineUnit(h: Headline, currency: { readonly report: string; readonly year: number }): string {
  return h.unit.replace('money', `${currency.report} (${currency.year})`)
}

/** SI units, or whole money, in one unit of a figure. */
export function headlineSize({ unit }: Headline): number {
  if (unit === 'date') return 1
  return isMoney(unit) ? MONEY_UNITS[unit] : unitFactor(unit)
}

function isMoney(unit: string): unit is keyof typeof MONEY_UNITS {
  return unit in MONEY_UNITS
}

export const ONE = 'one replication of the simulation'

/** Packs that the mature line makes per operating second. */
function simulatedRate({ packsPerSecond, of = ONE }: HeadlineSources['line']): Term {
  return simulated(packsPerSecond, 'packs of the mature line per operating second', '/s', of)
}

/** Energy of packs made per second of the operating time, as a mean over the year. */
function watts(plant: Plant, packsPerSecond: Term): Term {
  return calc`${packsPerSecond} * ${plant.operatingTime} * ${plant.pack.energy} / ${exactly(YEAR, 'a year of 365 days', 's')}`
}

/** Energy of the best calendar year as a rate per 365 d. */
export function bestYearOutput(years: HeadlineSources['run']['years'], packEnergy: Term, of = ONE): Term | null {
  const rate = (y: (typeof years)[number]) => y.packs / daysOfYear(y.year)
  const best = years.reduce<(typeof years)[number] | undefined>((b, y) => (!b || rate(y) > rate(b) ? y : b), undefined)
  if (!best) return null
  const packs = simulated(best.packs, `good packs made in ${best.year}`, '', of)
  const length = exactly(daysOfYear(best.year) * 86400, `the year ${best.year}`, 's')
  return calc`${packs} * ${packEnergy} / ${length}`
}

function daysOfYear(year: number): number {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 366 : 365
}

export function peakFunding(cash: readonly Term[]): Term {
  return rule('the lowest running total of the cash of the years, with its sign turned', cash, (...amounts) => {
    let total = 0
    let lowest = 0
    for (const amount of amounts) {
      total += amount
      lowest = Math.min(lowest, total)
    }
    return -lowest
  })
}
