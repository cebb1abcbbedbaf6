import { asAlias, asList, asMap, isEmpty, keyText, pairOf, type Found, type TreeNode } from './yaml-tree.ts'
import { isListValue, isMapValue, type YamlValue } from './yaml-write.ts'
import { meaningOfValue, put, type Meaning } from './meaning.ts'
import { type Keys } from './path.ts'
import { itemValue, nested } from './edit-set.ts'
import type { Refusal } from './edit.ts'

/** What the file is to say afterwards. */
export function expected(before: Meaning, { keys, nodes }: Found, value: YamlValue | undefined): Meaning | Refusal {
  const deepest = nodes.at(-1)
  const missing = keys.slice(nodes.length - 1)
  if (missing.length === 0) {
    if (value === undefined) return put(before, keys, undefined)
    return put(before, keys, ordered(value, deepest))
  }
  if (value === undefined) return 'missing'
  if (asAlias(deepest)) return 'alias'
  const list = asList(deepest)
  if (list) {
    const [key, ...rest] = missing
    if (typeof key === 'number' && key !== list.items.length) return 'missing'
    return put(before, [...keys.slice(0, nodes.length - 1), list.items.length], meaningOfValue(itemValue(key!, rest, value)))
  }
  if (!asMap(deepest) && !isEmpty(deepest)) return 'no-keys'
  if (missing.some((key) => typeof key === 'number')) return 'missing'
  return put(before, keys.slice(0, nodes.length), meaningOfValue(nested(missing.slice(1), value)))
}

/** A value with its keys in the order that the file has them. */
function ordered(value: YamlValue, node: TreeNode | undefined): Meaning {
  const map = asMap(node)
  if (map && isMapValue(value)) {
    const known = map.items.flatMap(({ key }) => keyText(key) ?? [])
    const names = Object.keys(value)
    const inOrder = [...known.filter((k) => names.includes(k)), ...names.filter((k) => !known.includes(k))]
    return { kind: 'map', entries: inOrder.map((k) => [k, ordered(value[k]!, pairOf(map, k)?.value)] as const) }
  }
  const list = asList(node)
  if (list && isListValue(value)) return { kind: 'list', items: value.map((v, i) => ordered(v, list.items[i])) }
  return meaningOfValue(value)
}

export function withItem(before: Meaning, keys: Keys, index: number, value: YamlValue): Meaning {
  const at = (meaning: Meaning, [key, ...rest]: Keys): Meaning => {
    if (key === undefined)
      return meaning.kind === 'list' ? { kind: 'list', items: meaning.items.toSpliced(index, 0, meaningOfValue(value)) } : meaning
    if (meaning.kind === 'list') return { kind: 'list', items: meaning.items.map((m, i) => (i === key ? at(m, rest) : m)) }
    return meaning.kind === 'map'
      ? { kind: 'map', entries: meaning.entries.map(([k, m]) => [k, k === key ? at(m, rest) : m] as const) }
      : meaning
  }
  return at(before, keys)
}

export function renamed(before: Meaning, keys: Keys, name: string): Meaning {
  const [key, ...rest] = keys
  if (before.kind === 'list') return { kind: 'list', items: before.items.map((m, i) => (i === key ? renamed(m, rest, name) : m)) }
  if (before.kind !== 'map') return before
  const entries = before.entries.map(([k, m]) =>
    k !== key ? ([k, m] as const) : rest.length === 0 ? ([name, m] as const) : ([k, renamed(m, rest, name)] as const),
  )
  return { kind: 'map', entries }
}
