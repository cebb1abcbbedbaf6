import { meanEnergyOrdered } from '../plant/ordered-energy.ts'
import { matureOf, type OutputShare } from '../factory/output-share.ts'
import type { Progress } from '../factory/simulate.ts'
import { packsOrdered, shareInOrder } from '../plant/product-mix.ts'
import type { OrderSpec } from '../project/project.ts'
import type { Term } from '../term/index.ts'
import { shareRanges, type ShareRange } from './consistent-mix.ts'
import { energyInTerm } from './contract-capacity.ts'
import { plantOf } from './contract-figures.ts'
import { contractMoney, type ContractMoney } from './contract-money.ts'
import { deliveries, type Deliveries } from './deliveries.ts'
import { latestStarts, type LatestStart } from './latest-start.ts'
import type { Outcome, PlantOutcome } from './outcome.ts'
import type { PlantRun } from './plant-run.ts'

/** What is known of an order: what it asks for, what its money and the plant allow, and what the simulation delivered. Energies in joules. */
export interface ContractStudy {
  readonly order: OrderSpec
  readonly plant: PlantOutcome | undefined
  readonly packs: Term
  readonly meanEnergy: Term
  readonly products: readonly ContractProduct[]
  readonly money: ContractMoney | undefined
  /** What the plant can make in the term, and the largest mean energy of a pack with which that is enough. */
  readonly capacity: { readonly energy: number; readonly meanEnergy: number } | undefined
  readonly deliveries: Deliveries | undefined
  /** Empty where the order has no number of packs in all, or was not simulated. */
  readonly latestStarts: readonly LatestStart[]
}

export interface ContractProduct {
  readonly id: string
  /** Share of the packs, 0..1. */
  readonly share: Term
  readonly energy: Term
  /** Shares over all mixes that the surveyed prices allow, and over those that the plant can make too; undefined where no mix is. */
  readonly paid: ShareRange | undefined
  readonly possible: ShareRange | undefined
}

/** What can be said of the orders without a simulation. `shares`: part of the static output that coupled machines make, by plant. */
export function contractStatics(base: Outcome, shares: ReadonlyMap<string, OutputShare> = new Map()): ContractStudy[] {
  const { world } = base
  return world.project.orders.flatMap((order) => {
    const packs = packsOrdered(world, order)
    const meanEnergy = meanEnergyOrdered(world, order, base.packs)
    if (!packs || !meanEnergy) return []
    const plant = plantOf(base, order)
    const money = contractMoney(base, order)
    const made = plant && energyInTerm(world, plant, order, matureOf(shares.get(plant.plant.id) ?? 1))
    const capacity = made === undefined ? undefined : { energy: made, meanEnergy: made / packs.value }
    const ordered = base.packs.filter((pack) => order.products.some((p) => p.pack === pack.id))
    const energies = ordered.map((pack) => pack.energy.value)
    const band = money?.energy
    const paid = band && shareRanges(energies, band)
    const possible = band && capacity && shareRanges(energies, { low: band.low, high: Math.min(band.high, capacity.meanEnergy) })
    const products = ordered.map((pack, i) => ({
      id: pack.id,
      share: shareInOrder(world, order, pack.id),
      energy: pack.energy,
      paid: paid?.[i],
      possible: possible?.[i],
    }))
    return [{ order, plant, packs, meanEnergy, products, money, capacity, deliveries: undefined, latestStarts: [] }]
  })
}

/** The same with what the simulation delivered and the latest start at which it could still be met. */
export function* contractStudies(
  base: Outcome,
  runs: ReadonlyMap<string, PlantRun>,
  options: { readonly seed: number; readonly shares: ReadonlyMap<string, OutputShare>; readonly fed?: ReadonlySet<string> },
): Generator<Progress, ContractStudy[], 'stop' | undefined> {
  const { world } = base
  const { start, end } = world.project.calendar
  const studies: ContractStudy[] = []
  for (const study of contractStatics(base, options.shares)) {
    const { plant, order } = study
    const run = plant && runs.get(plant.plant.id)
    if (!plant || !run || run.runs.length === 0) {
      studies.push(study)
      continue
    }
    const share = matureOf(options.shares.get(plant.plant.id) ?? 1)
    // Of a plant that others feed the start alone says nothing: theirs would have to slip with it.
    const isFed = options.fed?.has(plant.plant.id) === true
    const starts =
      order.per === 'total' && !isFed ? yield* latestStarts(world, plant, order, { seed: options.seed, share, base: run }) : []
    studies.push({
      ...study,
      deliveries: deliveries(run.runs, run.compiled, order, start, end + 1),
      latestStarts: starts,
    })
  }
  return studies
}
