import { entryName } from './entry-name.ts'
import { figure } from './number-text.ts'
import { heading, note, pageTable, type Section } from './page.ts'

const ROWS = 10

/** The largest masses that go from one place to another. */
export const flowsTable: Section = ({ flows }, page) => {
  if (flows.length === 0) return []
  const rows = flows.toSorted((a, b) => b.amount.value - a.amount.value).slice(0, ROWS)
  const more = flows.length - rows.length
  return [
    ...heading(page, 'What goes where'),
    ...pageTable(
      page,
      [
        { head: 'from', cell: (f) => f.from },
        { head: 'to', cell: (f) => f.to },
        { head: 'what', cell: (f) => entryName(f.what) },
        { head: 'amount', align: 'right', cell: (f) => figure(f.amount) },
      ],
      rows,
    ),
    ...note(
      page,
      `Over the whole run, mean of the replications.${more > 0 ? ` The ${ROWS} largest; ${more} more are in the files (--out).` : ''}`,
    ),
  ]
}
