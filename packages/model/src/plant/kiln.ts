import type { World } from '../project/world.ts'
import { calc } from '../term/index.ts'
import { machineFigure, type MachineRate, type NamedStep } from './material-machine.ts'

/**
 * Kilns through which saggars go on rollers or plates: rate [kg/s] = load of a metre x length / time in the kiln (Little 1961: what stands in it is rate x
 * time). All rows and layers of saggars are in the load of a metre.
 */
export function kilnRate(world: World, step: NamedStep): MachineRate {
  const load = machineFigure(world, step, 'load-per-length')
  const length = machineFigure(world, step, 'length')
  const residence = machineFigure(world, step, 'residence-time')
  return { rate: calc`${load} * ${length} / ${residence}`, residence }
}
