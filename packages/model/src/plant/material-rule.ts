import type { World } from '../project/world.ts'
import type { Term } from '../term/index.ts'

/** A rule for plants of a kind (RouteFlows.kind), or, where the library has none of the kind, that for all material plants. */
export function materialRule(world: World, kind: string, key: string, by: string): Term {
  return world.findOf('material-rules', kind, key, by) ?? world.readOf('material-rules', 'cellwright', key, by)
}
