import type { Work } from '../stop-flag.ts'
import type { Outcome } from './outcome.ts'
import type { UseOptions } from './use-work.ts'

/** What is known of one entry of `circles` of the file. */
export interface CircleWork {
  readonly id: string
}

// oxlint-disable-next-line require-yield
export function* circleWork(_base: Outcome, _options: UseOptions): Work<readonly CircleWork[]> {
  return []
}
