import { builtInLibrary } from '@cellwright/library'
import { evaluate, type EvaluateOptions } from '@cellwright/model'
import { renderResults } from '@cellwright/report'
import { deliver, type DeliverFlags } from './deliver.ts'
import type { Exit } from './exit.ts'
import { prepareFolder } from './output-folder.ts'
import { printRemarks } from './print-faults.ts'
import { readProject } from './read-project.ts'
import { workOut } from './work-out.ts'

export interface EvaluateFlags extends DeliverFlags {
  readonly seed: number
  readonly replications?: number
  readonly draws?: number
}

/** Reads, works out, writes and prints one project: what `run`, `design` and `audit` have in common. */
export async function evaluateFile(file: string, scope: EvaluateOptions['scope'], flags: EvaluateFlags): Promise<Exit> {
  const { project, library, hash, issues } = readProject(file, builtInLibrary())
  if (flags.out !== undefined) prepareFolder(flags.out)
  if (!flags.quiet) printRemarks(issues, file)
  const { seed, replications, draws } = flags
  const work = evaluate(project, library, {
    seed,
    scope,
    hash,
    ...(replications === undefined ? {} : { replications }),
    ...(draws === undefined ? {} : { draws }),
  })
  const results = await workOut(work, file, flags)
  return deliver(
    { document: results, names: ['results.json', 'report.txt'], text: (page) => renderResults(results, page) },
    flags,
  )
}
