import type { StationHours } from '@cellwright/model'
import UPlot from 'uplot'
import 'uplot/dist/uPlot.min.css'
import type { DrawContext } from '../chart.tsx'
import { Plot, plotted } from '../plot.ts'
import { dayRows, hourRows, isDaily, type DayRow, type HourRow, type Window } from './hour-rows.ts'

export interface HourPlot {
  readonly hours: StationHours
  readonly window: Window
  readonly names: Readonly<Record<'power' | 'energy' | 'charged' | 'price' | 'day', string>>
  /** A stretch was drawn over with the pointer. */
  readonly onZoom: (window: Window) => void
}

interface Line {
  readonly values: Float64Array
  /** Property of the theme. */
  readonly color: string
  readonly stepped?: boolean
  readonly filled?: boolean
}

/** Power, state of charge and price one below the other on canvases; dragging chooses a stretch. A long one is shown day by day. */
export function drawHours(context: DrawContext, { hours, window, names, onZoom }: HourPlot): HTMLElement {
  const { width, height, format } = context
  const place = document.createElement('div')
  const perDay = Math.round(24 / hours.step)
  const daily = isDaily(window, hours.step)
  const rows: readonly (HourRow | DayRow)[] = daily ? dayRows(hours, window) : hourRows(hours, window)
  const x = Float64Array.from(rows, (r) => r.index)
  const column = (of: (row: HourRow | DayRow) => number) => Float64Array.from(rows, of)
  const price = names.price
  const panels: { readonly label: string; readonly part: number; readonly lines: readonly Line[] }[] = [
    {
      label: daily ? `${names.energy}, ${format.unit('MWh')}` : `${names.power}, ${format.unit('MW')}`,
      part: 0.4,
      lines: [
        { values: column((r) => ('given' in r ? r.given : r.discharge)), color: '--series-1', stepped: true, filled: true },
        { values: column((r) => ('taken' in r ? -r.taken : -r.charge)), color: '--series-2', stepped: true, filled: true },
      ],
    },
    { label: `${names.charged}, %`, part: 0.26, lines: [{ values: column((r) => r.charged), color: '--series-3' }] },
    {
      label: `${price}, ${format.unit(hours.priceUnit)}`,
      part: 0.34,
      lines: [
        { values: column((r) => r.price), color: '--series-4', stepped: !daily },
        ...(daily
          ? [
              { values: column((r) => ('low' in r ? r.low : r.price)), color: '--series-8' },
              { values: column((r) => ('high' in r ? r.high : r.price)), color: '--series-8' },
            ]
          : []),
      ],
    },
  ]
  const made = panels.map(({ label, part, lines }, i) =>
    panel(place, {
      size: { width, height: Math.round(height * part) },
      label,
      x,
      lines,
      window,
      isLast: i === panels.length - 1,
      tick: (t) => dayHour(t, perDay, hours.step, names.day),
      number: (v) => format.number(v),
      perDay,
      onZoom,
    }),
  )
  place.addEventListener('chart-removed', () => made.forEach((u) => u.destroy()), { once: true })
  return place
}

interface PanelOf {
  readonly size: { readonly width: number; readonly height: number }
  readonly label: string
  readonly x: Float64Array
  readonly lines: readonly Line[]
  readonly window: Window
  readonly isLast: boolean
  readonly tick: (t: number) => string
  readonly number: (value: number) => string
  readonly perDay: number
  readonly onZoom: (window: Window) => void
}

function panel(place: HTMLElement, { size, label, x, lines, window, isLast, tick, number, perDay, onZoom }: PanelOf): UPlot {
  const colours = getComputedStyle(document.documentElement)
  const colour = (name: string) => colours.getPropertyValue(name).trim()
  const { from, until } = window
  const stepped = UPlot.paths.stepped?.({ align: 1 })
  const looks = {
    stroke: colour('--text'),
    grid: { stroke: colour('--line'), width: 1 },
    ticks: { stroke: colour('--line') },
    font: FONT,
  }
  return new UPlot(
    {
      ...size,
      legend: { show: false },
      padding: [8, 12, 0, 0],
      cursor: { drag: { x: true, y: false, setScale: false } },
      scales: { x: { time: false, range: [from, Math.max(from + 1, until)] } },
      axes: [
        {
          ...looks,
          incrs: [1, 2, 3, 6, 12, 24, 48, 72, 168, 336, 720, 1440].map((h) => Math.max(1, Math.round((h * perDay) / 24))),
          values: (_, splits) => splits.map((t) => (isLast ? tick(t) : '')),
          size: isLast ? 28 : 8,
          space: 64,
        },
        { ...looks, label, labelFont: FONT, labelSize: 18, size: 58, space: 24, values: (_, splits) => splits.map(number) },
      ],
      series: [
        {},
        ...lines.map(({ color, stepped: isStepped, filled }) => ({
          stroke: colour(color),
          width: 1.25,
          points: { show: false },
          ...(filled ? { fill: `${colour(color)}55` } : {}),
          ...(isStepped && stepped ? { paths: stepped } : {}),
        })),
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
    [x, ...lines.map((l) => l.values)],
    place,
  )
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
