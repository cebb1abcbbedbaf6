import type { DayUse } from './ageing/health.ts'
import type { Dispatch } from './dispatch.ts'

/** One day of a dispatch that stands for all of them. */
export interface StationDay {
  /** From 0, of the prices. */
  readonly day: number
  /** First step of the day, and steps in it. */
  readonly first: number
  readonly steps: number
  /** State of charge at its vertices, for the ageing of the cells. */
  readonly use: DayUse
  /** Energy taken from store on a mean day over that of this day, 0..1. */
  readonly share: number
  /** Mean state of charge of all steps, 0..1. */
  readonly meanCharge: number
}

/**
 * The day whose energy taken from store and whose end of day lie nearest to those of the mean day and of its own beginning; the first of several. `step` [h].
 */
export function typicalDay({ discharge, store }: Dispatch, step: number, oneWay: number): StationDay {
  const steps = Math.round(24 / step)
  const days = Math.floor(discharge.length / steps)
  const before = (t: number) => store[(t - 1 + store.length) % store.length]!
  const drawn = Array.from({ length: days }, (_, day) => {
    let sum = 0
    for (let t = day * steps; t < (day + 1) * steps; t++) sum += discharge[t]! / oneWay
    return sum
  })
  const mean = drawn.reduce((a, b) => a + b, 0) / days
  let best = 0
  let least = Infinity
  for (let day = 0; day < days; day++) {
    const off = Math.abs(drawn[day]! - mean) + Math.abs(before((day + 1) * steps) - before(day * steps))
    if (off < least - 1e-9) [best, least] = [day, off]
  }
  const first = best * steps
  return {
    day: best,
    first,
    steps,
    use: {
      at: Array.from({ length: steps }, (_, i) => i * step * 3600),
      soc: Array.from({ length: steps }, (_, i) => before(first + i)),
    },
    share: drawn[best]! > 0 ? Math.min(1, mean / drawn[best]!) : 0,
    meanCharge: store.reduce((a, b) => a + b, 0) / store.length,
  }
}
