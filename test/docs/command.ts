import { expect } from 'vitest'
import type { Checkout } from './checkout.ts'

/** What a page writes in capitals for the reader to fill in. */
const PLACEHOLDERS: Readonly<Record<string, string>> = {
  FILE: 'projects/kaliningrad.yaml',
  NAME: 'my-plant',
  WORDS: 'nmc622 price',
  LINE: 'examples/lines/saturated-2x0.yaml',
  VARIANT: 'lfp',
  ID: 'investment',
  PLANT: 'examples/track/plant.yaml',
  DAYS: 'examples/track/days.csv',
}

/** What is added to commands that would take long: fewer simulations and draws, fewer parts. */
const SHORTER: readonly (readonly [RegExp, string])[] = [
  [/^cellwright run .*--every-cell/, ' --days 2'],
  [/^cellwright (?:run|compare) /, ' --replications 2 --draws 16'],
  [/^cellwright audit /, ' --draws 16'],
  [/^cellwright track /, ' --replications 2 --until 2026-10-31'],
  // It serves until it is ended; apps/cli/src/studio.test.ts does that.
  [/^cellwright studio/, ' --help'],
  [/^node packages\/kernel\/bench\//, ' --scale 0.002 --rounds 1'],
]

/** A project whose calendar is cut short where a command would simulate it to its end. */
const LONG = 'projects/kaliningrad.yaml'
const CUT = 'projects/kaliningrad-to-2029.yaml'

function shortened(command: string, checkout: Checkout): string {
  if (!/^cellwright (?:run|compare) /.test(command) || !command.includes(LONG)) return command
  const text = checkout.read(LONG)
  const cut = text.replace('end: 2040-12-31', 'end: 2029-12-31')
  expect(cut).not.toBe(text)
  checkout.write(CUT, cut)
  return command.replace(LONG, CUT)
}

/** Whether code inside a line is a command. */
export function isCommand(text: string): boolean {
  return /^(?:cellwright|npx|npm) /.test(text)
}

/**
 * Runs one line of a page and returns what it prints. The line ends with exit code 0, or with the one that it states in a remark
 * (`# exit 1`). `npm` would install or test the whole repository: its scripts must be there, and CI runs them.
 */
export async function runLine(line: string, checkout: Checkout): Promise<string> {
  const wanted = Number(/# exit (\d)/.exec(line)?.[1] ?? 0)
  let printed = ''
  for (const command of line.replace(/#.*$/, '').trim().split(' && ')) {
    if (command.startsWith('npm ')) {
      expectScript(command, checkout)
      continue
    }
    const filled = filledIn(command)
    checkout.ran.add(filled)
    const { exit, output } = await checkout.run(
      shortened(filled, checkout) + (SHORTER.find(([long]) => long.test(filled))?.[1] ?? ''),
    )
    expect(exit, `${filled}\n${output}`).toBe(wanted)
    printed += output
  }
  return printed
}

/**
 * The command with what the reader would write in place of words in capitals; one without an example is a fault. `npx` only finds
 * commands of the repository, which the copy has in its path.
 */
export function filledIn(command: string): string {
  return command.replace(/^npx /, '').replaceAll(/(?<= )\[?([A-Z]+)(?:…|\.\.\.)?\]?(?= |$)/g, (_, name: string) => {
    const example = PLACEHOLDERS[name]
    if (example === undefined) throw new Error(`"${name}" in "${command}" has no example in test/docs/command.ts`)
    return example
  })
}

function expectScript(command: string, checkout: Checkout): void {
  const [, script = ''] = /^npm (?:run )?(\S+)/.exec(command) ?? []
  if (script === 'ci') return expect(checkout.paths()).toContain('package-lock.json')
  const { scripts } = JSON.parse(checkout.read('package.json')) as { scripts: Record<string, string> }
  expect(Object.keys(scripts)).toContain(script)
}
