import type { Distribution } from '@cellwright/kernel'

/** Numbers that a law was given, by name; those without a name stand under ''. */
export type Given = Readonly<Record<string, readonly number[]>>

/** What a number of a law is: a time in the measure of its field, or a plain number. */
type Part = 'time' | 'number'

/** One distribution as a line file writes it. */
export interface Law {
  /** As it is written, with units. */
  readonly example: string
  /** Numbers before any name: what they are, how many at least, and how many at most (default: as many). */
  readonly first: { readonly is: Part; readonly least: number; readonly most?: number }
  /** Named numbers; `more` takes any count. */
  readonly named: Readonly<Record<string, { readonly is: Part; readonly optional?: true; readonly more?: true }>>
  readonly make: (given: Given) => Distribution
}

const [least, most] = [1, Infinity]
const time = (n: number): Law['first'] => ({ is: 'time', least: n })
const number = (n: number): Law['first'] => ({ is: 'number', least: n })
const one = (given: Given, name = '', i = 0): number => given[name]?.[i] ?? NaN
const three = (given: Given) => ({ low: one(given), mode: one(given, '', 1), high: one(given, '', 2) })
/** `x 12 s`: what is counted is worth so much time; 1 where time has no unit. */
const scale = (given: Given) => (given['x'] === undefined ? {} : { scale: one(given, 'x') })
const times = { x: { is: 'time', optional: true } } as const

/** The distributions of the kernel, by the word that a line file begins them with. */
export const LAWS: Readonly<Record<Distribution['kind'], Law>> = {
  constant: { example: 'constant 12 s', first: time(1), named: {}, make: (g) => ({ kind: 'constant', value: one(g) }) },
  uniform: {
    example: 'uniform 10 s 14 s',
    first: time(2),
    named: {},
    make: (g) => ({ kind: 'uniform', low: one(g), high: one(g, '', 1) }),
  },
  triangular: {
    example: 'triangular 45 s 55 s 80 s',
    first: time(3),
    named: {},
    make: (g) => ({ kind: 'triangular', ...three(g) }),
  },
  exponential: { example: 'exponential 12 s', first: time(1), named: {}, make: (g) => ({ kind: 'exponential', mean: one(g) }) },
  erlang: {
    example: 'erlang 12 s shape 3',
    first: time(1),
    named: { shape: { is: 'number' } },
    make: (g) => ({ kind: 'erlang', mean: one(g), shape: one(g, 'shape') }),
  },
  gamma: {
    example: 'gamma 12 s shape 2.5',
    first: time(1),
    named: { shape: { is: 'number' } },
    make: (g) => ({ kind: 'gamma', mean: one(g), shape: one(g, 'shape') }),
  },
  weibull: {
    example: 'weibull scale 12 s shape 1.5',
    first: time(0),
    named: { scale: { is: 'time' }, shape: { is: 'number' } },
    make: (g) => ({ kind: 'weibull', scale: one(g, 'scale'), shape: one(g, 'shape') }),
  },
  lognormal: {
    example: 'lognormal 15 min cv 1',
    first: time(1),
    named: { cv: { is: 'number' } },
    make: (g) => ({ kind: 'lognormal', mean: one(g), cv: one(g, 'cv') }),
  },
  normal: {
    example: 'normal 12 s deviation 2 s low 8 s',
    first: time(1),
    named: { deviation: { is: 'time' }, low: { is: 'time', optional: true }, high: { is: 'time', optional: true } },
    make: (g) => ({
      kind: 'normal',
      mean: one(g),
      deviation: one(g, 'deviation'),
      ...(g['low'] === undefined ? {} : { low: one(g, 'low') }),
      ...(g['high'] === undefined ? {} : { high: one(g, 'high') }),
    }),
  },
  beta: {
    example: 'beta 10 s 20 s alpha 2 beta 3',
    first: time(2),
    named: { alpha: { is: 'number' }, beta: { is: 'number' } },
    make: (g) => ({ kind: 'beta', low: one(g), high: one(g, '', 1), alpha: one(g, 'alpha'), beta: one(g, 'beta') }),
  },
  pert: { example: 'pert 45 s 55 s 80 s', first: time(3), named: {}, make: (g) => ({ kind: 'pert', ...three(g) }) },
  discrete: {
    example: 'discrete 10 s 20 s 30 s weights 1 2 1',
    first: { is: 'time', least, most },
    named: { weights: { is: 'number', optional: true, more: true } },
    make: (g) => ({
      kind: 'discrete',
      values: g[''] ?? [],
      ...(g['weights'] === undefined ? {} : { weights: g['weights'] }),
    }),
  },
  empirical: {
    example: 'empirical 10 s 12 s 15 s 21 s',
    first: { is: 'time', least: 2, most },
    named: {},
    make: (g) => ({ kind: 'empirical', sample: g[''] ?? [] }),
  },
  bernoulli: {
    example: 'bernoulli 0.2 x 5 min',
    first: number(1),
    named: times,
    make: (g) => ({ kind: 'bernoulli', probability: one(g), ...scale(g) }),
  },
  geometric: {
    example: 'geometric 0.01 x 12 s',
    first: number(1),
    named: times,
    make: (g) => ({ kind: 'geometric', probability: one(g), ...scale(g) }),
  },
  binomial: {
    example: 'binomial 10 0.2 x 30 s',
    first: number(2),
    named: times,
    make: (g) => ({ kind: 'binomial', trials: one(g), probability: one(g, '', 1), ...scale(g) }),
  },
}
