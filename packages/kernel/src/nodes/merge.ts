import type { Engine } from '../engine.ts'
import type { Figures } from '../figures.ts'
import { Node } from './node.ts'

/** Several streams into one: its rule says whose lot is first in line for the next node. It holds no lot. */
export class Merge extends Node {
  next!: Node
  /** A way in for each feeder, in the order written. */
  lanes: readonly Lane[] = []
  private readonly shares: readonly number[] | null
  private readonly sum: number
  private readonly given: Float64Array
  /** The next node takes a lot, whoever waits. */
  private isTaken = false

  /** `shares`: weight of each feeder; null: the feeder written first goes first. */
  constructor(engine: Engine, address: string, feeders: number, shares: readonly number[] | null) {
    super(engine, address)
    this.shares = shares
    this.sum = shares?.reduce((sum, share) => sum + share, 0) ?? 0
    this.given = new Float64Array(feeders)
  }

  /** A lot comes by a lane. */
  pass(lane: number, lot: number): boolean {
    const { next } = this
    const isTaken = this.isTaken
    this.isTaken = false
    const units = this.engine.lots.units(lot)
    if (!isTaken && (this.waiting > 0 || next.waiting > 0)) return false
    if (!next.enter(lot)) return false
    this.inUnits += units
    this.given[lane]! += units
    this.left(lot, units, 0)
    return true
  }

  protected accept(): boolean {
    return false
  }

  override addWaiting(): void {
    // Whoever comes may be first in line now, and may fit where the one before did not.
    if (this.waiting++ === 0) this.next.addWaiting()
    else this.next.wake()
  }

  override dropWaiting(): void {
    if (--this.waiting === 0) this.next.dropWaiting()
  }

  override wake(): void {
    if (this.waiting > 0) this.next.wake()
  }

  targets(): readonly Node[] {
    return [this.next]
  }

  firstRank(): number {
    let least = Infinity
    for (const lane of this.lanes) least = Math.min(least, lane.rankOfFirst())
    return least
  }

  give(): boolean {
    const lane = this.#first()
    if (lane === null) return false
    this.isTaken = true
    const isGiven = lane.draw()
    this.isTaken = false
    return isGiven
  }

  /** The lane whose lot goes first, of those where one waits. */
  #first(): Lane | null {
    let first: Lane | null = null
    let most = -Infinity
    for (const [i, lane] of this.lanes.entries()) {
      if (lane.waiting === 0) continue
      const behind = this.shares === null ? -i : (this.outUnits * this.shares[i]!) / this.sum - this.given[i]!
      if (behind > most) {
        most = behind
        first = lane
      }
    }
    return first
  }

  override get content(): number {
    return this.next.content
  }

  figures(): Figures {
    return this.common(0)
  }
}

/** The way from one feeder into a merge. */
export class Lane extends Node {
  readonly merge: Merge
  readonly feeder: Node
  private readonly index: number

  constructor(merge: Merge, feeder: Node, index: number) {
    super(merge.engine, merge.address)
    this.merge = merge
    this.feeder = feeder
    this.index = index
  }

  override get owner(): Node {
    return this.merge
  }

  protected accept(lot: number): boolean {
    return this.merge.pass(this.index, lot)
  }

  override addWaiting(): void {
    this.waiting++
    this.merge.addWaiting()
  }

  override dropWaiting(): void {
    this.waiting--
    this.merge.dropWaiting()
  }

  override wake(): void {
    if (this.waiting > 0) this.merge.wake()
  }

  /** Rank of the lot that has waited longest to come this way; Infinity when none does. */
  rankOfFirst(): number {
    return this.waiting > 0 ? this.feeder.firstRank(this) : Infinity
  }

  /** The feeder sends its first lot. */
  draw(): boolean {
    return this.feeder.give(this, this)
  }

  targets(): readonly Node[] {
    return [this.merge]
  }

  firstRank(): number {
    return this.rankOfFirst()
  }

  give(): boolean {
    return this.draw()
  }

  override get content(): number {
    return this.merge.content
  }

  figures(): Figures {
    return this.common(0)
  }
}
