import type { StepFunction } from './step-function.ts'
import type { Stream } from './random.ts'

/** One cause of loss, ready to draw. */
export interface Loss {
  /** Where its units are booked. */
  readonly index: number
  readonly probability: number
  readonly takesLot: boolean
  readonly curve: StepFunction | null
  readonly random: Stream
}
