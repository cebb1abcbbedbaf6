import {
  above0,
  anyList,
  anyNumber,
  atLeast,
  atLeastField,
  between,
  type Fields,
  numbers,
  MOST_UNITS,
  optional,
  type Place,
  record,
  type Rule,
  text,
  variant,
  whole,
} from './check-rules.ts'
import type { Distribution } from './network.ts'
import { FARTHEST_BOUND } from './truncated-normal.ts'

type Kind = Distribution['kind']
type Of<K extends Kind> = Extract<Distribution, { kind: K }>

/** The rule for a distribution of durations (unit ' s') or of counts (' units'); what has no unit is the same for both. */
export function distributionRule(unit: string): Rule {
  const least0 = atLeast(0, unit)
  const shape = between(0.01, 1000)
  const kind = text
  const scale = optional(above0(unit))
  const rise = { low: least0, mode: atLeastField('low', unit), high: atLeastField('mode', unit) }
  const rules: { readonly [K in Kind]: Rule } = {
    constant: record<Of<'constant'>>({ kind, value: least0 }),
    uniform: record<Of<'uniform'>>({ kind, low: least0, high: atLeastField('low', unit) }),
    triangular: record<Of<'triangular'>>({ kind, ...rise }),
    pert: record<Of<'pert'>>({ kind, ...rise }),
    exponential: record<Of<'exponential'>>({ kind, mean: least0 }),
    erlang: record<Of<'erlang'>>({ kind, shape: whole(1, 1000), mean: least0 }),
    gamma: record<Of<'gamma'>>({ kind, shape: between(0.01, 10_000), mean: least0 }),
    weibull: record<Of<'weibull'>>({ kind, shape: above0(), scale: least0 }),
    lognormal: record<Of<'lognormal'>>({ kind, mean: least0, cv: atLeast(0) }),
    normal: record<Of<'normal'>>(normalFields(unit), (at, what, value) => checkNormal(at, what, value, unit)),
    beta: record<Of<'beta'>>({ kind, low: least0, high: atLeastField('low', unit), alpha: shape, beta: shape }),
    discrete: record<Of<'discrete'>>(
      { kind, values: numbers(0, Infinity, unit), weights: optional(numbers(0, 1e15)) },
      (at, what, value) => checkWeights(at, what, value),
    ),
    empirical: record<Of<'empirical'>>({ kind, sample: anyList }, (at, what, value) => checkSample(at, what, value, unit)),
    bernoulli: record<Of<'bernoulli'>>({ kind, probability: between(0, 1), scale }),
    // A first success rarer than this is later than any clock.
    geometric: record<Of<'geometric'>>({ kind, probability: between(1e-15, 1), scale }),
    binomial: record<Of<'binomial'>>({ kind, probability: between(0, 1), trials: whole(0, MOST_UNITS), scale }),
  }
  return variant('kind', rules, 'that is no distribution')
}

function normalFields(unit: string): Fields<Of<'normal'>> {
  return {
    kind: text,
    mean: (at, what, value) => {
      if (!(typeof value === 'number' && Math.abs(value) < Infinity))
        at.refuse(what, value, unit === ' s' ? 'allowed: a finite number of seconds' : 'allowed: a finite number')
    },
    deviation: atLeast(0, unit),
    low: optional(atLeast(0, unit)),
    high: optional(anyNumber),
  }
}

function checkNormal(at: Place, what: string, value: Of<'normal'>, unit: string): void {
  const { mean, deviation, low = 0, high = Infinity } = value
  const isReadable = Math.abs(mean) < Infinity && deviation >= 0 && deviation < Infinity && low >= 0 && low < Infinity
  if (typeof high !== 'number') return
  if (!(high > low)) return at.refuse(`${what} high`, high, `allowed: above low (${low}${unit}), or Infinity`)
  if (!isReadable) return
  const out = Math.max(low - mean, mean - high)
  if (deviation === 0 && out > 0)
    at.refuse(`${what} mean`, mean, `with deviation 0 it must lie between low and high (${low} to ${high}${unit})`)
  if (deviation > 0 && out > FARTHEST_BOUND * deviation) {
    const why = `low to high (${low} to ${high}${unit}) begins more than ${FARTHEST_BOUND} deviations away from it, where no value is ever drawn`
    at.refuse(`${what} mean`, mean, why)
  }
}

function checkWeights(at: Place, what: string, { values, weights }: Of<'discrete'>): void {
  if (!Array.isArray(values)) return
  if (values.length === 0) at.refuse(`${what} values`, values, 'allowed: one value or more')
  if (weights === undefined || !Array.isArray(weights)) return
  if (weights.length !== values.length)
    at.refuse(`number of ${what} weights`, weights.length, `there are ${values.length} values; give each its weight`)
  if (values.length > 0 && !weights.some((weight) => weight > 0))
    at.refuse(`every weight of ${what}`, 0, 'at least one must be above 0')
}

function checkSample(at: Place, what: string, { sample }: Of<'empirical'>, unit: string): void {
  if (!Array.isArray(sample)) return
  if (sample.length < 2)
    at.refuse(`number of values in ${what} sample`, sample.length, 'allowed: two or more; for one value write a constant')
  let before = 0
  sample.forEach((value: number, i) => {
    if (!(value >= before && value < Infinity)) atLeast(before, `${unit} (ascending)`)(at, `${what} sample[${i}]`, value, {})
    before = Math.max(0, value)
  })
}
