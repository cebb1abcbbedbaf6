import { packSurveys, surveyYear, type PackSurvey } from '../ledger/survey-price.ts'
import { energyOrdered, meanEnergyOrdered } from '../plant/ordered-energy.ts'
import { packsOrdered } from '../plant/product-mix.ts'
import type { OrderSpec } from '../project/project.ts'
import { calc, type Term } from '../term/index.ts'
import type { EnergyBand } from './consistent-mix.ts'
import { contractYear, orderValue } from './contract-figures.ts'
import type { Outcome } from './outcome.ts'

/** What the money of an order says of its price and of the packs that it can be for. Money is of the project, energy in joules. */
export interface ContractMoney {
  /** Year in which it was stated, and the survey that it is held against. */
  readonly year: number
  readonly surveyed: number
  readonly value: Term
  readonly perPack: Term
  readonly perEnergy: Term
  /** Every survey of packs, oldest first. */
  readonly surveys: readonly PackSurvey[]
  /** Cheapest and dearest segment of the survey of that year. */
  readonly cheapest: PackSurvey
  readonly dearest: PackSurvey
  /** Mean energies of a pack at which the price lies between the two. */
  readonly energy: EnergyBand
}

const BY = 'study/contract'

/** The money of an order beside the surveys; undefined where it has none of its own, or no known quantity. */
export function contractMoney(o: Outcome, order: OrderSpec): ContractMoney | undefined {
  const { world } = o
  const value = orderValue(o, order)
  const packs = packsOrdered(world, order)
  const energy = energyOrdered(world, order, o.packs)
  if (!value || !packs || !energy || !meanEnergyOrdered(world, order, o.packs)) return undefined
  const year = contractYear(world.project, order)
  const surveyed = surveyYear(world.library, year)
  const surveys = packSurveys(world, BY)
  const [first, ...others] = surveys.filter((s) => s.year === surveyed).toSorted((a, b) => a.price.value - b.price.value)
  if (!first) return undefined
  const last = others.at(-1) ?? first
  const { report } = world.project.currency
  const perPack = calc`${value} / ${packs}`.as(`money for a pack of the order ${order.id}`, report)
  return {
    year,
    surveyed,
    value,
    perPack,
    perEnergy: calc`${value} / ${energy}`.as(`price implied by the order ${order.id}`, `${report}/kWh`),
    surveys,
    cheapest: first,
    dearest: last,
    energy: { low: perPack.value / last.price.value, high: perPack.value / first.price.value },
  }
}
