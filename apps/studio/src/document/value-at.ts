import {
  asAlias,
  asList,
  asMap,
  asScalar,
  endOf,
  keyText,
  isWhole,
  locate,
  startOf,
  treeOf,
  type Tree,
  type TreeNode,
} from './yaml-tree.ts'
import { type YamlValue } from './yaml-write.ts'
import type { Path } from './path.ts'

/** The value at a path as it is written and as it is read, aliases followed; undefined where nothing stands. */
export function valueAt(text: string, path: Path): { readonly written: string; readonly value: YamlValue } | undefined {
  const tree = treeOf(text)
  const found = tree && locate(tree, path, true)
  if (!found || !isWhole(found)) return undefined
  const node = found.nodes.at(-1) ?? null
  if (!node) return { written: '', value: null }
  return { written: text.slice(startOf(node), endOf(node)), value: plainOf(node, tree) }
}

function plainOf(node: TreeNode, tree: Tree, depth = 0): YamlValue {
  const map = asMap(node)
  if (map) return Object.fromEntries(map.items.map(({ key, value }) => [keyText(key) ?? '', plainOf(value, tree, depth)]))
  const list = asList(node)
  if (list) return list.items.map((item) => plainOf(item, tree, depth))
  const alias = asAlias(node)
  // Aliases of aliases of lists would make more values than there is room for.
  if (alias) return depth < 3 ? plainOf(tree.anchors.get(alias.source) ?? null, tree, depth + 1) : null
  return (asScalar(node)?.value ?? null) as YamlValue
}
