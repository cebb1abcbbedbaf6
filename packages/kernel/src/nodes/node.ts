import type { Engine } from '../engine.ts'
import type { Figures } from '../figures.ts'
import type { Loop } from '../loop.ts'
import type { Loss } from '../losses.ts'
import { binomial } from '../binomial.ts'
import type { QuantileSketch } from '../quantile-sketch.ts'
import type { OpeningNode } from '../tracks.ts'

/**
 * What all nodes have in common: how lots go from one to the next, and what is counted.
 *
 * Whoever holds a lot that may go on offers it to the next node (`enter`). If that has no room, or others wait for it already, the
 * holder keeps the lot and the next node counts it as `waiting`. Whoever gains room is put on `engine.pending` and, once the event is
 * over, takes the lots that wait for it, the one first that was blocked first (`fill`). So lots move in zero time, and nobody passes.
 */
export abstract class Node {
  readonly engine: Engine
  /** Id, or `id:port`. */
  readonly address: string
  /** Rank among nodes at one moment: downstream first. */
  rank = 0
  readonly feeders: Node[] = []
  /** The only feeder. */
  only: Node | null = null
  /** Lots that wait to enter. */
  waiting = 0

  inUnits = 0
  outUnits = 0
  scrapUnits = 0
  inside = 0
  /** Most inside at any earlier moment, and when the content last changed [s]. */
  private peak = 0
  private changed = 0
  /** Sums over units that left, or were lost, of their time in the node [unit s]. */
  outTime = 0
  scrapTime = 0
  losses: readonly Loss[] = []
  hasLosses = false
  /** Units lost, by cause: those of `losses` first. */
  scrapBy: Float64Array = new Float64Array(0)
  /** Times in the node of units that left. */
  times: QuantileSketch | null = null
  /** Loops whose lots need a card to enter here, and those that end here. */
  gates: readonly Loop[] | null = null
  ends: readonly Loop[] | null = null
  /** The lot that was refused last had no card. */
  private lacksCard = false

  constructor(engine: Engine, address: string) {
    this.engine = engine
    this.address = address
  }

  /** Takes a lot if there is room; the caller has made sure that nobody waits for this node. */
  enter(lot: number): boolean {
    return this.gates === null ? this.accept(lot) : this.#enterGated(lot)
  }

  #enterGated(lot: number): boolean {
    const gates = this.gates!
    this.lacksCard = gates.some((loop) => !loop.hasCard(lot))
    if (this.lacksCard) return false
    for (const loop of gates) loop.take(lot)
    if (this.accept(lot)) return true
    for (const loop of gates) loop.undo(lot)
    return false
  }

  /** Takes a lot if there is room. */
  protected abstract accept(lot: number): boolean

  /** Where lots may go. */
  abstract targets(): readonly Node[]

  /** The node that this is a way into, or else itself. */
  get owner(): Node {
    return this
  }

  /** The nodes that lots may go to, ways into nodes left out. */
  successors(): Node[] {
    return this.targets().map(({ owner }) => owner)
  }

  /** Rank of the lot that has waited longest here to enter `next`; Infinity when none does. Lower was blocked earlier. */
  abstract firstRank(next: Node): number

  /** Sends the lot that has waited longest for `next` there, if it has room. */
  abstract give(next: Node): boolean

  /** One lot more, or fewer, waits to enter. */
  addWaiting(): void {
    this.waiting++
    // It may have the card for want of which others wait.
    if (this.gates !== null && this.waiting > 1) this.engine.pending.push(this)
  }

  dropWaiting(): void {
    this.waiting--
  }

  /** Clocks of its own begin to run. */
  start(): void {}

  /** What is here now. */
  opening(): OpeningNode {
    return { inside: this.inside }
  }

  /** Could a lot enter, as far as can be told without the lot? */
  get isOpen(): boolean {
    return true
  }

  /** Units that a lot would find here, or at the next node that holds any. */
  get content(): number {
    return this.inside
  }

  /** Takes waiting lots while there is room. */
  fill(): void {
    while (this.waiting > 0 && this.isOpen) {
      const feeder = this.only ?? this.firstFeeder()
      if (!feeder.give(this) && !(this.gates !== null && this.#letPass(feeder))) return
    }
  }

  /** The lot of a feeder was refused. If that was for want of a card, the first of the others that has its card goes past it. */
  #letPass(refused: Node): boolean {
    const others = this.feeders.filter((feeder) => feeder !== refused && feeder.firstRank(this) < Infinity)
    others.sort((a, b) => a.firstRank(this) - b.firstRank(this))
    for (const feeder of others) {
      if (!this.lacksCard) return false
      if (feeder.give(this)) return true
    }
    return false
  }

  /** The feeder whose lot is to go first; there is one. */
  protected firstFeeder(): Node {
    let first = this.feeders[0]!
    let least = Infinity
    for (const feeder of this.feeders) {
      const rank = feeder.firstRank(this)
      if (rank < least) {
        least = rank
        first = feeder
      }
    }
    return first
  }

  /** Asks for `fill` once the event is over. */
  wake(): void {
    if (this.waiting > 0) this.engine.pending.push(this)
  }

  /** Units enter (or, below 0, leave) now. A content counts as the largest only if it lasts: what comes and goes at one moment does not. */
  protected hold(units: number): void {
    const now = this.engine.now
    if (now > this.changed) {
      this.changed = now
      if (this.inside > this.peak) this.peak = this.inside
    }
    this.inside += units
  }

  get most(): number {
    return Math.max(this.peak, this.inside)
  }

  /** So many units went out after a time in the node [s]. */
  protected wentOut(units: number, time: number): void {
    this.outUnits += units
    this.outTime += units * time
    if (this.times !== null) this.times.add(time, units)
  }

  /** A lot of so many units has left after a time in the node [s]. */
  protected left(lot: number, units: number, time: number): void {
    this.wentOut(units, time)
    if (this.ends !== null) for (const loop of this.ends) loop.end(lot)
  }

  /** Takes from a lot what it loses now and says how much; a batch loses lot by lot. The caller ends a lot of which nothing is left. */
  protected loseOf(lot: number, machine = -1): number {
    const { lots, loops } = this.engine
    let lost = 0
    if (lots.first(lot) >= 0)
      for (let member = lots.first(lot); member >= 0; member = lots.next(member)) lost += this.loseOf(member, machine)
    else lost = this.#draw(lot, machine)
    if (lost === 0) return 0
    lots.setUnits(lot, lots.units(lot) - lost)
    for (const loop of loops) loop.shrink(lot, lost)
    return lost
  }

  /** Causes of loss that apply to a lot. */
  protected lossesFor(_lot: number): readonly Loss[] {
    return this.losses
  }

  /** Draws what the units of a lot lose now, books it by cause, and says how much. */
  #draw(lot: number, machine: number): number {
    const { scrapBy } = this
    const losses = this.lossesFor(lot)
    const units = this.engine.lots.units(lot)
    let left = units
    for (let i = 0; i < losses.length && left > 0; i++) {
      const { index, probability, takesLot, curve, random } = losses[i]!
      const p = curve === null ? probability : Math.min(1, probability * curve.at(this.engine.now))
      const lost = takesLot ? (random.next() < p ? left : 0) : binomial(left, p, random)
      scrapBy[index]! += lost
      left -= lost
    }
    const lost = units - left
    if (lost > 0) {
      this.scrapUnits += lost
      this.engine.note(this, 'scrap', lost, lot, machine)
    }
    return lost
  }

  /** Who waits here for whom, for ever if nothing else can happen. */
  waits(): { node: string; for: string }[] {
    return this.targets()
      .filter((next) => this.firstRank(next) < Infinity)
      .map((next) => ({ node: this.address, for: next.address }))
  }

  /** Whether it waits only because no more comes, and nothing that could come is held up by it. */
  isLeftOver(): boolean {
    return false
  }

  /** The nodes it waits for if it can do nothing else; empty if it can. */
  stuckOn(): readonly Node[] {
    return this.targets()
      .filter((next) => this.firstRank(next) < Infinity)
      .map(({ owner }) => owner)
  }

  /** What the node reports at time t. Changes nothing. */
  abstract figures(t: number): Figures

  /** The figures that all nodes have. `insideTime`: sum over the units inside of their time here so far [unit s]. */
  protected common(insideTime: number): Figures {
    const { inUnits, outUnits, scrapUnits, inside, outTime, scrapTime, times, most } = this
    return {
      in: inUnits,
      out: outUnits,
      scrap: scrapUnits,
      wip: inside,
      most,
      time: outTime + scrapTime + insideTime,
      outTime,
      scrapBy: this.scrapBy.slice(),
      times,
    }
  }
}
