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
  /** `reaction`, `reaction-2` and so on. */
  readonly reactions: readonly Reaction[]
  /** Undefined where the library has no such figure. */
  find(property: string): Term | undefined
  /** Shares `kept-X`, by X. */
  readonly kept: ReadonlyMap<string, Term>
  /** Figures `input-X`, by X. */
  readonly inputs: ReadonlyMap<string, Term>
  /** Substances that a text names, with commas between. */
  listed(key: string): readonly string[]
}

/** `cathode`: active material that a route of recycling takes back; what a step says of it (`main-of-X`, `reaction-of-X`) stands in the place of what it says otherwise. */
export function stepData(world: World, id: string, cathode?: string): StepData {
  const entry = entryOf(world, id)
  const like = entry.text['as'] === undefined ? undefined : entryOf(world, entry.text['as'])
  const own = [`reaction-of-${cathode}`].find((key) => entry.text[key] !== undefined)
  const main = entry.text[`main-of-${cathode}`]
  const reactions = Object.keys(entry.text)
    .filter((key) => (own === undefined ? /^reaction(?:-\d+)?$/.test(key) : key === own))
    .toSorted()
    .map((key) => {
      const written = entry.text[key]!
      const reaction = reactionOf(written)
      if (!reaction) throw new CellwrightError('CW-MODEL-100', `the reaction of material-step/${id} cannot be read: ${written}`)
      return reaction
    })
  const find = (property: string) => {
    const from = entry.values[property] ? entry : like
    return from && world.findOf('material-step', from.id, property, BY)
  }
  const names = [...new Set([...Object.keys(entry.values), ...Object.keys(like?.values ?? {})])]
  const figures = (pattern: RegExp) =>
    new Map(
      names.flatMap((name) => {
        const of = pattern.exec(name)?.[1]
        return of === undefined ? [] : [[of, find(name)!] as const]
      }),
    )
  return {
    id,
    name: entry.name,
    text: main === undefined ? entry.text : { ...entry.text, main },
    reaction: reactions[0],
    reactions,
    find,
    kept: figures(/^kept-(.+)$/),
    inputs: figures(/^input-(.+)$/),
    listed: (key) => entry.text[key]?.split(', ') ?? [],
  }
}

function entryOf(world: World, id: string): Entry {
  const entry = world.library.entry('material-step', id)
  if (!entry) throw new CellwrightError('CW-MODEL-001', `the library has no material-step/${id}`)
  return entry
}
