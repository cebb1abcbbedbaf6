import { Command, Option } from 'commander'
import type { Exit } from '../exit.ts'
import { simulateFile, type SimulateFlags } from '../simulate-file.ts'

/** `cellwright simulate LINE`: a bare line, with no battery in it. */
export function simulateCommand(done: (exit: Exit) => void): Command {
  return new Command('simulate')
    .description('simulate a bare line: stations, buffers, failures and what else a line file says')
    .argument('<line>', 'line file (YAML); examples/lines has some, docs/line-file.md every field')
    .addOption(new Option('--json', 'print JSON on stdout and nothing else there'))
    .addOption(new Option('--out <dir>', 'also write the JSON and the text into this folder, which is made if missing'))
    .addOption(new Option('--until <time>', 'end of each replication, e.g. "30 d", in place of what the file says'))
    .addOption(new Option('--replications <n>', 'independent runs, 1 to 10000, in place of what the file says'))
    .addOption(
      new Option(
        '--precision <share>',
        'as many runs as it takes to know a figure so well, e.g. "1 %"; which one, the file says',
      ),
    )
    .addOption(new Option('--seed <n>', 'start of the random numbers: the same seed gives the same results'))
    .addOption(new Option('--trace <file>', 'also write the events of the first replication, one JSON object a line'))
    .addOption(new Option('--quiet', 'no progress and no remarks on stderr'))
    .action(async (file: string, flags: SimulateFlags) => done(await simulateFile(file, flags)))
}
