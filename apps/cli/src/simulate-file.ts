import { NetworkError, parseLine, simulateLine, traceLine, type Issue, type Line, type LineResults } from '@cellwright/model'
import { renderLine } from '@cellwright/report'
import { deliver, type DeliverFlags } from './deliver.ts'
import type { Exit } from './exit.ts'
import { InputFault } from './input-fault.ts'
import { prepareFolder } from './output-folder.ts'
import { hashOf, readText } from './read-text.ts'
import { VERSION } from './version.ts'
import { workOut } from './work-out.ts'
import { prepareTrace } from './write-trace.ts'

export interface SimulateFlags extends DeliverFlags {
  readonly until?: string
  readonly replications?: string
  readonly precision?: string
  readonly seed?: string
  readonly trace?: string
}

/** Records of a trace: some 100 MB. */
const MOST_RECORDS = 1_000_000

/** Reads, simulates, writes and prints one line. */
export async function simulateFile(file: string, flags: SimulateFlags): Promise<Exit> {
  const { text, line } = readLine(file, flags)
  if (flags.out !== undefined) prepareFolder(flags.out)
  const writeTrace = flags.trace === undefined ? undefined : prepareTrace(flags.trace)
  const results = await simulated(line, file, text, flags)
  if (writeTrace) {
    const records = traceLine(line, MOST_RECORDS)
    writeTrace(records)
    if (records.length === MOST_RECORDS && !flags.quiet)
      process.stderr.write(`the trace ends after ${MOST_RECORDS} records; --until makes the run shorter\n`)
  }
  return deliver({ document: results, names: ['line.json', 'line.txt'], text: (page) => renderLine(results, page) }, flags)
}

/** A fault that only shows in the run, such as time that stands still, is one of the line. */
async function simulated(line: Line, file: string, text: string, flags: SimulateFlags): Promise<LineResults> {
  try {
    return await workOut(simulateLine(line, { version: VERSION, hash: hashOf(text) }), file, flags)
  } catch (error) {
    if (!(error instanceof NetworkError)) throw error
    const issues = error.faults.map(({ node, code, text: said }): Issue => {
      const [wrong = '', ...rest] = said.replace(`${node}: `, '').split('; ')
      const hint = rest.join('; ') || 'change the line so that it can run'
      return { code: 'CW-LINE-004', severity: 'error', path: `nodes.${node}`, params: { fault: code }, text: wrong, hint }
    })
    throw new InputFault(issues, file, { cause: error })
  }
}

function readLine(file: string, { until, replications, precision, seed }: SimulateFlags): { text: string; line: Line } {
  const text = readText(file, { thing: 'line', example: 'examples/lines/mm1.yaml' })
  const { line, issues } = parseLine(text, {
    file,
    ...(until === undefined ? {} : { until }),
    ...(replications === undefined ? {} : { replications }),
    ...(precision === undefined ? {} : { precision }),
    ...(seed === undefined ? {} : { seed }),
  })
  if (!line) throw new InputFault(issues, file)
  return { text, line }
}
