import type { Plant } from '../plant/plant.ts'
import type { World } from '../project/world.ts'
import { calc, type Term } from '../term/index.ts'
import { toldOf } from './told.ts'

/** Time between two modules of one line [s]: cells of a module of the design over the cells a minute announced. */
export function moduleTakt(world: World, { id, pack }: Plant): Term | undefined {
  const pace = toldOf(world, 'plant.pack-line-pace', id)
  return pace && calc`${pack.cellsPerModule} / ${pace}`.as('cells of a module over the pace announced', 's')
}

/** Cells that one line takes in a time [1/s]: cells of a module of the design over the module takt announced. */
export function packLinePace(world: World, { id, pack }: Plant): Term | undefined {
  const takt = toldOf(world, 'plant.module-takt', id)
  return takt && calc`${pack.cellsPerModule} / ${takt}`.as('cells of a module over the takt announced', '/min')
}
