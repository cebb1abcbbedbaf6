import type { ChainResult, Results } from '@cellwright/model'
import { money } from './money-text.ts'
import { figure, NO_NUMBER, percent } from './number-text.ts'
import { labelled, note, pageTable, type Page } from './page.ts'

/** Materials of a chain by where they come from. */
export function sourcingTable({ sourcing, made }: ChainResult, results: Results, page: Page): string[] {
  return [
    ...(sourcing.length === 0
      ? []
      : [
          '',
          ...pageTable(
            page,
            [
              { head: 'material', cell: (r) => r.name },
              { head: 'taken by', cell: (r) => r.taker },
              { head: 'mass', align: 'right', cell: (r) => figure(r.mass) },
              { head: 'money', align: 'right', cell: (r) => money(r.value, results) },
              { head: 'made', align: 'right', cell: (r) => percent(r.own) },
              { head: 'con- tracts', align: 'right', cell: (r) => percent(r.contracts) },
              { head: 'market', align: 'right', cell: (r) => percent(r.market) },
              { head: 'from', cell: (r) => r.from.join(', ') || NO_NUMBER },
            ],
            sourcing,
          ),
          ...note(
            page,
            'Over the simulated years. Made: by plants of the file; contracts: by rows of supply from outside; market: bought without a row. Shares by mass.',
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
