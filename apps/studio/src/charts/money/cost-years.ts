import { legendOf, overTime, yearText } from '../draw/over-time.ts'
import { viewOf, type ChartKind } from '../kind.ts'
import { booksOf, keepers, type BookYear } from './books.ts'
import { moneyWords } from './words.ts'

export const costYears: ChartKind = {
  id: 'cost-years',
  group: 'money',
  name: { en: 'Cost per kWh or t over the years', ru: 'Себестоимость кВт·ч или тонны по годам' },
  needs: ['run', 'money'],
  subjects: (results) =>
    keepers(results, '').filter((s) => s.id !== '' && booksOf(results, s.id)!.years.some((y) => y.cashCost !== null)),
  view: (results, id, { language, format }) => {
    const said = moneyWords[language]
    const books = booksOf(results, id)!
    const unit = books.perUnit
    const { levelized, price, years } = books
    // Years in which hardly anything is made have costs of a unit that would hide all others.
    const rows = years.filter((y) => y.cashCost !== null)
    const [first, last] = [rows[0]!, rows.at(-1)!]
    const money = (value: number | null) => (value === null ? '' : format.figure({ value, unit }))
    const hasFull = rows.some((r) => r.fullCost !== null)
    const drawing = {
      rows,
      at: (r: BookYear) => r.year,
      atText: yearText,
      label: format.unit(unit),
      lines: [
        { id: 'cash', name: said.cashCost, color: 'var(--series-1)', value: (r: BookYear) => r.cashCost },
        ...(hasFull ? [{ id: 'full', name: said.fullCost, color: 'var(--series-2)', value: (r: BookYear) => r.fullCost }] : []),
      ],
      levels: [
        ...(levelized
          ? [
              {
                name: said.levelized(
                  format.figure(levelized) + (format.range(levelized) === '' ? '' : ` (${format.range(levelized)})`),
                ),
                value: levelized.value,
                color: 'var(--series-3)',
              },
            ]
          : []),
        ...(price ? [{ name: said.price(format.figure(price)), value: price.value, color: 'var(--series-5)' }] : []),
      ],
    }
    return viewOf<BookYear>({
      title: said.of(said.perUnitTitle, id),
      summary:
        said.costSay(money(first.cashCost), String(first.year), money(last.cashCost), String(last.year)) +
        (levelized
          ? price
            ? said.costLevel(format.figure(levelized), format.figure(price))
            : said.costLevelOnly(format.figure(levelized))
          : ''),
      columns: [
        { id: 'year', head: said.year, as: 'year', value: (r) => r.year },
        { id: 'cash', head: said.cashCost, unit, value: (r) => r.cashCost },
        ...(hasFull ? [{ id: 'full', head: said.fullCost, unit, value: (r: BookYear) => r.fullCost }] : []),
      ],
      rows,
      legend: legendOf(drawing),
      draw: overTime(drawing),
      note: `${said.real(books.currency, String(books.priceYear))}${hasFull ? '' : ` ${said.noFull}`}`,
    })
  },
}
