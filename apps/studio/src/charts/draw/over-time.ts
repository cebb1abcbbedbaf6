import type { DrawContext, LegendEntry } from '../chart.tsx'
import { Plot, plotted, stops, type Markish } from '../plot.ts'

/** A column of the table that is drawn. */
export interface Series<Row> {
  /** Id of the column of the table. */
  readonly id: string
  readonly name: string
  readonly color: string
  readonly value: (row: Row) => number | null
  readonly dashed?: boolean
}

/** A value that holds all the time. */
export interface Level {
  readonly name: string
  readonly value: number
  readonly color: string
  /** Drawn as an interval. */
  readonly low?: number
  readonly high?: number
}

export interface OverTime<Row> {
  readonly rows: readonly Row[]
  /** Year, month or size; in the order in which they are drawn. */
  readonly at: (row: Row) => string | number
  readonly atText: (at: string, context: DrawContext) => string
  /** What the upright axis says, with its unit. */
  readonly label: string
  /** What the lower axis says, where it is not plainly time. */
  readonly atLabel?: string
  /** Stacked in this order, those below zero downwards. */
  readonly bars?: readonly Series<Row>[]
  readonly lines?: readonly Series<Row>[]
  readonly levels?: readonly Level[]
  /** Interval around the bar or line of the column `of`. */
  readonly interval?: {
    readonly of: string
    readonly low: (row: Row) => number | null
    readonly high: (row: Row) => number | null
  }
  /** The upright axis need not begin at zero. */
  readonly free?: boolean
}

const LEFT = 64
const TICK = 46

/** Bars and lines over years, months or sizes. */
export function overTime<Row>({
  rows,
  at,
  atText,
  label,
  atLabel,
  bars = [],
  lines = [],
  levels = [],
  interval,
  free,
}: OverTime<Row>) {
  return (context: DrawContext): SVGSVGElement => {
    const { width, format } = context
    const ats = rows.map((r) => String(at(r)))
    const longest = Math.max(4, ...ats.map((a) => atText(a, context).length)) * 7 + 10
    const every = Math.max(1, Math.ceil((ats.length * Math.max(TICK, longest)) / Math.max(1, width - LEFT)))
    const cells = (series: readonly Series<Row>[]) =>
      rows.flatMap((row, i) =>
        series.flatMap((s) => {
          const value = s.value(row)
          return value === null ? [] : [{ row: i, column: s.id, at: ats[i]!, value, color: s.color }]
        }),
      )
    const barCells = cells(bars)
    const marks: Markish[] = [
      Plot.axisY({
        tickFormat: (v: number) => format.number(v),
        ticks: Math.max(3, Math.round(context.height / 50)),
        label,
        labelArrow: 'none',
      }),
      Plot.gridY({ ticks: Math.max(3, Math.round(context.height / 50)) }),
      Plot.axisX({
        ticks: ats.filter((_, i) => i % every === 0),
        tickFormat: (a: string) => atText(a, context),
        label: atLabel ?? null,
        labelArrow: 'none',
        tickSize: 3,
      }),
      Plot.barY(barCells, {
        x: 'at',
        y: 'value',
        z: 'column',
        fill: 'color',
        insetLeft: 0.5,
        insetRight: 0.5,
        ...stops((i) => barCells[i]!),
      }),
    ]
    if (interval) {
      const drawn = rows.flatMap((row, i) => {
        const [low, high] = [interval.low(row), interval.high(row)]
        return low === null || high === null ? [] : [{ at: ats[i]!, low, high }]
      })
      marks.push(
        Plot.ruleX(drawn, { x: 'at', y1: 'low', y2: 'high', stroke: 'var(--text)', strokeWidth: 1.5 }),
        Plot.tickY(drawn, { x: 'at', y: 'low', stroke: 'var(--text)', insetLeft: 6, insetRight: 6 }),
        Plot.tickY(drawn, { x: 'at', y: 'high', stroke: 'var(--text)', insetLeft: 6, insetRight: 6 }),
      )
    }
    for (const l of levels) {
      if (l.low !== undefined && l.high !== undefined)
        marks.push(Plot.rect([l], { y1: 'low', y2: 'high', fill: l.color, fillOpacity: 0.15 }))
      marks.push(Plot.ruleY([l.value], { stroke: l.color, strokeDasharray: '5 4', strokeWidth: 1.75 }))
    }
    for (const s of lines) {
      const points = rows.map((row, i) => ({ row: i, column: s.id, at: ats[i]!, value: s.value(row) }))
      marks.push(
        Plot.line(points, {
          x: 'at',
          y: 'value',
          stroke: s.color,
          strokeWidth: 2.25,
          ...(s.dashed ? { strokeDasharray: '5 3' } : {}),
        }),
      )
      const given = points.filter((p) => p.value !== null)
      marks.push(
        Plot.dot(given, { x: 'at', y: 'value', fill: s.color, r: rows.length > 60 ? 2 : 3.5, ...stops((i) => given[i]!) }),
      )
    }
    marks.push(Plot.ruleY(free ? [] : [0], { stroke: 'var(--text)' }))
    return plotted(context, {
      marginLeft: LEFT,
      marginTop: 26,
      marginRight: 12,
      marginBottom: atLabel === undefined ? 26 : 40,
      x: { type: 'band', domain: ats, padding: rows.length > 60 ? 0.1 : 0.25 },
      y: { type: 'linear', zero: !free, nice: true },
      color: { type: 'identity' },
      marks,
    })
  }
}

/** Legend of what is drawn over time. */
export function legendOf<Row>({
  bars = [],
  lines = [],
  levels = [],
}: Pick<OverTime<Row>, 'bars' | 'lines' | 'levels'>): LegendEntry[] {
  return [
    ...bars.map(({ name, color }) => ({ name, color, shape: 'box' as const })),
    ...lines.map(({ name, color, dashed }) => ({ name, color, shape: dashed ? ('dashed' as const) : ('line' as const) })),
    ...levels.map(({ name, color }) => ({ name, color, shape: 'dashed' as const })),
  ]
}

/** Years as they are, months as `05.2028`. */
export const yearText = (at: string): string => at
export const monthText = (at: string, { format }: DrawContext): string => format.date(at)

/** The colour of the i-th series. */
export const series = (i: number): string => `var(--series-${(i % 8) + 1})`
