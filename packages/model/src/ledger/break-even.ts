/** Share of `highest` to which the price is found. */
const EXACT = 1e-13
/** More than a monotone function needs; ends the search where rounding keeps the bracket open. */
const MOST_STEPS = 200

/**
 * The price at which the net present value is zero, between 0 and `highest`; null where the value does not change sign
 * there. `npvAt` must not fall with the price. Regula falsi in the Illinois form (Dowell and Jarratt 1971): the end that
 * stays twice counts half, so that a value that bends with taxes is found in some ten steps.
 */
export function breakEvenPrice(npvAt: (price: number) => number, highest: number): number | null {
  let low = 0
  let high = highest
  let below = npvAt(low)
  let above = npvAt(high)
  if (below > 0 || above < 0) return null
  if (below === above) return low
  let kept: 'low' | 'high' | undefined
  for (let i = 0; i < MOST_STEPS && high - low > EXACT * highest; i++) {
    const price = low + ((high - low) * -below) / (above - below)
    const value = npvAt(price)
    if (value === 0 || price <= low || price >= high) return price
    if (value < 0) {
      low = price
      below = value
      if (kept === 'high') above /= 2
      kept = 'high'
    } else {
      high = price
      above = value
      if (kept === 'low') below /= 2
      kept = 'low'
    }
  }
  return (low + high) / 2
}
