import type { Addition } from '../factory/masses.ts'
import { SALTS, substanceInPart } from '../plant/substance-in-cell.ts'
import type { World } from '../project/world.ts'
import { calc, exactly, type Term } from '../term/index.ts'
import { sumOf, type PlantTrades } from './trade.ts'

const BY = 'ledger/supply'

/** Mass of a material of a row in what a step of a cell plant adds, over the mass of that; undefined where it does not go into it. */
export function massInAddition(world: World, material: string, addition: Pick<Addition, 'material'>): Term | undefined {
  return addition.material === `cell/${material}` ? SAME : substanceInPart(world, material, addition.material, BY)
}

/** The material is a part of what is bought otherwise: salt of an electrolyte. */
export function isPartOfPurchase(material: string): boolean {
  return SALTS[material] !== undefined
}

const SAME = exactly(1, 'the same material')

/** What a plant takes of a material in a year at one of its steps, and what that costs on the market. */
export interface Intake {
  /** Rows of supply that bring the material, by id; none: it is bought on the market. */
  readonly rows: readonly string[]
  /** Taken in the year, in the mass of what rows bring [kg]. */
  readonly needed: Term
  /** What all of it costs on the market. */
  readonly cost: Term
}

/** Materials of a year: what rows brought at the prices of the rows, and the rest at those of the market. */
export interface MaterialsOfYear {
  /** All of them. */
  readonly cost: Term
  /** Bought on the market alone. */
  readonly market: Term
}

/**
 * Materials of a year, where rows of supply bring some of them: what rows brought costs what was spent on it (trade.ts); of a material that they bring, the part that they did
 * not bring, max(0, 1 - brought / needed), is bought on the market (definition), or was not had at all.
 */
export function materialsOfYear(intakes: readonly Intake[], trades: PlantTrades, year: number, money: string): MaterialsOfYear {
  const shares = new Map<string, Term>()
  const shareOf = (rows: readonly string[]): Term => {
    const key = rows.join(' ')
    const known = shares.get(key)
    if (known) return known
    const needed = intakes.filter((i) => i.rows.join(' ') === key).map((i) => i.needed)
    const brought = sumOf(
      trades.bought.filter((t) => rows.includes(t.id)),
      year,
      (y) => y.used,
    )
    const share = needed.some((n) => n.value > 0)
      ? calc`max(0, 1 - sum(${brought}) / sum(${needed}))`
      : exactly(0, `nothing is needed in ${year}`)
    const found = share.as(`share bought on the market in ${year} beside ${rows.join(' and ')}`, '%')
    shares.set(key, found)
    return found
  }
  const parts = intakes.flatMap(({ rows, cost }) => {
    if (rows.length === 0) return [cost]
    return trades.restBought ? [calc`${cost} * ${shareOf(rows)}`] : []
  })
  const nothing = exactly(0, 'nothing else is bought', money)
  const market = calc`sum(${[nothing, ...parts]})`.as(`materials bought on the market in ${year}`, money)
  const spent = sumOf(trades.bought, year, (y) => y.spent)
  return { market, cost: calc`${market} + sum(${[nothing, ...spent]})`.as(`materials of ${year}`, money) }
}
