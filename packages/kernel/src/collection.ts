import type { Sampler } from './distribution.ts'
import type { Engine } from './engine.ts'
import { type Timed, Timer } from './timer.ts'

export interface CollectionPlan {
  /** Most units. */
  readonly units: number
  /** Units that are enough to go. */
  readonly least: number
  /** After so long with anything inside it may go, too [s]. */
  readonly wait: Sampler | null
  /** One product only. */
  readonly byProduct: boolean
}

/** Lots that are put together, to go on as one: what batches and vehicles have in common. */
export class Collection {
  private readonly engine: Engine
  private readonly plan: CollectionPlan
  private readonly timer: Timer
  /** The lot that holds the others, or -1; units in it. */
  lot = -1
  units = 0
  private hasWaited = false

  /** Its timer rings at the owner, who then says `mayGo`. */
  constructor(engine: Engine, owner: Timed, plan: CollectionPlan) {
    this.engine = engine
    this.plan = plan
    this.timer = new Timer(engine, owner)
  }

  /** It has waited long enough. */
  mayGo(): void {
    this.hasWaited = true
  }

  get isFull(): boolean {
    return this.units >= this.plan.units
  }

  get isReady(): boolean {
    return this.units > 0 && (this.units >= this.plan.least || this.hasWaited)
  }

  /** May a lot join? */
  fits(lot: number): boolean {
    const { lots } = this.engine
    if (this.lot < 0) return lots.units(lot) <= this.plan.units
    if (this.units + lots.units(lot) > this.plan.units) return false
    return !this.plan.byProduct || lots.product(lot) === lots.product(this.lot)
  }

  /** A lot joins. */
  add(lot: number): void {
    const { lots, now } = this.engine
    if (this.lot < 0) this.#begin(lot)
    else lots.setNext(lots.last(this.lot), lot)
    lots.setNext(lot, -1)
    lots.setLast(this.lot, lot)
    lots.setEntered(lot, now)
    this.units += lots.units(lot)
    lots.setUnits(this.lot, this.units)
  }

  #begin(first: number): void {
    const { lots, now } = this.engine
    const { wait } = this.plan
    this.lot = lots.add(0, now)
    lots.setFirst(this.lot, first)
    lots.setProduct(this.lot, lots.product(first))
    lots.setPriority(this.lot, lots.priority(first))
    if (wait !== null) this.timer.set(now + wait.draw())
  }

  /** What is together goes: as one lot. */
  take(): number {
    const { lot } = this
    this.lot = -1
    this.units = 0
    this.hasWaited = false
    this.timer.set(Infinity)
    return lot
  }

  /** Sum over the units inside of their time here up to t [unit s]. */
  insideTime(t: number): number {
    return this.lot < 0 ? 0 : this.engine.lots.timeOf(this.lot, t)
  }
}
