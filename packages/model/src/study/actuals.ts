import type { Library } from '@cellwright/library'
import { formatDate, parseDate } from '@cellwright/units'
import type { Issue } from '../issue.ts'
import type { SizedStep } from '../plant/sizing.ts'
import { readCsvTable, type CsvColumn, type CsvRow, type CsvTable } from '../project/csv-table.ts'
import { plainName } from '../project/named-entry.ts'
import { Reading, shown } from '../project/reading.ts'
import type { Place } from '../project/source-node.ts'
import { balanceActuals } from './actual-balance.ts'

/** The columns of a file of days; docs/track.md says what each counts. */
export const ACTUAL_COLUMNS = [
  { name: 'date', aliases: ['day'], required: true },
  { name: 'step', aliases: ['operation', 'workcentre'], required: true },
  { name: 'good', aliases: ['good units', 'output'], required: true },
  { name: 'scrap', aliases: ['rejects', 'scrap units'] },
  { name: 'run', aliases: ['run time'], dimension: 'time', unit: 'h' },
  { name: 'stop', aliases: ['downtime', 'stop time'], dimension: 'time', unit: 'h' },
  { name: 'stops', aliases: ['number of stops'] },
  { name: 'stock', aliases: ['stock after'] },
  { name: 'delivered', aliases: ['shipped'] },
] as const satisfies readonly CsvColumn[]

/** Figures that a step may have on a day. */
export const FIGURES = ['good', 'scrap', 'run', 'stop', 'stops', 'stock'] as const
export type ActualFigure = (typeof FIGURES)[number]

/** Of one step, by day from the first of the file on; NaN where a stock was not counted. Units, and seconds of machines for `run` and `stop`. */
export type StepActuals = { readonly good: Float64Array } & Partial<Readonly<Record<ActualFigure, Float64Array>>>

/** The days of a plant as they were. */
export interface Actuals {
  /** Day numbers. */
  readonly first: number
  readonly last: number
  readonly days: number
  readonly steps: ReadonlyMap<string, StepActuals>
  /** Packs handed over, by day; absent where the file does not say. */
  readonly delivered: Float64Array | undefined
}

export interface ActualsOf {
  readonly actuals: Actuals | undefined
  readonly issues: readonly Issue[]
}

/** What the days are checked against. */
export interface TrackedPlant {
  readonly id: string
  readonly steps: readonly SizedStep[]
  /** First and last day of the calendar of the project. */
  readonly calendar: { readonly start: number; readonly end: number }
}

const WORDS = {
  name: 'table of days',
  thing: 'table',
  start: 'the first row names the columns: date,step,good,scrap,run [h],stop [h],stops,stock',
}

/** What stands for the whole plant in the column `step`. */
const WHOLE = 'plant'

/** A row that can be placed: its day and its step. */
interface PlacedRow {
  readonly row: CsvRow
  readonly at: Place
  readonly day: number
  readonly step: string
}

/** Reads the days of a plant; all faults at once, in the order of the file. Never throws. */
export function readActuals(text: string, plant: TrackedPlant, library: Library): ActualsOf {
  const reading = new Reading(library, WORDS)
  const table = readCsvTable(text, ACTUAL_COLUMNS, reading)
  const actuals = table && daysOf(table, plant, reading)
  const issues = reading.issues.toSorted((a, b) => (a.at?.line ?? 0) - (b.at?.line ?? 0) || (a.at?.col ?? 0) - (b.at?.col ?? 0))
  return { actuals: reading.errors > 0 ? undefined : actuals, issues }
}

function daysOf(table: CsvTable, plant: TrackedPlant, reading: Reading): Actuals | undefined {
  const placed = table.rows.flatMap((row): PlacedRow[] => {
    const day = dayOf(row, plant, reading)
    const step = stepOf(row, plant, reading)
    return day === undefined || step === undefined ? [] : [{ row, at: row.at, day, step }]
  })
  if (placed.length === 0) {
    if (reading.errors === 0)
      reading.report('CW-CSV-005', {
        path: '',
        at: table.headers.get('date')!.at,
        text: 'the table has a header and no days',
        hint: 'add a row for each day and step',
      })
    return undefined
  }
  const rows = once(placed, reading)
  const first = rows.reduce((least, { day }) => Math.min(least, day), Infinity)
  const last = rows.reduce((most, { day }) => Math.max(most, day), -Infinity)
  const days = last - first + 1
  const byStep = new Map<string, PlacedRow[]>()
  for (const row of rows) byStep.set(row.step, [...(byStep.get(row.step) ?? []), row])
  for (const [step, its] of byStep) reportGaps(step, its, { first, last }, reading)
  const numbers = { table, first, days, reading }
  const whole = byStep.get(WHOLE)
  const delivered = whole && wholePlant(whole, numbers)
  const steps = new Map(
    plant.steps.flatMap((s): [string, StepActuals][] => {
      const its = byStep.get(s.step.id)
      return its ? [[s.step.id, stepActuals(s, its, numbers)]] : []
    }),
  )
  const missing = plant.steps.filter(({ step }) => !steps.has(step.id)).map(({ step }) => step.id)
  if (missing.length > 0)
    reading.report('CW-ACT-012', {
      path: '',
      at: undefined,
      text: `the days say nothing of ${missing.join(', ')}`,
      hint: 'these steps are taken as planned',
      severity: 'warning',
    })
  const actuals: Actuals = { first, last, days, steps, delivered }
  if (reading.errors === 0) balanceActuals(actuals, plant.steps, placeIn(rows), reading)
  return actuals
}

function dayOf({ cells, at }: CsvRow, { calendar }: TrackedPlant, reading: Reading): number | undefined {
  const cell = cells.get('date')
  const written = cell?.text.replace(/[T ]00:00(?::00)?(?:Z|\.0+)?$/, '') ?? ''
  const day = /^\d{4}-\d{2}-\d{2}$/.test(written) ? parseDate(written) : undefined
  if (day === undefined) {
    const [, d = '', m = '', y] = /^(\d{1,2})[./](\d{1,2})[./](\d{4})$/.exec(written) ?? []
    const meant = y === undefined ? '2026-07-01' : `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`
    return reading.report('CW-ACT-001', {
      path: 'date',
      at: cell?.at ?? at,
      text: cell ? `${shown(cell.text)} is not a date written year-month-day` : 'the row has no date',
      hint: `for example ${meant}`,
    })
  }
  if (day >= calendar.start && day <= calendar.end) return day
  return reading.report('CW-ACT-002', {
    path: 'date',
    at: cell!.at,
    text: `${written} lies outside the calendar of the project, ${formatDate(calendar.start)} to ${formatDate(calendar.end)}`,
    hint: 'correct the year, or the calendar of the project',
  })
}

function stepOf({ cells, at }: CsvRow, { steps, id }: TrackedPlant, reading: Reading): string | undefined {
  const cell = cells.get('step')
  const name = plainName(cell?.text ?? '')
  if (name === WHOLE || name === plainName(id)) return WHOLE
  const found = steps.find(({ step }) => name !== '' && (plainName(step.id) === name || plainName(step.name) === name))
  if (found) return found.step.id
  const known = [...steps.map(({ step }) => step.id), WHOLE]
  return reading.report('CW-ACT-003', {
    path: 'step',
    at: cell?.at ?? at,
    text: cell ? `the plant ${id} has no step ${shown(cell.text)}` : 'the row has no step',
    hint: reading.suggestion(cell?.text ?? '', known, 'steps'),
  })
}

/** Each day of a step but once. */
function once(rows: readonly PlacedRow[], reading: Reading): PlacedRow[] {
  const known = new Map<string, Place>()
  return rows.filter(({ step, day, at }) => {
    const key = `${step} ${day}`
    const before = known.get(key)
    known.set(key, before ?? at)
    if (!before) return true
    reading.report('CW-ACT-004', {
      path: 'step',
      at,
      text: `${step} has ${formatDate(day)} twice, first in line ${before.line}`,
      hint: 'keep one of the rows, or add them up',
    })
    return false
  })
}

/** Days without a row of a step between the first and the last of the file. */
function reportGaps(
  step: string,
  rows: readonly PlacedRow[],
  { first, last }: { readonly first: number; readonly last: number },
  reading: Reading,
): void {
  const known = new Set(rows.map(({ day }) => day))
  const places = new Map(rows.map(({ day, at }) => [day, at]))
  for (let day = first; day <= last; day++) {
    if (known.has(day)) continue
    const from = day
    while (day < last && !known.has(day + 1)) day++
    reading.report('CW-ACT-005', {
      path: 'date',
      at: places.get(from - 1) ?? places.get(day + 1),
      text: `${step} has no row for ${formatDate(from)}${day > from ? ` to ${formatDate(day)}, ${day - from + 1} days` : ''}`,
      hint: `the file runs from ${formatDate(first)} to ${formatDate(last)}; write a row with good 0 for a day on which the step stood`,
    })
  }
}

interface Numbers {
  readonly table: CsvTable
  readonly first: number
  readonly days: number
  readonly reading: Reading
}

function wholePlant(rows: readonly PlacedRow[], { table, first, days, reading }: Numbers): Float64Array | undefined {
  for (const { row } of rows)
    for (const figure of FIGURES) {
      const cell = row.cells.get(figure)
      if (!cell) continue
      reading.report('CW-ACT-009', {
        path: figure,
        at: cell.at,
        text: `${shown(cell.text)}: ${figure} is a figure of a step, and this row is of the whole plant, which has delivered alone`,
        hint: 'leave the cell empty, or name a step',
      })
    }
  return column(rows, 'delivered', { table, first, days, reading }, WHOLE)
}

/** The figures of one column of a step; a step has a figure on all days or on none, but for stock. */
function column(
  rows: readonly PlacedRow[],
  name: ActualFigure | 'delivered',
  { table, first, days, reading }: Numbers,
  step: string,
): Float64Array | undefined {
  const isGiven = rows.some(({ row }) => row.cells.has(name))
  if (!isGiven && name !== 'good') return undefined
  const values = new Float64Array(days).fill(NaN)
  for (const { row, day } of rows) {
    if (row.cells.has(name)) values[day - first] = table.number(row, name, { least: 0, isWhole: name === 'stops' }) ?? NaN
    else if (name !== 'stock')
      reading.report('CW-ACT-005', {
        path: name,
        at: row.at,
        text: `${step} has no ${name} on ${formatDate(day)}${name === 'good' ? '' : ', and has it on other days'}`,
        hint: 'write 0 where there was none',
      })
  }
  return values
}

function stepActuals(s: SizedStep, rows: readonly PlacedRow[], numbers: Numbers): StepActuals {
  const { reading, first } = numbers
  const { id } = s.step
  const given = FIGURES.flatMap((name) => {
    const values = column(rows, name, numbers, id)
    return values ? [[name, values] as const] : []
  })
  const its = {
    good: new Float64Array(numbers.days),
    ...(Object.fromEntries(given) as Partial<Record<ActualFigure, Float64Array>>),
  }
  for (const { row, day, at } of rows) {
    const delivered = row.cells.get('delivered')
    if (delivered)
      reading.report('CW-ACT-009', {
        path: 'delivered',
        at: delivered.at,
        text: `${shown(delivered.text)}: what is delivered is a figure of the whole plant, and this row is of ${id}`,
        hint: `write it in a row of step ${WHOLE}`,
      })
    checkDay(s, its, day - first, at, reading)
  }
  return its
}

/** Hours and counts are rounded where they are written down, and a shift may book a unit of the one before: so much more is let pass. */
const SLACK = 0.02

/** What no day of a step can have. */
function checkDay(s: SizedStep, its: StepActuals, i: number, at: Place, reading: Reading): void {
  const { id } = s.step
  const machines = s.installed.value
  const taken = its.good[i]! + (its.scrap?.[i] ?? 0)
  const count = (n: number) => String(Math.floor(n)).replaceAll(/(?<=\d)(?=(?:\d{3})+$)/g, ' ')
  const most = (machines * 86400) / s.unitTime.value
  if (s.dwell === undefined && taken > most * (1 + SLACK))
    reading.report('CW-ACT-006', {
      path: 'good',
      at,
      text: `${id}: ${count(taken)} units on one day are more than its ${machines} machines can make, ${count(most)} at rated pace without a stop`,
      hint: 'correct the count, or the machines of the step in the project file; docs/track.md says what a unit of each step is',
    })
  const hours = ((its.run?.[i] ?? 0) + (its.stop?.[i] ?? 0)) / 3600
  if (hours > machines * 24 * (1 + SLACK))
    reading.report('CW-ACT-007', {
      path: its.run ? 'run' : 'stop',
      at,
      text: `${id}: ${hours.toFixed(1)} h of run and stop are more than the ${machines * 24} h of its ${machines} machines in a day`,
      hint: 'hours are those of all machines of the step together; correct them, or the machines of the step',
    })
}

function placeIn(rows: readonly PlacedRow[]): (step: string, day: number) => Place | undefined {
  const places = new Map(rows.map(({ step, day, at }) => [`${step} ${day}`, at]))
  return (step, day) => places.get(`${step} ${day}`)
}
