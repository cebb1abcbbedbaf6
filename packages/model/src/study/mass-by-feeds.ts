import type { Cell } from '../design/cell.ts'
import type { Pack } from '../design/pack.ts'
import type { RouteFlows } from '../material/route-flows.ts'
import { standing, type ImpliedMass } from '../plant/implied-mass.ts'
import type { World } from '../project/world.ts'
import { calc } from '../term/index.ts'
import { cellNeed } from './cell-need.ts'
import { packFor } from './feeds.ts'

/** Designs of the file that a product may go into. */
export interface Designs {
  readonly cells: readonly Cell[]
  readonly packs: readonly Pack[]
}

/** What the cells and packs that a plant is said to feed say of its nameplate, for each cell design of the file that the product goes into. */
export function massesByFeeds(
  world: World,
  plant: string,
  { product, basis }: RouteFlows,
  { cells, packs }: Designs,
): ImpliedMass[] {
  if (basis !== 'product') return []
  const [energy] = standing(world, 'plant.energy-fed', plant)
  const [rate] = standing(world, 'plant.packs-fed', plant)
  if (!energy && !rate) return []
  return cells.flatMap((cell): ImpliedMass[] => {
    const found = cellNeed(world, product, cell)
    if (!found) return []
    const need = calc`${found.mass} / ${cell.energy}`
    const by = (claim: string) => `nameplate by the claim ${claim} and the cells ${cell.id}`
    const pack = packFor(world, packs, cell)
    return [
      ...(energy
        ? [
            {
              from: [energy.id],
              value: calc`${energy.value} * ${need}`.as(by(energy.id), 't/yr'),
              how: 'energy of cells x product in it' as const,
            },
          ]
        : []),
      ...(rate
        ? [
            {
              from: [rate.id],
              value: calc`${rate.value} * ${pack.energy} * ${need}`.as(by(rate.id), 't/yr'),
              how: 'packs x energy of a pack x product in it' as const,
            },
          ]
        : []),
    ]
  })
}
