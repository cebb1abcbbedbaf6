import type { SensitivityRow } from '@cellwright/model'
import { number, quantity } from './number-text.ts'
import { heading, note, pageTable, sentence, type Section } from './page.ts'

const FIGURES = 2
const ROWS = 10
/** Columns of the longest bar. */
const BAR = 16

/** What two headline figures hang on most, as bars. */
export const sensitivityBars: Section = ({ sensitivity, assumptions }, page) => {
  if (sensitivity.length === 0) return []
  const figures = [...new Set(sensitivity.map((s) => s.figure))]
  const names = new Map(assumptions.map((a) => [a.id, a.name]))
  return [
    ...heading(page, 'What matters most'),
    ...note(
      page,
      'Each input alone goes from the low to the high end of its band; the bar shows how far the figure then moves, the longest bar being the largest move.',
    ),
    ...figures.slice(0, FIGURES).flatMap((name) => {
      const all = sensitivity.filter((s) => s.figure === name && swing(s) > 0).toSorted((a, b) => swing(b) - swing(a))
      const largest = all[0]
      if (!largest) return []
      return [
        '',
        ...sentence(page, `${name}, ${quantity(largest.base, largest.unit)} with all inputs at their central values:`),
        ...pageTable(
          page,
          [
            { head: 'input', cell: (s) => names.get(s.id) ?? s.name },
            { head: 'known', cell: (s) => s.basis.replace('-', ' ') },
            { head: 'at low', align: 'right', cell: (s) => number(s.low) },
            { head: 'at high', align: 'right', cell: (s) => number(s.high) },
            { head: 'move', cell: (s) => '#'.repeat(Math.max(1, Math.round((BAR * swing(s)) / swing(largest)))) },
          ],
          all.slice(0, ROWS),
        ),
      ]
    }),
    ...(figures.length > FIGURES
      ? note(page, `Also worked out, in the files (--out): ${figures.slice(FIGURES).join(', ')}.`)
      : []),
  ]
}

/** How far the figure moves, over its central value; over nothing where that is zero. */
export function swing({ base, low, high }: SensitivityRow): number {
  const move = Math.max(low, base, high) - Math.min(low, base, high)
  return base === 0 ? move : move / Math.abs(base)
}
