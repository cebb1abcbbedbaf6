import type { Project, SupplySpec } from '../project/project.ts'

/** Plants of a file that feed one another, directly or through others. */
export interface ChainGroup {
  /** Ids of its final plants. */
  readonly id: string
  /** Upstream first; where nothing decides, in file order. */
  readonly plants: readonly string[]
  /** Plants that deliver to no plant of the file. */
  readonly final: readonly string[]
  /** Rows of supply that begin or end at one of them, in file order. */
  readonly rows: readonly SupplySpec[]
}

/** The chains of a file: plants joined by rows of supply from one to the other. */
export function chainGroups({
  plants,
  materialPlants,
  supply,
}: Pick<Project, 'plants' | 'materialPlants' | 'supply'>): ChainGroup[] {
  const ids = [...materialPlants, ...plants].map(({ id }) => id)
  const between = supply.flatMap(({ from, to }) => (from !== undefined && to !== undefined ? [{ from, to }] : []))
  const left = new Set(ids.filter((id) => between.some((w) => w.from === id || w.to === id)))
  const groups: ChainGroup[] = []
  for (const first of ids) {
    if (!left.has(first)) continue
    const members = new Set([first])
    // A set that grows while it is walked over: each member brings its neighbours.
    for (const id of members)
      for (const { from, to } of between) {
        if (from === id && left.has(to)) members.add(to)
        if (to === id && left.has(from)) members.add(from)
      }
    for (const id of members) left.delete(id)
    const ordered = upstreamFirst(
      ids.filter((id) => members.has(id)),
      between,
    )
    const final = ordered.filter((id) => !between.some((w) => w.from === id))
    groups.push({
      id: final.join('+'),
      plants: ordered,
      final,
      rows: supply.filter((r) => members.has(r.from ?? '') || members.has(r.to ?? '')),
    })
  }
  return groups
}

/** Plants after those that feed them. The reader of the file refuses circles; should there be one, its plants come in file order. */
function upstreamFirst(ids: readonly string[], ways: readonly { readonly from: string; readonly to: string }[]): string[] {
  const left = [...ids]
  const ordered: string[] = []
  while (left.length > 0) {
    const at = left.findIndex((id) => !ways.some((w) => w.to === id && w.from !== id && left.includes(w.from)))
    ordered.push(...left.splice(Math.max(0, at), 1))
  }
  return ordered
}
