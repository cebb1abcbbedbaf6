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

/** A figure whose exact value is known from elsewhere. */
export interface KnownValue {
  readonly figure: FigureRef
  readonly value: number
  readonly source: string
}
