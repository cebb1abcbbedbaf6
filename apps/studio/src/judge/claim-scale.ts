import type { ClaimAxis } from '@cellwright/model'

/** Where the values of a claim stand on its axis. */
export interface ClaimScale {
  readonly log: boolean
  readonly min: number
  readonly max: number
  /** Place of a value, 0 at the start of the axis to 1 at its end. */
  readonly at: (value: number) => number
  readonly ticks: readonly number[]
}

/** Values that spread further than this stand on a logarithmic axis. */
const WIDE = 10
const ROOM = 0.04

/** One axis for the announced value, the model and every comparable case. */
export function claimScale({ unit, announced, model, comparable }: ClaimAxis): ClaimScale {
  const values = [
    announced.value,
    ...(model ? [model.value, model.low, model.high, model.widenedLow, model.widenedHigh] : []),
    ...comparable,
  ].filter(Number.isFinite)
  const least = Math.min(...values)
  const most = Math.max(...values)
  const log = unit !== 'date' && least > 0 && most / least > WIDE
  const to = log ? Math.log10 : (x: number) => x
  const from = log ? (y: number) => 10 ** y : (y: number) => y
  const span = to(most) - to(least) || Math.abs(to(most)) * 0.2 || 1
  const start = to(least) - span * ROOM
  const end = to(most) + span * ROOM
  return {
    log,
    min: from(start),
    max: from(end),
    at: (value) => Math.min(1, Math.max(0, (to(value) - start) / (end - start))),
    ticks: log ? decades(from(start), from(end)) : unit === 'date' ? even(start, end) : round(start, end),
  }
}

function decades(min: number, max: number): number[] {
  const found: number[] = []
  const few = Math.log10(max / min) < 1.5
  for (let e = Math.floor(Math.log10(min)); e <= Math.ceil(Math.log10(max)); e++)
    for (const m of few ? [1, 2, 5] : [1]) {
      const tick = m * 10 ** e
      if (tick >= min && tick <= max) found.push(tick)
    }
  return found
}

const STEPS = 4

function round(min: number, max: number): number[] {
  const rough = (max - min) / STEPS
  const size = 10 ** Math.floor(Math.log10(rough))
  const step = [1, 2, 5, 10].map((m) => m * size).find((s) => s >= rough) ?? rough
  const found: number[] = []
  for (let n = Math.ceil(min / step); n * step <= max; n++) found.push(Number((n * step).toPrecision(12)))
  return found
}

const even = (min: number, max: number) => [0.1, 0.5, 0.9].map((share) => Math.round(min + share * (max - min)))
