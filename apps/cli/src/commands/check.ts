import { Command } from 'commander'
import { builtInLibrary } from '@cellwright/library'
import { parseLine } from '@cellwright/model'
import { plainText } from '@cellwright/report'
import { checkReport } from '../check-report.ts'
import { EXIT, type Exit } from '../exit.ts'
import { InputFault } from '../input-fault.ts'
import { prepareFolder, writeFolder } from '../output-folder.ts'
import { printRemarks } from '../print-faults.ts'
import { readProject } from '../read-project.ts'
import { readText } from '../read-text.ts'
import { priceFiles } from '../station-inputs.ts'
import { withFileOptions } from './common-options.ts'

interface CheckFlags {
  readonly json?: boolean
  readonly out?: string
  readonly quiet?: boolean
}

/** `cellwright check FILE`: reads the file and says what is wrong with it. */
export function checkCommand(done: (exit: Exit) => void): Command {
  return withFileOptions(new Command('check'))
    .description('say what is wrong with a project file or a line file, without working anything out')
    .action((file: string, flags: CheckFlags) => {
      const text = readText(file, { thing: 'project or line', example: 'projects/kaliningrad.yaml' })
      if (isLineFile(text)) return done(checkLine(file, text, flags))
      const read = readProject(file, builtInLibrary())
      priceFiles(read.project, builtInLibrary(), file)
      const report = checkReport(file, read)
      if (flags.out !== undefined) {
        prepareFolder(flags.out)
        writeFolder(flags.out, { 'results.json': report.json, 'report.txt': report.text })
      }
      if (!flags.quiet && !flags.json) printRemarks(read.issues, file)
      process.stdout.write(flags.json ? report.json : report.text)
      done(EXIT.done)
    })
}

/** A line file has the key `line`, a project file `cellwright`. */
function isLineFile(text: string): boolean {
  return /^line:/m.test(text) && !/^cellwright:/m.test(text)
}

function checkLine(file: string, text: string, { json, quiet, out }: CheckFlags): Exit {
  const { line, issues } = parseLine(text, { file })
  if (!line) throw new InputFault(issues, file)
  const counts = { nodes: line.network.nodes.length, known: line.known.length }
  const document = `${JSON.stringify({ file, ok: true, ...counts, issues }, undefined, 2)}\n`
  const said = `${plainText(file)}: ok, ${counts.nodes} nodes${counts.known > 0 ? `, ${counts.known} known values` : ''}\n`
  if (out !== undefined) {
    prepareFolder(out)
    writeFolder(out, { 'line.json': document, 'line.txt': said })
  }
  if (!quiet && !json) printRemarks(issues, file)
  process.stdout.write(json ? document : said)
  return EXIT.done
}
