/**
 * All lots of a run in flat arrays that double when full. A lot is its number; the number of a lot that has ended is used again, but not before the
 * event in which it ended is over.
 */
export class Lots {
  units = new Int32Array(256)
  /** When its source released it, or its assembly started it [s]. */
  born = new Float64Array(256)
  /** When it entered the node in which it is [s]. */
  entered = new Float64Array(256)
  /** When its dwell ends [s]. */
  ready = new Float64Array(256)
  /** Number of its product. */
  product = new Int32Array(256)
  priority = new Float64Array(256)
  /** Batch: its first lot and its last; -1: no batch. */
  first = new Int32Array(256)
  last = new Int32Array(256)
  /** Next lot of the same batch, or -1; next number free for use. */
  next = new Int32Array(256)
  /** Serial number, for traces. */
  serial = new Float64Array(256)
  #used = 0
  #free = -1
  #serials = 0
  /** Numbers of lots that ended in this event. */
  readonly #ended: number[] = []

  /** A new lot, born now. */
  add(units: number, now: number): number {
    let lot = this.#free
    if (lot >= 0) this.#free = this.next[lot]!
    else {
      lot = this.#used++
      if (lot === this.units.length) this.#grow()
    }
    this.units[lot] = units
    this.born[lot] = now
    this.entered[lot] = now
    this.product[lot] = 0
    this.priority[lot] = 0
    this.first[lot] = -1
    this.next[lot] = -1
    this.serial[lot] = this.#serials++
    return lot
  }

  /** A lot of so many units that were part of another. */
  split(from: number, units: number): number {
    const lot = this.add(units, this.born[from]!)
    this.units[from]! -= units
    this.entered[lot] = this.entered[from]!
    this.product[lot] = this.product[from]!
    this.priority[lot] = this.priority[from]!
    return lot
  }

  /** The lot is over. */
  end(lot: number): void {
    this.#ended.push(lot)
  }

  get hasEnded(): boolean {
    return this.#ended.length > 0
  }

  /** Call between events: numbers of ended lots may be used again. */
  recycle(): void {
    while (this.#ended.length > 0) {
      const lot = this.#ended.pop()!
      this.next[lot] = this.#free
      this.#free = lot
    }
  }

  #grow(): void {
    const size = 2 * this.units.length
    const int = (old: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> => {
      const list = new Int32Array(size)
      list.set(old)
      return list
    }
    const real = (old: Float64Array<ArrayBuffer>): Float64Array<ArrayBuffer> => {
      const list = new Float64Array(size)
      list.set(old)
      return list
    }
    this.units = int(this.units)
    this.born = real(this.born)
    this.entered = real(this.entered)
    this.ready = real(this.ready)
    this.product = int(this.product)
    this.priority = real(this.priority)
    this.first = int(this.first)
    this.last = int(this.last)
    this.next = int(this.next)
    this.serial = real(this.serial)
  }
}
