/**
 * Part of the static output that a plant makes, for its machines wait for one another; of a plant that others feed also what they leave of each
 * calendar year, over what it could have made.
 */
export type OutputShare = number | { readonly mature: number; readonly left: ReadonlyMap<number, number> }

/** Of the mature plant by itself. */
export function matureOf(share: OutputShare): number {
  return typeof share === 'number' ? share : share.mature
}

/** What the plants that feed it leave of a calendar year. */
export function leftIn(share: OutputShare, year: number): number {
  return typeof share === 'number' ? 1 : (share.left.get(year) ?? 1)
}
