export * from './network.ts'
export { checkNetwork } from './check.ts'
export { NetworkError } from './network-error.ts'
export { resumeRun, simulate, startRun } from './run.ts'
export type { RunState } from './run-state.ts'
export { exp, expm1, lgamma, log, log10, log1p, normalQuantile, pow } from './math.ts'
export type {
  Behaviour,
  Command,
  Lot,
  LotView,
  Outcome,
  Process,
  ProcessHandle,
  Taking,
} from './process.ts'
export { Stream, stream } from './random.ts'
export { binomial } from './binomial.ts'
export { Sampler } from './distribution.ts'
export { distributionMean, distributionVariance } from './moments.ts'
export { gammaTail, gammaTailQuantile } from './incomplete-gamma.ts'
export { betaQuantile, incompleteBeta } from './incomplete-beta.ts'
export { normalTail } from './truncated-normal.ts'
export { quantile, sortedQuantile } from './quantile.ts'
export { QuantileSketch, type SketchData } from './quantile-sketch.ts'
export { studentCdf, studentQuantile } from './student-t.ts'
export { type Interval, meanInterval, pairedInterval } from './interval.ts'
export { warmUp, type WarmUp } from './warm-up.ts'
export { replicate, type ReplicateOptions, replications, type Replications } from './replicate.ts'
