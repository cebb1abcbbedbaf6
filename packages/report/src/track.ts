import type { Figure, FittedValue, ForecastId, OrderDate, TrackComparison, TrackResults } from '@cellwright/model'
import { count, decimal, NO_NUMBER, number, percent } from './number-text.ts'
import { heading, note, pageTable, paint, sentence, type Page } from './page.ts'
import { plainText } from './plain-text.ts'
import { NARROWEST, type RenderOptions } from './render-results.ts'
import { TIE, wrap } from './wrap.ts'

/** Lines of one part of the report; none where there is nothing to say. */
type TrackSection = (results: TrackResults, page: Page) => string[]

const title: TrackSection = ({ project, engine, incomplete, plant, actuals, until }, page) => [
  ...wrap(`${project.name}: ${plant}, plan and actual`, page.width).map((line) => paint(page, 'bold', line)),
  ...wrap(
    `project ${project.id}, inputs ${project.hash.slice(0, 8)}, days ${actuals.hash.slice(0, 8)} from ${actuals.from} to ${actuals.to}, forecast until ${until}, engine ${engine.version}, library ${engine.library}, seed ${engine.seed}, ${engine.replications} replications`,
    page.width,
  ),
  ...(incomplete ? wrap(`INCOMPLETE: ${incomplete.text}`, page.width).map((line) => paint(page, 'yellow', line)) : []),
]

const headline: TrackSection = ({ headline: list }, page) =>
  list.length === 0
    ? []
    : [...heading(page, 'What the days say'), ...list.flatMap((f) => wrap(f.text, page.width, { first: '  - ', rest: '    ' }))]

/** Columns of the longest bar. */
const BAR = 30
const LEAST_BAR = 10

/** Good units of each week as a bar, and where the plan ends. */
const weeks: TrackSection = ({ weeks: rows, unit }, page) => {
  if (rows.length === 0) return []
  const most = Math.max(1, ...rows.map((week) => Math.max(week.actual, week.plan.high ?? week.plan.value)))
  const width = Math.max(LEAST_BAR, Math.min(BAR, page.width - 50))
  return [
    ...heading(page, 'Week by week'),
    ...pageTable(
      page,
      [
        { head: 'week from', cell: (week) => week.from },
        { head: `good ${unit}`, align: 'right', cell: (week) => count(week.actual) },
        { head: 'plan', align: 'right', cell: (week) => count(week.plan.value) },
        { head: '10 to 90 %', align: 'right', cell: ({ plan }) => range(plan.low, plan.high) },
        { head: 'made, and | the plan', cell: (week) => bar(week.actual, week.plan.value, most, width) },
      ],
      rows,
    ),
    ...note(
      page,
      'The plan is the project file as it stands, simulated from the start of its calendar; four of five simulations lie in the range.',
    ),
  ]
}

function bar(actual: number, plan: number, most: number, width: number): string {
  const made = Math.round((width * actual) / most)
  const mark = Math.max(0, Math.round((width * plan) / most) - 1)
  const cells = Array.from({ length: Math.max(made, mark + 1) }, (_, i) => (i === mark ? '|' : i < made ? '#' : '.'))
  return cells.join('')
}

function range(low: number | undefined, high: number | undefined): string {
  return low === undefined || high === undefined ? NO_NUMBER : `${count(low)} to ${count(high)}`
}

const steps: TrackSection = ({ steps: rows, test }, page) => {
  if (rows.length === 0) return []
  return [
    ...heading(page, 'Step by step'),
    ...pageTable(
      page,
      [
        { head: 'step', cell: (s) => s.id },
        { head: 'good units', align: 'right', cell: (s) => count(s.good) },
        { head: 'of plan', align: 'right', cell: (s) => percent(s.plan.value > 0 ? s.good / s.plan.value : null) },
        { head: 'avail- able, %', align: 'right', cell: (s) => share(s.availability) },
        { head: 'plan', align: 'right', cell: (s) => planned(s.availability) },
        { head: 'yield, %', align: 'right', cell: (s) => share(s.yield) },
        { head: 'plan', align: 'right', cell: (s) => planned(s.yield) },
        { head: 'pace, %', align: 'right', cell: (s) => share(s.pace) },
      ],
      rows,
    ),
    ...note(
      page,
      `Available: hours run over hours run and stopped. Pace: over that of the plan. * deviates by more than chance: ${test.tests} comparisons, by which any step is named by mistake in ${percent(test.level)} of all files at most.`,
    ),
  ]
}

function share(comparison: TrackComparison | null): string {
  return comparison ? `${decimal(100 * comparison.seen, 1)}${comparison.significant ? '*' : TIE}` : NO_NUMBER
}

function planned(comparison: TrackComparison | null): string {
  return comparison ? decimal(100 * comparison.planned, 1) : NO_NUMBER
}

const deviations: TrackSection = ({ deviations: rows, unit, until }, page) => {
  if (rows.length === 0) return []
  return [
    ...heading(page, 'What deviates, and what it costs'),
    ...pageTable(
      page,
      [
        { head: 'step', cell: (d) => d.id },
        { head: 'in', cell: (d) => d.kinds.join(', ') },
        { head: `${unit} lost, alone`, align: 'right', cell: (d) => `${count(d.packs.value)}${half(d.packs)}` },
        { head: 'won by mending', align: 'right', cell: (d) => `${count(d.mended.value)}${half(d.mended)}` },
        { head: 'delivered more', align: 'right', cell: (d) => count(d.delivered.value) },
        { head: rows[0]!.money?.unit ?? 'worth', align: 'right', cell: (d) => number(d.money?.value ?? null) },
      ],
      rows,
    ),
    ...note(
      page,
      `Until ${until}, from the state of the last day on, with the same random numbers on both sides; +- half the 95 % interval. Alone: this step as seen and all others as planned. By mending: this step as planned and the others that deviate as seen.`,
    ),
  ]
}

function half({ low, high }: { readonly low?: number; readonly high?: number }): string {
  return low === undefined || high === undefined ? '' : ` +-${TIE}${number((high - low) / 2, 2)}`
}

const NAMES: Readonly<Record<ForecastId, string>> = {
  plan: 'the plan',
  planned: 'from here as planned',
  seen: 'from here as seen',
  fitted: 'from here as fitted',
}

const orders: TrackSection = ({ orders: list, unit, actuals, until }, page) => {
  if (list.length === 0) return []
  return [
    ...heading(page, 'Orders'),
    ...list.flatMap((order) => [
      ...sentence(
        page,
        `${order.id}: ${count(order.called)} ${unit} called for by ${actuals.to}, ${count(order.delivered)} delivered`,
      ),
      ...pageTable(
        page,
        [
          { head: 'forecast', cell: (f) => NAMES[f.id] },
          { head: 'due', align: 'right', cell: (f) => count(f.due) },
          { head: 'delivered', align: 'right', cell: (f) => count(f.delivered.value) },
          { head: '10 to 90 %', align: 'right', cell: ({ delivered }) => range(delivered.low, delivered.high) },
          { head: 'open, made good', cell: (f) => (f.caughtUp ? day(f.caughtUp, until) : 'nothing open') },
          { head: 'all delivered', cell: (f) => (f.complete ? day(f.complete, until) : 'goes on') },
        ],
        order.forecasts,
      ),
      '',
    ]),
    ...note(
      page,
      `Due and delivered from the day after ${actuals.to} to ${until}. Dates: between the 10 % and the 90 % of the simulations; what comes after ${until} is not simulated.`,
    ),
  ]
}

function day({ p10, p50, p90, share: reached }: OrderDate, until: string): string {
  if (p10 !== null && p90 !== null) return p10 === p90 ? p10 : `${p10} to ${p90}`
  if (reached === 0) return `after ${until}`
  return `${percent(reached)} by ${until}${p50 === null ? '' : `, half by ${p50}`}`
}

const months: TrackSection = ({ months: rows, unit }, page) => {
  const ids = rows[0]?.forecasts.map(({ id }) => id) ?? []
  if (ids.length === 0) return []
  return [
    ...heading(page, `Delivered ${unit}, added up month by month`),
    ...pageTable(
      page,
      [
        { head: 'by', cell: (row) => row.to },
        ...ids.map((id) => ({
          head: NAMES[id],
          align: 'right' as const,
          cell: (row: TrackResults['months'][number]) => {
            const figure = row.forecasts.find((f) => f.id === id)?.delivered
            return figure ? months10to90(figure, id === 'plan') : NO_NUMBER
          },
        })),
      ],
      rows,
    ),
  ]
}

function months10to90({ value, low, high }: Figure, isPlan: boolean): string {
  return isPlan || low === undefined || high === undefined ? count(value) : `${count(value)} (${count(low)}-${count(high)})`
}

const fit: TrackSection = ({ fit: fitted }, page) => {
  if (!fitted) return []
  const byStep = [...new Set(fitted.values.map(({ step }) => step))].map((step) => ({
    step,
    of: (...keys: readonly string[]) =>
      fitted.values.find((v) => v.step === step && keys.some((key) => v.id.endsWith(`.${key}`))),
  }))
  const pair = (head: string, size: number, ...keys: readonly string[]) => {
    const cell = (which: 'planned' | 'fitted') => (row: (typeof byStep)[number]) => sized(row.of(...keys)?.[which], size)
    return [
      { head, align: 'right' as const, cell: cell('planned') },
      { head: 'fitted', align: 'right' as const, cell: cell('fitted') },
    ]
  }
  const seen = (v: FittedValue | undefined) => (v ? count(v.observed) : NO_NUMBER)
  return [
    ...heading(page, 'Fitted to the days'),
    ...pageTable(
      page,
      [
        { head: 'step', cell: (row) => row.step },
        { head: 'stops', align: 'right', cell: (row) => seen(row.of('mean-time-to-repair')) },
        ...pair('between, h', 1, 'mean-time-between-failures'),
        ...pair('repair, h', 1, 'mean-time-to-repair'),
        ...pair('loss, %', 100, 'reject', 'web-loss'),
      ],
      byStep,
    ),
    ...note(page, 'The value and band of the library are the prior; what was seen outweighs it as it grows (docs/track.md).'),
    ...heading(page, 'To be put into the project file'),
    '',
    ...fitted.patch.trimEnd().split('\n'),
  ]
}

function sized(figure: Figure | undefined, size: number): string {
  return figure ? number(figure.value * size) : NO_NUMBER
}

const state: TrackSection = ({ state: rows }, page) =>
  rows.length === 0
    ? []
    : [
        ...heading(page, 'Stock with which the forecast begins'),
        ...pageTable(
          page,
          [
            { head: 'after', cell: (s) => s.id },
            { head: 'units', align: 'right', cell: (s) => count(s.units) },
            { head: 'from', cell: (s) => (s.from === 'actual' ? 'the days' : 'the plan (the days do not say)') },
          ],
          rows.filter((s) => s.units > 0),
        ),
      ]

const warnings: TrackSection = ({ warnings: list }, page) =>
  list.length === 0
    ? []
    : [
        ...heading(page, 'Warnings and limits'),
        ...list.flatMap((w) => wrap(`${w.text} [${w.code}]`, page.width, { first: '  - ', rest: '    ' })),
      ]

const assumptions: TrackSection = ({ assumptions: rows }, page) => {
  const assumed = rows.filter((a) => a.basis === 'assumed').length
  if (rows.length === 0) return []
  return [
    ...heading(page, 'Assumptions'),
    ...sentence(
      page,
      `${count(rows.length)} numbers of the library and the file were read, ${count(assumed)} of them assumed, among them all times between failures and to repair that the file does not give; --json and --out DIR list them with their sources.`,
    ),
  ]
}

const SECTIONS: readonly TrackSection[] = [
  title,
  headline,
  weeks,
  deviations,
  orders,
  months,
  steps,
  fit,
  state,
  assumptions,
  warnings,
]

/** What happened against the plan, as text: what matters first, no line wider than `width` but those to be copied. Ends with a line end. */
export function renderTrack(results: TrackResults, { width = 80, color = false }: RenderOptions = {}): string {
  const page = { width: Math.max(NARROWEST, Math.floor(width)), color }
  const harmless = withPatch(plainText(results), results.fit?.patch)
  const lines = SECTIONS.flatMap((section) => section(harmless, page))
  return `${lines.join('\n').replaceAll(TIE, ' ')}\n`
}

/** The patch keeps its lines. */
function withPatch(results: TrackResults, patch: string | undefined): TrackResults {
  const { fit: fitted } = results
  if (!fitted || patch === undefined) return results
  return { ...results, fit: { ...fitted, patch: patch.split('\n').map(plainText).join('\n') } }
}
