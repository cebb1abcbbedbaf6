import type { Engine } from '../engine.ts'
import type { Figures } from '../figures.ts'
import type { Recursion } from '../recursion.ts'
import { Node } from './node.ts'

/** Runs a fragment: a chain of nodes of which the recursion takes care. */
export interface Fragment {
  readonly recursion: Recursion
  /** Handles all that happens in the fragment up to now. */
  settle(): void
  /** The other nodes have sent a lot or made room. */
  update(): void
}

/** A node inside a fragment: it keeps its place in the order of the nodes, and reports what the recursion has counted. */
export class Enclosed extends Node {
  /** Null: a sink. */
  next: Node | null = null
  fragment!: Fragment
  /** Its number in the recursion. */
  entity = -1

  constructor(engine: Engine, address: string) {
    super(engine, address)
  }

  protected accept(_lot: number): boolean {
    return false
  }

  targets(): readonly Node[] {
    return this.next === null ? [] : [this.next]
  }

  firstRank(): number {
    return Infinity
  }

  give(_next: Node, _taker: Node): boolean {
    return false
  }

  figures(t: number): Figures {
    return this.fragment.recursion.figures(this.entity, t)
  }
}
