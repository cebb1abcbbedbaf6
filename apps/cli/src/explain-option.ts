import { headlineNames, type Project } from '@cellwright/model'
import { nearest } from '@cellwright/units'
import { InvalidArgumentError, Option, type Command } from 'commander'
import { fault } from './input-fault.ts'

/** What is to be explained: a headline figure, or one of its terms by number. */
export interface Asked {
  readonly id: string
  /** Number of a term. */
  readonly from: string
}

/** Adds --explain and --depth to a command that works a project out. */
export function withExplain(command: Command): Command {
  const meaning =
    'show how a headline figure was worked out, down to its sources, instead of the report; an id that does not exist lists them all'
  const depth = 'levels that --explain writes out (default: 2); all for the whole tree'
  return command
    .addOption(new Option('--explain <id>', meaning))
    .addOption(new Option('--depth <levels>', depth).argParser(levels))
}

function levels(text: string): number {
  if (text === 'all') return Infinity
  const value = Number(text)
  if (Number.isInteger(value) && value >= 1 && value <= 99) return value
  throw new InvalidArgumentError('Give a whole number from 1 to 99, or all.')
}

/** The figure that `text` means: `gigafactory.investment`, `investment` where only one thing has it, and `:12` behind it for a term. */
export function askedFigure(text: string, project: Project, file: string): Asked {
  const [, wanted = '', from = '1'] = /^(.*?)(?::(\d+))?$/.exec(text) ?? []
  const names = headlineNames(project)
  const found = names.filter((n) => n.id === wanted || n.headline.id === wanted)
  const [only] = found
  if (only && found.length === 1) return { id: only.id, from }
  const ids = names.map((n) => n.id)
  if (found.length > 1)
    throw fault(
      'CW-CLI-008',
      file,
      `${wanted} is a figure of several things`,
      `name one of them: ${found.map((n) => n.id).join(', ')}`,
    )
  const near = nearest(wanted, [...ids, ...names.map((n) => n.headline.id)])
  throw fault(
    'CW-CLI-008',
    file,
    `there is no headline figure "${wanted}"`,
    `${near === undefined ? '' : `did you mean ${near}? `}the figures are ${ids.join(', ')}`,
  )
}
