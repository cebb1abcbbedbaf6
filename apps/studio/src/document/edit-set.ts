import type { Node } from 'yaml'
import {
  asList,
  asMap,
  asScalar,
  colonEnd,
  dashEnd,
  endOf,
  follow,
  isEmpty,
  keyText,
  pairOf,
  startOf,
  type Found,
  type MapNode,
  type MapPair,
  type Tree,
  type TreeNode,
} from './yaml-tree.ts'
import { blockText, flowText, isListValue, isLong, isMapValue, ONE_LINE, type Quotes, type YamlValue } from './yaml-write.ts'
import { columnOf, eolOf, joined, lineEnd, type Made, type Splice } from './splice.ts'
import { isSame, meaningOf, meaningOfValue } from './meaning.ts'
import { type Keys } from './path.ts'
import { addItem, addKey, addKeys, thing } from './edit-add.ts'
import { removePairs } from './edit-remove.ts'
import { unblock } from './edit-block.ts'

/** The new item of a list of things with ids: `orders.cars.from` makes `{id: cars, from: ...}`. */
export function itemValue(key: string | number, rest: Keys, value: YamlValue): YamlValue {
  const inner = nested(rest, value)
  return typeof key === 'number' || !isMapValue(inner) || Object.hasOwn(inner, 'id') ? inner : { id: key, ...inner }
}

export const nested = (keys: Keys, value: YamlValue): YamlValue =>
  keys.reduceRight<YamlValue>((v, key) => ({ [String(key)]: v }), value)

export function setIn(tree: Tree, found: Found, value: YamlValue): Made {
  const { keys, nodes } = found
  const deepest = nodes.at(-1) ?? null
  const missing = keys.slice(nodes.length - 1)
  if (missing.length === 0) return replace(tree, found, deepest, value)
  const list = asList(deepest)
  if (list) {
    const [key, ...rest] = missing
    return addItem(tree, list, list.items.length, itemValue(key!, rest, value))
  }
  const [key, ...rest] = missing
  const inner = nested(rest, value)
  const map = asMap(deepest)
  if (map && (map.items.length > 0 || map.flow)) return addKey(tree, map, String(key), inner, nodes.length === 1)
  const parent = follow(tree, keys.slice(0, nodes.length - 1), false)
  return replace(tree, parent, deepest, { [String(key)]: inner })
}

const isInFlow = ({ nodes }: Found): boolean => nodes.slice(0, -1).some((node) => (asMap(node) ?? asList(node))?.flow === true)

/** Another value in place of one that is there, or of an empty one. */
function replace(tree: Tree, found: Found, node: TreeNode, value: YamlValue): Made {
  const map = asMap(node)
  const list = asList(node)
  if (node?.tag !== undefined && (map ?? list ?? asScalar(node))?.srcToken && isTagged(tree, node)) return 'unusual'
  if (map && isMapValue(value) && map.items.length > 0 && Object.keys(value).length > 0) return keyByKey(tree, found, map, value)
  if (list && isListValue(value) && list.items.length === value.length && value.length > 0)
    return joined(list.items.map((item, i) => sameAs(item, value[i]!) || replace(tree, inner(found, i, item), item, value[i]!)))
  if (!found.pair && found.keys.length === 0) return whole(tree, node, value)
  const inFlow = isInFlow(found)
  if (!node || (isEmpty(node) && node.range?.[0] === node.range?.[1])) {
    if (found.pair) return fill(tree, found.pair, value, inFlow, found.nodes.length === 2)
    const parent = asList(found.nodes.at(-2))
    const index = found.keys.at(-1)
    if (!parent || parent.flow || typeof index !== 'number') return 'unusual'
    const at = dashEnd(parent, index)
    return [{ from: at, to: at, text: ` ${flowText(value, false)}` }]
  }
  const isBlock = (map !== undefined && !map.flow) || (list !== undefined && !list.flow)
  if (isBlock) return unblock(tree, found, node, value)
  const scalar = asScalar(node)
  const [from = 0, to = 0] = node.range ?? []
  if (scalar?.type === 'BLOCK_LITERAL' || scalar?.type === 'BLOCK_FOLDED') {
    const lines = typeof value === 'string' ? literal(tree, from, to, value) : undefined
    if (lines !== undefined) return [{ from, to, text: lines }]
    const header = tree.text.slice(from, lineEnd(tree, from))
    const comment = /\s+#.*$/.exec(header)?.[0] ?? ''
    const ends = tree.text.slice(from, to).endsWith('\n') ? eolOf(tree) : ''
    return [{ from, to, text: flowText(value, inFlow) + comment + ends }]
  }
  const quotes: Quotes = scalar?.type === 'QUOTE_SINGLE' ? 'single' : scalar?.type === 'QUOTE_DOUBLE' ? 'double' : 'plain'
  return [{ from, to, text: flowText(value, inFlow, typeof value === 'string' ? quotes : 'plain') }]
}

/** A tag is written out before the value, where one of the schema only follows from it. */
const isTagged = (tree: Tree, node: Node): boolean => /!\S*\s+(?:&\S+\s+)?$/.test(tree.text.slice(0, startOf(node)))

/** A text of lines in the manner of `|`, or undefined where it cannot be written so. */
function literal(tree: Tree, from: number, to: number, value: string): string | undefined {
  const old = tree.text.slice(from, to)
  if (!old.startsWith('|') || !value.includes('\n') || !value.split('\n').every((line) => ONE_LINE.test(line))) return undefined
  const lines = value.replace(/\n$/, '').split('\n')
  if (lines.some((line) => line.trim() === '' || /^\s/.test(line))) return undefined
  const indent = /\n( +)\S/.exec(old)?.[1]
  if (indent === undefined) return undefined
  const comment = /^\S+(\s+#.*)$/.exec(old.split(/\r?\n/, 1)[0]!)?.[1] ?? ''
  const eol = eolOf(tree)
  const ends = old.endsWith('\n') || value.endsWith('\n') ? eol : ''
  return `|${value.endsWith('\n') ? '' : '-'}${comment}${lines.map((line) => `${eol}${indent}${line}`).join('')}${ends}`
}

const inner = (found: Found, key: string | number, node: TreeNode, pair?: MapPair): Found => ({
  keys: [...found.keys, key],
  nodes: [...found.nodes, node],
  pair,
})

/** No change where the value is there already. */
function sameAs(node: TreeNode, value: YamlValue): readonly Splice[] | false {
  return isSame(meaningOf(node), meaningOfValue(value), true) && []
}

/** A map over a map: only what differs changes, so that comments and order stay. */
function keyByKey(tree: Tree, found: Found, map: MapNode, value: { readonly [key: string]: YamlValue }): Made {
  const made: Made[] = []
  const gone = map.items.filter(({ key }) => !Object.hasOwn(value, keyText(key) ?? ''))
  const added = Object.entries(value).filter(([key]) => !pairOf(map, key))
  // Where nothing stays, or the last one goes while others come, places would cross.
  if (gone.length > 0 && (gone.length === map.items.length || added.length > 0)) return anew(tree, map, value)
  for (const pair of map.items) {
    const key = keyText(pair.key) ?? ''
    if (gone.includes(pair)) continue
    made.push(sameAs(pair.value, value[key]!) || replace(tree, inner(found, key, pair.value, pair), pair.value, value[key]!))
  }
  if (gone.length > 0) made.push(removePairs(tree, map, gone))
  if (added.length > 0) made.push(addKeys(tree, map, added, found.nodes.length === 1))
  return joined(made)
}

/** Written out again in the manner that it had. */
function anew(tree: Tree, node: MapNode, value: YamlValue): Made {
  if (node.flow) return [{ from: startOf(node), to: endOf(node), text: flowText(value, true) }]
  const column = columnOf(tree, startOf(node))
  return [{ from: startOf(node), to: endOf(node), text: blockText(value, column, eolOf(tree)) }]
}

/** A value after a key that has none. */
function fill(tree: Tree, pair: MapPair, value: YamlValue, inFlow: boolean, isTop: boolean): Made {
  const colon = colonEnd(pair)
  const column = columnOf(tree, startOf(pair.key))
  const hasColon = tree.text[colon - 1] === ':' && colon > (pair.key.range?.[1] ?? 0)
  const anchored = asScalar(pair.value)?.anchor !== undefined
  if (anchored) return 'unusual'
  const goesBlock =
    !inFlow && typeof value === 'object' && value !== null && (isTop || isLong(value)) && flowText(value, true) !== '{}'
  if (!goesBlock) return [{ from: colon, to: colon, text: `${hasColon ? '' : ':'} ${flowText(value, inFlow)}` }]
  const end = lineEnd(tree, colon)
  const gap = `${eolOf(tree)}${' '.repeat(column + 2)}`
  const shown = isTop ? thing(tree, value, column + 2) : blockText(value, column + 2, eolOf(tree))
  return [{ from: end, to: end, text: gap + shown }]
}

/** The whole file. */
function whole(tree: Tree, node: TreeNode, value: YamlValue): Made {
  const eol = eolOf(tree)
  if (!node || isEmpty(node)) {
    const gap = tree.text === '' || tree.text.endsWith('\n') ? '' : eol
    return [{ from: tree.text.length, to: tree.text.length, text: `${gap}${thing(tree, value, 0)}${eol}` }]
  }
  return [{ from: startOf(node), to: endOf(node), text: blockText(value, 0, eol) }]
}
