import { addMonths, MONTH } from '@cellwright/units'
import { calc, rule, type Term } from '../term/index.ts'

/** A task in time: day numbers, the end being the first day after it. */
export interface Span {
  readonly start: Term
  readonly end: Term
}

/** A task and what must come before it; tasks of one kind last equally long. */
export interface PathNode<Id extends string = string, Kind extends string = string> {
  readonly id: Id
  readonly kind: Kind
  readonly name: string
  /** Line from 1, of those that have several. */
  readonly line?: number
  /** Tasks that end before it starts. */
  readonly after: readonly Id[]
  /** The same task of the line before: it starts an interval earlier at the latest. */
  readonly follows?: Id
}

/** What a pass over the network needs beside it. */
export interface Pacing<Id extends string = string, Kind extends string = string> {
  /** First day of the schedule. */
  readonly start: Term
  /** In civil months, by kind of task [s]. */
  readonly durations: ReadonlyMap<Kind, Term>
  /** Time from the start of one line to that of the next [s]; absent where there is one line. */
  readonly interval: Term | undefined
  /** A task whose end is known: that after which pilot operation starts. */
  readonly known?: { readonly task: Id; readonly end: Term }
  /** Words behind the names of dates, where two passes stand in one explanation. */
  readonly words?: string
}

/** Earliest start and end of each task (forward pass of the critical-path method, Kelley 1959). */
export function earliest<Id extends string, Kind extends string>(
  network: readonly PathNode<Id, Kind>[],
  { start, durations, interval, known, words = '' }: Pacing<Id, Kind>,
): Map<Id, Span> {
  const early = new Map<Id, Span>()
  for (const task of network) {
    const what = `${task.name}${task.line !== undefined && task.line > 1 ? `, line ${task.line}` : ''}${words}`
    const before = task.after.map((id) => early.get(id)!.end)
    const turn = task.follows && interval ? [monthsLater(early.get(task.follows)!.start, interval)] : []
    const bounds = [...before, ...turn]
    const [only] = bounds
    const from = bounds.length > 1 ? calc`max(${bounds})`.as(`start, ${what}`, 'date') : (only ?? start)
    const end = task.id === known?.task ? known.end : monthsLater(from, durations.get(task.kind)!)
    early.set(task.id, { start: from, end: end.as(`end, ${what}`, 'date') })
  }
  return early
}

/** Days by which each task as a whole may come later without moving the end of the schedule (backward pass). */
export function slacks<Id extends string>(
  network: readonly PathNode<Id>[],
  early: ReadonlyMap<Id, Span>,
  interval?: Term,
): Map<Id, number> {
  const finish = Math.max(...[...early.values()].map((t) => t.end.value))
  const slack = new Map(network.map(({ id }) => [id, finish - early.get(id)!.end.value]))
  const allow = (id: Id, days: number) => slack.set(id, Math.min(slack.get(id)!, days))
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
export function monthsLater(day: Term, duration: Term): Term {
  return rule('as many months of the calendar later', [day, duration], (from, time) => addMonths(from, time / MONTH))
}
