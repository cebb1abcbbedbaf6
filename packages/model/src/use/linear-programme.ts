/** min c x subject to lo <= A x <= hi and low <= x <= high. A is by columns (compressed sparse). */
export interface LinearProgramme {
  readonly cost: Float64Array
  readonly low: Float64Array
  readonly high: Float64Array
  readonly rowLow: Float64Array
  readonly rowHigh: Float64Array
  /** Entries of column j are at starts[j] .. starts[j + 1] - 1 of `rows` and `values`. */
  readonly starts: Int32Array
  readonly rows: Int32Array
  readonly values: Float64Array
}

export type LinearSolution =
  | { readonly status: 'optimal'; readonly objective: number; readonly x: Float64Array }
  | { readonly status: 'infeasible' | 'unbounded' | 'failed'; readonly text: string }

/** Solves one programme; the app brings it, because it loads differently in Node and in a browser. */
export interface LinearSolver {
  readonly name: string
  solve(programme: LinearProgramme): LinearSolution
}
