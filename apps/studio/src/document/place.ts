import type { Node } from 'yaml'
import { pathText, type Keys, type Path } from './path.ts'
import {
  asList,
  asMap,
  dashStart,
  endOf,
  follow,
  idOf,
  keyText,
  locate,
  pairEnd,
  startOf,
  treeOf,
  type TreeNode,
} from './yaml-tree.ts'

/** Where something stands in the text. */
export interface Place {
  /** From 1, as the engine counts. */
  readonly line: number
  readonly col: number
  /** Of its key, or of the item of a list, from 0. */
  readonly offset: number
  /** Where its last letter ends. */
  readonly end: number
  /** Of its value; where the key ends if it has none. */
  readonly value: number
}

/** Where the thing at a path begins; undefined where it is not in the text or the YAML is faulty. */
export function placeOf(text: string, path: Path): Place | undefined {
  const tree = treeOf(text)
  if (!tree) return undefined
  const found = locate(tree, path, true)
  if (found.nodes.length !== found.keys.length + 1) return undefined
  const node = found.nodes.at(-1) ?? null
  const list = asList(found.nodes.at(-2))
  const index = found.keys.at(-1)
  const offset = found.pair
    ? startOf(found.pair.key)
    : list && !list.flow && typeof index === 'number'
      ? dashStart(list, index)
      : node
        ? startOf(node)
        : 0
  const end = found.pair ? pairEnd(found.pair) : node ? endOf(node) : offset
  const before = text.slice(0, offset)
  const lineStart = before.lastIndexOf('\n') + 1
  let line = 1
  for (let i = before.indexOf('\n'); i >= 0; i = before.indexOf('\n', i + 1)) line++
  return { line, col: offset - lineStart + 1, offset, end, value: node ? startOf(node) : end }
}

/** Keys of what stands at a place of the text, exact; items of lists by place. Empty at the top, undefined where the YAML is faulty. */
export function keysAt(text: string, offset: number): Keys | undefined {
  const tree = treeOf(text)
  return tree && at(tree.root, offset, [])
}

/** The path of what stands at a place, as the engine writes it: items of lists by their id where they have one. */
export function pathAt(text: string, offset: number): string | undefined {
  const tree = treeOf(text)
  const keys = keysAt(text, offset)
  if (!tree || !keys) return undefined
  const { nodes } = follow(tree, keys, false)
  return pathText(keys.map((key, i) => (typeof key === 'number' ? (idOf(asList(nodes[i])?.items[key] ?? null) ?? key) : key)))
}

function at(node: TreeNode, offset: number, keys: Keys): Keys {
  const map = asMap(node)
  if (map) {
    const pair = map.items.findLast((p) => startOf(p.key) <= offset)
    const key = pair && keyText(pair.key)
    if (!pair || key === undefined || isBeyond(node, pairEnd(pair), offset)) return keys
    return at(pair.value, offset, [...keys, key])
  }
  const list = asList(node)
  if (list) {
    const index = list.items.findLastIndex(
      (item, i) => (list.flow ? (item ? startOf(item) : offset) : dashStart(list, i)) <= offset,
    )
    const item = list.items[index]
    if (index < 0 || !item || isBeyond(node, endOf(item), offset)) return keys
    return at(item, offset, [...keys, index])
  }
  return keys
}

/** In brackets what lies after a value belongs to none; in lines the rest of the line, with its comment, does. */
function isBeyond(node: Node | null, end: number, offset: number): boolean {
  const flow = (asMap(node) ?? asList(node))?.flow === true
  return flow && offset > end
}
