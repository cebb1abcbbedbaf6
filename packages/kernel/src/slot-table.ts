/** Values of `next` for a slot that no other follows. */
export const PLACES = {
  /** The last of its bucket. */
  last: -1,
  near: -2,
  far: -3,
  nowhere: -4,
} as const

/** What an event list knows of its slots, in flat arrays by slot. Growing replaces the arrays, which are longer than `count`. */
export class SlotTable {
  count: number
  /** First tie-break, the same for the life of a slot. */
  order: Int32Array
  /** Second tie-break, different for every slot. */
  sequence: Float64Array
  /** When the event of a slot in the list is due [s]. */
  time: Float64Array
  /** In a bucket: the slot after; otherwise one of `PLACES`. */
  next: Int32Array
  /** In a heap: the position; in a bucket: the slot before, or for the first, ~bucket. */
  place: Int32Array

  constructor(order: Int32Array, sequence: Float64Array) {
    this.count = order.length
    this.order = order
    this.sequence = sequence
    this.time = new Float64Array(this.count)
    this.next = new Int32Array(this.count).fill(PLACES.nowhere)
    this.place = new Int32Array(this.count)
  }

  /** Appends a slot. */
  add(order: number): number {
    if (this.count === this.order.length) this.grow(2 * this.count + 16)
    this.order[this.count] = order
    return this.count++
  }

  private grow(room: number): void {
    const { order, sequence, time, next, place } = this
    this.order = new Int32Array(room)
    this.sequence = new Float64Array(room)
    this.time = new Float64Array(room)
    this.next = new Int32Array(room).fill(PLACES.nowhere)
    this.place = new Int32Array(room)
    this.order.set(order)
    this.sequence.set(sequence)
    this.time.set(time)
    this.next.set(next)
    this.place.set(place)
  }
}
