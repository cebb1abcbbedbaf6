import { meanInterval } from '@cellwright/kernel'
import { monthEnds } from '../factory/curves.ts'
import { ifKnown } from '../issue.ts'
import type { CentreSpec } from '../project/project.ts'
import { World } from '../project/world.ts'
import type { Work } from '../stop-flag.ts'
import { withoutOrigins } from '../term/index.ts'
import { resized, type Centre } from '../use/centre.ts'
import { ruleOf, type CentreSize } from '../use/centre-size.ts'
import { serviceCentre } from '../use/service-centre.ts'
import { serviceFleet } from '../use/service-fleet.ts'
import { runService } from '../use/service-run.ts'
import type { ServiceRun, ServiceSystem } from '../use/service-system.ts'
import { RUNGS, sizeAt } from '../use/size-ladder.ts'
import { surroundings } from './file-centre.ts'
import type { FleetWork } from './fleet-work.ts'
import { latinHypercube } from './latin-hypercube.ts'
import { outcomeAbout, type Outcome } from './outcome.ts'
import type { UseOptions } from './use-work.ts'

/** What is known of one entry of `centres` of the file. */
export interface CentreWork {
  readonly id: string
  readonly centre: Centre
  readonly fleets: readonly FleetWork[]
  readonly draws: CentreDraws
  /** Undefined where it is not simulated, or has no fleets or no first day. */
  readonly runs: CentreRuns | undefined
}

/** Figures over draws of the inputs; money in the project's currency. */
export interface CentreDraws {
  readonly capex: readonly number[]
  readonly running: readonly number[]
  readonly people: readonly number[]
  /** Full cost of a repair, and of a vehicle in a year. */
  readonly perRepair: readonly number[]
  readonly perVehicle: readonly number[]
}

export interface CentreRuns {
  readonly own: readonly ServiceRun[]
  /** The same fleets, with the same draws, without the centre. */
  readonly without: readonly ServiceRun[]
  /** Sizes that were tried, in the order of trying. */
  readonly trials: readonly CentreTrial[]
  /** The leanest that keeps the availability, with its money; undefined where none of those tried does. */
  readonly least: { readonly trial: CentreTrial; readonly centre: Centre } | undefined
}

/** A size and the availability that it gives. */
export interface CentreTrial {
  readonly size: CentreSize
  readonly availability: { readonly mean: number; readonly low: number; readonly high: number; readonly n: number }
  /** The lower end of the interval is not below what is asked for. */
  readonly keeps: boolean
}

export function* centreWork(base: Outcome, options: UseOptions, fleets: readonly FleetWork[]): Work<readonly CentreWork[]> {
  const works: CentreWork[] = []
  for (const centre of base.centres) {
    if (options.stop.stopped) break
    const own = fleets.filter((f) => f.fleet.spec.centre === centre.id)
    const draws = yield* centreDraws(base, centre.spec, options)
    const runs = options.simulate && own.length > 0 ? yield* centreRuns(base, centre, own, options) : undefined
    works.push({ id: centre.id, centre, fleets: own, draws, runs })
  }
  return works
}

/** Each draw works out the wear of all fleets anew, so that fewer are enough than for a plant. */
const MOST_DRAWS = 64

function* centreDraws({ world }: Outcome, { id }: CentreSpec, options: UseOptions): Work<CentreDraws> {
  const found = { capex: [], running: [], people: [], perRepair: [], perVehicle: [] } as Record<keyof CentreDraws, number[]>
  const draws = latinHypercube(Math.min(MOST_DRAWS, options.draws), options.seed)
  for (const [i, draw] of draws.entries()) {
    const centre = ifKnown(() =>
      withoutOrigins(() =>
        outcomeAbout(new World(world.project, world.library, { draw }), [id]).centres.find((c) => c.id === id),
      ),
    )
    if (centre) {
      const { running } = centre
      found.capex.push(centre.capex.total.value)
      found.people.push(centre.people.total.value)
      found.running.push(running.total.value)
      if (running.perRepair) found.perRepair.push(running.perRepair.value)
      if (running.perVehicle) found.perVehicle.push(running.perVehicle.value)
    }
    const answer = yield {
      what: `drawing inputs of the centre ${id}`,
      done: i + 1,
      of: draws.length,
      unit: 'draws',
      count: i + 1,
    }
    if (answer === 'stop') break
  }
  return found
}

/** The system of a centre and its fleets; without the centre where it is undefined. */
export function serviceSystem(
  base: Outcome,
  centre: Centre,
  fleets: readonly FleetWork[],
  size: CentreSize | undefined,
): ServiceSystem {
  const { start, end } = base.world.project.calendar
  return {
    fleets: fleets.map(({ fleet, entries }) => serviceFleet(fleet, entries, start)),
    centre: size && serviceCentre(base.world, centre, start, size),
    replacement: Math.max(...fleets.map(({ fleet }) => fleet.replacement.value)),
    fitting: Math.max(...fleets.map(({ fleet }) => fleet.fitting.value)),
    secondLife: centre.secondLife.value,
    months: monthEnds(start, end + 1).ends,
  }
}

function* centreRuns(
  base: Outcome,
  centre: Centre,
  fleets: readonly FleetWork[],
  options: UseOptions,
): Work<CentreRuns | undefined> {
  const { seed, stop } = options
  const system = (size: CentreSize | undefined) => serviceSystem(base, centre, fleets, size)
  if (!centre.schedule || cannotWork(centre.size)) return undefined
  const own = yield* untilPrecise(system(centre.size), `simulating the centre ${centre.id} and its fleets`, options)
  if (own.length === 0) return undefined
  const alone = { seed, first: 0, replications: own.length, what: `simulating the fleets without the centre ${centre.id}` }
  const without = stop.stopped ? [] : yield* runService(system(undefined), alone)
  const trials: CentreTrial[] = [trialOf(centre, centre.size, own)]
  // The static size stands between the rungs with fewer and with more places. The leanest first, for it often does; then the leanest that does by halving.
  const keeps = trials[0]!.keeps
  const waits = ruleOf(base.world, 'wait-probability').value
  let kept = keeps ? RUNGS.findLastIndex((r) => r.wait <= waits) : -1
  let lost = keeps ? RUNGS.length : RUNGS.findIndex((r) => r.wait >= waits)
  const half = () => Math.floor((kept + lost) / 2)
  for (let rung = keeps ? RUNGS.length - 1 : half(); lost - kept > 1 && !stop.stopped; rung = half()) {
    const size = sizeAt(centre.size, RUNGS[rung]!)
    const runs = yield* runService(system(size), {
      seed,
      replications: Math.min(TRIED, own.length),
      what: `sizing the centre ${centre.id}`,
    })
    if (runs.length === 0) break
    const trial = trialOf(centre, size, runs)
    trials.push(trial)
    if (trial.keeps) kept = rung
    else lost = rung
  }
  const least = trials.filter((t) => t.keeps).toSorted((a, b) => peopleAnd(a.size) - peopleAnd(b.size))[0]
  return {
    own,
    without,
    trials,
    least: least && { trial: least, centre: resized(base.world, centre, least.size, surroundings(base, centre.spec)) },
  }
}

/** The file gives fewer of something than one step needs at once. */
export function cannotWork({ places, technicians }: CentreSize): boolean {
  return [...places, technicians].some((s) => s.count.value < s.least)
}

/** Replications until the mean turnaround and the availability are known well enough: a large fleet is a mean over itself. At least three, at most as many as asked for. */
function* untilPrecise(system: ServiceSystem, what: string, { seed, replications }: UseOptions): Work<ServiceRun[]> {
  const runs = yield* runService(system, { seed, replications: Math.min(FEWEST, replications), what })
  while (runs.length >= FEWEST && runs.length < replications && !isPrecise(runs)) {
    const more = yield* runService(system, { seed, first: runs.length, replications: 1, what })
    if (more.length === 0) break
    runs.push(...more)
  }
  return runs
}

const FEWEST = 3
/** Half of the interval over the mean turnaround, and of the availability. */
const PRECISE = { turnaround: 0.05, availability: 0.0005 }

function isPrecise(runs: readonly ServiceRun[]): boolean {
  const turnaround = meanInterval(runs.map(meanTurnaround))
  const availability = meanInterval(runs.map(availabilityOf))
  return (
    turnaround.high - turnaround.mean <= PRECISE.turnaround * turnaround.mean &&
    availability.high - availability.mean <= PRECISE.availability
  )
}

/** Of vehicles that came back on the road [s]; 0 where none did. */
export function meanTurnaround({ vehicleTurnaround: all }: ServiceRun): number {
  return all.length ? all.reduce((sum, t) => sum + t, 0) / all.length : 0
}

/** Replications of each size that is tried. */
const TRIED = 2

function trialOf({ availability: target }: Centre, size: CentreSize, runs: readonly ServiceRun[]): CentreTrial {
  const { mean, low, high } = meanInterval(runs.map(availabilityOf))
  const n = runs.length
  // One replication has no interval.
  const least = Number.isFinite(low) ? low : mean
  return { size, availability: { mean, low, high, n }, keeps: least >= target.value }
}

/** Share of their lives that the vehicles of all fleets are on the road. */
export function availabilityOf(run: ServiceRun): number {
  let [road, life] = [0, 0]
  for (const { months } of run.fleets)
    for (const month of months) {
      road += month.roadTime
      life += month.lifeTime
    }
  return life > 0 ? road / life : 1
}

/** Places and people, by which sizes are in order. */
function peopleAnd({ places, technicians, spares }: CentreSize): number {
  return [...places, technicians, ...spares].reduce((sum, s) => sum + s.count.value, 0)
}
