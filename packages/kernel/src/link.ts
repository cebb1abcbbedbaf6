import type { Contents } from './flow-state.ts'

/** Where the figures of a lot stand, behind its units. */
export const ENTERED = 1
export const BORN = 2
export const LEFT = 3

/** A stage waits when so many of its lots have not been taken yet, so that what is handed on stays in the cache. */
export const WINDOW = 512

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
  /**
   * Four figures a lot: units; when it entered; when its source released it; and, for the n-th lot, when the n-th room was made [s]: a lot was
   * taken or a machine set free.
   */
  lots: Float64Array
  mask: number
  readonly #isUnit: boolean
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

  /** `isUnit`: every lot has one unit. */
  constructor(entity: number, places: number, isUnit: boolean) {
    this.entity = entity
    this.places = places
    this.#isUnit = isUnit
    let size = 8
    while (size <= places && size < 64) size *= 2
    this.lots = this.#empty(size)
    this.mask = size - 1
  }

  /** When the lot sent last enters [s]; only once one has been sent. */
  get lastEntered(): number {
    return this.lots[(((this.sent - 1) & this.mask) << 2) + ENTERED]!
  }

  /** Nobody asks for the largest content. */
  ignoreContents(): void {
    this.most = Infinity
  }

  /** Is there room for a lot, now or at a known time (`roomAt`)? Counts no more of what has been made than the lot needs. */
  hasRoom(units: number): boolean {
    const isOneEach = this.entity < 0
    const need = isOneEach ? 1 : units
    while (this.held + need > this.places) {
      if (this.counted === this.freed) return false
      const i = (this.counted++ & this.mask) << 2
      this.held -= isOneEach ? 1 : this.lots[i]!
      this.roomAt[0] = this.lots[i + LEFT]!
    }
    return true
  }

  /** A lot for which there is room enters. */
  push(units: number, entered: number, born: number): void {
    if (this.sent - this.low > this.mask) this.makeRoom()
    const i = (this.sent++ & this.mask) << 2
    this.lots[i] = units
    this.lots[i + ENTERED] = entered
    this.lots[i + BORN] = born
    this.held += this.entity < 0 ? 1 : units
  }

  contentTime(t: number): number {
    let sum = 0
    if (this.entity < 0) return sum
    for (let n = this.taken; n < this.sent; n++) {
      const i = (n & this.mask) << 2
      sum += this.lots[i]! * (t - this.lots[i + ENTERED]!)
    }
    return sum
  }

  /** Finds the largest content so far. Call with all that is taken up to `limit`; `isSettled` says that nothing more is. */
  scan(isSettled: boolean): void {
    if (this.entity < 0 || this.most >= this.places) {
      this.#gone = this.taken
      this.#scanned = this.sent
      return
    }
    const { lots, mask, taken, sent } = this
    let gone = this.#gone
    let scanned = this.#scanned
    let content = this.#content
    let most = this.most
    while (scanned < sent) {
      const t = lots[((scanned & mask) << 2) + ENTERED]!
      while (gone < taken && lots[((gone & mask) << 2) + LEFT]! <= t) content -= lots[(gone++ & mask) << 2]!
      // What has not been taken may yet be taken before t.
      if (gone === taken && !isSettled) break
      content += lots[(scanned++ & mask) << 2]!
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
    this.low = Math.min(this.#scanned, this.#gone, this.taken, this.places === Infinity ? this.taken : this.counted)
    if (this.sent - this.low < size) return
    const mask = 2 * size - 1
    const lots = this.#empty(2 * size)
    for (let n = this.low; n < this.sent; n++) {
      const from = (n & this.mask) << 2
      lots.set(this.lots.subarray(from, from + 4), (n & mask) << 2)
    }
    this.lots = lots
    this.mask = mask
  }

  #empty(size: number): Float64Array {
    const lots = new Float64Array(4 * size)
    if (this.#isUnit) for (let i = 0; i < lots.length; i += 4) lots[i] = 1
    return lots
  }
}
