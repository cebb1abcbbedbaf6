import { CellwrightError } from '../issue.ts'
import type { PlantSpec } from '../project/project.ts'
import { buysCells } from '../project/route.ts'
import type { World } from '../project/world.ts'
import { calc, exactly, type Term } from '../term/index.ts'
import { earliest, slacks, type Pacing, type Span } from './critical-path.ts'
import { taskId, taskNetwork, type TaskId, type TaskKind, type TaskNode } from './task-network.ts'

const BY = 'schedule/tasks'

/** A task of the schedule with its place in time; days are day numbers, the end is the first day after the task. */
export interface Task extends TaskNode {
  /** In civil months: a twelfth of a year of 365 d of duration is a month of the calendar [s]. */
  readonly duration: Term
  readonly start: Term
  readonly end: Term
  /** Days by which the task may slip without moving the end of the schedule. */
  readonly slack: number
  /** On a critical path: slack is zero. */
  readonly critical: boolean
}

/** First days of one line. */
export interface LineDates {
  readonly pilotStart: Term
  readonly serialStart: Term
}

export interface Schedule {
  readonly tasks: readonly Task[]
  /** First day of the schedule. */
  readonly start: Term
  readonly constructionStart: Term
  /** Of the first line. */
  readonly pilotStart: Term
  readonly serialStart: Term
  /** Each line in turn; the first has the two days above. */
  readonly lines: readonly LineDates[]
  /** Serial start of the last line. */
  readonly fullStart: Term
  /** The last day that is known to have happened: the start, or a known first day of pilot operation. */
  readonly known: number
  /** By how much durations before pilot operation were stretched to meet the day given for it; 1 where none is given. */
  readonly stretch: Term
  readonly criticalPath: readonly TaskId[]
}

/**
 * Earliest dates by a forward pass over the task network, slack by a backward pass (critical-path method). Durations are
 * civil months. Where the first day of pilot operation is known, the durations before it are stretched to meet it; later lines are
 * taken to need as long as the first. A plant that begins with cells has no dry rooms; its other tasks take as long as those of a plant of cells (assumes: no source
 * tells them apart). Where the start date starts the building works, permits lie before it and are not scheduled.
 */
export function schedule(world: World, spec: PlantSpec): Schedule {
  const path = `plants.${spec.id}.schedule`
  const start = world.day(spec.start, `${path}.start`)?.as('start', 'date')
  if (!start) throw new CellwrightError('CW-MODEL-050', `plant ${spec.id} has no start in this world`)
  const network = taskNetwork(spec.lines, { permit: spec.startOf === 'permit', dryRooms: !buysCells(spec) })
  const durations = new Map(
    network.map(({ kind }) => [
      kind,
      world.input(spec.tasks[kind], `${path}.tasks.${kind}`, BY) ?? world.read(`schedule/${kind}.duration`, BY),
    ]),
  )
  const usual: Pacing<TaskId, TaskKind> = { start, durations, interval: intervalOf(world, spec) }
  const pilot = spec.pilot && world.day(spec.pilot, `${path}.pilot`)
  const met = pilot && pilot.value > start.value ? meetPilot(network, usual, pilot) : undefined
  const pacing = met?.pacing ?? usual
  const early = earliest(network, pacing)
  const slack = slacks(network, early, pacing.interval)
  // A planned date is no fact: only a claim of what was built, or a date that the file itself gives, is known.
  const happened = pilot && met && !(spec.pilot?.kind === 'claim' && world.claim(spec.pilot.claim)?.stage !== 'built')
  const tasks = network.map((node): Task => {
    const { start: from, end } = early.get(node.id)!
    const duration = pacing.durations.get(node.kind)!
    return { ...node, duration, start: from, end, slack: slack.get(node.id)!, critical: slack.get(node.id) === 0 }
  })
  const lines = Array.from({ length: spec.lines }, (_, i) => lineDates(early, i + 1))
  const [first] = lines
  return {
    tasks,
    start,
    constructionStart: early.get('building')!.start.as('start of building', 'date'),
    pilotStart: first!.pilotStart,
    serialStart: first!.serialStart,
    lines,
    fullStart: lines.at(-1)!.serialStart.as('start of serial production of the last line', 'date'),
    known: happened ? pilot.value : start.value,
    stretch: met?.stretch ?? AS_USUAL,
    criticalPath: tasks.filter((t) => t.critical).map((t) => t.id),
  }
}

const AS_USUAL = exactly(1, 'durations are as usual')

/** Time from one line to the next; nothing is read where there is one line. */
function intervalOf(world: World, spec: PlantSpec): Term | undefined {
  if (spec.lines < 2) return undefined
  return (
    world.input(spec.lineInterval, `plants.${spec.id}.line_interval`, BY) ?? world.read('schedule/line-interval.interval', BY)
  )
}

function lineDates(early: ReadonlyMap<TaskId, Span>, line: number): LineDates {
  const of = line > 1 ? `, line ${line}` : ''
  return {
    pilotStart: early.get(taskId('acceptance', line))!.end.as(`start of pilot operation${of}`, 'date'),
    serialStart: early.get(taskId('qualification', line))!.end.as(`start of serial production${of}`, 'date'),
  }
}

/** The durations before pilot operation stretched (or pressed) so that acceptance of the first line ends on the day that is known for it. */
function meetPilot(network: readonly TaskNode[], usual: Pacing<TaskId, TaskKind>, pilot: Term) {
  const { start } = usual
  const free = earliest(network, { ...usual, words: ', at usual durations' }).get('acceptance')!.end
  const stretch = calc`(${pilot} - ${start}) / (${free} - ${start})`.as('stretch of the durations before pilot operation', '')
  const durations = new Map(
    [...usual.durations].map(([kind, d]): [TaskKind, Term] => [
      kind,
      kind === 'qualification' ? d : calc`${d} * ${stretch}`.as(`stretched duration, ${kind}`, 'months'),
    ]),
  )
  return {
    stretch,
    pacing: { ...usual, durations, known: { task: 'acceptance', end: pilot } } satisfies Pacing<TaskId, TaskKind>,
  }
}
