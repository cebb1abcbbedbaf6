import { inPhase, type MaterialPhase, type MaterialPlant } from '../plant/material-plant.ts'
import type { PhaseDates, PhaseSchedule } from '../schedule/phases.ts'
import type { Ramp } from '../schedule/ramp.ts'
import { loadOf, lotOfPhase, stay, unitMassOf, type Grain } from './material-lots.ts'

/** A step of the plant is done in ponds. */
export function hasPonds({ steps }: MaterialPlant): boolean {
  return steps.some(({ form }) => form === 'pond')
}

/** Days that matter stays in the ponds of a plant, one after another. */
export function pondDays({ steps }: MaterialPlant): number {
  return steps.reduce((days, s) => days + (s.form === 'pond' ? stay(s) / 86400 : 0), 0)
}

/**
 * Days that a lot takes through the other machines when they keep `pace`: batches, and lots that a machine works on, take longer in
 * proportion; what stays in a kiln or a vessel does not.
 */
export function worksDays(plant: MaterialPlant, phase: MaterialPhase, grain: Grain, pace = 1): number {
  const unitMass = unitMassOf(plant, grain)
  const lot = lotOfPhase(plant, phase, grain)
  const seconds = plant.steps
    .map((s) => inPhase(s, phase))
    .reduce((time, s) => {
      if (s.form === 'pond') return time
      return (
        time +
        loadOf(s, phase.machines.get(s.flow.id)?.value ?? 0, unitMass, lot).time / pace +
        (s.form === 'batch' ? 0 : stay(s))
      )
    }, 0)
  return seconds / 86400
}

/** First days of a phase. */
export interface PhaseFirsts {
  /** Raw material comes in. */
  readonly feed: number
  /** Ponds have the first brine to harvest; without ponds the day of `feed`. */
  readonly harvest: number
  /** The works behind the ponds begin. */
  readonly works: number
  /** Product for customers; later where commissioning leaves too little time to fill the works. */
  readonly product: number
}

/**
 * Product leaves from the first day of production for customers on; what is made for qualification is not counted. So raw material comes as much earlier as it
 * takes through the works at their first pace, but not before pilot operation. Ponds take in brine from the day on which the schedule has them built; where it has
 * no such day, as much earlier than the works begin as brine stays in them.
 */
export function phaseFirsts(
  plant: MaterialPlant,
  dates: PhaseSchedule,
  phase: MaterialPhase,
  { ramp, grain }: { readonly ramp: Ramp; readonly grain: Grain },
): PhaseFirsts {
  const { pilotStart, serialStart, tasks } = datesOf(dates, phase.id)
  const passage = worksDays(plant, phase, grain, ramp.pace(0))
  const works = Math.max(pilotStart.value, serialStart.value - passage)
  const ponds = pondDays(plant)
  const filling = tasks.find(({ id }) => id === 'pond-filling')?.start.value ?? works - ponds
  const feed = hasPonds(plant) ? filling : works
  return { feed, harvest: feed + ponds, works, product: works + passage }
}

export function datesOf(dates: PhaseSchedule, phase: string): PhaseDates {
  const found = dates.phases.find(({ id }) => id === phase)
  if (!found) throw new RangeError(`the schedule has no phase ${phase}`)
  return found
}
