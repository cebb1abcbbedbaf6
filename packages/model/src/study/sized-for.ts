import { takenByCells, takenByMaterials } from '../factory/taken.ts'
import { CellwrightError } from '../issue.ts'
import type { RouteFlows } from '../material/route-flows.ts'
import type { MaterialPlant } from '../plant/material-plant.ts'
import type { Plant } from '../plant/plant.ts'
import type { MaterialPlantSpec } from '../project/project.ts'
import type { World } from '../project/world.ts'
import { calc, exactly, total, type Term } from '../term/index.ts'

const BY = 'study/sized for'

/** Plants of the file by id, sized when they are asked for. */
export interface Takers {
  readonly cells: (id: string) => Plant | undefined
  readonly materials: (id: string) => MaterialPlant | undefined
}

/**
 * Nameplate of a plant that is sized for another [kg/s over the whole year]: its share of what that one takes of its product at nameplate, with all that is lost there: trim,
 * rejects of electrodes, cells and packs, or lots of a material plant that fail. Of recycling, which is counted by what it takes in, over the product in that.
 *
 * Undefined where the plant is sized for none, or where this world does not know how big the other is. Throws CW-MODEL-044 where that does not take the product.
 */
export function sizedForOther(world: World, spec: MaterialPlantSpec, flows: RouteFlows, takers: Takers): Term | undefined {
  const { sizedFor: other } = spec
  if (other === undefined) return undefined
  const taken = takenBy(world, other, flows.product.id, takers)
  if (!taken) return undefined
  if (taken.length === 0)
    throw new CellwrightError('CW-MODEL-044', `plant ${spec.id} is sized for ${other}, which takes no ${flows.product.name}`)
  const need = total(taken).as(`${flows.product.name} taken by ${other} at nameplate`, 't/yr')
  const product = calc`${sharedOf(world, spec)} * ${need}`
  return flows.basis === 'feed' ? calc`${product} / ${flows.steps.at(-1)!.made}` : product
}

/** Share of what the other plant takes that it is sized for. */
export function sharedOf(world: World, spec: MaterialPlantSpec): Term {
  return world.input(spec.sizedShare, `material_plants.${spec.id}.sized_share`, BY) ?? ALL
}

const ALL = exactly(1, 'all that the other plant takes', '')

function takenBy(world: World, id: string, product: string, takers: Takers): Term[] | undefined {
  try {
    const cells = takers.cells(id)
    if (cells) return takenByCells(world, cells, product).map((t) => t.rate)
    const materials = takers.materials(id)
    return materials && takenByMaterials(materials, product).map((t) => t.rate)
  } catch (error) {
    // A world that withholds what says its capacity.
    if (error instanceof CellwrightError && error.code === 'CW-MODEL-040') return undefined
    throw error
  }
}
