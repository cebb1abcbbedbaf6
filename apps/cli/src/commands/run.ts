import { Command } from 'commander'
import { evaluateFile, type EvaluateFlags } from '../evaluate-file.ts'
import type { Exit } from '../exit.ts'
import { withExplain } from '../explain-option.ts'
import { drawsOption, replicationsOption, withFileOptions } from './common-options.ts'

/** `cellwright run FILE`: the whole way. */
export function runCommand(done: (exit: Exit) => void): Command {
  return withExplain(withFileOptions(new Command('run')))
    .description('design, size, simulate, cost and audit a project')
    .addOption(replicationsOption())
    .addOption(drawsOption())
    .action(async (file: string, flags: EvaluateFlags) => done(await evaluateFile(file, 'run', flags)))
}
