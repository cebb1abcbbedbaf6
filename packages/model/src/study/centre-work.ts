import type { Work } from '../stop-flag.ts'
import type { Outcome } from './outcome.ts'
import type { UseOptions } from './use-work.ts'

/** What is known of one entry of `centres` of the file. */
export interface CentreWork {
  readonly id: string
}

// oxlint-disable-next-line require-yield
export function* centreWork(_base: Outcome, _options: UseOptions): Work<readonly CentreWork[]> {
  return []
}
