import { Collection, type CollectionPlan } from '../collection.ts'
import type { Engine } from '../engine.ts'
import type { Figures } from '../figures.ts'
import type { Timed } from '../timer.ts'
import { Node } from './node.ts'

/** Collects lots into batches that travel as one lot. */
export class Batch extends Node implements Timed {
  next!: Node
  private readonly collection: Collection
  /** Lots of the batch, with the units of each and when it came [s]: the next nodes may change all that before we have counted. */
  private members: { readonly lot: number; readonly units: number; readonly entered: number }[] = []
  /** Rank of the batch if it waits for the next node; 0: it does not. */
  private headRank = 0

  constructor(engine: Engine, address: string, plan: CollectionPlan) {
    super(engine, address)
    this.collection = new Collection(engine, this, plan)
  }

  ring(): void {
    this.collection.mayGo()
    this.engine.pending.push(this)
  }

  override get isOpen(): boolean {
    return !this.collection.isFull
  }

  protected accept(lot: number): boolean {
    const { engine } = this
    const collection = this.collection
    if (lot === collection.lot || !collection.fits(lot)) return false
    const units = engine.lots.units(lot)
    if (engine.trace !== null) engine.note(this, 'arrive', units, lot)
    this.inUnits += units
    this.hold(units)
    collection.add(lot)
    this.members.push({ lot, units, entered: engine.now })
    // Whatever else this event brings joins before the batch goes.
    if (collection.isReady && this.headRank === 0) engine.pending.push(this)
    return true
  }

  override fill(): void {
    do super.fill()
    while (this.#offer() && this.waiting > 0)
  }

  /** Sends a batch that is ready, if the next node takes it. */
  #offer(): boolean {
    const collection = this.collection
    if (!collection.isReady || this.headRank > 0) return false
    const { engine, next } = this
    if (next.waiting === 0 && next.enter(collection.lot)) {
      this.#leave()
      return true
    }
    this.headRank = ++engine.blocked
    next.addWaiting()
    return false
  }

  /** The batch has gone. */
  #leave(): void {
    const { engine } = this
    const { units } = this.collection
    const batch = this.collection.take()
    this.hold(-units)
    const members = this.members
    this.members = []
    for (const { lot, units: own, entered } of members) this.left(lot, own, engine.now - entered)
    if (engine.trace !== null) engine.note(this, 'leave', units, batch)
    this.wake()
  }

  targets(): readonly Node[] {
    return [this.next]
  }

  firstRank(): number {
    return this.headRank > 0 ? this.headRank : Infinity
  }

  give(next: Node, taker: Node): boolean {
    const { units } = this.collection
    if (!taker.enter(this.collection.lot)) return false
    this.engine.given = units
    this.headRank = 0
    next.dropWaiting()
    this.#leave()
    return true
  }

  figures(t: number): Figures {
    return this.common(this.collection.insideTime(t))
  }
}
