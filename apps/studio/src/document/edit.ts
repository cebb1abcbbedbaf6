import {
  asList,
  asMap,
  asScalar,
  follow,
  isWhole,
  locate,
  isEmpty,
  keyText,
  MAX_TREE,
  pairOf,
  treeOf,
  type Found,
  type Tree,
} from './yaml-tree.ts'
import { type YamlValue } from './yaml-write.ts'
import { spliced, type Made } from './splice.ts'
import { isSame, meaningOf, type Meaning } from './meaning.ts'
import { type Keys } from './path.ts'
import { expected, renamed, withItem } from './expected.ts'
import { addItem } from './edit-add.ts'
import { rekey, removeIn } from './edit-remove.ts'
import { setIn } from './edit-set.ts'
import { keysOf, pathText, type Path } from './path.ts'

export type { Keys, Path } from './path.ts'
export { valueAt } from './value-at.ts'
export { asTyped, valueOfYaml, type YamlValue } from './yaml-write.ts'

/** Why a change of the text cannot be made. */
export type Refusal =
  /** The YAML of the file is faulty: it is mended in the text first. */
  | 'faulty'
  /** Larger than what is changed by fields. */
  | 'too-large'
  /** Nothing stands at the path. */
  | 'missing'
  /** Something stands there already. */
  | 'exists'
  /** The value stands elsewhere: here is only its alias. */
  | 'alias'
  /** Aliases of the file follow this value: they would change with it. */
  | 'shared'
  /** On the way to the path is a plain value, which holds no keys. */
  | 'no-keys'
  /** Written in a way that cannot be changed without changing more. */
  | 'unusual'

export type Edited =
  { readonly ok: true; readonly text: string } | { readonly ok: false; readonly why: Refusal; readonly path: string }

export interface EditOptions {
  /** Change a value although aliases of the file follow it. */
  readonly shared?: boolean
}

/**
 * The text with the value at `path` set, by the smallest change: comments, order, quotes, style and line ends stay. What is missing on the way is made in the manner of
 * its neighbours. Parsing the new text gives exactly the value there, and all else as before.
 */
export function setAt(text: string, path: Path, value: YamlValue, options: EditOptions = {}): Edited {
  return edited(text, path, options, (tree, found) => setIn(tree, found, value), value)
}

/** As `setAt`, where nothing stands yet; of a list with `at`, a new item there (the end, if left out). */
export function insertAt(text: string, path: Path, value: YamlValue, at?: number): Edited {
  const tree = treeOf(text)
  const found = tree && locate(tree, path)
  const list = found && isWhole(found) ? asList(found.nodes.at(-1)) : undefined
  if (found && list) {
    const index = Math.min(at ?? list.items.length, list.items.length)
    const before = meaningOf(tree.root)
    return settle(text, found.keys, {}, (t) => addItem(t, list, index, value), withItem(before, found.keys, index, value))
  }
  if (found && isWhole(found) && !isEmpty(found.nodes.at(-1))) return refuse('exists', found.keys)
  return setAt(text, path, value)
}

/** The text without what stands at `path`: the key and its value, or the item of a list. */
export function removeAt(text: string, path: Path): Edited {
  return edited(text, path, {}, (tree, found) => (isWhole(found) ? removeIn(tree, found) : 'missing'), undefined)
}

/** The text with another key in place of the last of `path`; references to it stay as they are. */
export function renameAt(text: string, path: Path, key: string): Edited {
  const tree = treeOf(text)
  const found = tree && locate(tree, path)
  if (!found) return refuse(reasonOf(text), keysOf(path))
  const parent = asMap(found.nodes.at(-2))
  if (isWhole(found) && asList(found.nodes.at(-2))) return setAt(text, [...found.keys, 'id'], key)
  if (!found.pair || !parent) return refuse('missing', found.keys)
  if (pairOf(parent, key)) return refuse(keyText(found.pair.key) === key ? 'unusual' : 'exists', found.keys)
  const before = meaningOf(tree.root)
  const { pair } = found
  return settle(text, found.keys, { shared: true }, () => rekey(pair, parent, key), renamed(before, found.keys, key))
}

const refuse = (why: Refusal, keys: Keys): Edited => ({ ok: false, why, path: pathText(keys) })

const reasonOf = (text: string): Refusal => (text.length > MAX_TREE ? 'too-large' : 'faulty')

function edited(
  text: string,
  path: Path,
  options: EditOptions,
  make: (tree: Tree, found: Found) => Made,
  value: YamlValue | undefined,
): Edited {
  const tree = treeOf(text)
  if (!tree) return refuse(reasonOf(text), keysOf(path))
  const found = locate(tree, path)
  const wanted = expected(meaningOf(tree.root), found, value)
  if (typeof wanted === 'string') return refuse(wanted, found.keys)
  return settle(text, found.keys, options, make, wanted)
}

/** Makes the change and makes sure that it changed what it should and nothing else. */
function settle(
  text: string,
  keys: Keys,
  { shared = false }: EditOptions,
  make: (tree: Tree, found: Found) => Made,
  wanted: Meaning,
): Edited {
  const tree = treeOf(text)
  if (!tree) return refuse(reasonOf(text), keys)
  const found = follow(tree, keys, false)
  if (!shared && sharedOn(tree, found)) return refuse('shared', keys)
  const made = make(tree, found)
  if (typeof made === 'string') return refuse(made, keys)
  const after = spliced(text, made)
  const now = treeOf(after)
  if (!now) return refuse('unusual', keys)
  if (isSame(meaningOf(now.root), wanted)) return { ok: true, text: after }
  return refuse(losesAnchor(tree, now) ? 'shared' : 'unusual', keys)
}

/** Aliases elsewhere follow a value on the way. */
const sharedOn = (tree: Tree, { nodes }: Found): boolean =>
  nodes.some((node) => {
    const anchor = (asMap(node) ?? asList(node) ?? asScalar(node))?.anchor
    return anchor !== undefined && tree.used.has(anchor)
  })

function losesAnchor(before: Tree, after: Tree): boolean {
  const lost = (meaning: Meaning): boolean =>
    meaning.kind === 'alias'
      ? !meaning.known
      : meaning.kind === 'map'
        ? meaning.entries.some(([, inner]) => lost(inner))
        : meaning.kind === 'list' && meaning.items.some(lost)
  return lost(meaningOf(after.root)) && !lost(meaningOf(before.root))
}
