import type { Distribution } from '@cellwright/kernel'
import type { Dice } from './dice.ts'

/** Every distribution, with means of 1 to 40 s; a kind that is missing here does not compile. */
const MAKERS: Readonly<Record<Distribution['kind'], (dice: Dice) => Distribution>> = {
  constant: (dice) => ({ kind: 'constant', value: dice.whole(1, 20) }),
  uniform: (dice) => spread(dice, (low, high) => ({ kind: 'uniform', low, high })),
  triangular: (dice) => spread(dice, (low, high) => ({ kind: 'triangular', low, mode: low + 0.3 * (high - low), high })),
  exponential: (dice) => ({ kind: 'exponential', mean: 1 + 20 * dice.next() }),
  erlang: (dice) => ({ kind: 'erlang', shape: dice.whole(1, 9), mean: 1 + 20 * dice.next() }),
  gamma: (dice) => ({ kind: 'gamma', shape: 0.3 + 9 * dice.next(), mean: 1 + 20 * dice.next() }),
  weibull: (dice) => ({ kind: 'weibull', shape: 0.5 + 3 * dice.next(), scale: 1 + 20 * dice.next() }),
  lognormal: (dice) => ({ kind: 'lognormal', mean: 1 + 20 * dice.next(), cv: 0.1 + 2 * dice.next() }),
  normal: (dice) =>
    dice.chance(0.5)
      ? { kind: 'normal', mean: 1 + 20 * dice.next(), deviation: 1 + 9 * dice.next() }
      : spread(dice, (low, high) => ({ kind: 'normal', mean: low, deviation: 4, low, high })),
  beta: (dice) =>
    spread(dice, (low, high) => ({ kind: 'beta', low, high, alpha: 0.5 + 4 * dice.next(), beta: 0.5 + 4 * dice.next() })),
  pert: (dice) => spread(dice, (low, high) => ({ kind: 'pert', low, mode: low + dice.next() * (high - low), high })),
  discrete: (dice) => ({ kind: 'discrete', values: [1, 7, dice.whole(8, 30)], weights: [dice.next(), 1, 0.5] }),
  empirical: (dice) => ({ kind: 'empirical', sample: [1, 2 + dice.next(), 5, 5, 9 + 20 * dice.next()] }),
  bernoulli: (dice) => ({ kind: 'bernoulli', probability: 0.2 + 0.8 * dice.next(), scale: dice.whole(2, 20) }),
  geometric: (dice) => ({ kind: 'geometric', probability: 0.1 + 0.9 * dice.next(), scale: dice.whole(1, 4) }),
  binomial: (dice) => ({ kind: 'binomial', trials: dice.whole(1, 60), probability: 0.1 + 0.8 * dice.next() }),
}

function spread(dice: Dice, law: (low: number, high: number) => Distribution): Distribution {
  const low = 5 * dice.next()
  return law(low, low + 1 + 30 * dice.next())
}

const KINDS = Object.keys(MAKERS) as [Distribution['kind'], ...Distribution['kind'][]]

/** `each` of every kind. */
export function everyDistribution(dice: Dice, each: number): Distribution[] {
  return KINDS.flatMap((kind) => Array.from({ length: each }, () => MAKERS[kind](dice)))
}

export function anyDistribution(dice: Dice): Distribution {
  return MAKERS[dice.pick(KINDS)](dice)
}
