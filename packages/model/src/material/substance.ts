import type { World } from '../project/world.ts'

/** A substance of a material route, with what it is made of. */
export interface Substance {
  /** Entry of kind `substance` in the library. */
  readonly id: string
  readonly name: string
  readonly formula?: string
  /**
   * Mass of each element over mass of the substance, by symbol, in alphabetical order; with what has no element (`OTHER`: ash, and matter of
   * which the library does not know the composition) they sum to 1.
   */
  readonly elements: ReadonlyMap<string, number>
}

/** Stands for all mass of which the element is not known. */
export const OTHER = 'other'

/** By its formula and the atomic weights; else by the shares of elements that the library has of it. Throws CW-MODEL-001 where there is none. */
export function substance(_world: World, _id: string): Substance {
  throw new Error('not yet')
}
