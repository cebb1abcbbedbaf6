import type { Pack } from '../design/pack.ts'
import { CellwrightError } from '../issue.ts'
import type { FleetSpec, Input } from '../project/project.ts'
import type { World } from '../project/world.ts'
import { calc, exactly, type Term } from '../term/index.ts'

const BY = 'use/duty'

/** When the packs of a vehicle are charged: after service, several times in service, or under wires between stretches without them. */
export type Charging = 'night' | 'opportunity' | 'in-motion'

/** What a vehicle asks of its packs on a day in service. */
export interface Duty {
  readonly charging: Charging
  /** Of a vehicle. */
  readonly packs: Term
  /** Of all packs of a vehicle when new [J]. */
  readonly energy: Term
  /** Of the vehicle on a day in service, and of that on its packs [m/s]. */
  readonly distance: Term
  readonly batteryShare: Term
  /** Energy at the packs over distance on them [J/m]. */
  readonly energyUse: Term
  /** Days in service over days of the year, 0..1. */
  readonly inService: Term
  /** Through the packs on a day in service, as power over the day [W]. */
  readonly power: Term
  /** Equivalent full cycles on a day in service, and over the year [1/s]. */
  readonly fullCycles: Term
  readonly yearlyCycles: Term
  /** Times that the packs are charged on a day in service. */
  readonly charges: Term
  /** Depth of each, 0..1; the deepest that is allowed. */
  readonly depth: Term
  readonly deepest: Term
  readonly chargedTo: Term
  readonly lowest: Term
  /** Of a vehicle [W], and over the energy of its packs [1/s]. */
  readonly chargePower: Term
  readonly chargeRate: Term
  /** Of one cycle [s]. */
  readonly chargeTime: Term
  /** On the road on a day in service [s]. */
  readonly serviceTime: Term
  /** From charged to lowest, with new packs [m]; and the time to charge for it again [s]. */
  readonly range: Term
  readonly rechargeTime: Term
  /** Of a vehicle, over all days of the year [m/s]. */
  readonly yearlyDistance: Term
}

/**
 * Duty of one vehicle of a fleet: energy = distance x share on the battery x energy over distance; equivalent full cycles = energy / energy of its packs when new. A cycle goes no
 * deeper than `depth`, so the packs are charged ceil(full cycles / depth) times a day, equally deep. Charging power is that of the charger, at most charge rate x energy.
 * Assumes: all packs of a vehicle work alike; the energy over distance is that of the mean day, with what heating and cooling take in it; braking energy is netted.
 */
export function fleetDuty(world: World, spec: FleetSpec, pack: Pack): Duty {
  const read = fleetReader(world, spec)
  const given = read(spec.packsPerVehicle, 'packs_per_vehicle', 'packs-per-vehicle')
  const packs = Number.isInteger(given.value) ? given : calc`max(1, round(${given}))`.as('packs of a vehicle, whole', '')
  const energy = calc`${packs} * ${pack.energy}`.as('energy of the packs of a vehicle', 'kWh')
  const distance = read(spec.distance, 'distance', 'daily-distance').as('distance of a vehicle on a day in service', 'km/d')
  const batteryShare = world.findOf('vehicle-use', spec.use, 'battery-share', BY) ?? ALL
  const energyUse = read(spec.energyUse, 'energy_use', 'energy-use')
  const inService = read(spec.inService, 'in_service', 'days-in-service')
  const chargedTo = read(spec.chargeTo, 'charge_to', 'charged-to')
  const reserve = world.readOf('vehicle-use', spec.use, 'lowest-charge', BY)
  const asked = world.input(spec.depth, `fleets.${spec.id}.depth`, BY) ?? world.findOf('vehicle-use', spec.use, 'cycle-depth', BY)
  const usable = calc`max(${chargedTo} - ${reserve}, 0.01)`.as('share of the charge that can be used', '%')
  const deepest = asked ? calc`min(${asked}, ${chargedTo})`.as('depth of a cycle at most', '%') : usable
  const power = calc`${distance} * ${batteryShare} * ${energyUse}`.as('energy through the packs on a day in service', 'kWh/d')
  const fullCycles = calc`${power} / ${energy}`.as('equivalent full cycles on a day in service', '/d')
  const charges = calc`max(1, ceil(${fullCycles} * ${DAY} / ${deepest} - 0.000001))`.as('charges on a day in service', '')
  const depth = calc`${fullCycles} * ${DAY} / ${charges}`.as('depth of a cycle', '%')
  const charger = read(spec.chargePower, 'charge_power', 'charge-power')
  const rate = world.findOf('vehicle-use', spec.use, 'charge-rate', BY)
  const chargePower = (rate ? calc`min(${charger}, ${rate} * ${energy})` : charger).as('charging power of a vehicle', 'kW')
  const lowest = calc`max(0, min(${reserve}, ${chargedTo} - ${depth}))`.as('lowest state of charge', '%')
  const range = calc`(${chargedTo} - ${lowest}) * ${energy} / ${energyUse}`.as('range on one charge', 'km')
  return {
    charging: chargingOf(world, spec),
    packs,
    energy,
    distance,
    batteryShare,
    energyUse,
    inService,
    power,
    fullCycles,
    yearlyCycles: calc`${fullCycles} * ${inService}`.as('equivalent full cycles over the year', '/yr'),
    charges,
    depth,
    deepest,
    chargedTo,
    lowest,
    chargePower,
    chargeRate: calc`${chargePower} / ${energy}`.as('charging power over energy of the packs', '/h'),
    chargeTime: calc`${depth} * ${energy} / ${chargePower}`.as('time of one charge', 'min'),
    serviceTime: world.readOf('vehicle-use', spec.use, 'service-time', BY),
    range,
    rechargeTime: calc`${range} * ${energyUse} / ${chargePower}`.as('time to charge for the range', 'min'),
    yearlyDistance: calc`${distance} * ${inService}`.as('distance of a vehicle over the year', 'km/yr'),
  }
}

/** Reads what the file gives of a fleet, or the entry of its use where the file is silent; `key` is the field of the file. */
export function fleetReader(
  world: World,
  spec: Pick<FleetSpec, 'id' | 'use'>,
): (input: Input | undefined, key: string, property: string) => Term {
  return (input, key, property) =>
    world.input(input, `fleets.${spec.id}.${key}`, BY) ?? world.readOf('vehicle-use', spec.use, property, BY)
}

function chargingOf(world: World, { use }: FleetSpec): Charging {
  const word = world.text('vehicle-use', use, 'charging')
  if (word === 'night' || word === 'opportunity' || word === 'in-motion') return word
  throw new CellwrightError(
    'CW-MODEL-001',
    `vehicle-use/${use} has the charging ${word}, and there are night, opportunity and in-motion`,
  )
}

const ALL = exactly(1, 'all of the distance is driven on the battery')
const DAY = exactly(86400, 'a day', 'd')
