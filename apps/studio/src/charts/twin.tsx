import { useVirtualizer } from '@tanstack/react-virtual'
import { useRef } from 'react'
import { useFormat } from '../words/format.ts'
import { useWords } from '../words/words.ts'
import { cellText } from './cell.ts'
import type { ChartColumn } from './chart.tsx'
import { chartWords } from './words.ts'

interface TwinProps<Row> {
  readonly caption: string
  readonly heads: readonly string[]
  readonly columns: readonly ChartColumn<Row>[]
  readonly rows: readonly Row[]
  /** [px] */
  readonly height: number
}

/** From here on only the rows in sight are in the page. */
const LONG = 200
const ROW = 30

/** The numbers of a chart as a table. */
export function Twin<Row>({ caption, heads, columns, rows, height }: TwinProps<Row>) {
  const said = useWords(chartWords)
  const format = useFormat()
  const place = useRef<HTMLDivElement>(null)
  const long = rows.length > LONG
  const virtual = useVirtualizer({
    count: long ? rows.length : 0,
    getScrollElement: () => place.current,
    estimateSize: () => ROW,
    overscan: 12,
  })
  const seen = virtual.getVirtualItems()
  const shown = long ? seen.map((v) => v.index) : rows.map((_, i) => i)
  const before = seen[0]?.start ?? 0
  const after = long ? virtual.getTotalSize() - (seen.at(-1)?.end ?? 0) : 0
  const numeric = columns.map((c) => rows.some((r) => typeof c.value(r) === 'number'))
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a table that scrolls is scrolled by keys
    <div
      ref={place}
      className="chart-table"
      style={{ maxHeight: Math.max(height + 40, 240) }}
      role="region"
      aria-label={caption}
      tabIndex={0}
    >
      <table aria-rowcount={rows.length + 1}>
        <caption className="hidden-text">
          {caption}. {said.rows(format.count(rows.length))}
        </caption>
        <thead>
          <tr>
            {heads.map((head, i) => (
              <th key={columns[i]!.id} scope="col" className={numeric[i] && i > 0 ? 'number' : undefined}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {long && before > 0 && <Gap height={before} span={columns.length} />}
          {shown.map((index) => (
            <tr key={index} aria-rowindex={index + 2}>
              {columns.map((column, i) => {
                const text = cellText(column, rows[index]!, format)
                return i === 0 ? (
                  <th key={column.id} scope="row">
                    {text}
                  </th>
                ) : (
                  <td key={column.id} className={numeric[i] ? 'number' : undefined}>
                    {text}
                  </td>
                )
              })}
            </tr>
          ))}
          {long && after > 0 && <Gap height={after} span={columns.length} />}
        </tbody>
      </table>
    </div>
  )
}

function Gap({ height, span }: { readonly height: number; readonly span: number }) {
  return (
    <tr aria-hidden="true">
      <td colSpan={span} style={{ height, padding: 0, border: 0 }} />
    </tr>
  )
}
