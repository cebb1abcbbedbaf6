import { Command } from 'commander'
import { builtInLibrary } from '@cellwright/library'
import { checkReport } from '../check-report.ts'
import { EXIT, type Exit } from '../exit.ts'
import { prepareFolder, writeFolder } from '../output-folder.ts'
import { printRemarks } from '../print-faults.ts'
import { readProject } from '../read-project.ts'
import { withFileOptions } from './common-options.ts'

interface CheckFlags {
  readonly json?: boolean
  readonly out?: string
  readonly quiet?: boolean
}

/** `cellwright check FILE`: reads the file and says what is wrong with it. */
export function checkCommand(done: (exit: Exit) => void): Command {
  return withFileOptions(new Command('check'))
    .description('say what is wrong with a project file, without working anything out')
    .action((file: string, flags: CheckFlags) => {
      const read = readProject(file, builtInLibrary())
      const { json, text } = checkReport(file, read)
      if (flags.out !== undefined) {
        prepareFolder(flags.out)
        writeFolder(flags.out, { 'results.json': json, 'report.txt': text })
      }
      if (!flags.quiet && !flags.json) printRemarks(read.issues, file)
      process.stdout.write(flags.json ? json : text)
      done(EXIT.done)
    })
}
