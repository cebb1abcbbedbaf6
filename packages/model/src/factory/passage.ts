import type { MaterialPlant, MaterialStep } from '../plant/material-plant.ts'
import type { PhaseSchedule } from '../schedule/phases.ts'

/** Time that matter stays in the machine of a step: of batches the cycle [s]. */
export function stay({ form, cycleTime, residence }: MaterialStep): number {
  return (form === 'batch' ? (cycleTime ?? residence) : residence)?.value ?? 0
}

/** Days that matter stays in the ponds of a plant, one after another. */
export function pondDays({ steps }: MaterialPlant): number {
  return steps.reduce((days, s) => days + (s.form === 'pond' ? stay(s) / 86400 : 0), 0)
}

/** Days that matter stays in all machines, ponds with them. */
export function passageDays({ steps }: MaterialPlant): number {
  return steps.reduce((days, s) => days + stay(s) / 86400, 0)
}

/**
 * Day on which a phase takes in its first raw material: the first batch for qualification, and of ponds as much earlier as brine stays in
 * them, so that there is something to harvest when the works behind them are ready.
 */
export function feedStart(plant: MaterialPlant, dates: PhaseSchedule, phase: string): number {
  return dates.phases.find(({ id }) => id === phase)!.pilotStart.value - pondDays(plant)
}
