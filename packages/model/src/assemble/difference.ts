import { meanInterval } from '@cellwright/kernel'
import type { Figure } from '../results.ts'
import { drawnFigure, meanFigure } from './figure.ts'

/** Values of one side, a number for each draw or replication; null or absent where there is none. */
export type Sample = readonly (number | null | undefined)[]

/** b - a for each pair in which both have a value: same draw, or same replication. */
export function pairedDifferences(a: Sample, b: Sample): number[] {
  const differences: number[] = []
  for (let i = 0; i < Math.min(a.length, b.length); i++) {
    const before = a[i]
    const after = b[i]
    if (typeof before === 'number' && typeof after === 'number') differences.push(after - before)
  }
  return differences
}

export interface Difference {
  readonly difference: Figure | null
  readonly better: number | null
  readonly worse: number | null
  readonly distinct: boolean | null
}

const NONE: Difference = { difference: null, better: null, worse: null, distinct: null }

/** The difference at the central inputs with its spread over the same draws of both sides; `size` SI units in one `unit`. */
export function drawnDifference(
  central: { readonly base: number | null; readonly variant: number | null },
  draws: { readonly base: Sample; readonly variant: Sample },
  { unit, size, better }: { readonly unit: string; readonly size: number; readonly better: 'more' | 'less' | 'neither' },
): Difference {
  if (central.base === null || central.variant === null) return NONE
  const differences = pairedDifferences(draws.base, draws.variant)
  const difference = drawnFigure(central.variant - central.base, unit, differences, size)
  if (better === 'neither' || difference.n === undefined) return { ...NONE, difference }
  const share = (sign: number) => differences.filter((d) => d * sign > 0).length / differences.length
  const sign = better === 'more' ? 1 : -1
  return { ...NONE, difference, better: share(sign), worse: share(-sign) }
}

/** Mean difference over the same replications of both sides, which had the same random numbers, with its interval. */
export function replicatedDifference(base: Sample, variant: Sample, unit: string): Difference {
  const differences = pairedDifferences(base, variant)
  if (differences.length === 0) return NONE
  const interval = meanInterval(differences)
  const distinct = differences.length < 2 ? null : interval.low > 0 || interval.high < 0
  return { ...NONE, difference: meanFigure(interval, unit), distinct }
}

/** Mean of one side over its replications. */
export function replicatedFigure(values: Sample, unit: string): Figure | null {
  const known = values.filter((v) => typeof v === 'number')
  return known.length === 0 ? null : meanFigure(meanInterval(known), unit)
}
