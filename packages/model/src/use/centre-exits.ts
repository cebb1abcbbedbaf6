import type { World } from '../project/world.ts'
import { calc, type Term } from '../term/index.ts'
import { ruleOf } from './centre-size.ts'
import type { DemandMonth } from './fleet-demand.ts'
import type { Fleet } from './fleet.ts'

const BY = 'use/service centre exits'

/** What packs that leave for good are worth. */
export interface ExitPrices {
  /** A pack fit for a second life, by energy left, when what makes it fit is paid [money/J]; 0 where that costs more than it brings. */
  readonly secondLife: Term
  /** By mass; negative where their owner pays [money/kg]. */
  readonly scrap: Term
}

/**
 * Second life: price of new stationary packs x share that a repurposed one brings, less the cost of repurposing. Scrap: an assumed price by mass, where no plant of the file
 * takes what is recycled.
 */
export function exitPrices(world: World): ExitPrices {
  const money = world.project.currency.report
  const brings = calc`${world.money('market-price/pack-stationary-2025.price-per-energy', BY)} * ${ruleOf(world, 'used-price-share')}`
  const cost = world.money('circle-rules/repurposing.repurposing-cost', BY)
  return {
    secondLife: calc`max(0, ${brings} - ${cost})`.as('worth of a pack for a second life, by energy left', `${money}/kWh`),
    scrap: world.money('service-rules/cellwright.scrap-price', BY).as('price of packs that are recycled', `${money}/kg`),
  }
}

/** Packs that leave in a span of months for good, expected. */
export interface Exits {
  readonly secondLife: { readonly packs: number; /** Left in them [J]. */ readonly energy: number }
  readonly recycling: { readonly packs: number; /** [kg] */ readonly mass: number }
}

/** Packs beyond repair are recycled; worn ones, and those that leave with their vehicle, get a second life where they have that much of their capacity left. */
export function exitsOf(
  fleet: Pick<Fleet, 'pack' | 'endOfLife'>,
  months: readonly Pick<DemandMonth, 'replacedFaulty' | 'replacedWorn' | 'packsOut'>[],
  sohAtVehicleEnd: number,
  secondLife: number,
): Exits {
  const { pack, endOfLife } = fleet
  let [again, energy, recycled] = [0, 0, 0]
  for (const { replacedFaulty, replacedWorn, packsOut } of months) {
    recycled += replacedFaulty
    for (const [packs, soh] of [
      [replacedWorn, endOfLife.value],
      [packsOut, sohAtVehicleEnd],
    ] as const) {
      if (soh >= secondLife) {
        again += packs
        energy += packs * soh * pack.energy.value
      } else recycled += packs
    }
  }
  return { secondLife: { packs: again, energy }, recycling: { packs: recycled, mass: recycled * pack.mass.value } }
}
