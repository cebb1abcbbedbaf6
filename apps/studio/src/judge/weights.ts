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
  /** Figure that it moves most. */
  readonly moves: Swings | null
}

/** Every number that was read, with the headline figure that it moves most; `only` one figure where it is given. */
export function weighted(results: Pick<Results, 'assumptions' | 'sensitivity'>, only?: string): WeightedRow[] {
  const best = new Map<string, { weight: number; moves: Swings }>()
  for (const moves of swingsOf(results)) {
    if (only !== undefined && moves.id !== only) continue
    const most = swing(moves.rows[0]!)
    for (const row of moves.rows) {
      const weight = swing(row) / most
      if (weight > (best.get(row.id)?.weight ?? -1)) best.set(row.id, { weight, moves })
    }
  }
  return results.assumptions.map((row) => {
    const found = best.get(row.id)
    return { row, weight: found?.weight ?? null, moves: found?.moves ?? null }
  })
}

/** The inputs of the draws whose band was not varied for any figure, e.g. with a band of no width. */
export function notVaried({ assumptions, sensitivity }: Pick<Results, 'assumptions' | 'sensitivity'>): number {
  const varied = new Set(sensitivity.map((s) => s.id))
  return assumptions.filter((a) => !varied.has(a.id)).length
}
