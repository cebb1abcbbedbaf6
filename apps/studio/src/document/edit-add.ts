import type { Node } from 'yaml'
import { asMap, dashStart, endOf, pairEnd, startOf, type ListNode, type MapNode, type Tree } from './yaml-tree.ts'
import { blockText, flowText, isLong, isMapValue, scalarText, type YamlValue } from './yaml-write.ts'
import { afterLine, columnOf, eolOf, type Made } from './splice.ts'

export const addKey = (tree: Tree, map: MapNode, key: string, value: YamlValue, isTop: boolean): Made =>
  addKeys(tree, map, [[key, value]], isTop)

export function addKeys(tree: Tree, map: MapNode, added: readonly (readonly [string, YamlValue])[], isTop: boolean): Made {
  if (map.flow)
    return addToFlow(
      tree,
      map,
      added.map(([key, v]) => `${scalarText(key, true, 'plain')}: ${flowText(v, true)}`),
    )
  const lastPair = map.items.at(-1)
  if (!lastPair) return 'unusual'
  const column = columnOf(tree, startOf(map.items[0]!.key))
  const block = isTop || map.items.some(({ value: v }) => asMap(v) && !asMap(v)!.flow)
  const gap = `${eolOf(tree)}${' '.repeat(column)}`
  const at = afterLine(tree, lastPair.value, pairEnd(lastPair))
  const text = added.map(([key, v]) =>
    pairText(
      tree,
      key,
      v,
      column,
      !block || !isMapValue(v) || Object.keys(v).length === 0 ? 'short' : isTop ? 'section' : 'thing',
    ),
  )
  return at.fresh
    ? [{ from: at.offset, to: at.offset, text: text.map((t) => `${' '.repeat(column)}${t}${eolOf(tree)}`).join('') }]
    : [{ from: at.offset, to: at.offset, text: text.map((t) => `${gap}${t}`).join('') }]
}

/** A key with its value: on its line where it is short, else below it; of a section each thing on lines of its own. */
function pairText(tree: Tree, key: string, value: YamlValue, column: number, as: 'short' | 'thing' | 'section'): string {
  const name = scalarText(key, false, 'plain')
  if (as === 'short' && !isLong(value)) return `${name}: ${flowText(value, false)}`
  const gap = `${eolOf(tree)}${' '.repeat(column + 2)}`
  return `${name}:${gap}${as === 'section' ? thing(tree, value, column + 2) : blockText(value, column + 2, eolOf(tree))}`
}

/** A section of the file with its things: each thing by its id on lines of its own. */
export function thing(tree: Tree, value: YamlValue, column: number): string {
  return isMapValue(value)
    ? Object.entries(value)
        .map(([key, v]) => pairText(tree, key, v, column, isMapValue(v) && Object.keys(v).length > 0 ? 'thing' : 'short'))
        .join(`${eolOf(tree)}${' '.repeat(column)}`)
    : blockText(value, column, eolOf(tree))
}

/** After the last of a map or list in brackets; on a line of its own where the last one is. */
function addToFlow(tree: Tree, node: MapNode | ListNode, texts: readonly string[]): Made {
  const lastItem = node.items.at(-1)
  const pair = asMap(node)?.items.at(-1)
  if (lastItem === undefined) {
    const at = startOf(node) + 1
    return [{ from: at, to: at, text: texts.join(', ') }]
  }
  const start = pair ? startOf(pair.key) : lastItem ? startOf(lastItem as Node) : 0
  const end = pair ? pairEnd(pair) : lastItem ? endOf(lastItem as Node) : 0
  if (end === 0) return 'unusual'
  const lineStart = tree.text.lastIndexOf('\n', start - 1) + 1
  const indent = tree.text.slice(lineStart, start)
  const gap = lineStart > startOf(node) && /^\s*$/.test(indent) ? `,${eolOf(tree)}${indent}` : ', '
  return [{ from: end, to: end, text: texts.map((t) => gap + t).join('') }]
}

export function addItem(tree: Tree, list: ListNode, index: number, value: YamlValue): Made {
  if (list.flow) {
    const next = list.items[index]
    if (!next) return addToFlow(tree, list, [flowText(value, true)])
    return [{ from: startOf(next), to: startOf(next), text: `${flowText(value, true)}, ` }]
  }
  if (list.items.length === 0) return 'unusual'
  const column = columnOf(tree, dashStart(list, 0))
  const block = list.items.some((item) => asMap(item) && !asMap(item)!.flow)
  const inLines = (block || isLong(value)) && isMapValue(value) && Object.keys(value).length > 0
  const text = `- ${inLines ? blockText(value, column + 2, eolOf(tree)) : flowText(value, false)}`
  const indent = ' '.repeat(column)
  if (index < list.items.length) {
    const at = dashStart(list, index)
    return [{ from: at, to: at, text: `${text}${eolOf(tree)}${indent}` }]
  }
  const lastItem = list.items.at(-1) ?? null
  const at = afterLine(tree, lastItem, endOf(list))
  return at.fresh
    ? [{ from: at.offset, to: at.offset, text: `${indent}${text}${eolOf(tree)}` }]
    : [{ from: at.offset, to: at.offset, text: `${eolOf(tree)}${indent}${text}` }]
}
