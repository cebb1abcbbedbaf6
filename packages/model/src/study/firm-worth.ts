import type { World } from '../project/world.ts'
import { calc, exactly, type Term } from '../term/index.ts'
import { toldOf } from './told.ts'

/**
 * The most that a share of the firm is worth by what it builds: share announced x investment of the project. A ceiling: who buys 15 % of a firm before it has built pays no
 * more than 15 % of all that is to be built, of which debt is a part. Undefined where no share was announced.
 */
export function priceOfStake(world: World, investment: Term): Term | undefined {
  const stake = toldOf(world, 'firm.stake', 'project')
  return stake && calc`${stake} * ${investment}`.as('share of the investment', `M ${world.project.currency.report}`)
}

/** The least share that the price announced must buy, by the same rule: price over investment, at most all. Undefined where no price was announced. */
export function stakeForPrice(world: World, investment: Term): Term | undefined {
  const price = toldOf(world, 'firm.stake-price', 'project')
  return price && calc`min(${[ALL, calc`${price} / ${investment}`]})`.as('price over investment', '%')
}

const ALL = exactly(1, 'the whole firm')
