import { NO_NUMBER, number, quantity } from './number-text.ts'
import { heading, note, pageTable, type Section } from './page.ts'

/** What two announced figures fix between them, beside the design and comparable plants. */
export const impliedTable: Section = ({ implied }, page) => {
  if (implied.length === 0) return []
  return [
    ...heading(page, 'Implied figures'),
    ...note(
      page,
      'Nobody announced these; two announced figures fix each of them. Where they differ from the design, something announced does not fit.',
    ),
    ...pageTable(
      page,
      [
        { head: 'figure', cell: (i) => i.what },
        { head: 'implied', align: 'right', cell: (i) => quantity(i.value.value, i.value.unit) },
        { head: 'design', align: 'right', cell: (i) => number(i.design) },
        {
          head: 'comparables',
          cell: ({ comparable: c }) => (c && c.n > 0 ? `n = ${c.n}, ${number(c.low)} to ${number(c.high)}` : NO_NUMBER),
        },
        { head: 'how', cell: (i) => `${i.how} (${i.from.join(', ')})` },
      ],
      implied,
    ),
  ]
}
