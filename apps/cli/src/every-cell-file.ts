import { builtInLibrary } from '@cellwright/library'
import { everyCell } from '@cellwright/model'
import { renderEveryCell } from '@cellwright/report'
import { deliver, type DeliverFlags } from './deliver.ts'
import type { Exit } from './exit.ts'
import { prepareFolder } from './output-folder.ts'
import { printRemarks } from './print-faults.ts'
import { readProject } from './read-project.ts'
import { workOut } from './work-out.ts'

/** Reads a project, simulates a year of its first plant cell by cell, writes and prints it. */
export async function everyCellFile(file: string, flags: DeliverFlags & { readonly seed: number }): Promise<Exit> {
  const { project, library, hash, issues } = readProject(file, builtInLibrary())
  if (flags.out !== undefined) prepareFolder(flags.out)
  if (!flags.quiet) printRemarks(issues, file)
  const results = await workOut(everyCell(project, library, { seed: flags.seed, hash }), file, flags)
  return deliver(
    { document: results, names: ['every-cell.json', 'every-cell.txt'], text: (page) => renderEveryCell(results, page) },
    flags,
  )
}
