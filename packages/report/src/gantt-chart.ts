import type { ScheduleRow } from '@cellwright/model'
import { civilDate, dayNumber, parseDate } from '@cellwright/units'
import { cut, displayWidth, padded } from './display-width.ts'

/** Columns of a half-year at most: one of a month. */
const MONTHS = 6
/** Columns of the names at most. */
const NAMES = 34
const INDENT = 2
const GAP = 2

/**
 * Tasks as bars over half-years: `#` on the critical path, `=` elsewhere, a dot where a half-year begins. No lines where the page is
 * too narrow for a column for each half-year.
 */
export function ganttChart(tasks: readonly ScheduleRow[], name: (task: ScheduleRow) => string, width: number): string[] {
  const spans = tasks.flatMap((task) => {
    const [start, end] = [parseDate(task.start), parseDate(task.end)]
    return start === undefined || end === undefined || end < start ? [] : [{ task, start, end }]
  })
  if (spans.length === 0 || spans.length < tasks.length) return []
  const first = Math.min(...spans.map((s) => halfYear(s.start)))
  const last = Math.max(...spans.map((s) => halfYear(Math.max(s.start, s.end - 1))))
  const halves = last - first + 1
  const names = Math.min(NAMES, Math.max(...tasks.map((t) => displayWidth(name(t)))))
  const each = Math.min(MONTHS, Math.floor((width - INDENT - names - GAP) / halves))
  if (each < 1) return []
  const column = (day: number) => {
    const half = halfYear(day)
    const [from, to] = [firstDay(half), firstDay(half + 1)]
    return Math.round((half - first + (day - from) / (to - from)) * each)
  }
  const row = (label: string, marks: string) => `${' '.repeat(INDENT)}${padded(label, names)}${' '.repeat(GAP)}${marks}`.trimEnd()
  const bar = ({ task, start, end }: (typeof spans)[number]) => {
    const from = Math.min(column(start), halves * each - 1)
    const to = Math.max(from + 1, column(end))
    const mark = task.critical ? '#' : '='
    return Array.from({ length: halves * each }, (_, i) => (i >= from && i < to ? mark : i % each === 0 ? '.' : ' ')).join('')
  }
  return [row('', years(first, halves, each)), ...spans.map((span) => row(cut(name(span.task), names)[0], bar(span)))]
}

/** Each year where its first half-year in the chart begins, as many as have room. */
function years(first: number, halves: number, each: number): string {
  let line = ''
  for (let half = first; half < first + halves; half++) {
    const at = (half - first) * each
    if ((half % 2 !== 0 && half !== first) || (line !== '' && at < line.length + 1)) continue
    const text = `${Math.floor(half / 2)}`
    if (at + text.length <= halves * each) line = line.padEnd(at) + text
  }
  return line
}

/** Half-years counted from that of the year 0; even ones begin in January. */
function halfYear(day: number): number {
  const { year, month } = civilDate(day)
  return 2 * year + (month > 6 ? 1 : 0)
}

function firstDay(half: number): number {
  return dayNumber({ year: Math.floor(half / 2), month: half % 2 === 0 ? 1 : 7, day: 1 })
}
