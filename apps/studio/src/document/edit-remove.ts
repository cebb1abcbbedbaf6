import {
  asList,
  asMap,
  asScalar,
  dashEnd,
  dashStart,
  endOf,
  follow,
  pairEnd,
  startOf,
  type Found,
  type ListNode,
  type MapNode,
  type MapPair,
  type Tree,
  type TreeNode,
} from './yaml-tree.ts'
import { flowText, scalarText, type Quotes, type YamlValue } from './yaml-write.ts'
import { eolBefore, joined, lineEnd, type Made, type Span } from './splice.ts'
import { unblock } from './edit-block.ts'

export function removeIn(tree: Tree, found: Found): Made {
  const parent = found.nodes.at(-2) ?? null
  const above = follow(tree, found.keys.slice(0, -1), false)
  const map = asMap(parent)
  if (map && found.pair) return map.items.length === 1 ? emptied(tree, above, map, {}) : removePairs(tree, map, [found.pair])
  const list = asList(parent)
  const index = found.keys.at(-1)
  if (!list || typeof index !== 'number') return 'missing'
  if (list.items.length === 1) return emptied(tree, above, list, [])
  if (list.flow) return cut(list.items.map(spanOfItem), (i) => i === index)
  return removeLines(tree, { from: dashStart(list, index), to: itemEnd(list, index) }, nextStart(list, index))
}

const nextStart = (list: ListNode, index: number): number | undefined =>
  index + 1 < list.items.length ? dashStart(list, index + 1) : undefined

function itemEnd(list: ListNode, index: number): number {
  const item = list.items[index]
  return Math.max(dashEnd(list, index), item ? endOf(item) : 0)
}

/** The last one goes: an empty map or list stays. */
function emptied(tree: Tree, above: Found, node: MapNode | ListNode, value: YamlValue): Made {
  const text = flowText(value, true)
  if (node.flow) return [{ from: startOf(node), to: endOf(node), text }]
  if (above.keys.length === 0) return [{ from: startOf(node), to: endOf(node), text }]
  return unblock(tree, above, node, value)
}

const spanOfItem = (item: TreeNode): Span => ({ from: item ? startOf(item) : 0, to: item ? endOf(item) : 0 })

export function removePairs(tree: Tree, map: MapNode, gone: readonly MapPair[]): Made {
  if (map.flow)
    return cut(
      map.items.map((pair) => ({ from: startOf(pair.key), to: pairEnd(pair) })),
      (i) => gone.includes(map.items[i]!),
    )
  return joined(
    gone.map((pair) => {
      const next = map.items[map.items.indexOf(pair) + 1]
      return removeLines(tree, { from: startOf(pair.key), to: pairEnd(pair) }, next && startOf(next.key))
    }),
  )
}

/** Takes items out of brackets, each with one comma. */
function cut(spans: readonly Span[], isGone: (index: number) => boolean): Made {
  const firstKept = spans.findIndex((_, i) => !isGone(i))
  if (firstKept < 0) return 'unusual'
  const before = firstKept > 0 ? [{ from: spans[0]!.from, to: spans[firstKept]!.from, text: '' }] : []
  const after = spans.flatMap((span, i) =>
    i > firstKept && isGone(i) ? [{ from: spans[i - 1]!.to, to: span.to, text: '' }] : [],
  )
  return [...before, ...after]
}

/** Takes a key or item with its lines; where it shares its line with a dash, the next one moves up. */
function removeLines(tree: Tree, { from, to }: Span, next: number | undefined): Made {
  const lineStart = tree.text.lastIndexOf('\n', from - 1) + 1
  const isAlone = /^[\uFEFF\s]*$/.test(tree.text.slice(lineStart, from))
  if (!isAlone) return next === undefined ? 'unusual' : [{ from, to: next, text: '' }]
  const bom = lineStart === 0 && tree.text.startsWith('\uFEFF') ? 1 : 0
  if (tree.text[to - 1] === '\n') return [{ from: lineStart + bom, to, text: '' }]
  const end = lineEnd(tree, to)
  const after = tree.text[end] === '\r' ? end + 2 : Math.min(end + 1, tree.text.length)
  if (end === tree.text.length && lineStart > 0) return [{ from: eolBefore(tree, lineStart), to: end, text: '' }]
  return [{ from: lineStart + bom, to: after, text: '' }]
}

export function rekey(pair: MapPair, parent: MapNode, key: string): Made {
  const scalar = asScalar(pair.key)
  const [from, to] = pair.key.range ?? []
  if (!scalar || from === undefined || to === undefined) return 'unusual'
  const quotes: Quotes = scalar.type === 'QUOTE_SINGLE' ? 'single' : scalar.type === 'QUOTE_DOUBLE' ? 'double' : 'plain'
  return [{ from, to, text: scalarText(key, parent.flow === true, quotes) }]
}
