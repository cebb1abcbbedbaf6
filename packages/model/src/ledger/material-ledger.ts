import type { MaterialPlant } from '../plant/material-plant.ts'
import type { World } from '../project/world.ts'
import type { PhaseSchedule } from '../schedule/phases.ts'
import { calc, exactly, simulated, total, type Term } from '../term/index.ts'
import { breakEven } from './break-even.ts'
import { discountFactors, presentValue, rateOfReturn } from './finance.ts'
import { materialAssets, type MaterialAssets } from './material-assets.ts'
import { bookYears } from './material-calendar.ts'
import { materialPrice, type MaterialPrice } from './material-price.ts'
import { materialCostRules, type MaterialCosts, type MaterialYearFlow } from './material-running.ts'
import { materialStocks, type MaterialStocks } from './material-stocks.ts'
import { once } from './once.ts'
import { substancePrice } from './substance-price.ts'
import { sumOf, type PlantTrades } from './trade.ts'

const BY = 'ledger/material plant'

/** One year of the books of a material plant in the project's currency and price level, real terms. Costs are positive. */
export interface MaterialLedgerYear extends MaterialCosts {
  readonly year: number
  /** [kg] Good product, all of which is sold: by rows of supply at their prices, the rest at that of the product; of recycling, what was worked up. */
  readonly made: Term
  readonly revenue: Term
  /** By-products that are sold; in the revenue too. */
  readonly byProducts: Term
  /** Investment and replacement. */
  readonly capex: Term
  readonly depreciation: Term
  readonly tax: Term
  /** Working capital at the mean rates of the year, and its change from the year before. */
  readonly tiedUp: MaterialStocks
  readonly workingCapital: Term
  /** Book value given back at the end of the calendar, and working capital released. */
  readonly terminal: Term
  readonly cash: Term
  /** Running costs, money per kilogram; null in years without output. */
  readonly cashCost: Term | null
}

export interface MaterialLedger {
  readonly years: readonly MaterialLedgerYear[]
  readonly npv: Term
  readonly irr: Term | null
  readonly discountRate: Term
  /** Money per kilogram, and where it comes from in words; null where neither the file nor the library has a price: then nothing but by-products is sold. */
  readonly price: MaterialPrice | null
  /** Materials of the route for which the library has no price: they cost nothing here, and the user is told. */
  readonly unpriced: readonly string[]
  /** Materials that cost nothing by their nature, with the reason. */
  readonly free: readonly { readonly name: string; readonly why: string }[]
  /** By-products that nobody pays for in these books. */
  readonly unsold: readonly string[]
  /** Present value of all costs less that of by-products, over present value of all product [money/kg]; null without output. */
  readonly levelizedCost: Term | null
  /** Price per kilogram of all that is sold, by rows of supply and beside them, at which the net present value is zero, worked out when it is read; null where there is none. */
  readonly breakEven: Term | null
  /** Investment that is paid before the calendar begins or after it ends, and so is not in the books. */
  readonly outside: Term
  readonly checks: MaterialChecks
}

/** Sums that must be zero but for rounding, in money. */
export interface MaterialChecks {
  /** Cash by year less cash by kind. */
  readonly cash: number
  /** Investment in the books and outside the calendar, less that of the plant as it is sized and the replacements. */
  readonly investment: number
  /** Value at the end beside working capital, less what was paid and not written off: not zero where more was written off than the books paid. */
  readonly bookValue: number
  /** What went into working capital less what is given back. */
  readonly stocks: number
}

/** Rows of supply of the plant, and its price: that of rows which name none. */
export interface MaterialTrades extends PlantTrades {
  readonly price: MaterialPrice | null
}

/** What a plant made, year by year. */
export interface MaterialFlowsByYear {
  readonly years: readonly MaterialYearFlow[]
  readonly of: string
}

/**
 * The books of one material plant, as those of cell plants (ledger.ts): what is invested and written off (material-assets.ts), what running it costs
 * (material-running.ts) and ties up (material-stocks.ts), year by year to the end of the calendar. Tax on profit after depreciation with losses carried forward.
 * The undepreciated book value, land at cost, and the working capital count at the end. How much is made is said by `flows` alone; where the calendar begins or ends
 * inside a year, that year has the costs of its days.
 */
export function materialLedger(
  world: World,
  plant: MaterialPlant,
  dates: PhaseSchedule,
  flows: MaterialFlowsByYear,
  trades?: MaterialTrades,
): MaterialLedger {
  const money = world.project.currency.report
  const price = trades ? trades.price : materialPrice(world, plant)
  const nothing = exactly(0, 'the product has no price', `${money}/t`)
  const kept = books(world, plant, dates, flows, price?.value ?? nothing, trades)
  const { npv } = kept
  const zero = (): Term | null => {
    const isByRows = trades !== undefined && trades.sold.length > 0
    if (price && !isByRows) return breakEven({ npv, price })
    // Looked for around what the product costs, where nobody says what it is sold for.
    const around = price?.value ?? kept.levelizedCost()
    if (!around) return null
    const trial = { value: exactly(around.value, 'a trial price', `${money}/t`) }
    const atOne = isByRows ? { ...trades, sold: trades.sold.map((t) => t.at(trial.value)) } : trades
    return breakEven({ npv: books(world, plant, dates, flows, trial.value, atOne).npv, price: trial })
  }
  const even = once(zero)
  return {
    ...kept,
    price,
    get irr() {
      return kept.irr()
    },
    get levelizedCost() {
      return kept.levelizedCost()
    },
    get breakEven() {
      return even()
    },
  }
}

function books(
  world: World,
  plant: MaterialPlant,
  dates: PhaseSchedule,
  flows: MaterialFlowsByYear,
  price: Term,
  trades?: PlantTrades,
) {
  const { project } = world
  const money = project.currency.report
  const calendar = bookYears(world)
  const [first, last] = [calendar[0]!.year, calendar.at(-1)!.year]
  const region = project.sites.find((s) => s.id === plant.spec.site)!.country.toLowerCase()
  const taxRate = world.read(`region/${region}.corporate-tax`, BY)
  const discountRate = world.read('plant-rules/cellwright.discount-rate', BY)
  // Worn machines are not replaced in a plant that makes nothing more.
  const lastWork = Math.max(first, ...flows.years.flatMap((y) => (y.made > 0 ? [y.year] : [])))
  const assets = materialAssets(world, plant, dates, Math.min(last, lastWork), calendar, money)
  const rules = materialCostRules(world, plant, dates, money, trades)
  const tiedUpIn = materialStocks(world, plant, rules, money, trades)
  const sold = byProducts(world, plant, money)
  const noMoney = exactly(0, 'no money', money)
  // Of recycling what is sold is part of what is worked up.
  const ofCounted = plant.flows.basis === 'feed' ? plant.flows.steps.at(-1)?.made : undefined

  const years: MaterialLedgerYear[] = []
  const products: Term[] = []
  let lossForward = noMoney
  let working = noMoney
  for (const books of calendar) {
    const { year } = books
    const flow = flows.years.find((y) => y.year === year) ?? { year, made: 0 }
    const made = simulated(flow.made, `made in ${year}`, 't', flows.of)
    const product = ofCounted ? calc`${made} * ${ofCounted}`.as(`product of ${year}`, 't') : made
    products.push(product)
    const byProduct = calc`${made} * ${sold.perMass}`.as(`by-products of ${year}`, money)
    const sent = trades?.sold.length ? total(sumOf(trades.sold, year, (y) => y.sent)) : undefined
    const market = sent && (trades?.market?.(year) ?? calc`${product} - ${sent}`)
    const revenue = (
      market
        ? calc`sum(${sumOf(trades!.sold, year, (y) => y.paid)}) + ${market} * ${price} + ${byProduct}`
        : calc`${product} * ${price} + ${byProduct}`
    ).as(`revenue of ${year}`, money)
    const running = rules.of(flow, books, made, revenue)
    const { costs, marketMaterials: materials } = running
    const capex = assets.spent(books)
    const depreciation = assets.depreciation(books)
    const profit = calc`${revenue} - ${costs} - ${depreciation}`.as(`profit of ${year} before tax`, money)
    const taxable = calc`max(0, ${profit} - ${lossForward})`.as(`taxable profit of ${year}`, money)
    const tax = calc`${taxable} * ${taxRate}`.as(`tax of ${year}`, money)
    lossForward = calc`max(0, ${lossForward} - ${profit})`.as(`loss carried out of ${year}`, money)
    const tiedUp = tiedUpIn({
      year,
      length: books.length,
      made,
      kept: market,
      begun: (step) => rules.begun(flow, made, step),
      materials,
      revenue,
    })
    const change = calc`${tiedUp.total} - ${working}`.as(`increase of working capital in ${year}`, money)
    working = tiedUp.total
    const terminal =
      year === last ? valueAtEnd([...years, { capex, depreciation }], working).as('value at the end', money) : noMoney
    years.push({
      year,
      made,
      revenue,
      byProducts: byProduct,
      ...running,
      capex,
      depreciation,
      tax,
      tiedUp,
      workingCapital: change,
      terminal,
      cash: calc`${revenue} - ${costs} - ${capex} - ${tax} - ${change} + ${terminal}`.as(`cash of ${year}`, money),
      cashCost: product.value > 0 ? calc`${costs} / ${product}`.as(`running cost per mass in ${year}`, `${money}/t`) : null,
    })
  }
  const factors = discountFactors(
    years.map((y) => y.year),
    discountRate,
  )
  const cash = years.map((y) => y.cash)
  return {
    years,
    npv: presentValue(cash, factors).as('net present value', money),
    irr: once(() => rateOfReturn(cash)),
    discountRate,
    unpriced: rules.unpriced,
    free: rules.free,
    unsold: sold.unsold,
    levelizedCost: once(() => levelized(years, products, factors, money)),
    outside: assets.outside,
    checks: checks(plant, assets, years),
  }
}

function levelized(
  years: readonly MaterialLedgerYear[],
  products: readonly Term[],
  factors: readonly Term[],
  money: string,
): Term | null {
  const allCosts = years.map((y) =>
    calc`${y.costs} + ${y.capex} + ${y.tax} + ${y.workingCapital} - ${y.terminal} - ${y.byProducts}`.as(
      `all costs of ${y.year} less by-products`,
      money,
    ),
  )
  const productValue = presentValue(products, factors).as('discounted product', 't')
  const costValue = presentValue(allCosts, factors).as('present value of all costs less by-products', money)
  return productValue.value > 0 ? calc`${costValue} / ${productValue}`.as('levelized cost', `${money}/t`) : null
}

/** What by-products bring per mass of what the route counts, and those that bring nothing. */
function byProducts(world: World, plant: MaterialPlant, money: string): { perMass: Term; unsold: readonly string[] } {
  const all = plant.flows.steps.flatMap((s) => s.leaves.filter((l) => l.as === 'by-product'))
  // Powder that comes back from a recycling is no powder for cells: the list price of active materials is not paid for it.
  const priceOf = (id: string) => {
    const price = substancePrice(world, id, BY)
    return price?.kind === 'price' && price.from.startsWith('active-material/') ? undefined : price
  }
  const priced = all.map((l) => ({ ...l, price: priceOf(l.substance.id) }))
  const sold = priced.flatMap(({ mass, price }) => (price?.kind === 'price' ? [calc`${mass} * ${price.value}`] : []))
  return {
    perMass: total([exactly(0, 'nothing else is sold', `${money}/t`), ...sold]).as(
      'by-products per mass of product',
      `${money}/t`,
    ),
    unsold: [...new Set(priced.flatMap(({ substance, price }) => (price?.kind === 'price' ? [] : [substance.name])))],
  }
}

/** Book value at the end, not below zero, and working capital, which is released. */
function valueAtEnd(years: readonly Pick<MaterialLedgerYear, 'capex' | 'depreciation'>[], working: Term): Term {
  const spent = years.map((y) => y.capex)
  const writtenOff = years.map((y) => y.depreciation)
  return calc`max(0, sum(${spent}) - sum(${writtenOff})) + ${working}`
}

function checks(plant: MaterialPlant, assets: MaterialAssets, years: readonly MaterialLedgerYear[]): MaterialChecks {
  const sum = (f: (y: MaterialLedgerYear) => Term) => years.reduce((so, y) => so + f(y).value, 0)
  const costs = (['materials', 'labour', 'energy', 'maintenance', 'royalty'] as const).map((kind) => sum((y) => y[kind]))
  const capex = sum((y) => y.capex)
  const paid = costs.reduce((a, b) => a + b, 0) + capex + sum((y) => y.tax) + sum((y) => y.workingCapital)
  const { terminal, tiedUp } = years.at(-1)!
  return {
    cash: sum((y) => y.cash) - (sum((y) => y.revenue) - paid + sum((y) => y.terminal)),
    investment: capex + assets.outside.value - plant.capex.total.value - assets.renewed.value,
    bookValue: terminal.value - tiedUp.total.value - (capex - sum((y) => y.depreciation)),
    stocks: sum((y) => y.workingCapital) - tiedUp.total.value,
  }
}
