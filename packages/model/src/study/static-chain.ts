import { chainsOf, type Chain } from '../factory/chain-links.ts'
import { calc, type Term } from '../term/index.ts'
import { chainCapacity, type ChainSpan, type Could } from './chain-capacity.ts'
import { plantOutputs, type PlantOutput } from './chain-outputs.ts'
import { nameplateOf, waysOf, yearsOf, type Span } from './chain-ways.ts'
import type { Outcome } from './outcome.ts'

/** What a chain is and could give, without a simulation. */
export interface StaticChain {
  readonly chain: Chain
  /** Plants that deliver to no plant of the chain. */
  readonly final: readonly string[]
  /** Unit in which the product of the first of them is told. */
  readonly unit: 't' | 'GWh'
  readonly outputs: ReadonlyMap<string, PlantOutput>
  /** With all phases and lines, when nothing is left of the ramps [kg/s or W], least first. */
  readonly mature: readonly Could[]
  /** Of each calendar year [kg or J], least first. */
  readonly years: readonly { readonly year: number; readonly could: readonly Could[] }[]
}

/** The chains of a file in one world. */
export function staticChains(o: Outcome): StaticChain[] {
  const all = chainsOf(o.world, o)
  if (all.length === 0) return []
  const outputs = plantOutputs(o)
  return all.map((chain) => {
    const final = finalOf(chain)
    const byYear = new Map(chain.order.map((id) => [id, outputs.get(id)!.years()]))
    const inYear = (year: number) => (id: string) => byYear.get(id)!.get(year)
    const could = (span: Span, made: Made) => chainCapacity(spanOf(o, chain, made, span))
    return {
      chain,
      final,
      unit: unitOf(o, final[0]!),
      outputs,
      mature: could('mature', (id) => outputs.get(id)?.mature),
      years: yearsOf(o.world).map((year) => ({ year, could: could(year, inYear(year)) })),
    }
  })
}

/** Plants that deliver to no plant of the chain; of a circle the last. */
export function finalOf({ order, links }: Pick<Chain, 'order' | 'links'>): string[] {
  const final = order.filter((id) => !links.some((l) => l.from === id && l.to !== undefined))
  return final.length > 0 ? final : order.slice(-1)
}

/** What the mature chain could give as a whole. */
export interface MatureChain {
  /** Unit of its final product. */
  readonly unit: 't' | 'GWh'
  /** The least of what its plants and rows are enough for [kg/s or W]. */
  readonly amount: Term
  /** What its first final plant could make [kg/s or W]. */
  readonly own: Term
}

/** The chains of several plants, for the headline figures. */
export function matureChains(o: Outcome): { readonly chain: Chain; readonly source: MatureChain }[] {
  const all = o.world.project.supply.length > 0 ? chainsOf(o.world, o).filter(({ order }) => order.length > 1) : []
  if (all.length === 0) return []
  const outputs = plantOutputs(o)
  return all.map((chain) => ({ chain, source: matureChain(o, chain, outputs) }))
}

/** As terms. */
export function matureChain(o: Outcome, chain: Chain, outputs: ReadonlyMap<string, PlantOutput>): MatureChain {
  const [first] = finalOf(chain)
  const unit = unitOf(o, first!)
  const all = chainCapacity(spanOf(o, chain, (id) => outputs.get(id)?.mature, 'mature'))
  const least = all.filter((c) => c.rest === undefined).map((c) => c.amount)
  return {
    unit,
    amount: calc`min(${least})`.as('final product that the whole chain could give', `${unit}/yr`),
    own: all.find((c) => c.id === first)!.amount,
  }
}

function unitOf({ materialPlants }: Outcome, plant: string): StaticChain['unit'] {
  return materialPlants.some((m) => m.plant.id === plant) ? 't' : 'GWh'
}

/** What a plant makes in the span looked at; undefined outside the calendar. */
type Made = (plant: string) => Term | undefined

function spanOf(o: Outcome, chain: Chain, madeBy: Made, span: Span): ChainSpan {
  const final = finalOf(chain)
  const first = nameplateOf(o, final[0]!)
  const unit = unitOf(o, final[0]!)
  return {
    plants: chain.order,
    outputs: new Map(
      chain.order.flatMap((id) => {
        const made = madeBy(id)
        return made ? [[id, made] as const] : []
      }),
    ),
    ways: waysOf(o, chain, span),
    final: final.map((plant) => ({ plant, each: calc`${nameplateOf(o, plant)} / ${first}` })),
    unit: span === 'mature' ? `${unit}/yr` : unit,
  }
}
