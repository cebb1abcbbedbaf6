import { addMonths, MONTH } from '@cellwright/units'
import { CellwrightError } from '../issue.ts'
import type { PlantSpec } from '../project/project.ts'
import type { World } from '../project/world.ts'
import type { Term } from '../term/index.ts'

const BY = 'schedule/tasks'

/** A task of the schedule with its place in time; days are day numbers, the end is the first day after the task. */
export interface Task {
  readonly id: TaskId
  readonly name: string
  readonly after: readonly TaskId[]
  /** Civil months. */
  readonly months: Term
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
  /** The last day that is known to have happened: the start, or a known first day of pilot operation. */
  readonly known: number
  /** By how much durations before pilot operation were stretched to meet the day given for it; 1 where none is given. */
  readonly stretch: Term
  readonly criticalPath: readonly TaskId[]
}

/**
 * Earliest dates by a forward pass over the task network, slack by a backward pass (critical-path method). Durations are
 * civil months. Where the first day of pilot operation is known, the durations before it are stretched to meet it. Where the start date starts the building works, permits lie before it and are not scheduled.
 */
export function schedule(world: World, spec: PlantSpec): Schedule {
  const start = startDay(world, spec)
  const network = NETWORK.filter((t) => !(t.id === 'permit' && spec.startOf === 'building')).map((t) => ({
    ...t,
    after: t.after.filter((a) => !(a === 'permit' && spec.startOf === 'building')),
  }))
  const months = new Map(
    network.map((t) => {
      const given = world.input(spec.tasks[t.id], `plants.${spec.id}.schedule.tasks.${t.id}`, BY)
      return [t.id, (given ?? world.read(`schedule/${t.data}.duration`, BY)) / MONTH]
    }),
  )
  const known = spec.pilot && dayOf(world, spec.pilot)
  // A planned date is no fact: only a claim of what was built, or a date that the file itself gives, is known.
  const happened =
    known !== undefined && known > start && !(spec.pilot?.kind === 'claim' && world.claim(spec.pilot.claim)?.stage !== 'built')
  let early = forward(network, months, start)
  let stretch = 1
  if (known !== undefined && known > start) {
    // Pilot operation began on a known day: what came before it is stretched (or pressed) to end there.
    stretch = (known - start) / (early.get('acceptance')!.end - start)
    for (const [id, m] of months) if (id !== 'qualification') months.set(id, m * stretch)
    early = forward(network, months, start, known)
  }
  const finish = Math.max(...[...early.values()].map((t) => t.end))
  const latest = new Map<TaskId, number>()
  for (const task of network.toReversed()) {
    const followers = network.filter((t) => t.after.includes(task.id))
    const end = followers.reduce(
      (least, f) => Math.min(least, latest.get(f.id)! - (early.get(f.id)!.end - early.get(f.id)!.start)),
      finish,
    )
    latest.set(task.id, end)
  }
  const tasks = network.map((t): Task => {
    const { start: s, end } = early.get(t.id)!
    const slack = latest.get(t.id)! - end
    return { id: t.id, name: t.name, after: t.after, months: months.get(t.id)!, start: s, end, slack, critical: slack === 0 }
  })
  const day = (id: TaskId) => tasks.find((t) => t.id === id)!
  return {
    tasks,
    start,
    constructionStart: day('building').start,
    pilotStart: day('acceptance').end,
    serialStart: day('qualification').end,
    known: happened ? known : start,
    stretch,
    criticalPath: tasks.filter((t) => t.critical).map((t) => t.id),
  }
}

/** Earliest start and end of each task; `pilot` fixes the end of acceptance. */
function forward(
  network: readonly { readonly id: TaskId; readonly after: readonly TaskId[] }[],
  months: ReadonlyMap<TaskId, number>,
  start: number,
  pilot?: number,
): Map<TaskId, { start: number; end: number }> {
  const early = new Map<TaskId, { start: number; end: number }>()
  for (const task of network) {
    const from = task.after.reduce((latest, id) => Math.max(latest, early.get(id)!.end), start)
    const end = task.id === 'acceptance' && pilot !== undefined ? pilot : addMonths(from, months.get(task.id)!)
    early.set(task.id, { start: from, end })
  }
  return early
}

/** The day of a date or of a claim; undefined where the claim is withheld. */
function dayOf(world: World, at: PlantSpec['start']): number | undefined {
  if (at.kind === 'date') return at.day
  const claim = world.claim(at.claim)
  return claim?.value.kind === 'date' ? claim.value.from : undefined
}

function startDay(world: World, spec: PlantSpec): number {
  const day = dayOf(world, spec.start)
  if (day !== undefined) return day
  throw new CellwrightError('CW-MODEL-050', `plant ${spec.id} has no start in this world`)
}
