import { operandsOf, rule, termsOf, type Term } from '../term/index.ts'
import type { Ledger } from './ledger.ts'

/**
 * The price per joule at which the net present value is zero; null where there is none up to ten times the price of the books.
 * The formula of the net present value is worked out again at other prices, all that does not hang on the price staying as it is.
 */
export function breakEven({ npv, price }: Ledger): Term | null {
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
      for (const t of moving) {
        const { origin } = t
        if (origin.kind === 'formula') values.set(t, origin.compute(origin.operands, valueOf))
        else if (origin.kind === 'rule') values.set(t, origin.compute(...origin.operands.map(valueOf)))
      }
      return valueOf(npv)
    }, highest)
  }
  if (search(...fixed.map((t) => t.value)) === null) return null
  return rule(
    'the price at which the net present value of the books is zero, all else as it is; by bisection',
    fixed,
    (...given) => search(...given) ?? NaN,
  ).as('break-even price', price.value.unit ?? '')
}

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
