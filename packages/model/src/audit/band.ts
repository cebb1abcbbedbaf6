import { sortedQuantile } from '@cellwright/kernel'

/** The spread of a value over draws or plants, ascending: min <= p10 <= p50 <= p90 <= max. */
export interface Band {
  readonly min: number
  readonly p10: number
  readonly p50: number
  readonly p90: number
  readonly max: number
  readonly n: number
}

export function band(values: readonly number[]): Band | undefined {
  if (values.length === 0) return undefined
  const sorted = values.toSorted((a, b) => a - b)
  const q = (p: number) => sortedQuantile(sorted, p)
  return { min: sorted[0]!, p10: q(0.1), p50: q(0.5), p90: q(0.9), max: sorted.at(-1)!, n: sorted.length }
}

/** How values are moved by a factor: over `origin`, 0 or for dates the day from which they are durations; shares in odds, p / (1 - p), so that none becomes more than all. */
export type Scale = { readonly origin: number } | 'odds'

/** A value times a factor, on a scale. */
export function times(x: number, factor: number, scale: Scale): number {
  if (scale !== 'odds') return scale.origin + (x - scale.origin) * factor
  if (x >= 1) return 1
  const odds = (Math.max(0, x) / (1 - x)) * factor
  return odds / (1 + odds)
}

/** Edges moved outward by a factor. */
export function widen(b: Band, factor: number, scale: Scale = { origin: 0 }): Band {
  const down = (x: number) => times(x, 1 / factor, scale)
  const up = (x: number) => times(x, factor, scale)
  return { min: down(b.min), p10: down(b.p10), p50: b.p50, p90: up(b.p90), max: up(b.max), n: b.n }
}

/** All values times a factor. */
export function shifted(b: Band, factor: number, scale: Scale = { origin: 0 }): Band {
  const move = (x: number) => times(x, factor, scale)
  return { min: move(b.min), p10: move(b.p10), p50: move(b.p50), p90: move(b.p90), max: move(b.max), n: b.n }
}

/**
 * How far the edges of a band could lie with other draws: from order statistics, ranks n p +- 1.96 sqrt(n p (1 - p));
 * the extremes inward to the twentieth value from each end and outward by twice that gap: the extremes of ten runs differ by about
 * one such gap where tails are exponential, and some tails are longer. Returns the band with all edges moved in, and out.
 */
export function bandUncertainty(values: readonly number[]): { readonly inner: Band; readonly outer: Band } | undefined {
  const central = band(values)
  if (!central || values.length < 10) return undefined
  const sorted = values.toSorted((a, b) => a - b)
  const n = sorted.length
  const at = (rank: number) => sorted[Math.max(0, Math.min(n - 1, Math.round(rank)))]!
  const spread = (p: number) => 1.96 * Math.sqrt(n * p * (1 - p))
  const k = Math.min(20, Math.floor(n / 4))
  const low = at(k - 1)
  const high = at(n - k)
  return {
    inner: { ...central, min: low, p10: at(0.1 * n + spread(0.1)), p90: at(0.9 * n - spread(0.9)), max: high },
    outer: {
      ...central,
      min: central.min - 2 * (low - central.min),
      p10: at(0.1 * n - spread(0.1)),
      p90: at(0.9 * n + spread(0.9)),
      max: central.max + 2 * (central.max - high),
    },
  }
}
