import type { Node } from 'yaml'
import { asMap, colonEnd, endOf, startOf, type Found, type Tree } from './yaml-tree.ts'
import { blockText, flowText, type YamlValue } from './yaml-write.ts'
import { columnOf, eolBefore, eolOf, lineEnd, type Made } from './splice.ts'

/** A block map or list gives way to another value, which goes behind the key. */
export function unblock(tree: Tree, found: Found, node: Node, value: YamlValue): Made {
  const from = startOf(node)
  const to = endOf(node)
  if (typeof value === 'object' && value !== null && flowText(value, true).length > 2)
    return [{ from, to, text: blockText(value, columnOf(tree, from), eolOf(tree)) }]
  if (!found.pair) return [{ from, to, text: flowText(value, false) }]
  const colon = colonEnd(found.pair)
  const lineStart = tree.text.lastIndexOf('\n', from - 1) + 1
  if (lineStart <= colon) return [{ from, to, text: flowText(value, false) }]
  const anchored = tree.text.slice(colon, lineStart).match(/[&!]/) !== null && asMap(node)?.anchor !== undefined
  if (anchored) return 'shared'
  // Its lines go, and the line end before them.
  return [
    { from: colon, to: colon, text: ` ${flowText(value, false)}` },
    { from: eolBefore(tree, lineStart), to: lineEnd(tree, to), text: '' },
  ]
}
