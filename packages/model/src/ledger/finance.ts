import { pow } from '@cellwright/kernel'
import { calc, exactly, rule, type Term } from '../term/index.ts'

/** What money of each year is worth on the first day of the first year: amounts fall in the middle of their year. */
export function discountFactors(years: readonly number[], rate: Term): Term[] {
  const [first = 0] = years
  return years.map((year) => {
    const passed = exactly(year - first + 0.5, `years from the start of ${first} to the middle of ${year}`)
    return calc`pow(1 + ${rate}, -${passed})`.as(`discount factor of ${year}`, '')
  })
}

/** Yearly amounts, each multiplied by the discount factor of its year, summed. */
export function presentValue(amounts: readonly Term[], factors: readonly Term[]): Term {
  const discounted = amounts.map((amount, i) => calc`${amount} * ${factors[i]!}`)
  return calc`sum(${discounted})`
}

/** The yearly rate at which the present value of the amounts of successive years is zero; null where there is none. */
export function rateOfReturn(amounts: readonly Term[]): Term | null {
  if (internalRate(amounts.map((t) => t.value)) === null) return null
  return rule(
    'the yearly rate at which the present value of these amounts is zero, each discounted from the middle of its year; by bisection between -99 % and 1000 %',
    amounts,
    (...values) => internalRate(values) ?? NaN,
  ).as('internal rate of return', '%')
}

/**
 * The rate at which the present value of the amounts of successive years is zero, by bisection between -0.99 and 10 a year;
 * null where the value does not change sign there, so that no rate is made up.
 */
export function internalRate(amounts: readonly number[]): number | null {
  let low = -0.99
  let high = 10
  const at = (rate: number) => amounts.reduce((sum, amount, i) => sum + amount * pow(1 + rate, -(i + 0.5)), 0)
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
