import type { SensitivityRow } from '@cellwright/model'
import { NO_NUMBER, number, quantity } from './number-text.ts'
import { heading, note, pageTable, sentence, type Section } from './page.ts'

/** Headline figures that are shown, in the order of the document: the most asked for come first. */
const FIGURES = 3
const ROWS = 10
/** Columns of the longest bar. */
const BAR = 16

/** What the headline figures most asked for hang on, as bars. */
export const sensitivityBars: Section = ({ sensitivity, assumptions }, page) => {
  if (sensitivity.length === 0) return []
  const names = new Map(assumptions.map((a) => [a.id, a.name]))
  const groups = leadingSwings(sensitivity)
  const shown = new Set(groups.flat().map((s) => s.headline))
  const others = [...new Set(sensitivity.filter((s) => !shown.has(s.headline)).map((s) => s.figure))]
  const several = new Set(groups.flat().map((s) => s.scope)).size > 1
  return [
    ...heading(page, 'What matters most'),
    ...note(
      page,
      'Each input alone goes from the low to the high end of its band; the bar shows how far the figure then moves, the longest bar being the largest move.',
    ),
    ...groups.flatMap((rows) => {
      const [largest] = rows
      if (!largest) return []
      const of = several ? ` of ${largest.scope}` : ''
      const value = quantity(largest.base, largest.unit)
      return [
        '',
        ...sentence(page, `${largest.figure}${of}, ${value} with all inputs at their central values:`),
        ...pageTable(
          page,
          [
            { head: 'input', cell: (s) => names.get(s.id) ?? s.name },
            { head: 'known', cell: (s) => s.basis.replace('-', ' ') },
            { head: 'at low', align: 'right', cell: (s) => (s.low === null ? NO_NUMBER : number(s.low)) },
            { head: 'at high', align: 'right', cell: (s) => (s.high === null ? NO_NUMBER : number(s.high)) },
            { head: 'move', cell: (s) => '#'.repeat(Math.max(1, Math.round((BAR * swing(s)) / swing(largest)))) },
          ],
          rows.slice(0, ROWS),
        ),
      ]
    }),
    ...(others.length > 0 ? note(page, `Also worked out, in the files (--out): ${others.join(', ')}.`) : []),
  ]
}

/** Swings of the figures that are shown, a list for each figure of each thing, the largest first. */
export function leadingSwings(sensitivity: readonly SensitivityRow[]): readonly (readonly SensitivityRow[])[] {
  const shown = new Set([...new Set(sensitivity.map((s) => s.headline))].slice(0, FIGURES))
  const groups = new Map<string, SensitivityRow[]>()
  for (const row of sensitivity.filter((s) => shown.has(s.headline) && swing(s) > 0)) {
    const key = `${row.headline} ${row.scope}`
    groups.set(key, [...(groups.get(key) ?? []), row])
  }
  return [...groups.values()].map((rows) => rows.toSorted((a, b) => swing(b) - swing(a)))
}

/** How far the figure moves, in its unit. */
export function swing({ base, low, high }: SensitivityRow): number {
  return Math.max(low ?? base, base, high ?? base) - Math.min(low ?? base, base, high ?? base)
}
