import type { Message } from '../../issue.ts'

/** A day of use that repeats: state of charge at its vertices, linear between them. The last vertex leads back to the first a day later. */
export interface DayUse {
  /** [s] since midnight, ascending, the first 0. */
  readonly at: readonly number[]
  /** State of charge there, 0..1. */
  readonly soc: readonly number[]
}

/** What a cell goes through. */
export interface Stress {
  readonly day: DayUse
  /** On days without service it rests at this state of charge, 0..1. */
  readonly rest: number
  /** Days in service over days of the year, 0..1. */
  readonly inService: number
  /** Of the cell, by month of the year, January first [K]. */
  readonly temperature: readonly number[]
}

/** How a cell wears under a stress. */
export interface Health {
  /** Capacity over that of the new cell at the end of month i; the first is 1, at month 0. */
  readonly soh: readonly number[]
  /** Equivalent full cycles since new, at the same times. */
  readonly efc: readonly number[]
  /** Where the stress lies outside what the model was fitted to. */
  readonly outside: readonly Message[]
}
