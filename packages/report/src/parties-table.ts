import { millions, millionsHead } from './money-text.ts'
import { decimal, NO_NUMBER, percent } from './number-text.ts'
import { heading, note, pageTable, type Section } from './page.ts'

/** Who pays what of the investment, and who commits to buy. */
export const partiesTable: Section = (results, page) => {
  const { parties, plants } = results
  if (parties.length === 0) return []
  const money = (f: (typeof parties)[number]['total']) => decimal(millions(f) ?? null, 1)
  const left = parties.filter((p) => p.kind === 'nobody')
  return [
    ...heading(page, 'Parties'),
    ...pageTable(
      page,
      [
        { head: 'who pays', cell: (p) => p.name },
        ...(plants.length > 1 ? [{ head: 'plant', cell: (p: (typeof parties)[number]) => p.plant }] : []),
        { head: 'buildings', align: 'right', cell: (p) => money(p.building) },
        { head: 'equipment', align: 'right', cell: (p) => money(p.equipment) },
        { head: 'rest', align: 'right', cell: (p) => money(p.rest) },
        { head: 'in all', align: 'right', cell: (p) => money(p.total) },
        { head: 'share', align: 'right', cell: (p) => percent(p.share) },
        {
          head: 'buys',
          align: 'right',
          cell: ({ offtake: o }) => (o ? `${percent(o.share)} of what is made` : NO_NUMBER),
        },
      ],
      parties,
    ),
    ...note(
      page,
      `${millionsHead(results)}. Equipment: machines, utilities and freight. Rest: land, engineering, owner's cost, contingency. Buys: share of the output that it commits to buy.${
        left.length > 0 ? ' Nobody named: what the file names no party for.' : ''
      }`,
    ),
  ]
}
