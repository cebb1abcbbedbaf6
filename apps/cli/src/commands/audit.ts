import { Command } from 'commander'
import { evaluateFile, type EvaluateFlags } from '../evaluate-file.ts'
import type { Exit } from '../exit.ts'
import { withExplain } from '../explain-option.ts'
import { drawsOption, withFileOptions } from './common-options.ts'

/** `cellwright audit FILE`: the announced figures alone, without simulation. */
export function auditCommand(done: (exit: Exit) => void): Command {
  return withExplain(withFileOptions(new Command('audit')))
    .description('judge the announced figures of a project, without simulation')
    .addOption(drawsOption())
    .action(async (file: string, flags: EvaluateFlags) => done(await evaluateFile(file, 'audit', flags)))
}
