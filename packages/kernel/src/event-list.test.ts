import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { EventList } from './event-list.ts'
import { type Stream, stream } from './random.ts'

/** The same operations on an array that is searched from end to end. */
class Model {
  readonly order: number[]
  readonly sequence: number[]
  readonly pending = new Map<number, number>()
  #counter: number

  constructor(order: Int32Array) {
    this.order = [...order]
    this.sequence = this.order.map((_, slot) => slot)
    this.#counter = order.length
  }

  number(slot: number): void {
    this.sequence[slot] = this.#counter++
  }

  addSlot(order: number): number {
    const slot = this.order.push(order) - 1
    this.number(slot)
    return slot
  }

  /** The earliest [slot, time]. */
  first(): [number, number] | null {
    let first: [number, number] | null = null
    for (const entry of this.pending) if (first === null || this.#compare(entry, first) < 0) first = entry
    return first
  }

  #compare([a, at]: [number, number], [b, bt]: [number, number]): number {
    return at - bt || this.order[a]! - this.order[b]! || this.sequence[a]! - this.sequence[b]!
  }
}

/** Delays [s]: ties in every combination, spreads over many powers of ten, clusters, and scales that shift with time. */
const LAWS: Readonly<Record<string, (random: Stream, now: number) => number>> = {
  exponential: (random) => Math.round(-1e6 * (random.next() - 1) * random.next()) / 1e3,
  uniform: (random) => random.next(),
  constant: () => 10,
  zero: () => 0,
  'small integers': (random) => Math.floor(4 * random.next()),
  'services and failures': (random) => (random.next() < 0.7 ? 10 * random.next() : 1e6 * random.next()),
  'rare steps': (random) => (random.next() < 0.02 ? 1 : 0),
  'powers of ten': (random) => Number(`1e${Math.floor(36 * random.next()) - 18}`),
  'beyond every bucket': (random) => Number(`1e${Math.floor(580 * random.next()) - 290}`),
  'least difference': (random, now) => (random.next() < 0.5 ? 0 : now * 2.3e-16),
  'growing scale': (random, now) => (now + 1e-9) * random.next(),
  'milliseconds, then days': (random, now) => (now < 1 ? 1e-3 : 86_400) * random.next(),
  'days, then milliseconds': (random, now) => (now < 1e7 ? 86_400 : 1e-3) * random.next(),
  'hours on the hour': (random, now) => 3600 * (1 + Math.floor(now / 3600) + Math.floor(3 * random.next())) - now,
}

interface Case {
  readonly law: string
  readonly seed: number
  readonly slots: number
  readonly events: number
  /** Share of events that end without a successor of their own slot, that cancel, that start others. */
  readonly change: number
}

/** Runs list and model side by side; the list is saved and loaded in another now and then. */
class Pair {
  list: EventList
  readonly model: Model
  readonly #random: Stream
  readonly #delay: (random: Stream, now: number) => number
  now = 0

  constructor({ law, seed, slots }: Case) {
    this.#random = stream(seed, 'event list', law, 0)
    this.#delay = LAWS[law]!
    const order = Int32Array.from({ length: slots }, () => this.#pick(3))
    this.list = new EventList(order)
    this.model = new Model(order)
    for (let slot = 0; slot < slots; slot++) if (this.#random.next() < 0.8) this.schedule(slot)
  }

  #pick(n: number): number {
    return Math.floor(n * this.#random.next())
  }

  schedule(slot: number): void {
    if (this.#random.next() < 0.7) {
      this.list.number(slot)
      this.model.number(slot)
    }
    const t = Math.min(1e300, this.now + this.#delay(this.#random, this.now))
    this.list.schedule(slot, t)
    this.model.pending.set(slot, t)
  }

  cancel(slot: number): void {
    this.list.cancel(slot)
    this.model.pending.delete(slot)
  }

  addSlot(): number {
    const order = this.#pick(3)
    const slot = this.list.addSlot(order)
    expect(slot).toBe(this.model.addSlot(order))
    return slot
  }

  /** One event; false when none is left. */
  event(change: number): boolean {
    const { list, model } = this
    const first = model.first()
    if (list.size !== model.pending.size || list.time !== (first?.[1] ?? Infinity))
      expect([list.size, list.time]).toEqual([model.pending.size, first?.[1] ?? Infinity])
    if (first === null) return false
    this.now = first[1]
    const slot = list.open()
    if (slot !== first[0]) expect(slot).toBe(first[0])
    model.pending.delete(slot)
    if (list.size !== model.pending.size) expect(list.size).toBe(model.pending.size)
    if (this.#random.next() < change) this.#upset(first[0])
    else this.schedule(first[0])
    list.close()
    return true
  }

  /** Takes all that is left, without successors. */
  drain(): void {
    for (let left = this.model.pending.size; left > 0; left--) {
      const slot = this.list.open()
      expect(slot).toBe(this.model.first()![0])
      this.model.pending.delete(slot)
      this.list.close()
    }
    expect([this.list.size, this.list.time]).toEqual([0, Infinity])
  }

  /** Cancels some, starts others. */
  #upset(slot: number): void {
    const slots = this.model.order.length
    for (let k = this.#pick(3); k > 0; k--) this.cancel(this.#pick(slots))
    if (slots < 300 && this.#random.next() < 0.3) this.schedule(this.addSlot())
    for (let k = this.#pick(5); k > 0; k--) {
      const other = this.#pick(slots)
      if (!this.model.pending.has(other)) this.schedule(other)
    }
    if (this.#random.next() < 0.01) this.#resume()
    if (!this.model.pending.has(slot) && this.#random.next() < 0.7) this.schedule(slot)
  }

  #resume(): void {
    const state = this.list.save()
    this.list = new EventList(new Int32Array(0))
    this.list.load(state)
    expect(this.list.save()).toEqual(state)
  }
}

function run(example: Case): void {
  const pair = new Pair(example)
  for (let k = 0; k < example.events; k++) if (!pair.event(example.change)) break
  pair.drain()
}

describe.each(Object.keys(LAWS))('delays: %s', (law) => {
  test('events come in the order of a searched array, whatever is scheduled, cancelled, added, saved and loaded', () => {
    const cases = fc.record({
      law: fc.constant(law),
      seed: fc.nat(),
      slots: fc.constantFrom(0, 1, 2, 5, 11, 12, 13, 40, 140),
      events: fc.constantFrom(10, 600, 3000),
      change: fc.constantFrom(0, 0.02, 0.5, 1),
    })
    fc.assert(fc.property(cases, run), { seed: 1, numRuns: 30 })
  })
})

/** Takes up to n events, each followed by another of its slot, and tells which they were. */
function events(list: EventList, n: number, random: Stream): [number, number][] {
  return Array.from({ length: n }, () => {
    const t = list.time
    const slot = list.open()
    list.number(slot)
    list.schedule(slot, t + Math.floor(100 * random.next()) * (slot % 10 === 0 ? 1e4 : 1))
    list.close()
    return [t, slot]
  })
}

function filled(slots: number, order = new Int32Array(slots)): EventList {
  const list = new EventList(order)
  for (let slot = 0; slot < slots; slot++) list.schedule(slot, slot % 7)
  return list
}

test('equal times go by order, then by sequence number, whatever the order of scheduling', () => {
  const expected = [2, 0, 3, 1]
  for (const [a, b, c, d] of [
    [0, 1, 2, 3],
    [3, 2, 1, 0],
    [1, 3, 0, 2],
    [2, 0, 3, 1],
    [1, 0, 3, 2],
  ] as const) {
    const list = new EventList(Int32Array.of(1, 2, 1, 2))
    for (const slot of [2, 3, 0, 1]) list.number(slot)
    for (const slot of [a, b, c, d]) list.schedule(slot, 5)
    const taken = expected.map(() => {
      const slot = list.open()
      list.close()
      return slot
    })
    expect(taken).toEqual(expected)
    expect([list.size, list.time]).toEqual([0, Infinity])
  }
})

test.each([3, 40, 2000])('a list of %i slots goes on the same after saving and loading into one that was in use', (slots) => {
  const order = Int32Array.from({ length: slots }, (_, slot) => slot % 3)
  const list = filled(slots, order)
  events(list, 3 * slots + 2000, stream(1, 'before', '', 0))
  const state = list.save()
  const other = filled(50)
  events(other, 2000, stream(2, 'other', '', 0))
  other.load(state)
  expect(other.size).toBe(slots)
  expect(events(other, 5000, stream(3, 'after', '', 0))).toEqual(events(list, 5000, stream(3, 'after', '', 0)))
  expect(other.save()).toEqual(list.save())
})

test('what is saved is a copy and leaves out the event being processed', () => {
  const list = new EventList(Int32Array.of(4, 5))
  list.schedule(0, 1)
  list.schedule(1, 2)
  list.open()
  const state = list.save()
  list.schedule(0, 3)
  list.close()
  expect(state).toEqual({
    time: Float64Array.of(NaN, 2),
    order: Int32Array.of(4, 5),
    sequence: Float64Array.of(0, 1),
    counter: Float64Array.of(2),
  })
})

test('slots added one by one to an empty list are numbered in turn', () => {
  const list = new EventList(new Int32Array(0))
  for (let k = 0; k < 1000; k++) list.schedule(list.addSlot(0), 0)
  expect(list.size).toBe(1000)
  for (let k = 0; k < 1000; k++) {
    expect(list.open()).toBe(k)
    list.close()
  }
})

test('a slot is cancelled wherever the list keeps it, and twice is once', () => {
  const slots = 2000
  const list = filled(slots)
  events(list, 10_000, stream(4, 'cancel', '', 0))
  const { time } = list.save()
  const rest = Array.from({ length: slots }, (_, slot) => slot).filter((slot) => slot % 3 > 0)
  for (let slot = 0; slot < slots; slot += 3) {
    list.cancel(slot)
    list.cancel(slot)
  }
  expect(list.size).toBe(rest.length)
  const taken = rest.map(() => {
    const t = list.time
    const slot = list.open()
    list.close()
    expect(t).toBe(time[slot])
    return slot
  })
  expect(taken.toSorted((a, b) => a - b)).toEqual(rest)
  expect(list.time).toBe(Infinity)
})

test('a time beyond every bucket number of the calendar keeps its order', () => {
  const list = new EventList(new Int32Array(20))
  for (let slot = 0; slot < 20; slot++) list.schedule(slot, slot * 1e-6)
  const step = (delay: number) => {
    const t = list.time
    const slot = list.open()
    list.schedule(slot, t + delay)
    list.close()
    return slot
  }
  for (let k = 0; k < 2000; k++) step(20e-6)
  for (let k = 0; k < 20; k++) expect(step(1e15)).toBe(k)
  for (let k = 0; k < 20; k++) expect(step(k < 10 ? 1 : 3)).toBe(k)
  for (let k = 0; k < 20; k++) expect(step(5)).toBe(k)
})

test('cancelling during an event that has a new number removes no other', () => {
  const list = new EventList(new Int32Array(4))
  for (let slot = 0; slot < 4; slot++) list.schedule(slot, 5)
  expect(list.open()).toBe(0)
  list.number(0)
  list.cancel(1)
  list.close()
  const taken = [2, 3].map(() => {
    const slot = list.open()
    list.close()
    return slot
  })
  expect([taken, list.size, list.time]).toEqual([[2, 3], 0, Infinity])
})

test('a list that has run empty takes events of any later time', () => {
  const list = filled(20)
  events(list, 2000, stream(5, 'empty', '', 0))
  while (list.size > 0) {
    list.open()
    list.close()
  }
  list.schedule(7, 1e7)
  list.schedule(8, 1e7 + 1)
  list.schedule(9, 1e7 - 1)
  expect([list.time, list.open()]).toEqual([1e7 - 1, 9])
})
