import type { Faults } from './check-rules.ts'
import { doors, type FlowGraph, settle, ways } from './flow-graph.ts'
import type { NodeSpec } from './network.ts'

/** Nodes to which no lot ever comes, and assemblies that can never start. */
export function checkReach(graph: FlowGraph, faults: Faults): void {
  const fed = fedDoors(graph, (found) => found > 0)
  const before = faults.list.length
  for (const spec of graph.nodes) {
    if (begins(spec)) continue
    const unfed = doors(spec).filter((door) => !fed.has(door))
    if (unfed.length === doors(spec).length)
      faults.add(spec.id, 'unreachable', 'no source, initial stock or process leads here; connect it or leave it out')
    else for (const door of unfed) faults.add(spec.id, 'unfed-port', `nothing is sent to '${door}', so it can never start`)
  }
  if (faults.list.length === before) checkStarts(graph, faults)
}

/** An assembly sends only when all its stores are fed; what comes round only from behind itself never starts it. */
function checkStarts(graph: FlowGraph, faults: Faults): void {
  const fed = fedDoors(graph, (found, all) => found === all)
  for (const spec of graph.nodes) {
    if (spec.kind !== 'assembly') continue
    for (const door of doors(spec)) {
      if (fed.has(door)) continue
      faults.add(
        spec.id,
        'unfed-port',
        `what is sent to '${door}' can only come once this assembly, or one like it, has started; put initial stock on the way`,
      )
    }
  }
}

/** Does a node send without being sent anything? A process may. */
function begins(spec: NodeSpec): boolean {
  return spec.kind === 'source' || spec.kind === 'process' || (spec.kind === 'buffer' && (spec.initial ?? []).length > 0)
}

/** Doors to which lots come. `suffices`: with so many of all its doors fed, a node sends. */
function fedDoors(graph: FlowGraph, suffices: (fed: number, all: number) => boolean): ReadonlySet<string> {
  const fed = new Set<string>()
  settle(graph.nodes, (spec) => {
    const own = doors(spec)
    if (!begins(spec) && !suffices(own.filter((door) => fed.has(door)).length, own.length)) return []
    const news = ways(spec).filter(({ to }) => !fed.has(to))
    for (const { to } of news) fed.add(to)
    return news.map(({ to }) => graph.at(to))
  })
  return fed
}
