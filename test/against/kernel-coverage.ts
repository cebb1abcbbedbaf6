import type { Line } from '@cellwright/model'
import { simulated } from './kernel-answers.ts'

/** What the 95 % intervals of a figure do over 40 seeds, with the replications of the file. */
export interface Coverage {
  readonly figure: string
  readonly exact: number
  /** Intervals that hold the exact value. */
  readonly covered: number
  /** Largest half-width over the exact value. */
  readonly widest: number
}

/** Seeds of `coverage`. */
export const SEEDS = 40
/** Of 40 intervals at 95 %, fewer hold the truth once in 300 times. */
export const LEAST_COVERED = 34

/** Of every figure of a line that is known. */
export function coverage(line: Line): Coverage[] {
  const results = Array.from({ length: SEEDS }, (_, i) => simulated({ ...line, seed: i + 1 }).known)
  return (results[0] ?? []).map(({ figure, exact }, k) => {
    const rows = results.map((known) => known[k]!)
    return {
      figure,
      exact,
      covered: rows.filter(({ isCovered }) => isCovered).length,
      widest: Math.max(...rows.map(({ found }) => (found.high! - found.value!) / exact)),
    }
  })
}
