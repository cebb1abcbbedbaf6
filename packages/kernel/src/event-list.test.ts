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
