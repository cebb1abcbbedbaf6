import type { LedgerResult, Results } from '@cellwright/model'
import { priceLevel } from './money-text.ts'
import { decimal } from './number-text.ts'
import { heading, note, pageTable, type Page } from './page.ts'

/** Money tied up in stocks and bills by year; `of` names one of several plants. */
export function workingCapitalTable(ledger: LedgerResult, of: string, results: Results, page: Page): string[] {
  const rows = ledger.workingCapital.filter((w) => w.total !== 0)
  if (rows.length === 0) return []
  type Row = (typeof rows)[number]
  const column = (head: string, of: (row: Row) => number) => ({
    head,
    align: 'right' as const,
    cell: (row: Row) => decimal(of(row), 1),
  })
  return [
    ...heading(page, `Working capital${of}, in M ${priceLevel(results)}`),
    ...pageTable(
      page,
      [
        { head: 'year', cell: (w: Row) => String(w.year) },
        column('mate- rials', (w) => w.rawMaterials),
        column('cells in racks', (w) => w.inRacks),
        column('between steps', (w) => w.betweenSteps),
        column(`${ledger.sells ?? 'packs'} ready`, (w) => w.finishedGoods),
        column('owed by customers', (w) => w.receivables),
        column('owed to suppliers', (w) => w.payables),
        column('tied up', (w) => w.total),
        column('by share', (w) => w.byShare),
      ],
      rows,
    ),
    ...note(
      page,
      'What stocks and bills tie up at the mean rates of a year: all columns but what is owed to suppliers, less that. Cells in racks are those in wetting, formation and ageing. By share: what a published model takes, 15 % of yearly cost; to compare with. All of it is given back in the last year.',
    ),
  ]
}
