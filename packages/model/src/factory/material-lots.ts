import type { MaterialPhase, MaterialPlant, MaterialStep } from '../plant/material-plant.ts'

const YEAR = 365 * 86400

/** How finely matter is counted: a year of the plant at nameplate is so many units, and passes in so many lots. */
export interface Grain {
  readonly unitsPerYear: number
  readonly lotsPerYear: number
}

/** Half the lot, or half the unit, moves the yearly output by less than 0.5 % (material-run.test.ts). */
export const GRAIN: Grain = { unitsPerYear: 1_000_000, lotsPerYear: 1000 }

/** A phase passes in so many lots a year at least, however small a part of the plant it is. */
const LEAST_LOTS = 500

/** No machine works longer on a lot [s], so that matter comes through where several share it, as long as that makes no more than so many lots of one. */
const LONGEST = 2 * 86400
const FINEST = 2 / 3

/** Mass of a unit in what the route counts [kg]. */
export function unitMassOf({ nameplate }: MaterialPlant, { unitsPerYear }: Grain): number {
  return (nameplate.value * YEAR) / unitsPerYear
}

/** Units in a lot of a phase. */
export function lotOfPhase(plant: MaterialPlant, { capacity }: MaterialPhase, grain: Grain): number {
  const share = capacity.value / plant.nameplate.value
  return Math.max(1, Math.round((grain.unitsPerYear * share) / Math.max(LEAST_LOTS, grain.lotsPerYear * share)))
}

/** What a machine works on at a time. */
export interface Load {
  /** Units. */
  readonly lot: number
  /** [s] */
  readonly time: number
  /** Loads of the machine that are counted as one lot. */
  readonly loads: number
}

/**
 * What one machine of a step works on at a time: a batch, or several where they are small beside a lot; else a lot of the phase, or what
 * the machine does in two days where that is less. A batch is a whole number of units; its time follows it, so that the rate is that of the machine.
 */
export function loadOf(step: MaterialStep, unitMass: number, lot: number): Load {
  const rate = unitsPerSecond(step, unitMass)
  const cycle = step.form === 'batch' ? stay(step) : 0
  const most = Math.min(lot, Math.max(lot * FINEST, rate * LONGEST))
  const loads = cycle > 0 ? Math.max(1, Math.floor(most / (rate * cycle))) : 1
  const units = Math.max(1, Math.round(cycle > 0 ? loads * rate * cycle : most))
  return { lot: units, time: units / rate, loads }
}

/** Of one machine (of ponds: one hectare) while it runs. */
export function unitsPerSecond({ perMachine, perProduct }: MaterialStep, unitMass: number): number {
  return perMachine.value / (unitMass * perProduct.value)
}

/** Time that matter stays in the machine of a step: of batches the cycle [s]. */
export function stay({ form, cycleTime, residence }: MaterialStep): number {
  return (form === 'batch' ? (cycleTime ?? residence) : residence)?.value ?? 0
}
