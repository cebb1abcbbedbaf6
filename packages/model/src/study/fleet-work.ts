import type { Work } from '../stop-flag.ts'
import type { Outcome } from './outcome.ts'
import type { UseOptions } from './use-work.ts'

/** What is known of one entry of `fleets` of the file. */
export interface FleetWork {
  readonly id: string
}

// oxlint-disable-next-line require-yield
export function* fleetWork(_base: Outcome, _options: UseOptions): Work<readonly FleetWork[]> {
  return []
}
