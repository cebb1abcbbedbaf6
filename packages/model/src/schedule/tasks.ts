import { addMonths, MONTH } from '@cellwright/units'
import { CellwrightError } from '../issue.ts'
import type { PlantSpec } from '../project/project.ts'
import type { World } from '../project/world.ts'
import { calc, exactly, rule, type Term } from '../term/index.ts'

const BY = 'schedule/tasks'

/** A task of the schedule with its place in time; days are day numbers, the end is the first day after the task. */
export interface Task {
  readonly id: TaskId
  readonly name: string
  readonly after: readonly TaskId[]
  /** In civil months: a twelfth of a year of 365 d of duration is a month of the calendar [s]. */
  readonly duration: Term
  readonly start: Term
  readonly end: Term
  /** Days by which the task may slip without moving the end of the schedule. */
  readonly slack: number
  /** On a critical path: slack is zero. */
  readonly critical: boolean
}

export type TaskId = 'permit' | 'building' | 'equipment-order' | 'installation' | 'acceptance' | 'qualification'

const NETWORK: readonly { id: TaskId; name: string; after: readonly TaskId[]; data: string }[] = [
  { id: 'permit', name: 'permits and design', after: [], data: 'permit' },
  { id: 'building', name: 'building', after: ['permit'], data: 'building' },
  { id: 'equipment-order', name: 'equipment, order to delivery', after: ['permit'], data: 'equipment-order' },
  { id: 'installation', name: 'installation', after: ['building', 'equipment-order'], data: 'installation' },
  { id: 'acceptance', name: 'site acceptance', after: ['installation'], data: 'acceptance' },
  { id: 'qualification', name: 'qualification (pilot operation)', after: ['acceptance'], data: 'qualification' },
]

export interface Schedule {
  readonly tasks: readonly Task[]
  /** First day of the schedule. */
  readonly start: Term
  readonly constructionStart: Term
  readonly pilotStart: Term
  readonly serialStart: Term
  /** Each line in turn; the first has the two days above. */
  readonly lines: readonly { readonly pilotStart: Term; readonly serialStart: Term }[]
  /** The last day that is known to have happened: the start, or a known first day of pilot operation. */
  readonly known: number
  /** By how much durations before pilot operation were stretched to meet the day given for it; 1 where none is given. */
  readonly stretch: Term
  readonly criticalPath: readonly TaskId[]
}

type Network = readonly Pick<Task, 'id' | 'name' | 'after'>[]
type Durations = ReadonlyMap<TaskId, Term>

/**
 * Earliest dates by a forward pass over the task network, slack by a backward pass (critical-path method). Durations are
 * civil months. Where the first day of pilot operation is known, the durations before it are stretched to meet it. Where the
 * start date starts the building works, permits lie before it and are not scheduled.
 */
export function schedule(world: World, spec: PlantSpec): Schedule {
  const path = `plants.${spec.id}.schedule`
  const start = world.day(spec.start, `${path}.start`)?.as('start', 'date')
  if (!start) throw new CellwrightError('CW-MODEL-050', `plant ${spec.id} has no start in this world`)
  const skipped = spec.startOf === 'building' ? 'permit' : undefined
  const network = NETWORK.filter((t) => t.id !== skipped).map((t) => ({ ...t, after: t.after.filter((a) => a !== skipped) }))
  const usual = new Map(
    network.map((t) => [
      t.id,
      world.input(spec.tasks[t.id], `${path}.tasks.${t.id}`, BY) ?? world.read(`schedule/${t.data}.duration`, BY),
    ]),
  )
  const free = forward(network, usual, start)
  const pilot = spec.pilot && world.day(spec.pilot, `${path}.pilot`)
  const met = pilot && pilot.value > start.value ? meetPilot(network, usual, start, pilot, free) : undefined
  const early = met?.early ?? free
  // A planned date is no fact: only a claim of what was built, or a date that the file itself gives, is known.
  const happened = met && !(spec.pilot?.kind === 'claim' && world.claim(spec.pilot.claim)?.stage !== 'built')
  const latest = backward(network, early)
  const tasks = network.map((t): Task => {
    const { start: from, end } = early.get(t.id)!
    const slack = latest.get(t.id)! - end.value
    const duration = (met?.durations ?? usual).get(t.id)!
    return { id: t.id, name: t.name, after: t.after, duration, start: from, end, slack, critical: slack === 0 }
  })
  const day = (id: TaskId) => tasks.find((t) => t.id === id)!
  const pilotStart = day('acceptance').end.as('start of pilot operation', 'date')
  const serialStart = day('qualification').end.as('start of serial production', 'date')
  return {
    tasks,
    start,
    constructionStart: day('building').start.as('start of building', 'date'),
    pilotStart,
    serialStart,
    lines: Array.from({ length: spec.lines }, () => ({ pilotStart, serialStart })),
    known: happened ? met.pilot.value : start.value,
    stretch: met?.stretch ?? AS_USUAL,
    criticalPath: tasks.filter((t) => t.critical).map((t) => t.id),
  }
}

const AS_USUAL = exactly(1, 'durations are as usual')

/** The durations before pilot operation stretched (or pressed) so that acceptance ends on the day that is known for it. */
function meetPilot(network: Network, usual: Durations, start: Term, pilot: Term, free: ReadonlyMap<TaskId, Span>) {
  const stretch = calc`(${pilot} - ${start}) / (${free.get('acceptance')!.end} - ${start})`.as(
    'stretch of the durations before pilot operation',
    '',
  )
  const durations = new Map(
    [...usual].map(([id, d]) => [id, id === 'qualification' ? d : calc`${d} * ${stretch}`.as('stretched duration', 'months')]),
  )
  return { pilot, stretch, durations, early: forward(network, durations, start, pilot) }
}

interface Span {
  readonly start: Term
  readonly end: Term
}

/** Earliest start and end of each task; `pilot` fixes the end of acceptance. */
function forward(network: Network, durations: Durations, start: Term, pilot?: Term): Map<TaskId, Span> {
  const early = new Map<TaskId, Span>()
  for (const task of network) {
    const before = task.after.map((id) => early.get(id)!.end)
    const [first] = before
    const from = before.length > 1 ? calc`max(${before})`.as(`start, ${task.name}`, 'date') : (first ?? start)
    const end = task.id === 'acceptance' && pilot ? pilot : monthsLater(from, durations.get(task.id)!)
    early.set(task.id, { start: from, end: end.as(`end, ${task.name}`, 'date') })
  }
  return early
}

/** Latest end of each task that does not move the end of the schedule, as a day number. */
function backward(network: Network, early: ReadonlyMap<TaskId, Span>): Map<TaskId, number> {
  const finish = Math.max(...[...early.values()].map((t) => t.end.value))
  const latest = new Map<TaskId, number>()
  for (const task of network.toReversed()) {
    const ends = network
      .filter((f) => f.after.includes(task.id))
      .map(({ id }) => latest.get(id)! - (early.get(id)!.end.value - early.get(id)!.start.value))
    latest.set(task.id, Math.min(finish, ...ends))
  }
  return latest
}

/** The day that lies a duration later by the calendar. */
function monthsLater(day: Term, duration: Term): Term {
  return rule('as many months of the calendar later', [day, duration], (from, time) => addMonths(from, time / MONTH))
}
