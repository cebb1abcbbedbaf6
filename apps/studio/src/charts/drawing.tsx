import { useCallback, useEffect, useRef, useState, type KeyboardEvent, type PointerEvent } from 'react'
import { useFormat } from '../words/format.ts'
import { useWords } from '../words/words.ts'
import { cellSpoken } from './cell.ts'
import type { ChartProps } from './chart.tsx'
import { moved, type Cursor } from './cursor.ts'
import { chartWords } from './words.ts'

interface DrawingProps<Row> extends ChartProps<Row> {
  readonly height: number
  readonly heads: readonly string[]
  readonly theme: 'light' | 'dark'
}

/** Where the mark of the cursor is, within the place of the drawing [px]. */
interface Spot {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** The drawing with its cursor: arrow keys or pointer go from value to value, which is shown and spoken. */
export function Drawing<Row>({ id, title, summary, columns, rows, draw, height, heads, theme, along = 'x' }: DrawingProps<Row>) {
  const said = useWords(chartWords)
  const format = useFormat()
  const place = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(0)
  const [cursor, setCursor] = useState<Cursor | null>(null)
  const [spot, setSpot] = useState<Spot | null>(null)
  const [byKey, setByKey] = useState(false)
  const [failure, setFailure] = useState<string | null>(null)

  useEffect(() => {
    const at = place.current
    if (!at) return undefined
    const measured = new ResizeObserver(() => setWidth(Math.floor(at.clientWidth)))
    measured.observe(at)
    setWidth(Math.floor(at.clientWidth))
    return () => measured.disconnect()
  }, [])

  useEffect(() => {
    const at = place.current
    if (!at || width < 80 || rows.length === 0) return undefined
    let drawn
    try {
      drawn = draw({ width, height, format, theme })
    } catch (error) {
      console.error(error)
      setFailure(error instanceof Error ? error.message : String(error))
      return undefined
    }
    setFailure(null)
    drawn.setAttribute('aria-hidden', 'true')
    at.replaceChildren(drawn)
    return () => {
      drawn.dispatchEvent(new CustomEvent('chart-removed'))
      drawn.remove()
    }
  }, [draw, format, height, theme, width, rows])

  const shown = cursor !== null && cursor.row < rows.length && cursor.column < columns.length ? cursor : null
  useEffect(() => {
    const at = place.current
    const element = shown && at ? elementOf(at, shown.row, columns[shown.column]!.id) : null
    if (!element || !at) {
      setSpot(null)
      return undefined
    }
    element.classList.add('chart-at')
    const box = element.getBoundingClientRect()
    const ground = at.getBoundingClientRect()
    setSpot({ left: box.left - ground.left, top: box.top - ground.top, width: box.width, height: box.height })
    return () => element.classList.remove('chart-at')
  }, [shown, columns, width, rows, draw])

  const hover = useCallback(
    (event: PointerEvent) => {
      const element = (event.target as Element).closest('[data-row]')
      if (!element) return
      const row = Number(element.getAttribute('data-row'))
      const named = element.getAttribute('data-column')
      const column = columns.findIndex((c) => c.id === named)
      setByKey(false)
      setCursor((before) =>
        before?.row === row && (column < 0 || before.column === column)
          ? before
          : { row, column: column < 0 ? firstValue(columns, rows[row]) : column },
      )
    },
    [columns, rows],
  )
  const key = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    const next = moved(cursor, event.key, {
      rows: rows.length,
      columns: columns.length,
      along,
      first: firstValue(columns, rows[0]),
    })
    if (next === undefined) return
    if (event.key === 'Escape' && cursor === null) return
    event.preventDefault()
    event.stopPropagation()
    setByKey(true)
    setCursor(next)
  }

  if (rows.length === 0) return <p className="quiet">{said.empty}</p>
  const row = shown ? rows[shown.row] : undefined
  const spoken =
    shown && row !== undefined
      ? `${cellSpoken(columns[0]!, row, format)}. ${columns[shown.column]!.head}: ${cellSpoken(columns[shown.column]!, row, format)}`
      : ''
  return (
    <div className="chart-drawing">
      {failure !== null && <p role="alert">{said.notDrawn(failure)}</p>}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/no-noninteractive-tabindex -- an application: arrow keys walk through the values */}
      <div
        className="chart-focus"
        role="application"
        aria-roledescription={said.chart}
        aria-label={`${title}. ${summary}`}
        aria-describedby={`${id}-keys`}
        tabIndex={0}
        onKeyDown={key}
        onPointerMove={hover}
        onPointerLeave={() => {
          if (!byKey) setCursor(null)
        }}
        onBlur={() => setCursor(null)}
      >
        <div ref={place} className="chart-place" style={{ minHeight: height }} />
        {shown && row !== undefined && (
          <>
            {byKey && spot && (
              <div
                className="chart-ring"
                aria-hidden="true"
                style={{ left: spot.left - 3, top: spot.top - 3, width: spot.width + 6, height: spot.height + 6 }}
              />
            )}
            <div className="chart-tip" aria-hidden="true" style={tipPlace(spot, width)}>
              <strong>{cellSpoken(columns[0]!, row, format)}</strong>
              <dl>
                {columns.map((column, i) =>
                  i === 0 || (column.value(row) === null && i !== shown.column) ? null : (
                    <div key={column.id} className={i === shown.column ? 'here' : undefined}>
                      <dt>{heads.length > 0 ? column.head : ''}</dt>
                      <dd>{cellSpoken(column, row, format)}</dd>
                    </div>
                  ),
                )}
              </dl>
            </div>
          </>
        )}
      </div>
      <span id={`${id}-keys`} className="hidden-text">
        {said.keys}
      </span>
      <div className="hidden-text chart-spoken" aria-live="polite">
        {byKey ? spoken : ''}
      </div>
    </div>
  )
}

/** The column that a row is about: the first with a number. */
function firstValue<Row>(columns: ChartProps<Row>['columns'], row: Row | undefined): number {
  const found = row === undefined ? -1 : columns.findIndex((c, i) => i > 0 && typeof c.value(row) === 'number')
  return found > 0 ? found : Math.min(1, columns.length - 1)
}

/** What stands for a value in the drawing; of the row where none stands for the column. */
function elementOf(at: Element, row: number, column: string): Element | null {
  const of = [...at.querySelectorAll(`[data-row="${row}"]`)]
  return (
    of.find((e) => e.getAttribute('data-column') === column) ?? of.find((e) => !e.hasAttribute('data-column')) ?? of[0] ?? null
  )
}

/** Beside what it is about, on the side with more room. */
function tipPlace(spot: Spot | null, width: number): { left?: number; right?: number; top: number } {
  if (!spot) return { right: 4, top: 4 }
  const middle = spot.left + spot.width / 2
  const top = Math.max(0, spot.top - 8)
  return middle < width / 2
    ? { left: Math.min(spot.left + spot.width, middle + 40) + 12, top }
    : { right: width - Math.max(spot.left, middle - 40) + 12, top }
}
