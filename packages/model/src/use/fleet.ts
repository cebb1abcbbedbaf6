import type { Pack } from '../design/pack.ts'
import type { Message } from '../issue.ts'
import type { FleetSpec } from '../project/project.ts'
import type { World } from '../project/world.ts'
import { calc, exactly, rule, type Term } from '../term/index.ts'
import { ageingModel, type AgeingModel } from './ageing/ageing-model.ts'
import { defaultAgeing } from './ageing/default-ageing.ts'
import { healthOver, lifeTo, type Health, type Stress } from './ageing/health.ts'
import { cellTemperature, type CellTemperature } from './cell-temperature.ts'
import { fleetDuty, fleetReader, type Duty } from './duty.ts'
import { dayIsTooShort, dutyDay, type DayOfDuty } from './duty-day.ts'
import type { PackLaw } from './pack-lives.ts'
import { MONTH, PackWear } from './pack-wear.ts'
import { isSame, recents } from './recent.ts'
import { fleetWarranty, type FleetWarranty } from './fleet-warranty.ts'

const BY = 'use/fleet'

/** Vehicles of one kind with their packs: what they do, how the packs wear and fail. */
export interface Fleet {
  readonly spec: FleetSpec
  readonly name: string
  readonly pack: Pack
  readonly duty: Duty
  readonly temperature: CellTemperature
  readonly stress: Stress
  readonly ageing: FleetAgeing
  /** Of a mean pack, by month of service. */
  readonly health: Health
  /** Capacity over new at which a pack is retired, 0..1. */
  readonly endOfLife: Term
  /** [s] */
  readonly vehicleLife: Term
  readonly faults: FleetFaults
  /** From asking the maker for a new pack to having it, and its exchange where no centre does it [s]. */
  readonly replacement: Term
  readonly fitting: Term
  /** Until a mean pack is worn; and by each model that could stand for the chemistry. */
  readonly life: PackLife
  readonly rivals: readonly PackLife[]
  readonly warranty: FleetWarranty | undefined
  /** What the reader must know of all this. */
  readonly messages: readonly Message[]
}

/** Which model the packs age by. */
export interface FleetAgeing {
  /** `ageing-model` entry of the library. */
  readonly model: string
  readonly name: string
  /** The file names it. */
  readonly given: boolean
  /** Those that could stand for the chemistry, the model among them. */
  readonly family: readonly string[]
}

export interface FleetFaults {
  /** Weibull law of the time of a pack in service to a fault, scale in s. */
  readonly shape: Term
  readonly scale: Term
  /** Share of faults that no repair mends; without a centre nobody mends any. */
  readonly beyondRepair: Term
  /** Part of the loss of capacity that a repair takes back. */
  readonly gain: Term
  /** Standard deviation between packs of the loss of capacity, over its mean. */
  readonly spread: Term
}

/** Life of a mean pack by one model of ageing. */
export interface PackLife {
  readonly model: string
  /** [s]; undefined where the horizon ends before. */
  readonly time: Term | undefined
  /** Distance of its vehicle until then [m], and equivalent full cycles. */
  readonly distance: Term | undefined
  readonly fullCycles: Term | undefined
  readonly health: Health
}

/** Months that wear is followed; longer where vehicles live longer. */
export const HORIZON = 480

/** A fleet; what only its report asks for (life, models beside its own, warranty) is worked out when it is first read. */
export function fleetOf(world: World, spec: FleetSpec, pack: Pack): Fleet {
  const read = fleetReader(world, spec)
  const of = (key: string) => world.readOf('vehicle-use', spec.use, key, BY)
  const duty = fleetDuty(world, spec, pack)
  const temperature = cellTemperature(world, spec)
  const endOfLife = read(spec.endOfLife, 'end_of_life', 'end-of-life')
  const vehicleLife = read(spec.vehicleLife, 'vehicle_life', 'vehicle-life')
  const standing = defaultAgeingOf(world, spec, pack)
  const months = Math.max(HORIZON, Math.ceil(vehicleLife.value / MONTH))
  const stress = stressOf(duty, temperature)
  const model = ageingModel(world, standing.model)
  const health = healths(world, model.id).of([...model.terms.map((t) => t.value), ...numbersOf(stress), months], () =>
    healthOver(model, stress, months),
  )
  const lifeBy = (by: AgeingModel, its: Health) => packLife(by, its, { duty, temperature, stress, endOfLife, months })
  let life: PackLife | undefined
  let rivals: readonly PackLife[] | undefined
  let warranty: FleetWarranty | undefined
  const faults: FleetFaults = {
    shape: of('fault-shape'),
    scale: of('fault-scale'),
    beyondRepair: spec.centre === undefined ? NOBODY_REPAIRS : of('beyond-repair'),
    gain: of('repair-gain'),
    spread: of('wear-spread'),
  }
  return {
    spec,
    name: spec.name ?? spec.id,
    pack,
    duty,
    temperature,
    stress,
    ageing: { model: model.id, name: model.name, given: spec.ageing !== undefined, family: standing.family },
    health,
    endOfLife,
    vehicleLife,
    faults,
    replacement: of('replacement-time'),
    fitting: of('fitting-time'),
    get life() {
      return (life ??= lifeBy(model, health))
    },
    get rivals() {
      return (rivals ??= standing.family.map((id) => {
        if (id === model.id) return this.life
        const other = ageingModel(world, id)
        return lifeBy(other, healthOver(other, stress, months))
      }))
    },
    get warranty() {
      return (warranty ??= fleetWarranty(world, spec, { duty, health, faults }))
    },
    messages: [...standing.messages, ...health.outside, ...dutyMessages(spec, duty, temperature)],
  }
}

function defaultAgeingOf(world: World, { ageing }: FleetSpec, { cell }: Pack) {
  if (ageing === undefined) return defaultAgeing(world, cell.chemistry)
  return { model: ageing, family: [ageing], messages: [] }
}

/** What a cell goes through: the vertices of a day in service, days of rest as charged, and its temperature by month. A vehicle drives as far with worn packs as with new ones. */
export function stressOf(duty: Duty, { months }: CellTemperature): Stress {
  return {
    day: dutyDay(dayOf(duty)),
    rest: duty.chargedTo.value,
    inService: duty.inService.value,
    temperature: months.map((t) => t.value),
    isWorkKept: true,
  }
}

function dayOf(d: Duty): DayOfDuty {
  return {
    charging: d.charging,
    charges: d.charges.value,
    depth: d.depth.value,
    chargedTo: d.chargedTo.value,
    chargeTime: d.chargeTime.value,
    serviceTime: d.serviceTime.value,
    batteryShare: d.batteryShare.value,
  }
}

interface Wearing {
  readonly duty: Duty
  readonly temperature: CellTemperature
  readonly stress: Stress
  readonly endOfLife: Term
  readonly months: number
}

function packLife(model: AgeingModel, health: Health, { duty, temperature, stress, endOfLife, months }: Wearing): PackLife {
  const until = lifeTo(health, endOfLife.value)
  if (until === undefined) return { model: model.id, time: undefined, distance: undefined, fullCycles: undefined, health }
  const { depth, charges, chargedTo, chargeTime, serviceTime, batteryShare, inService } = duty
  const time = rule(
    `the time after which the capacity of a mean pack by ${model.id} has fallen to the end of life: its wear by months under the duty and the temperatures of the cells (docs/model.md, ageing)`,
    [
      endOfLife,
      depth,
      charges,
      chargedTo,
      chargeTime,
      serviceTime,
      batteryShare,
      inService,
      ...temperature.months,
      ...model.terms,
    ],
    (end = 0, deep = 0, times = 1, to = 0, taken = 0, onRoad = 0, battery = 0, days = 0, ...rest) => {
      const day = {
        charging: duty.charging,
        charges: times,
        depth: deep,
        chargedTo: to,
        chargeTime: taken,
        serviceTime: onRoad,
        batteryShare: battery,
      }
      const same: Stress = { day: dutyDay(day), rest: to, inService: days, temperature: rest.slice(0, 12), isWorkKept: true }
      const worn = isSame(numbersOf(same), numbersOf(stress)) ? health : healthOver(model, same, months)
      return (lifeTo(worn, end) ?? Infinity) * MONTH
    },
  ).as('life of a mean pack', 'yr')
  return {
    model: model.id,
    time,
    distance: calc`${time} * ${duty.yearlyDistance}`.as('distance of a vehicle in the life of a mean pack', 'km'),
    fullCycles: rule('equivalent full cycles of a mean pack by that time, by months', [time], (t = 0) =>
      at(health.efc, t / MONTH),
    ).as('equivalent full cycles in the life of a mean pack', ''),
    health,
  }
}

/** All that the wear under a stress rests on. */
function numbersOf({ day, rest, inService, temperature, isWorkKept = false }: Stress): number[] {
  return [...day.at, ...day.soc, rest, inService, ...temperature, isWorkKept ? 1 : 0]
}

const healths = recents<Health>()

/** Between months in proportion. */
export function at(values: readonly number[], months: number): number {
  const i = Math.max(0, Math.min(Math.floor(months), values.length - 2))
  return values[i]! + Math.min(1, months - i) * (values[i + 1]! - values[i]!)
}

/** What ends and interrupts the lives of the packs of a fleet. */
export function lawOf({ faults, health, endOfLife }: Pick<Fleet, 'faults' | 'health' | 'endOfLife'>): PackLaw {
  return {
    shape: faults.shape.value,
    scale: faults.scale.value / MONTH,
    beyondRepair: faults.beyondRepair.value,
    wear: new PackWear(health),
    spread: faults.spread.value,
    mostLoss: 1 - endOfLife.value,
    gainOfRepair: faults.gain.value,
  }
}

const NOBODY_REPAIRS = exactly(1, 'no service centre is named, so every faulty pack is replaced')

function dutyMessages({ id, use }: FleetSpec, duty: Duty, { weather }: CellTemperature): Message[] {
  const found: Message[] = []
  const charges = duty.charges.value
  if (duty.charging === 'night' && charges > 1)
    found.push({
      code: 'CW-USE-010',
      params: { fleet: id, charges },
      text: `${id}: a day in service takes ${((duty.fullCycles.value * 86400) / duty.deepest.value).toFixed(1)} times the charge that can be used, so its vehicles cannot be charged at night alone; they are taken to be charged ${charges} times a day.`,
    })
  if (dayIsTooShort(dayOf(duty)))
    found.push({
      code: 'CW-USE-011',
      params: { fleet: id, charges, charge_h: duty.chargeTime.value / 3600 },
      text: `${id}: ${charges} ${charges === 1 ? 'charge' : 'charges'} a day of ${(duty.chargeTime.value / 60).toFixed(0)} min each find no time beside ${(duty.serviceTime.value / 3600).toFixed(0)} h of service (${use}); more charging power, larger packs or less distance would.`,
    })
  if (weather?.found === 'default')
    found.push({
      code: 'CW-USE-012',
      params: { fleet: id, station: weather.station },
      text: `${id}: the library has no weather of the country of its site, and the site no position; the cells have the climate of ${weather.name}, which is an assumption.`,
    })
  return found
}
