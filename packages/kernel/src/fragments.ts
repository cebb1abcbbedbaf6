import { doors, FlowGraph, ways } from './flow-graph.ts'
import { lotSizes } from './lot-sizes.ts'
import type { BufferSpec, Network, NodeSpec, RunOptions, SourceSpec } from './network.ts'
import { whyNodeIsNot } from './plain.ts'
import { byCodeUnits, type Entity, plan } from './plan.ts'
import { whyNot, whyNotBuffer, whyNotStation } from './why-events.ts'

/** A chain of stations and buffers that goes by recursion while nodes around it go by events. */
export interface FragmentPlan {
  /** From its source, or the buffer or station to which lots come from elsewhere, to its last station or sink. */
  readonly nodes: readonly NodeSpec[]
  /** The source, if it begins with one. */
  readonly source: SourceSpec | null
  /** The door to which it sends its lots, and the places there [units]; null: it ends with a sink. */
  readonly exit: { readonly door: string; readonly places: number } | null
  /** Every lot has one unit. */
  readonly isUnit: boolean
}

/** What goes by recursion, and why each other node does not. */
export interface Fragments {
  readonly list: readonly FragmentPlan[]
  readonly whyEvents: ReadonlyMap<string, string>
}

/** The chains of at least so many stations that the recursion can run in a checked network, in code-unit order of their first stations. */
export function fragments(network: Network, options: RunOptions, least: number): Fragments {
  return new Finder(network, options).find(least)
}

class Finder {
  readonly #network: Network
  readonly #graph: FlowGraph
  readonly #sizes: ReturnType<typeof lotSizes>
  /** Nodes that send to a door. */
  readonly #feeders = new Map<string, NodeSpec[]>()
  readonly #whyEvents = new Map<string, string>()
  readonly #entities: ReadonlyMap<string, Entity>
  /** The doors at which lots get cards. */
  readonly #gates: ReadonlySet<string>

  constructor(network: Network, options: RunOptions) {
    this.#network = network
    const { nodes, loops = [] } = network
    this.#graph = new FlowGraph(network)
    this.#sizes = lotSizes(this.#graph)
    for (const spec of nodes) for (const door of doors(spec)) this.#feeders.set(door, [])
    for (const spec of nodes) {
      const targets = new Set(ways(spec).map(({ to }) => to))
      for (const door of targets) this.#feeders.get(door)?.push(spec)
    }
    this.#gates = new Set(loops.map(({ from }) => from))
    for (const spec of nodes) {
      const why = this.#whyNodeIsNot(spec)
      if (why !== null) this.#whyEvents.set(spec.id, why)
    }
    this.#entities = planned(
      nodes.filter(({ id }) => !this.#whyEvents.has(id)),
      network,
      options,
    )
    for (const { spec } of this.#entities.values()) {
      const why = this.#whyEntityIsNot(spec)
      if (why !== null && !this.#whyEvents.has(spec.id)) this.#whyEvents.set(spec.id, why)
    }
    this.#entities = planned(
      nodes.filter(({ id }) => !this.#whyEvents.has(id)),
      network,
      options,
    )
  }

  find(least: number): Fragments {
    const list: FragmentPlan[] = []
    const inside = this.#network.nodes.filter((spec) => isLink(spec) && this.#isIn(spec))
    for (const first of inside.sort((a, b) => byCodeUnits(a.id, b.id))) {
      if (this.#before(first) !== null) continue
      const found = this.#fragment(first)
      if (found === null) continue
      if (found.nodes.filter(takesTime).length >= least) list.push(found)
      else for (const { id } of found.nodes) this.#whyEvents.set(id, 'is in a chain that is too short')
    }
    const ids = new Set(list.flatMap(({ nodes }) => nodes.map(({ id }) => id)))
    for (const { id } of this.#network.nodes) {
      if (ids.has(id)) this.#whyEvents.delete(id)
      else if (!this.#whyEvents.has(id)) this.#whyEvents.set(id, 'is not in a chain that can be cut off')
    }
    return { list, whyEvents: this.#whyEvents }
  }

  // ---- Nodes -------------------------------------------------------------------------------------------------------------------

  #whyNodeIsNot(spec: NodeSpec): string | null {
    const { loops = [], outages = [], nodes } = this.#network
    if (!['source', 'station', 'buffer', 'sink'].includes(spec.kind)) return `is of kind '${spec.kind}'`
    if (this.#graph.reached(spec, () => false).has(spec.id)) return 'is on a circle'
    const loop = loops.find(({ from, to }) => from === spec.id || to === spec.id)
    if (loop !== undefined) return `is an end of the loop '${loop.id}'`
    const outage = outages.find((outage) => outage.nodes.includes(spec.id))
    if (outage !== undefined) return `is struck by the outage '${outage.id}'`
    const batch = nodes.find((other) => isBatching(other) && this.#graph.reached(other, () => false).has(spec.id))
    if (batch !== undefined) return `comes behind '${batch.id}'`
    return whyNodeIsNot(spec)
  }

  #whyEntityIsNot(spec: NodeSpec): string | null {
    const entity = this.#entities.get(spec.id)!
    if (spec.kind === 'station') return whyNotStation(entity)
    if (spec.kind === 'buffer') return whyNotBuffer(entity)
    return spec.kind === 'source' ? whyNot(entity, [...this.#entities.values()]) : null
  }

  #isIn(spec: NodeSpec | undefined): spec is NodeSpec {
    return spec !== undefined && !this.#whyEvents.has(spec.id)
  }

  /** The only node that sends to a door, if it goes by recursion. */
  #only(door: string): NodeSpec | null {
    const feeders = this.#feeders.get(door) ?? []
    const [first] = feeders
    return feeders.length === 1 && this.#isIn(first) ? first : null
  }

  /** The node before in the same chain, or null. */
  #before(spec: NodeSpec): NodeSpec | null {
    const feeder = this.#only(spec.id)
    return feeder !== null && isLink(feeder) ? feeder : null
  }

  /** The node behind in the same chain, or null. */
  #behind(spec: NodeSpec): NodeSpec | null {
    const next = this.#next(spec)
    return this.#isIn(next) && isLink(next) && this.#only(next.id) === spec ? next : null
  }

  #next(spec: NodeSpec): NodeSpec | undefined {
    return this.#graph.next(spec)[0]
  }

  // ---- Chains ------------------------------------------------------------------------------------------------------------------

  /** The chain that begins with a node. */
  #fragment(first: NodeSpec): FragmentPlan | null {
    const feeder = this.#only(first.id)
    const source = feeder?.kind === 'source' ? feeder : null
    // Who looks at what is inside would not see it.
    if (this.#feeders.get(first.id)?.some((spec) => spec.kind === 'split' && spec.rule === 'shortest') === true) return null
    const nodes: NodeSpec[] = source === null ? [] : [source]
    for (let at: NodeSpec | null = first; at !== null; at = this.#behind(at)) nodes.push(at)
    return this.#ended(nodes, source)
  }

  /** Cuts a chain off behind the last node whose lots can be handed on. */
  #ended(nodes: readonly NodeSpec[], source: SourceSpec | null): FragmentPlan | null {
    const entry = nodes.find(({ kind }) => kind !== 'source')!
    const sizes = this.#sizes.get(entry.id)
    const isUnit = sizes !== undefined && !sizes.isOpen && sizes.largest.length === 1 && sizes.largest[0] === 1
    for (let count = nodes.length; count > 0; count--) {
      const last = nodes[count - 1]!
      if (!isLink(last)) continue
      const own = nodes.slice(0, count)
      const next = this.#next(last)!
      if (this.#isIn(next) && next.kind === 'sink' && this.#only(next.id) === last) {
        const { loops = [] } = this.#network
        if (source !== null || loops.length === 0) return { nodes: [...own, next], source, exit: null, isUnit }
        return null
      }
      const exit = this.#exit(last, isUnit)
      // A chain between two nodes by events does not pay: where it runs empty, each lot in it has to be waited for.
      if (exit === null || source === null) continue
      return { nodes: own, source, exit, isUnit }
    }
    return null
  }

  /** The door to which a node alone sends, where the places depend on nothing else. */
  #exit(last: NodeSpec, isUnit: boolean): FragmentPlan['exit'] {
    const door = ways(last)[0]!.to
    if (this.#only(door) !== last || this.#gates.has(door)) return null
    const next = this.#graph.at(door)
    if (next.kind === 'buffer') return hasFixedPlaces(next, isUnit) ? { door, places: next.places } : null
    if (next.kind !== 'assembly' || !isUnit) return null
    return { door, places: next.inputs.find(({ port }) => `${next.id}:${port}` === door)!.places }
  }
}

function isLink({ kind }: NodeSpec): boolean {
  return kind === 'station' || kind === 'buffer'
}

/** Does a node cost the event engine an event a lot? */
function takesTime(spec: NodeSpec): boolean {
  return spec.kind === 'station' || (spec.kind === 'buffer' && spec.dwell !== undefined)
}

/** Entities by id. Nodes elsewhere are taken for sinks. */
function planned(nodes: readonly NodeSpec[], { curves = [] }: Network, options: RunOptions): Map<string, Entity> {
  const ids = new Set(nodes.map(({ id }) => id))
  const others = new Set(nodes.flatMap((spec) => ways(spec).map(({ to }) => to)).filter((to) => !ids.has(to)))
  const sinks = [...others].map((id): NodeSpec => ({ kind: 'sink', id }))
  const list = plan({ nodes: [...nodes, ...sinks], curves }, options)
  return new Map(list.map((entity) => [entity.spec.id, entity]))
}

function hasFixedPlaces({ curve, initial = [], order = 'fifo', scrap = [], expiry }: BufferSpec, isUnit: boolean): boolean {
  if (curve !== undefined || initial.length > 0) return false
  return isUnit || (order === 'fifo' && scrap.length === 0 && expiry === undefined)
}

function isBatching({ kind }: NodeSpec): boolean {
  return kind === 'batch' || kind === 'process'
}
