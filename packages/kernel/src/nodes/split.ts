import type { Engine } from '../engine.ts'
import type { Figures } from '../figures.ts'
import type { Stream } from '../random.ts'
import { Node } from './node.ts'

/** How a split chooses among its branches. */
export type SplitPlan =
  | { readonly rule: 'share'; readonly shares: readonly number[] }
  | { readonly rule: 'first' | 'shortest' }
  | { readonly rule: 'chance'; readonly shares: readonly number[]; readonly random: Stream }
  /** Branch of each product, by number; -1: none. */
  | { readonly rule: 'product'; readonly branchOf: Int32Array }

/**
 * One stream of lots sent to several nodes. It holds no lot: a lot that waits for a split waits for all its branches or, where chance or the product
 * decides, for its own.
 */
export class Split extends Node {
  private readonly plan: SplitPlan
  private readonly sum: number
  private readonly given: Float64Array
  private branches: readonly Node[] = []
  /** Branches that a lot can go to. */
  private offered: readonly Node[] = []
  /** The rule says where a lot goes, room or no room. */
  private readonly isAimed: boolean
  /** Branch that takes a lot, whoever waits for it; -1: none does. */
  private taking = -1
  /** Rule `chance`: branch drawn for the next lot; -1: not drawn. */
  private drawn = -1
  /** Aimed: branch of the lot that could not enter last, and branch for which the first in line waits; -1: none. */
  private refused = -1
  private aim = -1

  constructor(engine: Engine, address: string, plan: SplitPlan, branches: number) {
    super(engine, address)
    this.plan = plan
    this.isAimed = plan.rule === 'chance' || plan.rule === 'product'
    this.sum = 'shares' in plan ? plan.shares.reduce((sum, share) => sum + share, 0) : 0
    this.given = new Float64Array(branches)
  }

  connect(branches: readonly Node[]): void {
    const plan = this.plan
    this.branches = branches
    this.offered = branches.filter((_, i) => plan.rule !== 'share' || plan.shares[i]! > 0)
  }

  protected accept(lot: number): boolean {
    const taking = this.taking
    this.taking = -1
    if (this.isAimed) return this.#acceptAimed(lot, taking)
    if (taking >= 0) return this.#pass(lot, taking)
    // The best branch by the rule, or else the next best.
    for (let branch = this.#best(lot, -1); branch >= 0; branch = this.#best(lot, branch))
      if (this.branches[branch]!.waiting === 0 && this.#pass(lot, branch)) return true
    return false
  }

  #acceptAimed(lot: number, taking: number): boolean {
    const branch = this.#branchOf(lot)
    if (branch >= 0 && (branch === taking || this.branches[branch]!.waiting === 0) && this.#pass(lot, branch)) return true
    this.refused = branch
    return false
  }

  #pass(lot: number, branch: number): boolean {
    const units = this.engine.lots.units(lot)
    if (!this.branches[branch]!.enter(lot)) return false
    this.drawn = -1
    this.given[branch]! += units
    this.inUnits += units
    this.left(lot, units, 0)
    return true
  }

  // ---- Rules -------------------------------------------------------------------------------------------------------------------

  /** The branch that comes next after `before` (-1: the first) in the order of the rule for this lot; equal: as written. -1: no more. */
  #best(lot: number, before: number): number {
    const bound = before < 0 ? -Infinity : this.#cost(lot, before)
    let best = -1
    let least = Infinity
    for (let i = 0; i < this.branches.length; i++) {
      const cost = this.#cost(lot, i)
      const isLeft = cost > bound || (cost === bound && i > before)
      if (isLeft && cost < least) {
        least = cost
        best = i
      }
    }
    return best
  }

  /** The lower, the sooner a branch is chosen; Infinity: never. */
  #cost(lot: number, branch: number): number {
    const plan = this.plan
    if (plan.rule === 'shortest') return this.branches[branch]!.content
    if (plan.rule !== 'share') return branch
    const share = plan.shares[branch]!
    if (share === 0) return Infinity
    return this.given[branch]! - ((this.outUnits + this.engine.lots.units(lot)) * share) / this.sum
  }

  /** Aimed: the branch of a lot; -1: none takes it. */
  #branchOf(lot: number): number {
    const plan = this.plan
    if (plan.rule === 'product') return plan.branchOf[this.engine.lots.product(lot)]!
    if (this.drawn < 0 && plan.rule === 'chance') this.drawn = this.#chance(plan.shares, plan.random.next())
    return this.drawn
  }

  #chance(shares: readonly number[], u: number): number {
    let left = u * this.sum
    let last = -1
    for (const [i, share] of shares.entries()) {
      if (share === 0) continue
      last = i
      left -= share
      if (left < 0) break
    }
    return last
  }

  override get content(): number {
    let least = Infinity
    for (const branch of this.offered) least = Math.min(least, branch.content)
    return least
  }

  // ---- Waiting -----------------------------------------------------------------------------------------------------------------

  override addWaiting(): void {
    if (this.waiting++ > 0) return
    if (this.isAimed) this.#aimAt(this.refused)
    else for (const branch of this.offered) branch.addWaiting()
  }

  override dropWaiting(): void {
    if (--this.waiting > 0) return
    if (this.isAimed) this.#aimAt(-1)
    else for (const branch of this.offered) branch.dropWaiting()
  }

  /** The first in line waits for this branch from now on. */
  #aimAt(branch: number): void {
    if (branch === this.aim) return
    if (this.aim >= 0) {
      const before = this.branches[this.aim]!
      before.dropWaiting()
      before.wake()
    }
    this.aim = branch
    if (branch >= 0) this.branches[branch]!.addWaiting()
  }

  override wake(): void {
    if (this.waiting === 0) return
    if (this.isAimed) this.engine.pending.push(this)
    else for (const branch of this.offered) branch.wake()
  }

  /** Aimed: finds out for which branch the first in line waits. */
  override fill(): void {
    while (this.waiting > 0) {
      this.#aimAt(-1)
      this.refused = -1
      if ((this.only ?? this.firstFeeder()).give(this, this)) continue
      this.#aimAt(this.refused)
      if (this.aim >= 0) this.branches[this.aim]!.wake()
      return
    }
  }

  targets(): readonly Node[] {
    return this.branches
  }

  firstRank(next: Node): number {
    if (this.waiting === 0) return Infinity
    if (this.isAimed ? this.branches[this.aim] !== next : !this.offered.includes(next)) return Infinity
    let least = Infinity
    for (const feeder of this.feeders) least = Math.min(least, feeder.firstRank(this))
    return least
  }

  give(next: Node): boolean {
    const branch = this.branches.indexOf(next)
    this.taking = branch
    const isGiven = (this.only ?? this.firstFeeder()).give(this, this)
    this.taking = -1
    if (!this.isAimed) return isGiven
    // Another lot is first in line now, or turned out to be: it may wait for another branch.
    if (this.waiting > 0 && (isGiven || this.refused !== this.aim)) this.engine.pending.push(this)
    return isGiven
  }

  figures(): Figures {
    return this.common(0)
  }
}
