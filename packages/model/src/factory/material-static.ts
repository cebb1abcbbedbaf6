import { addMonths, civilDate, dayNumber } from '@cellwright/units'
import { inPhase, type MaterialPhase, type MaterialPlant, type MaterialStep } from '../plant/material-plant.ts'
import type { World } from '../project/world.ts'
import type { PhaseSchedule } from '../schedule/phases.ts'
import type { Ramp } from '../schedule/ramp.ts'
import { GRAIN } from './material-lots.ts'
import { leftIn, matureOf, type OutputShare } from './output-share.ts'
import { phaseRamp } from './material-ramp.ts'
import { datesOf, phaseFirsts, type PhaseFirsts } from './passage.ts'
import { monthRates, seasonSwing } from './season.ts'

const DAY = 86400
const YEAR = 365 * DAY

/** [kg/s over the whole year] Static: the slowest step of the mature plant alone, in good product; each phase has machines of its own. */
export function staticOutput(plant: MaterialPlant): { readonly rate: number; readonly bottleneck: string } {
  const shares = new Map<string, number>()
  let rate = 0
  for (const phase of plant.phases.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    const slowest = slowestOf(limitsOf(plant, phase))
    rate += slowest.rate
    shares.set(slowest.step, (shares.get(slowest.step) ?? 0) + slowest.rate)
  }
  const [bottleneck] = [...shares].reduce<readonly [string, number]>((a, b) => (b[1] > a[1] ? b : a), ['', 0])
  return { rate, bottleneck }
}

/** Figures of a step, plain numbers in SI. */
interface Passing {
  readonly perProduct: number
  readonly uptime: number
  /** Share of the year that its machines are run. */
  readonly time: number
  /** Share of lots that pass it and all steps behind it. */
  readonly good: number
}

/** Good product that a step alone lets pass, mean of the whole year [kg/s], where its machines together do `rate` [kg/s] while they run. */
export function letsPass(rate: number, { perProduct, uptime, time, good }: Passing): number {
  return ((rate * uptime * time) / perProduct) * good
}

interface Limit {
  readonly step: string
  readonly form: MaterialStep['form']
  /** Good product that the step alone lets pass, mean of the whole year [kg/s]. */
  readonly rate: number
}

/** What each step lets pass: machines x rate x uptime, less lots rejected there and behind it; ponds work all year, the others while the plant operates. */
function limitsOf(plant: MaterialPlant, phase: MaterialPhase): Limit[] {
  const operating = plant.operatingTime.value / YEAR
  let good = 1
  return plant.steps
    .map((s) => inPhase(s, phase))
    .toReversed()
    .map((s) => {
      good *= 1 - s.reject.value
      const machines = phase.machines.get(s.flow.id)?.value ?? 0
      const time = s.form === 'pond' ? 1 : operating
      const each = { perProduct: s.perProduct.value, uptime: s.stops.uptime.value, time, good }
      return { step: s.flow.id, form: s.form, rate: letsPass(machines * s.perMachine.value, each) }
    })
    .toReversed()
}

function slowestOf(limits: readonly Limit[]): Limit {
  return limits.reduce((least, limit) => (limit.rate < least.rate ? limit : least))
}

/** Good product of a calendar year without a simulation, and what of it did not meet its specification yet and was lost [kg]. */
export interface StaticYear {
  readonly year: number
  readonly made: number
  readonly startUp: number
}

/**
 * Calendar years without a simulation: by month, static output of each phase x its pace, less start-up
 * scrap, late by the time in its machines; `share` of the static output, for machines wait for one another; where there are ponds, what they have brought by the season and summer has left over. `upTo`: as of CompileMaterialOptions.
 */
export function staticMaterialYears(
  world: World,
  plant: MaterialPlant,
  dates: PhaseSchedule,
  share: OutputShare = 1,
  upTo?: 'nameplate',
): StaticYear[] {
  const { start, end } = world.project.calendar
  const ramp = phaseRamp(world, plant)
  const phases = plant.phases
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map((phase) => new StaticPhase(plant, dates, phase, { ramp, share, upTo }))
  const years = new Map<number, { made: number; startUp: number }>()
  for (let day = start; day <= end;) {
    const { year, month } = civilDate(day)
    const next = Math.min(end + 1, addMonths(dayNumber({ year, month, day: 1 }), 1))
    const of = years.get(year) ?? { made: 0, startUp: 0 }
    years.set(year, of)
    for (const phase of phases) {
      const { made, startUp } = phase.made(day, next)
      of.made += made
      of.startUp += startUp
    }
    day = next
  }
  return [...years].map(([year, of]) => ({ year, ...of }))
}

/** Good product over the nameplate, of which a route that counts its product makes up for rejects. */
function passing({ flows, steps }: MaterialPlant): number {
  return flows.basis === 'product' ? 1 : steps.reduce((share, s) => share * (1 - s.reject.value), 1)
}

/** A phase on its way through the calendar. */
class StaticPhase {
  private readonly ramp: Ramp
  /** Day from which the ramp counts. */
  private readonly serialStart: number
  private readonly firsts: PhaseFirsts
  /** Good product in a second of operation, and of the ponds in a second of the mean of the year; Infinity without ponds. */
  private readonly works: number
  /** What is called for in a second of operation; Infinity without `upTo`. */
  private readonly wanted: number
  private readonly ponds: number
  private readonly season: readonly number[]
  /** What the store behind the ponds can hold, and holds [kg of product]. */
  private readonly room: number
  private readonly daysOff: number
  private readonly share: OutputShare
  private stock = 0

  constructor(
    plant: MaterialPlant,
    dates: PhaseSchedule,
    phase: MaterialPhase,
    { ramp, share, upTo }: { readonly ramp: Ramp; readonly share: OutputShare; readonly upTo: 'nameplate' | undefined },
  ) {
    const limits = limitsOf(plant, phase)
    const least = (some: readonly Limit[]) => some.reduce((rate, limit) => Math.min(rate, limit.rate), Infinity)
    const operating = plant.operatingTime.value / YEAR
    this.ramp = ramp
    this.share = share
    this.serialStart = datesOf(dates, phase.id).serialStart.value
    this.firsts = phaseFirsts(plant, dates, phase, { ramp, grain: GRAIN })
    this.ponds = least(limits.filter(({ form }) => form === 'pond'))
    this.works = (least(limits.filter(({ form }) => form !== 'pond')) * matureOf(share)) / operating
    // Of ponds alone nothing is called for: the sun sets their pace.
    this.wanted =
      upTo === 'nameplate' && plant.steps.at(-1)?.form !== 'pond' ? (phase.capacity.value * passing(plant)) / operating : Infinity
    const season = plant.steps.findLast(({ form }) => form === 'pond')?.season ?? EVEN
    this.season = monthRates(season)
    this.daysOff = 365 - plant.operatingTime.value / DAY
    this.room = this.ponds * (seasonSwing(season) + this.daysOff) * DAY
  }

  /** Good product and start-up scrap from day `from` up to `to`, days of one calendar month that follow those asked for before [kg]. */
  made(from: number, to: number): Omit<StaticYear, 'year'> {
    const { year, month } = civilDate(from)
    const shut = dayNumber({ year: year + 1, month: 1, day: 1 }) - this.daysOff
    const first = Math.max(from, this.firsts.product)
    const days = Math.max(0, Math.min(to, Math.max(shut, first)) - first)
    const age = (first + Math.max(first, to)) / 2 - this.serialStart
    const possible =
      days > 0 ? days * DAY * Math.min(this.works * this.ramp.pace(age), this.wanted) * leftIn(this.share, year) : 0
    const brought =
      this.ponds === Infinity
        ? Infinity
        : this.ponds * this.season[month - 1]! * Math.max(0, to - Math.max(from, this.firsts.harvest)) * DAY
    const passed = Math.min(possible, this.stock + brought)
    this.stock = brought === Infinity ? 0 : Math.min(this.room, this.stock + brought - passed)
    const startUp = passed * this.ramp.scrap(age)
    return { made: passed - startUp, startUp }
  }
}

const EVEN = Array.from({ length: 12 }, () => 1)
