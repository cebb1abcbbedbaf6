import type { Outcome } from './outcome.ts'
import type { Term } from '../term/index.ts'
import type { MaterialPlant } from '../plant/material-plant.ts'

/** What a plant's nameplate is enough for: cells of one design, and packs (cars) of them. */
export interface Feed {
  readonly cell: string
  /** Product of the plant in a unit of energy of good cells, with what the cell plant loses [kg/J]. */
  readonly need: Term
  /** What counts: the product itself (powder, foil), or an element in it (lithium of carbonate). */
  readonly by: 'product' | 'lithium'
  /** [W] energy of cells in a second. */
  readonly energy: Term
  /** Packs of the file of that cell, or cars with the mean pack of the library. */
  readonly packs: { readonly id: string | null; readonly name: string; readonly rate: Term }
}

/** For each cell design of the file that the product goes into. */
export function feeds(_o: Outcome, _plant: MaterialPlant): Feed[] {
  throw new Error('not yet')
}
