import type { Results } from '@cellwright/model'
import { heightOf, waterfall } from '../draw/waterfall.ts'
import { viewOf, type ChartKind } from '../kind.ts'
import { booksOf, keepers, PARTS } from './books.ts'
import { moneyWords } from './words.ts'

interface Row {
  readonly part: (typeof PARTS)[number] | 'capital' | 'cashCost' | 'fullCost'
  /** Money of a kWh or t. */
  readonly value: number
}

/** What a kWh or t costs by part, in the year in which most is made; the parts add up to the last row. */
export function costParts(results: Results, id: string): { readonly year: number; readonly rows: readonly Row[] } | undefined {
  const books = booksOf(results, id)
  const year = books?.years.reduce<(typeof books.years)[number] | undefined>(
    (most, y) => (y.cashCost !== null && (y.made ?? 0) > (most?.made ?? 0) ? y : most),
    undefined,
  )
  if (!year?.parts || year.cashCost === null || year.costs === 0) return undefined
  const { parts, cashCost, fullCost, costs } = year
  const of = PARTS.filter((p) => parts[p] !== 0).map((part) => ({ part, value: (parts[part] / costs) * cashCost }))
  return {
    year: year.year,
    rows:
      fullCost === null
        ? [...of, { part: 'cashCost', value: cashCost }]
        : [...of, { part: 'capital', value: fullCost - cashCost }, { part: 'fullCost', value: fullCost }],
  }
}

export const costPartsKind: ChartKind = {
  id: 'cost-parts',
  group: 'money',
  name: { en: 'Cost per kWh or t by part', ru: 'Себестоимость кВт·ч или тонны по статьям' },
  needs: ['run', 'money'],
  subjects: (results) => keepers(results, '').filter((s) => s.id !== '' && costParts(results, s.id) !== undefined),
  view: (results, id, { language, format }) => {
    const said = moneyWords[language]
    const books = booksOf(results, id)!
    const { year, rows } = costParts(results, id)!
    const unit = books.perUnit
    const total = rows.at(-1)!
    const most = rows.slice(0, -1).reduce((best, r) => (r.value > best.value ? r : best), rows[0]!)
    return viewOf<Row>({
      title: said.of(said.partsTitle, id),
      summary: said.partsSay(
        String(year),
        format.figure({ value: total.value, unit }),
        said[most.part].toLocaleLowerCase(language),
        format.percent(most.value / total.value),
      ),
      columns: [
        { id: 'part', head: said.part, value: (r) => said[r.part] },
        { id: 'value', head: said.perUnit, unit, value: (r) => r.value },
        { id: 'share', head: said.share, unit: '%', value: (r) => (r.value / total.value) * 100 },
      ],
      rows,
      along: 'y',
      height: heightOf(rows.length),
      draw: waterfall(
        rows.map((r, row) => ({ row, name: said[r.part], value: r.value, total: r === total })),
        { label: format.unit(unit), column: 'value', cost: true },
      ),
      note: `${said.partsYear(String(year))} ${said.real(books.currency, String(books.priceYear))}`,
    })
  },
}
