import type { SourceNode } from '@cellwright/model'

/** Reads in what stands in the file (`Looked.written`). */

export function childAt(node: SourceNode | undefined, key: string): SourceNode | undefined {
  if (node?.kind === 'map') return node.entries.find((e) => e.key === key)?.value
  if (node?.kind === 'list') return node.items.find((item) => textAt(item, 'id') === key)
  return undefined
}

/** The value of a path as the engine writes it: `orders.cars.from`, `library[0].values`. Ids have no dots. */
export function nodeAt(root: SourceNode | null, path: string): SourceNode | undefined {
  let node: SourceNode | undefined = root ?? undefined
  for (const [, key, index] of path.matchAll(/([^.[\]]+)|\[(\d+)\]/g)) {
    node = index !== undefined ? (node?.kind === 'list' ? node.items[Number(index)] : undefined) : childAt(node, key ?? '')
    if (!node) return undefined
  }
  return node
}

/** The text under `key`, where there is one. */
export function textAt(node: SourceNode | undefined, key: string): string | undefined {
  const value = childAt(node, key)
  return value?.kind === 'text' ? value.text : undefined
}

/** A value on one line, as it would stand in brackets of the file. */
export function flowOf(node: SourceNode | undefined): string {
  if (!node || node.kind === 'empty') return ''
  if (node.kind === 'list') return `[${node.items.map((item) => innerFlow(item)).join(', ')}]`
  if (node.kind === 'map') return `{${node.entries.map((e) => `${e.key}: ${innerFlow(e.value)}`).join(', ')}}`
  return node.text
}

function innerFlow(node: SourceNode): string {
  if (node.kind !== 'text') return flowOf(node) || 'null'
  return node.is === 'string' && /^[\s?:,[\]{}#&*!|>'"%@`-]|[,[\]{}]|:(?:\s|$)|\s#|^$|^[\d.+-]+$/.test(node.text)
    ? JSON.stringify(node.text)
    : node.text
}

/** Whether an issue or change at `path` belongs to what stands at `above`. */
export function isUnder(path: string, above: string): boolean {
  return path === above || (path.startsWith(above) && (path[above.length] === '.' || path[above.length] === '['))
}

/** The thing of the outline that a path leads into: `plants.works.schedule.start` is of `plants.works`. */
export function thingOf(path: string): string {
  const parts = path.match(/[^.[\]]+|\[\d+\]/g) ?? []
  const [section = '', id] = parts
  if (id === undefined || SINGLE.has(section)) return SINGLE.has(section) ? '' : section
  return id.startsWith('[') ? `${section}${id}` : `${section}.${id}`
}

/** Fields of the project itself. */
const SINGLE = new Set(['cellwright', 'id', 'name', 'calendar', 'currency', ''])
