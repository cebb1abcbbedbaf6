import type { OrderResult } from './network.ts'
import type { QuantileSketch } from './quantile-sketch.ts'

/** What a store of an assembly has counted: units, and machine-seconds in which it was missing [s]. */
export interface PortFigures {
  readonly in: number
  readonly drawn: number
  readonly waiting: number
  readonly missing: number
}

/** What a node has counted from the start up to one moment: what both engines report, and what results are made of. */
export interface Figures {
  readonly in: number
  readonly out: number
  readonly scrap: number
  readonly wip: number
  /** Most units inside. */
  readonly most: number
  /** Sum over all units of their time in the node so far; over those that left [unit s]. */
  readonly time: number
  readonly outTime: number
  readonly scrapBy: ArrayLike<number>
  /** Machine-seconds by state (states.ts). */
  readonly seconds?: Float64Array
  /** Sink, demand: sum over units of their age on leaving [unit s]. */
  readonly ageTime?: number
  readonly ports?: readonly PortFigures[]
  readonly orders?: readonly OrderResult[]
  readonly times?: QuantileSketch | null
  readonly ages?: QuantileSketch | null
}
