/** The one place for functions that runtimes implement differently: same bits everywhere, from + - * / and bit access. */
export { exp, expm1, log, log10, log1p } from './exp-log.ts'
export { lgamma } from './log-gamma.ts'
export { normalQuantile } from './normal-quantile.ts'
export { pow } from './pow.ts'
