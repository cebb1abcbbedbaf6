import type { Pack } from '../design/pack.ts'
import type { Term } from '../term/index.ts'

/** What a fleet asks of its centre in the busiest year of all its fleets together, which the centre is sized for without a simulation. */
export interface FleetLoad {
  readonly fleet: string
  readonly pack: Pack
  readonly vehicles: Term
  /** Packs that come in with a fault, and packs worn down to the end of their life [1/s]. */
  readonly faults: Term
  readonly worn: Term
  /** Packs with a fault in the year of this fleet that has most of them, for which spares of its packs are kept [1/s]. */
  readonly mostFaults: Term
  /** Share of faults that no repair mends, 0..1. */
  readonly beyondRepair: Term
  /** Capacity of a worn pack over that of the new one, 0..1. */
  readonly endOfLife: Term
  /** From asking the maker for a new pack to having it [s]. */
  readonly replacement: Term
}
