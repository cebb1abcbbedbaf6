import { SlotHeap } from './slot-heap.ts'
import { PLACES, SlotTable } from './slot-table.ts'

// V8 folds the constants of a module into its code but reads imported ones from memory at every use.
const { last: LAST, near: NEAR, far: FAR, nowhere: NOWHERE } = PLACES

/** Registers: the end of the bucket in turn and of the calendar [s]. */
const HORIZON = 0
const END = 1
/** Width of a bucket [s] and its reciprocal [1/s]; seconds from `HORIZON` to `END`. */
const WIDTH = 2
const PER_SECOND = 3
const REACH = 4
/** Number and begin [s] of the first bucket of the present round. */
const BASE = 5
const BASE_TIME = 6
/** When the list was last reviewed [s]. */
const REVIEWED = 7

/** With fewer events pending, the heap alone is as fast (bench/event-list.ts, also for the next two). */
const FEWEST = 12
/** A bucket is at most so wide, in mean times between events, and more than half of that. */
const GAPS_PER_BUCKET = 0.5
/** The calendar reaches at least so far, in mean times for which an event is pending. Longer waits cost a heap. */
const WAITS_PER_ROUND = 8
/** More would leave the caches of the processor. */
const MOST_BUCKETS = 1 << 17
/** A mean time between events [s] outside these needs no calendar. */
const SHORTEST_GAP = 1e-150
const LONGEST_GAP = 1e150
/** Buckets are at least 2^-40 of the present time wide and have numbers up to 2^50, so that all arithmetic with them is exact. */
const LEAST_WIDTH = 1 / (1 << 20) / (1 << 20)
const MOST_BUCKET_NUMBER = (1 << 30) * (1 << 20)

/** All there is to know of an event list. */
export interface EventListState {
  /** When the event of each slot is due [s]; NaN for slots that are not in the list. */
  readonly time: Float64Array
  /** First tie-break by slot. */
  readonly order: Int32Array
  /** Second tie-break by slot. */
  readonly sequence: Float64Array
  /** One value: the next sequence number. */
  readonly counter: Float64Array
}

/**
 * Future events, ordered by (time, order, sequence). An event is a *slot*, an integer that belongs to a machine or a timer; a slot is in the
 * list at most once. The order is strict, so it does not depend on how the list keeps its events.
 *
 *     near heap            calendar of buckets              far heap
 *     ... < HORIZON <= ... one bit and one chain each ... < END <= ...
 *
 * Events of the bucket in turn are in the near heap. Later ones are in the unsorted chains of their buckets, which follow one another in a ring; a bucket
 * is poured into the near heap when its turn comes. What lies beyond the ring waits in the far heap. Most buckets hold one event or none,
 * and a bit for each leads to the next that holds any, so an event costs the same whatever their number. Without a calendar, HORIZON is Infinity
 * and all events are in the near heap. Now and then the list is reviewed: the number of events and the mean time between them decide
 * whether there is a calendar, and how wide and how many its buckets are. Events that no width can spread, such as those at one moment, cost
 * what they cost in a heap.
 *
 * Fields are private to TypeScript only: each access to a `#name` takes more bytecode, of which V8 inlines so much and no more into the engine.
 *
 * Sources: R. Brown, Calendar queues, Communications of the ACM 31 (1988) 1220; W. T. Tang, R. S. M. Goh and I. L.-J. Thng, Ladder queue, ACM
 * TOMACS 15 (2005) 175 (buckets are sorted in their turn). Widths are powers of two: with these, the bucket of a time is exact.
 */
export class EventList {
  /** Events in the list; the one being processed does not count. */
  size = 0
  private table: SlotTable
  private readonly near: SlotHeap
  private readonly far: SlotHeap
  private readonly counter: Float64Array
  /** Arrays of the table. */
  private due: Float64Array
  private next: Int32Array
  private place: Int32Array
  /** True while the top of the near heap is the event being processed. */
  private isOpen = false

  /** First slot by bucket; the length is a power of two, or 0. */
  private head = new Int32Array(0)
  /** A bit for each bucket. */
  private occupied = new Int32Array(0)
  /** The bucket in turn. */
  private cursor = 0
  private readonly reals = Float64Array.of(Infinity, Infinity, 1, 1, 0, 0, 0, 0)

  /** Events between two reviews, and up to the next; steps over empty parts of the calendar bring it nearer. */
  private period = 512
  private countdown = 512

  /** An empty list; `order` is the first tie-break by slot. */
  constructor(order: Int32Array) {
    this.table = new SlotTable(
      order.slice(),
      Float64Array.from(order, (_, slot) => slot),
    )
    this.near = new SlotHeap(this.table)
    this.far = new SlotHeap(this.table)
    this.due = this.table.time
    this.next = this.table.next
    this.place = this.table.place
    this.counter = Float64Array.of(order.length)
  }

  /** When the earliest event is due [s]; Infinity in an empty list. Not while an event is being processed. */
  get time(): number {
    return this.near.time[0]!
  }

  /** Slot of the earliest event of a list that is not empty. Not while an event is being processed. */
  get slot(): number {
    return this.near.slot[0]!
  }

  /**
   * Takes the earliest event out of a list that is not empty, and returns its slot, which may be scheduled again. The event is being processed until
   * `close`; the first one scheduled meanwhile takes its place in the list with less work.
   */
  open(): number {
    const slot = this.near.slot[0]!
    this.next[slot] = NOWHERE
    this.isOpen = true
    this.size--
    return slot
  }

  /** Ends the processing of an event. */
  close(): void {
    if (this.isOpen) this.drop()
    if (--this.countdown < 0) this.review()
  }

  /** Gives a slot that is not in the list the next sequence number, which it keeps for all events until it is numbered again. */
  number(slot: number): void {
    this.table.sequence[slot] = this.counter[0]!++
  }

  /** Gives a slot that is not in the list the number of another. */
  numberLike(slot: number, other: number): void {
    this.table.sequence[slot] = this.table.sequence[other]!
  }

  /** Puts a slot that is not in the list; `t` [s] is finite. */
  schedule(slot: number, t: number): void {
    this.due[slot] = t
    this.size++
    if (t >= this.reals[HORIZON]!) {
      if (this.near.size === 0) this.turnTo(t)
      this.put(slot)
      return
    }
    this.next[slot] = NEAR
    if (this.isOpen) {
      this.isOpen = false
      this.near.replaceTop(slot)
    } else this.near.push(slot)
  }

  /** Removes a slot if it is in the list. */
  cancel(slot: number): void {
    if (this.isOpen) this.drop()
    const where = this.next[slot]!
    if (where === NOWHERE) return
    this.next[slot] = NOWHERE
    this.size--
    const place = this.place[slot]!
    if (where === FAR) this.far.remove(place)
    else if (where !== NEAR) this.unlink(place, where)
    else if (this.near.size > 1) this.near.remove(place)
    else this.advance()
  }

  /** Adds a slot, numbered but not in the list, and returns it: slots count up from 0. */
  addSlot(order: number): number {
    const slot = this.table.add(order)
    if (this.due !== this.table.time) this.refer()
    this.number(slot)
    return slot
  }

  /** A copy of the state, without the event being processed. */
  save(): EventListState {
    const { count, order, sequence, time, next } = this.table
    return {
      time: time.slice(0, count).map((t, slot) => (next[slot] === NOWHERE ? NaN : t)),
      order: order.slice(0, count),
      sequence: sequence.slice(0, count),
      counter: this.counter.slice(),
    }
  }

  /** Takes over a saved state: from here on, events come in the same order as in the list that was saved. */
  load(state: EventListState): void {
    this.table = new SlotTable(state.order.slice(), state.sequence.slice())
    this.refer()
    this.counter.set(state.counter)
    this.size = 0
    this.isOpen = false
    this.layOut(0, 1)
    state.time.forEach((t, slot) => {
      if (t === t) this.schedule(slot, t)
    })
  }

  /** The arrays of the table are new. */
  private refer(): void {
    this.due = this.table.time
    this.next = this.table.next
    this.place = this.table.place
    this.near.refer(this.table)
    this.far.refer(this.table)
  }

  /** Removes the event being processed from the near heap. */
  private drop(): void {
    this.isOpen = false
    if (this.near.size > 1) this.near.pop()
    else this.advance()
  }

  private put(slot: number): void {
    const reals = this.reals
    const t = this.due[slot]!
    if (t >= reals[END]!) {
      this.next[slot] = FAR
      this.far.push(slot)
    } else if (t >= reals[HORIZON]!) this.chain(slot, (t * reals[PER_SECOND]! - reals[BASE]!) & (this.head.length - 1))
    else {
      this.next[slot] = NEAR
      this.near.push(slot)
    }
  }

  /** Puts a slot first in a bucket. */
  private chain(slot: number, bucket: number): void {
    const after = this.head[bucket]!
    this.head[bucket] = slot
    this.next[slot] = after
    this.place[slot] = ~bucket
    if (after >= 0) this.place[after] = slot
    else this.occupied[bucket >> 5]! |= 1 << bucket
  }

  /** Takes a slot out of its bucket; `before` and `after` are its links. */
  private unlink(before: number, after: number): void {
    if (after >= 0) this.place[after] = before
    if (before >= 0) this.next[before] = after
    else this.setHead(~before, after)
  }

  private setHead(bucket: number, slot: number): void {
    this.head[bucket] = slot
    if (slot < 0) this.occupied[bucket >> 5]! &= ~(1 << bucket)
  }

  /** Fills the near heap, which holds nothing of value. */
  private advance(): void {
    const reals = this.reals
    const far = this.far
    this.near.size = 0
    if (this.size > far.size) {
      const bucket = this.nextBucket()
      if (bucket < this.cursor) {
        reals[BASE]! += this.head.length
        reals[BASE_TIME] = reals[BASE]! * reals[WIDTH]!
      }
      this.cursor = bucket
      reals[HORIZON] = reals[BASE_TIME]! + (bucket + 1) * reals[WIDTH]!
      reals[END] = reals[HORIZON] + reals[REACH]!
      this.pour(bucket)
    } else if (far.size > 0) this.turnTo(far.time[0]!)
    else this.near.time[0] = Infinity
    while (far.size > 0 && far.time[0]! < reals[END]!) {
      const slot = far.slot[0]!
      far.pop()
      this.put(slot)
    }
  }

  /** The next bucket that holds events, where there is one. */
  private nextBucket(): number {
    const occupied = this.occupied
    const from = (this.cursor + 1) & (this.head.length - 1)
    let i = from >> 5
    let bits = occupied[i]! & (-1 << from)
    while (bits === 0) {
      i = (i + 1) & (occupied.length - 1)
      bits = occupied[i]!
      this.countdown--
    }
    return (i << 5) + 31 - Math.clz32(bits & -bits)
  }

  /** Moves the events of a bucket to the near heap, which is empty: in the order in which they came, because ties then need no moves. */
  private pour(bucket: number): void {
    const next = this.next
    const place = this.place
    const near = this.near
    let slot = this.head[bucket]!
    this.setHead(bucket, LAST)
    if (next[slot] === LAST) {
      next[slot] = NEAR
      place[slot] = 0
      near.time[0] = this.due[slot]!
      near.slot[0] = slot
      near.size = 1
      return
    }
    while (next[slot] !== LAST) slot = next[slot]!
    while (slot >= 0) {
      const before = place[slot]!
      next[slot] = NEAR
      near.push(slot)
      slot = before
    }
  }

  /** Makes the bucket of t the one in turn, in a calendar that is empty. */
  private turnTo(t: number): void {
    const reals = this.reals
    const bucket = Math.floor(Math.max(0, t) * reals[PER_SECOND]!)
    if (bucket > MOST_BUCKET_NUMBER) {
      this.rebuild(0, 1)
      return
    }
    const buckets = this.head.length
    this.cursor = bucket & (buckets - 1)
    reals[BASE] = bucket - this.cursor
    reals[BASE_TIME] = reals[BASE] * reals[WIDTH]!
    reals[REACH] = (buckets - 1) * reals[WIDTH]!
    reals[HORIZON] = (bucket + 1) * reals[WIDTH]!
    reals[END] = reals[HORIZON] + reals[REACH]
  }

  private review(): void {
    const now = this.time
    const size = this.size
    const gap = (now - this.reals[REVIEWED]!) / this.period
    this.reals[REVIEWED] = now
    this.period = Math.max(512, 2 * size, this.table.count >> 2)
    this.countdown = this.period
    if (size >= FEWEST && gap > SHORTEST_GAP && gap < LONGEST_GAP) this.adapt(now, gap)
    else if (this.head.length > 0) this.rebuild(0, 1)
  }

  /** Makes a calendar for the present number of events and the mean time between them, unless the one at hand is near enough. */
  private adapt(now: number, gap: number): void {
    const round = WAITS_PER_ROUND * this.size * gap
    const width = powerOfTwo(Math.max(GAPS_PER_BUCKET * gap, (2 * round) / MOST_BUCKETS, LEAST_WIDTH * now))
    const buckets = Math.max(256, 2 * powerOfTwo(round / width))
    const had = this.head.length
    if (had === 0 || !isNear(width, this.reals[WIDTH]!) || !isNear(buckets, had)) this.rebuild(buckets, width)
  }

  /** Puts all events anew. */
  private rebuild(buckets: number, width: number): void {
    const now = this.time
    this.layOut(buckets, width)
    if (buckets > 0) this.turnTo(now)
    for (let slot = 0; slot < this.table.count; slot++) if (this.next[slot] !== NOWHERE) this.put(slot)
  }

  /** An empty calendar; with 0 buckets, none. */
  private layOut(buckets: number, width: number): void {
    this.near.size = 0
    this.near.time[0] = Infinity
    this.far.size = 0
    this.head = new Int32Array(buckets).fill(LAST)
    this.occupied = new Int32Array(buckets >> 5)
    this.reals[WIDTH] = width
    this.reals[PER_SECOND] = 1 / width
    this.reals[HORIZON] = Infinity
    this.reals[END] = Infinity
  }
}

/** The largest power of two that is not above x > 0. */
function powerOfTwo(x: number): number {
  let power = 1
  while (power > x) power /= 2
  while (power * 2 <= x) power *= 2
  return power
}

/** Within a factor of 2. */
function isNear(a: number, b: number): boolean {
  return a <= 2 * b && b <= 2 * a
}
