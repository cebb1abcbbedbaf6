import { addMonths, MONTH } from '@cellwright/units'
import { calc, rule, type Term } from '../term/index.ts'
import type { TaskId, TaskKind, TaskNode } from './task-network.ts'

/** A task in time: day numbers, the end being the first day after it. */
export interface Span {
  readonly start: Term
  readonly end: Term
}

/** What a pass over the network needs beside it. */
export interface Pacing {
  /** First day of the schedule. */
  readonly start: Term
  /** In civil months, by kind of task [s]. */
  readonly durations: ReadonlyMap<TaskKind, Term>
  /** Time from the start of one line to that of the next [s]; absent where there is one line. */
  readonly interval: Term | undefined
  /** The day on which site acceptance of the first line ends, where it is known. */
  readonly pilot?: Term
  /** Words behind the names of dates, where two passes stand in one explanation. */
  readonly words?: string
}

/** Earliest start and end of each task (forward pass of the critical-path method, Kelley 1959). */
export function earliest(
  network: readonly TaskNode[],
  { start, durations, interval, pilot, words = '' }: Pacing,
): Map<TaskId, Span> {
  const early = new Map<TaskId, Span>()
  for (const task of network) {
    const what = `${task.name}${task.line !== undefined && task.line > 1 ? `, line ${task.line}` : ''}${words}`
    const before = task.after.map((id) => early.get(id)!.end)
    const turn = task.follows && interval ? [monthsLater(early.get(task.follows)!.start, interval)] : []
    const bounds = [...before, ...turn]
    const [only] = bounds
    const from = bounds.length > 1 ? calc`max(${bounds})`.as(`start, ${what}`, 'date') : (only ?? start)
    const end = task.id === 'acceptance' && pilot ? pilot : monthsLater(from, durations.get(task.kind)!)
    early.set(task.id, { start: from, end: end.as(`end, ${what}`, 'date') })
  }
  return early
}

/** Days by which each task as a whole may come later without moving the end of the schedule (backward pass). */
export function slacks(network: readonly TaskNode[], early: ReadonlyMap<TaskId, Span>, interval?: Term): Map<TaskId, number> {
  const finish = Math.max(...[...early.values()].map((t) => t.end.value))
  const slack = new Map(network.map(({ id }) => [id, finish - early.get(id)!.end.value]))
  const allow = (id: TaskId, days: number) => slack.set(id, Math.min(slack.get(id)!, days))
  for (const task of network.toReversed()) {
    // The last day on which this one may start holds those before it.
    const latest = early.get(task.id)!.start.value + slack.get(task.id)!
    for (const id of task.after) allow(id, latest - early.get(id)!.end.value)
    const before = task.follows
    if (before && interval) allow(before, latest - monthsLater(early.get(before)!.start, interval).value)
  }
  return slack
}

/** The day that lies a duration later by the calendar: a twelfth of a year of 365 d is a month. */
function monthsLater(day: Term, duration: Term): Term {
  return rule('as many months of the calendar later', [day, duration], (from, time) => addMonths(from, time / MONTH))
}
