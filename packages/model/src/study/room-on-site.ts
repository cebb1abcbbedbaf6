import type { Plant } from '../plant/plant.ts'
import type { World } from '../project/world.ts'
import { calc, type Term } from '../term/index.ts'
import { toldOf } from './told.ts'

/**
 * What a plant could grow to on the land announced for it [W]: nameplate x land announced over land that the model needs for the nameplate. A ceiling: land grows with
 * capacity at most in proportion. Undefined where no land was announced.
 */
export function roomOnSite(world: World, { id, nameplate, floor }: Pick<Plant, 'id' | 'nameplate' | 'floor'>): Term | undefined {
  const land = toldOf(world, 'site.area', id)
  return land && calc`${nameplate} * ${land} / ${floor.site}`.as('capacity for which the land announced is enough', 'GWh/yr')
}
