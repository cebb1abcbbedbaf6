import type { Results } from '@cellwright/model'
import { heightOf, waterfall } from '../draw/waterfall.ts'
import { viewOf, type ChartKind } from '../kind.ts'
import { booksOf, discount, keepers, PARTS, type BookYear, type Books } from './books.ts'
import { moneyWords } from './words.ts'

type Part = 'revenue' | 'costs' | (typeof PARTS)[number] | 'capex' | 'tax' | 'workingCapital' | 'terminal' | 'npv'

interface Row {
  readonly part: Part
  /** Present value, as it adds to the net present value. */
  readonly value: number
}

/** Present values of all that comes in and goes out; they add up to the last row, the net present value of the books. */
export function npvRows(results: Results, id: string): readonly Row[] {
  const books = booksOf(results, id)
  if (!books) return []
  const worth = (of: (y: BookYear) => number) => sumOf(books, of)
  const parts: readonly Row[] = books.years.every((y) => y.parts !== null)
    ? PARTS.map((part) => ({ part, value: -worth((y) => y.parts![part]) }))
    : [{ part: 'costs', value: -worth((y) => y.costs) }]
  const rows: readonly Row[] = [
    { part: 'revenue', value: worth((y) => y.revenue) },
    ...parts,
    { part: 'capex', value: -worth((y) => y.capex) },
    { part: 'tax', value: -worth((y) => y.tax) },
    { part: 'workingCapital', value: -worth((y) => y.workingCapital) },
    { part: 'terminal', value: worth((y) => y.terminal) },
  ]
  return [...rows.filter((r) => r.value !== 0 || r.part === 'revenue'), { part: 'npv', value: books.npv.value }]
}

function sumOf(books: Books, of: (y: BookYear) => number): number {
  return books.years.reduce((sum, y) => sum + of(y) * discount(books, y.year), 0)
}

export const npv: ChartKind = {
  id: 'npv',
  group: 'money',
  name: { en: 'From revenue to net present value', ru: 'От выручки к чистой приведённой стоимости' },
  needs: ['run', 'money'],
  subjects: (results, { language }) => keepers(results, moneyWords[language].all),
  view: (results, id, { language, format }) => {
    const said = moneyWords[language]
    const books = booksOf(results, id)!
    const rows = npvRows(results, id)
    const { unit } = books
    const worst = rows.slice(0, -1).reduce((low, r) => (r.value < low.value ? r : low), rows[0]!)
    return viewOf<Row>({
      title: said.of(said.npvTitle, id === '' ? said.all : id),
      summary: said.npvBridge(
        format.figure(books.npv),
        said[worst.part].toLocaleLowerCase(language),
        format.figure({ value: -worst.value, unit }),
      ),
      columns: [
        { id: 'part', head: said.part, value: (r) => said[r.part] },
        { id: 'value', head: said.present, unit, value: (r) => r.value },
      ],
      rows,
      along: 'y',
      height: heightOf(rows.length),
      draw: waterfall(
        rows.map((r, row) => ({ row, name: said[r.part], value: r.value, total: r.part === 'npv' || r.part === 'revenue' })),
        { label: format.unit(unit), column: 'value' },
      ),
      note: said.npvNote(books.currency, String(books.priceYear), format.percent(books.discountRate)),
    })
  },
}
