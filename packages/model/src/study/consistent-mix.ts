/** Shares of products whose mean energy a pack lies in a band: the part of the simplex between two parallel planes. */

/** Mean energies a pack that are allowed [J]; `high` may be Infinity. */
export interface EnergyBand {
  readonly low: number
  readonly high: number
}

/** Least and largest share of a product over all mixes that are allowed, 0..1. */
export interface ShareRange {
  readonly low: number
  readonly high: number
}

/**
 * Corners of the set of mixes s >= 0, sum s = 1, low <= sum s_p E_p <= high; none where no mix is allowed. A corner is a
 * single product inside the band, or a mix of two at one edge of it: every linear figure of a mix has its extremes there.
 */
export function mixCorners(energies: readonly number[], { low, high }: EnergyBand): number[][] {
  const corners: number[][] = []
  if (low > high) return corners
  const at = (shares: readonly (readonly [number, number])[]) => {
    const mix = energies.map(() => 0)
    for (const [product, share] of shares) mix[product] = share
    corners.push(mix)
  }
  energies.forEach((energy, p) => {
    if (energy >= low && energy <= high) at([[p, 1]])
    for (let q = p + 1; q < energies.length; q++)
      for (const edge of [low, high]) {
        const share = (edge - energies[q]!) / (energy - energies[q]!)
        if (share > 0 && share < 1) {
          at([
            [p, share],
            [q, 1 - share],
          ])
        }
      }
  })
  return corners
}

/** Range of the share of each product over the mixes that are allowed; undefined where no mix is. */
export function shareRanges(energies: readonly number[], band: EnergyBand): ShareRange[] | undefined {
  const corners = mixCorners(energies, band)
  if (corners.length === 0) return undefined
  return energies.map((_, p) => {
    const shares = corners.map((mix) => mix[p]!)
    return { low: Math.min(...shares), high: Math.max(...shares) }
  })
}
