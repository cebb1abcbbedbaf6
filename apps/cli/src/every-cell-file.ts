import { builtInLibrary } from '@cellwright/library'
import { everyCell } from '@cellwright/model'
import { renderEveryCell } from '@cellwright/report'
import { deliver, type DeliverFlags } from './deliver.ts'
import type { Exit } from './exit.ts'
import { prepareFolder } from './output-folder.ts'
import { printRemarks } from './print-faults.ts'
import { readProject } from './read-project.ts'
import { workOut } from './work-out.ts'

export interface EveryCellFlags extends DeliverFlags {
  readonly seed: number
  readonly days?: number
  readonly plant?: string
}

/** Reads a project, simulates a year of one of its plants cell by cell, writes and prints it. */
export async function everyCellFile(file: string, flags: EveryCellFlags): Promise<Exit> {
  const { project, library, hash, issues } = readProject(file, builtInLibrary())
  if (flags.out !== undefined) prepareFolder(flags.out)
  const { seed, days, plant } = flags
  if (!flags.quiet) printRemarks(issues, file)
  const options = { seed, hash, ...(days === undefined ? {} : { days }), ...(plant === undefined ? {} : { plant }) }
  const results = await workOut(everyCell(project, library, options), file, flags)
  return deliver(
    { document: results, names: ['every-cell.json', 'every-cell.txt'], text: (page) => renderEveryCell(results, page) },
    flags,
  )
}
