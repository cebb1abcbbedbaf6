import type { MaterialLedgerResult, MaterialPlantResult } from '@cellwright/model'
import { count, decimal, number, percent, spread } from './number-text.ts'
import { heading, labelled, note, pageTable, type Page } from './page.ts'

type Year = MaterialLedgerResult['years'][number]

/** The books of a plant of materials: money by year and what a tonne costs; `judged`: and whether it pays, which of the only plant of a file stands among the findings. */
export function materialBooks({ id, ledger, product }: MaterialPlantResult, page: Page, judged = false): string[] {
  if (!ledger) return []
  const { currency, year } = ledger
  const column = (head: string, of: (row: Year) => number) => ({
    head,
    align: 'right' as const,
    cell: (row: Year) => decimal(of(row), 1),
  })
  const royalty = ledger.years.some((y) => y.royalty > 0)
  return [
    ...heading(page, `Books of ${id}, in M ${currency} of ${year}`),
    ...pageTable(
      page,
      [
        { head: 'year', cell: (y: Year) => String(y.year) },
        { head: 't', align: 'right', cell: (y: Year) => count(y.made) },
        column('materials', (y) => y.materials),
        column('labour', (y) => y.labour),
        column('energy', (y) => y.energy),
        column('upkeep', (y) => y.maintenance),
        ...(royalty ? [column('royalty', (y) => y.royalty)] : []),
        column('total', (y) => y.costs),
        { head: `${currency}/t`, align: 'right', cell: (y: Year) => number(y.cashCost) },
      ],
      ledger.years.filter((y) => y.costs > 0),
    ),
    '',
    ...pageTable(
      page,
      [
        { head: 'year', cell: (y: Year) => String(y.year) },
        column('sales', (y) => y.revenue),
        column('running costs', (y) => y.costs),
        column('invest- ment', (y) => y.capex),
        column('tax', (y) => y.tax),
        column('working capital', (y) => y.workingCapital),
        column('end value', (y) => y.terminal),
        column('cash', (y) => y.cash),
      ],
      ledger.years,
    ),
    ...note(
      page,
      `Output: ${ledger.of}, no more than the nameplate. Millions of ${currency} of ${year}, real. ${currency}/t: running cost of a tonne. Cash = sales - running costs - investment - tax - working capital + end value.`,
    ),
    ...labelled(
      page,
      'sells for',
      ledger.price
        ? `${price(ledger.price.value, ledger)} (${ledger.price.from})${ledger.price.assumed ? ', an assumption' : ''}`
        : `${product.name} has no price in the library and none in the file: nothing but by-products is sold in these books`,
    ),
    ...labelled(
      page,
      'costs',
      ledger.levelizedCost
        ? `${price(ledger.levelizedCost.value, ledger)}${spread(ledger.levelizedCost)} over all years: all costs over all product, both discounted`
        : 'nothing is made',
    ),
    ...labelled(
      page,
      'break even',
      ledger.breakEven
        ? `at ${price(ledger.breakEven.value, ledger)}: there the present value is nil`
        : 'at no price up to ten times that',
    ),
    ...labelled(
      page,
      'present value',
      `${number(ledger.npv.value)} ${ledger.npv.unit}${spread(ledger.npv)} on ${ledger.npvDate}, at ${percent(ledger.discountRate)} a year`,
    ),
    ...labelled(
      page,
      'return',
      ledger.irr === null ? 'none: no rate makes the cash of all years balance (IRR)' : `${percent(ledger.irr)} a year (IRR)`,
    ),
    ...(judged ? payText(ledger, page) : []),
    ...missing('not priced', ledger.unpriced, 'bought, and no price was found: they cost nothing here', page),
    ...missing('not sold', ledger.unsold, 'by-products that nobody pays for here', page),
    ...(ledger.free.length > 0 ? labelled(page, 'free', ledger.free.map((f) => `${f.name} (${f.why})`).join('; ')) : []),
  ]
}

/** Says of a plant with a price that does not bring what is asked of it, or not even what is put into it. */
function payText(ledger: MaterialLedgerResult, page: Page): string[] {
  if (!ledger.price || ledger.years.every((y) => y.made === 0) || ledger.npv.value >= 0) return []
  return labelled(
    page,
    'pays',
    ledger.irr !== null && ledger.irr > 0
      ? `it earns back what is put into it, but not ${percent(ledger.discountRate)} a year on it`
      : 'never: the books run it and replace worn machines to the end all the same; an owner would not build it at these prices',
  )
}

function price(value: number, { currency, year }: MaterialLedgerResult): string {
  return `${number(value)} ${currency}/t (${year})`
}

function missing(label: string, names: readonly string[], why: string, page: Page): string[] {
  return names.length === 0 ? [] : labelled(page, label, `${names.join(', ')}: ${why}`)
}
