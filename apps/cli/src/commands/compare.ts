import { Command } from 'commander'
import { builtInLibrary } from '@cellwright/library'
import { compare } from '@cellwright/model'
import { renderComparison } from '@cellwright/report'
import { deliver } from '../deliver.ts'
import type { EvaluateFlags } from '../evaluate-file.ts'
import type { Exit } from '../exit.ts'
import { prepareFolder } from '../output-folder.ts'
import { printRemarks } from '../print-faults.ts'
import { readProject } from '../read-project.ts'
import { readVariants } from '../read-variants.ts'
import { workOut } from '../work-out.ts'
import { drawsOption, replicationsOption, withFileOptions } from './common-options.ts'

/** `cellwright compare FILE [VARIANT...]`: variants of a file beside the file itself. */
export function compareCommand(done: (exit: Exit) => void): Command {
  return withFileOptions(new Command('compare'))
    .description('set variants of a project beside it: what they change, what that costs and brings')
    .argument('[variants...]', 'names of variants of the file; all of them where none is named')
    .addOption(replicationsOption())
    .addOption(drawsOption())
    .action(async (file: string, names: string[], flags: EvaluateFlags) => {
      const base = builtInLibrary()
      const read = readProject(file, base)
      const variants = readVariants(file, names, base, read)
      if (flags.out !== undefined) prepareFolder(flags.out)
      if (!flags.quiet) printRemarks(read.issues, file)
      const { seed, replications, draws } = flags
      const work = compare(read.project, variants, read.library, {
        seed,
        hash: read.hash,
        ...(replications === undefined ? {} : { replications }),
        ...(draws === undefined ? {} : { draws }),
      })
      const results = await workOut(work, file, flags)
      done(
        deliver(
          { document: results, names: ['comparison.json', 'comparison.txt'], text: (page) => renderComparison(results, page) },
          flags,
        ),
      )
    })
}
