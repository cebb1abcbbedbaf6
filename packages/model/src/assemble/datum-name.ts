import type { Library } from '@cellwright/library'

/** A number of the library in words, e.g. `coating and drying, cathode: line speed`. */
export function datumName(library: Library, id: string): string {
  const [thing = '', property = ''] = id.split('.')
  const [kind = '', entry = ''] = thing.split('/')
  return `${library.entry(kind, entry)?.name ?? thing}: ${property.replaceAll('-', ' ')}`
}
