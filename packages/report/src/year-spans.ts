/** Years in a row that are alike. */
export interface YearSpan<Row> {
  readonly rows: readonly Row[]
  /** `2029`, or `2032 to 2045`. */
  readonly label: string
}

/** Rows in order of years, those in a row that are like the first of them together. */
export function yearSpans<Row extends { readonly year: number }>(
  rows: readonly Row[],
  alike: (first: Row, other: Row) => boolean,
): YearSpan<Row>[] {
  const found: Row[][] = []
  for (const row of rows) {
    const last = found.at(-1)
    if (last && last.at(-1)!.year === row.year - 1 && alike(last[0]!, row)) last.push(row)
    else found.push([row])
  }
  return found.map((span) => ({
    rows: span,
    label: span.length === 1 ? String(span[0]!.year) : `${span[0]!.year} to ${span.at(-1)!.year}`,
  }))
}

/** Amounts that differ by less are alike. */
const ALIKE = 0.01

/** Whether two amounts differ by no more than 1 %. */
export function isAlike(a: number, b: number): boolean {
  return Math.abs(a - b) <= ALIKE * Math.max(Math.abs(a), Math.abs(b))
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, x) => sum + x, 0) / values.length
}

/** Said below tables in which years are put together. */
export const SPANS = 'Years in a row that are alike, within 1 %, are one line, with their mean.'
