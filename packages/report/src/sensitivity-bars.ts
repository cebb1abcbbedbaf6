import type { Results, SensitivityRow } from '@cellwright/model'
import { formatDate } from '@cellwright/units'
import { NO_NUMBER, number, quantity } from './number-text.ts'
import { heading, note, pageTable, sentence, type Section } from './page.ts'
import { hasSeveralPlants } from './several.ts'

/** Headline figures that are shown first and at length, as far as there are any: what a plant and its product cost and bring. */
const LEADING = ['investment', 'cost-per-kwh', 'npv', 'material-investment', 'cost-per-tonne', 'material-npv']
/** Of a file with several plants: the whole alone. */
const OF_THE_WHOLE = ['project-investment', 'project-npv', 'project-cost-per-kwh', 'project-jobs', 'chain-output', 'chain-mass']
/** Where a project has none of them: the first of the document. */
const FIGURES = 3
/** Inputs of those, and of the other figures. */
const ROWS = 10
const FEW_ROWS = 3
/** Columns of the longest bar. */
const BAR = 16

/** What the headline figures hang on, as bars. */
export const sensitivityBars: Section = (results, page) => {
  const { assumptions } = results
  const sensitivity = toldSwings(results)
  if (sensitivity.length === 0) return []
  const names = new Map(assumptions.map((a) => [a.id, a.name]))
  const leading = new Set(leadingFigures(sensitivity))
  const groups = swingsByFigure(sensitivity)
  return [
    ...heading(page, 'What matters most'),
    ...note(
      page,
      `Each input alone goes from the low to the high end of its band; the bar shows how far the figure then moves, the longest bar being the largest move of that figure. Worked out without a simulation, from static output with phases and ramps; so the value with all inputs at their central values can differ from that of the simulated plant elsewhere in this report. The files (--out) have all inputs${sensitivity.length < results.sensitivity.length ? ', and those of each plant' : ''}.`,
    ),
    ...groups.flatMap((rows) => {
      const [largest] = rows
      if (!largest) return []
      return [
        '',
        ...sentence(
          page,
          `${largest.figure} of ${largest.scope}, ${valueText(largest.base, largest.unit)} with all inputs at their central values:`,
        ),
        ...pageTable(
          page,
          [
            { head: 'input', cell: (s) => names.get(s.id) ?? s.name },
            { head: 'known', cell: (s) => s.basis.replace('-', ' ') },
            { head: 'at low', align: 'right', cell: (s) => endText(s.low, s.unit) },
            { head: 'at high', align: 'right', cell: (s) => endText(s.high, s.unit) },
            { head: 'move', cell: (s) => '#'.repeat(Math.max(1, Math.round((BAR * swing(s)) / swing(largest)))) },
          ],
          rows.slice(0, leading.has(largest.headline) ? ROWS : FEW_ROWS),
        ),
      ]
    }),
  ]
}

function valueText(value: number, unit: string): string {
  return unit === 'date' ? formatDate(Math.round(value)) : quantity(value, unit)
}

function endText(value: number | null, unit: string): string {
  if (value === null) return NO_NUMBER
  return unit === 'date' ? formatDate(Math.round(value)) : number(value)
}

/** Ids of the figures most asked for. */
function leadingFigures(sensitivity: readonly SensitivityRow[]): string[] {
  const there = [...new Set(sensitivity.map((s) => s.headline))]
  const asked = there.every((id) => OF_THE_WHOLE.includes(id)) ? OF_THE_WHOLE : LEADING
  const money = asked.filter((id) => there.includes(id))
  return money.length > 0 ? money : there.slice(0, FIGURES)
}

/** Of several plants the swings of the whole, where there are some; else all. */
function toldSwings(results: Results): readonly SensitivityRow[] {
  const whole = hasSeveralPlants(results) ? results.sensitivity.filter((s) => OF_THE_WHOLE.includes(s.headline)) : []
  return whole.length > 0 ? whole : results.sensitivity
}

/** Swings of all figures that are shown, as lists, and whether each is among those most asked for. */
export function allSwings(results: Results): readonly { readonly rows: readonly SensitivityRow[]; readonly leading: boolean }[] {
  const sensitivity = toldSwings(results)
  const leading = new Set(leadingFigures(sensitivity))
  return swingsByFigure(sensitivity).map((rows) => ({ rows, leading: leading.has(rows[0]?.headline ?? '') }))
}

/** A list for each figure of each thing, those most asked for first and the others in the order of the document, the largest swing first. */
function swingsByFigure(sensitivity: readonly SensitivityRow[]): readonly (readonly SensitivityRow[])[] {
  const groups = new Map<string, SensitivityRow[]>()
  for (const row of sensitivity.filter((s) => swing(s) > 0)) {
    const key = `${row.headline} ${row.scope}`
    groups.set(key, [...(groups.get(key) ?? []), row])
  }
  const leading = leadingFigures(sensitivity)
  const place = ([row]: readonly SensitivityRow[]) => {
    const at = leading.indexOf(row?.headline ?? '')
    return at < 0 ? leading.length : at
  }
  return [...groups.values()].toSorted((a, b) => place(a) - place(b)).map((rows) => rows.toSorted((a, b) => swing(b) - swing(a)))
}

/** How far the figure moves, in its unit. */
export function swing({ base, low, high }: SensitivityRow): number {
  return Math.max(low ?? base, base, high ?? base) - Math.min(low ?? base, base, high ?? base)
}
