import type { Curve, Loop, Network, NodeSpec, Outage, Pool } from '@cellwright/kernel'
import type { FedPort } from './fed-steps.ts'

/** Nodes of a step of the route: where its units enter, where its machines or racks are, and where its output and its rejects are counted. */
export interface StepNodes {
  readonly enter: string[]
  readonly work: string[]
  readonly done: string[]
  /** Stores before the step, in which units may be lost while they wait. */
  readonly stores: string[]
}

/** A part of the network that lots of several products go through: units of a product that left `from` and have not come to `to` are inside. */
export interface SharedPart {
  readonly nodes: readonly string[]
  readonly lanes: readonly { readonly from: readonly string[]; readonly to: string }[]
}

/**
 * Collects the nodes of a plant, written from the exit backward so that each knows where it sends to.
 *
 * `links` are the ways of units. `carries` are the same for the mass of a unit, but lead past the parts that products share: from where a product
 * enters to where it leaves.
 */
export class NetworkBuilder {
  readonly nodes: NodeSpec[] = []
  readonly links: (readonly [string, string])[] = []
  readonly carries: (readonly [string, string])[] = []
  readonly curves: Curve[] = []
  readonly pools: Pool[] = []
  readonly loops: Loop[] = []
  readonly steps = new Map<string, StepNodes>()
  readonly shared: SharedPart[] = []
  /** Stores into which links of a chain send. */
  readonly fed: FedPort[] = []
  /** Product of nodes that see only one of several. */
  readonly productOf = new Map<string, string>()
  readonly #shared = new Set<string>()
  readonly #plant: string

  constructor(plant: string) {
    this.#plant = plant
  }

  /** Id of a node; of one line of several with its number. */
  id(name: string, line?: number): string {
    return line === undefined ? `${this.#plant}/${name}` : `${this.#plant}/line ${line}/${name}`
  }

  add(node: NodeSpec, ...targets: readonly string[]): string {
    this.nodes.push(node)
    for (const target of targets) {
      this.links.push([node.id, target])
      if (!this.#shared.has(node.id) && !this.#shared.has(target)) this.carries.push([node.id, target])
    }
    return node.id
  }

  /** Marks a node before it is added: products share it, so a unit there has no one mass. */
  share(node: string): string {
    this.#shared.add(node)
    return node
  }

  step(id: string): StepNodes {
    let nodes = this.steps.get(id)
    if (!nodes) {
      nodes = { enter: [], work: [], done: [], stores: [] }
      this.steps.set(id, nodes)
    }
    return nodes
  }

  curve(curve: Curve): string {
    this.curves.push(curve)
    return curve.id
  }

  network(outages: readonly Outage[]): Network {
    return {
      nodes: this.nodes.toReversed(),
      curves: this.curves,
      ...(this.pools.length ? { pools: this.pools } : {}),
      ...(this.loops.length ? { loops: this.loops } : {}),
      ...(outages.length ? { outages } : {}),
    }
  }
}
