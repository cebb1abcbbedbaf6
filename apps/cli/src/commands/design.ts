import { Command } from 'commander'
import { evaluateFile, type EvaluateFlags } from '../evaluate-file.ts'
import type { Exit } from '../exit.ts'
import { withExplain } from '../explain-option.ts'
import { withFileOptions } from './common-options.ts'

/** `cellwright design FILE`: the product alone. */
export function designCommand(done: (exit: Exit) => void): Command {
  return withExplain(withFileOptions(new Command('design')))
    .description('design the cells and packs of a project')
    .action(async (file: string, flags: EvaluateFlags) => done(await evaluateFile(file, 'design', flags)))
}
