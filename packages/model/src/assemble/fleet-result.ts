import { meanInterval } from '@cellwright/kernel'
import { formatDate, inUnit, YEAR } from '@cellwright/units'
import type {
  FleetDuty,
  FleetLife,
  FleetMonth,
  FleetResult,
  FleetSimulated,
  FleetWarrantyResult,
  FleetWear,
} from '../fleet-results.ts'
import type { FleetWork } from '../study/fleet-work.ts'
import type { Outcome } from '../study/outcome.ts'
import type { Term } from '../term/index.ts'
import { at, type Fleet } from '../use/fleet.ts'
import { MONTH } from '../use/pack-wear.ts'
import type { ServiceRun } from '../use/service-system.ts'
import { figure, meanFigure } from './figure.ts'

/** `runs`: of the simulation of the fleet, alone or with its centre. */
export function fleetResult(
  { world }: Outcome,
  work: FleetWork,
  runs: readonly ServiceRun[] | undefined = work.runs,
): FleetResult {
  const { fleet, entries, demand } = work
  const { spec, duty, faults } = fleet
  const first = entries[0]?.day
  const months = demand.months.filter(
    (m) => m.vehiclesIn + m.vehiclesOut + m.vehicles + m.packsOut > 0 || isBehind(m.from, first),
  )
  return {
    id: spec.id,
    kind: 'fleet',
    name: fleet.name,
    use: spec.use,
    useName: world.library.entry('vehicle-use', spec.use)?.name ?? spec.use,
    pack: spec.pack,
    site: spec.site,
    centre: spec.centre ?? null,
    order: spec.order ?? null,
    vehicles: entries.reduce((sum, e) => sum + e.vehicles, 0),
    from: first === undefined ? null : formatDate(first),
    to: first === undefined ? null : formatDate(entries.at(-1)!.day),
    packsPerVehicle: Math.max(1, Math.round(duty.packs.value)),
    vehicleLife: figure(fleet.vehicleLife, 'yr'),
    duty: dutyOf(fleet),
    ageing: {
      model: fleet.ageing.model,
      name: fleet.ageing.name,
      given: fleet.ageing.given,
      others: fleet.rivals
        .filter((r) => r.model !== fleet.ageing.model)
        .map(({ model, time, health }) => ({
          model,
          years: yearsOf(time),
          atWarranty: fleet.warranty ? at(health.soh, fleet.warranty.until.value / MONTH) : null,
        })),
    },
    wear: wearOf(fleet),
    endOfLife: figure(fleet.endOfLife, '%'),
    life: lifeOf(fleet),
    warranty: warrantyOf(fleet),
    faults: {
      shape: faults.shape.value,
      scale: figure(faults.scale, 'yr'),
      beyondRepair: figure(faults.beyondRepair, '%'),
    },
    perVehicle: {
      faults: { value: demand.faultsOfVehicle, unit: '' },
      replacements: { value: demand.replacementsOfVehicle, unit: '' },
      capacityAtEnd: share(demand.sohAtVehicleEnd),
    },
    months: months.map((m): FleetMonth => ({ ...m, from: formatDate(m.from) })),
    simulated: runs && runs.length > 0 ? simulatedOf(spec.id, runs, demand.months, months[0]?.from) : null,
    messages: fleet.messages,
  }
}

/** Months from the first in which a vehicle enters on. */
function isBehind(from: number, first: number | undefined): boolean {
  return first !== undefined && from > first
}

function share(value: number) {
  return { value: value * 100, unit: '%' }
}

function yearsOf(time: Term | undefined): number | null {
  return time ? time.value / YEAR : null
}

function dutyOf({ duty, stress, temperature: { weather } }: Fleet): FleetDuty {
  const cells = stress.temperature.map((t) => t - 273.15)
  return {
    charging: duty.charging,
    distance: figure(duty.distance, 'km/d'),
    onBattery: figure(duty.batteryShare, '%'),
    energyUse: figure(duty.energyUse, 'kWh/km'),
    energy: figure(duty.energy, 'kWh'),
    energyPerDay: figure(duty.power, 'kWh/d'),
    inService: figure(duty.inService, '%'),
    charges: duty.charges.value,
    depth: figure(duty.depth, '%'),
    chargedTo: figure(duty.chargedTo, '%'),
    lowest: figure(duty.lowest, '%'),
    chargePower: figure(duty.chargePower, 'kW'),
    chargeRate: figure(duty.chargeRate, '/h'),
    chargeTime: figure(duty.chargeTime, 'min'),
    range: figure(duty.range, 'km'),
    rechargeTime: figure(duty.rechargeTime, 'min'),
    distancePerYear: figure(duty.yearlyDistance, 'km/yr'),
    fullCyclesPerYear: figure(duty.yearlyCycles, '/yr'),
    cellsColdest: Math.min(...cells),
    cellsWarmest: Math.max(...cells),
    weather: weather ? weather.name : null,
  }
}

/** As many years as the vehicle lives, and until the mean pack is worn, but no more than thirty. */
function wearOf({ health, rivals, vehicleLife, life, duty }: Fleet): FleetWear[] {
  const years = Math.min(30, Math.ceil(Math.max(vehicleLife.value, life.time?.value ?? 0) / YEAR))
  return Array.from({ length: years + 1 }, (_, year) => {
    const all = rivals.map((r) => at(r.health.soh, year * 12))
    return {
      year,
      soh: at(health.soh, year * 12),
      low: Math.min(...all),
      high: Math.max(...all),
      fullCycles: at(health.efc, year * 12),
      distance_km: inUnit(duty.yearlyDistance.value, 'km/yr') * year,
    }
  })
}

function lifeOf({ life, rivals }: Fleet): FleetLife {
  const all = rivals.map((r) => yearsOf(r.time))
  return {
    years: yearsOf(life.time),
    low: all.includes(null) && all.every((y) => y === null) ? null : Math.min(...all.map((y) => y ?? Infinity)),
    high: all.includes(null) ? null : Math.max(...all.map((y) => y ?? 0)),
    lookedAt: (life.health.soh.length - 1) / 12,
    distance: life.distance ? figure(life.distance, 'km') : null,
    fullCycles: life.fullCycles?.value ?? null,
    models: rivals.length,
  }
}

function warrantyOf({ warranty }: Fleet): FleetWarrantyResult | null {
  if (!warranty) return null
  const { time, distance, capacity, until, by, soh, fullCycles, below, faulty } = warranty
  return {
    time: time ? figure(time, 'yr') : null,
    distance: distance ? figure(distance, 'km') : null,
    capacity: capacity ? figure(capacity, '%') : null,
    until: figure(until, 'yr'),
    by,
    capacityThen: share(soh),
    fullCyclesThen: fullCycles,
    below: below === undefined ? null : share(below),
    faulty: share(faulty),
  }
}

function simulatedOf(
  id: string,
  runs: readonly ServiceRun[],
  months: readonly { readonly from: number }[],
  first: number | undefined,
): FleetSimulated | null {
  const own = runs.flatMap((run) => run.fleets.filter((f) => f.id === id))
  if (own.length === 0) return null
  const mean = (read: (of: (typeof own)[number]) => number) => own.reduce((sum, f) => sum + read(f), 0) / own.length
  return {
    replications: own.length,
    availability: meanFigure(meanInterval(own.map((f) => f.availability)), '%'),
    replaced: meanFigure(
      meanInterval(own.map((f) => f.months.reduce((sum, m) => sum + m.replacedFaulty + m.replacedWorn, 0))),
      '',
    ),
    months: months.flatMap(({ from }, i) =>
      first === undefined || from < first
        ? []
        : [
            {
              from: formatDate(from),
              faults: mean((f) => f.months[i]?.faults ?? 0),
              repaired: mean((f) => f.months[i]?.repaired ?? 0),
              replacedFaulty: mean((f) => f.months[i]?.replacedFaulty ?? 0),
              replacedWorn: mean((f) => f.months[i]?.replacedWorn ?? 0),
              onRoad: mean((f) => f.months[i]?.onRoad ?? 0),
              offRoad: mean((f) => f.months[i]?.offRoad ?? 0),
            },
          ],
    ),
  }
}
