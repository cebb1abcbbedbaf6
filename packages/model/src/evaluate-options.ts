import type { SweepProject } from './study/sweep.ts'
import type { LinearSolver } from './use/linear-programme.ts'
import type { VariantProject } from './variant-project.ts'

export interface EvaluateOptions {
  readonly seed: number
  /** Replications of the simulation; default 10. */
  readonly replications?: number
  /** Latin-hypercube draws; default 256. */
  readonly draws?: number
  /** `size`: the plants too, without verdicts; `preview`: also one replication of them in larger lots, and their books. */
  readonly scope: 'design' | 'size' | 'preview' | 'audit' | 'run'
  /** Hash of the file's text, made by the app. */
  readonly hash: string
  /** Headline figures to explain, by id (`headlineNames`); those that have no value in this scope are left out. */
  readonly explain?: readonly string[]
  /** The variants that questions of the file (`readings`) choose from, read as whole projects. */
  readonly readings?: readonly VariantProject[]
  /** The values of the sweeps of the file, read as whole projects. */
  readonly sweeps?: readonly SweepProject[]
  /** Also what each mechanism of the plants costs in their first years. */
  readonly losses?: boolean
  /** Texts of the files that the project file names, by the name as written there. */
  readonly attachments?: ReadonlyMap<string, string>
  /** For the dispatch of storage stations; brought by the app. */
  readonly solver?: LinearSolver
}

/** Default replications of a terminating run. */
export const REPLICATIONS = 10
