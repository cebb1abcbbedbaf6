import type { DrawContext } from '../chart.tsx'
import { Plot, plotted, stops, type Markish } from '../plot.ts'

/** A column of numbers that is drawn. */
export interface Series<Row> {
  /** Id of its column of the table twin. */
  readonly column: string
  readonly name: string
  readonly color: string
  readonly value: (row: Row) => number | null
  readonly dashed?: boolean
}

export const seriesColor = (i: number) => `var(--series-${(i % 8) + 1})`

export interface Along<Row> {
  readonly rows: readonly Row[]
  /** A year, or the first day of a month or other date as `YYYY-MM-DD`. */
  readonly x: (row: Row) => number | string
  readonly xName?: string
  /** Unit, as the engine spells it. */
  readonly unit: string
  readonly fromZero?: boolean
  readonly marks?: readonly Markish[]
}

/** Lines over time; each value can be stopped at. Where `band` is given, what lies between its two columns is shaded. */
export function drawLines<Row>(
  context: DrawContext,
  along: Along<Row>,
  series: readonly Series<Row>[],
  band?: {
    readonly low: (row: Row) => number | null
    readonly high: (row: Row) => number | null
    readonly color: string
  },
): SVGSVGElement {
  const { rows } = along
  const x = rows.map((row) => position(along.x(row)))
  const r = rows.length > 60 ? 1.2 : rows.length > 30 ? 2 : 3
  const numbers = (value: (row: Row) => number | null) => rows.map((row) => value(row) ?? NaN)
  return plotted(context, {
    marginLeft: 58,
    ...(along.xName === undefined ? {} : { marginBottom: 46 }),
    x: timeAxis(context, along),
    y: {
      grid: true,
      label: along.unit === '' ? null : context.format.unit(along.unit),
      tickFormat: (y: number) => context.format.number(y),
      zero: along.fromZero ?? true,
    },
    marks: [
      ...(along.fromZero === false ? [] : [Plot.ruleY([0])]),
      ...(along.marks ?? []),
      ...(band
        ? [Plot.areaY(rows, { x, y1: numbers(band.low), y2: numbers(band.high), fill: band.color, fillOpacity: 0.2 })]
        : []),
      ...series.flatMap(({ column, color, value, dashed }) => [
        Plot.lineY(rows, { x, y: numbers(value), stroke: color, strokeWidth: 2, ...(dashed ? { strokeDasharray: '5 3' } : {}) }),
        Plot.dot(rows, { x, y: numbers(value), r, fill: color, stroke: 'none', ...stops((row) => ({ row, column })) }),
      ]),
    ],
  })
}

/** Bars over time, one upon the other: what is above zero upwards, what is below downwards. */
export function drawStack<Row>(
  context: DrawContext,
  along: Along<Row>,
  series: readonly Series<Row>[],
  lines: readonly Series<Row>[] = [],
): SVGSVGElement {
  const { rows } = along
  const x = rows.map((row) => along.x(row))
  const up = rows.map(() => 0)
  const down = rows.map(() => 0)
  const bars = series.map(({ column, color, value }) => {
    const ends = rows.map((row, i): [number, number] => {
      const amount = value(row) ?? 0
      const sums = amount < 0 ? down : up
      const from = sums[i]!
      sums[i] = from + amount
      return [from, sums[i]]
    })
    return Plot.barY(rows, {
      x,
      y1: ends.map(([from]) => from),
      y2: ends.map(([, to]) => to),
      fill: color,
      insetLeft: 0.5,
      insetRight: 0.5,
      ...stops((row) => ({ row, column })),
    })
  })
  return plotted(context, {
    marginLeft: 58,
    x: { type: 'band', label: null, ticks: someOf(x, context), tickFormat: (v: number | string) => tickOf(v) },
    y: {
      grid: true,
      label: along.unit === '' ? null : context.format.unit(along.unit),
      tickFormat: (y: number) => context.format.number(y),
    },
    marks: [
      ...bars,
      Plot.ruleY([0]),
      ...lines.flatMap(({ column, color, value }) => [
        Plot.lineY(rows, { x, y: rows.map((row) => value(row) ?? NaN), stroke: color, strokeWidth: 2 }),
        Plot.dot(rows, { x, y: rows.map((row) => value(row) ?? NaN), fill: color, r: 2.5, ...stops((row) => ({ row, column })) }),
      ]),
    ],
  })
}

export interface Lying<Row> {
  readonly rows: readonly Row[]
  readonly name: (row: Row) => string
  readonly unit: string
  /** Interval of the first series. */
  readonly range?: (row: Row) => readonly [number, number] | null
}

/** Bars that lie, one line for each row, one upon the other. */
export function drawLying<Row>(
  context: DrawContext,
  { rows, name, unit, range }: Lying<Row>,
  series: readonly Series<Row>[],
): SVGSVGElement {
  const names = rows.map((row, i) => `${i}\u0000${name(row)}`)
  const most = Math.max(4, ...rows.map((row) => name(row).length))
  const room = Math.min(Math.round(context.width * 0.4), most * 7 + 14)
  const letters = Math.max(6, Math.floor((room - 14) / 6.6))
  const ends = rows.map(() => [0, 0] as [number, number])
  const bars = series.map(({ column, color, value }) => {
    const spans = rows.map((row, i) => {
      const amount = value(row) ?? 0
      const side = amount < 0 ? 0 : 1
      const from = ends[i]![side]
      ends[i]![side] = from + amount
      return [from, from + amount] as const
    })
    return Plot.barX(rows, {
      y: names,
      x1: spans.map(([from]) => from),
      x2: spans.map(([, to]) => to),
      fill: color,
      insetTop: 2,
      insetBottom: 2,
      ...stops((row) => ({ row, column })),
    })
  })
  const ranges = range ? rows.map((row) => range(row)) : []
  return plotted(context, {
    marginLeft: room,
    marginBottom: 44,
    y: {
      label: null,
      domain: names,
      tickFormat: (n: string) => shortened(n.slice(n.indexOf('\u0000') + 1), letters),
      tickSize: 0,
    },
    x: {
      grid: true,
      label: context.format.unit(unit),
      labelOffset: 38,
      tickFormat: (v: number) => context.format.number(v),
      ticks: Math.max(3, Math.floor((context.width - room) / 90)),
    },
    marks: [
      ...bars,
      ...(range
        ? [
            Plot.ruleY(rows, {
              y: names,
              x1: ranges.map((r) => r?.[0] ?? NaN),
              x2: ranges.map((r) => r?.[1] ?? NaN),
              stroke: 'var(--text)',
              strokeWidth: 1.5,
            }),
          ]
        : []),
      Plot.ruleX([0]),
    ],
  })
}

/** So high that every row of lying bars has its place. */
export const lyingHeight = (rows: number) => Math.max(130, 74 + rows * 24)

const shortened = (text: string, letters: number) => (text.length > letters ? `${text.slice(0, letters - 1)}…` : text)

const position = (x: number | string): number | Date => (typeof x === 'number' ? x : new Date(x))

function timeAxis<Row>(context: DrawContext, { rows, x, xName }: Along<Row>) {
  const first = rows[0] === undefined ? 0 : x(rows[0])
  if (typeof first === 'number')
    return {
      label: xName ?? null,
      labelOffset: 38,
      tickFormat: (v: number) => String(v),
      ticks: Math.max(2, Math.min(rows.length, Math.floor(context.width / 60))),
    }
  return {
    type: 'utc' as const,
    label: xName ?? null,
    ticks: Math.max(2, Math.floor(context.width / 80)),
    tickFormat: (at: Date) =>
      at.getUTCMonth() === 0 ? String(at.getUTCFullYear()) : context.format.date(at.toISOString().slice(0, 7)),
  }
}

function someOf(x: readonly (number | string)[], { width }: DrawContext): (number | string)[] {
  const every = Math.max(1, Math.ceil((x.length * 42) / Math.max(100, width - 80)))
  return x.filter((_, i) => i % every === 0)
}

const tickOf = (v: number | string) => (typeof v === 'number' ? String(v) : v.slice(0, 7))
