import { meanInterval } from '@cellwright/kernel'
import { monthEnds } from '../factory/curves.ts'
import { ifKnown } from '../issue.ts'
import type { CentreSpec } from '../project/project.ts'
import { World } from '../project/world.ts'
import type { Work } from '../stop-flag.ts'
import { withoutOrigins } from '../term/index.ts'
import { resized, type Centre } from '../use/centre.ts'
import { givenKnobs, withCounts } from '../use/centre-counts.ts'
import type { CentreSize } from '../use/centre-size.ts'
import { serviceCentre } from '../use/service-centre.ts'
import { serviceFleet } from '../use/service-fleet.ts'
import { runService } from '../use/service-run.ts'
import type { ServiceRun, ServiceSystem } from '../use/service-system.ts'
import { fullMonths, leastAvailability } from '../use/full-fleet.ts'
import { serviceSize, type TriedSize } from '../use/service-size.ts'
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
  /** Sizes that were tried, in the order of trying; the first is the static one. */
  readonly trials: readonly CentreTrial[]
  /** With one less of anything than the smallest, the availability is missed or not sure. */
  readonly isMinimal: boolean
  /** As many sizes were tried as it may before it came to its end. */
  readonly isCut: boolean
  /** The leanest that keeps the availability, with its money; undefined where none of those tried does. */
  readonly least: { readonly trial: CentreTrial; readonly centre: Centre } | undefined
}

/** A size and the availability that it gives. */
export interface CentreTrial {
  readonly size: CentreSize
  readonly availability: { readonly mean: number; readonly low: number; readonly high: number; readonly n: number }
  /** Surely not below what is asked for; one replication says nothing sure. */
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
  const { trials, best: least, isMinimal, isCut } = yield* sizes(base, centre, fleets, own, options)
  return {
    own,
    without,
    trials,
    isMinimal,
    isCut,
    least: least && { trial: least, centre: resized(base.world, centre, least.size, surroundings(base, centre.spec)) },
  }
}

interface Sizes {
  readonly trials: readonly CentreTrial[]
  /** The smallest that keeps the availability. */
  readonly best: CentreTrial | undefined
  readonly isMinimal: boolean
  readonly isCut: boolean
}

/** Events that a search may take to find counts that cannot be lowered one by one; of a system with more it tries fewer sizes. */
const MOST_EVENTS = 1e6
/** Sizes with which a search mostly comes to that end; it tries no more than `MOST_SIZES`. */
const FEW_SIZES = 20
const MOST_SIZES = 80
/** Of a large system: sizes for each replication asked for and together, and replications of a size; a large fleet is a mean over itself. */
const OF_LARGE = { perReplication: 6, sizes: 24, replications: 4, within: 0.05 }

/** How far a search goes for a system whose replications, so many of which were run, have so many events. */
function searchBounds(events: number, run: number, replications: number) {
  const affordable = Math.floor(MOST_EVENTS / (2 * Math.max(1, events)))
  if (affordable >= FEW_SIZES) return { most: Math.min(MOST_SIZES, affordable), replications: Math.max(2, replications) }
  const { perReplication, sizes, replications: most, within } = OF_LARGE
  return { most: Math.min(sizes, perReplication * replications), replications: Math.max(2, Math.min(most, run)), within }
}

/** The static size, and others in search of the smallest that keeps the availability of each fleet in its months of full fleet; what the file gives stays. */
function* sizes(
  base: Outcome,
  centre: Centre,
  fleets: readonly FleetWork[],
  own: readonly ServiceRun[],
  { seed, replications, stop }: UseOptions,
): Work<Sizes> {
  const system = serviceSystem(base, centre, fleets, centre.size)
  const months = fullMonths(system)
  const asSized = trialOf(
    centre,
    centre.size,
    own.map((run) => leastAvailability(run, months)),
  )
  if (!system.centre || stop.stopped)
    return { trials: [asSized], best: asSized.keeps ? asSized : undefined, isMinimal: false, isCut: true }
  const search = yield* serviceSize(
    { ...system, centre: system.centre },
    {
      target: centre.availability.value,
      confidence: CONFIDENCE,
      seed,
      fixed: new Set(givenKnobs(centre.size)),
      ...searchBounds(own[0]!.events, own.length, replications),
    },
  )
  const trial = ({ size, values }: TriedSize) => trialOf(centre, withCounts(centre.size, size), values)
  // The search begins with the static size, which was simulated already; endless counts only show whether a size could do.
  const found = search.tried.slice(1).filter(({ size }) => Object.values(size).every(Number.isFinite))
  const { best, isMinimal, isCut } = search
  const sized = asSized.keeps ? asSized : undefined
  return { trials: [asSized, ...found.map(trial)], best: best ? trial(best) : sized, isMinimal, isCut }
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

/** One-sided, that an availability is not below what is asked for. */
const CONFIDENCE = 0.95

function trialOf({ availability: target }: Centre, size: CentreSize, values: readonly number[]): CentreTrial {
  const { low, n } = meanInterval(values, 2 * CONFIDENCE - 1)
  return { size, availability: meanInterval(values), keeps: n > 1 && low >= target.value }
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
