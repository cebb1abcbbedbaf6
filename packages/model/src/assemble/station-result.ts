import { civilDate, formatDate, inUnit } from '@cellwright/units'
import type { Message } from '../issue.ts'
import type { Figure } from '../results.ts'
import type {
  StationDispatchResult,
  StationMoneyResult,
  StationPricesResult,
  StationResult,
  StationYearResult,
} from '../station-results.ts'
import type { Outcome } from '../study/outcome.ts'
import type { StationRun, StationWork } from '../study/station-work.ts'
import { pricesOf, type PriceSeries } from '../use/price-series.ts'
import type { Station } from '../use/station.ts'
import { drawnFigure, figure } from './figure.ts'

export function stationResult({ world }: Outcome, work: StationWork): StationResult {
  const { id, station, capex, prices, ageing, run, missing, draws } = work
  const { report, year } = world.project.currency
  const money: Money = {
    millions: (value, drawn) => drawnFigure(value, `M ${report} (${year})`, drawn, 1e6),
    perKwh: (value, drawn) => drawnFigure(value, `${report}/kWh (${year})`, drawn, 1 / KWH),
    perMwh: (value) => drawnFigure(value, `${report}/MWh (${year})`, undefined, 1 / MWH),
    perKw: (value) => drawnFigure(value, `${report}/kW (${year})`, undefined, 1e-3),
  }
  return {
    id,
    kind: 'station',
    name: station.spec.name ?? id,
    container: station.container.id,
    containers: figure(station.containers, ''),
    mass: figure(station.mass, 't'),
    energy: {
      asked: figure(station.asked, 'MWh'),
      installed: figure(station.energy, 'MWh'),
      usable: figure(station.usable, 'MWh'),
    },
    power: figure(station.power, 'MW'),
    duration: { value: inUnit(station.usable.value / station.power.value, 'h'), unit: 'h' },
    land: figure(station.land, 'ha'),
    landPerEnergy: { value: inUnit(station.land.value / station.asked.value, 'm2/MWh'), unit: 'm2/MWh' },
    start: formatDate(station.start.value),
    life: figure(station.life, 'yr'),
    efficiency: { cycle: figure(station.efficiency, '%'), year: run ? yearEfficiency(station, run) : null },
    capex: {
      total: money.millions(capex.total.value, draws?.investment),
      perEnergy: money.perKwh(capex.perEnergy.value),
      perPower: money.perKw(capex.perPower.value),
      price: money.perKwh(capex.price.value),
      priceFrom: capex.priceFrom,
      lines: capex.lines.map(({ id: line, name, amount }) => ({
        id: line,
        kind: 'capex-line',
        name,
        amount: money.millions(amount.value),
      })),
    },
    ageing: {
      model: ageing.model,
      name: ageing.name,
      isAssumed: ageing.isAssumed,
      outside: run?.health.outside ?? [],
      others: (run?.range.members ?? []).map(({ model, health, inRange }) => ({
        model,
        left: { value: 100 * health.soh.at(-1)!, unit: '%' },
        inRange,
      })),
    },
    prices: prices ? pricesResult(prices, money) : null,
    dispatch: run && prices ? dispatchResult(station, run, prices, work.wear, money) : null,
    years: run ? yearResults(station, run, money) : [],
    money: run ? moneyResult(work, run, money) : null,
    remarks: [...missing, ...assumedPrices(work), ...ageing.messages],
  }
}

interface Money {
  readonly millions: (value: number, drawn?: readonly number[]) => Figure
  readonly perKwh: (value: number, drawn?: readonly number[]) => Figure
  readonly perMwh: (value: number) => Figure
  readonly perKw: (value: number) => Figure
}

const KWH = 3.6e6
const MWH = 3.6e9
const YEAR = 365 * 86400

/** Energy given back over all that is taken: by the dispatch, with standby in it, and by cooling and control. */
function yearEfficiency({ auxiliary }: Station, { ledger }: StationRun): Figure | null {
  const [first] = ledger.years
  if (!first || first.taken.value <= 0) return null
  return { value: (100 * first.given.value) / (first.taken.value + auxiliary.value * YEAR), unit: '%' }
}

function pricesResult(series: PriceSeries, money: Money): StationPricesResult {
  const prices = pricesOf(series)
  const perDay = Math.round(24 / series.step)
  const days = Math.floor(prices.length / perDay)
  const spread = Array.from({ length: days }, (_, day) => {
    const own = prices.subarray(day * perDay, (day + 1) * perDay)
    return Math.max(...own) - Math.min(...own)
  })
  const mean = (values: ArrayLike<number>) => Array.from(values).reduce((a, b) => a + b, 0) / values.length
  return {
    name: series.name,
    from: series.kind,
    step: { value: series.step, unit: 'h' },
    mean: money.perMwh(mean(prices)),
    lowest: money.perMwh(prices.reduce((a, b) => Math.min(a, b), Infinity)),
    highest: money.perMwh(prices.reduce((a, b) => Math.max(a, b), -Infinity)),
    daySpread: money.perMwh(mean(spread)),
    negative: { value: (100 * prices.filter((p) => p < 0).length) / prices.length, unit: '%' },
  }
}

function dispatchResult(
  station: Station,
  { solver, table, day, fresh }: StationRun,
  series: PriceSeries,
  wear: number,
  money: Money,
): StationDispatchResult {
  const prices = pricesOf(series)
  const window = station.high.value - station.low.value
  const energy = station.energy.value
  const power = (amount: number): Figure => ({ value: inUnit((amount * energy) / (series.step * 3600), 'MW'), unit: 'MW' })
  return {
    solver,
    solved: table.knots.map((k) => ({
      energy: { value: 100 * k.energy, unit: '%' },
      cycles: { value: k.drawn / (k.energy * window), unit: '/yr' },
    })),
    error: { value: 100 * table.error, unit: '%' },
    wear: money.perKwh(wear),
    day: Array.from({ length: day.steps }, (_, i) => {
      const t = day.first + i
      return {
        hour: i * series.step,
        price: money.perMwh(prices[t]!),
        charge: power(fresh.charge[t]!),
        discharge: power(fresh.discharge[t]!),
        charged: { value: 100 * fresh.store[t]!, unit: '%' },
      }
    }),
  }
}

function yearResults(station: Station, { flows, ledger }: StationRun, money: Money): StationYearResult[] {
  const begin = civilDate(station.start.value).year
  const window = station.high.value - station.low.value
  return ledger.years.map((y, i) => {
    const flow = flows[i]!
    return {
      year: i + 1,
      from: begin + i,
      health: { value: 100 * flow.health, unit: '%' },
      energy: { value: 100 * flow.energy, unit: '%' },
      added: flow.added,
      cycles: { value: (flow.drawn * station.available.value) / (flow.energy * window), unit: '/yr' },
      given: figure(y.given, 'GWh'),
      taken: figure(y.taken, 'GWh'),
      sold: money.millions(y.sold.value),
      bought: money.millions(y.bought.value),
      payment: money.millions(y.payment.value),
      auxiliary: money.millions(y.auxiliary.value),
      upkeep: money.millions(y.upkeep.value),
      augmentation: money.millions(y.augmentation.value),
      tax: money.millions(y.tax.value),
      cash: money.millions(y.cash.value),
    }
  })
}

function moneyResult({ station, draws }: StationWork, { ledger }: StationRun, money: Money): StationMoneyResult {
  const { npv, irr, payback, levelized, levelizedWithoutEnergy, levelizedParts, discountRate, years } = ledger
  const first = years[0]
  const margin = first ? first.sold.value - first.bought.value : 0
  return {
    npv: money.millions(npv.value, draws?.npv),
    irr: irr && figure(irr, '%'),
    payback: payback && { value: payback.value, unit: 'yr' },
    levelized: levelized && money.perKwh(levelized.value, draws?.levelized),
    levelizedWithoutEnergy: levelizedWithoutEnergy && money.perKwh(levelizedWithoutEnergy.value),
    levelizedParts: levelizedParts.map(({ id, amount }) => ({ id, kind: 'levelized-part', amount: money.perKwh(amount.value) })),
    margin: money.millions(margin, draws?.margin),
    marginPerPower: money.perKw(margin / station.power.value),
    discountRate: figure(discountRate, '%'),
  }
}

function assumedPrices({ id, prices }: StationWork): Message[] {
  if (prices?.kind !== 'made-up') return []
  return [
    {
      code: 'CW-USE-045',
      params: { station: id, prices: prices.name },
      text: `The prices that ${id} meets are made up (${prices.name}): an assumption, and so is every figure of money that rests on them. Name a file of prices in stations.${id}.prices.`,
    },
  ]
}
