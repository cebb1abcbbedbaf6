import type { Message } from './issue.ts'
import type { AssumptionRow, Figure, Finding } from './results.ts'

/**
 * What `track` says, as one document (docs/results.md): the days of a plant as they were beside the plan, and what is to come from the state in which it is.
 * The plan is the file as it stands, simulated; ranges are the 10th and 90th percentile of its replications.
 */
export interface TrackResults {
  readonly schemaVersion: 1
  readonly kind: 'track'
  readonly project: { readonly id: string; readonly name: string; readonly hash: string }
  readonly engine: {
    readonly version: string
    readonly library: string
    readonly seed: number
    /** Finished ones of the plan. */
    readonly replications: number
  }
  /** Set when the work was cancelled. */
  readonly incomplete?: Message
  readonly plant: string
  /** What is counted: `packs` or `cells`. */
  readonly unit: string
  readonly actuals: {
    readonly hash: string
    /** First and last day. */
    readonly from: string
    readonly to: string
    readonly days: number
    /** Steps of which the file says something, and those taken as planned. */
    readonly steps: readonly string[]
    readonly unknown: readonly string[]
  }
  /** Last day of the forecast. */
  readonly until: string
  readonly headline: readonly Finding[]
  readonly days: readonly TrackDay[]
  /** Seven days each, from the first day on. */
  readonly weeks: readonly TrackWeek[]
  readonly steps: readonly TrackStep[]
  readonly test: TrackTest
  /** Steps that deviate, the costliest first; empty where none does. */
  readonly deviations: readonly TrackDeviation[]
  readonly state: readonly TrackStock[]
  readonly orders: readonly TrackOrder[]
  /** Packs handed over by the end of each month of the forecast, from the day after the last on. */
  readonly months: readonly TrackMonth[]
  /** What was fitted to the days; null without `--fit`. */
  readonly fit: TrackFit | null
  readonly assumptions: readonly AssumptionRow[]
  readonly references: readonly { readonly id: string; readonly text: string }[]
  readonly warnings: readonly Message[]
}

/** Good units of the last step on one day. */
export interface TrackDay {
  readonly date: string
  readonly actual: number
  readonly plan: Figure
}

/** Good units of the last step in some days. */
export interface TrackWeek {
  readonly from: string
  readonly to: string
  readonly actual: number
  readonly plan: Figure
}

/** A step over all days of the file. */
export interface TrackStep {
  readonly id: string
  readonly kind: 'step'
  readonly name: string
  readonly good: number
  readonly plan: Figure
  /** What can be told from the file; null: it lacks a column. */
  readonly availability: TrackComparison | null
  readonly yield: TrackComparison | null
  readonly pace: TrackComparison | null
}

/** A share of a step as seen, beside what the plan has for the same units or hours. */
export interface TrackComparison {
  readonly kind: 'availability' | 'yield' | 'pace'
  /** 0..1; pace: over that of the plan. */
  readonly seen: number
  readonly planned: number
  /** Deviations of the plan's replications, and the probability of so much or more by chance; null where the plan has none at all. */
  readonly z: number | null
  readonly probability: number
  /** Told apart from chance, all tests of the file taken together. */
  readonly significant: boolean
}

/** What was tested. */
export interface TrackTest {
  /** Chance of naming any step where all run as planned, 0..1. */
  readonly level: number
  readonly tests: number
  /** Smallest probability of all. */
  readonly least: { readonly step: string; readonly kind: TrackComparison['kind']; readonly probability: number } | null
}

/** A step that deviates, and what that costs until the end of the forecast, pair by pair of replications with the same random numbers. */
export interface TrackDeviation {
  readonly id: string
  readonly kind: 'deviation'
  readonly name: string
  readonly kinds: readonly TrackComparison['kind'][]
  /** Good packs fewer with this step alone as seen than with all as planned. */
  readonly packs: Figure
  /** Good packs more, were this step alone as planned and the others that deviate as seen. */
  readonly mended: Figure
  /** Packs that would be delivered of those, and their worth at the price of the orders; null where cells are sold. */
  readonly delivered: Figure
  readonly money: Figure | null
  /** Whether the 95 % interval of `packs` or of `mended` leaves zero out. */
  readonly distinct: boolean
}

/** What the forecast starts with. */
export interface TrackStock {
  readonly id: string
  readonly kind: 'stock'
  readonly units: number
  /** `actual`: of the last day of the file; `planned`: mean of the plan, where the file has none. */
  readonly from: 'actual' | 'planned'
}

/** `plan`: the file from the start of its calendar; `planned`: from the actual state on, as the file has it; `seen`: with the steps that deviate as seen; `fitted`: with all that was fitted. */
export type ForecastId = 'plan' | 'planned' | 'seen' | 'fitted'

export interface TrackOrder {
  readonly id: string
  readonly kind: 'order'
  readonly product: string
  /** Packs called for by the last day of the file, and of them delivered. */
  readonly called: number
  readonly delivered: number
  readonly forecasts: readonly OrderForecast[]
}

export interface OrderForecast {
  readonly id: ForecastId
  readonly kind: 'forecast'
  /** Packs of the order that are due after the last day and until the end of the forecast, with what was open on it; and how many of them are delivered. */
  readonly due: number
  readonly delivered: Figure
  /** When all is delivered that was open on the last day; null where nothing was. */
  readonly caughtUp: OrderDate | null
  /** When all of the order is delivered; null where it goes on beyond the forecast. */
  readonly complete: OrderDate | null
}

/** A day over the replications. */
export interface OrderDate {
  /** Share of them that get there before the end of the forecast, 0..1. */
  readonly share: number
  /** Dates, 10 %, half and 90 % of all replications; null where not so many get there. */
  readonly p10: string | null
  readonly p50: string | null
  readonly p90: string | null
}

export interface TrackMonth {
  /** Last day of the month, or of the forecast. */
  readonly to: string
  readonly forecasts: readonly { readonly id: ForecastId; readonly delivered: Figure }[]
}

export interface TrackFit {
  readonly values: readonly FittedValue[]
  /** Text to be put into the project file (YAML). */
  readonly patch: string
}

/** A number of the library as fitted to the days. */
export interface FittedValue {
  /** Of the library, e.g. `machine/stacking.reject`. */
  readonly id: string
  readonly kind: 'fitted'
  readonly step: string
  /** `low` and `high`: what the number lies between with 80 % probability. */
  readonly planned: Figure
  readonly fitted: Figure
  /** Stops or units behind it. */
  readonly observed: number
}
