import { headlineNames, type HeadlineName, type Project, type Results } from '@cellwright/model'
import { renderExplanation, type RenderOptions } from '@cellwright/report'
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
  const exact = names.filter((n) => n.id === wanted || n.headline.id === wanted)
  // `dle.investment` for dle.material-investment: which kind of thing it is stands in the file.
  const found = exact.length > 0 ? exact : names.filter((n) => shortId(n) === wanted)
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
  const near = nearest(wanted, [...ids, ...names.map(shortId), ...names.map((n) => n.headline.id)])
  const meant = names.find((n) => shortId(n) === near)?.id ?? near ?? alike(wanted, names)
  throw fault(
    'CW-CLI-008',
    file,
    `there is no headline figure "${wanted}"`,
    `${meant === undefined ? '' : `did you mean ${meant}? `}the figures are ${ids.join(', ')}`,
  )
}

/** `dle.investment` for `dle.material-investment`. */
function shortId({ thing, headline }: HeadlineName): string {
  return `${thing}.${headline.id.replace(/^(material|project|container|pack|cell)-/, '')}`
}

/** The figure that shares most with what was asked for: the thing, then the words; the first where nothing does. */
function alike(wanted: string, names: readonly HeadlineName[]): string | undefined {
  const words = wanted.split(/[^a-z0-9]+/i).filter(Boolean)
  const shared = ({ id, thing, headline }: HeadlineName) =>
    (wanted.startsWith(`${thing}.`) ? 1 : 0) +
    words.filter((word) => headline.id.split('-').includes(word) || id === word).length * 2 +
    words.filter((word) => headline.name.split(' ').includes(word)).length
  return names.toSorted((a, b) => shared(b) - shared(a))[0]?.id
}

/** The explanation as text; a figure that the command does not work out is a fault of the asking. */
export function explanation(
  { explanations: [found], references, scope }: Results,
  { id, from }: Asked,
  depth: number | undefined,
  file: string,
): (page: RenderOptions) => string {
  if (!found) {
    const hint = scope === 'run' ? 'the project makes nothing that gives it a value' : 'cellwright run works it out'
    throw fault('CW-CLI-008', file, `${id} has no value here`, hint)
  }
  if (!found.terms.some((t) => t.id === from))
    throw fault('CW-CLI-008', file, `${id} has no term ${from}`, `its terms are 1 to ${found.terms.length}`)
  return (page) => renderExplanation(found, references, { ...page, from, ...(depth === undefined ? {} : { depth }) })
}
