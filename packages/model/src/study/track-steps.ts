import type { Plant } from '../plant/plant.ts'
import type { SizedStep } from '../plant/sizing.ts'
import { exactly } from '../term/index.ts'

/** What of a step is other than planned; left out: as planned. */
export interface StepChange {
  /** Mean time between failures, of operating time, and to repair [s]. */
  readonly mtbf?: number
  readonly mttr?: number
  /** Share of what the step takes that is lost, by kind, 0..1. */
  readonly loss?: { readonly kind: 'web' | 'reject'; readonly share: number }
  /** Pace over that of the plan. */
  readonly pace?: number
}

/** The plant with some of its steps as seen; machines, people and all else stay as they are. */
export function withSteps(plant: Plant, changes: ReadonlyMap<string, StepChange>): Plant {
  return { ...plant, steps: plant.steps.map((s) => changed(s, changes.get(s.step.id))) }
}

function changed(s: SizedStep, change: StepChange | undefined): SizedStep {
  if (!change) return s
  const { mtbf, mttr, loss, pace } = change
  const { breakdown } = s.stops
  const of = (what: string) => `${what} as seen, ${s.step.name}`
  const repaired =
    mtbf === undefined || mttr === undefined
      ? breakdown
      : {
          mtbf: exactly(mtbf, of('time between failures'), 's'),
          mttr: exactly(mttr, of('time to repair'), 's'),
        }
  return {
    ...s,
    stops: { ...s.stops, ...(repaired && { breakdown: repaired }) },
    ...(loss && { loss: { ...s.loss, [loss.kind]: exactly(loss.share, of('loss')) } }),
    ...(pace !== undefined && { performance: exactly(s.performance.value * pace, of('pace')) }),
  }
}

/** Where a loss of the step beyond those planned is put: rejects where it has them or has no other. */
export function lossKind({ loss }: SizedStep): 'web' | 'reject' {
  return loss.reject.value === 0 && loss.web.value > 0 ? 'web' : 'reject'
}
