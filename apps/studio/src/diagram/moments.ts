import type { FilmOverview } from '@cellwright/model'
import { stepKey } from './graph.ts'

/** What the diagram shows of a step at a moment. */
export interface Shown {
  /** By state, in the order of the codes; null where nothing is known. */
  readonly shares: ArrayLike<number> | null
  /** What lies before it over its places, or over the most that ever lies there where it has no limit; null: unknown. */
  readonly full: number | null
  readonly units: number | null
  readonly unit: string
}

/** Periods of the calendar in which a run has counted: the finest of any plant. */
export function periodsOf(overview: FilmOverview): readonly string[] {
  return overview.plants.reduce<readonly string[]>((most, p) => (p.from.length > most.length ? p.from : most), [])
}

/** What each step did in the period that begins on a day. */
export function momentOf(overview: FilmOverview, day: string): ReadonlyMap<string, Shown> {
  const found = new Map<string, Shown>()
  for (const { plant, from, steps } of overview.plants) {
    const at = from.findLastIndex((f) => f <= day)
    if (at < 0) continue
    for (const { step, shares, levels } of steps) {
      const before = levels.find((l) => l.where === 'before' && l.port === null)
      const most = before ? (before.capacity ?? before.ends.reduce((m, x) => Math.max(m, x), 1)) : 1
      const units = before?.ends[at] ?? null
      found.set(stepKey(plant, step), {
        shares: shares[at] ?? null,
        full: units === null ? null : Math.min(1, units / most),
        units,
        unit: before?.unit ?? '',
      })
    }
  }
  return found
}
