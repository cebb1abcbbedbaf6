import type { Actor, Engine } from './engine.ts'
import type { Node } from './nodes/node.ts'

/** A node with timers. */
export interface Timed extends Node {
  /** One of its timers is due. */
  ring(timer: Timer): void
}

/** One event of a node that can be put off or called off. */
export class Timer implements Actor {
  private readonly engine: Engine
  private readonly owner: Timed
  private readonly slot: number
  /** When it is due [s]; Infinity: it is not set. */
  private at = Infinity

  constructor(engine: Engine, owner: Timed) {
    this.engine = engine
    this.owner = owner
    this.slot = engine.slots(1, owner)
    engine.act(this.slot, this)
  }

  /** Due at t [s] and at no other time; at Infinity: never. */
  set(t: number): void {
    if (t === this.at) return
    if (this.at < Infinity) this.engine.cancel(this.slot)
    this.at = t
    if (t === Infinity) return
    this.engine.number(this.slot)
    this.engine.schedule(this.slot, t)
  }

  fire(): void {
    this.at = Infinity
    this.owner.ring(this)
  }
}
