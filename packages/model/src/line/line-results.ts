import type { NodeSpec } from '@cellwright/kernel'
import type { Message } from '../issue.ts'
import type { Effectiveness } from '../factory/effectiveness.ts'
import type { FigureUnit, State } from './figures.ts'

/** What `cellwright simulate` found, as one document. Times are in seconds, or in the file's own unit where `run.timeUnit` is `none`. */
export interface LineResults {
  readonly schemaVersion: 1
  readonly line: { readonly id: string; readonly name: string; readonly note?: string; readonly hash?: string }
  readonly run: LineRun
  /** In file order. */
  readonly nodes: readonly LineNode[]
  readonly pools: readonly LinePool[]
  readonly loops: readonly LineLoop[]
  readonly known: readonly LineKnown[]
  /** Where nothing could ever happen again although lots waited. */
  readonly deadlock?: LineDeadlock
  /** Only where the work was cancelled. */
  readonly incomplete?: Message
}

export interface LineRun {
  /** Version of the engine. */
  readonly version: string
  /** `recursion` or `events`. */
  readonly engine: string
  /** Why not by recursion. */
  readonly whyEvents?: string
  readonly timeUnit: 's' | 'none'
  /** End of each replication. */
  readonly until: number
  readonly warmUp: LineWarmUp
  /** Replications in the figures. */
  readonly replications: number
  readonly seed: number
  /** Time simulated in all. */
  readonly simulated: number
  readonly events: number
  readonly precision?: LinePrecision
}

export interface LineWarmUp {
  /** Left out of the figures. */
  readonly time: number
  /** `given` in the file, or found by MSER-5. */
  readonly found: 'given' | 'mser-5'
  /** Of `mser-5`: false where the run is too short to tell. */
  readonly isLongEnough?: boolean
}

export interface LinePrecision {
  readonly figure: string
  /** Half-width over mean that was asked for, and that was reached; null before the second replication. */
  readonly asked: number
  readonly reached: number | null
  /** False where the most replications were not enough, or the work was cancelled. */
  readonly isReached: boolean
}

/** A mean over replications with its 95 % interval (Student). */
export interface LineFigure {
  /** Null where nothing was seen. */
  readonly value: number | null
  /** Null with fewer than two replications. */
  readonly low: number | null
  readonly high: number | null
  /** Replications in which it was seen. */
  readonly n: number
}

/** Mean and quantiles of a time. A quantile is that of all replications together; its interval comes from theirs. */
export interface LineTimes {
  readonly mean: LineFigure
  readonly p50?: LineFigure
  readonly p90?: LineFigure
  readonly p95?: LineFigure
}

export interface LineNode {
  readonly id: string
  readonly kind: NodeSpec['kind']
  readonly machines?: number
  /** Units out per time. */
  readonly throughput: LineFigure
  /** Time of a unit in the node. */
  readonly time: LineTimes
  /** Sinks and demands: age of units on arrival. */
  readonly age?: LineTimes
  /** Units inside: time average, and the most in any replication since its start. */
  readonly wip: LineFigure
  readonly maxWip: number
  /** Units lost over units that left or were lost, 0..1. */
  readonly scrap: LineFigure
  readonly scrapBy: readonly { readonly id: string; readonly share: LineFigure }[]
  /** Sinks and demands: units that ended here over all that ended. */
  readonly share?: LineFigure
  /** Shares of machine time, 0..1. */
  readonly states?: Readonly<Record<State, LineFigure>>
  /** Assemblies: share of machine time in which a machine stood starved while this input had too little; several may be missing at a time. */
  readonly missing?: readonly { readonly id: string; readonly share: LineFigure }[]
  /** Machines with an ideal time of a unit: OEE and its factors, 0..1. */
  readonly effectiveness?: Readonly<Record<keyof Effectiveness, LineFigure>>
  /** Demands: units late over units due. */
  readonly late?: LineFigure
  readonly orders?: readonly LineOrder[]
}

export interface LineOrder {
  readonly id: string
  readonly due: number
  readonly ordered: number
  /** Units. */
  readonly delivered: LineFigure
  readonly late: LineFigure
  /** Time of the last unit, of the replications that delivered all. */
  readonly completed: LineFigure
}

export interface LinePool {
  readonly id: string
  readonly use: LineFigure
  readonly waiting: LineFigure
}

export interface LineLoop {
  readonly id: string
  readonly cards: number
  readonly inUse: LineFigure
  readonly back: LineFigure
}

/** An exact value beside what was found. */
export interface LineKnown {
  /** `out.age` */
  readonly figure: string
  readonly unit: FigureUnit
  readonly exact: number
  /** How far the value itself may be off, where it is an estimate. */
  readonly error?: number
  readonly source: string
  readonly found: LineFigure
  /** Whether the 95 % interval holds it; null without an interval. One of twenty such intervals misses by chance. */
  readonly isCovered: boolean | null
  /** Whether the 99.9 % interval holds it. */
  readonly isCoveredWidely: boolean | null
}

export interface LineDeadlock {
  /** Of how many replications. */
  readonly replications: number
  /** In the first of them. */
  readonly time: number
  readonly waiting: readonly { readonly node: string; readonly for: string }[]
}
