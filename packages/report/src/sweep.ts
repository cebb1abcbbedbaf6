import type { Figure, Results, SweepResult, SweepRow } from '@cellwright/model'
import { millionsHead } from './money-text.ts'
import { decimal, NO_NUMBER, number, percent } from './number-text.ts'
import { heading, note, pageTable, sentence, type Page, type Section } from './page.ts'

/** Each sweep of the file: its values side by side, and what grows slower than size. */
export const sweeps: Section = (results, page) => results.sweeps.flatMap((sweep) => sweepTable(sweep, results, page))

interface Line {
  readonly what: string
  /** By value, in the order of the sweep. */
  readonly cells: readonly string[]
}

function sweepTable({ id, paths, year, rows, says }: SweepResult, results: Results, page: Page): string[] {
  const [first] = rows
  if (!first) return []
  const lines = linesOf(first, rows)
  const ordered = rows.some((r) => r.asOrdered)
  return [
    ...heading(page, `Side by side: ${id}`),
    ...note(page, `${paths.join(' and ')} at ${rows.length} values. All plants of the file together.`),
    ...pageTable(
      page,
      [
        { head: '', cell: (l: Line) => l.what },
        ...rows.map(({ at }, i) => ({ head: at, align: 'right' as const, cell: (l: Line) => l.cells[i] ?? '' })),
      ],
      lines,
    ),
    ...note(
      page,
      `${millionsHead(results)}. Without a simulation, and as if customers took the nameplate of each${ordered ? '; as ordered: of packs that have orders, no more than these ask for' : ''}. First line: all inputs at their central values; median, p10, p90: middle and ends of the middle 80 % of draws of the inputs, the same draws at each value. Of orders: what each asks for while it lasts, over the nameplate of its plant and of all plants that make packs. Build time: from the first building works to the last start of serial production. Bought outside: materials, in ${year}.`,
    ),
    ...says.flatMap(({ text }) => sentence(page, text)),
  ]
}

function linesOf(first: SweepRow, rows: readonly SweepRow[]): Line[] {
  const made = rows.some((r) => r.made)
  return [
    ...first.plants.flatMap(({ id, nameplate }): Line[] => [
      {
        what: `${id}, ${nameplate.unit}`,
        cells: rows.map((r) => number(r.plants.find((p) => p.id === id)?.nameplate.value ?? null)),
      },
    ]),
    ...withSpread('investment', rows, (r) => r.investment),
    ...withSpread('jobs', rows, (r) => r.jobs),
    ...withSpread('build time', rows, (r) => r.buildTime),
    ...withSpread('cost', rows, (r) => r.cost),
    ...withSpread('net present value', rows, (r) => r.npv),
    { what: 'rate of return', cells: rows.map((r) => percent(r.irr)) },
    ...withSpread('bought outside', rows, (r) => r.bought),
    ...(made
      ? [
          { what: 'made here, by value', cells: rows.map((r) => percent(r.made?.byValue ?? null)) },
          { what: 'made here, by mass', cells: rows.map((r) => percent(r.made?.byMass ?? null)) },
        ]
      : []),
    ...first.orders.flatMap(({ id, plant, share, ofAll }) => {
      const of = (r: SweepRow) => r.orders.find((o) => o.id === id)
      const own = { what: `${id}, of ${plant}`, cells: rows.map((r) => percent(of(r)?.share ?? null)) }
      // An order may be some parts in a thousand of all packs.
      const little = { what: 'of all packs', cells: rows.map((r) => `${number((of(r)?.ofAll ?? 0) * 100)} %`) }
      return share === ofAll ? [own] : [own, little]
    }),
    ...(rows.some((r) => r.asOrdered)
      ? [
          {
            what: `cost as ordered, ${unitOf(rows, (r) => r.asOrdered?.cost ?? null)}`,
            cells: plain(rows, (r) => r.asOrdered?.cost ?? null),
          },
          {
            what: `value as ordered, ${unitOf(rows, (r) => r.asOrdered?.npv ?? null)}`,
            cells: plain(rows, (r) => r.asOrdered?.npv ?? null),
          },
        ]
      : []),
  ]
}

type Read = (row: SweepRow) => Figure | null

/** A line of central values and three of their draws, where there are some. */
function withSpread(name: string, rows: readonly SweepRow[], read: Read): Line[] {
  const unit = unitOf(rows, read)
  if (unit === '') return []
  const ends = (['median', 'low', 'high'] as const).map((end) => rows.map((r) => read(r)?.[end]))
  const spread = ends[0]!.some((x) => x !== undefined)
  return [
    { what: `${name}, ${unit}`, cells: plain(rows, read) },
    ...(spread ? ends.map((cells, i) => ({ what: ['median', 'p10', 'p90'][i]!, cells: cells.map(shown) })) : []),
  ]
}

function plain(rows: readonly SweepRow[], read: Read): string[] {
  return rows.map((r) => shown(read(r)?.value))
}

/** Three digits; sums of money and people that are large without decimals. */
function shown(value: number | undefined): string {
  if (value === undefined) return NO_NUMBER
  return Math.abs(value) >= 100 ? decimal(value, 0) : number(value)
}

function unitOf(rows: readonly SweepRow[], read: Read): string {
  const unit = rows.map(read).find((f) => f !== null)?.unit ?? ''
  // The year of the price level is said once, below the table.
  return unit.replace(/ \(\d{4}\)/, '')
}
