import type { Work } from '../stop-flag.ts'
import type { Outcome } from './outcome.ts'
import type { UseOptions } from './use-work.ts'

/** What is known of one entry of `research` of the file. */
export interface ResearchWork {
  readonly id: string
}

// oxlint-disable-next-line require-yield
export function* researchWork(_base: Outcome, _options: UseOptions): Work<readonly ResearchWork[]> {
  return []
}
