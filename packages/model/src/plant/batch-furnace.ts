import type { World } from '../project/world.ts'
import { calc } from '../term/index.ts'
import { machineFigure, type MachineRate, type NamedStep } from './material-machine.ts'

/**
 * Furnaces and vessels that are loaded, work and are emptied: rate [kg/s] = load / time from one loading to the next (definition). What is loaded
 * stays for the cycle.
 */
export function batchRate(world: World, step: NamedStep): MachineRate {
  const batchMass = machineFigure(world, step, 'batch-mass')
  const cycleTime = machineFigure(world, step, 'cycle-time')
  return { rate: calc`${batchMass} / ${cycleTime}`, batchMass, cycleTime, residence: cycleTime }
}
