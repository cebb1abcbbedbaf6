import type { Cell } from '../design/cell.ts'
import type { Pack } from '../design/pack.ts'
import type { RouteFlows } from '../material/route-flows.ts'
import { standing, type ImpliedMass } from '../plant/implied-mass.ts'
import type { World } from '../project/world.ts'
import { calc, exactly, type Term } from '../term/index.ts'
import { cellNeed } from './cell-need.ts'
import { packFor } from './feeds.ts'

/** Designs of the file that a product may go into. */
export interface Designs {
  readonly cells: readonly Cell[]
  readonly packs: readonly Pack[]
}

/** Nameplate of a plant by the cells and packs that it is said to feed: the mean of what each cell design of the file that the product goes into says. */
export function massByFeeds(world: World, plant: string, flows: RouteFlows, designs: Designs): Term | undefined {
  const all = massesByFeeds(world, plant, flows, designs).map((i) => i.value)
  const [only] = all
  if (!only || all.length === 1) return only
  return calc`sum(${all}) / ${exactly(all.length, 'tellings of the nameplate')}`.as('nameplate by what it feeds, mean', 't/yr')
}

/**
 * What the cells and packs that a plant is said to feed say of its nameplate, for each cell design of the file that the product goes into. By the ids of cells and
 * claims, so that their order in the file moves nothing.
 */
export function massesByFeeds(
  world: World,
  plant: string,
  { product, basis }: RouteFlows,
  { cells, packs }: Designs,
): ImpliedMass[] {
  if (basis !== 'product') return []
  const energies = standing(world, 'plant.energy-fed', plant)
  const rates = standing(world, 'plant.packs-fed', plant)
  if (energies.length + rates.length === 0) return []
  const byId = cells.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  return byId.flatMap((cell): ImpliedMass[] => {
    const found = cellNeed(world, product, cell)
    if (!found) return []
    const need = calc`${found.mass} / ${cell.energy}`
    const by = (claim: string) => `nameplate by the claim ${claim} and the cells ${cell.id}`
    const pack = packFor(world, packs, cell)
    return [
      ...energies.map((energy) => ({
        from: [energy.id],
        value: calc`${energy.value} * ${need}`.as(by(energy.id), 't/yr'),
        how: 'energy of cells x product in it' as const,
      })),
      ...rates.map((rate) => ({
        from: [rate.id],
        value: calc`${rate.value} * ${pack.energy} * ${need}`.as(by(rate.id), 't/yr'),
        how: 'packs x energy of a pack x product in it' as const,
      })),
    ]
  })
}
