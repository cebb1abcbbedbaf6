import type { Message } from '../../issue.ts'
import type { AgeingModel } from './ageing-model.ts'
import type { Condition } from './condition.ts'
import { grown } from './growth.ts'
import { outsideTested } from './outside-tested.ts'
import { withinTested, type Taken } from './within-tested.ts'

/** A day of use that repeats: state of charge at its vertices, linear between them. The last vertex leads back to the first a day later. */
export interface DayUse {
  /** [s] since midnight, ascending, the first 0. */
  readonly at: readonly number[]
  /** State of charge there, 0..1. */
  readonly soc: readonly number[]
}

/** What a cell goes through. */
export interface Stress {
  readonly day: DayUse
  /** On days without service it rests at this state of charge, 0..1. */
  readonly rest: number
  /** Days in service over days of the year, 0..1. */
  readonly inService: number
  /** Of the cell, by month of the year, January first [K]. */
  readonly temperature: readonly number[]
  /** The day takes as much out of a worn cell as out of a new one, in deeper swings. Else the swings stay, and what goes through the cell falls with its capacity. */
  readonly isWorkKept?: boolean
}

/** How a cell wears under a stress. */
export interface Health {
  /** Capacity over that of the new cell at the end of month i; the first is 1, at month 0. */
  readonly soh: readonly number[]
  /** Equivalent full cycles since new, at the same times. */
  readonly efc: readonly number[]
  /** Where the stress lies outside what the model was fitted to. */
  readonly outside: readonly Message[]
}

/** Days of a mean month. */
export const DAYS_OF_MONTH = 365 / 12

/**
 * How a cell wears over `months` of mean length from a January on. The stress is held within what the model was fitted to, and `outside` says where.
 * Months are the steps: the rates are those of the month's temperature, the losses of days in service and of days of rest follow each other and carry
 * their state, and what goes through the cell falls with its capacity, taken at the middle of the month, or where the work is kept its depth grows as that
 * falls; the first month is taken in four. Four times as
 * many steps change q by less than 1e-4 (health.test.ts).
 *
 * `scale` multiplies the loss of capacity of the mean cell: for the spread from cell to cell. 1 - q is then that many times as large; the library's
 * own scalar multiplies each step of a state that it reads back, which for k x^p comes to scale^p.
 */
export function healthOver(model: AgeingModel, stress: Stress, months: number, scale = 1): Health {
  const { soh, efc } = wear(model, withinTested(model, stress), months, scale)
  return { soh, efc, outside: outsideTested(model, stress, soh) }
}

/** Highest capacity over new that is believed: titanate cells at rest gain a little in their model. */
const HIGHEST = 1.02

/** Steps of the first month, in which losses that go with a root of time fall fastest. */
const FIRST_MONTH = 4

/** As `healthOver`, of a stress that is taken as it is; `steps` of a month. */
export function wear(
  { equations, tested }: AgeingModel,
  { service, rest, inService, temperature, isWorkKept = false }: Taken,
  months: number,
  scale: number,
  steps = 1,
): Pick<Health, 'soh' | 'efc'> {
  const calendars = temperature.map((t) => ({
    service: inService > 0 ? equations.calendar({ ...service, temperature: t }) : {},
    rest: inService < 1 ? equations.calendar({ ...rest, temperature: t }) : {},
  }))
  const capacityOf = (losses: readonly number[]) => {
    const q = 1 - scale * (1 - equations.capacity(losses))
    return Math.min(HIGHEST, Math.max(0, q))
  }
  let [losses, q, cycles]: [readonly number[], number, number] = [[], 1, 0]
  const soh = [1]
  const efc = [0]
  for (let month = 0; month < months; month++) {
    const now = month % temperature.length
    const at: Condition = { ...service, temperature: temperature[now]! }
    const calendar = calendars[now]!
    const parts = month === 0 ? FIRST_MONTH * steps : steps
    const days = DAYS_OF_MONTH / parts
    for (let step = 0; step < parts; step++) {
      const after = (capacity: number) => {
        const turned = service.cycles * (isWorkKept ? 1 : capacity) * inService * days
        const worn = isWorkKept ? deeper(at, capacity, tested) : slower(at, capacity)
        const cycling = inService > 0 ? equations.cycling(worn) : {}
        const used =
          inService > 0 ? advanced(equations.growths(calendar.service, cycling), losses, inService * days, turned) : losses
        const next = inService < 1 ? advanced(equations.growths(calendar.rest, cycling), used, (1 - inService) * days, 0) : used
        return { next, turned }
      }
      // Heun's way: the capacity of the middle of the step from a first try.
      const tried = capacityOf(after(q).next)
      const { next, turned } = after((q + tried) / 2)
      losses = next
      cycles += turned
      q = capacityOf(losses)
    }
    soh.push(q)
    efc.push(cycles)
  }
  return { soh, efc }
}

/** The same use of a cell that has lost capacity: its rates are over the capacity of the new one. */
function slower(at: Condition, q: number): Condition {
  return { ...at, rate: at.rate * q, chargeRate: at.chargeRate * q, dischargeRate: at.dischargeRate * q }
}

/** The same charge out of a cell that has lost capacity: deeper swings from the same height, at the same rates over the capacity of the new one. */
function deeper(at: Condition, q: number, tested: AgeingModel['tested']): Condition {
  const { mostDepth = 1, lowestCharge = 0 } = tested ?? {}
  const most = Math.max(at.depth, Math.min(mostDepth, at.highest - lowestCharge))
  const depth = q > 0 ? Math.min(most, at.depth / q) : most
  return { ...at, depth, lowest: Math.min(at.lowest, Math.max(lowestCharge, at.highest - depth)) }
}

function advanced(
  growths: ReturnType<AgeingModel['equations']['growths']>,
  losses: readonly number[],
  days: number,
  cycles: number,
): readonly number[] {
  return growths.map((growth, i) => grown(growth, losses[i] ?? 0, growth.over === 'days' ? days : cycles))
}

/** Months until the capacity over new first falls to `endOfLife`, between months in proportion; undefined where the horizon ends before. */
export function lifeTo({ soh }: Pick<Health, 'soh'>, endOfLife: number): number | undefined {
  const month = soh.findIndex((q) => q <= endOfLife)
  if (month < 0) return undefined
  if (month === 0) return 0
  const [before, after] = [soh[month - 1]!, soh[month]!]
  return month - 1 + (before - endOfLife) / (before - after)
}
