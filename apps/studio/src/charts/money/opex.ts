import { legendOf, overTime, series, yearText } from '../draw/over-time.ts'
import { viewOf, type ChartKind } from '../kind.ts'
import { booksOf, keepers, PARTS, type BookYear } from './books.ts'
import { moneyWords } from './words.ts'

export const opex: ChartKind = {
  id: 'opex',
  group: 'money',
  name: { en: 'Running cost by part over the years', ru: 'Текущие затраты по статьям по годам' },
  needs: ['run', 'money'],
  subjects: (results) => keepers(results, '').filter((s) => s.id !== ''),
  view: (results, id, { language, format }) => {
    const said = moneyWords[language]
    const books = booksOf(results, id)!
    const rows = books.years
    const { unit } = books
    const parts = PARTS.filter((p) => rows.some((r) => (r.parts?.[p] ?? 0) !== 0))
    const full = rows.reduce((most, r) => (r.costs > most.costs ? r : most), rows[0]!)
    const largest = parts.reduce(
      (most, p) => ((full.parts?.[p] ?? 0) > (full.parts?.[most] ?? 0) ? p : most),
      parts[0] ?? 'materials',
    )
    const drawing = {
      rows,
      at: (r: BookYear) => r.year,
      atText: yearText,
      label: format.unit(unit),
      bars: parts.map((p, i) => ({ id: p, name: said[p], color: series(i), value: (r: BookYear) => r.parts?.[p] ?? null })),
    }
    return viewOf<BookYear>({
      title: said.of(said.costTitle, id),
      summary: said.opexSay(
        String(full.year),
        format.figure({ value: full.costs, unit }),
        said[largest].toLocaleLowerCase(language),
        format.percent((full.parts?.[largest] ?? 0) / full.costs),
      ),
      columns: [
        { id: 'year', head: said.year, as: 'year', value: (r) => r.year },
        ...parts.map((p) => ({ id: p, head: said[p], unit, value: (r: BookYear) => r.parts?.[p] ?? null })),
        { id: 'total', head: said.total, unit, value: (r) => r.costs },
      ],
      rows,
      legend: legendOf(drawing),
      draw: overTime(drawing),
      note: said.real(books.currency, String(books.priceYear)),
    })
  },
}
