import * as Plot from '@observablehq/plot'
import { parseHTML } from 'linkedom'
import type { ScalePoint, ScaleRow } from './scale-rows.ts'

const WIDTH = 720
const HEIGHT = 370
const SIZES = [1, 2, 5, 10, 20, 50, 100]

/** Lines are told apart by their dashes and points by their shape, so that the chart reads in grey, on white and on black. */
const LINES = {
  whole: { dash: '', label: 'machine family' },
  like: { dash: '7 3', label: 'machine family, like for like' },
  factor: { dash: '2 3', label: 'factor family' },
} as const
const SHAPES = {
  built: { symbol: 'circle', fill: 'currentColor', label: 'plant, built' },
  building: { symbol: 'triangle', fill: 'currentColor', label: 'plant, being built' },
  announced: { symbol: 'circle', fill: 'none', label: 'plant, announced' },
} as const

const NOTE =
  'NMC622 pouch cells of 33 Ah and packs, Germany. Lines: this model. Points: real plants, as announced. Sources: docs/validation.md'

/** docs/scale.svg: investment per yearly output, and cost of a kWh without materials, over the size of a plant, both on log scales. */
export function scaleSvg(rows: readonly ScaleRow[], points: readonly ScalePoint[]): string {
  const { document } = parseHTML('<!doctype html><html><body></body></html>')
  const x: Plot.ScaleOptions = { type: 'log', domain: [0.9, 160], label: null, ticks: SIZES, tickFormat: String }
  const line = (key: (row: ScaleRow) => number, { dash }: { readonly dash: string }) =>
    Plot.line(rows, { x: 'capacity', y: key, stroke: 'currentColor', strokeWidth: 2, ...(dash ? { strokeDasharray: dash } : {}) })
  const shared = { document, width: WIDTH, height: HEIGHT, marginLeft: 56, marginRight: 20, marginBottom: 44, marginTop: 30, x }
  const xLabel = Plot.axisX({
    ticks: SIZES,
    tickFormat: String,
    label: 'capacity (GWh/yr)',
    labelAnchor: 'center',
    labelArrow: 'none',
  })
  const yLabel = (label: string, ticks: readonly number[]) =>
    Plot.axisY({ ticks: [...ticks], tickFormat: String, label, labelArrow: 'none' })
  const investment = Plot.plot({
    ...shared,
    y: { type: 'log', domain: [15, 700], label: null },
    marks: [
      Plot.gridX({ ticks: SIZES }),
      Plot.gridY({ ticks: [20, 50, 100, 200, 500] }),
      xLabel,
      yLabel('investment (million USD of 2024 per GWh/yr)', [20, 50, 100, 200, 500]),
      ...(['built', 'building', 'announced'] as const).map((stage) =>
        Plot.dot(
          points.filter((p) => p.stage === stage),
          {
            x: 'capacity',
            y: 'perCapacity',
            r: 3.5,
            stroke: 'currentColor',
            fill: SHAPES[stage].fill,
            symbol: SHAPES[stage].symbol,
          },
        ),
      ),
      line((r) => r.machine.perCapacity, LINES.whole),
      line((r) => r.machine.likeForLike, LINES.like),
      line((r) => r.factor.perCapacity, LINES.factor),
    ],
  })
  const cost = Plot.plot({
    ...shared,
    y: { type: 'log', domain: [25, 90], label: null },
    marks: [
      Plot.gridX({ ticks: SIZES }),
      Plot.gridY({ ticks: [30, 40, 50, 60, 80] }),
      xLabel,
      yLabel('cost without materials (USD of 2024 per kWh)', [30, 40, 50, 60, 80]),
      line((r) => r.machine.conversion, LINES.whole),
      line((r) => r.factor.conversion, LINES.factor),
    ],
  })
  const top = 56
  const height = top + 2 * HEIGHT + 20
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" ` +
    `font-family="system-ui, sans-serif" font-size="11" role="img" aria-labelledby="title">\n` +
    `<title id="title">Investment and cost of a plant of NMC622 pouch cells and packs over its size, by two families of models, with real plants</title>\n` +
    `<style>:root { color: #1f2328 } .paper { fill: #fff } @media (prefers-color-scheme: dark) { :root { color: #e6edf3 } .paper { fill: #0d1117 } }</style>\n` +
    `<rect class="paper" width="100%" height="100%"/>\n` +
    `${legend()}\n${panel(investment, top)}\n${panel(cost, top + HEIGHT)}\n` +
    `<text x="4" y="${height - 6}" font-size="10" fill="currentColor">${NOTE}</text>\n</svg>\n`
  )
}

/** A chart inside the picture, without the style of its own that a page would need. Rounded, so that the last digit of a logarithm changes no byte. */
function panel(chart: { readonly outerHTML: string }, y: number): string {
  return chart.outerHTML
    .replace(/<style>.*?<\/style>/s, '')
    .replace('<svg ', `<svg x="0" y="${y}" `)
    .replace(/\d+\.\d{3,}/g, (digits) => String(Number(Number(digits).toFixed(2))))
}

function legend(): string {
  const item = (i: number, key: string, label: string) =>
    `<g transform="translate(${56 + (i % 3) * 218}, ${18 + Math.floor(i / 3) * 20})">${key}<text x="34" y="4" fill="currentColor">${label}</text></g>`
  const lines = [LINES.whole, LINES.like, LINES.factor].map(({ dash, label }, i) =>
    item(i, `<path d="M0,0H28" stroke="currentColor" stroke-width="2"${dash ? ` stroke-dasharray="${dash}"` : ''}/>`, label),
  )
  const shapes = [SHAPES.built, SHAPES.building, SHAPES.announced].map(({ symbol, fill, label }, i) =>
    item(
      i + 3,
      symbol === 'circle'
        ? `<circle cx="14" cy="0" r="3.5" fill="${fill}" stroke="currentColor" stroke-width="1.5"/>`
        : `<path d="M14,-4.5l4,7h-8z" fill="${fill}" stroke="currentColor" stroke-width="1.5"/>`,
      label,
    ),
  )
  return [...lines, ...shapes].join('\n')
}
