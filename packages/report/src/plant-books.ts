import type { LedgerResult, Results } from '@cellwright/model'
import { cashflowTable } from './cashflow-table.ts'
import { costTable } from './cost-table.ts'
import type { Section } from './page.ts'
import { hasSeveralPlants } from './several.ts'
import { workingCapitalTable } from './working-capital-table.ts'

/** The books of each plant of cells or packs: running costs, cash, working capital. */
export const plantBooks: Section = (results, page) =>
  booksOf(results).flatMap(({ ledger, of }) =>
    [costTable, cashflowTable, workingCapitalTable].flatMap((table) => table(ledger, of, results, page)),
  )

/** Of several plants those of each, with its name; else those of the document. */
function booksOf(results: Results): { readonly ledger: LedgerResult; readonly of: string }[] {
  const { ledger, plants } = results
  const own = hasSeveralPlants(results) ? plants.flatMap((p) => (p.ledger ? [{ ledger: p.ledger, of: ` of ${p.id}` }] : [])) : []
  return own.length > 0 ? own : ledger ? [{ ledger, of: '' }] : []
}
