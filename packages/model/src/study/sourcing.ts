import type { PlantFlows, ChainTrades } from './chain-trades.ts'
import { staticTrades } from './chain-trades.ts'
import { intakesOf, type Intake } from './intakes.ts'
import { staticMaterialFlows } from './material-outcome.ts'
import { staticFlows, type Outcome } from './outcome.ts'
import { madeIn } from './static-deliveries.ts'

/** Where the materials of the plants of a chain come from. */
export interface Sourcing {
  /** By taker, upstream first as given. */
  readonly rows: readonly SourcedMaterial[]
  /** Shares of what goes into the final product that plants of the file make, 0..1; null where nothing goes in. */
  readonly made: { readonly byValue: number; readonly byMass: number } | null
  /** What the final plants and, through the chain, their makers buy outside, in the money of the project, over the years. */
  readonly bought: number
}

export interface SourcedMaterial extends Intake {
  readonly taker: string
  /** Shares by mass: of plants of the file, of rows from outside, of the market. */
  readonly own: number
  readonly contracts: number
  readonly outside: number
  /** Plants and rows that it comes from. */
  readonly from: readonly string[]
}

/** What is known of the years of the plants, and of what rows delivered in them. */
export interface KnownYears {
  readonly flows: PlantFlows
  readonly trades: ChainTrades | undefined
}

/**
 * What the final product is made of and who makes it, over all years of the flows; without `known`, over the static years of the calendar.
 *
 * By value: of all materials that the final plants take in, at the prices that they pay, the part that plants of the file add. A material from outside is bought. Of one that a plant of
 * the file makes, what that plant (and through the chain its makers) buys outside for a kilogram is bought too, at most the price; the rest of the price is made:
 * energy, wages, upkeep and margin of the maker. Energy that a maker buys counts as its own work, for it is no material of the product.
 *
 * By mass: of the materials that the final plants take in, what comes from plants of the file; cells are looked through to what their maker takes in for them.
 */
export function sourcing(o: Outcome, known?: KnownYears, plants: readonly string[] = rowPlants(o)): Sourcing {
  const { flows, trades } = known ?? staticYearsOf(o)
  const intakes = new Map(
    plants.map((id) => {
      const own = trades?.ofPlant(id)
      return [id, intakesOf(o, id, flows, own?.bought ?? [], own?.restBought ?? true)] as const
    }),
  )
  const makers = new Set((trades?.all ?? []).flatMap((t) => (t.from !== undefined && t.to !== undefined ? [t.from] : [])))
  const final = plants.filter((id) => !makers.has(id))
  const perKg = boughtPerKg(o, flows, intakes)
  const takenIn = final.flatMap((id) => intakes.get(id) ?? [])
  const value = takenIn.reduce((so, i) => so + i.value, 0)
  const bought = takenIn.reduce((so, i) => so + boughtIn(i, perKg), 0)
  const masses = final.map((id) => ownMass(id, intakes))
  const mass = masses.reduce((so, m) => so + m.all, 0)
  return {
    rows: [...intakes].flatMap(([taker, all]) => all.filter((i) => i.mass > 0).map((i) => sourced(taker, i))),
    made: value > 0 && mass > 0 ? { byValue: 1 - bought / value, byMass: masses.reduce((so, m) => so + m.own, 0) / mass } : null,
    bought,
  }
}

/** Plants that a row of supply joins to another. */
function rowPlants(o: Outcome): string[] {
  const ids = [...o.materialPlants, ...o.plants].map(({ plant }) => plant.id)
  const linked = o.world.project.supply.flatMap(({ from, to }) => (from !== undefined && to !== undefined ? [from, to] : []))
  return ids.filter((id) => linked.includes(id))
}

function staticYearsOf(o: Outcome): KnownYears {
  const cells = new Map(o.plants.map((p) => [p.plant.id, staticFlows(o.world, p)]))
  const materials = new Map(o.materialPlants.map((m) => [m.plant.id, staticMaterialFlows(o.world, m)]))
  const flows: PlantFlows = { cells: (id) => cells.get(id), materials: (id) => materials.get(id) }
  return { flows, trades: staticTrades(o, flows) }
}

type Intakes = ReadonlyMap<string, readonly Intake[]>

/** What a plant and its makers buy outside for a kilogram of its product. Plants in a circle count the second time as though they bought nothing. */
function boughtPerKg(o: Outcome, flows: PlantFlows, intakes: Intakes): (plant: string) => number {
  const known = new Map<string, number>()
  const perKg = (plant: string): number => {
    const before = known.get(plant)
    if (before !== undefined) return before
    known.set(plant, 0)
    const made = madeIn(o, plant, flows)
    const bought = (intakes.get(plant) ?? []).reduce((so, i) => so + boughtIn(i, perKg), 0)
    const found = made > 0 ? bought / made : 0
    known.set(plant, found)
    return found
  }
  return perKg
}

/** Of the value of a material, what is bought outside for it. */
function boughtIn({ rows, market }: Intake, perKg: (plant: string) => number): number {
  return rows.reduce(
    (so, { trade, mass, value }) => so + (trade.from === undefined ? value : Math.min(value, mass * perKg(trade.from))),
    market.value,
  )
}

/** Mass that goes into the product of a plant, and what of it plants of the file make. */
function ownMass(plant: string, intakes: Intakes): { readonly all: number; readonly own: number } {
  let [all, own] = [0, 0]
  for (const intake of intakes.get(plant) ?? []) {
    all += intake.mass
    for (const { trade, mass } of intake.rows) {
      if (trade.from === undefined) continue
      const inside = trade.kind === 'cell' ? ownMass(trade.from, intakes) : undefined
      own += inside ? (inside.all > 0 ? (mass * inside.own) / inside.all : 0) : mass
    }
  }
  return { all, own }
}

function sourced(taker: string, intake: Intake): SourcedMaterial {
  const { mass, rows, market } = intake
  const of = (isOwn: boolean) => rows.reduce((so, r) => (isOwn === (r.trade.from !== undefined) ? so + r.mass : so), 0) / mass
  const used = rows.filter((r) => r.mass > 0).map((r) => r.trade.from ?? r.trade.id)
  return { ...intake, taker, own: of(true), contracts: of(false), outside: market.mass / mass, from: [...new Set(used)] }
}
