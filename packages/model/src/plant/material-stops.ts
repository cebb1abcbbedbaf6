import type { World } from '../project/world.ts'
import { calc, exactly } from '../term/index.ts'
import type { MachineForm } from './material-plant.ts'
import type { Stops } from './stops.ts'

const BY = 'plant/material stops'

/**
 * What keeps a machine of a material step from working: its breakdowns alone, uptime = MTBF / (MTBF + MTTR) (definition). Planned
 * maintenance stands in the days of a year that the plant does not run. Ponds do not stop.
 */
export function materialStops(world: World, step: { readonly id: string; readonly name: string }, form: MachineForm): Stops {
  const mtbf = world.findOf('material-machine', step.id, 'mean-time-between-failures', BY)
  const mttr = world.findOf('material-machine', step.id, 'mean-time-to-repair', BY)
  if (form === 'pond' || !mtbf || !mttr) return { outages: [], availability: NO_BREAKDOWNS, uptime: NO_BREAKDOWNS }
  const availability = calc`${mtbf} / (${mtbf} + ${mttr})`
  return {
    breakdown: { mtbf, mttr },
    outages: [],
    availability: availability.as(`availability, ${step.name}`, '%'),
    uptime: availability.as(`uptime, ${step.name}`, '%'),
  }
}

const NO_BREAKDOWNS = exactly(1, 'no breakdowns: the library has no times between failures')
