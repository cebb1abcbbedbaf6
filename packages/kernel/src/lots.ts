/** Doubles of a lot: born, entered, ready, priority, serial number. */
const REALS = 5
const BORN = 0
const ENTERED = 1
const READY = 2
const PRIORITY = 3
const SERIAL = 4
/** Integers of a lot: units, product, first and last lot of a batch, next lot of the same batch (or next number free for use). */
const WORDS = 5
const UNITS = 0
const PRODUCT = 1
const FIRST = 2
const LAST = 3
const NEXT = 4

/**
 * All lots of a run in two flat arrays that double when full, each with the figures of a lot side by side: a lot in a full rack is seldom in the cache. A lot is its
 * number; the number of a lot that has ended is used again, but not before the event in which it ended is over.
 */
export class Lots {
  private reals = new Float64Array(256 * REALS)
  private words = new Int32Array(256 * WORDS)
  /** Numbers there is room for. */
  size = 256
  private used = 0
  private free = -1
  private serials = 0
  /** Numbers of lots that ended in this event. */
  private readonly ended: number[] = []

  units(lot: number): number {
    return this.words[lot * WORDS + UNITS]!
  }

  setUnits(lot: number, units: number): void {
    this.words[lot * WORDS + UNITS] = units
  }

  /** When its source released it, or its assembly started it [s]. */
  born(lot: number): number {
    return this.reals[lot * REALS + BORN]!
  }

  setBorn(lot: number, t: number): void {
    this.reals[lot * REALS + BORN] = t
  }

  /** When it entered the node in which it is [s]. */
  entered(lot: number): number {
    return this.reals[lot * REALS + ENTERED]!
  }

  setEntered(lot: number, t: number): void {
    this.reals[lot * REALS + ENTERED] = t
  }

  /** When its dwell ends [s]. */
  ready(lot: number): number {
    return this.reals[lot * REALS + READY]!
  }

  setReady(lot: number, t: number): void {
    this.reals[lot * REALS + READY] = t
  }

  priority(lot: number): number {
    return this.reals[lot * REALS + PRIORITY]!
  }

  setPriority(lot: number, priority: number): void {
    this.reals[lot * REALS + PRIORITY] = priority
  }

  /** Number in order of birth, never used again. */
  serial(lot: number): number {
    return this.reals[lot * REALS + SERIAL]!
  }

  /** Number of its product. */
  product(lot: number): number {
    return this.words[lot * WORDS + PRODUCT]!
  }

  setProduct(lot: number, product: number): void {
    this.words[lot * WORDS + PRODUCT] = product
  }

  /** First lot of a batch; -1: no batch. */
  first(lot: number): number {
    return this.words[lot * WORDS + FIRST]!
  }

  setFirst(lot: number, first: number): void {
    this.words[lot * WORDS + FIRST] = first
  }

  /** Last lot of a batch. */
  last(lot: number): number {
    return this.words[lot * WORDS + LAST]!
  }

  setLast(lot: number, last: number): void {
    this.words[lot * WORDS + LAST] = last
  }

  /** Next lot of the same batch, or -1. */
  next(lot: number): number {
    return this.words[lot * WORDS + NEXT]!
  }

  setNext(lot: number, next: number): void {
    this.words[lot * WORDS + NEXT] = next
  }

  /** A new lot, born now. */
  add(units: number, now: number): number {
    let lot = this.free
    if (lot >= 0) this.free = this.next(lot)
    else {
      lot = this.used++
      if (lot === this.size) this.#grow()
    }
    const words = lot * WORDS
    this.words[words + UNITS] = units
    this.words[words + PRODUCT] = 0
    this.words[words + FIRST] = -1
    this.words[words + NEXT] = -1
    const reals = lot * REALS
    this.reals[reals + BORN] = now
    this.reals[reals + ENTERED] = now
    this.reals[reals + PRIORITY] = 0
    this.reals[reals + SERIAL] = this.serials++
    return lot
  }

  /** A lot of so many units that were part of another. */
  split(from: number, units: number): number {
    const lot = this.add(units, this.born(from))
    this.setUnits(from, this.units(from) - units)
    this.setEntered(lot, this.entered(from))
    this.setProduct(lot, this.product(from))
    this.setPriority(lot, this.priority(from))
    return lot
  }

  /** Sum over the units of a batch of the time since their lots entered the node in which they are, up to t [unit s]. */
  timeOf(batch: number, t: number): number {
    let sum = 0
    for (let member = this.first(batch); member >= 0; member = this.next(member))
      sum += this.units(member) * (t - this.entered(member))
    return sum
  }

  /** The lot is over. */
  end(lot: number): void {
    this.ended.push(lot)
  }

  get hasEnded(): boolean {
    return this.ended.length > 0
  }

  /** Call between events: numbers of ended lots may be used again. */
  recycle(): void {
    while (this.ended.length > 0) {
      const lot = this.ended.pop()!
      this.setNext(lot, this.free)
      this.free = lot
    }
  }

  #grow(): void {
    this.size *= 2
    const reals = new Float64Array(this.size * REALS)
    reals.set(this.reals)
    this.reals = reals
    const words = new Int32Array(this.size * WORDS)
    words.set(this.words)
    this.words = words
  }
}
