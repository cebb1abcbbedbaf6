import type { Network } from '@cellwright/kernel'
import type { MaterialPlant } from '../plant/material-plant.ts'
import type { PhaseSchedule } from '../schedule/phases.ts'
import type { World } from '../project/world.ts'

/** A material plant as a network of the kernel. */
export interface CompiledMaterialPlant {
  readonly network: Network
  /** Mass of one unit in product [kg]: a unit at a step is what becomes one such portion of product. */
  readonly unitMass: number
  /** Nodes by phase and step. */
  readonly nodes: ReadonlyMap<
    string,
    ReadonlyMap<string, { readonly enter: string; readonly work: string; readonly done: string }>
  >
  readonly exit: string
}

export interface CompileMaterialOptions {
  /** Day numbers: first day of the clock and first day after the run. */
  readonly origin: number
  readonly end: number
  /** false: mature from the first day, all phases there. */
  readonly ramp?: boolean
}

export function compileMaterialPlant(
  _world: World,
  _plant: MaterialPlant,
  _dates: PhaseSchedule,
  _options: CompileMaterialOptions,
): CompiledMaterialPlant {
  throw new Error('not yet')
}
