import type { DrawContext } from '../chart.tsx'
import { fitted, roomFor } from './fit.ts'
import { Plot, plotted, stops } from '../plot.ts'

export interface WaterfallBar {
  /** Row of the table twin. */
  readonly row: number
  readonly name: string
  /** What it adds; of a total where it stands. */
  readonly value: number
  readonly total?: boolean
}

interface WaterfallOptions {
  readonly label: string
  readonly column: string
  /** More is worse: what adds is drawn in the colour of spending. */
  readonly cost?: boolean
}

/** Parts one after another, each beginning where the last one ended; names at the left, so that long ones can be read. */
export function waterfall(bars: readonly WaterfallBar[], { label, column, cost = false }: WaterfallOptions) {
  return (context: DrawContext): SVGSVGElement => {
    const { width, format } = context
    let so = 0
    const drawn = bars.map((bar) => {
      const from = bar.total ? 0 : so
      so = bar.total ? bar.value : so + bar.value
      const color = bar.total
        ? 'var(--series-1)'
        : cost
          ? bar.value >= 0
            ? 'var(--series-2)'
            : 'var(--series-6)'
          : bar.value >= 0
            ? 'var(--series-6)'
            : 'var(--series-2)'
      return { ...bar, key: `${bar.row}`, from, to: so, color, text: format.number(bar.value) }
    })
    const steps = drawn.slice(1).map((d, i) => ({ at: drawn[i]!.to, y1: drawn[i]!.key, y2: d.key }))
    const names = new Map(drawn.map((d) => [d.key, d.name]))
    const left = roomFor(
      drawn.map((d) => d.name),
      width,
      0.42,
    )
    return plotted(context, {
      marginLeft: left,
      marginRight: 70,
      marginTop: 34,
      marginBottom: 6,
      x: { nice: true, zero: true },
      y: { type: 'band', domain: drawn.map((d) => d.key), padding: 0.25 },
      color: { type: 'identity' },
      marks: [
        Plot.axisX({
          anchor: 'top',
          tickFormat: (v: number) => format.number(v),
          label,
          labelAnchor: 'right',
          labelArrow: 'none',
          ticks: Math.max(3, Math.round(width / 130)),
        }),
        Plot.gridX(),
        Plot.axisY({ tickFormat: (k: string) => fitted(names.get(k) ?? k, left - 12), tickSize: 0, label: null }),
        Plot.link(steps, { x: 'at', y1: 'y1', y2: 'y2', stroke: 'var(--quiet)', strokeDasharray: '2 2' }),
        Plot.barX(drawn, { x1: 'from', x2: 'to', y: 'key', fill: 'color', ...stops((i) => ({ row: drawn[i]!.row, column })) }),
        Plot.text(drawn, {
          x: (d: (typeof drawn)[number]) => Math.max(d.from, d.to),
          y: 'key',
          text: 'text',
          dx: 5,
          textAnchor: 'start',
          fill: 'var(--text)',
        }),
        Plot.ruleX([0], { stroke: 'var(--text)' }),
      ],
    })
  }
}

/** Height for bars that stand one below another [px]. */
export const heightOf = (bars: number): number => 60 + bars * 26
