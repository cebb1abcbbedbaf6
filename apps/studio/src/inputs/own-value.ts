import type { SourceNode } from '@cellwright/model'
import type { Edited } from '../document/edit.ts'
import type { YamlValue } from '../document/yaml-write.ts'
import { childAt, nodeAt, textAt } from '../outline/written.ts'
import type { Edits } from './apply.ts'
import type { LibraryRow } from './library-rows.ts'

/** A number of one's own in the place of one of the library. */
export interface OwnValue {
  readonly value: number
  readonly low: number | undefined
  readonly high: number | undefined
  readonly unit: string
  /** Price level of money; undefined where the unit has none. */
  readonly year: number | undefined
  /** A key of the file's sources; undefined where it rests on a reason alone. */
  readonly source: string | undefined
  readonly reason: string
}

/** The value as an entry of the file's `library` has it: with a source it is a claim of that, without one an assumption with its reason. */
export function ownDatum({ value, low, high, unit, year, source, reason }: OwnValue): { readonly [key: string]: YamlValue } {
  return {
    value,
    ...(low === undefined ? {} : { low }),
    ...(high === undefined ? {} : { high }),
    unit,
    ...(year === undefined ? {} : { year }),
    ...(source === undefined
      ? { basis: 'assumed', ref: 'cellwright', reason }
      : { basis: 'claim', ref: source, ...(reason ? { note: reason } : {}) }),
  }
}

/** Where an own number stands in the file, or would. */
function placeOfOwn(written: SourceNode | null, kind: string, id: string): { readonly path: string; readonly there: boolean } {
  const library = nodeAt(written, 'library')
  if (library?.kind === 'map') {
    const there = library.entries.some((e) => e.key === id && textAt(e.value, 'kind') === kind)
    return { path: `library.${id}`, there }
  }
  const items = library?.kind === 'list' ? library.items : []
  const index = items.findIndex((item) => textAt(item, 'kind') === kind && textAt(item, 'id') === id)
  return { path: `library[${index < 0 ? items.length : index}]`, there: index >= 0 }
}

/** Writes an own number into the `library` of the file; an entry of the same thing is added to. */
export function writeOwn(
  { setAt, insertAt }: Edits,
  text: string,
  written: SourceNode | null,
  { id, property, row }: LibraryRow,
  own: OwnValue,
): Edited {
  const [kind = '', entry = ''] = id.slice(0, -property.length - 1).split('/')
  const { path, there } = placeOfOwn(written, kind, entry)
  const datum = ownDatum(own)
  if (there) return setAt(text, `${path}.values.${property}`, datum, { shared: true })
  const name = row.name.includes(': ') ? row.name.slice(0, row.name.lastIndexOf(': ')) : entry
  const made = { kind, name, values: { [property]: datum } }
  const library = nodeAt(written, 'library')
  if (library?.kind === 'map') return setAt(text, path, made)
  const item = { kind, id: entry, name, values: { [property]: datum } }
  return library?.kind === 'list' ? insertAt(text, 'library', item) : setAt(text, 'library', [item])
}

/** Takes an own number out again; with it its entry, where it held nothing else. */
export function removeOwn({ removeAt }: Edits, text: string, written: SourceNode | null, { id, property }: LibraryRow): Edited {
  const [kind = '', entry = ''] = id.slice(0, -property.length - 1).split('/')
  const { path } = placeOfOwn(written, kind, entry)
  const node = nodeAt(written, path)
  const values = childAt(node, 'values')
  const alone = values?.kind === 'map' && values.entries.length === 1 && childAt(node, 'text') === undefined
  if (!alone) return removeAt(text, `${path}.values.${property}`)
  const library = nodeAt(written, 'library')
  const last = (library?.kind === 'list' ? library.items.length : library?.kind === 'map' ? library.entries.length : 0) === 1
  return removeAt(text, last ? 'library' : path)
}
