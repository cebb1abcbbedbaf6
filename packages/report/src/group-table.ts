import { money, moneyRange, priceLevel } from './money-text.ts'
import { decimal, percent, spread, sumDecimals } from './number-text.ts'
import { heading, labelled, note, pageTable, type Section } from './page.ts'
import { outsideText } from './several.ts'

/** The books of all plants together. */
export const groupTable: Section = (results, page) => {
  const { group } = results
  if (!group) return []
  type Row = (typeof group.years)[number]
  const places = sumDecimals([
    ...group.plants.flatMap((p) => [p.capex, p.npv]),
    ...group.years.flatMap((y) => [y.revenue, y.costs, y.capex, y.cash, y.internal, y.terminal]),
  ])
  const column = (head: string, of: (row: Row) => number) => ({
    head,
    align: 'right' as const,
    cell: (row: Row) => decimal(of(row), places),
  })
  const level = results.ledger ? priceLevel(results) : `${group.currency} of ${group.year}`
  return [
    ...heading(page, `All plants together, in M ${level}`),
    ...pageTable(
      page,
      [
        { head: 'plant', cell: (p) => p.id },
        { head: 'invest- ment', align: 'right', cell: (p) => decimal(p.capex, places) },
        { head: 'present value', align: 'right', cell: (p) => decimal(p.npv, places) },
      ],
      group.plants,
    ),
    '',
    ...pageTable(
      page,
      [
        { head: 'year', cell: (y: Row) => String(y.year) },
        column('sales outside', (y) => y.revenue),
        column('costs outside', (y) => y.costs),
        column('invest- ment', (y) => y.capex),
        column('tax', (y) => y.tax),
        column('working capital', (y) => y.workingCapital),
        column('end value', (y) => y.terminal),
        column('cash', (y) => y.cash),
        column('(between plants)', (y) => y.internal),
      ],
      group.years,
    ),
    ...note(
      page,
      `In millions of ${level}. Cash = sales - costs - investment - tax - working capital + end value, of all plants of the file. What one plant pays another is a sale of the one and a cost of the other and is in neither column; the last column says how much it is.`,
    ),
    ...labelled(page, 'investment', moneyRange(group.capex, results) + outsideText(group.capex)),
    ...labelled(
      page,
      'present value',
      `${moneyRange(group.npv, results)} at ${percent(group.discountRate)} a year${outsideText(group.npv)}`,
    ),
    ...labelled(
      page,
      'return',
      group.irr === null
        ? 'none: no rate makes the cash of all years balance (IRR)'
        : `${percent(group.irr)} a year (IRR)${group.irrDrawn ? spread(group.irrDrawn) : ''}${group.irrDrawn ? outsideText(group.irrDrawn) : ''}`,
    ),
    ...(group.levelizedCost
      ? labelled(
          page,
          'full cost',
          `${money(group.levelizedCost, results)}${spread(group.levelizedCost)} of the final product to all plants together, without what they pay one another${outsideText(group.levelizedCost)}`,
        )
      : []),
    ...labelled(
      page,
      'balance',
      `what the plants receive from one another less what they pay one another, and cash by year less cash by kind: ${money({ value: group.residual, unit: `M ${group.currency} (${group.year})` }, results)}`,
    ),
  ]
}
