/** States of a machine in the order of their codes in a film. */
export const STATES = ['busy', 'starved', 'blocked', 'down', 'setup', 'off'] as const
export type MachineState = (typeof STATES)[number]

/** What one replication did in a stretch of time, ready to be drawn at any moment of it. */
export interface Film {
  readonly plant: string
  /** Stretch [s since the first day of the calendar], and its first moment as a date. */
  readonly from: number
  readonly until: number
  readonly fromDate: string
  /** Replication that is shown. */
  readonly replication: number
  readonly machines: readonly MachineTrack[]
  readonly levels: readonly LevelTrack[]
}

/** A machine: from `times[i]` on it is in state `STATES[states[i]]`. `times[0]` is the start of the stretch. */
export interface MachineTrack {
  readonly plant: string
  /** Step of the plant as in its results, and the machine of it from 0. */
  readonly step: string
  readonly machine: number
  readonly times: Float64Array
  readonly states: Uint8Array
}

/** What lies before a step: from `times[i]` on `levels[i]` units. */
export interface LevelTrack {
  readonly plant: string
  /** Step that takes from it. */
  readonly step: string
  readonly unit: string
  /** Places; Infinity where it has no limit. */
  readonly capacity: number
  readonly times: Float64Array
  readonly levels: Float64Array
}
