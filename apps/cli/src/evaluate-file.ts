import { builtInLibrary } from '@cellwright/library'
import { evaluate, type EvaluateOptions, type Results } from '@cellwright/model'
import { renderResults } from '@cellwright/report'
import { drive } from './drive.ts'
import { EXIT, type Exit } from './exit.ts'
import { hearInterrupt } from './interrupt.ts'
import { asInputFault } from './model-fault.ts'
import { prepareFolder, writeFolder } from './output-folder.ts'
import { printRemarks } from './print-faults.ts'
import { ProgressLine } from './progress-line.ts'
import { readProject } from './read-project.ts'
import { screen } from './screen.ts'

export interface EvaluateFlags {
  readonly json?: boolean
  readonly out?: string
  readonly seed: number
  readonly replications?: number
  readonly draws?: number
  readonly quiet?: boolean
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
  const progress = new ProgressLine(process.stderr)
  const interrupt = hearInterrupt(() => progress.clear())
  let results: Results
  try {
    results = await drive(work, {
      stopRequested: interrupt.requested,
      onProgress: (p) => {
        if (!flags.quiet) progress.show(p)
      },
    })
  } catch (error) {
    throw asInputFault(error, file)
  } finally {
    progress.clear()
    interrupt.release()
  }
  return deliver(results, flags)
}

/** Files first, so that they are there whatever happens to the terminal. */
function deliver(results: Results, flags: EvaluateFlags): Exit {
  const json = `${JSON.stringify(results, undefined, 2)}\n`
  const written =
    flags.out === undefined ? [] : writeFolder(flags.out, { 'results.json': json, 'report.txt': renderResults(results) })
  if (written.length > 0 && !flags.quiet) process.stderr.write(`written: ${written.join(', ')}\n`)
  if (results.incomplete) {
    const kept = written.length > 0 ? `kept in ${flags.out}` : 'printed, not kept in a file (--out DIR does that)'
    process.stderr.write(
      `stopped before the end (${results.incomplete.text}); what was done is ${kept} and marked as incomplete\n`,
    )
  }
  process.stdout.write(flags.json ? json : renderResults(results, screen()))
  return results.incomplete ? EXIT.input : EXIT.done
}
