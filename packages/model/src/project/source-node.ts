/** 1-based place in the text. */
export interface Place {
  readonly line: number
  readonly col: number
}

export interface TextNode {
  readonly kind: 'text'
  readonly at: Place
  /** As written, without quotes. */
  readonly text: string
  readonly is: 'string' | 'number' | 'boolean'
  /** Column of the first letter, where the text stands in the file letter by letter, so that a part of it can be pointed at. */
  readonly textCol?: number
}

export interface MapEntry {
  readonly key: string
  readonly at: Place
  readonly value: SourceNode
}

export interface MapNode {
  readonly kind: 'map'
  readonly at: Place
  readonly entries: readonly MapEntry[]
}

export interface ListNode {
  readonly kind: 'list'
  readonly at: Place
  readonly items: readonly SourceNode[]
}

/** A value that is left empty, or `null` or `~`. */
export interface EmptyNode {
  readonly kind: 'empty'
  readonly at: Place
}

/** The file as texts, lists and maps, each with its place; aliases are followed. */
export type SourceNode = TextNode | MapNode | ListNode | EmptyNode

export function entryOf(node: SourceNode | undefined, key: string): MapEntry | undefined {
  return node?.kind === 'map' ? node.entries.find((e) => e.key === key) : undefined
}

/** The text under `key`, where there is one. */
export function textOf(node: SourceNode | undefined, key: string): string | undefined {
  const value = entryOf(node, key)?.value
  return value?.kind === 'text' ? value.text : undefined
}
