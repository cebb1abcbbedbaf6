import { chainsOf, type Chain } from '../factory/chain-links.ts'
import { calc, total, type Term } from '../term/index.ts'
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

/** Final plants whose products are counted together: all, where they are counted in one unit, else those of the unit of the first. */
export function countedFinals(o: Outcome, chain: Pick<Chain, 'order' | 'links'>): string[] {
  const final = finalOf(chain)
  return final.filter((id) => unitOf(o, id) === unitOf(o, final[0]!))
}

/** What the mature chain could give as a whole. */
export interface MatureChain {
  /** Unit of its final product. */
  readonly unit: 't' | 'GWh'
  /** The least of what its plants and rows are enough for [kg/s or W]. */
  readonly amount: Term
  /** The least that its final plants could make of all final products together, were nothing short [kg/s or W]. */
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
    own: calc`min(${finalOf(chain).map((id) => all.find((c) => c.id === id)!.amount)})`.as(
      'final product that the final plants could make',
      `${unit}/yr`,
    ),
  }
}

function unitOf({ materialPlants }: Outcome, plant: string): StaticChain['unit'] {
  return materialPlants.some((m) => m.plant.id === plant) ? 't' : 'GWh'
}

/** What a plant makes in the span looked at; undefined outside the calendar. */
type Made = (plant: string) => Term | undefined

function spanOf(o: Outcome, chain: Chain, madeBy: Made, span: Span): ChainSpan {
  const counted = countedFinals(o, chain)
  const whole = total(counted.map((id) => nameplateOf(o, id)))
  const unit = unitOf(o, counted[0]!)
  return {
    plants: chain.order,
    outputs: new Map(
      chain.order.flatMap((id) => {
        const made = madeBy(id)
        return made ? [[id, made] as const] : []
      }),
    ),
    ways: waysOf(o, chain, span),
    final: finalOf(chain).map((plant) => ({ plant, each: calc`${nameplateOf(o, plant)} / ${whole}` })),
    unit: span === 'mature' ? `${unit}/yr` : unit,
  }
}
