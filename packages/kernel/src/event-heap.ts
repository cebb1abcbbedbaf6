/**
 * Future events: a binary heap in flat arrays, ordered by (time, node order, sequence). An event is a *slot*, an integer that belongs
 * to a machine or a timer; a slot is in the heap at most once.
 *
 * The top is not removed when it is taken: most events schedule a successor, which then replaces it with one sift (`isOpen`).
 */
export class EventHeap {
  /** Time [s] by position; only the first `size` count. */
  time = new Float64Array(256)
  slot = new Int32Array(256)
  size = 0
  /** True between `open` and the next schedule or `close`: position 0 holds the event being processed. */
  isOpen = false
  /** Node order by slot: the first tie-break. */
  readonly #order: Int32Array
  /** Sequence number by slot (of the lot on a machine; of setting a timer): the second. */
  readonly #sequence: Float64Array
  readonly #counter = new Float64Array(1)

  constructor(order: Int32Array) {
    this.#order = order
    this.#sequence = new Float64Array(order.length)
  }

  open(): void {
    this.isOpen = true
  }

  /** Gives a slot that is not in the heap the next sequence number, which it keeps for all events until it is numbered again. */
  number(slot: number): void {
    this.#sequence[slot] = this.#counter[0]!++
  }

  /** Gives a slot the number of another. */
  numberLike(slot: number, other: number): void {
    this.#sequence[slot] = this.#sequence[other]!
  }

  /** Takes a slot out, if it is in the heap and is not the event being processed. */
  cancel(slot: number): void {
    const at = this.slot.subarray(0, this.size).indexOf(slot, this.isOpen ? 1 : 0)
    if (at < 0) return
    const rest = Array.from({ length: this.size }, (_, i) => i).filter((i) => i !== at && !(this.isOpen && i === 0))
    const events = rest.map((i) => ({ slot: this.slot[i]!, t: this.time[i]! }))
    this.size = this.isOpen ? 1 : 0
    for (const { slot: other, t } of events) this.#up(other, t)
  }

  /** Puts a slot that is not in the heap; `t` is finite. */
  schedule(slot: number, t: number): void {
    if (this.isOpen) {
      this.isOpen = false
      this.#down(slot, t)
    } else {
      this.#up(slot, t)
    }
  }

  /** Removes the event being processed unless a successor has replaced it. */
  close(): void {
    if (!this.isOpen) return
    this.isOpen = false
    const last = --this.size
    if (last > 0) this.#down(this.slot[last]!, this.time[last]!)
  }

  /** Equal times: is slot a before slot b? */
  #isFirst(a: number, b: number): boolean {
    const order = this.#order[a]! - this.#order[b]!
    return order === 0 ? this.#sequence[a]! < this.#sequence[b]! : order < 0
  }

  /** Fills position 0: the hole sinks to a leaf along the earlier children, then the event rises from there (Wegener's bottom-up sift). */
  #down(slot: number, t: number): void {
    const times = this.time
    const slots = this.slot
    const size = this.size
    let i = 0
    let right = 2
    while (right < size) {
      let child = right - 1
      let earliest = times[child]!
      const other = times[right]!
      if (other < earliest || (other === earliest && this.#isFirst(slots[right]!, slots[child]!))) {
        child = right
        earliest = other
      }
      times[i] = earliest
      slots[i] = slots[child]!
      i = child
      right = 2 * child + 2
    }
    if (right === size) {
      times[i] = times[size - 1]!
      slots[i] = slots[size - 1]!
      i = size - 1
    }
    this.#rise(i, slot, t)
  }

  #up(slot: number, t: number): void {
    if (this.size === this.time.length) this.#grow()
    this.#rise(this.size++, slot, t)
  }

  /** Puts an event at position `from` or above. */
  #rise(from: number, slot: number, t: number): void {
    const times = this.time
    const slots = this.slot
    let i = from
    while (i > 0) {
      const parent = (i - 1) >> 1
      const before = times[parent]!
      if (before < t || (before === t && this.#isFirst(slots[parent]!, slot))) break
      times[i] = before
      slots[i] = slots[parent]!
      i = parent
    }
    times[i] = t
    slots[i] = slot
  }

  #grow(): void {
    const time = new Float64Array(this.time.length * 2)
    const slot = new Int32Array(this.slot.length * 2)
    time.set(this.time)
    slot.set(this.slot)
    this.time = time
    this.slot = slot
  }
}
