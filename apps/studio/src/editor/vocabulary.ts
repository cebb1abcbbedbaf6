import type { FieldRow } from '@cellwright/model'
import { quickEngine } from '../engine/engines.ts'
import type { FieldsAnswer } from '../engine/protocol.ts'
import { treeOf, asList, asMap, idOf, keyText, pairOf } from '../document/yaml-tree.ts'

/** What a file may hold: fields by their place, entries of the library, units. */
export interface Vocabulary extends Pick<FieldsAnswer, 'entries' | 'units'> {
  readonly fields: ReadonlyMap<string, FieldRow>
  readonly below: ReadonlyMap<string, readonly FieldRow[]>
}

let asked: Promise<Vocabulary> | undefined

/** Asked of the engine once. */
export function vocabulary(): Promise<Vocabulary> {
  asked ??= quickEngine()
    .do('fields', {})
    .answer.then(vocabularyOf)
    .catch((error: unknown) => {
      asked = undefined
      throw error
    })
  return asked
}

export function vocabularyOf({ fields, entries, units }: FieldsAnswer): Vocabulary {
  const below = new Map<string, FieldRow[]>()
  for (const field of fields) {
    const cut = Math.max(field.path.lastIndexOf('.'), 0)
    const parent = field.path.slice(0, cut)
    const list = below.get(parent)
    if (list) list.push(field)
    else below.set(parent, [field])
  }
  return { fields: new Map(fields.map((f) => [f.path, f])), below, entries, units }
}

/** Keys of a file as the fields are named: `plants.ID.capacity`, `claims[].about`; undefined where no field leads there. */
export function fieldPath(keys: readonly (string | number)[], { fields }: Vocabulary): string | undefined {
  let path = ''
  for (const key of keys) {
    const form = fields.get(path)?.form
    if (path !== '' && form === 'list') path += '[]'
    else if (path !== '' && form === 'map') path += '.ID'
    else if (typeof key === 'number') return undefined
    else path = path === '' ? key : `${path}.${key}`
    if (!fields.has(path) && !/(?:\.ID|\[\])$/.test(path)) return undefined
  }
  return path
}

/** The nearest field on the way to a place, and the keys that lie inside it: `capacity` and `['low']`. */
export function fieldOn(
  keys: readonly (string | number)[],
  words: Vocabulary,
): { readonly field: FieldRow; readonly inside: readonly (string | number)[] } | undefined {
  for (let n = keys.length; n > 0; n--) {
    const path = fieldPath(keys.slice(0, n), words)
    const field = path === undefined ? undefined : words.fields.get(path)
    if (field) return { field, inside: keys.slice(n) }
  }
  return undefined
}

/** Kind of the entries of the library that a field names. */
export function libraryKind({ path, type, description }: FieldRow): string | undefined {
  const said = /^(chemistry|cell format|material route|container design) of the library/.exec(type)?.[1]
  if (said !== undefined) return said.replace(' ', '-')
  if (/ageing model of the library/i.test(description)) return 'ageing-model'
  if (/vehicle-use entry of the library/.test(description)) return 'vehicle-use'
  if (path === 'supply[].material') return 'substance'
  return path === 'sites.ID.country' ? 'region' : undefined
}

/** Ids that a section of the file gives, of the last text that could be read. */
export function idsOf(text: string, section: string): readonly string[] {
  const tree = treeOf(text) ?? lastReadable
  if (tree !== undefined) lastReadable = tree
  const value = asMap(tree?.root) && pairOf(asMap(tree?.root)!, section)?.value
  const map = asMap(value)
  if (map) return map.items.flatMap(({ key }) => keyText(key) ?? [])
  return asList(value)?.items.flatMap((item) => idOf(item) ?? []) ?? []
}
let lastReadable: ReturnType<typeof treeOf>
