import { operandsOf, rule, termsOf, workedOut, type Term } from '../term/index.ts'

/** What a break-even is looked for in: a net present value that was worked out from a price. */
export interface PricedValue {
  readonly npv: Term
  readonly price: { readonly value: Term }
}

/**
 * The price at which the net present value is zero; null where there is none up to ten times the price of the books.
 * The formula of the net present value is worked out again at other prices, all that does not hang on the price staying as it is.
 */
export function breakEven({ npv, price }: PricedValue): Term | null {
  const moving: Term[] = []
  const found = new Set<Term>([price.value])
  for (const term of termsOf(npv))
    if (operandsOf(term).some((t) => found.has(t))) {
      found.add(term)
      moving.push(term)
    }
  const fixed = [...new Set(moving.flatMap(operandsOf))].filter((t) => !found.has(t))
  const highest = price.value.value * 10
  const search = (...given: number[]): number | null => {
    const values = new Map<Term, number>(fixed.map((t, i) => [t, given[i]!]))
    const valueOf = (t: Term): number => values.get(t)!
    return breakEvenPrice((at) => {
      values.set(price.value, at)
      for (const t of moving) values.set(t, workedOut(t, valueOf)!)
      return valueOf(npv)
    }, highest)
  }
  const level = rule(
    'the price at which the net present value of the books is zero, all else as it is; by regula falsi',
    fixed,
    (...given) => search(...given) ?? NaN,
  )
  return Number.isNaN(level.value) ? null : level.as('break-even price', price.value.unit ?? '')
}

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
