import type { MaterialPlantSpec } from '../project/project.ts'
import type { World } from '../project/world.ts'
import type { Term } from '../term/index.ts'

/** Dates of a plant that is built in phases; day numbers. */
export interface PhaseSchedule {
  readonly start: Term
  readonly phases: readonly PhaseDates[]
  /** The last day that is known to have happened: the start, or a known first day of pilot operation. */
  readonly known: number
  /** By how much durations before pilot operation were stretched to meet the day given for it; 1 where none is given. */
  readonly stretch: Term
}

export interface PhaseDates {
  readonly id: string
  readonly start: Term
  readonly constructionStart: Term
  /** First batch for qualification: end of commissioning. */
  readonly pilotStart: Term
  /** First day of production for customers: end of qualification. */
  readonly serialStart: Term
  /** The ramp is over. */
  readonly fullStart: Term
  readonly tasks: readonly MaterialTask[]
}

/** In order: permits and design, building, making, installation, commissioning, qualification. */
export interface MaterialTask {
  readonly id: string
  readonly name: string
  readonly start: Term
  readonly end: Term
  /** [s] */
  readonly duration: Term
  readonly slack: number
  readonly critical: boolean
}

/** `kind`: what the library calls plants of the route (RouteFlows.kind); durations differ by it. */
export function phaseSchedule(_world: World, _spec: MaterialPlantSpec, _kind: string): PhaseSchedule {
  throw new Error('not yet')
}
