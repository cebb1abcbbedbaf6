import { designCell } from '../design/cell.ts'
import { designPack, type Pack } from '../design/pack.ts'
import { energyOrdered } from '../plant/ordered-energy.ts'
import type { Estimate, OrderSpec } from '../project/project.ts'
import type { World } from '../project/world.ts'
import { calc, exactly, type Term } from '../term/index.ts'
import { surveyQuote } from './survey-price.ts'

const BY = 'ledger'

/** Money per joule at which packs, or cells, are sold, and where that price comes from. */
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

/**
 * The mean of the orders by their energy a day, each at its own price, at its value over its energy, or at the price of the
 * market survey. `packs` are those whose energy is known already.
 */
export function sellingPrice(world: World, orders: readonly OrderSpec[], packs: readonly Pack[]): SellingPrice {
  const unit = `${world.project.currency.report}/kWh`
  const survey = () => world.money(SURVEY, BY)
  const energies = orders.map((order) => energyOrdered(world, order, packsOf(world, order, packs)))
  const priced = orders.map((order, i) => orderPrice(world, order, energies[i]))
  const own = priced.filter((p) => p !== undefined)
  if (own.length === 0) {
    const name = world.library.entry('market-price', 'pack-all-2025')?.name ?? SURVEY
    return { value: survey().as('price of packs', unit), from: `market survey: ${name}`, quotes: [surveyQuote(world, SURVEY)] }
  }
  const sold = orders.flatMap((order, i) => {
    const weight = energyADay(order, energies[i])
    const price = priced[i]?.value ?? survey()
    return weight ? [{ weight, money: calc`${weight} * ${price}` }] : []
  })
  const value = sold.some((s) => s.weight.value > 0)
    ? calc`sum(${sold.map((s) => s.money)}) / sum(${sold.map((s) => s.weight)})`
    : own[0]!.value
  const quotes = [...own.map((p) => p.quote), ...(own.length < orders.length ? [surveyQuote(world, SURVEY)] : [])]
  return { value: value.as('price of packs', unit), from: `orders: ${own.map((p) => p.quote.id).join(', ')}`, quotes }
}

/** Stands in for orders without a price. */
const SURVEY = 'market-price/pack-all-2025.price-per-energy'

/** What is paid for a joule of an order, in the money of the project; undefined where it has neither a price nor a value that is known in this world. */
function orderPrice(
  world: World,
  order: OrderSpec,
  energy: Term | undefined,
): { readonly quote: Quote; readonly value: Term } | undefined {
  const unit = `${world.project.currency.report}/kWh`
  for (const key of ['price', 'value'] as const) {
    const path = `orders.${order.id}.${key}`
    const paid = world.input(order[key], path, BY)
    const estimate = world.estimate(order[key], path)
    if (paid === undefined || !estimate?.currency) continue
    const year = estimate.year ?? world.project.currency.year
    const money = world.convert(paid, estimate.currency, year)
    const quote = orderQuote(world, order, key, estimate, year)
    if (key === 'price') return { quote, value: money }
    if (energy) return { quote, value: calc`${money} / ${energy}`.as(`price in the order ${order.id}`, unit) }
  }
  return undefined
}

/** The packs of an order: those known, and those that another plant makes. */
function packsOf(world: World, order: OrderSpec, known: readonly Pack[]): Pack[] {
  return order.products.flatMap(({ pack: id }) => {
    const made = known.find((p) => p.id === id)
    if (made) return [made]
    const spec = world.project.packs.find((p) => p.id === id)
    const cell = world.project.cells.find((c) => c.id === spec?.cell)
    return spec && cell ? [designPack(world, spec, designCell(world, cell))] : []
  })
}

function orderQuote(world: World, order: OrderSpec, key: 'price' | 'value', estimate: Estimate, year: number): Quote {
  const input = order[key]
  const claim = input?.kind === 'claim' ? world.claim(input.claim) : undefined
  const id = estimate.source ?? claim?.source
  // As it was written: nine digits leave out what the change of units did to the last ones.
  const written = Number((estimate.value / world.unitSize(estimate)).toPrecision(9))
  const source = world.project.sources.find((s) => s.id === id)
  return {
    id: order.id,
    price: `${written} ${estimate.unit} (${year})${key === 'value' ? ' for all of it' : ''}`,
    source: source ? [source.publisher, source.title].filter(Boolean).join(', ') : (estimate.assumed ?? 'the file'),
    date: claim?.asOf ?? source?.date ?? null,
  }
}

/** The energy of an order spread over its days. */
function energyADay(order: OrderSpec, energy: Term | undefined): Term | undefined {
  if (!energy) return undefined
  const days = exactly(Math.max(1, order.to + 1 - order.from), `days of order ${order.id}`)
  return calc`${energy} / ${days}`.as(`energy a day of order ${order.id}`, 'kWh')
}
