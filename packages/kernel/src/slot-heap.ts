import type { SlotTable } from './slot-table.ts'

/**
 * A binary heap of slots by (time, order, sequence), in flat arrays. It keeps the position of each slot in `place` of the table, so that any can
 * be removed. Times are read from the table, because a double handed to a call may cost an allocation.
 */
export class SlotHeap {
  /** Time [s] by position; only the first `size` count. */
  time = new Float64Array(256).fill(Infinity)
  slot = new Int32Array(256)
  size = 0
  private order: Int32Array
  private sequence: Float64Array
  private due: Float64Array
  private place: Int32Array

  constructor(table: SlotTable) {
    this.order = table.order
    this.sequence = table.sequence
    this.due = table.time
    this.place = table.place
  }

  /** The arrays of the table are new. */
  refer(table: SlotTable): void {
    this.order = table.order
    this.sequence = table.sequence
    this.due = table.time
    this.place = table.place
  }

  push(slot: number): void {
    if (this.size === this.slot.length) this.grow()
    this.rise(this.size++, 0, slot)
  }

  /** Puts a slot in the place of the first. */
  replaceTop(slot: number): void {
    this.sink(0, slot)
  }

  /** Drops the first. */
  pop(): void {
    const last = --this.size
    if (last > 0) this.sink(0, this.slot[last]!)
  }

  /** Drops the slot at a position. */
  remove(position: number): void {
    const last = --this.size
    if (position === last) return
    const slot = this.slot[last]!
    this.rise(position, 0, slot)
    if (this.slot[position] === slot) this.sink(position, slot)
  }

  /** Equal times: is slot a before slot b? */
  private isFirst(a: number, b: number): boolean {
    const difference = this.order[a]! - this.order[b]!
    return difference === 0 ? this.sequence[a]! < this.sequence[b]! : difference < 0
  }

  /**
   * Fills position `top`: the hole sinks to a leaf along the earlier children, then the slot rises from there (Wegener's bottom-up sift).
   * The earlier child is found without a branch, because no processor can predict it.
   */
  private sink(top: number, slot: number): void {
    const times = this.time
    const slots = this.slot
    const place = this.place
    const size = this.size
    let hole = top
    let right = 2 * hole + 2
    while (right < size) {
      const a = times[right - 1]!
      const b = times[right]!
      let child = right - Number(a < b)
      if (a === b && this.isFirst(slots[right - 1]!, slots[right]!)) child = right - 1
      const moved = slots[child]!
      times[hole] = times[child]!
      slots[hole] = moved
      place[moved] = hole
      hole = child
      right = 2 * hole + 2
    }
    if (right === size) {
      const moved = slots[right - 1]!
      times[hole] = times[right - 1]!
      slots[hole] = moved
      place[moved] = hole
      hole = right - 1
    }
    this.rise(hole, top, slot)
  }

  /** Puts a slot at position `from` or above, but not above `top`. */
  private rise(from: number, top: number, slot: number): void {
    const times = this.time
    const slots = this.slot
    const place = this.place
    const t = this.due[slot]!
    let hole = from
    while (hole > top) {
      const parent = (hole - 1) >> 1
      const before = times[parent]!
      if (before < t || (before === t && this.isFirst(slots[parent]!, slot))) break
      const moved = slots[parent]!
      times[hole] = before
      slots[hole] = moved
      place[moved] = hole
      hole = parent
    }
    times[hole] = t
    slots[hole] = slot
    place[slot] = hole
  }

  private grow(): void {
    const time = new Float64Array(this.time.length * 2)
    const slot = new Int32Array(this.slot.length * 2)
    time.set(this.time)
    slot.set(this.slot)
    this.time = time
    this.slot = slot
  }
}
