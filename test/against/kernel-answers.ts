import { readdirSync, readFileSync } from 'node:fs'
import { formatIssue, parseLine, simulateLine, type Line, type LineResults } from '@cellwright/model'

const FOLDER = new URL('../../examples/lines/', import.meta.url)

/** The line of an example file. */
export function exampleLine(name: string): Line {
  const file = `${name}.yaml`
  const { line, issues } = parseLine(readFileSync(new URL(file, FOLDER), 'utf8'), { file })
  if (!line) throw new Error(issues.map((issue) => formatIssue(issue, file)).join('\n'))
  return line
}

/** Names of all example files. */
export const EXAMPLES: readonly string[] = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.yaml'))
  .map((file) => file.replace('.yaml', ''))
  .toSorted()

/** Names of the files of one mechanism each; their values are worked out by hand in the file, and their runs are made as the file says. */
export const MECHANISMS: readonly string[] = readdirSync(new URL('mechanisms/', FOLDER))
  .map((file) => `mechanisms/${file.replace('.yaml', '')}`)
  .toSorted()

/** Example lines of which something is known exactly; their runs know it to 1 %. */
export const ANSWERS: readonly Line[] = EXAMPLES.map(exampleLine).filter(({ known }) => known.length > 0)

/** Those that are cheap enough to be covered in every run of the tests. */
export const QUICK: ReadonlySet<string> = new Set(['saturated-2x0', 'saturated-3x1', 'machine-repair'])

export function simulated(line: Line): LineResults {
  const work = simulateLine({ ...line, quantiles: false }, { version: 'test' })
  let step = work.next()
  while (!step.done) step = work.next()
  return step.value
}
