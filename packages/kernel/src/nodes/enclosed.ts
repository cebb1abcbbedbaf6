import type { Figures } from '../figures.ts'
import type { Recursion } from '../recursion.ts'
import { Node } from './node.ts'

/** Runs a fragment: a chain of nodes of which the recursion takes care. */
export interface Fragment {
  readonly recursion: Recursion
  /** Finds out whether there is room for a lot now. */
  findRoom(): void
  /** Goes on until fewer than so many lots wait to be looked at. */
  takeIn(most: number): void
  /** A lot has come from the other nodes. */
  come(): void
  /** Room is made behind it now. */
  touch(): void
  /** Finds out whether the last station sends a lot now that it has room. */
  sendOn(): void
  /** What the event engine must know has changed. */
  update(): void
}

/** A node inside a fragment: it keeps its place in the order of the nodes, and reports what the recursion has counted. */
export class Enclosed extends Node {
  /** Null: a sink. */
  next: Node | null = null
  fragment!: Fragment
  /** Its number in the recursion. */
  entity = -1

  protected accept(_lot: number): boolean {
    return false
  }

  targets(): readonly Node[] {
    return this.next === null ? [] : [this.next]
  }

  firstRank(): number {
    return Infinity
  }

  give(): boolean {
    return false
  }

  figures(t: number): Figures {
    return this.fragment.recursion.figures(this.entity, t)
  }
}
