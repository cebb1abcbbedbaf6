import type { CompareFigureRow, CompareResults, Figure } from '@cellwright/model'
import { bare, moneyOf, named, outsideDraws, thingName, type CompareSection } from './compare-page.ts'
import { NO_NUMBER } from './number-text.ts'
import { heading, note, pageTable, sentence, type Page } from './page.ts'
import { TIE } from './wrap.ts'

/** Variants that stand beside the base in one table. */
const BESIDE = 3

/** The headline figures of each thing side by side. */
export const compareFigures: CompareSection = (comparison, page) => {
  const { figures } = comparison
  if (figures.length === 0) return []
  const things = [...new Map(figures.map((f) => [`${f.of} ${f.scope}`, f])).values()]
  return [
    ...heading(page, `Headline figures side by side${moneyOf(comparison)}`),
    ...things.flatMap(({ of, scope }) => {
      const rows = figures.filter((f) => f.of === of && f.scope === scope && f.values.some((v) => v.value !== null))
      if (rows.length === 0) return []
      const { only, sides } = whoHas(comparison, of, scope)
      return [
        '',
        ...sentence(page, `${capital(thingName(of))} ${scope}${only}`),
        ...columnsOf(sides).flatMap((columns) => figureTable(rows, columns, page)),
      ]
    }),
    ...note(
      page,
      'The first row of a figure is at the central values of the inputs, the books with the simulated output; below it are the median of the draws and the range in which four in five of them lie, where the draws move it at all. !: the central value lies outside that range of its own draws; then use the median. Simulated figures are means of the replications. A dash: no such thing on that side, or no such figure (no rate of return exists where cash never comes back).',
    ),
  ]
}

function figureTable(rows: readonly CompareFigureRow[], sides: readonly string[], page: Page): string[] {
  return pageTable(
    page,
    [
      { head: 'figure', cell: (r) => r.name },
      ...sides.map((side) => ({
        head: side,
        align: 'right' as const,
        cell: (r: Line) => {
          const value = r.figure.values.find((v) => v.side === side)?.value
          return value ? r.cell(value) : NO_NUMBER
        },
      })),
    ],
    rows.flatMap((figure) => linesOf(figure, sides)),
  )
}

/** A line of the table: one way to say a figure. */
interface Line {
  readonly name: string
  readonly figure: CompareFigureRow
  readonly cell: (value: Figure) => string
}

/** The central value of a figure and, where draws move it on one of the sides, their median and range. */
function linesOf(figure: CompareFigureRow, sides: readonly string[]): Line[] {
  const shown = figure.values.flatMap(({ side, value }) => (value && sides.includes(side) ? [value] : []))
  const drawn = shown.some((v) => v.of === 'draws' && v.low !== v.high)
  const marked = shown.some(outsideDraws)
  const central = {
    name: named(figure.name, unitOf(figure)),
    figure,
    cell: (v: Figure) => `${bare(v)}${outsideDraws(v) ? '!' : marked ? TIE : ''}`,
  }
  const below = (name: string, of: (v: Figure) => string): Line => ({
    name: `${TIE}${TIE}${name}`,
    figure,
    cell: (v) => (v.median === undefined ? NO_NUMBER : `${of(v)}${marked ? TIE : ''}`),
  })
  const at = (v: Figure, value: number | undefined) => bare({ value: value ?? v.value, unit: v.unit })
  const median = below('median of draws', (v) => at(v, v.median))
  if (!drawn) return [central]
  // Two dates are too wide for a column.
  return unitOf(figure) === 'date'
    ? [central, median, below('p10', (v) => at(v, v.low)), below('p90', (v) => at(v, v.high))]
    : [central, median, below('p10 to p90', (v) => `${at(v, v.low)}${TIE}to${TIE}${at(v, v.high)}`)]
}

function unitOf({ values }: CompareFigureRow): string {
  return values.find((v) => v.value !== null)?.value?.unit ?? ''
}

/** Sides that have a thing, and a remark where not all have it. */
function whoHas({ sides }: CompareResults, kind: string, id: string): { only: string; sides: readonly string[] } {
  const having = sides.filter((s) => s.things.some((t) => t.id === id && t.kind === kind)).map((s) => s.id)
  return {
    only: having.length < sides.length ? `, which only ${having.join(' and ')} ${having.length > 1 ? 'have' : 'has'}:` : ':',
    sides: having,
  }
}

/** The sides in tables of as many as fit beside each other; the first, which the others are held against, stands once. */
function columnsOf(sides: readonly string[]): string[][] {
  const [first = '', ...others] = sides
  const tables = [[first, ...others.slice(0, BESIDE)]]
  for (let i = BESIDE; i < others.length; i += BESIDE + 1) tables.push(others.slice(i, i + BESIDE + 1))
  return tables
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
