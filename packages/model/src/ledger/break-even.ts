/**
 * The price at which the net present value is zero, by bisection between 0 and `highest`; null where the value does not
 * change sign there. `npvAt` must not fall with the price.
 */
export function breakEvenPrice(npvAt: (price: number) => number, highest: number): number | null {
  let low = 0
  let high = highest
  if (npvAt(low) > 0 || npvAt(high) < 0) return null
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2
    if (npvAt(middle) < 0) low = middle
    else high = middle
  }
  return (low + high) / 2
}
