import { type Interval, meanInterval, simulate } from '../../packages/kernel/src/index.ts'
import type { ExactAnswer } from './kernel-answers.ts'

/** Interval of the figure over independent replications of one seed. */
export function measured(answer: ExactAnswer, seed: number, replications: number, until: number, confidence: number): Interval {
  const { network, from, figure } = answer
  const values = Array.from({ length: replications }, (_, replication) =>
    figure(simulate(network, { until, seed, replication, periods: [from, until] })),
  )
  return meanInterval(values, confidence)
}

/** What the 95 % intervals of 20 replications do over 40 seeds. */
export interface Coverage {
  /** Intervals that hold the exact value. */
  readonly covered: number
  /** Largest half-width over the exact value. */
  readonly widest: number
}

/** Seeds of `coverage`. */
export const SEEDS = 40
/** Of 40 intervals at 95 %, fewer hold the truth once in 300 times. */
export const LEAST_COVERED = 34

export function coverage(answer: ExactAnswer): Coverage {
  let covered = 0
  let widest = 0
  for (let seed = 1; seed <= SEEDS; seed++) {
    const { low, high, mean } = measured(answer, seed, 20, answer.until, 0.95)
    if (low <= answer.exact && answer.exact <= high) covered++
    widest = Math.max(widest, (high - mean) / answer.exact)
  }
  return { covered, widest }
}
