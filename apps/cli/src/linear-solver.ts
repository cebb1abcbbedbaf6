import type { LinearProgramme, LinearSolution, LinearSolver } from '@cellwright/model'
import type { Highs } from 'highs'

/**
 * HiGHS, compiled to WebAssembly: loaded once and only where a project has something to solve, as it takes megabytes. The programme is passed as arrays, never as text,
 * which this build would read as empty where it is malformed. One thread and no time limit, so that the same programme gives the same bytes; `solve` blocks.
 */
export function linearSolver(): Promise<LinearSolver> {
  loaded ??= load()
  return loaded
}

let loaded: Promise<LinearSolver> | undefined

async function load(): Promise<LinearSolver> {
  const { default: start } = await import('highs')
  // The types of the package are those of its CommonJS build, whose default is one level deeper than that of the module that runs.
  const highs = await (start as unknown as (typeof start)['default'])()
  return { name: `HiGHS ${highs.version.string}`, solve: (programme) => solve(highs, programme) }
}

function solve(highs: Highs, p: LinearProgramme): LinearSolution {
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
