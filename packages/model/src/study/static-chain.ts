import { calc, type Term } from '../term/index.ts'
import { chainCapacity, type ChainSpan, type Could } from './chain-capacity.ts'
import { chainGroups, type ChainGroup } from './chain-groups.ts'
import { plantOutputs, type PlantOutput } from './chain-outputs.ts'
import { waysOf, yearsOf, type Span } from './chain-ways.ts'
import type { Outcome } from './outcome.ts'

/** What a chain is and could give, without a simulation. */
export interface StaticChain {
  readonly group: ChainGroup
  /** Product of the first final plant: a substance, or energy of cells or packs. */
  readonly product: { readonly name: string; readonly unit: 't' | 'GWh' }
  readonly outputs: ReadonlyMap<string, PlantOutput>
  /** With all phases and lines, when nothing is left of the ramps [kg/s or W], least first. */
  readonly mature: readonly Could[]
  /** Of each calendar year [kg or J], least first. */
  readonly years: readonly { readonly year: number; readonly could: readonly Could[] }[]
}

/** The chains of a file in one world. */
export function staticChains(o: Outcome): StaticChain[] {
  const groups = chainGroups(o.world.project)
  if (groups.length === 0) return []
  const outputs = plantOutputs(o)
  return groups.map((group) => {
    const product = productOf(o, group.final[0]!)
    const could = (span: Span) => chainCapacity(spanOf(o, group, outputs, span, product.unit))
    return {
      group,
      product,
      outputs,
      mature: could('mature'),
      years: yearsOf(o.world).map((year) => ({ year, could: could(year) })),
    }
  })
}

/** What the mature chain is enough for, and which plant or row that is; for the headline figures. */
export function matureChain(o: Outcome, group: ChainGroup, outputs = plantOutputs(o)): MatureChain {
  const { unit } = productOf(o, group.final[0]!)
  const all = chainCapacity(spanOf(o, group, outputs, 'mature', unit))
  const binding = all.filter((c) => c.rest === undefined)
  const amount = calc`min(${binding.map((c) => c.amount)})`.as('final product that the whole chain could give', `${unit}/yr`)
  return { amount, own: all.find((c) => c.id === group.final[0])!.amount, could: all }
}

export interface MatureChain {
  /** The least of what its plants and rows are enough for [kg/s or W]. */
  readonly amount: Term
  /** What its first final plant could make [kg/s or W]. */
  readonly own: Term
  readonly could: readonly Could[]
}

/** What a plant makes, in words, and the unit in which its amounts are told. */
export function productOf(o: Outcome, plant: string): StaticChain['product'] {
  const maker = o.materialPlants.find((m) => m.plant.id === plant)
  if (maker) return { name: maker.plant.flows.product.name, unit: 't' }
  const p = o.plants.find((x) => x.plant.id === plant)
  return { name: p ? p.plant.products.map(({ pack }) => pack.id).join(' and ') : plant, unit: 'GWh' }
}

function spanOf(o: Outcome, group: ChainGroup, outputs: ReadonlyMap<string, PlantOutput>, span: Span, unit: string): ChainSpan {
  const of = (plant: string) => outputs.get(plant)!
  const first = of(group.final[0]!).nameplate
  return {
    plants: group.plants,
    outputs: new Map(
      group.plants.flatMap((id) => {
        const made = span === 'mature' ? of(id).mature : of(id).years.get(span)
        return made ? [[id, made] as const] : []
      }),
    ),
    ways: waysOf(o, group, span),
    final: group.final.map((plant) => ({ plant, each: calc`${of(plant).nameplate} / ${first}` })),
    unit: span === 'mature' ? `${unit}/yr` : unit,
  }
}
