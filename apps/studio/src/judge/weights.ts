import type { AssumptionRow, Results, SensitivityRow } from '@cellwright/model'

/** Headline figures that are shown first: what the whole costs and brings, then a plant and its product. */
const LEADING = [
  'project-npv',
  'project-investment',
  'project-cost-per-kwh',
  'chain-output',
  'investment',
  'cost-per-kwh',
  'npv',
  'material-investment',
  'cost-per-tonne',
  'material-npv',
]

/** A headline figure of one thing, with the inputs that move it, the largest swing first. */
export interface Swings {
  /** As `HeadlineRow.id`. */
  readonly id: string
  readonly headline: string
  readonly scope: string
  readonly figure: string
  readonly unit: string
  readonly base: number
  readonly rows: readonly SensitivityRow[]
}

/** How far the figure moves, in its unit. */
export function swing({ base, low, high }: SensitivityRow): number {
  return Math.max(low ?? base, base, high ?? base) - Math.min(low ?? base, base, high ?? base)
}

/** All headline figures with their inputs, those most asked for first. */
export function swingsOf({ sensitivity }: Pick<Results, 'sensitivity'>): Swings[] {
  const groups = new Map<string, SensitivityRow[]>()
  for (const row of sensitivity) {
    const key = `${row.scope}.${row.headline}`
    const group = groups.get(key)
    if (group) group.push(row)
    else groups.set(key, [row])
  }
  const place = (s: Swings) => {
    const at = LEADING.indexOf(s.headline)
    return at < 0 ? LEADING.length : at
  }
  return [...groups.entries()]
    .map(([id, rows]): Swings => {
      const { headline, scope, figure, unit, base } = rows[0]!
      return {
        id,
        headline,
        scope,
        figure,
        unit,
        base,
        rows: rows.filter((r) => swing(r) > 0).toSorted((a, b) => swing(b) - swing(a)),
      }
    })
    .filter((s) => s.rows.length > 0)
    .toSorted((a, b) => place(a) - place(b))
}

/** A number that was read, and how far it moves a headline figure. */
export interface WeightedRow {
  readonly row: AssumptionRow
  /** Its swing over the largest swing of the figure, 0..1; null where it was not varied. */
  readonly weight: number | null
  /** Figure that it moves most, of those most asked for where it moves one of them. */
  readonly moves: Swings | null
  /** The larger the sooner it is told: a figure that is not among those most asked for counts little. */
  readonly rank: number
}

/** A figure that is not among those most asked for counts this much of one that is. */
const MINOR = 1e-3

/** Every number that was read, with the headline figure that it moves most. */
export function weighted(results: Pick<Results, 'assumptions' | 'sensitivity'>): WeightedRow[] {
  const best = new Map<string, { weight: number; moves: Swings; rank: number }>()
  for (const moves of swingsOf(results)) {
    const most = swing(moves.rows[0]!)
    const counts = LEADING.includes(moves.headline) ? 1 : MINOR
    for (const row of moves.rows) {
      const weight = swing(row) / most
      if (weight * counts > (best.get(row.id)?.rank ?? 0)) best.set(row.id, { weight, moves, rank: weight * counts })
    }
  }
  return results.assumptions.map((row) => {
    const found = best.get(row.id)
    return { row, weight: found?.weight ?? null, moves: found?.moves ?? null, rank: found?.rank ?? 0 }
  })
}
