import type { CompareFigureRow, CompareResults } from '@cellwright/model'
import { bare, moneyOf, named, thingName, type CompareSection } from './compare-page.ts'
import { NO_NUMBER } from './number-text.ts'
import { heading, note, pageTable, sentence, type Page } from './page.ts'

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
      'Figures of design and money are at the central values of the inputs, the books with the simulated output; simulated figures are means of the replications. A dash: no such thing on that side, or no such figure (no rate of return exists where cash never comes back).',
    ),
  ]
}

function figureTable(rows: readonly CompareFigureRow[], sides: readonly string[], page: Page): string[] {
  return pageTable(
    page,
    [
      { head: 'figure', cell: (r) => named(r.name, unitOf(r)) },
      ...sides.map((side) => ({
        head: side,
        align: 'right' as const,
        cell: (r: CompareFigureRow) => {
          const value = r.values.find((v) => v.side === side)?.value
          return value ? bare(value) : NO_NUMBER
        },
      })),
    ],
    rows,
  )
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

/** The first side in each table, with as many others as fit beside it. */
function columnsOf(sides: readonly string[]): string[][] {
  const [first = '', ...others] = sides
  const tables = Math.max(1, Math.ceil(others.length / BESIDE))
  return Array.from({ length: tables }, (_, i) => [first, ...others.slice(i * BESIDE, (i + 1) * BESIDE)])
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
