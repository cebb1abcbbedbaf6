import type { Network, NodeSpec } from './network.ts'

/** A way out of a node: where it leads, and the field that says so. */
export interface Way {
  readonly to: string
  /** The field, as a message names it. */
  readonly field: string
}

/** Where a node may send lots to, in the order written. */
export function ways(spec: NodeSpec): readonly Way[] {
  switch (spec.kind) {
    case 'demand':
    case 'sink':
      return []
    case 'split':
      return spec.to.map(({ node }) => ({ to: node, field: 'to' }))
    case 'process':
      return spec.to.map((to) => ({ to, field: 'to' }))
    case 'station':
      return [{ to: spec.to, field: 'to' }, ...(spec.routes ?? []).map(({ id, to }) => ({ to, field: `route '${id}' to` }))]
    case 'buffer':
      return [
        { to: spec.to, field: 'to' },
        ...(spec.expiry?.to === undefined ? [] : [{ to: spec.expiry.to, field: 'expiry to' }]),
      ]
    default:
      return [{ to: spec.to, field: 'to' }]
  }
}

/** Where a node can be sent to. */
export function doors(spec: NodeSpec): readonly string[] {
  if (spec.kind === 'source') return []
  return spec.kind === 'assembly' ? spec.inputs.map(({ port }) => `${spec.id}:${port}`) : [spec.id]
}

/** Who sends to whom, in a network whose links are right. */
export class FlowGraph {
  readonly nodes: readonly NodeSpec[]
  /** The node behind each door. */
  readonly #owner: ReadonlyMap<string, NodeSpec>
  readonly #next: ReadonlyMap<string, readonly NodeSpec[]>

  constructor({ nodes }: Network) {
    this.nodes = nodes
    this.#owner = new Map(nodes.flatMap((spec) => doors(spec).map((door) => [door, spec] as const)))
    this.#next = new Map(nodes.map((spec) => [spec.id, [...new Set(ways(spec).map(({ to }) => this.at(to)))]]))
  }

  /** The node behind a door. */
  at(door: string): NodeSpec {
    const spec = this.#owner.get(door)
    if (spec === undefined) throw new RangeError(`no door '${door}'`)
    return spec
  }

  /** Nodes that a node sends to, each once. */
  next({ id }: NodeSpec): readonly NodeSpec[] {
    return this.#next.get(id) ?? []
  }

  /** Ids of the nodes that lots reach from `start` without going on from where `stops` says so; `start` itself only if they come back. */
  reached(start: NodeSpec, stops: (spec: NodeSpec) => boolean): Set<string> {
    const found = new Set<string>()
    const open = [start]
    for (let spec = open.pop(); spec !== undefined; spec = open.pop()) {
      if (spec !== start && stops(spec)) continue
      for (const next of this.next(spec)) {
        if (found.has(next.id)) continue
        found.add(next.id)
        open.push(next)
      }
    }
    return found
  }
}

/** Works through a list of nodes until none is left: `visit` gives those that have to be looked at again. */
export function settle(start: readonly NodeSpec[], visit: (spec: NodeSpec) => readonly NodeSpec[]): void {
  const queued = new Set(start)
  for (const spec of queued) {
    // A set is walked in order of entry, and what is deleted and added again is met again.
    queued.delete(spec)
    for (const next of visit(spec)) queued.add(next)
  }
}
