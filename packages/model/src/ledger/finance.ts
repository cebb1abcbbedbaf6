import { pow } from '@cellwright/kernel'

/** A yearly series starting in `year`; amounts fall in the middle of their year. */
export interface CashFlow {
  readonly year: number
  readonly amount: number
}

/** Present value on the first day of `base` at the yearly rate; each amount is discounted from the middle of its year. */
export function presentValue(flows: readonly CashFlow[], rate: number, base: number): number {
  return flows.reduce((sum, f) => sum + f.amount * pow(1 + rate, -(f.year - base + 0.5)), 0)
}

/**
 * The rate at which the present value is zero, by bisection between -0.99 and 10 a year; null where the value does not
 * change sign there, so that no rate is made up.
 */
export function internalRate(flows: readonly CashFlow[], base: number): number | null {
  let low = -0.99
  let high = 10
  const at = (rate: number) => presentValue(flows, rate, base)
  const first = at(low)
  if (first === 0) return low
  if (first > 0 === at(high) > 0) return null
  for (let i = 0; i < 200; i++) {
    const middle = (low + high) / 2
    if (middle === low || middle === high) break
    if (at(middle) > 0 === first > 0) low = middle
    else high = middle
  }
  return (low + high) / 2
}
