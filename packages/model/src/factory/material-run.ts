import type { RunResult } from '@cellwright/kernel'
import type { World } from '../project/world.ts'
import type { MaterialPlant } from '../plant/material-plant.ts'
import type { PhaseSchedule } from '../schedule/phases.ts'
import type { CompiledMaterialPlant } from './material-line.ts'
import type { Progress } from './simulate.ts'

/** One calendar year of one replication. */
export interface MaterialYear {
  readonly year: number
  /** Good product [kg]; of recycling, what was worked up. */
  readonly made: number
  /** Mass that entered each step [kg of its rated mass], by step id. */
  readonly stepIn: ReadonlyMap<string, number>
  /** Mass lost to rejected lots and start-up, in kg of product that it could have become. */
  readonly scrap: number
  /** Share of the year in which the machines of a step work or stand for repair, mean of the phases that run. */
  readonly load: ReadonlyMap<string, number>
  /** The step with the largest load; undefined before the start. */
  readonly bottleneck: string | undefined
}

export interface MaterialRun {
  readonly compiled: CompiledMaterialPlant
  readonly runs: readonly RunResult[]
  /** By replication, then by year of the calendar. */
  readonly years: readonly (readonly MaterialYear[])[]
  /** Output of the mature plant with all phases, nothing waiting for customers [kg/s over the whole year], by replication. */
  readonly mature: readonly number[]
  /** Elements over the run: what entered, left and stands in the plant; residual over what entered. */
  readonly balance: { readonly worst: number; readonly element: string }
}

export function* runMaterialPlant(
  _world: World,
  _plant: MaterialPlant,
  _dates: PhaseSchedule,
  _options: { readonly seed: number; readonly replications: number },
): Generator<Progress, MaterialRun, 'stop' | undefined> {
  throw new Error('not yet')
}

/** [kg/s over the whole year] Static: the slowest step of the mature plant alone. */
export function staticOutput(_plant: MaterialPlant): { readonly rate: number; readonly bottleneck: string } {
  throw new Error('not yet')
}

/** Good product of each calendar year without a simulation [kg]: static output with phases and ramps, times `share`. */
export function staticMaterialYears(
  _world: World,
  _plant: MaterialPlant,
  _dates: PhaseSchedule,
  _share = 1,
): { readonly year: number; readonly made: number }[] {
  throw new Error('not yet')
}
