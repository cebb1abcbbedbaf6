import type { MaterialPhase, MaterialPlant, MaterialStep } from '../plant/material-plant.ts'

const YEAR = 365 * 86400

/** How finely matter is counted: a year of the plant at nameplate is so many units, and that of each phase passes in so many lots. */
export interface Grain {
  readonly unitsPerYear: number
  readonly lotsPerYear: number
  /** Mass of a unit in what the route counts [kg], where a chain says it. */
  readonly unitMass?: number
}

/** Half the lot, or half the unit, moves the yearly output by less than 0.5 % (material-run.test.ts). A lot is what a phase makes in nine hours. */
export const GRAIN: Grain = { unitsPerYear: 1_000_000, lotsPerYear: 1000 }

/** Mass of a unit in what the route counts [kg]. */
export function unitMassOf({ nameplate }: MaterialPlant, { unitsPerYear, unitMass }: Grain): number {
  return unitMass ?? (nameplate.value * YEAR) / unitsPerYear
}

/** Units in a lot of a phase. */
export function lotOfPhase(plant: MaterialPlant, { capacity }: MaterialPhase, grain: Grain): number {
  return Math.max(1, Math.round((grain.unitsPerYear * capacity.value) / plant.nameplate.value / grain.lotsPerYear))
}

/** What the machines of a step work on at a time, counted in groups that work as one. */
export interface Load {
  /** Groups of the step. */
  readonly groups: number
  /** Machines of a group; need not be whole. */
  readonly machines: number
  /** Units that a group works on at a time. */
  readonly lot: number
  /** [s] */
  readonly time: number
  /** Loads of a machine, one after another, that are counted as one lot. */
  readonly loads: number
}

/**
 * Machines that run through share a lot of the phase, so that no more matter stands on them than passes in its time, however many they are; what stays in a kiln
 * or a vessel is counted behind them. Furnaces are counted one by one where a batch is a lot or more; smaller batches are put together, first those
 * that are worked on at a time, then those of one machine that follow each other. A batch is a whole number of units; its time follows it, so
 * that the rate is that of the machines.
 */
export function loadOf(step: MaterialStep, machines: number, unitMass: number, lot: number): Load {
  const rate = unitsPerSecond(step, unitMass)
  const batch = step.form === 'batch' ? rate * stay(step) : 0
  const groups = Math.min(machines, Math.max(1, Math.round((machines * batch) / lot)))
  const together = groups > 0 ? machines / groups : 1
  const loads = batch > 0 ? Math.max(1, Math.floor(lot / (together * batch))) : 1
  const units = Math.max(1, Math.round(batch > 0 ? loads * together * batch : lot))
  return { groups, machines: together, lot: units, time: units / (together * rate), loads }
}

/** Of one machine (of ponds: one hectare) while it runs. */
export function unitsPerSecond({ perMachine, perProduct }: MaterialStep, unitMass: number): number {
  return perMachine.value / (unitMass * perProduct.value)
}

/** Time that matter stays in the machine of a step: of batches the cycle [s]. */
export function stay({ form, cycleTime, residence }: MaterialStep): number {
  return (form === 'batch' ? (cycleTime ?? residence) : residence)?.value ?? 0
}
