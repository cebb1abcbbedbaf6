/** A number that misses a whole one by no more than this share of itself counts as that. */
const GUARD = 1e-9

/** The least whole number of units that holds so many, >= 0; what is whole but for rounding is that. Grows with the amount. */
export function wholeUnits(amount: number): number {
  return Math.ceil(amount - Math.min(GUARD * amount, 0.5))
}

/** What a lot of output takes of an input: `take x lot / give` units, whole where it is so but for rounding. */
export function unitsPerLot(take: number, lot: number, give = 1): number {
  const units = (take * lot) / give
  const whole = wholeUnits(units)
  return Math.abs(units - whole) <= GUARD * units ? whole : units
}
