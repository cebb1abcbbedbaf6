import { materialRule } from '../plant/material-rule.ts'
import type { MaterialPlant } from '../plant/material-plant.ts'
import type { World } from '../project/world.ts'
import { materialRampFigures } from '../schedule/material-ramp.ts'
import { rampOf, type Ramp } from '../schedule/ramp.ts'

const BY = 'factory/material plant'

/** How a phase learns, counted from its first day of production for customers (schedule/material-ramp.ts). */
export function phaseRamp(world: World, { flows }: MaterialPlant): Ramp {
  const { initialPace, rampTime, initialScrap, scrapDecay, carryOver } = materialRampFigures(world, flows.kind)
  return rampOf(initialPace.value, rampTime.value, initialScrap.value, scrapDecay.value, carryOver.value)
}

/** Time of output that a store between two steps holds [s]. */
export function storeTime(world: World, { flows }: MaterialPlant): number {
  return materialRule(world, flows.kind, 'buffer-time', BY).value
}
