import { takenByCell, takenByRoute, madeByRoute } from './taken.ts'
import { chemistryEntry } from './chemistry.ts'
import { formatOf } from './cell-rules.ts'
import { routeOf } from './route.ts'
import type { Reading } from './reading.ts'
import { entryOf, textOf, type MapEntry, type SourceNode } from './source-node.ts'

/** A plant as it stands in the file: what it makes, and what it takes, where the file and the library say it. */
export interface FilePlant {
  readonly entry: MapEntry
  readonly of: 'plants' | 'material_plants'
  readonly makes: string | undefined
  /** In words. */
  readonly product: string
  readonly takes: ReadonlySet<string> | undefined
  readonly built: boolean
}

/** The plants of a file, of both sorts, by id. */
export function filePlants(root: SourceNode, reading: Reading): ReadonlyMap<string, FilePlant> {
  const { library } = reading
  const built = (plant: SourceNode) => textOf(plant, 'build') !== 'no'
  const materials = entriesOf(root, 'material_plants').map((entry): [string, FilePlant] => {
    const route = textOf(entry.value, 'route')
    const makes = madeByRoute(library, route)
    const product = (makes === undefined ? undefined : library.entry('substance', makes)?.name) ?? 'its product'
    const takes = route === undefined ? undefined : takenByRoute(library, route)
    return [entry.key, { entry, of: 'material_plants', makes, product, takes, built: built(entry.value) }]
  })
  const cells = entriesOf(root, 'plants').map((entry): [string, FilePlant] => {
    const { makesCells, makesPacks } = sortOf(textOf(entry.value, 'route'))
    const cell = cellOf(root, entry.value)
    const takes = makesCells
      ? takenForCell(thing(root, 'cells', cell ?? ''), reading)
      : cell === undefined
        ? undefined
        : new Set([cell])
    const product = makesPacks ? 'packs' : `cells ${cell ?? ''}`.trim()
    return [entry.key, { entry, of: 'plants', makes: makesPacks ? undefined : cell, product, takes, built: built(entry.value) }]
  })
  return new Map([...cells, ...materials])
}

/** What is made on a route. */
export function sortOf(route: string | undefined): { readonly makesCells: boolean; readonly makesPacks: boolean } {
  const known = routeOf(route)
  return { makesCells: known?.format !== undefined, makesPacks: known?.sells === 'pack' }
}

/** The cell that a plant makes or takes: named in `makes`, or that of the first pack there. */
function cellOf(root: SourceNode, plant: SourceNode): string | undefined {
  const makes = entryOf(plant, 'makes')?.value
  const first = makes?.kind === 'list' ? makes.items[0] : makes
  if (first?.kind !== 'text') return undefined
  return textOf(thing(root, 'packs', first.text), 'cell') ?? (thing(root, 'cells', first.text) ? first.text : undefined)
}

function takenForCell(cell: SourceNode | undefined, { library }: Reading): ReadonlySet<string> | undefined {
  const entry = chemistryEntry(library, textOf(cell, 'chemistry') ?? '')
  const format = formatOf(cell)
  return entry && format && takenByCell(library, entry.id, format)
}

/** `it takes copper-foil, nmc622` */
export function takesText(takes: ReadonlySet<string>): string {
  const all = [...takes].toSorted()
  return `it takes ${all.slice(0, 12).join(', ')}${all.length > 12 ? ` and ${all.length - 12} more` : ''}`
}

export function entriesOf(root: SourceNode, section: string): readonly MapEntry[] {
  const node = entryOf(root, section)?.value
  return node?.kind === 'map' ? node.entries : []
}

export function thing(root: SourceNode, section: string, id: string): SourceNode | undefined {
  return entryOf(entryOf(root, section)?.value, id)?.value
}
