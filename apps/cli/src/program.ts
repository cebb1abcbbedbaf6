import { Command, CommanderError } from 'commander'
import { auditCommand } from './commands/audit.ts'
import { checkCommand } from './commands/check.ts'
import { compareCommand } from './commands/compare.ts'
import { designCommand } from './commands/design.ts'
import { libraryCommand } from './commands/library.ts'
import { newCommand } from './commands/new.ts'
import { runCommand } from './commands/run.ts'
import { schemaCommand } from './commands/schema.ts'
import { studioCommand } from './commands/studio.ts'
import { simulateCommand } from './commands/simulate.ts'
import { trackCommand } from './commands/track.ts'
import { EXIT, type Exit } from './exit.ts'
import { fault, InputFault } from './input-fault.ts'
import { printFaults } from './print-faults.ts'
import { printInternal } from './print-internal.ts'
import { tolerateClosedPipe } from './screen.ts'
import { VERSION } from './version.ts'

const EXAMPLES = `
Examples:
  cellwright run projects/kaliningrad.yaml                 the whole way, report on the terminal
  cellwright run projects/kaliningrad.yaml --out results   also results.json and report.txt in results/
  cellwright new my-plant                                  a project file to start from
  cellwright check projects/kaliningrad.yaml               only say what is wrong with the file
  cellwright audit projects/kaliningrad.yaml --json        the verdicts as JSON
  cellwright compare projects/kaliningrad.yaml lfp         a variant of the file beside the file
  cellwright simulate examples/lines/mm1.yaml              a bare line: stations, buffers, failures
  cellwright track examples/track/plant.yaml --actuals examples/track/days.csv
                                                           days of a plant beside its plan
  cellwright studio projects/kaliningrad.yaml              the same in the browser
  cellwright library nmc622 price                          a number and where it comes from
  cellwright schema > cellwright.schema.json               for completion in an editor

Ends with 0 when done, 1 for faults in the input or cancelled work, 2 for a fault of cellwright.`

/** Runs the command that `args` ask for; the answer is the exit code. */
export async function runProgram(args: readonly string[]): Promise<Exit> {
  tolerateClosedPipe()
  const json = args.includes('--json')
  process.once('uncaughtException', (error) => {
    printInternal(error, json)
    process.exit(EXIT.internal)
  })
  let exit: Exit = EXIT.input
  const usage: string[] = []
  try {
    await program(
      (code) => (exit = code),
      (text) => usage.push(text),
    ).parseAsync([...args], { from: 'user' })
    return exit
  } catch (error) {
    if (error instanceof CommanderError) return ended(error, usage.join(''), json)
    if (error instanceof InputFault) {
      printFaults(error, json)
      return EXIT.input
    }
    printInternal(error, json)
    return EXIT.internal
  }
}

function program(done: (exit: Exit) => void, onUsage: (text: string) => void): Command {
  const root = new Command('cellwright')
    .description(
      'An executable model of a battery-industry project: design, plant, simulation, money and audit from one readable file.',
    )
    .version(VERSION, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'show help')
    .helpCommand('help [command]', 'show help for a command')
    .addHelpText('after', EXAMPLES)
  for (const make of [
    runCommand,
    compareCommand,
    checkCommand,
    designCommand,
    auditCommand,
    simulateCommand,
    trackCommand,
    libraryCommand,
    newCommand,
    schemaCommand,
    studioCommand,
  ])
    root.addCommand(make(done))
  for (const command of [root, ...root.commands])
    command.exitOverride().configureOutput({ writeErr: onUsage }).helpOption('-h, --help', 'show help')
  return root
}

/** Commander ends by an error in every case: help and version are no faults, the rest is wrong usage. */
function ended(error: CommanderError, said: string, json: boolean): Exit {
  if (error.exitCode === 0) return EXIT.done
  if (error.code === 'commander.help') {
    process.stderr.write(said)
    return EXIT.input
  }
  printFaults(fault('CW-CLI-005', '', ...usageFault(said.trim()), error), json)
  return EXIT.input
}

/** What is wrong and what to do, from what commander says. */
function usageFault(said: string): [string, string] {
  const [line = '', suggestion] = said.replace(/^error: /, '').split('\n')
  const [text = '', advice] = line.split(/\. (?=Give )/)
  if (advice) return [text, advice.charAt(0).toLowerCase() + advice.slice(1).replace(/\.$/, '')]
  const meant = /^\(Did you mean (.*)\?\)$/.exec(suggestion ?? '')?.[1]
  return [text, meant ? `did you mean ${meant}? cellwright --help shows all there is` : 'cellwright --help shows what there is']
}
