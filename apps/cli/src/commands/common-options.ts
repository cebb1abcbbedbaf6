import { Option, type Command } from 'commander'
import { wholeNumber } from '../number-option.ts'

/** Options of every command that reads a project file. */
export function withFileOptions(command: Command): Command {
  return command
    .argument('<file>', 'project file (YAML)')
    .addOption(new Option('--json', 'print JSON on stdout and nothing else there'))
    .addOption(new Option('--out <dir>', 'also write the JSON and the text into this folder, which is made if missing'))
    .addOption(
      new Option('--seed <n>', 'start of the random numbers: the same seed gives the same results')
        .argParser(wholeNumber(0, 4294967295))
        .default(1),
    )
    .addOption(new Option('--quiet', 'no progress and no remarks on stderr'))
}

export function drawsOption(): Option {
  return new Option('--draws <n>', 'sets of inputs drawn from their bands, 16 to 10000 (default: 256)').argParser(
    wholeNumber(16, 10000),
  )
}

export function replicationsOption(description = 'simulations of the project, 2 to 1000 (default: 10)'): Option {
  return new Option('--replications <n>', description).argParser(wholeNumber(2, 1000))
}
