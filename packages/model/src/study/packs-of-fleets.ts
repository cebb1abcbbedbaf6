import type { Term } from '../term/index.ts'
import type { Outcome } from './outcome.ts'
import type { PacksOfFleet } from './returning.ts'

/** Packs of a fleet or a station by month, and from which capacity on they go to a second life, where the file says it. */
export interface KnownPacks extends PacksOfFleet {
  readonly kind: 'fleet' | 'station'
  readonly secondLifeFrom: Term | undefined
}

/** Expected packs of the fleets and stations of a file, by id, without a simulation; what is not known of one is not here. */
export function packsOfFleets(_o: Outcome): ReadonlyMap<string, KnownPacks> {
  return new Map()
}
