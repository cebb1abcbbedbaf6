import { log, log1p } from './exp-log.ts'
import { betaQuantile } from './incomplete-beta.ts'
import { gammaTailQuantile } from './incomplete-gamma.ts'
import type { Distribution } from './network.ts'
import { sortedQuantile } from './quantile.ts'
import { truncatedNormalQuantile } from './truncated-normal.ts'
import { binomialTable, lookUp, weightedTable } from './weighted-table.ts'

type Kind<K extends Distribution['kind']> = Extract<Distribution, { kind: K }>

/** Distributions whose inverse is worked out by a function of their own. */
export type Inverted = Kind<
  'gamma' | 'normal' | 'beta' | 'pert' | 'discrete' | 'empirical' | 'bernoulli' | 'geometric' | 'binomial'
>

/**
 * The draw [s] that belongs to a uniform number u, 0 < u < 1; a number when every draw is the same.
 *
 * For gamma and geometric, as for exponential, Erlang and Weibull, u is the probability of a longer duration; for the others, of a shorter one.
 */
export function inversion(distribution: Inverted): ((u: number) => number) | number {
  switch (distribution.kind) {
    case 'gamma': {
      const { shape, mean } = distribution
      return mean === 0 ? 0 : (u) => (mean / shape) * gammaTailQuantile(u, shape)
    }
    case 'normal': {
      const { mean, deviation, low = 0, high = Infinity } = distribution
      if (deviation === 0) return mean
      const quantile = truncatedNormalQuantile((low - mean) / deviation, (high - mean) / deviation)
      return (u) => Math.min(high, Math.max(low, mean + deviation * quantile(u)))
    }
    case 'pert':
      return inversion(betaOfPert(distribution))
    case 'beta': {
      const { low, high, alpha, beta } = distribution
      return low === high ? low : (u) => low + (high - low) * betaQuantile(u, alpha, beta)
    }
    case 'discrete': {
      const { values, weights = values.map(() => 1) } = distribution
      const table = weightedTable(values, weights)
      return (u) => lookUp(table, u)
    }
    case 'empirical': {
      const { sample } = distribution
      return (u) => sortedQuantile(sample, u)
    }
    case 'bernoulli': {
      const { probability, scale = 1 } = distribution
      return (u) => (u >= 1 - probability ? scale : 0)
    }
    case 'geometric': {
      const { probability, scale = 1 } = distribution
      if (probability === 1) return scale
      const step = log1p(-probability)
      return (u) => scale * Math.max(1, Math.ceil(log(u) / step))
    }
    default: {
      const { trials, probability, scale = 1 } = distribution
      if (trials === 0 || probability === 0) return 0
      if (probability === 1) return scale * trials
      const table = binomialTable(trials, probability)
      return (u) => scale * lookUp(table, u)
    }
  }
}

/** The beta distribution behind a three-point estimate: alpha + beta = 6. */
export function betaOfPert({ low, mode, high }: Kind<'pert'>): Kind<'beta'> {
  const width = high - low
  const rise = width === 0 ? 0.5 : (mode - low) / width
  return { kind: 'beta', low, high, alpha: 1 + 4 * rise, beta: 5 - 4 * rise }
}
