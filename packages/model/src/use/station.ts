import type { Container } from '../design/container.ts'
import { CellwrightError } from '../issue.ts'
import type { Input, StationSpec } from '../project/project.ts'
import type { World } from '../project/world.ts'
import { calc, exactly, type Term } from '../term/index.ts'

const BY = 'use/station'

/** A storage power station as it is built, in one world, without money and without a dispatch. */
export interface Station {
  readonly id: string
  readonly spec: StationSpec
  readonly container: Container
  /** What was asked for, new, at the cells [J]. */
  readonly asked: Term
  /** Containers: the fewest that hold it. */
  readonly containers: Term
  /** Of all containers, new, at the cells, and the part of it between the limits of the state of charge [J]. */
  readonly energy: Term
  readonly usable: Term
  /** At the grid [W]. */
  readonly power: Term
  /** Of all containers [kg]. */
  readonly mass: Term
  /** [m2] */
  readonly land: Term
  /** Limits of the state of charge, 0..1. */
  readonly low: Term
  readonly high: Term
  /** Given back over taken at the grid without standby, and one way, 0..1. */
  readonly efficiency: Term
  readonly oneWay: Term
  /** Share of the energy in store that is lost [1/s]. */
  readonly standby: Term
  /** Cooling and control [W]. */
  readonly auxiliary: Term
  /** Time in service over all time, 0..1. */
  readonly available: Term
  /** Energy taken from store on a day at most, over the usable energy [1/s]; undefined without a limit. */
  readonly cycles: Term | undefined
  /** Full cycles that the cells are good for: what a cycle wears. */
  readonly cycleLife: Term
  /** Containers are added below this share of the new energy. */
  readonly augmentAt: Term | undefined
  /** [s] */
  readonly life: Term
  /** First day of operation. */
  readonly start: Term
  /** Mean of the cells [K]. */
  readonly temperature: Term
}

/**
 * A station from its line in the file; what is left out comes from the library.
 *
 * Containers = energy / energy of one, rounded up. Land = energy * land per energy; where the energy is not known in this world (it is a claim that is judged), it follows
 * from the land. One way: the root of the round trip, as sources give that. Source of the numbers: ref:dea2020, ref:pnnl2022, ref:baochi (storage-rules.yaml).
 */
export function designStation(world: World, spec: StationSpec, container: Container): Station {
  const path = `stations.${spec.id}`
  const input = (given: Input | undefined, name: string) => world.input(given, `${path}.${name}`, BY)
  const read = (key: string) => world.read(`storage-rules/station.${key}`, BY)
  const landPer = () => read('land-per-energy')
  const landGiven = input(spec.land, 'land')
  const energyGiven = input(spec.energy, 'energy')
  if (!energyGiven && !landGiven)
    throw new CellwrightError('CW-MODEL-016', `station ${spec.id} has neither energy nor land in this world`)
  const asked = (energyGiven ?? calc`${landGiven!} / ${landPer()}`).as('energy of the station', 'MWh')
  const containers = calc`max(1, ceil(${asked} / ${container.energy} - 1e-9))`.as('containers of the station', '')
  const energy = calc`${containers} * ${container.energy}`.as('energy of all containers', 'MWh')
  const low = input(spec.socMin, 'soc_min') ?? read('lowest-charge')
  const high = input(spec.socMax, 'soc_max') ?? read('highest-charge')
  const powerGiven = input(spec.power, 'power')
  const duration = powerGiven ? undefined : (input(spec.duration, 'duration') ?? read('discharge-time'))
  const efficiency = (input(spec.efficiency, 'efficiency') ?? read('round-trip-efficiency')).as('round trip at the grid', '%')
  const start = world.day(spec.start, `${path}.start`)
  if (!start) throw new CellwrightError('CW-MODEL-016', `station ${spec.id} has no start in this world`)
  const isSodium = world.library.entry('chemistry', container.pack.cell.chemistry)?.text['carrier'] === 'Na'
  return {
    id: spec.id,
    spec,
    container,
    asked,
    containers,
    energy,
    usable: calc`${energy} * (${high} - ${low})`.as('energy between the limits of the state of charge', 'MWh'),
    power: (powerGiven ?? calc`${asked} / ${duration!}`).as('power of the station', 'MW'),
    mass: calc`${containers} * ${container.mass}`.as('mass of all containers', 't'),
    land: (landGiven ?? calc`${asked} * ${landPer()}`).as('land of the station', 'ha'),
    low,
    high,
    efficiency,
    oneWay: calc`sqrt(${efficiency})`.as('efficiency one way', '%'),
    standby: read('standby-loss'),
    auxiliary: calc`${energy} * ${read('auxiliary-power')}`.as('power for cooling and control', 'MW'),
    available: calc`(1 - ${read('forced-outage')}) * (1 - ${read('planned-outage')})`.as('time in service', '%'),
    cycles: input(spec.cycles, 'cycles'),
    cycleLife: world
      .read(isSodium ? 'ageing-model/sodium-assumed.coefficient-cycle-life' : 'storage-rules/station.cycle-life', BY)
      .as('cycles of the cells', ''),
    augmentAt: input(spec.augmentAt, 'augment_at'),
    life: (input(spec.life, 'life') ?? read('service-life')).as('life of the station', 'yr'),
    start,
    temperature: read('cell-temperature'),
  }
}

/** Whole years of operation. */
export function operatingYears({ life }: Station): number {
  return Math.max(1, Math.round(life.value / YEAR))
}

const YEAR = 365 * 86400

/** For formulas with a year of 365 days. */
export const A_YEAR = exactly(YEAR, 'a year of 365 d', 's')
