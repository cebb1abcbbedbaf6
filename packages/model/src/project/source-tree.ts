import { isAlias, isMap, isScalar, isSeq, type Alias, type Document, type LineCounter, type Node, type Scalar } from 'yaml'
import { shown, type Reading } from './reading.ts'
import type { MapEntry, Place, SourceNode, TextNode } from './source-node.ts'

/** Values that all aliases of a file together may stand for. */
export const MAX_ALIASED = 20_000

/** Makes places and plain nodes of a YAML document: follows aliases, finds keys written twice. */
export class SourceTree {
  readonly #lines: LineCounter
  readonly #reading: Reading
  /** Anchors by name, as the text goes: an alias means the last one before it. */
  readonly #anchors = new Map<string, { node: SourceNode; size: number } | 'open'>()
  #values = 0
  #aliased = 0

  constructor(lines: LineCounter, reading: Reading) {
    this.#lines = lines
    this.#reading = reading
  }

  of(document: Document.Parsed): SourceNode {
    return this.#node(document.contents, { line: 1, col: 1 }, '')
  }

  /** `near` is the place of the key or parent, for values that are not there. */
  #node(node: Node | null, near: Place, path: string): SourceNode {
    this.#values++
    if (!node) return { kind: 'empty', at: near }
    if (isAlias(node)) return this.#alias(node, path)
    const anchor = isMap(node) || isSeq(node) || isScalar(node) ? node.anchor : undefined
    if (anchor === undefined) return this.#plain(node, near, path)
    const before = this.#values + this.#aliased
    this.#anchors.set(anchor, 'open')
    const result = this.#plain(node, near, path)
    this.#anchors.set(anchor, { node: result, size: this.#values + this.#aliased - before + 1 })
    return result
  }

  #plain(node: Node, near: Place, path: string): SourceNode {
    const at = this.#place(node, near)
    if (isSeq<Node | null>(node))
      return { kind: 'list', at, items: node.items.map((item, i) => this.#node(item, at, `${path}[${i}]`)) }
    if (isMap<Node, Node | null>(node)) {
      const entries: MapEntry[] = []
      const places = new Map<string, Place>()
      for (const pair of node.items) {
        const keyAt = this.#place(pair.key, at)
        if (!isScalar(pair.key)) {
          this.#reading.report('CW-FILE-011', {
            path,
            at: keyAt,
            text: 'a list, map or alias is used as a key',
            hint: 'write a word as the key; put a text that holds brackets in quotes',
          })
          continue
        }
        const key = keyText(pair.key)
        const keyPath = path ? `${path}.${key}` : key
        const first = places.get(key)
        if (first) {
          this.#reading.report('CW-FILE-006', {
            path: keyPath,
            at: keyAt,
            text: `the key ${shown(key)} is written twice, first in line ${first.line}`,
            hint: 'keep one of them',
            params: { key, first: first.line },
          })
          this.#node(pair.value, keyAt, keyPath)
          continue
        }
        places.set(key, keyAt)
        entries.push({ key, at: keyAt, value: this.#node(pair.value, keyAt, keyPath) })
      }
      return { kind: 'map', at, entries }
    }
    return isScalar(node) ? this.#text(node, at) : { kind: 'empty', at }
  }

  #text(node: Scalar, at: Place): SourceNode {
    if (node.value === null) return { kind: 'empty', at }
    const { value, source, type, range } = node
    const text = typeof value === 'string' ? value : (source ?? JSON.stringify(value))
    const is: TextNode['is'] =
      typeof value === 'number' || typeof value === 'bigint' ? 'number' : typeof value === 'boolean' ? 'boolean' : 'string'
    const quotes = type === 'QUOTE_SINGLE' || type === 'QUOTE_DOUBLE' ? 1 : 0
    const literal =
      range && type !== 'BLOCK_FOLDED' && type !== 'BLOCK_LITERAL' && range[1] - range[0] === text.length + 2 * quotes
    return { kind: 'text', at, text, is, ...(literal ? { textCol: at.col + quotes } : {}) }
  }

  #alias(node: Alias, path: string): SourceNode {
    const at = this.#place(node, { line: 1, col: 1 })
    const target = this.#anchors.get(node.source)
    if (target === undefined) {
      this.#reading.report('CW-FILE-007', {
        path,
        at,
        text: `the alias ${shown(`*${node.source}`)} has no anchor before it`,
        hint: `${this.#reading.suggestion(node.source, [...this.#anchors.keys()], 'anchors')}; put a text that begins with * in quotes`,
      })
      return { kind: 'empty', at }
    }
    if (target === 'open') {
      this.#reading.report('CW-FILE-007', {
        path,
        at,
        text: `the alias ${shown(`*${node.source}`)} stands inside the value it names`,
        hint: 'write the value out',
      })
      return { kind: 'empty', at }
    }
    const before = this.#aliased
    this.#aliased += target.size
    if (this.#aliased > MAX_ALIASED && before <= MAX_ALIASED) {
      this.#reading.report('CW-FILE-007', {
        path,
        at,
        text: `with this alias the file stands for more than ${MAX_ALIASED} repeated values`,
        hint: 'write values out instead of repeating lists of lists by aliases',
        params: { limit: MAX_ALIASED },
      })
    }
    return this.#aliased > MAX_ALIASED ? { kind: 'empty', at } : target.node
  }

  #place(node: unknown, near: Place): Place {
    const range = isMap(node) || isSeq(node) || isScalar(node) || isAlias(node) ? node.range : undefined
    return range ? this.#lines.linePos(range[0]) : near
  }
}

function keyText(key: Scalar): string {
  return typeof key.value === 'string' ? key.value : (key.source ?? '')
}
