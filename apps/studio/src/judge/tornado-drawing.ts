import type { SensitivityRow } from '@cellwright/model'
import type { DrawContext } from '../charts/chart.tsx'
import { fitting, svg } from './svg.ts'
import type { Swings } from './weights.ts'

const ROW = 26
const TOP = 22
const BOTTOM = 6

export const tornadoHeight = (rows: number) => TOP + BOTTOM + rows * ROW

export interface TornadoWords {
  readonly name: (row: SensitivityRow) => string
  readonly value: (x: number) => string
  readonly base: string
}

/** Bars from the figure at the low end of an input to that at its high end, around the base; what is assumed is hatched. */
export function drawTornado(
  swings: Swings,
  rows: readonly SensitivityRow[],
  { width }: DrawContext,
  said: TornadoWords,
): SVGSVGElement {
  const label = Math.min(300, Math.max(150, width * 0.34))
  const ends = 78
  const from = label + ends
  const to = Math.max(from + 80, width - ends)
  const values = rows.flatMap((r) => [r.base, r.low ?? r.base, r.high ?? r.base])
  const least = Math.min(...values)
  const most = Math.max(...values)
  const x = (value: number) => from + ((value - least) / (most - least || 1)) * (to - from)
  const bottom = TOP + rows.length * ROW
  const parts: SVGElement[] = [
    svg(
      'defs',
      {},
      svg(
        'pattern',
        { id: 'tornado-hatch', width: 6, height: 6, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' },
        svg('rect', { width: 6, height: 6, fill: 'var(--panel)', 'fill-opacity': 0 }),
        svg('line', { x1: 0, x2: 0, y1: 0, y2: 6, stroke: 'var(--panel)', 'stroke-width': 3 }),
      ),
    ),
  ]
  rows.forEach((row, i) => {
    const y = TOP + i * ROW
    const low = row.low ?? row.base
    const high = row.high ?? row.base
    const bar = (value: number, column: string, fill: string) => {
      const [a, b] = [Math.min(x(value), x(row.base)), Math.max(x(value), x(row.base))]
      const size = { x: a, y: y + 5, width: Math.max(1, b - a), height: ROW - 10 }
      parts.push(svg('rect', { ...size, fill, 'data-row': i, 'data-column': column }))
      if (row.basis === 'assumed') parts.push(svg('rect', { ...size, fill: 'url(#tornado-hatch)', 'fill-opacity': 0.45 }))
    }
    bar(low, 'low', 'var(--series-5)')
    bar(high, 'high', 'var(--series-2)')
    const text = (at: number, anchor: string, words: string, fill = 'var(--text)') =>
      parts.push(svg('text', { x: at, y: y + ROW / 2 + 4, 'text-anchor': anchor, fill, 'font-size': 12 }, words))
    const name = said.name(row)
    parts.push(
      svg(
        'text',
        { x: 0, y: y + ROW / 2 + 4, fill: 'var(--text)', 'font-size': 12 },
        svg('title', {}, name),
        fitting(name, label - 4),
      ),
    )
    const left = Math.min(x(low), x(high), x(row.base))
    const right = Math.max(x(low), x(high), x(row.base))
    // The ends of the bar are named with the ends of the input that they come from.
    const [leftEnd, rightEnd] = low <= high ? [low, high] : [high, low]
    text(left - 5, 'end', said.value(leftEnd), 'var(--quiet)')
    text(right + 5, 'start', said.value(rightEnd), 'var(--quiet)')
  })
  const base = x(swings.base)
  parts.push(
    svg('line', { x1: base, x2: base, y1: TOP - 4, y2: bottom + 4, stroke: 'var(--text)', 'stroke-width': 1.5 }),
    svg(
      'text',
      { x: base, y: TOP - 8, 'text-anchor': 'middle', fill: 'var(--text)', 'font-size': 12, 'font-weight': 600 },
      said.base,
    ),
  )
  return svg(
    'svg',
    {
      width,
      height: tornadoHeight(rows.length),
      viewBox: `0 0 ${width} ${tornadoHeight(rows.length)}`,
      'font-family': 'inherit',
    },
    ...parts,
  )
}
