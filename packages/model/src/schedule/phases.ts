import { CellwrightError } from '../issue.ts'
import { firstPhase } from '../plant/first-phase.ts'
import { machineFigure } from '../plant/material-machine.ts'
import type { MaterialPlantSpec, PhaseSpec } from '../project/project.ts'
import type { World } from '../project/world.ts'
import { calc, exactly, total, type Term } from '../term/index.ts'
import { earliest, monthsLater, slacks, type Pacing } from './critical-path.ts'
import { LAST_BEFORE_PILOT, materialNetwork, type MaterialTaskId, type MaterialTaskNode } from './material-network.ts'
import { materialRampFigures } from './material-ramp.ts'

const BY = 'schedule/phases'

/** Dates of a plant that is built in phases; day numbers. */
export interface PhaseSchedule {
  readonly start: Term
  readonly phases: readonly PhaseDates[]
  /** The last day that is known to have happened: the start, or a known first day of pilot operation. */
  readonly known: number
  /** By how much durations before pilot operation were stretched to meet the day given for it; 1 where none is given. */
  readonly stretch: Term
}

export interface PhaseDates {
  readonly id: string
  readonly start: Term
  readonly constructionStart: Term
  /** First batch for qualification: end of commissioning. */
  readonly pilotStart: Term
  /** First day of production for customers: end of qualification. */
  readonly serialStart: Term
  /** The ramp is over. */
  readonly fullStart: Term
  readonly tasks: readonly MaterialTask[]
}

/** In order: permits and design, building, making, installation, commissioning, qualification; of ponds their building and filling too. */
export interface MaterialTask {
  readonly id: string
  readonly name: string
  readonly start: Term
  readonly end: Term
  /** [s] */
  readonly duration: Term
  /** Days by which the task may slip without moving the end of qualification of its phase. */
  readonly slack: number
  readonly critical: boolean
}

type MaterialPacing = Pacing<MaterialTaskId, MaterialTaskId>

/**
 * Earliest dates of each phase by a forward pass over its tasks, slack by a backward pass (critical-path method). Each phase has all tasks of
 * its own and starts its time `after` the plant; none waits for another. Durations are civil months: of the file, else of the library for
 * the kind of plant, else for all. Where the first day of pilot operation of the first phase is known, the durations before it
 * are stretched to meet it; later phases are taken to need as long as the first. Ponds are filled for as long as brine stays in them at least, however short the schedule:
 * commissioning waits for brine, also where the day of pilot operation is then not met. `kind`: what the library calls plants of the route
 * (RouteFlows.kind).
 */
export function phaseSchedule(world: World, spec: MaterialPlantSpec, kind: string): PhaseSchedule {
  const path = `material_plants.${spec.id}`
  const start = world.day(spec.start, `${path}.schedule.start`)?.as('start', 'date')
  if (!start) throw new CellwrightError('CW-MODEL-050', `plant ${spec.id} has no start in this world`)
  const evaporation = timeInPonds(world, spec.route)
  const network = materialNetwork({ permit: spec.startOf === 'permit', ponds: evaporation !== undefined })
  const filled = (durations: Map<MaterialTaskId, Term>) => (evaporation ? withBrine(durations, evaporation) : durations)
  const usual = filled(new Map(network.map(({ id }) => [id, durationOf(world, spec, id, kind)])))
  const first = firstPhase(world, spec)
  const pilot = spec.pilot && world.day(spec.pilot, `${path}.schedule.pilot`)
  const begin = first ? phaseStart(world, spec, first, start) : start
  const met = pilot && pilot.value > begin.value ? meetPilot(network, begin, usual, pilot, filled) : undefined
  // A planned date is no fact: only a claim of what was built, or a date that the file itself gives, is known.
  const happened = pilot && met && !(spec.pilot?.kind === 'claim' && world.claim(spec.pilot.claim)?.stage !== 'built')
  const durations = met?.durations ?? usual
  const rampTime = materialRampFigures(world, kind).rampTime
  const phases = spec.phases.map((phase): PhaseDates => {
    const from = phaseStart(world, spec, phase, start)
    const known = phase.id === first?.id && met ? { known: { task: LAST_BEFORE_PILOT, end: pilot! } as const } : {}
    const words = spec.phases.length > 1 ? `, phase ${phase.id}` : ''
    const pacing: MaterialPacing = { start: from, durations, interval: undefined, words, ...known }
    const pressed = met !== undefined && met.stretch.value < 1
    return datesOf(network, phase.id, pressed ? noSoonerThanBrine(network, pacing) : pacing, rampTime)
  })
  return { start, phases, known: happened ? pilot.value : start.value, stretch: met?.stretch ?? AS_USUAL }
}

const AS_USUAL = exactly(1, 'durations are as usual')

function datesOf(network: readonly MaterialTaskNode[], id: string, pacing: MaterialPacing, rampTime: Term): PhaseDates {
  const early = earliest(network, pacing)
  const slack = slacks(network, early)
  const tasks = network.map((node): MaterialTask => {
    const { start, end } = early.get(node.id)!
    const days = slack.get(node.id)!
    return {
      id: node.id,
      name: node.name,
      start,
      end,
      duration: pacing.durations.get(node.kind)!,
      slack: days,
      critical: days === 0,
    }
  })
  const of = pacing.words ?? ''
  const serialStart = early.get('qualification')!.end.as(`start of production for customers${of}`, 'date')
  const works = network.filter((t) => t.id === 'building' || t.id === 'pond-building').map((t) => early.get(t.id)!.start)
  return {
    id,
    start: pacing.start,
    constructionStart: works[0]!.as(`start of building${of}`, 'date'),
    pilotStart: early.get(LAST_BEFORE_PILOT)!.end.as(`start of pilot operation${of}`, 'date'),
    serialStart,
    fullStart: monthsLater(serialStart, rampTime).as(`end of the ramp${of}`, 'date'),
    tasks,
  }
}

function phaseStart(world: World, spec: MaterialPlantSpec, phase: PhaseSpec, start: Term): Term {
  const after = world.input(phase.after, `material_plants.${spec.id}.phases.${phase.id}.after`, BY)
  return after ? monthsLater(start, after).as(`start, phase ${phase.id}`, 'date') : start
}

function durationOf(world: World, spec: MaterialPlantSpec, task: MaterialTaskId, kind: string): Term {
  return (
    world.input(spec.tasks[task], `material_plants.${spec.id}.schedule.tasks.${task}`, BY) ??
    world.find(`material-task-variant/${task}-${kind}.duration`, BY) ??
    world.read(`material-task/${task}.duration`, BY)
  )
}

/** The durations before pilot operation stretched (or pressed) so that commissioning of the first phase ends on the day that is known for it. */
function meetPilot(
  network: readonly MaterialTaskNode[],
  start: Term,
  usual: ReadonlyMap<MaterialTaskId, Term>,
  pilot: Term,
  filled: (durations: Map<MaterialTaskId, Term>) => ReadonlyMap<MaterialTaskId, Term>,
): { readonly stretch: Term; readonly durations: ReadonlyMap<MaterialTaskId, Term> } {
  const words = ', at usual durations'
  const free = earliest(network, { start, durations: usual, interval: undefined, words }).get(LAST_BEFORE_PILOT)!.end
  const stretch = calc`(${pilot} - ${start}) / (${free} - ${start})`.as('stretch of the durations before pilot operation', '')
  const durations = new Map(
    [...usual].map(([id, d]): [MaterialTaskId, Term] => [
      id,
      id === 'qualification' ? d : calc`${d} * ${stretch}`.as(`stretched duration, ${id}`, 'months'),
    ]),
  )
  return { stretch, durations: filled(durations) }
}

/** Durations in which ponds take as long to fill as brine stays in them, or longer. */
function withBrine(durations: ReadonlyMap<MaterialTaskId, Term>, evaporation: Term): Map<MaterialTaskId, Term> {
  const filling = durations.get('pond-filling')!
  const least = calc`max(${filling}, ${evaporation})`.as('filling of ponds, at least as long as brine stays in them', 'months')
  return new Map([...durations, ['pond-filling', least]])
}

/** Where durations are pressed to meet a day, brine is not: commissioning that waits for it ends later than that day. */
function noSoonerThanBrine(network: readonly MaterialTaskNode[], pacing: MaterialPacing): MaterialPacing {
  const { known, ...free } = pacing
  const early = earliest(network, free)
  const brine = early.get('pond-filling')?.end
  const { start, end } = early.get(LAST_BEFORE_PILOT)!
  if (!known || brine?.value !== start.value || end.value <= known.end.value) return pacing
  const later = calc`max(${known.end}, ${end})`.as('end of commissioning, which waits for brine', 'date')
  return { ...free, known: { ...known, end: later } }
}

/** Time that brine stays in the ponds of the route, one after another [s]; undefined where it has none. */
function timeInPonds(world: World, route: string): Term | undefined {
  const steps = world.library.entry('material-route', route)?.text['steps']?.split(', ') ?? []
  const ponds = steps.filter((step) => world.library.entry('material-machine', step)?.text['form'] === 'pond')
  if (ponds.length === 0) return undefined
  return total(ponds.map((id) => machineFigure(world, { id, name: id }, 'residence-time'))).as('time of brine in ponds', 'months')
}
