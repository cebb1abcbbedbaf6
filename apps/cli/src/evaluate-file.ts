import { builtInLibrary } from '@cellwright/library'
import { BASE, evaluate, type EvaluateOptions } from '@cellwright/model'
import { renderResults } from '@cellwright/report'
import { deliver, type DeliverFlags } from './deliver.ts'
import type { Exit } from './exit.ts'
import { askedFigure, explanation } from './explain-option.ts'
import { prepareFolder } from './output-folder.ts'
import { printRemarks } from './print-faults.ts'
import { readProject } from './read-project.ts'
import { readSweeps, readVariants } from './read-variants.ts'
import { stationInputs } from './station-inputs.ts'
import { workOut } from './work-out.ts'

export interface EvaluateFlags extends DeliverFlags {
  readonly seed: number
  readonly replications?: number
  readonly draws?: number
  /** Id of a headline figure, and levels of its tree. */
  readonly explain?: string
  readonly depth?: number
  /** Also what each mechanism costs. */
  readonly losses?: boolean
}

/** Reads, works out, writes and prints one project: what `run`, `design` and `audit` have in common. */
export async function evaluateFile(file: string, scope: EvaluateOptions['scope'], flags: EvaluateFlags): Promise<Exit> {
  const base = builtInLibrary()
  const read = readProject(file, base)
  const { project, library, hash, issues } = read
  const named = project.readings.flatMap((r) => r.of).filter((id) => id !== BASE)
  const readings = named.length > 0 ? readVariants(file, named, base, read) : []
  const sweeps = scope === 'design' ? [] : readSweeps(file, base, read)
  const asked = flags.explain === undefined ? undefined : askedFigure(flags.explain, project, file)
  if (flags.out !== undefined) prepareFolder(flags.out)
  if (!flags.quiet) printRemarks(issues, file)
  const { seed, replications, draws, depth } = flags
  const forStations = scope === 'design' ? {} : await stationInputs(project, library, file)
  const work = evaluate(project, library, {
    seed,
    scope,
    hash,
    ...(replications === undefined ? {} : { replications }),
    ...(draws === undefined ? {} : { draws }),
    ...(flags.losses ? { losses: true } : {}),
    ...(readings.length > 0 ? { readings } : {}),
    ...(sweeps.length > 0 ? { sweeps } : {}),
    ...(asked === undefined ? {} : { explain: [asked.id] }),
    ...forStations,
  })
  const results = await workOut(work, file, flags)
  return deliver(
    {
      document: results,
      names: ['results.json', 'report.txt'],
      text: (page) => renderResults(results, page),
      ...(asked === undefined ? {} : { printed: explanation(results, asked, depth, file) }),
    },
    flags,
  )
}
