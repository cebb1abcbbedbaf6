import type { LinearProgramme, LinearSolution, LinearSolver } from './linear-programme.ts'

/** What is used of HiGHS as the `highs` package loads it, which the app does: 3 MB that only a project with something to solve needs. */
export interface Highs<Sense> {
  readonly version: { readonly string: string }
  readonly constants: {
    readonly objectiveSense: { readonly minimize: Sense }
    readonly modelStatus: {
      readonly optimal: number
      readonly infeasible: number
      readonly unbounded: number
      readonly unboundedOrInfeasible: number
    }
  }
  createModel(input: {
    readonly sense: Sense
    readonly numCols: number
    readonly numRows: number
    readonly colCost: Float64Array
    readonly colLower: Float64Array
    readonly colUpper: Float64Array
    readonly rowLower: Float64Array
    readonly rowUpper: Float64Array
    readonly matrix: {
      readonly format: 'csc'
      readonly numRows: number
      readonly numCols: number
      readonly starts: Int32Array
      readonly indices: Int32Array
      readonly values: Float64Array
    }
  }): HighsModel
}

interface HighsModel {
  readonly options: { set(options: { readonly output_flag: boolean }): unknown }
  run(): unknown
  getModelStatus(): number
  getObjectiveValue(): number
  getSolution(): { readonly colValue: Float64Array }
  dispose(): void
}

/**
 * HiGHS, compiled to WebAssembly. The programme is passed as arrays, never as text, which this build would read as empty where it is malformed. One thread and no time
 * limit, so that the same programme gives the same bytes; `solve` blocks.
 */
export function highsSolver<Sense>(highs: Highs<Sense>): LinearSolver {
  return { name: `HiGHS ${highs.version.string}`, solve: (programme) => solve(highs, programme) }
}

function solve<Sense>(highs: Highs<Sense>, p: LinearProgramme): LinearSolution {
  const { optimal, infeasible, unbounded, unboundedOrInfeasible } = highs.constants.modelStatus
  const model = highs.createModel({
    sense: highs.constants.objectiveSense.minimize,
    numCols: p.cost.length,
    numRows: p.rowLow.length,
    colCost: p.cost,
    colLower: p.low,
    colUpper: p.high,
    rowLower: p.rowLow,
    rowUpper: p.rowHigh,
    matrix: {
      format: 'csc',
      numRows: p.rowLow.length,
      numCols: p.cost.length,
      starts: p.starts,
      indices: p.rows,
      values: p.values,
    },
  })
  try {
    model.options.set({ output_flag: false })
    model.run()
    const status = model.getModelStatus()
    if (status === optimal) return { status: 'optimal', objective: model.getObjectiveValue(), x: model.getSolution().colValue }
    if (status === infeasible) return { status: 'infeasible', text: 'no dispatch keeps all limits' }
    if (status === unbounded || status === unboundedOrInfeasible)
      return { status: 'unbounded', text: 'the programme has no bounded optimum' }
    return { status: 'failed', text: `the solver ended with status ${status}` }
  } catch (error) {
    return { status: 'failed', text: `the solver broke off (${error instanceof Error ? error.message : String(error)})` }
  } finally {
    model.dispose()
  }
}
