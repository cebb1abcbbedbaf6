import type { Addition } from '../factory/masses.ts'
import type { World } from '../project/world.ts'
import { calc, exactly, type Term } from '../term/index.ts'
import { sumOf, type PlantTrades } from './trade.ts'

const BY = 'ledger/supply'

/** Substances that are bought for cells under another name than their own: what a cell plant calls them. */
const PARTS: Readonly<Record<string, RegExp>> = {
  'copper-foil': /^foil\/copper$/,
  'aluminium-foil': /^foil\/aluminium$/,
  'coated-separator': /^separator\//,
  'lithium-electrolyte': /^electrolyte\/lipf6-/,
  'sodium-electrolyte': /^electrolyte\/napf6-/,
}

/**
 * Mass of a substance that stands in for one kilogram of what a step of a cell plant adds: 1 for the same; for powder of another make but the same formula, as much
 * as holds the same charge; undefined where it is something else.
 */
export function standsIn(world: World, substance: string, addition: Pick<Addition, 'material'>): Term | undefined {
  const same = exactly(1, 'the same material')
  if (addition.material === substance || addition.material === `cell/${substance}` || PARTS[substance]?.test(addition.material))
    return same
  const made = world.library.entry('substance', substance)?.text['active-material']
  const [kind, id = ''] = addition.material.split('/')
  if (made === undefined || kind !== 'active-material') return undefined
  if (made === id) return same
  const [wanted, given] = [world.library.entry(kind, id), world.library.entry(kind, made)]
  if (!wanted || wanted.text['formula'] !== given?.text['formula'] || wanted.text['role'] !== given?.text['role'])
    return undefined
  const charge = (of: string) => world.find(`active-material/${of}.specific-capacity`, BY)
  const [designed, instead] = [charge(id), charge(made)]
  return designed && instead && calc`${designed} / ${instead}`
}

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
