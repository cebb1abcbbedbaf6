import type { StationHours } from '@cellwright/model'
import UPlot from 'uplot'
import 'uplot/dist/uPlot.min.css'
import type { DrawContext } from '../chart.tsx'
import { Plot, plotted } from '../plot.ts'
import { hourRows, type Window } from './hour-rows.ts'

export interface HourPlot {
  readonly hours: StationHours
  readonly window: Window
  readonly names: { readonly power: string; readonly charged: string; readonly price: string; readonly day: string }
  /** A stretch was drawn over with the pointer. */
  readonly onZoom: (window: Window) => void
}

/** Power, state of charge and price step by step, on a canvas; dragging chooses a stretch. */
export function drawHours({ width, height, format }: DrawContext, { hours, window, names, onZoom }: HourPlot): HTMLElement {
  const place = document.createElement('div')
  const colours = getComputedStyle(document.documentElement)
  const colour = (name: string) => colours.getPropertyValue(name).trim()
  const { from, until } = window
  const x = Float64Array.from({ length: until - from }, (_, i) => from + i)
  const power = x.map((t) => hours.discharge[t]! - hours.charge[t]!)
  const perDay = Math.round(24 / hours.step)
  const axis = (scale: string, label: string, side: 1 | 3) => ({
    scale,
    label,
    side,
    stroke: colour('--text'),
    grid: { stroke: colour('--line'), width: 1, show: side === 3 && scale === 'power' },
    ticks: { stroke: colour('--line') },
    values: (_: UPlot, splits: number[]) => splits.map((v) => format.number(v)),
    size: 56,
    font: FONT,
    labelFont: FONT,
  })
  const stepped = UPlot.paths.stepped?.({ align: 1 })
  const made = new UPlot(
    {
      width,
      height,
      legend: { show: false },
      cursor: { drag: { x: true, y: false, setScale: false } },
      scales: {
        x: { time: false, range: [from, Math.max(from + 1, until)] },
        power: {},
        price: {},
        charged: { range: [0, 100] },
      },
      axes: [
        {
          stroke: colour('--text'),
          grid: { stroke: colour('--line'), width: 1 },
          ticks: { stroke: colour('--line') },
          incrs: [1, 2, 3, 6, 12, 24, 48, 72, 168, 336, 720, 1440].map((h) => Math.max(1, Math.round((h * perDay) / 24))),
          values: (_, splits) => splits.map((t) => dayHour(t, perDay, hours.step, names.day)),
          space: 64,
          font: FONT,
        },
        axis('power', `${names.power}, ${format.unit('MW')}`, 3),
        axis('price', `${names.price}, ${format.unit(hours.priceUnit)}`, 1),
        { ...axis('charged', `${names.charged}, %`, 1), grid: { show: false } },
      ],
      series: [
        {},
        {
          scale: 'power',
          stroke: colour('--series-1'),
          fill: `${colour('--series-1')}44`,
          width: 1,
          points: { show: false },
          ...(stepped ? { paths: stepped } : {}),
        },
        {
          scale: 'price',
          stroke: colour('--series-4'),
          width: 1,
          points: { show: false },
          ...(stepped ? { paths: stepped } : {}),
        },
        { scale: 'charged', stroke: colour('--series-3'), width: 1.5, dash: [5, 3], points: { show: false } },
      ],
      hooks: {
        setSelect: [
          (u) => {
            if (u.select.width < 4) return
            const begin = Math.max(from, Math.floor(u.posToVal(u.select.left, 'x')))
            const end = Math.min(until, Math.ceil(u.posToVal(u.select.left + u.select.width, 'x')))
            if (end - begin >= 2) onZoom({ from: begin, until: end })
          },
        ],
      },
    },
    [x, power, x.map((t) => hours.price[t]!), x.map((t) => hours.charged[t]!)],
    place,
  )
  place.addEventListener('chart-removed', () => made.destroy(), { once: true })
  return place
}

const FONT = '12px system-ui, sans-serif'

/** `day 3` at midnight, else `14:00`. */
export function dayHour(t: number, perDay: number, step: number, day: string): string {
  return t % perDay === 0 ? `${day}\u00a0${Math.floor(t / perDay) + 1}` : clock((t % perDay) * step)
}

/** Hours of a day as `14:30`. */
export function clock(hours: number): string {
  return `${Math.floor(hours)}:${String(Math.round((hours % 1) * 60)).padStart(2, '0')}`
}

/** The same as a drawing, for pictures. */
export function hoursSvg(context: DrawContext, { hours, window, names }: Omit<HourPlot, 'onZoom'>): SVGSVGElement {
  const rows = hourRows(hours, window)
  const perDay = Math.round(24 / hours.step)
  return plotted(context, {
    marginLeft: 58,
    x: { label: null, tickFormat: (t: number) => dayHour(t, perDay, hours.step, names.day) },
    y: { grid: true, label: `${names.power}, ${context.format.unit('MW')}` },
    marks: [
      Plot.areaY(rows, { x: 'index', y: (r) => r.discharge - r.charge, fill: 'var(--series-1)', curve: 'step' }),
      Plot.ruleY([0]),
    ],
  })
}
