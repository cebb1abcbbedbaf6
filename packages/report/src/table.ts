import { displayWidth, padded } from './display-width.ts'
import { wrap } from './wrap.ts'

export interface Column<Row> {
  readonly head: string
  /** Numbers go to the right; they are given their room before words are. */
  readonly align?: 'left' | 'right'
  readonly cell: (row: Row) => string
}

const GAP = 2
/** Columns of words are not made narrower than this while numbers can still be shown whole. */
const WORDS = 10

/** Lines of a table, one rule under its heads, never wider than `width`; long cells take several lines. */
export function table<Row>(columns: readonly Column<Row>[], rows: readonly Row[], width: number, indent = 2): string[] {
  const cells = rows.map((row) => columns.map((column) => column.cell(row)))
  const widths = columnWidths(columns, cells, width - indent - GAP * (columns.length - 1))
  const margin = ' '.repeat(indent)
  const row = (texts: readonly string[]): string[] => {
    const wrapped = texts.map((text, i) => wrap(text, widths[i]!))
    const height = Math.max(...wrapped.map((lines) => lines.length))
    return Array.from({ length: height }, (_, y) =>
      (margin + wrapped.map((lines, i) => padded(lines[y] ?? '', widths[i]!, columns[i]!.align)).join(' '.repeat(GAP))).trimEnd(),
    )
  }
  const total = widths.reduce((sum, w) => sum + w, 0) + GAP * (columns.length - 1)
  return [...row(columns.map((c) => c.head)), margin + '-'.repeat(total), ...cells.flatMap(row)]
}

function columnWidths<Row>(columns: readonly Column<Row>[], cells: readonly (readonly string[])[], room: number): number[] {
  const widest = (texts: readonly string[]) => Math.max(1, ...texts.map(displayWidth))
  // Heads of numbers may wrap between their words.
  const widths = columns.map((column, i) =>
    widest([...(column.align === 'right' ? column.head.split(' ') : [column.head]), ...cells.map((row) => row[i]!)]),
  )
  const words = columns.map((column) => column.align !== 'right')
  const total = () => widths.reduce((sum, w) => sum + w, 0)
  const shrink = (allowed: (i: number) => boolean): boolean => {
    let widestColumn = -1
    for (let i = 0; i < widths.length; i++)
      if (allowed(i) && (widestColumn < 0 || widths[i]! > widths[widestColumn]!)) widestColumn = i
    if (widestColumn < 0) return false
    widths[widestColumn]!--
    return true
  }
  if (total() <= room) return widths
  // Words stay whole while there is room for them.
  const longest = columns.map((column, i) =>
    widest([column.head, ...cells.map((row) => row[i]!)].flatMap((text) => text.split(' '))),
  )
  while (total() > room && shrink((i) => words[i]! && widths[i]! > Math.max(WORDS, longest[i]!)));
  while (total() > room && shrink((i) => words[i]! && widths[i]! > WORDS));
  while (total() > room && shrink((i) => widths[i]! > 1));
  return widths
}
