import { additionsOf } from '../factory/masses.ts'
import { additionCost } from '../ledger/materials.ts'
import { leavesWorks } from '../ledger/material-running.ts'
import { isPartOfPurchase, massInAddition } from '../ledger/supplied.ts'
import { substancePrice } from '../ledger/substance-price.ts'
import type { Trade } from '../ledger/trade.ts'
import type { PlantFlows } from './chain-trades.ts'
import type { MaterialOutcome } from './material-outcome.ts'
import type { Outcome, PlantOutcome } from './outcome.ts'

const BY = 'study/sourcing'

/** A material that a plant takes in over a span of years: what of it comes by which rows of supply, and what from the market. */
export interface Intake {
  /** Of the row of supply, or of the library with its kind. */
  readonly material: string
  readonly name: string
  /** All of it [kg], and what it costs in the money of the project. */
  readonly mass: number
  readonly value: number
  readonly rows: readonly { readonly trade: Trade; readonly mass: number; readonly value: number }[]
  readonly market: { readonly mass: number; readonly value: number }
}

/** What is needed of a material, and what all of that costs on the market. */
interface Need {
  readonly material: string
  readonly name: string
  readonly mass: number
  readonly cost: number
}

/**
 * What a plant takes in over the years of its flows: bought with what is lost at its steps. Left out: solvents, which leave again, and what costs nothing (water, air). Rows bring what
 * the plant used of them at the price that it paid; the rest of what it needs is bought on the market where that is so.
 */
export function intakesOf(o: Outcome, plant: string, flows: PlantFlows, bought: readonly Trade[], restBought: boolean): Intake[] {
  const cells = o.plants.find((p) => p.plant.id === plant)
  const material = o.materialPlants.find((m) => m.plant.id === plant)
  const needs = cells ? needsOfCells(o, cells, flows, bought) : material ? needsOfMaterials(o, material, flows) : []
  const found = new Map<string, Need>()
  for (const need of needs) {
    const before = found.get(need.material)
    found.set(need.material, before ? { ...need, mass: before.mass + need.mass, cost: before.cost + need.cost } : need)
  }
  return [...found.values()].map(({ material: id, name, mass, cost }) => {
    const rows = bought
      .filter((t) => t.material === id)
      .map((trade) => ({
        trade,
        mass: trade.years.reduce((so, y) => so + y.used.value, 0),
        value: trade.years.reduce((so, y) => so + y.spent.value, 0),
      }))
    const brought = rows.reduce((so, r) => so + r.mass, 0)
    const rest = rows.length === 0 ? mass : restBought ? Math.max(0, mass - brought) : 0
    const market = { mass: rest, value: mass > 0 ? (cost * rest) / mass : 0 }
    return {
      material: id,
      name,
      mass: brought + rest,
      value: market.value + rows.reduce((so, r) => so + r.value, 0),
      rows,
      market,
    }
  })
}

const SOLVENTS = ['additive/nmp', 'additive/water']

function needsOfCells({ world }: Outcome, { plant }: PlantOutcome, flows: PlantFlows, bought: readonly Trade[]): Need[] {
  const years = flows.cells(plant.id)?.years ?? []
  const entering = (step: string) => years.reduce((so, y) => so + (y.stepIn.get(step) ?? 0), 0)
  const additions = additionsOf(world, plant).filter((a) => !SOLVENTS.includes(a.material))
  return additions.flatMap((a): Need[] => {
    const units = entering(a.step)
    const mass = units * (a.mass.value + a.trim.value)
    const cost = units * additionCost(world, a).value
    const [kind = '', id = ''] = a.material.split('/')
    const name = world.library.entry(kind, id)?.name ?? id
    const rows = bought.flatMap((t) => {
      const share = massInAddition(world, t.material, a)
      return share ? [{ material: t.material, name: t.name, mass: mass * share.value }] : []
    })
    const whole = rows.find((r) => !isPartOfPurchase(r.material))
    if (whole) return [{ ...whole, cost }]
    const parts = [...new Map(rows.map((r) => [r.material, r])).values()].map((r) => {
      const price = substancePrice(world, r.material, BY)
      return { ...r, cost: price?.kind === 'price' ? r.mass * price.value.value : 0 }
    })
    const sum = (of: (n: Need) => number) => parts.reduce((so, p) => so + of(p), 0)
    return [...parts, { material: a.material, name, mass: mass - sum((p) => p.mass), cost: cost - sum((p) => p.cost) }]
  })
}

function needsOfMaterials({ world }: Outcome, { plant }: MaterialOutcome, flows: PlantFlows): Need[] {
  const years = flows.materials(plant.id)?.years ?? []
  const passing = leavesWorks(plant.steps).value
  return plant.steps.flatMap(({ flow, throughRejects }) => {
    const begun = years.reduce(
      (so, y) => so + (y.begun?.get(flow.id) ?? ((y.made + (y.startUp ?? 0)) * throughRejects.value) / passing),
      0,
    )
    return flow.inputs.flatMap(({ substance, mass }): Need[] => {
      const price = substancePrice(world, substance.id, BY)
      if (price?.kind === 'free' || substance.id === 'water') return []
      const needed = begun * mass.value
      return [{ material: substance.id, name: substance.name, mass: needed, cost: needed * (price?.value.value ?? 0) }]
    })
  })
}
