import type { Network } from '@cellwright/kernel'
import type { FigureRef } from './figures.ts'

/** A line file after reading: the network of the kernel, and how it is to be run. Times in seconds, or in the file's own unit. */
export interface Line {
  /** Of the name of the file. */
  readonly id: string
  readonly name: string
  readonly note?: string
  /** `none`: times are plain numbers. */
  readonly timeUnit: 's' | 'none'
  readonly network: Network
  /** Ideal times of a unit on one machine, by node, where the file has them [s, or the file's own unit]. */
  readonly ideals?: ReadonlyMap<string, number>
  readonly until: number
  readonly warmUp: number | 'auto'
  readonly replications: number
  readonly precision?: Precision
  /** Whether quantiles of times are kept. */
  readonly quantiles: boolean
  readonly seed: number
  readonly known: readonly KnownValue[]
}

/** Replications until the 95 % interval of a figure is as narrow as wanted. */
export interface Precision {
  readonly figure: FigureRef
  /** Half-width over the mean, above 0, below 1. */
  readonly within: number
  /** Replications at most. */
  readonly most: number
}

/** A figure whose value is known from elsewhere. */
export interface KnownValue {
  readonly figure: FigureRef
  readonly value: number
  /** How far the value itself may be off; 0 for an exact one. */
  readonly error: number
  readonly source: string
}
