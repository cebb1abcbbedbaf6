import { dirname, resolve } from 'node:path'
import type { Library } from '@cellwright/library'
import { readPriceTable, type EvaluateOptions, type Project } from '@cellwright/model'
import { InputFault } from './input-fault.ts'
import { linearSolver } from './linear-solver.ts'
import { readText } from './read-text.ts'

/** What storage stations need beside the project file: the solver, and their files of prices, which are named beside it; all faults of such a file at once. Nothing where there are none. */
export async function stationInputs(
  { stations }: Project,
  library: Library,
  file: string,
): Promise<Pick<EvaluateOptions, 'solver' | 'attachments'>> {
  if (stations.length === 0) return {}
  const named = stations.flatMap(({ prices }) => (prices === undefined || library.entry('price-series', prices) ? [] : [prices]))
  const attachments = new Map<string, string>()
  for (const name of new Set(named)) {
    const path = resolve(dirname(file), name)
    const text = readText(path, { thing: 'table of prices', example: 'prices.csv' })
    const { table, issues } = readPriceTable(text, library)
    if (!table) throw new InputFault(issues, path)
    attachments.set(name, text)
  }
  return { solver: await linearSolver(), attachments }
}
