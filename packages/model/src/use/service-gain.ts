import { type Interval, pairedInterval } from '@cellwright/kernel'
import type { Work } from '../stop-flag.ts'
import { runService } from './service-run.ts'
import type { ServiceRun, ServiceSystem } from './service-system.ts'

/** What a centre gains against a maker who replaces every faulty pack: differences replication by replication, with the same random numbers. */
export interface ServiceGain {
  /** Replications of both. */
  readonly replications: number
  /** Time on the road, mean over all vehicles [s]; share of their life on the road [1]. */
  readonly roadTime: Interval
  readonly availability: Interval
  /** Service that a pack gives until it is retired or the calendar ends, mean over all packs made [s]. */
  readonly packLife: Interval
  /** Packs that need not be made; first spares of the centre are counted against it. */
  readonly packsSaved: Interval
  readonly fleets: readonly { readonly id: string; readonly roadTime: Interval; readonly availability: Interval }[]
  readonly withCentre: readonly ServiceRun[]
  readonly without: readonly ServiceRun[]
}

const vehicles = ({ fleets }: ServiceRun): number => fleets.reduce((sum, fleet) => sum + fleet.vehicles, 0)

const roadTime = ({ fleets }: ServiceRun): number => fleets.reduce((sum, fleet) => sum + fleet.vehicles * fleet.roadTime, 0)

const lifeTime = ({ fleets }: ServiceRun): number =>
  fleets.reduce((sum, { months }) => months.reduce((total, month) => total + month.lifeTime, sum), 0)

const packsMade = ({ made }: ServiceRun): number => made.initial + made.spares + made.replacements

function packLife(run: ServiceRun, { fleets }: ServiceSystem): number {
  const served = run.fleets.reduce((sum, fleet, i) => sum + fleet.vehicles * fleet.roadTime * fleets[i]!.packsPerVehicle, 0)
  return served / packsMade(run)
}

export interface GainOptions {
  readonly seed: number
  readonly replications: number
  readonly confidence?: number
  /** Replications of the system as it is that were run before, of this seed from number 0 on. */
  readonly known?: readonly ServiceRun[]
}

/** Undefined: stopped before both were run once. After a stop, as many pairs as are done. */
export function* serviceGain(system: ServiceSystem, options: GainOptions): Work<ServiceGain | undefined> {
  const { seed, replications, confidence = 0.95, known } = options
  const what = 'simulating the fleets without a service centre'
  const centre = known ?? (yield* runService(system, { seed, replications }))
  const none = yield* runService({ ...system, centre: undefined }, { seed, replications: centre.length, what })
  if (none.length === 0) return undefined
  const withCentre = centre.slice(0, none.length)
  const difference = (of: (run: ServiceRun) => number): Interval => pairedInterval(none.map(of), withCentre.map(of), confidence)
  return {
    replications: none.length,
    roadTime: difference((run) => roadTime(run) / vehicles(run)),
    availability: difference((run) => roadTime(run) / lifeTime(run)),
    packLife: difference((run) => packLife(run, system)),
    packsSaved: difference((run) => -packsMade(run)),
    fleets: system.fleets.map(({ id }, i) => ({
      id,
      roadTime: difference(({ fleets }) => fleets[i]!.roadTime),
      availability: difference(({ fleets }) => fleets[i]!.availability),
    })),
    withCentre,
    without: none,
  }
}
