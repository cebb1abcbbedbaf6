import type { Estimate, OrderSpec } from '../project/project.ts'
import type { World } from '../project/world.ts'
import { calc, exactly, type Term } from '../term/index.ts'

const BY = 'ledger'

/** Money per joule at which packs are sold, and where that price comes from. */
export interface SellingPrice {
  readonly value: Term
  readonly from: string
  readonly quotes: readonly Quote[]
}

/** A price as it was written, before it was put into the money of the project. */
export interface Quote {
  /** Of the number in the library, or of the order. */
  readonly id: string
  /** With unit and year of its money, e.g. `108 USD/kWh (2025)`. */
  readonly price: string
  /** Its source in words, or why it is assumed. */
  readonly source: string
  /** Date of the source, as printed. */
  readonly date: string | null
}

/** The mean of the orders by their packs a day, each at its own price or at that of the market survey. */
export function sellingPrice(world: World, orders: readonly OrderSpec[]): SellingPrice {
  const unit = `${world.project.currency.report}/kWh`
  const survey = () => world.money(SURVEY, BY)
  const priced = orders.map((order) => {
    const path = `orders.${order.id}.price`
    const value = world.input(order.price, path, BY)
    const estimate = world.estimate(order.price, path)
    if (value === undefined || !estimate?.currency) return undefined
    const year = estimate.year ?? world.project.currency.year
    return { quote: orderQuote(world, order, estimate, year), value: world.convert(value, estimate.currency, year) }
  })
  const own = priced.filter((p) => p !== undefined)
  if (own.length === 0) {
    const name = world.library.entry('market-price', 'pack-all-2025')?.name ?? SURVEY
    return { value: survey().as('price of packs', unit), from: `market survey: ${name}`, quotes: [surveyQuote(world)] }
  }
  const sold = orders.flatMap((order, i) => {
    const weight = packsADay(world, order)
    const price = priced[i]?.value ?? survey()
    return weight ? [{ weight, money: calc`${weight} * ${price}` }] : []
  })
  const value = sold.some((s) => s.weight.value > 0)
    ? calc`sum(${sold.map((s) => s.money)}) / sum(${sold.map((s) => s.weight)})`
    : own[0]!.value
  const quotes = [...own.map((p) => p.quote), ...(own.length < orders.length ? [surveyQuote(world)] : [])]
  return { value: value.as('price of packs', unit), from: `orders: ${own.map((p) => p.quote.id).join(', ')}`, quotes }
}

/** Stands in for orders without a price. */
const SURVEY = 'market-price/pack-all-2025.price-per-energy'

function surveyQuote(world: World): Quote {
  const datum = world.library.datum(SURVEY)!
  const reference = world.library.references().find((r) => r.key === datum.ref)
  return {
    id: SURVEY,
    price: `${datum.value} ${datum.unit} (${datum.year})`,
    source: reference ? `${reference.author}, ${reference.title}` : datum.ref,
    date: reference?.year ?? null,
  }
}

function orderQuote(world: World, order: OrderSpec, estimate: Estimate, year: number): Quote {
  const claim = order.price?.kind === 'claim' ? world.claim(order.price.claim) : undefined
  const id = estimate.source ?? claim?.source
  // As it was written: nine digits leave out what the change of units did to the last ones.
  const written = Number((estimate.value / world.unitSize(estimate)).toPrecision(9))
  const source = world.project.sources.find((s) => s.id === id)
  return {
    id: order.id,
    price: `${written} ${estimate.unit} (${year})`,
    source: source ? [source.publisher, source.title].filter(Boolean).join(', ') : (estimate.assumed ?? 'the file'),
    date: claim?.asOf ?? source?.date ?? null,
  }
}

const DAY = exactly(86400, 'a day', 's')

function packsADay(world: World, order: OrderSpec): Term | undefined {
  const quantity = world.input(order.quantity, `orders.${order.id}.quantity`, BY)
  if (!quantity) return undefined
  if (order.per === 'rate') return calc`${quantity} * ${DAY}`.as(`packs a day of order ${order.id}`, '')
  const days = exactly(Math.max(1, order.to + 1 - order.from), `days of order ${order.id}`)
  return calc`${quantity} / ${days}`.as(`packs a day of order ${order.id}`, '')
}
