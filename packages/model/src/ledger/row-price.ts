import { formatDate, parseUnit, sameDimension } from '@cellwright/units'
import type { Input, SupplySpec } from '../project/project.ts'
import type { World } from '../project/world.ts'
import { calc, exactly, total, type Term } from '../term/index.ts'
import type { BookYear } from './material-calendar.ts'

const BY = 'ledger/supply'

/** What prices of a row of supply are made of beside its own. */
export interface PriceBase {
  /** What holds on days for which the row gives no price: the maker's price, or that of the market [money/kg]. */
  readonly otherwise: Term
  /** Energy in a kilogram, of cells [J/kg]: a price per energy is turned into one per mass. */
  readonly energyPerMass?: Term | undefined
}

/**
 * Money per kilogram that is paid for deliveries of a row in a year of the books: the mean of the prices that hold on its days, from the first to the last
 * day of the row (definition). A dated price holds until the next one; before the first, and where the row has none, `otherwise` holds.
 */
export function rowPrice(world: World, row: SupplySpec, { year, from, to }: BookYear, base: PriceBase): Term {
  const unit = `${world.project.currency.report}/t`
  const begin = Math.max(from, row.start ?? from)
  const end = Math.min(to, (row.end ?? to - 1) + 1)
  const parts = periods(row.prices, begin, Math.max(end, begin)).flatMap(({ days, entry }) => {
    const price = entry && entryPrice(world, row, entry, base)
    return days > 0 ? [{ days: exactly(days, `days of ${year} with this price`), price: price ?? base.otherwise }] : []
  })
  const name = `price by the row ${row.id} in ${year}`
  const [only] = parts
  // Nothing is delivered outside the row's days; a mean over no days would be no number.
  if (!only) return base.otherwise.as(name, unit)
  if (parts.length === 1) return only.price.as(name, unit)
  const weighed = parts.map(({ days, price }) => calc`${days} * ${price}`)
  return calc`${total(weighed)} / ${total(parts.map((p) => p.days))}`.as(name, unit)
}

type Entry = SupplySpec['prices'][number]

/** How many days between two days each price holds; no price before the first. */
function periods(prices: readonly Entry[], begin: number, end: number) {
  const starts = [{ from: -Infinity, entry: undefined }, ...prices.map((entry) => ({ from: entry.from ?? -Infinity, entry }))]
  return starts.map(({ from, entry }, i) => {
    const until = starts[i + 1]?.from ?? Infinity
    return { days: Math.max(0, Math.min(end, until) - Math.max(begin, from)), entry }
  })
}

/** A price of the row per kilogram; undefined where it refers to a claim that this world leaves out. */
function entryPrice(world: World, row: SupplySpec, entry: Entry, { energyPerMass }: PriceBase): Term | undefined {
  const path = pricePath(row, entry)
  const input: Input = entry.price
  const given = world.input(input, path, BY)
  const estimate = world.estimate(input, path)
  if (!given || !estimate?.currency) return undefined
  const money = world.convert(given, estimate.currency, estimate.year ?? world.project.currency.year)
  return energyPerMass && isPerEnergy(estimate.unit) ? calc`${money} * ${energyPerMass}` : money
}

/** Where a price of a row stands in the file. */
function pricePath(row: SupplySpec, { from }: Entry): string {
  return from === undefined ? `supply.${row.id}.price` : `supply.${row.id}.prices.${formatDate(from)}`
}

function isPerEnergy(unit: string): boolean {
  const [found, wanted] = [parseUnit(unit), parseUnit('USD/kWh')]
  return found.ok && wanted.ok && sameDimension(found.value.dimension, wanted.value.dimension)
}
