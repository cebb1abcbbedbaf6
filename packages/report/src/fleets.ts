import type { FleetMonth, FleetResult, FleetSimulatedMonth, FleetWear } from '@cellwright/model'
import { count, counted, decimal, figure, NO_NUMBER, number, percent } from './number-text.ts'
import { heading, labelled, note, pageTable, type Page, type Section } from './page.ts'
import { TIE } from './wrap.ts'

/** Vehicles that run on packs of the file: their day, how their packs wear, and how many new ones they need. */
export const fleets: Section = (results, page) => results.fleets.flatMap((fleet) => oneFleet(fleet, page))

function oneFleet(f: FleetResult, page: Page): string[] {
  return [
    ...heading(page, `Fleet: ${f.name}`),
    ...labelled(page, 'vehicles', vehiclesText(f)),
    ...labelled(page, 'day', dayText(f)),
    ...labelled(page, 'charging', chargingText(f)),
    ...labelled(page, 'cells', cellsText(f)),
    ...labelled(page, 'life', lifeText(f)),
    ...(f.warranty ? labelled(page, 'warranty', warrantyText(f, f.warranty)) : []),
    ...labelled(page, 'faults', faultsText(f)),
    ...wearTable(f, page),
    ...yearsTable(f, page),
  ]
}

function vehiclesText(f: FleetResult): string {
  const when =
    f.from === null ? 'none enters within the calendar' : f.from === f.to ? `on ${f.from}` : `from ${f.from} to ${f.to}`
  return `${counted(f.vehicles, 'vehicle')} (${f.useName}), ${when}${f.order === null ? '' : `, as the order ${f.order} is delivered without a simulation`}; ${counted(f.packsPerVehicle, 'pack')} ${f.pack} each, ${figure(f.duty.energy)} when new; kept for ${figure(f.vehicleLife)}`
}

function dayText({ duty: d }: FleetResult): string {
  const battery = d.onBattery.value < 100 ? ` (${figure(d.onBattery)} of it on the battery)` : ''
  return `${figure(d.distance)}${battery} at ${figure(d.energyUse)}: ${figure(d.energyPerDay)} through the packs on ${figure(d.inService)} of the days; ${count(d.distancePerYear.value)}${TIE}km and ${number(d.fullCyclesPerYear.value)} equivalent full cycles a year`
}

function chargingText({ duty: d }: FleetResult): string {
  const when = { night: 'after service', opportunity: 'in service', 'in-motion': 'under wires' }[d.charging]
  return `${counted(d.charges, 'charge')} a day ${when}, ${figure(d.depth)} deep to ${figure(d.chargedTo)}, ${figure(d.chargeTime)} each at ${figure(d.chargePower)} (${number(d.chargeRate.value)}${TIE}C); range from there to ${figure(d.lowest)}: ${figure(d.range)} with new packs, charged again in ${figure(d.rechargeTime)}`
}

function cellsText({ duty: d, ageing }: FleetResult): string {
  const where = d.weather === null ? 'as the file says' : `by the weather of ${d.weather} and the heating and cooling of the pack`
  const range =
    d.cellsWarmest - d.cellsColdest < 0.05
      ? `${decimal(d.cellsColdest, 0)}${TIE}degC`
      : `${decimal(d.cellsColdest, 0)} to ${decimal(d.cellsWarmest, 0)}${TIE}degC`
  return `${range} in the mean of a month, ${where}; they age by ${ageing.model} (${ageing.name})${ageing.given ? ', which the file names' : ''}`
}

function yearsOr(years: number | null, lookedAt: number): string {
  return years === null ? `more than ${number(lookedAt)}` : number(years)
}

function lifeText({ life, endOfLife, ageing }: FleetResult): string {
  const { years, low, high, lookedAt, models } = life
  const reached = life.distance ? `, ${figure(life.distance)} and ${count(life.fullCycles ?? 0)} equivalent full cycles` : ''
  const others = ageing.others.map((o) => `${o.model} ${yearsOr(o.years, lookedAt)}`).join(', ')
  const range =
    models > 1
      ? `; by the ${models} models that could stand for these cells ${yearsOr(low, lookedAt)} to ${yearsOr(high, lookedAt)} (${others})`
      : ''
  return `a mean pack is down to ${figure(endOfLife)} after ${yearsOr(years, lookedAt)} years${reached}${range}`
}

function warrantyText({ life }: FleetResult, w: NonNullable<FleetResult['warranty']>): string {
  const limits = [w.time, w.distance].flatMap((limit) => (limit ? figure(limit) : [])).join(' or ')
  const promised = w.capacity ? ` with ${figure(w.capacity)} left` : ''
  const worn = life.years === null || life.years >= w.until.value ? 'before a mean pack is worn' : 'after a mean pack is worn'
  const below = w.below ? `; ${figure(w.below)} of the packs are below what is promised` : ''
  return `${limits}${promised}: ends after ${figure(w.until)} by ${w.by}, ${worn}; then a mean pack has ${figure(w.capacityThen)} and ${count(w.fullCyclesThen)} equivalent full cycles${below}; ${figure(w.faulty)} of the packs have had a fault`
}

function faultsText({ faults: f, perVehicle, centre, vehicleLife }: FleetResult): string {
  const repair =
    centre === null
      ? 'no service centre is named, so each faulty pack is replaced by a new one'
      : `${figure(f.beyondRepair)} of them beyond repair, the others repaired by ${centre}`
  return `Weibull of shape ${number(f.shape)} and scale ${figure(f.scale)}; ${repair}. A vehicle has ${figure(perVehicle.faults)} faults and needs ${figure(perVehicle.replacements)} more packs in its ${figure(vehicleLife)}; those that leave with it have ${figure(perVehicle.capacityAtEnd)} of their capacity in the mean`
}

/** Columns of the curve, from this capacity to that of the new pack. */
const CURVE = 25
const FOOT = 0.5

function wearTable({ wear, endOfLife, ageing }: FleetResult, page: Page): string[] {
  const several = ageing.others.length > 0
  return [
    '',
    ...pageTable(
      page,
      [
        { head: 'year', align: 'right', cell: (w: FleetWear) => `${w.year}` },
        { head: 'capacity', align: 'right', cell: (w) => percent(w.soh) },
        ...(several
          ? [{ head: 'all models', align: 'right' as const, cell: (w: FleetWear) => `${percent(w.low)} to ${percent(w.high)}` }]
          : []),
        { head: 'full cycles', align: 'right', cell: (w) => count(w.fullCycles) },
        { head: 'km', align: 'right', cell: (w) => count(w.distance_km) },
        { head: `${FOOT * 100} % to 100 %`, cell: (w) => curve(w.soh, endOfLife.value / 100) },
      ],
      wear,
    ),
    ...note(page, `A mean pack by year of service. Curve: # capacity, | end of life (${percent(endOfLife.value / 100)}).`),
  ]
}

function curve(soh: number, end: number): string {
  const at = (share: number) => Math.round(((share - FOOT) / (1 - FOOT)) * CURVE)
  const filled = Math.max(0, Math.min(CURVE, at(soh)))
  const mark = at(end) - 1
  return Array.from({ length: CURVE }, (_, i) => (i === mark ? '|' : i < filled ? '#' : i < mark ? '.' : ' '))
    .join('')
    .trimEnd()
}

interface YearRow {
  readonly year: string
  readonly vehiclesIn: number
  readonly vehicles: number
  readonly faults: number
  readonly repaired: number
  readonly faulty: number
  readonly worn: number
  readonly out: number
  readonly simulated: number | null
}

function yearsTable(f: FleetResult, page: Page): string[] {
  if (f.months.length === 0) return []
  const rows = untilLast(byYear(f.months, f.simulated?.months))
  const repairs = f.centre !== null
  return [
    '',
    ...pageTable(
      page,
      [
        { head: 'year', cell: (y: YearRow) => y.year },
        { head: 'enter', align: 'right', cell: (y) => count(y.vehiclesIn) },
        { head: 'vehicles', align: 'right', cell: (y) => count(y.vehicles) },
        { head: 'faults', align: 'right', cell: (y) => decimal(y.faults, 1) },
        ...(repairs ? [{ head: 'repaired', align: 'right' as const, cell: (y: YearRow) => decimal(y.repaired, 1) }] : []),
        { head: 'new for faulty', align: 'right', cell: (y) => decimal(y.faulty, 1) },
        { head: 'new for worn', align: 'right', cell: (y) => decimal(y.worn, 1) },
        { head: 'new in all', align: 'right', cell: (y) => decimal(y.faulty + y.worn, 1) },
        ...(f.simulated
          ? [{ head: 'new, simulated', align: 'right' as const, cell: (y: YearRow) => decimal(y.simulated, 1) }]
          : []),
        { head: 'leave with vehicle', align: 'right', cell: (y) => (y.out > 0 ? count(y.out) : NO_NUMBER) },
      ],
      rows,
    ),
    ...note(
      page,
      `Packs, expected by renewal theory; vehicles at the end of the year.${f.simulated ? ` Simulated: mean of ${counted(f.simulated.replications, 'replication')}; vehicles are on the road ${percent(f.simulated.availability.value / 100)} of their time.` : ''} By month in the JSON.`,
    ),
  ]
}

/** Without the years in which no vehicle is left. */
function untilLast(rows: readonly YearRow[]): readonly YearRow[] {
  const last = rows.findLastIndex((y) => y.vehicles > 0 || y.out > 0 || y.faults + y.worn > 0 || (y.simulated ?? 0) > 0)
  return rows.slice(0, last + 1)
}

function byYear(months: readonly FleetMonth[], simulated: readonly FleetSimulatedMonth[] | undefined): YearRow[] {
  const years = [...new Set(months.map((m) => m.from.slice(0, 4)))]
  return years.map((year) => {
    const own = months.filter((m) => m.from.startsWith(year))
    const run = simulated?.filter((m) => m.from.startsWith(year))
    const sum = (read: (m: FleetMonth) => number) => own.reduce((so, m) => so + read(m), 0)
    return {
      year,
      vehiclesIn: sum((m) => m.vehiclesIn),
      vehicles: own.at(-1)!.vehicles,
      faults: sum((m) => m.faults),
      repaired: sum((m) => m.repaired),
      faulty: sum((m) => m.replacedFaulty),
      worn: sum((m) => m.replacedWorn),
      out: sum((m) => m.packsOut),
      simulated: run ? run.reduce((so, m) => so + m.replacedFaulty + m.replacedWorn, 0) : null,
    }
  })
}
