import type { Format } from '../words/format.ts'
import type { ChartColumn } from './chart.tsx'

/** What a cell of the table says, by locale. */
export function cellText<Row>(column: ChartColumn<Row>, row: Row, format: Format): string {
  const value = column.value(row)
  if (value === null || (typeof value === 'number' && !Number.isFinite(value))) return column.missing?.(row) ?? '—'
  if (typeof value === 'string') return column.as === 'date' ? format.date(value) : value
  if (column.as === 'year') return String(value)
  return column.as === 'count' ? format.count(value) : format.number(value, column.digits ?? 4)
}

/** The same with its unit, for one who hears it. */
export function cellSpoken<Row>(column: ChartColumn<Row>, row: Row, format: Format): string {
  const text = cellText(column, row, format)
  return column.unit === undefined || typeof column.value(row) !== 'number' ? text : `${text}\u00a0${format.unit(column.unit)}`
}
