import { type Run, startRun } from '@cellwright/kernel'
import type { Work } from '../stop-flag.ts'
import { checkSystem } from './service-check.ts'
import { ServiceModel, type VehicleState } from './service-model.ts'
import type { PackPlace, ServicePack } from './service-pack.ts'
import type { ServiceRun, ServiceSystem } from './service-system.ts'

/** Where every vehicle and pack is, found by looking at each. */
export interface ServiceCensus {
  readonly fleets: readonly {
    readonly id: string
    readonly vehicles: Readonly<Record<VehicleState, number>>
    readonly packs: Readonly<Record<PackPlace, number>>
    /** What was counted on the way, which must agree. */
    readonly counted: {
      readonly entered: number
      readonly alive: number
      readonly onRoad: number
      readonly packs: Readonly<Record<PackPlace, number>>
    }
  }[]
  /** Packs in the centre by step: at or before it; last two: waiting for parts, to be put into a vehicle. */
  readonly steps: readonly number[]
  /** Vehicles with an empty place. */
  readonly withoutPack: number
  readonly made: ServiceRun['made']
}

/** One replication under way. */
export class ServiceSimulation {
  readonly #model: ServiceModel
  readonly #months: readonly number[]
  readonly #run: Run
  #month = 0

  /** Throws a RangeError for a system that cannot run. */
  constructor(system: ServiceSystem, options: { readonly seed: number; readonly replication?: number }) {
    checkSystem(system)
    const { seed, replication = 0 } = options
    this.#months = system.months
    this.#model = new ServiceModel(system, seed, replication)
    const { network, processes } = this.#model
    this.#run = startRun(network, { until: system.months.at(-1)!, seed, replication, processes })
  }

  get time(): number {
    return this.#run.time
  }

  /** Goes on to `t`, or until so many more events have happened; true: it is there. */
  advance(t: number, mostEvents?: number): boolean {
    for (; this.#month < this.#months.length; this.#month++) {
      const end = this.#months[this.#month]!
      if (!this.#run.advance(Math.min(t, end), mostEvents)) return false
      if (end > t) return true
      for (const { tally } of this.#model.fleets) tally.endMonth(end)
    }
    return true
  }

  census(): ServiceCensus {
    const { fleets, centre, made } = this.#model
    const packs = fleets.map((): Record<PackPlace, number> => ({
      vehicle: 0,
      centre: 0,
      shelf: 0,
      'second-life': 0,
      recycling: 0,
    }))
    const seen = new Set<ServicePack>()
    const see = (pack: ServicePack, place: PackPlace): void => {
      if (seen.has(pack)) throw new Error(`pack ${JSON.stringify(pack.name)} is in two places`)
      if (pack.place !== place) throw new Error(`pack ${JSON.stringify(pack.name)} is ${place} and said to be ${pack.place}`)
      seen.add(pack)
      packs[pack.fleet.index]![place]++
    }
    let withoutPack = 0
    for (const { vehicles } of fleets)
      for (const vehicle of vehicles) {
        for (const pack of vehicle.packs) if (pack !== null) see(pack, 'vehicle')
        if (vehicle.state !== 'retired' && vehicle.packs.includes(null)) withoutPack++
      }
    for (const pack of centre?.inside ?? []) see(pack, 'centre')
    for (const shelf of centre?.shelves.values() ?? []) for (const pack of shelf.ready) see(pack, 'shelf')
    const places = (centre?.spec.steps.length ?? 0) + 2
    const steps = Array.from({ length: places }, () => 0)
    for (const { step } of centre?.inside ?? []) steps[step < 0 ? places - 1 : step]!++
    return {
      fleets: fleets.map(({ spec, vehicles, tally }, i) => {
        const states: Record<VehicleState, number> = { 'to come': 0, 'on road': 0, waiting: 0, 'in bay': 0, retired: 0 }
        for (const { state } of vehicles) states[state]++
        // Those that are gone are kept as counts only.
        const { 'second-life': secondLife, recycling } = tally.packs
        const { entered, alive, onRoad } = tally
        return {
          id: spec.id,
          vehicles: states,
          packs: { ...packs[i]!, 'second-life': secondLife, recycling },
          counted: { entered, alive, onRoad, packs: { ...tally.packs } },
        }
      }),
      steps,
      withoutPack,
      made: { ...made },
    }
  }

  /** What is known when the last month is over. */
  result(): ServiceRun {
    const { fleets, centre, made, vehicleTurnaround } = this.#model
    const now = this.#run.time
    const opens = centre?.spec.opens ?? 0
    return {
      fleets: fleets.map(({ tally }) => tally.result()),
      vehicleTurnaround: vehicleTurnaround.toSorted((a, b) => a - b),
      packTurnaround: centre?.packTurnaround.toSorted((a, b) => a - b) ?? [],
      used: centre?.resources.map((resource) => resource.result(opens, now)) ?? [],
      spares: [...(centre?.shelves.values() ?? [])].map((shelf) => shelf.result(opens, now)),
      steps: (centre?.spec.steps ?? []).map(({ id }, i) => ({ id, ...centre!.stepResult(i) })),
      made: { ...made },
      events: this.#run.result().events,
    }
  }
}

export interface ServiceOptions {
  readonly seed: number
  readonly replications: number
  /** Number of the first replication; default 0. */
  readonly first?: number
  readonly what?: string
}

/** Looks at the clock between slices of a replication. */
const SLICES = 20

/** Runs the replications one after another; hears `stop`, and then gives those that are finished. */
export function* runService(system: ServiceSystem, options: ServiceOptions): Work<ServiceRun[]> {
  const { seed, replications, first = 0, what = 'simulating fleets and their service centre' } = options
  const until = system.months.at(-1) ?? 0
  const runs: ServiceRun[] = []
  let events = 0
  for (let r = 0; r < replications; r++) {
    const simulation = new ServiceSimulation(system, { seed, replication: first + r })
    for (let slice = 1; slice <= SLICES; slice++) {
      simulation.advance((until * slice) / SLICES)
      const done = r * SLICES + slice
      if ((yield { what, done, of: replications * SLICES, unit: 'events', count: events }) === 'stop') return runs
    }
    const run = simulation.result()
    events += run.events
    runs.push(run)
  }
  return runs
}
