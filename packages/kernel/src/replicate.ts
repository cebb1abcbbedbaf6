import { type Interval, meanInterval } from './interval.ts'
import type { Network, RunOptions, RunResult } from './network.ts'
import { simulate } from './run.ts'

export interface ReplicateOptions extends Omit<RunOptions, 'replication' | 'trace'> {
  /** The figure that is wanted, from the result of one replication. */
  readonly output: (result: RunResult) => number
  /** Wanted half-width of the interval over the size of its mean, above 0, below 1. */
  readonly precision: number
  /** Confidence of the interval, above 0, below 1; default 0.95. */
  readonly confidence?: number
  /** Replications before the first look, at least 2; default 10. */
  readonly least?: number
  /** Replications after which it ends in any case; default 1000. */
  readonly most?: number
}

/** Where a sequence of replications stands. */
export interface Replications {
  /** Output by replication, from replication 0. */
  readonly values: readonly number[]
  readonly interval: Interval
  /** Half-width over the size of the mean; Infinity before the second replication, and for a mean of 0 that is not certain. */
  readonly precision: number
  /** `running`; `precise`: as narrow as wanted; `exhausted`: `most` replications were not enough. */
  readonly state: 'running' | 'precise' | 'exhausted'
  /** Replications that will be needed in all if the spread stays as it is: at least `least`, at most `most`; null before the second. */
  readonly expected: number | null
}

/**
 * Independent replications of a network, one a step, until the mean output is known as precisely as wanted.
 *
 * Every step yields where things stand; leaving the loop stops. Replication n is that of `simulate` with `replication: n`, so that a variant
 * run with the same seed can be compared replication by replication (`pairedInterval`).
 *
 * Rule: stop when n >= least and half-width / |mean| <= precision / (1 + precision), which bounds the error relative to the true mean by
 * `precision` (A. M. Law, Simulation Modeling and Analysis, 5th ed. 2015, section 9.4.1). Looking after every replication makes the real
 * confidence a little lower than the nominal one when `least` is small; Law advises 10 or more.
 *
 * Throws a RangeError for options outside their ranges and for an output that is not finite, and what `simulate` throws.
 */
export function* replications(network: Network, options: ReplicateOptions): Generator<Replications, Replications, void> {
  const { output, precision, confidence = 0.95, least = 10, most = 1000, ...run } = options
  checkRange('precision', precision, precision > 0 && precision < 1, 'above 0, below 1')
  checkRange('confidence', confidence, confidence > 0 && confidence < 1, 'above 0, below 1')
  checkRange('least', least, Number.isInteger(least) && least >= 2, 'a whole number of at least 2')
  checkRange('most', most, Number.isInteger(most) && most >= least, `a whole number of at least ${least} (least)`)
  const wanted = precision / (1 + precision)
  const values: number[] = []
  for (;;) {
    const value = output(simulate(network, { ...run, replication: values.length }))
    checkRange(`the output of replication ${values.length}`, value, Math.abs(value) < Infinity, 'a finite number')
    values.push(value)
    const now = standing([...values], wanted, confidence, least, most)
    if (now.state !== 'running') return now
    yield now
  }
}

/** The same without steps: runs until it is precise or exhausted. */
export function replicate(network: Network, options: ReplicateOptions): Replications {
  const steps = replications(network, options)
  for (;;) {
    const { done, value } = steps.next()
    if (done === true) return value
  }
}

function standing(values: readonly number[], wanted: number, confidence: number, least: number, most: number): Replications {
  const n = values.length
  const interval = meanInterval(values, confidence)
  const half = interval.high - interval.mean
  const precision = half === 0 ? 0 : half / Math.abs(interval.mean)
  const isPrecise = n >= least && precision <= wanted
  return {
    values,
    interval,
    precision,
    state: isPrecise ? 'precise' : n >= most ? 'exhausted' : 'running',
    // The half-width shrinks with the square root of n.
    expected:
      n < 2
        ? null
        : isPrecise
          ? n
          : Math.min(most, Math.max(least, n + 1, Math.ceil(n * (precision / wanted) * (precision / wanted)))),
  }
}

function checkRange(what: string, value: number, isAllowed: boolean, allowed: string): void {
  if (!isAllowed) throw new RangeError(`${what} is ${value}; allowed: ${allowed}`)
}
