import { builtInLibrary } from '@cellwright/library'
import { evaluate, type EvaluateOptions, type Results } from '@cellwright/model'
import { renderExplanation, renderResults } from '@cellwright/report'
import { drive } from './drive.ts'
import { EXIT, type Exit } from './exit.ts'
import { askedFigure, type Asked } from './explain-option.ts'
import { fault } from './input-fault.ts'
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
  readonly explain?: string
  readonly depth?: number
}

/** Reads, works out, writes and prints one project: what `run`, `design` and `audit` have in common. */
export async function evaluateFile(file: string, scope: EvaluateOptions['scope'], flags: EvaluateFlags): Promise<Exit> {
  const { project, library, hash, issues } = readProject(file, builtInLibrary())
  const asked = flags.explain === undefined ? undefined : askedFigure(flags.explain, project, file)
  if (flags.out !== undefined) prepareFolder(flags.out)
  if (!flags.quiet) printRemarks(issues, file)
  const { seed, replications, draws } = flags
  const work = evaluate(project, library, {
    seed,
    scope,
    hash,
    ...(replications === undefined ? {} : { replications }),
    ...(draws === undefined ? {} : { draws }),
    ...(asked === undefined ? {} : { explain: [asked.id] }),
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
  return deliver(results, flags, asked === undefined ? renderResults(results, screen()) : explained(results, asked, flags, file))
}

/** The explanation as text; a figure that this command does not work out is a fault of the asking. */
function explained(results: Results, { id, from }: Asked, { depth }: EvaluateFlags, file: string): string {
  const [explanation] = results.explanations
  if (!explanation) {
    const hint = results.scope === 'run' ? 'the project makes nothing that gives it a value' : 'cellwright run works it out'
    throw fault('CW-CLI-008', file, `${id} has no value here`, hint)
  }
  if (!explanation.terms.some((t) => t.id === from))
    throw fault('CW-CLI-008', file, `${id} has no term ${from}`, `its terms are 1 to ${explanation.terms.length}`)
  return renderExplanation(explanation, results.references, { ...screen(), from, ...(depth === undefined ? {} : { depth }) })
}

/** Files first, so that they are there whatever happens to the terminal. */
function deliver(results: Results, flags: EvaluateFlags, text: string): Exit {
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
  process.stdout.write(flags.json ? json : text)
  return results.incomplete ? EXIT.input : EXIT.done
}
