import { exp, expm1 } from './exp-log.ts'
import { betaOfPert } from './inversion.ts'
import { lgamma } from './log-gamma.ts'
import type { Distribution } from './network.ts'
import { truncatedNormalMoments } from './truncated-normal.ts'

/** Mean of a distribution [s]. */
export function distributionMean(distribution: Distribution): number {
  switch (distribution.kind) {
    case 'constant':
      return distribution.value
    case 'uniform':
      return (distribution.low + distribution.high) / 2
    case 'triangular':
      return (distribution.low + distribution.mode + distribution.high) / 3
    case 'exponential':
    case 'erlang':
    case 'gamma':
    case 'lognormal':
      return distribution.mean
    case 'weibull':
      return distribution.scale * exp(lgamma(1 + 1 / distribution.shape))
    case 'normal': {
      const { mean, deviation } = distribution
      return deviation === 0 ? mean : mean + deviation * cutOff(distribution).mean
    }
    case 'beta': {
      const { low, high, alpha, beta } = distribution
      return low + ((high - low) * alpha) / (alpha + beta)
    }
    case 'pert':
      return (distribution.low + 4 * distribution.mode + distribution.high) / 6
    case 'discrete': {
      const { values, weights } = distribution
      return weightedMean(values, weights)
    }
    case 'empirical':
      return weightedMean(distribution.sample, trapezium(distribution.sample.length))
    case 'bernoulli':
      return (distribution.scale ?? 1) * distribution.probability
    case 'geometric':
      return (distribution.scale ?? 1) / distribution.probability
    default:
      return (distribution.scale ?? 1) * distribution.trials * distribution.probability
  }
}

/** Variance of a distribution [s^2]. */
export function distributionVariance(distribution: Distribution): number {
  switch (distribution.kind) {
    case 'constant':
      return 0
    case 'uniform':
      return squared(distribution.high - distribution.low) / 12
    case 'triangular': {
      const { low, mode, high } = distribution
      return (squared(high - low) - (mode - low) * (high - mode)) / 18
    }
    case 'exponential':
      return squared(distribution.mean)
    case 'erlang':
    case 'gamma':
      return squared(distribution.mean) / distribution.shape
    case 'lognormal':
      return squared(distribution.mean * distribution.cv)
    case 'weibull': {
      const { shape } = distribution
      return squared(distributionMean(distribution)) * expm1(lgamma(1 + 2 / shape) - 2 * lgamma(1 + 1 / shape))
    }
    case 'normal': {
      const { deviation } = distribution
      return deviation === 0 ? 0 : squared(deviation) * cutOff(distribution).variance
    }
    case 'beta': {
      const { low, high, alpha, beta } = distribution
      const sum = alpha + beta
      return (squared((high - low) / sum) * alpha * beta) / (sum + 1)
    }
    case 'pert':
      return distributionVariance(betaOfPert(distribution))
    case 'discrete': {
      const { values, weights } = distribution
      const mean = weightedMean(values, weights)
      return weightedMean(
        values.map((value) => squared(value - mean)),
        weights,
      )
    }
    case 'empirical': {
      // Within a stretch from a to b, uniform: the mean square about m is (x^2 + x y + y^2) / 3 with x = a - m, y = b - m.
      const { sample } = distribution
      const mean = distributionMean(distribution)
      let sum = 0
      for (let i = 1; i < sample.length; i++) {
        const x = sample[i - 1]! - mean
        const y = sample[i]! - mean
        sum += (x * x + x * y + y * y) / 3
      }
      return sum / (sample.length - 1)
    }
    case 'bernoulli':
    case 'binomial': {
      const { probability, scale = 1 } = distribution
      return squared(scale) * (distribution.kind === 'binomial' ? distribution.trials : 1) * probability * (1 - probability)
    }
    default: {
      const { probability, scale = 1 } = distribution
      return squared(scale / probability) * (1 - probability)
    }
  }
}

function squared(x: number): number {
  return x * x
}

function cutOff(normal: Extract<Distribution, { kind: 'normal' }>): { readonly mean: number; readonly variance: number } {
  const { mean, deviation, low = 0, high = Infinity } = normal
  return truncatedNormalMoments((low - mean) / deviation, (high - mean) / deviation)
}

function weightedMean(values: readonly number[], weights: readonly number[] | undefined): number {
  let sum = 0
  let total = 0
  values.forEach((value, i) => {
    const weight = weights === undefined ? 1 : weights[i]!
    sum += weight * value
    total += weight
  })
  return sum / total
}

/** Weights of n points joined by straight lines: the two ends count half. */
function trapezium(n: number): number[] {
  return Array.from({ length: n }, (_, i) => (i === 0 || i === n - 1 ? 0.5 : 1))
}
