import { Command, Option } from 'commander'
import { evaluateFile, type EvaluateFlags } from '../evaluate-file.ts'
import { everyCellFile, type EveryCellFlags } from '../every-cell-file.ts'
import type { Exit } from '../exit.ts'
import { withExplain } from '../explain-option.ts'
import { wholeNumber } from '../number-option.ts'
import { drawsOption, replicationsOption, withFileOptions } from './common-options.ts'

/** `cellwright run FILE`: the whole way. */
export function runCommand(done: (exit: Exit) => void): Command {
  return withExplain(withFileOptions(new Command('run')))
    .description('design, size, simulate, cost and audit a project')
    .addOption(replicationsOption())
    .addOption(drawsOption())
    .addOption(
      new Option('--every-cell', 'instead: a mature year of a plant cell by cell, beside the lots of a run').conflicts([
        'replications',
        'draws',
        'explain',
        'depth',
      ]),
    )
    .addOption(
      new Option('--days <n>', 'with --every-cell: days to simulate, 1 to 3650 (default: 365)').argParser(wholeNumber(1, 3650)),
    )
    .option('--plant <id>', 'with --every-cell: the plant; those of its chain run in their lots (default: the first)')
    .option('--losses', 'also find what each mechanism of the plant costs in its first three years')
    .action(async (file: string, flags: EvaluateFlags & EveryCellFlags & { readonly everyCell?: boolean }) =>
      done(flags.everyCell ? await everyCellFile(file, flags) : await evaluateFile(file, 'run', flags)),
    )
}
