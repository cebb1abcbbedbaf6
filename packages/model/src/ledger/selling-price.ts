import type { OrderSpec } from '../project/project.ts'
import type { World } from '../project/world.ts'
import { calc, exactly, type Term } from '../term/index.ts'

const BY = 'ledger'

/** Money per joule at which packs are sold, and where that price comes from. */
export interface SellingPrice {
  readonly value: Term
  readonly from: string
}

/** The mean of the orders by their packs a day, each at its own price or at that of the market survey. */
export function sellingPrice(world: World, orders: readonly OrderSpec[]): SellingPrice {
  const unit = `${world.project.currency.report}/kWh`
  const market = 'market-price/pack-all-2025'
  const survey = () => world.money(`${market}.price-per-energy`, BY)
  const priced = orders.map((order) => {
    const path = `orders.${order.id}.price`
    const value = world.input(order.price, path, BY)
    const estimate = world.estimate(order.price, path)
    if (value === undefined || !estimate?.currency) return undefined
    return { id: order.id, value: world.convert(value, estimate.currency, estimate.year ?? world.project.currency.year) }
  })
  const own = priced.filter((p) => p !== undefined)
  if (own.length === 0) {
    const name = world.library.entry('market-price', 'pack-all-2025')?.name ?? market
    return { value: survey().as('price of packs', unit), from: `market survey: ${name}` }
  }
  const sold = orders.flatMap((order, i) => {
    const weight = packsADay(world, order)
    const price = priced[i]?.value ?? survey()
    return weight ? [{ weight, money: calc`${weight} * ${price}` }] : []
  })
  const value = sold.some((s) => s.weight.value > 0)
    ? calc`sum(${sold.map((s) => s.money)}) / sum(${sold.map((s) => s.weight)})`
    : own[0]!.value
  return { value: value.as('price of packs', unit), from: `orders: ${own.map((p) => p.id).join(', ')}` }
}

const DAY = exactly(86400, 'a day', 's')

function packsADay(world: World, order: OrderSpec): Term | undefined {
  const quantity = world.input(order.quantity, `orders.${order.id}.quantity`, BY)
  if (!quantity) return undefined
  if (order.per === 'rate') return calc`${quantity} * ${DAY}`.as(`packs a day of order ${order.id}`, '')
  const days = exactly(Math.max(1, order.to + 1 - order.from), `days of order ${order.id}`)
  return calc`${quantity} / ${days}`.as(`packs a day of order ${order.id}`, '')
}
