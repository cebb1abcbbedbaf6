import { inUnit } from '@cellwright/units'
import { band } from '../audit/band.ts'
import type { Figure } from '../results.ts'
import type { Term } from '../term/index.ts'

/** A mean over replications with its interval, in SI units. */
export interface MeanOfReplications {
  readonly mean: number
  readonly low: number
  readonly high: number
  readonly n: number
}

/** A figure in `unit`. */
export function figure(term: Term, unit: string): Figure {
  return { value: inUnit(term.value, unit), unit }
}

/** A mean over replications in `unit`; without an interval where there was but one. */
export function meanFigure({ mean, low, high, n }: MeanOfReplications, unit: string): Figure {
  if (!Number.isFinite(low) || !Number.isFinite(high)) return { value: inUnit(mean, unit), unit }
  return {
    value: inUnit(mean, unit),
    unit,
    low: inUnit(low, unit),
    high: inUnit(high, unit),
    n,
    of: 'replications',
    spread: 'ci95',
  }
}

/** A figure with the spread of draws beside it: all are divided by `size`. Too few draws say nothing. */
export function drawnFigure(
  { value }: { readonly value: number },
  unit: string,
  draws: readonly number[] | undefined,
  size = 1,
): Figure {
  const b = draws && draws.length >= 5 ? band(draws) : undefined
  if (!b) return { value: value / size, unit }
  return {
    value: value / size,
    unit,
    low: b.p10 / size,
    high: b.p90 / size,
    median: b.p50 / size,
    n: b.n,
    of: 'draws',
    spread: 'p10-p90',
  }
}
