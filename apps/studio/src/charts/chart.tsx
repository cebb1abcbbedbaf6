import { useEffect, useId, useMemo, useRef, useState, type ReactNode } from 'react'
import { useSettings } from '../view/settings.ts'
import { useFormat, type Format } from '../words/format.ts'
import { useWords } from '../words/words.ts'
import { csvOf } from './csv.ts'
import { Drawing } from './drawing.tsx'
import { pngOf, svgOf } from './picture.ts'
import { download } from '../document/download.ts'
import { useShownTheme } from './shown-theme.ts'
import { Swatch } from './swatch.tsx'
import { Twin } from './twin.tsx'
import { chartWords } from './words.ts'
import './chart.css'

/** A column of the table twin of a chart. The first one names the row. */
export interface ChartColumn<Row> {
  readonly id: string
  readonly head: string
  /** Unit of the numbers, as the engine spells it; shown in the head. */
  readonly unit?: string
  /** What stands in the table and, unrounded, in the CSV. */
  readonly value: (row: Row) => string | number | null
  /** How a number or date is written in the table; `number` with `digits` significant digits unless told. Years have no separators. */
  readonly as?: 'number' | 'count' | 'year' | 'date'
  /** Significant digits in the table. */
  readonly digits?: number
  /** What the table says where there is no value, and why. */
  readonly missing?: (row: Row) => string
}

/** What a drawing may use. Colours are the custom properties of the theme, e.g. `var(--series-1)`. */
export interface DrawContext {
  readonly width: number
  readonly height: number
  readonly format: Format
  /** For drawings on a canvas, which cannot use custom properties; the chart is drawn anew when it changes. */
  readonly theme: 'light' | 'dark'
}

/** What a colour (and a pattern, where colours alone would tell) stands for; drawn above the chart and in its pictures. */
export interface LegendEntry {
  readonly name: string
  /** E.g. `var(--series-1)`. */
  readonly color: string
  readonly shape?: 'box' | 'line' | 'dashed' | 'dot' | 'hatched'
}

export interface ChartProps<Row> {
  /** Unique on the page; name of the files that are downloaded. */
  readonly id: string
  readonly title: string
  /** What the chart says, in a sentence with its numbers: read by people who cannot see it, shown below the title to all. */
  readonly summary: string
  readonly columns: readonly ChartColumn<Row>[]
  readonly rows: readonly Row[]
  /**
   * Draws the chart as SVG; called again when size, theme, language or rows change. Elements with `data-row` (number of the row) and, where a row has
   * several, `data-column` (id of the column) are what the cursor stops at and the pointer shows.
   * An element that holds something alive (a canvas with listeners) hears `chart-removed` when it is taken away.
   */
  readonly draw: (context: DrawContext) => SVGSVGElement | HTMLElement
  /** The same as SVG for pictures, where `draw` gives a canvas. */
  readonly drawSvg?: (context: DrawContext) => SVGSVGElement
  /** [px] */
  readonly height?: number
  readonly legend?: readonly LegendEntry[]
  /** Where the numbers come from and what they are not. */
  readonly note?: ReactNode
  /** Which way the rows run in the drawing: along `x` the arrows right and left go through them, along `y` down and up. */
  readonly along?: 'x' | 'y'
  /** Written below pictures and in the CSV's name: what project and run it is of. */
  readonly source?: string
}

/** A chart with its table twin, its downloads (SVG, PNG, CSV) and its keyboard path. */
export function Chart<Row>(props: ChartProps<Row>) {
  const { id, title, summary, columns, rows, note, legend = [] } = props
  const said = useWords(chartWords)
  const format = useFormat()
  const theme = useShownTheme()
  const language = useSettings((s) => s.language)
  const own = useId()
  const [asTable, setAsTable] = useState(false)
  const [large, setLarge] = useState(false)
  const [trouble, setTrouble] = useState<string | null>(null)
  const figure = useRef<HTMLElement>(null)
  const units = useMemo(
    () => columns.map((c) => (c.unit === undefined ? c.head : said.headUnit(c.head, format.unit(c.unit)))),
    [columns, said, format],
  )

  /** The drawing as a picture with title, summary, legend and source. */
  const picture = () => {
    const at = figure.current?.querySelector('.chart-drawing') ?? figure.current
    const drawn =
      props.drawSvg?.({ width: 960, height: props.height ?? HEIGHT, format, theme }) ??
      at?.querySelector<SVGSVGElement>('.chart-place svg') ??
      drawnApart(props, { width: 960, height: props.height ?? HEIGHT, format, theme })
    if (!drawn) throw new Error(said.noPicture)
    return svgOf(drawn, { title, summary, legend, source: props.source ?? '', language })
  }
  const save = (kind: 'svg' | 'png' | 'csv') => async () => {
    try {
      setTrouble(null)
      if (kind === 'csv') download(`${id}.csv`, new Blob([csvOf(units, columns, rows)], { type: 'text/csv;charset=utf-8' }))
      else {
        const { text, width, height } = picture()
        if (kind === 'svg') download(`${id}.svg`, new Blob([text], { type: 'image/svg+xml' }))
        else download(`${id}.png`, await pngOf(text, width, height))
      }
    } catch (error) {
      setTrouble(said.notSaved(error instanceof Error ? error.message : String(error)))
    }
  }

  const body = (height: number, idOf: string) =>
    asTable ? (
      <Twin caption={title} heads={units} columns={columns} rows={rows} height={height} />
    ) : (
      <>
        {legend.length > 0 && (
          <ul className="chart-legend" aria-label={said.legend}>
            {legend.map((entry) => (
              <li key={entry.name}>
                <Swatch {...entry} />
                {entry.name}
              </li>
            ))}
          </ul>
        )}
        <Drawing {...props} id={idOf} height={height} heads={units} theme={theme} />
      </>
    )
  const tools = (
    <div className="chart-tools" role="group" aria-label={said.tools(title)}>
      <button type="button" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
        {said.table}
      </button>
      <button type="button" onClick={save('svg')} aria-label={said.download('SVG')}>
        SVG
      </button>
      <button type="button" onClick={save('png')} aria-label={said.download('PNG')}>
        PNG
      </button>
      <button type="button" onClick={save('csv')} aria-label={said.download('CSV')}>
        CSV
      </button>
      {large ? (
        <button type="button" onClick={() => setLarge(false)}>
          {said.close}
        </button>
      ) : (
        <button type="button" onClick={() => setLarge(true)}>
          {said.enlarge}
        </button>
      )}
    </div>
  )
  const says = (
    <>
      <h3>{title}</h3>
      <p className="quiet">{summary}</p>
    </>
  )
  return (
    <figure className="chart" ref={figure} id={`chart-${id}`} aria-labelledby={`${own}-title`}>
      <div className="chart-head">
        <figcaption id={`${own}-title`}>{says}</figcaption>
        {!large && tools}
      </div>
      {trouble !== null && <p role="alert">{trouble}</p>}
      {large ? (
        <Enlarged label={title} place={props.height ?? HEIGHT} onClose={() => setLarge(false)}>
          <div className="chart-head">
            <div>{says}</div>
            {tools}
          </div>
          {body(Math.max(props.height ?? HEIGHT, Math.round(innerHeight * 0.62)), `${own}-large`)}
        </Enlarged>
      ) : (
        body(props.height ?? HEIGHT, own)
      )}
      {note !== undefined && <div className="chart-note quiet">{note}</div>}
    </figure>
  )
}

const HEIGHT = 280

/** A picture of a chart that is shown as a table just now. */
function drawnApart<Row>({ draw }: ChartProps<Row>, context: DrawContext): SVGSVGElement | null {
  const drawn = draw(context)
  return drawn instanceof SVGSVGElement ? drawn : drawn.querySelector('svg')
}

interface EnlargedProps {
  readonly label: string
  /** What it leaves empty in the page [px]. */
  readonly place: number
  readonly onClose: () => void
  readonly children: ReactNode
}

function Enlarged({ label, place, onClose, children }: EnlargedProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const shown = dialog.current
    if (shown && !shown.open) shown.showModal()
  }, [])
  return (
    <div style={{ minHeight: place }}>
      <dialog ref={dialog} className="chart-large" aria-label={label} onClose={onClose}>
        {children}
      </dialog>
    </div>
  )
}
