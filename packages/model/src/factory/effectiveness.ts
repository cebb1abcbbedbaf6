import type { StateSeconds } from '@cellwright/kernel'

/** Overall equipment effectiveness of the machines of one node, and its three factors, each 0..1 where the ideal time is one that nobody beats. */
export interface Effectiveness {
  /** Time at work over loading time. */
  readonly availability: number
  /** Ideal time of what was made over time at work. */
  readonly performance: number
  /** Units that left over units that left or were lost. */
  readonly quality: number
  /** Product of the three: ideal time of the good units over loading time. */
  readonly oee: number
}

export const EFFECTIVENESS = ['availability', 'performance', 'quality', 'oee'] as const satisfies readonly (keyof Effectiveness)[]

interface Made {
  /** Ideal time of a unit on one machine [s, or the unit of the file]. */
  readonly ideal: number
  readonly good: number
  readonly lost: number
  /** Machine seconds by state. */
  readonly seconds: Pick<StateSeconds, 'busy' | 'setup' | 'down'>
}

/**
 * S. Nakajima, Introduction to TPM, 1988: availability x performance x quality. Loading time is time at work and in stops of the machine's own
 * (set-up, down). Planned stops, time off shift, and waiting for work, for room or for people are not part of it: they are not the machine's.
 */
export function effectiveness({ ideal, good, lost, seconds }: Made): Effectiveness {
  const { busy, setup, down } = seconds
  const availability = busy / (busy + setup + down)
  const performance = (ideal * (good + lost)) / busy
  const quality = good / (good + lost)
  return { availability, performance, quality, oee: availability * performance * quality }
}
