import { asAlias, asList, asMap, asScalar, keyText, type TreeNode } from './yaml-tree.ts'
import { isListValue, isMapValue, type YamlValue } from './yaml-write.ts'

/** What a tree says, whatever way it is written: for telling that a change of the text changed this and nothing else. */
export type Meaning =
  | { readonly kind: 'map'; readonly entries: readonly (readonly [string, Meaning])[] }
  | { readonly kind: 'list'; readonly items: readonly Meaning[] }
  | { readonly kind: 'scalar'; readonly value: unknown }
  /** The same as the `anchor`-th anchored value of the file; -1: as none. */
  | { readonly kind: 'alias'; readonly name: string; readonly known: boolean }

export function meaningOf(root: TreeNode): Meaning {
  const anchors = new Set<string>()
  const of = (node: TreeNode): Meaning => {
    const alias = asAlias(node)
    if (alias) return { kind: 'alias', name: alias.source, known: anchors.has(alias.source) }
    const map = asMap(node)
    const list = asList(node)
    const meaning: Meaning = map
      ? { kind: 'map', entries: map.items.map(({ key, value }) => [keyText(key) ?? '', of(value)] as const) }
      : list
        ? { kind: 'list', items: list.items.map(of) }
        : { kind: 'scalar', value: asScalar(node)?.value ?? null }
    const anchor = map?.anchor ?? list?.anchor ?? asScalar(node)?.anchor
    if (anchor !== undefined) anchors.add(anchor)
    return meaning
  }
  return of(root)
}

export function meaningOfValue(value: YamlValue): Meaning {
  if (isListValue(value)) return { kind: 'list', items: value.map(meaningOfValue) }
  if (isMapValue(value)) return { kind: 'map', entries: Object.entries(value).map(([k, v]) => [k, meaningOfValue(v)] as const) }
  return { kind: 'scalar', value }
}

/** Whether two trees say the same; the order of keys counts, unless `anyOrder`. */
export function isSame(a: Meaning, b: Meaning, anyOrder = false): boolean {
  if (a.kind === 'map' && b.kind === 'map') {
    if (a.entries.length !== b.entries.length) return false
    if (!anyOrder) return a.entries.every(([key, value], i) => key === b.entries[i]![0] && isSame(value, b.entries[i]![1]))
    return a.entries.every(([key, value]) => {
      const other = b.entries.find(([k]) => k === key)
      return other !== undefined && isSame(value, other[1], true)
    })
  }
  if (a.kind === 'list' && b.kind === 'list')
    return a.items.length === b.items.length && a.items.every((item, i) => isSame(item, b.items[i]!, anyOrder))
  if (a.kind === 'alias' && b.kind === 'alias') return a.name === b.name && a.known === b.known
  return a.kind === 'scalar' && b.kind === 'scalar' && Object.is(a.value, b.value)
}

/** The tree with another meaning at exact keys; undefined takes what is there away. Keys that are missing are made. */
export function put(meaning: Meaning | undefined, keys: readonly (string | number)[], value: Meaning | undefined): Meaning {
  const [key, ...rest] = keys
  if (key === undefined) return value ?? NOTHING
  if (meaning?.kind === 'list' && typeof key === 'number') {
    const inner = rest.length === 0 ? value : put(meaning.items[key], rest, value)
    return { kind: 'list', items: meaning.items.toSpliced(key, 1, ...(inner ? [inner] : [])) }
  }
  const name = String(key)
  const entries = meaning?.kind === 'map' ? meaning.entries : []
  const at = entries.findIndex(([k]) => k === name)
  const inner = rest.length === 0 ? value : put(at < 0 ? undefined : entries[at]![1], rest, value)
  const put1 = inner ? [[name, inner] as const] : []
  return { kind: 'map', entries: at < 0 ? [...entries, ...put1] : entries.toSpliced(at, 1, ...put1) }
}

const NOTHING: Meaning = { kind: 'scalar', value: null }
