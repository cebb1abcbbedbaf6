/** Lots in order of entry, in flat arrays that double when full. The first `ripe` lots have ended their dwell. */
export class LotRing {
  units = new Int32Array(16)
  /** When the lot entered [s]. */
  entered = new Float64Array(16)
  /** When the lot was released by its source or assembled [s]. */
  born = new Float64Array(16)
  /** When its dwell ends [s]. */
  ready = new Float64Array(16)
  mask = 15
  head = 0
  count = 0
  ripe = 0

  push(units: number, entered: number, born: number, ready: number): void {
    if (this.count > this.mask) this.#grow()
    const i = (this.head + this.count) & this.mask
    this.units[i] = units
    this.entered[i] = entered
    this.born[i] = born
    this.ready[i] = ready
    this.count++
  }

  /** Position of the n-th lot. */
  position(n: number): number {
    return (this.head + n) & this.mask
  }

  /** Sum over the units inside of the time for which they have been there at t [unit s]. */
  contentTime(t: number): number {
    let sum = 0
    for (let n = 0; n < this.count; n++) {
      const i = this.position(n)
      sum += this.units[i]! * (t - this.entered[i]!)
    }
    return sum
  }

  /** Drops the first lot, which is ripe. */
  shift(): void {
    this.head = (this.head + 1) & this.mask
    this.count--
    this.ripe--
  }

  #grow(): void {
    const size = this.units.length
    const units = new Int32Array(2 * size)
    const entered = new Float64Array(2 * size)
    const born = new Float64Array(2 * size)
    const ready = new Float64Array(2 * size)
    for (let n = 0; n < this.count; n++) {
      const i = this.position(n)
      units[n] = this.units[i]!
      entered[n] = this.entered[i]!
      born[n] = this.born[i]!
      ready[n] = this.ready[i]!
    }
    this.units = units
    this.entered = entered
    this.born = born
    this.ready = ready
    this.mask = 2 * size - 1
    this.head = 0
  }
}
