import type { AgeingModel, Tested } from './ageing-model.ts'
import { dayStress, restStress, type DayStress } from './day-condition.ts'
import type { Stress } from './health.ts'

/** A stress as a model takes it: held within what was tested, or as it is. */
export interface Taken {
  readonly service: DayStress
  readonly rest: DayStress
  readonly inService: number
  /** By month of the year [K]. */
  readonly temperature: readonly number[]
  /** As of the stress. */
  readonly isWorkKept?: boolean | undefined
}

/** A stress as it is. */
export function asGiven({ day, rest, inService, temperature, isWorkKept }: Stress): Taken {
  return { service: dayStress(day), rest: restStress(rest), inService, temperature, isWorkKept }
}

/**
 * A stress moved to the edge of what the model was fitted to, wherever it lies outside: temperature, depth, state of charge and rates. The cycles
 * counted stay those of the stress. Nothing is known outside, and several fits turn round there.
 */
export function withinTested({ tested, trustedRate = Infinity }: AgeingModel, stress: Stress): Taken {
  if (!tested) return asGiven(stress)
  const { day, rest, inService, temperature, isWorkKept } = stress
  const charge = (soc: number) => between(tested.lowestCharge, soc, tested.highestCharge)
  const given = dayStress(day)
  const held = dayStress({ at: day.at, soc: day.soc.map(charge) })
  return {
    service: {
      ...held,
      cycles: given.cycles,
      ...ratesWithin(tested, trustedRate, given),
      depth: given.cycles > 0 ? between(tested.leastDepth, given.depth, tested.mostDepth) : 0,
    },
    rest: restStress(charge(rest)),
    inService,
    isWorkKept,
    temperature: temperature.map((t) => between(tested.coldest, t, tested.warmest)),
  }
}

function ratesWithin({ chargeRate, dischargeRate }: Tested, trusted: number, given: DayStress) {
  return {
    rate: Math.min(given.rate, Math.max(chargeRate, dischargeRate), trusted),
    chargeRate: Math.min(given.chargeRate, chargeRate),
    dischargeRate: Math.min(given.dischargeRate, dischargeRate),
  }
}

function between(low: number, x: number, high: number): number {
  return Math.min(high, Math.max(low, x))
}
