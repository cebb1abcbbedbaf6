import type { MaterialPlant, MaterialStep } from '../plant/material-plant.ts'
import type { PhaseDates, PhaseSchedule } from '../schedule/phases.ts'
import type { Ramp } from '../schedule/ramp.ts'

/** Time that matter stays in the machine of a step: of batches the cycle [s]. */
export function stay({ form, cycleTime, residence }: MaterialStep): number {
  return (form === 'batch' ? (cycleTime ?? residence) : residence)?.value ?? 0
}

/** Days that matter stays in the ponds of a plant, one after another. */
export function pondDays({ steps }: MaterialPlant): number {
  return steps.reduce((days, s) => days + (s.form === 'pond' ? stay(s) / 86400 : 0), 0)
}

/** Days that matter stays in the other machines when they keep `pace`: batches take longer in proportion, kilns and vessels do not. */
export function worksDays({ steps }: MaterialPlant, pace = 1): number {
  return steps.reduce(
    (days, s) => days + (s.form === 'pond' ? 0 : s.form === 'batch' ? stay(s) / pace / 86400 : stay(s) / 86400),
    0,
  )
}

/** First days of a phase. */
export interface PhaseFirsts {
  /** Raw material comes in. */
  readonly feed: number
  /** The works take up what comes to them: of ponds, the first harvest. */
  readonly works: number
  /** Product for customers; later where commissioning leaves too little time to fill the works. */
  readonly product: number
}

/**
 * Product leaves from the first day of production for customers on; what is made for qualification is not counted. So raw material comes as much earlier as it
 * takes through the works at their first pace, but not before pilot operation; and of ponds as much earlier as brine stays in them: they fill while the works are built.
 */
export function phaseFirsts(plant: MaterialPlant, dates: PhaseSchedule, phase: string, ramp: Ramp): PhaseFirsts {
  const { pilotStart, serialStart } = datesOf(dates, phase)
  const passage = worksDays(plant, ramp.pace(0))
  const works = Math.max(pilotStart.value, serialStart.value - passage)
  return { feed: works - pondDays(plant), works, product: works + passage }
}

export function datesOf(dates: PhaseSchedule, phase: string): PhaseDates {
  const found = dates.phases.find(({ id }) => id === phase)
  if (!found) throw new RangeError(`the schedule has no phase ${phase}`)
  return found
}
