import type { Contents } from './flow-state.ts'

/**
 * The door of a station in the recursion: lots in order of entry, between the stage that sends them and the stage that takes them. The sender knows how
 * much room it has from the times at which room was made, which the taker writes behind the lots. Counters of lots only grow;
 * a lot's position is its number modulo the length of the arrays, which double when full.
 *
 * With a buffer, room is made when a lot is taken. Without one, the places are the machines of the taker, one a lot, and room is made when
 * one of them is free.
 */
export class Link implements Contents {
  /** The buffer (or the source without places of its own); -1: straight from machine to machine. */
  readonly entity: number
  /** Units, or lots where there is no buffer. */
  readonly places: number
  units = new Int32Array(64)
  /** When the lot entered [s]. */
  entered = new Float64Array(64)
  /** When the lot was released by its source [s]. */
  born = new Float64Array(64)
  /** When the n-th room was made [s]: the n-th lot was taken or the n-th machine set free. */
  left = new Float64Array(64)
  mask = 63
  /** Lots sent and taken. */
  sent = 0
  taken = 0
  /** Lots before this one need not be kept. */
  low = 0
  /** Rooms made, and how many of them the sender has counted. */
  freed = 0
  counted = 0
  /** What the sender sees inside: units, or lots where there is no buffer. */
  held = 0
  /** Time of the last room counted [s]. */
  readonly roomAt = new Float64Array(1)

  /** Largest content that lasted, over the first `scanned` lots; `gone` of all lots had been taken by then. */
  most = 0
  #scanned = 0
  #gone = 0
  #content = 0

  constructor(entity: number, places: number) {
    this.entity = entity
    this.places = places
  }

  get count(): number {
    return this.entity < 0 ? 0 : this.sent - this.taken
  }

  position(n: number): number {
    return (this.taken + n) & this.mask
  }

  /** Finds the largest content so far. Call with all that is taken up to `limit`; `isSettled` says that nothing more is. */
  scan(isSettled: boolean): void {
    if (this.entity < 0 || this.most >= this.places) {
      this.#gone = this.taken
      this.#scanned = this.sent
      return
    }
    const { units, entered, left, mask, taken, sent } = this
    let gone = this.#gone
    let scanned = this.#scanned
    let content = this.#content
    let most = this.most
    while (scanned < sent) {
      const t = entered[scanned & mask]!
      while (gone < taken && left[gone & mask]! <= t) content -= units[gone++ & mask]!
      // What has not been taken may yet be taken before t.
      if (gone === taken && !isSettled) break
      content += units[scanned++ & mask]!
      if (content > most) most = content
    }
    this.#gone = gone
    this.#scanned = scanned
    this.#content = content
    this.most = most
  }

  /** Makes the arrays long enough for one more lot. */
  makeRoom(): void {
    const size = this.mask + 1
    this.low = Math.min(this.#gone, this.taken, this.places === Infinity ? this.taken : this.counted)
    if (this.sent - this.low < size) return
    const mask = 2 * size - 1
    const units = new Int32Array(2 * size)
    const entered = new Float64Array(2 * size)
    const born = new Float64Array(2 * size)
    const left = new Float64Array(2 * size)
    for (let n = this.low; n < this.sent; n++) {
      units[n & mask] = this.units[n & this.mask]!
      entered[n & mask] = this.entered[n & this.mask]!
      born[n & mask] = this.born[n & this.mask]!
      left[n & mask] = this.left[n & this.mask]!
    }
    this.units = units
    this.entered = entered
    this.born = born
    this.left = left
    this.mask = mask
  }
}
