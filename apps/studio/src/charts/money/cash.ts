import type { Results } from '@cellwright/model'
import { legendOf, overTime, yearText } from '../draw/over-time.ts'
import { viewOf, type ChartKind } from '../kind.ts'
import { booksOf, discount, keepers, type BookYear } from './books.ts'
import { moneyWords } from './words.ts'

interface Row extends BookYear {
  readonly cumulated: number
  readonly discounted: number
}

/** Cash by year with what has come together until then, as it is and at the start of the first year. */
export function cashRows(results: Results, id: string): readonly Row[] {
  const books = booksOf(results, id)
  let cumulated = 0
  let discounted = 0
  return (
    books?.years.map((y) => {
      cumulated += y.cash
      discounted += y.cash * discount(books, y.year)
      return { ...y, cumulated, discounted }
    }) ?? []
  )
}

/** The lowest point, and the first year from which on the money is back. */
export function funding(rows: readonly Row[]): { readonly peak: Row | undefined; readonly back: Row | undefined } {
  const peak = rows.reduce<Row | undefined>((low, r) => (r.cumulated < (low?.cumulated ?? 0) ? r : low), undefined)
  const from = peak ? rows.indexOf(peak) : rows.length
  return { peak, back: rows.slice(from).find((r, i, rest) => r.cumulated >= 0 && rest.slice(i).every((q) => q.cumulated >= 0)) }
}

export const cash: ChartKind = {
  id: 'cash',
  group: 'money',
  name: { en: 'Cash flow, cumulated cash, peak funding', ru: 'Денежный поток, накопленный итог, пик финансирования' },
  needs: ['run', 'money'],
  subjects: (results, { language }) => keepers(results, moneyWords[language].all),
  view: (results, id, { language, format }) => {
    const said = moneyWords[language]
    const books = booksOf(results, id)!
    const rows = cashRows(results, id)
    const { unit } = books
    const { peak, back } = funding(rows)
    const range =
      books.npv.low !== undefined && books.npv.high !== undefined
        ? said.npvRange(format.number(books.npv.low), format.number(books.npv.high))
        : ''
    const money = (value: number) => format.figure({ value, unit })
    const drawing = {
      rows,
      at: (r: Row) => r.year,
      atText: yearText,
      label: format.unit(unit),
      bars: [{ id: 'cash', name: said.cash, color: 'var(--series-5)', value: (r: Row) => r.cash }],
      lines: [
        { id: 'cumulated', name: said.cumulated, color: 'var(--series-2)', value: (r: Row) => r.cumulated },
        { id: 'discounted', name: said.discounted, color: 'var(--series-3)', dashed: true, value: (r: Row) => r.discounted },
      ],
    }
    const last = rows.at(-1)
    return viewOf<Row>({
      title: said.of(said.cashTitle, id === '' ? said.all : id),
      summary:
        (peak ? said.cashSay(money(-peak.cumulated), String(peak.year)) : '') +
        (back
          ? back === last && back.terminal > 0
            ? said.backAtEnd(String(back.year))
            : said.back(String(back.year))
          : said.neverBack) +
        said.npvSay(format.figure(books.npv) + range, books.irr === null ? said.noIrr : format.percent(books.irr)),
      columns: [
        { id: 'year', head: said.year, as: 'year', value: (r) => r.year },
        { id: 'cash', head: said.cash, unit, value: (r) => r.cash },
        { id: 'cumulated', head: said.cumulated, unit, value: (r) => r.cumulated },
        { id: 'discounted', head: said.discounted, unit, value: (r) => r.discounted },
        { id: 'revenue', head: said.revenue, unit, value: (r) => r.revenue },
        { id: 'costs', head: said.costs, unit, value: (r) => r.costs },
        { id: 'capex', head: said.capex, unit, value: (r) => r.capex },
        { id: 'tax', head: said.tax, unit, value: (r) => r.tax },
        { id: 'workingCapital', head: said.workingCapital, unit, value: (r) => r.workingCapital },
        { id: 'terminal', head: said.terminal, unit, value: (r) => r.terminal },
      ],
      rows,
      legend: legendOf(drawing),
      draw: overTime(drawing),
      height: 320,
      note: said.npvNote(books.currency, String(books.priceYear), format.percent(books.discountRate)),
    })
  },
}
