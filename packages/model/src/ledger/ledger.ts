import { civilDate } from '@cellwright/units'
import type { Addition } from '../factory/masses.ts'
import type { Plant } from '../plant/plant.ts'
import type { OrderSpec } from '../project/project.ts'
import { sellsCells } from '../project/route.ts'
import type { World } from '../project/world.ts'
import type { Schedule } from '../schedule/tasks.ts'
import { calc, exactly, total, type Term } from '../term/index.ts'
import { cellPrice } from './cell-price.ts'
import { discountFactors, presentValue, rateOfReturn } from './finance.ts'
import { once } from './once.ts'
import { lateDefects, type LateDefects } from './late-defects.ts'
import { fixedAssets } from './fixed-assets.ts'
import { costRules, type RunningCost } from './running-cost.ts'
import { sellingPrice, type SellingPrice } from './selling-price.ts'
import { interestDuringConstruction } from './spending.ts'
import { sumOf, type PlantTrades } from './trade.ts'
import { valueAlongLine } from './unit-value.ts'
import { workingCapital, type WorkingCapital } from './working-capital.ts'
import { yearCounts, type Flows } from './year-counts.ts'

const BY = 'ledger'

/** One year of the books in the project's currency and price level, real terms. Costs are positive. */
export interface LedgerYear extends RunningCost {
  readonly year: number
  /** Energy of good packs [J]. */
  readonly output: Term
  readonly revenue: Term
  /** Investment and replacement. */
  readonly capex: Term
  readonly depreciation: Term
  readonly tax: Term
  /** Working capital at the mean rates of the year, and its change from the year before. */
  readonly tiedUp: WorkingCapital
  readonly workingCapital: Term
  /** Working capital by the published share of yearly cost (ref:bsm-batpac5), to compare with; not in the books. */
  readonly workingCapitalByShare: Term
  /** Book value given back at the end of the calendar, and working capital released. */
  readonly terminal: Term
  readonly cash: Term
  /** Money per joule: materials, labour, energy, maintenance; and with depreciation. Null in years without output. */
  readonly cashCost: Term | null
  readonly fullCost: Term | null
}

export interface Ledger {
  /** Undefined where no cell is rejected at the last test. */
  readonly lateDefects: LateDefects | undefined
  readonly years: readonly LedgerYear[]
  readonly capex: Term
  readonly npv: Term
  readonly irr: Term | null
  readonly discountRate: Term
  /** Unit sold. */
  readonly sells: 'pack' | 'cell'
  readonly price: SellingPrice
  /** Interest on what was spent until serial production begins, at the discount rate; beside the investment, not in it, for discounting counts it already. */
  readonly interestDuringConstruction: Term
  /** Present value of all costs (with tax and working capital) over present value of all energy [money/J]; null without output. */
  readonly levelizedCost: Term | null
  /** Check of the books: cash summed by year minus cash summed by kind; zero but for rounding. */
  readonly residual: number
}

/** Rows of supply of a plant of cells or packs; of one that sells cells its price too, which rows have that name none. */
export interface CellTrades extends PlantTrades {
  readonly price?: SellingPrice | undefined
}

/**
 * The books of one plant: what is invested and written off (fixed-assets.ts), what running it costs (running-cost.ts) and ties up
 * (working-capital.ts), year by year to the end of the calendar. Tax on profit after depreciation with losses carried forward. The
 * undepreciated book value, land at cost, and the working capital count at the end.
 */
export function ledger(
  world: World,
  plant: Plant,
  dates: Schedule,
  flows: Flows,
  additions: readonly Addition[],
  orders: readonly OrderSpec[],
  priceGiven?: Term,
  trades?: CellTrades,
): Ledger {
  const money = world.project.currency.report
  const first = civilDate(world.project.calendar.start).year
  const last = civilDate(world.project.calendar.end).year
  const region = world.project.sites.find((s) => s.id === plant.spec.site)!.country.toLowerCase()
  const taxRate = world.read(`region/${region}.corporate-tax`, BY)
  const discountRate = world.read('plant-rules/cellwright.discount-rate', BY)
  const workingShare = world.read('factor-plant/batpac5.working-capital', BY)
  const price = priceGiven
    ? { value: priceGiven, from: 'given', quotes: [] }
    : sellsCells(plant.spec)
      ? (trades?.price ?? cellPrice(world, plant.pack.cell))
      : sellingPrice(
          world,
          orders,
          plant.products.map((p) => p.pack),
        )
  // Worn machines are not replaced in a plant that makes nothing more.
  const lastWork = Math.max(first, ...flows.years.flatMap((y) => (y.packs > 0 ? [y.year] : [])))
  const assets = fixedAssets(world, plant, dates, Math.min(last, lastWork), money)
  const rules = costRules(world, plant, dates.pilotStart, assets.machines, additions, money, trades)
  const value = valueAlongLine(plant, rules.materials, rules.workingPerPack, money)
  const tiedUpIn = workingCapital(world, plant, value, money, trades)
  const nothing = exactly(0, 'no money', money)

  const years: LedgerYear[] = []
  let lossForward = nothing
  let working = nothing
  for (let year = first; year <= last; year++) {
    const counts = yearCounts(plant, flows, year)
    const output = calc`${counts.packs} * ${plant.pack.energy}`.as(`output of ${year}`, 'GWh')
    const delivered = calc`${counts.delivered} * ${plant.pack.energy}`.as(`delivered in ${year}`, 'GWh')
    const sold = trades?.sold.length ? soldByRows(trades, year, delivered, money) : undefined
    const kept = sold && calc`${sold.beside} / ${plant.pack.energy}`.as(`${plant.pack.unit}s sold beside rows in ${year}`, '')
    const revenue = (sold ? calc`${sold.paid} + ${sold.beside} * ${price.value}` : calc`${delivered} * ${price.value}`).as(
      `revenue of ${year}`,
      money,
    )
    const running = rules.of(year, counts)
    const { materials, marketMaterials, labour, energy, costs } = running
    const capex = assets.spent(year)
    const depreciation = assets.depreciation(year)
    const profit = calc`${revenue} - ${costs} - ${depreciation}`.as(`profit of ${year} before tax`, money)
    const taxable = calc`max(0, ${profit} - ${lossForward})`.as(`taxable profit of ${year}`, money)
    const tax = calc`${taxable} * ${taxRate}`.as(`tax of ${year}`, money)
    lossForward = calc`max(0, ${lossForward} - ${profit})`.as(`loss carried out of ${year}`, money)
    const tiedUp = tiedUpIn(year, counts, marketMaterials, revenue, kept)
    const change = calc`${tiedUp.total} - ${working}`.as(`increase of working capital in ${year}`, money)
    working = tiedUp.total
    const byShare = calc`${workingShare} * (${materials} + ${labour} + ${energy})`
    const end = year === last ? valueAtEnd([...years, { capex, depreciation }], working).as('value at the end', money) : nothing
    const written = calc`(${costs} + ${depreciation}) / ${output}`
    years.push({
      year,
      output,
      revenue,
      ...running,
      capex,
      depreciation,
      tax,
      tiedUp,
      workingCapital: change,
      workingCapitalByShare: byShare.as(`working capital in ${year} by the share of cost`, money),
      terminal: end,
      cash: calc`${revenue} - ${costs} - ${capex} - ${tax} - ${change} + ${end}`.as(`cash of ${year}`, money),
      cashCost: output.value > 0 ? calc`${costs} / ${output}`.as(`running cost per energy in ${year}`, `${money}/kWh`) : null,
      fullCost: output.value > 0 ? written.as(`running cost and depreciation per energy in ${year}`, `${money}/kWh`) : null,
    })
  }
  const factors = discountFactors(
    years.map((y) => y.year),
    discountRate,
  )
  const cash = years.map((y) => y.cash)
  const irr = once(() => rateOfReturn(cash))
  const levelizedCost = once(() => levelized(years, factors, money))
  const defects = once(() => lateDefects(world, plant, value, money))
  return {
    years,
    get lateDefects() {
      return defects()
    },
    capex: plant.capex.total,
    npv: presentValue(cash, factors).as('net present value', money),
    get irr() {
      return irr()
    },
    discountRate,
    sells: plant.pack.unit,
    price,
    interestDuringConstruction: interestDuringConstruction(assets.spending, dates.serialStart, discountRate).as(
      'interest during construction',
      money,
    ),
    get levelizedCost() {
      return levelizedCost()
    },
    residual: residual(years),
  }
}

function levelized(years: readonly LedgerYear[], factors: readonly Term[], money: string): Term | null {
  const allCosts = years.map((y) =>
    calc`${y.costs} + ${y.capex} + ${y.tax} + ${y.workingCapital} - ${y.terminal}`.as(`all costs of ${y.year}`, money),
  )
  const outputValue = presentValue(
    years.map((y) => y.output),
    factors,
  ).as('discounted output', 'GWh')
  const costValue = presentValue(allCosts, factors).as('present value of all costs', money)
  return outputValue.value > 0 ? calc`${costValue} / ${outputValue}`.as('levelized cost', `${money}/kWh`) : null
}

/** What is paid for cells that rows of supply take, and energy of those that are sold beside the rows, at the price of the plant. */
function soldByRows({ sold, market }: PlantTrades, year: number, delivered: Term, money: string): { paid: Term; beside: Term } {
  const byRows = sold.flatMap((t) => (t.energyPerMass ? sumOf([t], year, (y) => calc`${y.sent} * ${t.energyPerMass!}`) : []))
  const perMass = sold.find((t) => t.energyPerMass)?.energyPerMass
  const beside = market && perMass ? calc`${market(year)} * ${perMass}` : calc`${delivered} - sum(${byRows})`
  return {
    paid: total([exactly(0, 'nothing by other rows', money), ...sumOf(sold, year, (y) => y.paid)]).as(
      `sold by rows of supply in ${year}`,
      money,
    ),
    beside: beside.as(`energy sold beside rows of supply in ${year}`, 'GWh'),
  }
}

/** Book value at the end, not below zero, and working capital, which is released. */
function valueAtEnd(years: readonly Pick<LedgerYear, 'capex' | 'depreciation'>[], working: Term): Term {
  const spent = years.map((y) => y.capex)
  const writtenOff = years.map((y) => y.depreciation)
  return calc`max(0, sum(${spent}) - sum(${writtenOff})) + ${working}`
}

/** Cash summed by year minus cash summed by kind. */
function residual(years: readonly LedgerYear[]): number {
  const sum = (f: (y: LedgerYear) => Term) => years.reduce((so, y) => so + f(y).value, 0)
  const costs = sum((y) => y.materials) + sum((y) => y.labour) + sum((y) => y.energy) + sum((y) => y.maintenance)
  const byKind =
    sum((y) => y.revenue) -
    costs -
    sum((y) => y.capex) -
    sum((y) => y.tax) -
    sum((y) => y.workingCapital) +
    sum((y) => y.terminal)
  return sum((y) => y.cash) - byKind
}
