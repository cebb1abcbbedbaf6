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

/** Does a store count as what lies before a step? Of racks what lies in them does. Of several that one is shown which is emptiest: the step waits for it. */
export const isStock = (where: 'before' | 'inside', isRack: boolean): boolean => (where === 'inside') === isRack

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
      const isRack = shares.length === 0
      const least = levels
        .filter((l) => isStock(l.where, isRack))
        .map(({ unit, capacity, ends }) => {
          const units = ends[at] ?? 0
          return { unit, units, full: Math.min(1, units / (capacity ?? ends.reduce((m, x) => Math.max(m, x), 1))) }
        })
        .reduce<{ unit: string; units: number; full: number } | null>((a, b) => (a && a.full <= b.full ? a : b), null)
      found.set(stepKey(plant, step), {
        shares: shares[at] ?? null,
        full: least?.full ?? null,
        units: least?.units ?? null,
        unit: least?.unit ?? '',
      })
    }
  }
  return found
}
