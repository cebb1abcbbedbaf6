import type { Engine } from '../engine.ts'
import type { Figures } from '../figures.ts'
import { Node } from './node.ts'

/** One stream of lots sent to several nodes, by shares of units. */
export class Split extends Node {
  private branches: readonly Node[] = []
  private readonly shares: readonly number[]
  private readonly sum: number
  private readonly given: Float64Array
  private readonly tried: Uint8Array

  constructor(engine: Engine, address: string, shares: readonly number[]) {
    super(engine, address)
    this.shares = shares
    this.sum = shares.reduce((sum, share) => sum + share, 0)
    this.given = new Float64Array(shares.length)
    this.tried = new Uint8Array(shares.length)
  }

  connect(branches: readonly Node[]): void {
    this.branches = branches
  }

  protected accept(lot: number): boolean {
    const units = this.engine.lots.units(lot)
    this.tried.fill(0)
    for (;;) {
      const branch = this.#furthestBehind(units)
      if (branch < 0) return false
      this.tried[branch] = 1
      const next = this.branches[branch]!
      if (next.waiting === 0 && next.enter(lot)) {
        this.#pass(lot, branch, units)
        return true
      }
    }
  }

  /** Branch not yet tried that is furthest behind its share of units, this lot included; -1 when all were tried. */
  #furthestBehind(units: number): number {
    const total = this.outUnits + units
    let best = -1
    let most = -Infinity
    for (let i = 0; i < this.shares.length; i++) {
      const share = this.shares[i]!
      if (this.tried[i] === 1 || share <= 0) continue
      const behind = (total * share) / this.sum - this.given[i]!
      if (behind > most) {
        most = behind
        best = i
      }
    }
    return best
  }

  #pass(lot: number, branch: number, units: number): void {
    this.inUnits += units
    this.left(lot, units, 0)
    this.given[branch]! += units
  }

  /** Who waits for a split waits for all its branches. */
  override addWaiting(): void {
    if (this.waiting++ === 0) for (const next of this.branches) next.addWaiting()
  }

  override dropWaiting(): void {
    if (--this.waiting === 0) for (const next of this.branches) next.dropWaiting()
  }

  targets(): readonly Node[] {
    return this.branches
  }

  firstRank(): number {
    if (this.waiting === 0) return Infinity
    let least = Infinity
    for (const feeder of this.feeders) least = Math.min(least, feeder.firstRank(this))
    return least
  }

  give(next: Node, taker: Node): boolean {
    const feeder = this.only ?? this.firstFeeder()
    if (!feeder.give(this, taker)) return false
    const branch = this.branches.indexOf(next)
    this.inUnits += this.engine.given
    this.outUnits += this.engine.given
    this.given[branch]! += this.engine.given
    return true
  }

  figures(): Figures {
    return this.common(0)
  }
}
