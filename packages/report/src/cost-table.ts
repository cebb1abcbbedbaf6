import type { LedgerResult, Results } from '@cellwright/model'
import { moneyRange, priceLevel } from './money-text.ts'
import { decimal, number } from './number-text.ts'
import { heading, labelled, note, pageTable, type Page } from './page.ts'

type Year = LedgerResult['opex'][number]

/** Running costs by year and what a kilowatt-hour costs; `of` names one of several plants. */
export function costTable(ledger: LedgerResult, of: string, results: Results, page: Page): string[] {
  if (ledger.opex.length === 0) return []
  const { costPerKwh } = ledger
  const perKwh = (year: number) => costPerKwh.find((c) => c.year === year)
  const unit = `${ledger.currency}/kWh`
  const column = (word: string, of: (row: Year) => number) => ({
    head: word,
    align: 'right' as const,
    cell: (row: Year) => decimal(of(row), 1),
  })
  return [
    ...heading(page, `Running costs${of}, in M ${priceLevel(results)}`),
    ...pageTable(
      page,
      [
        { head: 'year', cell: (o) => String(o.year) },
        column('materials', (o) => o.materials),
        column('labour', (o) => o.labour),
        column('energy', (o) => o.energy),
        column('upkeep', (o) => o.maintenance),
        column('total', (o) => o.total),
        { head: `cash ${unit}`, align: 'right', cell: (o) => number(perKwh(o.year)?.cash ?? null) },
        { head: `full ${unit}`, align: 'right', cell: (o) => number(perKwh(o.year)?.full ?? null) },
      ],
      ledger.opex.filter((o) => o.total > 0),
    ),
    ...note(
      page,
      `Costs are in millions of ${priceLevel(results)}, ${ledger.terms} terms; per kWh of good ${ledger.sells ?? 'packs'} in ${unit} of ${ledger.year}. Cash: running costs alone; full: with the machines and buildings written off.`,
    ),
    ...(ledger.levelizedCost
      ? labelled(
          page,
          'over all years',
          `${moneyRange(ledger.levelizedCost, results)} (all costs over all energy, both discounted)`,
        )
      : []),
    ...labelled(
      page,
      `${ledger.sells ?? 'packs'} sell for`,
      `${number(ledger.sellingPrice.value)} ${ledger.sellingPrice.unit} (${ledger.sellingPrice.from})`,
    ),
    ...ledger.sellingPrice.quotes.flatMap((q) =>
      labelled(page, 'price quoted', `${q.price}: ${q.source}${q.date === null ? '' : `, ${q.date}`}`),
    ),
    ...labelled(
      page,
      'break even',
      ledger.breakEven
        ? `${number(ledger.breakEven.value)} ${ledger.breakEven.unit}: the price at which the present value is nil`
        : 'at no price up to ten times that',
    ),
  ]
}
