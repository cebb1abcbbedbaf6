import type { Sampler } from '../distribution.ts'
import type { Engine } from '../engine.ts'
import type { Figures } from '../figures.ts'
import { type Before, popHeap, pushHeap } from '../heap.ts'
import type { BufferSpec } from '../network.ts'
import { type Timed, Timer } from '../timer.ts'
import type { BufferPlan } from './buffer.ts'
import { Node } from './node.ts'

export interface StorePlan extends BufferPlan {
  readonly order: NonNullable<BufferSpec['order']>
  /** After so long a lot is lost, as scrap of an index, or goes another way (-1). */
  readonly expiry: { readonly after: Sampler; readonly scrapIndex: number } | null
}

/** States of a lot in the store, one after the other: its dwell is not over; it may go; it is too old and goes the other way; it has gone. */
const DWELLS = 0
const RIPE = 1
const EXPIRED = 2
const GONE = 3

/** A lot in the store. */
interface Entry {
  readonly lot: number
  readonly product: number
  readonly priority: number
  /** Number of its entry. */
  readonly serial: number
  /** When its dwell ends, and when it is too old [s]. */
  readonly ready: number
  readonly expires: number
  state: number
}

/** Lots that leave by one way. */
interface Exit {
  readonly next: Node
  /** Rank of the one who waits for `next`; 0: nobody does. */
  rank: number
  /** Who was tried last. */
  tried: Entry | undefined
}

const byEntry: Before<Entry> = (a, b) => a.serial < b.serial
const byReadiness: Before<Entry> = (a, b) => (a.ready === b.ready ? a.serial < b.serial : a.ready < b.ready)
const byAge: Before<Entry> = (a, b) => (a.expires === b.expires ? a.serial < b.serial : a.expires < b.expires)
const lastFirst: Before<Entry> = (a, b) => a.serial > b.serial
const byPriority: Before<Entry> = (a, b) => (a.priority === b.priority ? a.serial < b.serial : a.priority > b.priority)

/** Places that lots leave in an order of choice, and in which they can become too old. */
export class Store extends Node implements Timed {
  private readonly plan: StorePlan
  /** By number of entry, in this order. */
  private readonly present = new Map<number, Entry>()
  private serial = 0
  /** Heaps keep lots that are no longer theirs until these come to the top. */
  private readonly dwelling: Entry[] = []
  /** By product where that counts, else all under 0. */
  private readonly ripe = new Map<number, Entry[]>()
  private readonly ageing: Entry[] = []
  private readonly expired: Entry[] = []
  private readonly dwellTimer: Timer
  private readonly expiryTimer: Timer
  private readonly curveTimer: Timer
  /** Product sent last, or -1. */
  private product = -1
  private exits: readonly Exit[] = []

  constructor(engine: Engine, address: string, plan: StorePlan) {
    super(engine, address)
    this.plan = plan
    this.dwellTimer = new Timer(engine, this)
    this.expiryTimer = new Timer(engine, this)
    this.curveTimer = new Timer(engine, this)
    // All that a network without processes needs is there from the start: a run that is resumed finds it in its place.
    for (const key of plan.order === 'campaign' ? engine.productNames.keys() : [0]) this.ripe.set(key, [])
  }

  /** Where lots go, and where those go that are too old. */
  connect(next: Node, outlet: Node | null): void {
    const ways = outlet === null ? [next] : [next, outlet]
    this.exits = ways.map((way) => ({ next: way, rank: 0, tried: undefined }))
  }

  ring(timer: Timer): void {
    if (timer === this.dwellTimer) this.#ripen()
    else if (timer === this.expiryTimer) this.#expire()
    else {
      this.#watch()
      this.wake()
    }
  }

  override start(): void {
    this.#watch()
    const { lots } = this.engine
    for (const { units, product, priority } of this.plan.initial) {
      const lot = lots.add(units, 0)
      lots.setProduct(lot, product)
      lots.setPriority(lot, priority)
      this.inUnits += units
      if (this.engine.trace !== null) this.engine.note(this, 'arrive', units, lot)
      this.#put(lot)
    }
    const first = this.dwelling[0]
    if (first !== undefined) this.dwellTimer.set(first.ready)
  }

  /** Waits for the next change of places. */
  #watch(): void {
    const { curve } = this.plan
    if (curve !== null) this.curveTimer.set(curve.nextBreak(this.engine.now))
  }

  // ---- Entering ----------------------------------------------------------------------------------------------------------------

  protected accept(lot: number): boolean {
    const { engine } = this
    const { places, curve } = this.plan
    const units = engine.lots.units(lot)
    if (this.inside + units > (curve === null ? places : Math.floor(places * curve.at(engine.now)))) return false
    if (engine.trace !== null) engine.note(this, 'arrive', units, lot)
    this.inUnits += units
    this.#put(lot)
    this.#ripen()
    return true
  }

  #put(lot: number): void {
    const { lots, now } = this.engine
    const { dwell, expiry } = this.plan
    this.hold(lots.units(lot))
    lots.setEntered(lot, now)
    const ready = dwell === null ? now : now + dwell.draw()
    const expires = expiry === null ? Infinity : now + expiry.after.draw()
    const serial = this.serial++
    const entry = { lot, product: lots.product(lot), priority: lots.priority(lot), serial, ready, expires, state: DWELLS }
    this.present.set(serial, entry)
    pushHeap(this.dwelling, entry, this.#dwellOrder)
    if (expires === Infinity) return
    pushHeap(this.ageing, entry, byAge)
    this.expiryTimer.set(living(this.ageing, RIPE, byAge)?.expires ?? Infinity)
  }

  // ---- Becoming ripe, and too old ----------------------------------------------------------------------------------------------

  /** Ends the dwell of every lot that is ready; waits for the next. */
  #ripen(): void {
    const { now } = this.engine
    const before = this.scrapUnits
    let first = living(this.dwelling, DWELLS, this.#dwellOrder)
    while (first !== undefined && first.ready <= now) {
      popHeap(this.dwelling, this.#dwellOrder)
      this.#end(first)
      first = living(this.dwelling, DWELLS, this.#dwellOrder)
    }
    this.dwellTimer.set(first?.ready ?? Infinity)
    this.#offer()
    if (this.scrapUnits > before) this.wake()
  }

  /** The dwell of a lot is over: losses leave, the rest may go. */
  #end(entry: Entry): void {
    const { lots, now } = this.engine
    const { lot } = entry
    entry.state = RIPE
    if (this.hasLosses) {
      const lost = this.loseOf(lot)
      this.hold(-lost)
      this.scrapTime += lost * (now - lots.entered(lot))
      if (lots.units(lot) === 0) {
        this.#drop(entry)
        this.engine.end(lot)
        return
      }
    }
    const key = this.plan.order === 'campaign' ? entry.product : 0
    const heap = this.ripe.get(key) ?? []
    this.ripe.set(key, heap)
    pushHeap(heap, entry, this.#ripeOrder)
  }

  /** First in, first out: nobody is ripe before those in front of him. */
  get #dwellOrder(): Before<Entry> {
    return this.plan.order === 'fifo' ? byEntry : byReadiness
  }

  get #ripeOrder(): Before<Entry> {
    const { order } = this.plan
    return order === 'lifo' ? lastFirst : order === 'priority' ? byPriority : byEntry
  }

  /** Who goes next by an exit. */
  #first(exit: Exit): Entry | undefined {
    return exit === this.exits[0] ? this.#firstRipe() : living(this.expired, EXPIRED, byEntry)
  }

  #firstRipe(): Entry | undefined {
    const last = this.ripe.get(this.plan.order === 'campaign' ? this.product : 0)
    const same = last === undefined ? undefined : living(last, RIPE, this.#ripeOrder)
    if (same !== undefined || this.plan.order !== 'campaign') return same
    let first: Entry | undefined
    for (const heap of this.ripe.values()) {
      const entry = living(heap, RIPE, this.#ripeOrder)
      if (entry !== undefined && (first === undefined || entry.serial < first.serial)) first = entry
    }
    return first
  }

  /** What is too old now is lost, or goes the other way from here on. Whose dwell ends now may go first. */
  #expire(): void {
    const { now } = this.engine
    const before = this.scrapUnits
    this.#ripen()
    let first = living(this.ageing, RIPE, byAge)
    while (first !== undefined && first.expires <= now) {
      popHeap(this.ageing, byAge)
      this.#spoil(first)
      first = living(this.ageing, RIPE, byAge)
    }
    this.expiryTimer.set(first?.expires ?? Infinity)
    // Who stood behind a lot that is gone may be ripe.
    this.#ripen()
    if (this.scrapUnits > before) this.wake()
  }

  #spoil(entry: Entry): void {
    const { engine } = this
    const { lots, now } = engine
    const { lot } = entry
    const { scrapIndex } = this.plan.expiry!
    if (scrapIndex < 0) {
      entry.state = EXPIRED
      pushHeap(this.expired, entry, byEntry)
      return
    }
    const units = lots.units(lot)
    this.scrapUnits += units
    this.scrapBy[scrapIndex]! += units
    engine.note(this, 'scrap', units, lot)
    this.hold(-units)
    this.scrapTime += units * (now - lots.entered(lot))
    this.#drop(entry)
    engine.end(lot)
  }

  #drop(entry: Entry): void {
    entry.state = GONE
    this.present.delete(entry.serial)
    if (living(this.ageing, RIPE, byAge) === undefined) this.expiryTimer.set(Infinity)
  }

  // ---- Leaving -----------------------------------------------------------------------------------------------------------------

  /** Sends on whoever may go, until one has to wait. */
  #offer(): void {
    for (const exit of this.exits) this.#offerTo(exit)
  }

  #offerTo(exit: Exit): void {
    const { engine } = this
    const { lots } = engine
    const { next } = exit
    let entry = this.#first(exit)
    if (exit.rank > 0) {
      if (entry === undefined) this.#withdraw(exit)
      // Another lot is first in line now, and may fit where the one before did not.
      else if (entry !== exit.tried) next.wake()
      return
    }
    while (entry !== undefined) {
      const units = lots.units(entry.lot)
      const entered = lots.entered(entry.lot)
      exit.tried = entry
      if (next.waiting > 0 || !next.enter(entry.lot)) {
        exit.rank = ++engine.blocked
        next.addWaiting()
        return
      }
      this.#leave(entry, units, engine.now - entered)
      entry = this.#first(exit)
    }
  }

  /** Nobody waits for this way any more. */
  #withdraw(exit: Exit): void {
    exit.rank = 0
    exit.next.dropWaiting()
    exit.next.wake()
  }

  #leave(entry: Entry, units: number, time: number): void {
    this.product = entry.product
    this.hold(-units)
    this.left(entry.lot, units, time)
    if (this.engine.trace !== null) this.engine.note(this, 'leave', units, entry.lot)
    this.#drop(entry)
    this.wake()
  }

  targets(): readonly Node[] {
    return this.exits.map(({ next }) => next)
  }

  #exitTo(next: Node): Exit {
    return this.exits.find((exit) => exit.next === next)!
  }

  firstRank(next: Node): number {
    const { rank } = this.#exitTo(next)
    return rank > 0 ? rank : Infinity
  }

  give(next: Node, taker: Node): boolean {
    const { engine } = this
    const { lots } = engine
    const exit = this.#exitTo(next)
    const entry = this.#first(exit)!
    const units = lots.units(entry.lot)
    const entered = lots.entered(entry.lot)
    exit.tried = entry
    if (!taker.enter(entry.lot)) return false
    engine.given = units
    this.#leave(entry, units, engine.now - entered)
    if (this.#first(exit) === undefined) {
      exit.rank = 0
      next.dropWaiting()
    } else exit.rank = ++engine.blocked
    return true
  }

  /** Whoever dwells, grows old or waits for more places may still do something. */
  override stuckOn(): readonly Node[] {
    const isIdle =
      this.plan.curve === null &&
      living(this.dwelling, DWELLS, this.#dwellOrder) === undefined &&
      living(this.ageing, RIPE, byAge) === undefined
    return isIdle ? super.stuckOn() : []
  }

  figures(t: number): Figures {
    const { lots } = this.engine
    let inside = 0
    for (const { lot } of this.present.values()) inside += lots.units(lot) * (t - lots.entered(lot))
    return this.common(inside)
  }
}

/** The first of a heap, after throwing out what is beyond a state by now. */
function living(heap: Entry[], state: number, isBefore: Before<Entry>): Entry | undefined {
  while (heap.length > 0 && heap[0]!.state > state) popHeap(heap, isBefore)
  return heap[0]
}
