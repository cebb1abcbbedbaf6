import type { LedgerResult, Results } from '@cellwright/model'
import { money, moneyRange, priceLevel } from './money-text.ts'
import { decimal, percent } from './number-text.ts'
import { heading, labelled, note, pageTable, type Page } from './page.ts'

/** Cash by year, and what it is worth; `of` names one of several plants. */
export function cashflowTable(ledger: LedgerResult, of: string, results: Results, page: Page): string[] {
  type Row = (typeof ledger.cashflow)[number]
  const column = (head: string, of: (row: Row) => number) => ({
    head,
    align: 'right' as const,
    cell: (row: Row) => decimal(of(row), 1),
  })
  const level = priceLevel(results)
  return [
    ...heading(page, `Cash flow${of}, in M ${level}`),
    ...(ledger.cashflow.length === 0
      ? []
      : pageTable(
          page,
          [
            { head: 'year', cell: (c: Row) => String(c.year) },
            column('sales', (c) => c.revenue),
            column('running costs', (c) => c.opex),
            column('invest- ment', (c) => c.capex),
            column('tax', (c) => c.tax),
            column('working capital', (c) => c.workingCapital),
            column('end value', (c) => c.terminal),
            column('cash', (c) => c.cash),
          ],
          ledger.cashflow,
        )),
    ...note(
      page,
      `In millions of ${level}, ${ledger.terms} terms. Cash = sales - running costs - investment - tax - working capital + end value. Working capital: money newly tied up in stocks and bills. End value: what machines, buildings and stocks are still worth in the last year.`,
    ),
    ...labelled(page, 'investment', moneyRange(ledger.capex, results)),
    ...labelled(
      page,
      'interest',
      `${money(ledger.interestDuringConstruction, results)} on what is spent before serial production, at the discount rate; not in the investment, for discounting counts it already. It covers ${ledger.interestDuringConstruction.scope.covers}; not in it: ${ledger.interestDuringConstruction.scope.leavesOut}`,
    ),
    ...labelled(page, 'discount rate', `${percent(ledger.discountRate)} a year`),
    ...labelled(
      page,
      'present value',
      `${moneyRange(ledger.npv, results)} (NPV on ${ledger.npvDate}: all cash, later years counted for less)`,
    ),
    ...labelled(
      page,
      'return',
      ledger.irr === null
        ? 'none: no rate makes the cash of all years balance (IRR)'
        : `${percent(ledger.irr)} a year (IRR: the discount rate at which the present value is nil)`,
    ),
  ]
}
