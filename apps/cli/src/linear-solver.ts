import { highsSolver, type LinearSolver } from '@cellwright/model'

/** HiGHS: loaded once and only where a project has something to solve, as it takes megabytes. */
export function linearSolver(): Promise<LinearSolver> {
  loaded ??= load()
  return loaded
}

let loaded: Promise<LinearSolver> | undefined

async function load(): Promise<LinearSolver> {
  const { default: start } = await import('highs')
  // The types of the package are those of its CommonJS build, whose default is one level deeper than that of the module that runs.
  return highsSolver(await (start as unknown as (typeof start)['default'])())
}
