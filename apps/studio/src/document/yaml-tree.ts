import {
  Composer,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  Lexer,
  Parser,
  type Alias,
  type CST,
  type Document,
  type Node,
  type Pair,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml'
import { keysOf, type Keys, type Path } from './path.ts'

/** What stands where a value is looked for; null: nothing, or nothing that is written out. */
export type TreeNode = Node | null
export type MapPair = Pair<Node, Node | null>
export type MapNode = YAMLMap<Node, Node | null>
export type ListNode = YAMLSeq<Node | null>

/** A text as its tree, with the place of everything. */
export interface Tree {
  readonly text: string
  readonly root: TreeNode
  /** Anchors that an alias uses. */
  readonly used: ReadonlySet<string>
  /** Values by their anchors. */
  readonly anchors: ReadonlyMap<string, Node>
}

/** Levels of lists and maps, as the engine reads them. */
const MAX_DEPTH = 64
/** Beyond this a file is changed in its text alone: making its tree would stop the page [characters]. */
export const MAX_TREE = 2_000_000

let last: { readonly text: string; readonly tree: Tree | undefined } | undefined

/** The tree of a text, or undefined where its YAML is faulty; the last one is kept. */
export function treeOf(text: string): Tree | undefined {
  if (last?.text !== text) last = { text, tree: read(text) }
  return last.tree
}

function read(text: string): Tree | undefined {
  if (text.length > MAX_TREE) return undefined
  try {
    const tokens = tokensOf(text)
    if (!tokens) return undefined
    const composer = new Composer({
      version: '1.2',
      schema: 'core',
      uniqueKeys: false,
      keepSourceTokens: true,
      logLevel: 'silent',
    })
    const documents: Document.Parsed[] = [...composer.compose(tokens)]
    const [document] = documents
    if (documents.length > 1 || (document && document.errors.length > 0)) return undefined
    const root = document?.contents ?? null
    const used = new Set<string>()
    const anchors = new Map<string, Node>()
    walk(root, (node) => {
      if (isAlias(node)) used.add(node.source)
      else if ((isScalar(node) || isMap(node) || isSeq(node)) && node.anchor !== undefined) anchors.set(node.anchor, node)
    })
    return { text, root, used, anchors }
  } catch {
    // Whatever a parser makes of a hostile text: it has no tree.
    return undefined
  }
}

function tokensOf(text: string): CST.Token[] | undefined {
  const parser = new Parser()
  const tokens: CST.Token[] = []
  for (const lexeme of new Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) tokens.push(token)
    if (parser.stack.length > MAX_DEPTH) return undefined
  }
  for (const token of parser.end()) tokens.push(token)
  return tokens
}

export function walk(node: TreeNode, visit: (node: Node) => void): void {
  if (!node) return
  visit(node)
  if (isMap<Node, Node | null>(node))
    for (const { key, value } of node.items) {
      walk(key, visit)
      walk(value, visit)
    }
  else if (isSeq<Node | null>(node)) for (const item of node.items) walk(item, visit)
}

export const asMap = (node: TreeNode | undefined): MapNode | undefined => (isMap<Node, Node | null>(node) ? node : undefined)
export const asList = (node: TreeNode | undefined): ListNode | undefined => (isSeq<Node | null>(node) ? node : undefined)
export const asAlias = (node: TreeNode | undefined): Alias | undefined => (isAlias(node) ? node : undefined)
export const asScalar = (node: TreeNode | undefined): Scalar | undefined => (isScalar(node) ? node : undefined)

/** A key as the engine reads it. */
export function keyText(key: Node): string | undefined {
  if (!isScalar(key)) return undefined
  return typeof key.value === 'string' ? key.value : (key.source ?? '')
}

export const pairOf = (map: MapNode, key: string): MapPair | undefined => map.items.find((pair) => keyText(pair.key) === key)

/** The id that an item of a list gives itself. */
export function idOf(item: TreeNode): string | undefined {
  const id = asScalar(asMap(item) && pairOf(asMap(item)!, 'id')?.value)
  return id && id.value !== null ? (typeof id.value === 'string' ? id.value : id.source) : undefined
}

/** A value that is left empty. */
export const isEmpty = (node: TreeNode | undefined): boolean => !node || (isScalar(node) && node.value === null)

export interface Found {
  /** Keys from the top, exact: with dots where the file has them, items of lists by place. */
  readonly keys: Keys
  /** What stands at each of the keys; the first is the root. Shorter than the keys by one where the last is missing, and so on. */
  readonly nodes: readonly TreeNode[]
  /** The pair that holds the value, where it stands in a map. */
  readonly pair: MapPair | undefined
}

/**
 * Follows keys as far as the tree goes. A key of the file may itself hold dots (`given: {plants.a.capacity: 3 GWh/yr}`): where `joined`, the longest run of words that
 * is one is taken for it. `throughAliases`: to read, not to change.
 */
export function follow(tree: Tree, keys: Keys, joined: boolean, throughAliases = false): Found {
  const nodes: TreeNode[] = [tree.root]
  const exact: (string | number)[] = []
  let node = tree.root
  let pair: MapPair | undefined
  let i = 0
  while (i < keys.length) {
    const alias = asAlias(node)
    const here = alias && throughAliases ? (tree.anchors.get(alias.source) ?? null) : node
    const map = asMap(here)
    const list = asList(here)
    let next: { node: TreeNode; pair?: MapPair; key: string | number; taken: number } | undefined
    if (map) {
      for (let end = i + 1; end <= (joined ? keys.length : i + 1) && !next; end++) {
        const key = keys.slice(i, end).join('.')
        const found = pairOf(map, key)
        if (found) next = { node: found.value, pair: found, key, taken: end - i }
      }
    } else if (list) {
      const key = keys[i]!
      const at = typeof key === 'number' ? key : list.items.findIndex((item) => idOf(item) === key)
      if (at >= 0 && at < list.items.length) next = { node: list.items[at] ?? null, key: at, taken: 1 }
    }
    if (!next) break
    ;({ node, pair } = { node: next.node, pair: next.pair })
    nodes.push(node)
    exact.push(next.key)
    i += next.taken
  }
  return { keys: [...exact, ...keys.slice(i)], nodes, pair: i === keys.length ? pair : undefined }
}

export const isWhole = ({ keys, nodes }: Found): boolean => nodes.length === keys.length + 1
export const locate = (tree: Tree, path: Path, throughAliases = false): Found =>
  follow(tree, keysOf(path), typeof path === 'string', throughAliases)

export const startOf = (node: Node): number => node.range?.[0] ?? 0

/** Where the colon of a pair ends, or the key, where it has none. */
export function colonEnd(pair: MapPair): number {
  const colon = pair.srcToken && 'sep' in pair.srcToken ? pair.srcToken.sep?.find((t) => t.type === 'map-value-ind') : undefined
  return colon ? colon.offset + colon.source.length : (pair.key.range?.[1] ?? 0)
}

/** Where the last letter of a value ends, without comments and lines after it. */
export function endOf(node: Node): number {
  const map = asMap(node)
  if (map && !map.flow) {
    const pair = map.items.at(-1)
    return pair ? pairEnd(pair) : (node.range?.[1] ?? 0)
  }
  const list = asList(node)
  if (list && !list.flow) {
    const item = list.items.at(-1)
    return item && !isEmptyText(item) ? endOf(item) : Math.max(dashEnd(list, list.items.length - 1), propsEnd(item ?? null))
  }
  return node.range?.[1] ?? 0
}

export function pairEnd(pair: MapPair): number {
  return pair.value && !isEmptyText(pair.value) ? endOf(pair.value) : Math.max(colonEnd(pair), propsEnd(pair.value))
}

/** Nothing is written: not even `null` or `~`. */
const isEmptyText = (node: Node): boolean => isScalar(node) && node.range?.[0] === node.range?.[1]

const propsEnd = (node: TreeNode): number => (asScalar(node)?.anchor === undefined ? 0 : (node?.range?.[0] ?? 0))

/** Where the dash of an item of a block list begins. */
export function dashStart(list: ListNode, index: number): number {
  return dash(list, index)?.offset ?? list.range?.[0] ?? 0
}

export function dashEnd(list: ListNode, index: number): number {
  const found = dash(list, index)
  return found ? found.offset + 1 : (list.range?.[1] ?? 0)
}

function dash(list: ListNode, index: number): CST.SourceToken | undefined {
  const token = list.srcToken
  return token?.type === 'block-seq' ? token.items[index]?.start.find((t) => t.type === 'seq-item-ind') : undefined
}
