import type { ChainResult, Results } from '@cellwright/model'
import { millions, millionsHead } from './money-text.ts'
import { count, decimal, number, percent, sumDecimals } from './number-text.ts'
import { labelled, note, pageTable, sentence, type Page } from './page.ts'

type Row = ChainResult['sourcing'][number]

/** Materials that make up this share of the money are shown one by one. */
const SHOWN = 0.9

/** Materials of a chain by where they come from: those that cost most, by the plant that takes them. */
export function sourcingTable({ sourcing, made, plants }: ChainResult, results: Results, page: Page): string[] {
  const shown = dearest(sourcing)
  const rest = sourcing.filter((r) => !shown.includes(r))
  const groups = [...new Set([...plants, ...shown.map((r) => r.taker)])].map((taker) =>
    shown.filter((r) => r.taker === taker).toSorted((a, b) => b.value.value - a.value.value),
  )
  const rows = [
    ...groups.flatMap((group) => group.map((r, i) => ({ ...r, group: i === 0 ? r.taker : '', tonnes: r.mass.value }))),
    ...(rest.length > 0 ? [together(rest)] : []),
  ]
  const places = sumDecimals(rows.flatMap((r) => millions(r.value) ?? []))
  return [
    ...(rows.length === 0
      ? []
      : [
          '',
          ...sentence(page, `Where the materials of the chain come from, in ${millionsHead(results)}:`),
          ...pageTable(
            page,
            [
              { head: 'taken by', cell: (r) => r.group },
              { head: 'material', cell: (r) => r.name },
              { head: 't', align: 'right', cell: (r) => number(r.tonnes) },
              { head: 'money', align: 'right', cell: (r) => decimal(millions(r.value) ?? null, places) },
              { head: 'made', align: 'right', cell: (r) => percent(r.own) },
              { head: 'by rows', align: 'right', cell: (r) => percent(r.contracts) },
              { head: 'market', align: 'right', cell: (r) => percent(r.market) },
            ],
            rows,
          ),
          ...note(
            page,
            `Over the simulated years.${rest.length > 0 ? ' Shown one by one are the materials that make up 90 % of the money; the files (--out) have all.' : ''} Made: by plants of the file; by rows: bought by rows of supply; market: bought without a row. Shares by mass${rest.length > 0 ? ', of the others by money' : ''}.`,
          ),
        ]),
    ...(made
      ? labelled(
          page,
          'made',
          `${percent(made.byValue)} of the value of all materials and ${percent(made.byMass)} of their mass come from plants of the file`,
        )
      : []),
  ]
}

/** The materials that cost most, up to that share of the money. */
function dearest(all: readonly Row[]): Row[] {
  const whole = all.reduce((sum, r) => sum + r.value.value, 0)
  const found: Row[] = []
  let sum = 0
  for (const row of all.toSorted((a, b) => b.value.value - a.value.value)) {
    if (sum >= SHOWN * whole && found.length > 0) break
    found.push(row)
    sum += row.value.value
  }
  // One row that is left takes no more room than the sum of it.
  return all.length - found.length < 2 ? [...all] : found
}

/** Several materials as one line. */
function together(rows: readonly Row[]): Pick<Row, 'name' | 'own' | 'contracts' | 'market' | 'value'> & {
  readonly group: string
  readonly tonnes: number
} {
  const value = rows.reduce((sum, r) => sum + r.value.value, 0)
  const share = (of: (r: Row) => number) => (value > 0 ? rows.reduce((sum, r) => sum + of(r) * r.value.value, 0) / value : NaN)
  return {
    group: 'rest',
    name: `${count(rows.length)} others`,
    tonnes: rows.reduce((sum, r) => sum + r.mass.value, 0),
    value: { value, unit: rows[0]!.value.unit },
    own: share((r) => r.own),
    contracts: share((r) => r.contracts),
    market: share((r) => r.market),
  }
}
