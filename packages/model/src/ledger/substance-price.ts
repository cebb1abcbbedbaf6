import type { World } from '../project/world.ts'
import type { Term } from '../term/index.ts'

/** What a substance is bought or sold for. */
export type SubstancePrice =
  | {
      readonly kind: 'price'
      /** [money/kg] in the project's currency. */
      readonly value: Term
      /** Number of the library. */
      readonly from: string
      readonly assumed: boolean
    }
  /** Costs nothing, and why. */
  | { readonly kind: 'free'; readonly why: string }

/**
 * The library's price of a substance: its own, that of the number that its entry names, or that of the active material that it is;
 * undefined where there is none.
 */
export function substancePrice(world: World, id: string, by: string): SubstancePrice | undefined {
  const { library } = world
  const own = library.entry('substance-price', id)
  const free = own?.text['free']
  if (free !== undefined) return { kind: 'free', why: free }
  const material = library.entry('substance', id)?.text['active-material']
  const from = `substance-price/${id}.price`
  const named = own?.text['price-of'] ?? (material === undefined ? undefined : `active-material/${material}.price`)
  const number = [from, named].find((key) => key !== undefined && library.datum(key) !== undefined)
  const value = number === undefined ? undefined : world.findMoney(number, by)
  if (number === undefined || value === undefined) return undefined
  const unit = `${world.project.currency.report}/t`
  return {
    kind: 'price',
    value: value.as(`price of ${library.entry('substance', id)?.name ?? id}`, unit),
    from: number,
    assumed: library.datum(number)?.basis === 'assumed',
  }
}

/** Share of what is sold that a country asks for a substance taken from its ground; undefined where nothing is known of it. */
export function royaltyShare(world: World, id: string, country: string, by: string): Term | undefined {
  const owed = world.library.entry('substance-price', id)?.text['owes']
  return owed === undefined ? undefined : world.find(`region/${country}.${owed}`, by)
}
