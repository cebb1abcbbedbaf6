/** What one replication did in a stretch of time, and what all of them did month by month: results beside the results document. */

/** What a machine does, in the order of the codes in a film. */
export type MachineState = 'busy' | 'setup' | 'starved' | 'blocked' | 'unmanned' | 'down' | 'maintenance' | 'off'

/** What one replication did in a stretch of time, ready to be drawn at any moment of it. */
export interface Film {
  /** The plant asked for, and all that are in the film: its chain. */
  readonly plant: string
  readonly plants: readonly string[]
  /** Stretch [s since the first day of the calendar], and its first moment as a date. */
  readonly from: number
  readonly until: number
  readonly fromDate: string
  /** It ends before it was asked to: so much happens that not all of it is kept. */
  readonly isCut: boolean
  /** Replication that is shown, and the seed of its run. */
  readonly replication: number
  readonly seed: number
  /** Names of the codes in `states` of machines and in `shares` of steps. */
  readonly states: readonly MachineState[]
  readonly machines: readonly MachineTrack[]
  readonly levels: readonly LevelTrack[]
  /** All machines of each step together, in equal parts of the stretch. */
  readonly steps: readonly StepTrack[]
  /** Seconds of each part in `steps`. */
  readonly part: number
  /** Ways between plants of a chain. */
  readonly links: readonly LinkTrack[]
  /** Steps that have more machines than have a track of their own. */
  readonly leftOut: readonly {
    readonly plant: string
    readonly step: string
    readonly machines: number
    readonly shown: number
  }[]
}

/** A machine: from `times[i]` on it is in the state `states[i]`. `times[0]` is the start of the stretch. */
export interface MachineTrack {
  readonly plant: string
  /** Step of the plant as in its results, and the machine of it from 0. */
  readonly step: string
  readonly machine: number
  /** Line or phase that it stands in; null where there is one. */
  readonly line: string | null
  /** Machines of the plant that it stands for: those of materials are counted in groups; need not be whole. */
  readonly each: number
  readonly times: Float64Array
  readonly states: Uint8Array
}

/** What lies before a step or in it: from `times[i]` on `levels[i]` units. */
export interface LevelTrack {
  readonly plant: string
  /** Step that takes from it. */
  readonly step: string
  readonly where: 'before' | 'inside'
  /** What is kept there, where the step draws on several stores; else null. */
  readonly port: string | null
  readonly unit: string
  /** Places; Infinity where it has no limit. */
  readonly capacity: number
  readonly times: Float64Array
  readonly levels: Float64Array
}

/** Share of the time of all machines of a step in each state: `shares[part * states.length + state]`. */
export interface StepTrack {
  readonly plant: string
  readonly step: string
  readonly machines: number
  readonly shares: Float64Array
}

/** A way of a chain: what is on it, and what of it waits at its taker [t]. */
export interface LinkTrack {
  readonly link: string
  readonly from: string | null
  readonly to: string | null
  readonly where: 'way' | 'stock'
  readonly times: Float64Array
  readonly levels: Float64Array
}

/** What all replications did, period by period of the calendar (months; years of plants of materials that are alone): their mean. */
export interface FilmOverview {
  readonly replications: number
  readonly states: readonly MachineState[]
  readonly plants: readonly {
    readonly plant: string
    /** First day of each period, and the day after the last one. */
    readonly from: readonly string[]
    readonly end: string
    readonly steps: readonly OverviewStep[]
  }[]
}

export interface OverviewStep {
  readonly step: string
  readonly machines: number
  /** [period][state] Shares of the time of all machines; empty of racks. */
  readonly shares: readonly (readonly number[])[]
  /** What lies before the step and in it at the end of each period. */
  readonly levels: readonly {
    readonly where: 'before' | 'inside'
    readonly port: string | null
    readonly unit: string
    /** null: no limit. */
    readonly capacity: number | null
    readonly ends: readonly number[]
  }[]
}
