import type { DrawContext } from '../chart.tsx'
import { Plot, plotted, stops, type Markish } from '../plot.ts'
import type { Series } from './over-time.ts'
import { fitted, roomFor } from './fit.ts'

export interface Across<Row> {
  readonly rows: readonly Row[]
  readonly name: (row: Row) => string
  readonly label: string
  readonly bars: readonly Series<Row>[]
  /** Single marks, e.g. the nameplate or a published value. */
  readonly dots?: readonly Series<Row>[]
  readonly interval?: { readonly low: (row: Row) => number | null; readonly high: (row: Row) => number | null }
  /** The axis ends here. */
  readonly end?: number
}

/** Things one below another with stacked bars to the right. */
export function across<Row>({ rows, name, label, bars, dots = [], interval, end }: Across<Row>) {
  return (context: DrawContext): SVGSVGElement => {
    const { width, format } = context
    const left = roomFor(rows.map(name), width, 0.36)
    const cells = (of: readonly Series<Row>[]) =>
      rows.flatMap((row, i) =>
        of.flatMap((s) => {
          const value = s.value(row)
          return value === null ? [] : [{ row: i, column: s.id, key: String(i), value, color: s.color }]
        }),
      )
    const barCells = cells(bars)
    const dotCells = cells(dots)
    const spread = rows.flatMap((row, i) => {
      const [low, high] = [interval?.low(row) ?? null, interval?.high(row) ?? null]
      return low === null || high === null ? [] : [{ key: String(i), low, high }]
    })
    const marks: Markish[] = [
      Plot.axisX({
        anchor: 'top',
        tickFormat: (v: number) => format.number(v),
        label,
        labelAnchor: 'right',
        labelArrow: 'none',
        ticks: Math.max(3, Math.round(width / 130)),
      }),
      Plot.gridX(),
      Plot.axisY({ tickFormat: (k: string) => fitted(name(rows[Number(k)]!), left - 12), tickSize: 0, label: null }),
      Plot.barX(barCells, { x: 'value', y: 'key', z: 'column', fill: 'color', ...stops((i) => barCells[i]!) }),
      Plot.ruleY(spread, { x1: 'low', x2: 'high', y: 'key', stroke: 'var(--text)', strokeWidth: 1.5 }),
      Plot.dot(dotCells, { x: 'value', y: 'key', fill: 'color', stroke: 'var(--panel)', r: 5, ...stops((i) => dotCells[i]!) }),
      Plot.ruleX([0], { stroke: 'var(--text)' }),
    ]
    return plotted(context, {
      marginLeft: left,
      marginRight: 16,
      marginTop: 34,
      marginBottom: 6,
      x: { nice: end === undefined, ...(end === undefined ? { zero: true } : { domain: [0, end] }) },
      y: { type: 'band', domain: rows.map((_, i) => String(i)), padding: 0.22 },
      color: { type: 'identity' },
      marks,
    })
  }
}
