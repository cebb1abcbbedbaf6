import type { Term } from '../term/index.ts'
import type { SecondLifeMonth } from './second-life.ts'

/** What comes back from a fleet, a station or a plant, by calendar month. */
export interface Returning {
  readonly id: string
  readonly kind: 'fleet' | 'station' | 'plant'
  readonly sort: 'packs' | 'cells' | 'electrodes'
  readonly months: readonly ReturningMonth[]
  /** Capacity over new from which packs serve again, 0..1, where the file says it. */
  readonly secondLifeFrom?: Term | undefined
  /** Of packs: what they do after their first use. */
  readonly second?: readonly SecondLifeMonth[]
}

export interface ReturningMonth {
  /** Packs, or rejected cells; 0 of scrap. */
  readonly count: number
  /** [kg] */
  readonly mass: number
  /** Energy of packs and cells when new [J]; 0 of scrap. */
  readonly energy: number
  /** Packs put to use; 0 of rejects. */
  readonly put: number
  /** Packs in their first use at the end of the month. */
  readonly inUse: number
}
