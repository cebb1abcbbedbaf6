import type { FleetResult } from './fleet-results.ts'
import type { CentreResult } from './centre-results.ts'
import type { CircleResult } from './circle-results.ts'
import type { ResearchResult } from './research-results.ts'
import type { StationResult } from './station-results.ts'

/** What happens to packs and containers after the gate. */
export interface UseResults {
  readonly fleets: readonly FleetResult[]
  readonly centres: readonly CentreResult[]
  readonly stations: readonly StationResult[]
  readonly research: readonly ResearchResult[]
  /** Packs and rejects that come back to be recycled, by plant that takes them. */
  readonly circles: readonly CircleResult[]
}
