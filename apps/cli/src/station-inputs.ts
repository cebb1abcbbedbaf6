import { existsSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import type { Library } from '@cellwright/library'
import { priceFileNames, readPriceTable, type EvaluateOptions, type Project } from '@cellwright/model'
import { fault, InputFault } from './input-fault.ts'
import { linearSolver } from './linear-solver.ts'
import { readText } from './read-text.ts'

/** What storage stations need beside the project file: the solver, and their files of prices. Nothing where there are none. */
export async function stationInputs(
  project: Project,
  library: Library,
  file: string,
): Promise<Pick<EvaluateOptions, 'solver' | 'attachments'>> {
  if (project.stations.length === 0) return {}
  return { attachments: priceFiles(project, library, file), solver: await linearSolver() }
}

/** The texts of the files of prices that stations name beside the project file, by name; all faults of such a file at once. */
export function priceFiles(project: Project, library: Library, file: string): ReadonlyMap<string, string> {
  const attachments = new Map<string, string>()
  for (const { station, name } of priceFileNames(project, library)) {
    const path = resolve(dirname(file), name)
    if (!existsSync(path))
      throw fault(
        'CW-CLI-001',
        path,
        `there is no such file, and stations.${station}.prices names it`,
        'write the name of a table of prices beside the project file, or leave prices out: they are then made up',
      )
    const text = readText(path, { thing: 'table of prices', example: 'prices.csv' })
    const { table, issues } = readPriceTable(text, library)
    if (!table) throw new InputFault(issues, path)
    attachments.set(name, text)
  }
  return attachments
}
