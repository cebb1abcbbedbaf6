import type { ChartColumn } from './chart.tsx'

/** So that spreadsheets read Cyrillic. */
const BYTE_ORDER_MARK = '\ufeff'

/** The table as CSV (RFC 4180): heads with units, numbers unrounded with a decimal point. */
export function csvOf<Row>(heads: readonly string[], columns: readonly ChartColumn<Row>[], rows: readonly Row[]): string {
  const lines = [heads.map(field), ...rows.map((row) => columns.map(({ value }) => field(value(row))))]
  return BYTE_ORDER_MARK + lines.map((line) => `${line.join(',')}\r\n`).join('')
}

/** A text that a spreadsheet would take for a formula gets an apostrophe before it; names come from files of anybody. */
export function field(value: string | number | null): string {
  if (value === null) return ''
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : ''
  const safe = /^[\s]*[=+\-@\t\r\n|%]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe
}
