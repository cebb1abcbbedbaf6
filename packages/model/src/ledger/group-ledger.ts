import { calc, exactly, total, type Term } from '../term/index.ts'
import { discountFactors, presentValue, rateOfReturn } from './finance.ts'
import { once } from './once.ts'
import { isInternal, sumOf, type Trade } from './trade.ts'

/** What the group needs of the books of a plant. */
export interface PlantBooksOf {
  readonly id: string
  readonly capex: Term
  readonly npv: Term
  readonly discountRate: Term
  readonly years: readonly PlantYearOf[]
  /** What the final product of the group is counted by, where the plant makes it. */
  readonly final: FinalProduct | undefined
}

export interface PlantYearOf {
  readonly year: number
  readonly revenue: Term
  readonly costs: Term
  readonly capex: Term
  readonly tax: Term
  readonly workingCapital: Term
  readonly terminal: Term
  readonly cash: Term
}

/** Made in each year: energy of cells and packs [J], or mass [kg]. */
export interface FinalProduct {
  readonly unit: 'kWh' | 't'
  readonly output: readonly Term[]
  /** What the product itself brings, without by-products. */
  readonly revenue: readonly Term[]
}

/** A year of all plants of a file together. Costs are positive. */
export interface GroupYear extends PlantYearOf {
  /** Paid between the plants: left out of revenue and of costs. */
  readonly internal: Term
}

export interface GroupLedger {
  readonly plants: readonly PlantBooksOf[]
  readonly years: readonly GroupYear[]
  readonly capex: Term
  readonly npv: Term
  readonly irr: Term | null
  readonly discountRate: Term
  /** Present value of all costs less that of all other sales, over present value of the final product [money/J or money/kg]; null where final products are counted in two units, or none is made. */
  readonly levelizedCost: { readonly value: Term; readonly per: 'kWh' | 't' } | null
  readonly checks: GroupChecks
}

/** Sums that must be zero but for rounding, in money. */
export interface GroupChecks {
  /** Cash of the plants, summed, less cash by kind without what they pay one another. */
  readonly cash: number
  /** Worst over links and years: what the maker receives less what the taker spends on it and adds to its stock. */
  readonly internal: number
  /** Net present value of the group less those of its plants. */
  readonly npv: number
}

/**
 * The books of all plants together. What one pays the other is left out of the revenue of the one and of the costs of the other, in the year in which it was sent
 * (IFRS 10, paragraph B86 c: intragroup income and expenses are eliminated in full). Each plant pays its own tax. What lies between plants counts as working capital at what the
 * taker paid: the margin of the maker in that stock stays in, which moves no cash..
 */
export function groupLedger(plants: readonly PlantBooksOf[], trades: readonly Trade[], money: string): GroupLedger | undefined {
  const [first] = plants
  if (!first) return undefined
  const links = trades.filter(isInternal)
  const sum = (name: string, i: number, of: (y: PlantYearOf) => Term) => {
    const { year } = first.years[i]!
    return total(plants.map((p) => of(p.years[i]!))).as(`${name} of all plants in ${year}`, money)
  }
  const years = first.years.map(({ year }, i): GroupYear => {
    const paid = sumOf(links, year, (y) => y.paid)
    const internal = total([exactly(0, 'nothing else between plants', money), ...paid]).as(
      `paid between plants in ${year}`,
      money,
    )
    const revenue = calc`${sum('revenue', i, (y) => y.revenue)} - ${internal}`.as(`from customers outside in ${year}`, money)
    const costs = calc`${sum('running costs', i, (y) => y.costs)} - ${internal}`.as(`running costs outside in ${year}`, money)
    const capex = sum('investment', i, (y) => y.capex)
    const tax = sum('tax', i, (y) => y.tax)
    const workingCapital = sum('increase of working capital', i, (y) => y.workingCapital)
    const terminal = sum('value at the end', i, (y) => y.terminal)
    const cash = calc`${revenue} - ${costs} - ${capex} - ${tax} - ${workingCapital} + ${terminal}`
    return {
      year,
      revenue,
      internal,
      costs,
      capex,
      tax,
      workingCapital,
      terminal,
      cash: cash.as(`cash of all plants in ${year}`, money),
    }
  })
  const { discountRate } = first
  const factors = discountFactors(
    years.map((y) => y.year),
    discountRate,
  )
  const cash = years.map((y) => y.cash)
  const irr = once(() => rateOfReturn(cash))
  const npv = presentValue(cash, factors).as('net present value of all plants together', money)
  return {
    plants,
    years,
    capex: total(plants.map((p) => p.capex)).as('investment of all plants', money),
    npv,
    get irr() {
      return irr()
    },
    discountRate,
    levelizedCost: levelized(plants, years, factors, money),
    checks: {
      cash: residual(years, plants),
      internal: Math.max(0, ...links.map(openAccount)),
      npv: npv.value - plants.reduce((so, p) => so + p.npv.value, 0),
    },
  }
}

function levelized(
  plants: readonly PlantBooksOf[],
  years: readonly GroupYear[],
  factors: readonly Term[],
  money: string,
): GroupLedger['levelizedCost'] {
  const finals = plants.flatMap((p) => p.final ?? [])
  const [unit, ...others] = [...new Set(finals.map((f) => f.unit))]
  if (unit === undefined || others.length > 0) return null
  const output = years.map((_, i) => total(finals.map((f) => f.output[i]!)))
  const costs = years.map((y, i) => {
    const product = total(finals.map((f) => f.revenue[i]!))
    const beside = calc`${y.revenue} - ${product}`.as(`sold outside beside the final product in ${y.year}`, money)
    return calc`${y.costs} + ${y.capex} + ${y.tax} + ${y.workingCapital} - ${y.terminal} - ${beside}`
  })
  const made = presentValue(output, factors).as('discounted final product', unit)
  if (made.value <= 0) return null
  const spent = presentValue(costs, factors).as('present value of all costs of all plants less other sales', money)
  return { value: calc`${spent} / ${made}`.as('levelized cost to all plants together', `${money}/${unit}`), per: unit }
}

/** Cash of all plants and years less the sums by kind. */
function residual(years: readonly GroupYear[], plants: readonly PlantBooksOf[]): number {
  const sum = (of: (y: GroupYear) => Term) => years.reduce((so, y) => so + of(y).value, 0)
  const byPlant = plants.flatMap((p) => p.years).reduce((so, y) => so + y.cash.value, 0)
  const spent = sum((y) => y.costs) + sum((y) => y.capex) + sum((y) => y.tax) + sum((y) => y.workingCapital)
  return byPlant - (sum((y) => y.revenue) - spent + sum((y) => y.terminal))
}

/** Worst year of a link: what was paid less what was spent and what the stock grew by. */
function openAccount({ years }: Trade): number {
  return Math.max(
    0,
    ...years.map((y, i) => Math.abs(y.paid.value - y.spent.value - (y.stock.value - (years[i - 1]?.stock.value ?? 0)))),
  )
}
