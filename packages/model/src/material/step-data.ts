import { reactionOf, type Entry, type Reaction } from '@cellwright/library'
import { CellwrightError } from '../issue.ts'
import type { World } from '../project/world.ts'
import type { Term } from '../term/index.ts'

const BY = 'material/step'

/** A step of a route as the library has it, with figures of the step it is `as` where it has none. */
export interface StepData {
  readonly id: string
  readonly name: string
  readonly text: Readonly<Record<string, string>>
  readonly reaction: Reaction | undefined
  /** Undefined where the library has no such figure. */
  find(property: string): Term | undefined
  /** Figures `input-X`, by X. */
  readonly inputs: ReadonlyMap<string, Term>
  /** Substances that a text names, with commas between. */
  listed(key: string): readonly string[]
}

export function stepData(world: World, id: string): StepData {
  const entry = entryOf(world, id)
  const like = entry.text['as'] === undefined ? undefined : entryOf(world, entry.text['as'])
  const written = entry.text['reaction']
  const reaction = written === undefined ? undefined : reactionOf(written)
  if (written !== undefined && !reaction)
    throw new CellwrightError('CW-MODEL-100', `the reaction of material-step/${id} cannot be read: ${written}`)
  const find = (property: string) => {
    const from = entry.values[property] ? entry : like
    return from && world.find(`material-step/${from.id}.${property}`, BY)
  }
  const fed = Object.keys(entry.values).flatMap((name) => /^input-(.+)$/.exec(name)?.[1] ?? [])
  return {
    id,
    name: entry.name,
    text: entry.text,
    reaction,
    find,
    inputs: new Map(fed.map((name) => [name, find(`input-${name}`)!])),
    listed: (key) => entry.text[key]?.split(', ') ?? [],
  }
}

function entryOf(world: World, id: string): Entry {
  const entry = world.library.entry('material-step', id)
  if (!entry) throw new CellwrightError('CW-MODEL-001', `the library has no material-step/${id}`)
  return entry
}
