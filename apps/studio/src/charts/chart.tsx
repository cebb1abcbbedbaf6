import { useEffect, useRef, type ReactNode } from 'react'
import { useFormat, type Format } from '../words/format.ts'

/** A column of the table twin of a chart. */
export interface ChartColumn<Row> {
  readonly id: string
  readonly head: string
  /** Unit of the numbers, as the engine spells it; shown in the head. */
  readonly unit?: string
  /** What stands in the table and, unrounded, in the CSV. */
  readonly value: (row: Row) => string | number | null
}

/** What a drawing may use. Colours are the custom properties of the theme, e.g. `var(--series-1)`. */
export interface DrawContext {
  readonly width: number
  readonly height: number
  readonly format: Format
}

export interface ChartProps<Row> {
  /** Unique on the page; name of the files that are downloaded. */
  readonly id: string
  readonly title: string
  /** What the chart says, in a sentence with its numbers: read by people who cannot see it, shown below the title to all. */
  readonly summary: string
  readonly columns: readonly ChartColumn<Row>[]
  readonly rows: readonly Row[]
  /** Draws the chart as SVG; called again when size, theme, language or rows change. */
  readonly draw: (context: DrawContext) => SVGSVGElement | HTMLElement
  /** [px] */
  readonly height?: number
  /** Where the numbers come from and what they are not. */
  readonly note?: ReactNode
}

/** A chart with its table twin, its downloads (SVG, PNG, CSV) and its keyboard path. */
export function Chart<Row>({ id, title, summary, draw, height = 280, note }: ChartProps<Row>) {
  const place = useRef<HTMLDivElement>(null)
  const format = useFormat()
  useEffect(() => {
    const at = place.current
    if (at) at.replaceChildren(draw({ width: at.clientWidth || 640, height, format }))
  }, [draw, format, height])
  return (
    <figure aria-labelledby={`${id}-title`}>
      <figcaption id={`${id}-title`}>
        <h3>{title}</h3>
        <p className="quiet">{summary}</p>
      </figcaption>
      <div ref={place} role="img" aria-label={summary} />
      {note}
    </figure>
  )
}
