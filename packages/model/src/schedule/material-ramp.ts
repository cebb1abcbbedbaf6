import { materialRule } from '../plant/material-rule.ts'
import type { World } from '../project/world.ts'
import { exactly } from '../term/index.ts'
import type { RampFigures } from './ramp.ts'

const BY = 'schedule/material-ramp'

/**
 * How a phase of a material plant learns, from its first day for customers (serialStart): shapes as those of cell lines (`rampOf`). Plants
 * of a kind that the library's rules name learn as they say; all others as its rules for all. `kind`: what the library calls plants of the
 * route (RouteFlows.kind). Later phases learn like the first: nothing is carried over.
 */
export function materialRampFigures(world: World, kind: string): RampFigures {
  const read = (key: string) => materialRule(world, kind, key, BY)
  return {
    initialPace: read('initial-pace'),
    rampTime: read('ramp-time'),
    initialScrap: read('initial-extra-scrap'),
    scrapDecay: read('scrap-decay-time'),
    carryOver: NOTHING,
  }
}

const NOTHING = exactly(0, 'a phase does not learn from those before it')
