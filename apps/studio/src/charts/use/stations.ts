import type { Results, StationResult, StationStepResult, StationYearResult } from '@cellwright/model'
import { viewOf, type ChartKind, type Subject } from '../kind.ts'
import { Plot, plotted, stops } from '../plot.ts'
import { drawLines, drawStack, type Series } from './draw.ts'
import { textsOf } from './words.ts'

const stationsWith = (results: Results, has: (station: StationResult) => boolean): readonly Subject[] =>
  results.stations.filter(has).map((s) => ({ id: s.id, name: s.name }))
const stationOf = (results: Results, id: string) => results.stations.find((s) => s.id === id)!

/** The day that stands for all. */
const day: ChartKind = {
  id: 'station-day',
  group: 'use',
  name: { en: 'Station: a day that stands for all', ru: 'Накопитель: характерные сутки' },
  needs: ['run', 'use'],
  subjects: (results) => stationsWith(results, (s) => (s.dispatch?.day.length ?? 0) > 0),
  view: (results, id, { language, format }) => {
    const t = textsOf(language)
    const station = stationOf(results, id)
    const rows = station.dispatch!.day
    const first = rows[0]!
    const step = rows.length > 1 ? rows[1]!.hour - first.hour : 1
    const most = (of: (s: StationStepResult) => number) => Math.max(...rows.map(of))
    const prices = rows.map((s) => s.price.value)
    const powers = { charge: (s: StationStepResult) => -s.charge.value, discharge: (s: StationStepResult) => s.discharge.value }
    return viewOf<StationStepResult>({
      title: t.dayTitle(station.name),
      summary: t.daySummary(
        format.figure({ value: most((s) => s.charge.value), unit: first.charge.unit }),
        format.figure({ value: most((s) => s.discharge.value), unit: first.discharge.unit }),
        format.number(Math.min(...prices)),
        format.figure({ value: Math.max(...prices), unit: first.price.unit }),
      ),
      columns: [
        { id: 'hour', head: t.hour, value: (s) => s.hour },
        { id: 'charge', head: t.charge, unit: first.charge.unit, value: (s) => s.charge.value },
        { id: 'discharge', head: t.discharge, unit: first.discharge.unit, value: (s) => s.discharge.value },
        { id: 'charged', head: t.charged, unit: first.charged.unit, value: (s) => s.charged.value },
        { id: 'price', head: t.price, unit: first.price.unit, value: (s) => s.price.value },
      ],
      rows,
      height: 380,
      legend: [
        { name: `${t.discharge} (+)`, color: 'var(--series-1)' },
        { name: `${t.charge} (−)`, color: 'var(--series-2)' },
        { name: t.charged, color: 'var(--series-3)', shape: 'line' },
        { name: t.price, color: 'var(--series-4)', shape: 'line' },
      ],
      note: station.prices?.from === 'made-up' ? `${t.dayNote} ${t.madeUp}` : t.dayNote,
      // Three panels one below the other: power, charge, price; each with its own scale.
      draw: (context) => {
        const part = (height: number, label: string, marks: Parameters<typeof plotted>[1]['marks'], last = false) =>
          plotted(
            { ...context, height },
            {
              marginLeft: 58,
              marginTop: 22,
              marginBottom: last ? 30 : 12,
              x: {
                domain: [first.hour, rows.at(-1)!.hour + step],
                label: null,
                ticks: last ? 12 : 0,
                tickFormat: (h: number) => String(h),
              },
              y: { grid: true, label, ticks: 4, tickFormat: (y: number) => context.format.number(y) },
              marks: marks ?? [],
            },
          )
        const bars = (key: 'charge' | 'discharge', color: string) =>
          Plot.rect(rows, {
            x1: (s: StationStepResult) => s.hour,
            x2: (s: StationStepResult) => s.hour + step,
            y1: 0,
            y2: powers[key],
            fill: color,
            insetLeft: 0.5,
            insetRight: 0.5,
            ...stops((row) => ({ row, column: key })),
          })
        const line = (key: 'charged' | 'price', color: string, shift: number) => [
          Plot.lineY(rows, {
            x: (s: StationStepResult) => s.hour + shift,
            y: (s: StationStepResult) => s[key].value,
            stroke: color,
            strokeWidth: 2,
            curve: key === 'price' ? 'step' : 'linear',
          }),
          Plot.dot(rows, {
            x: (s: StationStepResult) => s.hour + shift,
            y: (s: StationStepResult) => s[key].value,
            fill: color,
            r: 2.5,
            ...stops((row) => ({ row, column: key })),
          }),
        ]
        const { height } = context
        const u = context.format.unit
        return below(
          part(Math.round(height * 0.4), u(first.charge.unit), [
            bars('discharge', 'var(--series-1)'),
            bars('charge', 'var(--series-2)'),
            Plot.ruleY([0]),
          ]),
          part(Math.round(height * 0.28), u(first.charged.unit), [...line('charged', 'var(--series-3)', step), Plot.ruleY([0])]),
          part(
            height - Math.round(height * 0.4) - Math.round(height * 0.28),
            u(first.price.unit),
            line('price', 'var(--series-4)', step / 2),
            true,
          ),
        )
      },
    })
  },
}

/** Drawings one below the other, as one. */
function below(...parts: readonly SVGSVGElement[]): SVGSVGElement {
  const [first] = parts
  const whole = first!.cloneNode(false) as SVGSVGElement
  let top = 0
  for (const part of parts) {
    part.setAttribute('y', String(top))
    top += Number(part.getAttribute('height'))
    whole.append(part)
  }
  const width = first!.getAttribute('width') ?? '640'
  whole.setAttribute('height', String(top))
  whole.setAttribute('viewBox', `0 0 ${width} ${top}`)
  return whole
}

/** Energy and capacity over the years of operation. */
const energy: ChartKind = {
  id: 'station-energy',
  group: 'use',
  name: { en: 'Station: energy and capacity over the years', ru: 'Накопитель: энергия и ёмкость по годам' },
  needs: ['run', 'use'],
  subjects: (results) => stationsWith(results, (s) => s.years.length > 0),
  view: (results, id, { language, format }) => {
    const t = textsOf(language)
    const station = stationOf(results, id)
    const rows = station.years
    const last = rows.at(-1)!
    const series: Series<StationYearResult>[] = [
      { column: 'energy', name: t.energyLeft, color: 'var(--series-1)', value: (y) => y.energy.value },
      { column: 'health', name: t.firstHealth, color: 'var(--series-2)', value: (y) => y.health.value },
    ]
    return viewOf<StationYearResult>({
      title: t.energyTitle(station.name),
      summary: t.energySummary(format.figure(last.health), format.count(rows.reduce((s, y) => s + y.added, 0))),
      columns: [
        { id: 'year', head: t.yearOfOperation, as: 'year', value: (y) => y.year },
        { id: 'from', head: t.year, as: 'year', value: (y) => y.from },
        ...series.map((s) => ({ id: s.column, head: s.name, unit: '%', value: s.value })),
        { id: 'added', head: t.added, as: 'count', value: (y) => y.added },
        { id: 'cycles', head: t.fullCycles, unit: last.cycles.unit, value: (y) => y.cycles.value },
        { id: 'given', head: t.given, unit: last.given.unit, value: (y) => y.given.value },
        { id: 'taken', head: t.taken, unit: last.taken.unit, value: (y) => y.taken.value },
      ],
      rows,
      legend: series.map(({ name, color }) => ({ name, color, shape: 'line' })),
      draw: (context) => drawLines(context, { rows, x: (y) => y.from, unit: '%', fromZero: false }, series),
    })
  },
}

/** What is sold and what is paid, year by year. */
const cash: ChartKind = {
  id: 'station-cash',
  group: 'use',
  name: { en: 'Station: money over the years', ru: 'Накопитель: деньги по годам' },
  needs: ['run', 'use'],
  subjects: (results) => stationsWith(results, (s) => s.years.length > 0 && s.money !== null),
  view: (results, id, { language, format }) => {
    const t = textsOf(language)
    const station = stationOf(results, id)
    const rows = station.years
    const money = station.money!
    const unit = rows[0]!.cash.unit
    const sums = cumulative(
      rows.map((y) => y.cash.value),
      -station.capex.total.value,
    )
    const series: Series<StationYearResult>[] = (
      [
        ['sold', 1],
        ['payment', 1],
        ['bought', -1],
        ['auxiliary', -1],
        ['upkeep', -1],
        ['augmentation', -1],
        ['tax', -1],
      ] as const
    )
      .filter(([key]) => rows.some((y) => y[key].value !== 0))
      .map(([key, sign], i) => ({
        column: key,
        name: t[key],
        color: `var(--series-${i + 1})`,
        value: (y) => sign * y[key].value,
      }))
    const line: Series<StationYearResult> = { column: 'cash', name: t.cash, color: 'var(--text)', value: (y) => y.cash.value }
    return viewOf<StationYearResult>({
      title: t.cashTitle(station.name),
      summary: t.cashSummary(format.figure(money.npv), money.payback ? format.figure(money.payback) : t.never),
      columns: [
        { id: 'year', head: t.year, as: 'year', value: (y) => y.from },
        ...[...series, line].map((s) => ({ id: s.column, head: s.name, unit, value: s.value })),
        { id: 'cumulative', head: t.cumulative, unit, value: (y) => sums[y.year - 1] ?? null },
      ],
      rows,
      legend: [...series.map(({ name, color }) => ({ name, color })), { name: t.cash, color: 'var(--text)', shape: 'line' }],
      note: `${t.cashNote(format.figure(station.capex.total))}${station.prices?.from === 'made-up' ? ` ${t.madeUp}` : ''}`,
      draw: (context) => drawStack(context, { rows, x: (y) => y.from, unit }, series, [line]),
    })
  },
}

export function cumulative(amounts: readonly number[], start: number): number[] {
  let sum = start
  return amounts.map((x) => (sum += x))
}

export interface Stair {
  readonly id: string
  readonly name: string
  readonly amount: number
  readonly from: number
  readonly to: number
}

/** Parts one after the other, each from where the last one ended, then their sum. */
export function stairs(
  parts: readonly { readonly id: string; readonly name: string; readonly amount: number }[],
  sum: string,
): Stair[] {
  let at = 0
  const steps = parts.map(({ id, name, amount }) => {
    const from = at
    at += amount
    return { id, name, amount, from, to: at }
  })
  return [...steps, { id: 'sum', name: sum, amount: at, from: 0, to: at }]
}

/** What the levelised cost of storage is made of. */
const levelized: ChartKind = {
  id: 'station-levelized',
  group: 'use',
  name: { en: 'Station: levelised cost of storage', ru: 'Накопитель: приведённая стоимость хранения' },
  needs: ['run', 'use'],
  subjects: (results) => stationsWith(results, (s) => (s.money?.levelizedParts.length ?? 0) > 0),
  view: (results, id, { language, format }) => {
    const t = textsOf(language)
    const station = stationOf(results, id)
    const money = station.money!
    const unit = money.levelizedParts[0]!.amount.unit
    const rows = stairs(
      money.levelizedParts.filter((p) => p.amount.value !== 0).map((p) => ({ id: p.id, name: t[p.id], amount: p.amount.value })),
      t.levelized,
    )
    return viewOf<Stair>({
      title: t.lcosTitle(station.name),
      summary: t.lcosSummary(format.figure(money.levelized), format.figure(money.levelizedWithoutEnergy)),
      columns: [
        { id: 'part', head: t.part, value: (s) => s.name },
        { id: 'amount', head: t.amount, unit, value: (s) => s.amount },
        { id: 'to', head: t.upTo, unit, value: (s) => s.to },
      ],
      rows,
      height: 300,
      note: station.prices?.from === 'made-up' ? `${t.lcosNote} ${t.madeUp}` : t.lcosNote,
      draw: (context) =>
        plotted(context, {
          marginLeft: 58,
          marginBottom: 44,
          x: {
            type: 'band',
            domain: rows.map((s) => s.name),
            label: null,
            padding: 0.25,
            tickSize: 0,
            tickFormat: (n: string) => n,
          },
          y: { grid: true, label: context.format.unit(unit), tickFormat: (y: number) => context.format.number(y) },
          marks: [
            Plot.barY(rows, {
              x: 'name',
              y1: 'from',
              y2: 'to',
              fill: (s: Stair) => (s.id === 'sum' ? 'var(--series-8)' : s.amount < 0 ? 'var(--series-5)' : 'var(--series-1)'),
              ...stops((row) => ({ row, column: 'amount' })),
            }),
            Plot.text(rows, {
              x: 'name',
              y: (s: Stair) => Math.max(s.from, s.to),
              text: (s: Stair) => context.format.number(s.amount),
              dy: -8,
              fill: 'var(--text)',
            }),
            Plot.ruleY([0]),
          ],
        }),
    })
  },
}

export const STATION_KINDS: readonly ChartKind[] = [day, energy, cash, levelized]
