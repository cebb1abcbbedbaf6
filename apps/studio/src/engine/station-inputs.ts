import type { Library } from '@cellwright/library'
import {
  highsSolver,
  priceFileNames,
  readPriceTable,
  type EvaluateOptions,
  type LinearSolver,
  type Project,
} from '@cellwright/model'
import wasm from 'highs/runtime?url'
import type { Snapshot } from '../document/document.ts'
import { Fault } from './faults.ts'

let loaded: Promise<LinearSolver> | undefined

/** HiGHS: a chunk and a module of 3 MB that are fetched once and only where a project has something to solve. */
export function linearSolver(): Promise<LinearSolver> {
  loaded ??= load()
  return loaded
}

async function load(): Promise<LinearSolver> {
  const { default: start } = await import('highs')
  const locateFile = () => new URL(wasm, import.meta.url).href
  return highsSolver(await start({ locateFile }))
}

/** What storage stations need beside the project file, as the command brings it: the solver, and their tables of prices. Nothing where there are none. */
export async function stationInputs(
  project: Project,
  library: Library,
  { attachments }: Pick<Snapshot, 'attachments'>,
): Promise<Pick<EvaluateOptions, 'solver' | 'attachments'>> {
  if (project.stations.length === 0) return {}
  const tables = priceFileNames(project, library).map(
    ({ station, name }) => [name, priceTable(station, name, attachments, library)] as const,
  )
  return { attachments: new Map(tables), solver: await linearSolver() }
}

function priceTable(station: string, name: string, attachments: Snapshot['attachments'], library: Library): string {
  const text = Object.hasOwn(attachments, name) ? attachments[name] : undefined
  if (text === undefined) {
    const path = `stations.${station}.prices`
    throw new Fault([
      {
        code: 'CW-PAGE-001',
        severity: 'error',
        path,
        params: { name },
        text: `the table of prices ${name} is not here, and ${path} names it`,
        hint: 'add the file beside the project, or leave prices out: they are then made up',
      },
    ])
  }
  const { table, issues } = readPriceTable(text, library)
  if (!table) throw new Fault(issues)
  return text
}
