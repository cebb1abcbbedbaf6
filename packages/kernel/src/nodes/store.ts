import type { Sampler } from '../distribution.ts'
import type { Engine } from '../engine.ts'
import type { Figures } from '../figures.ts'
import { Heap } from '../heap.ts'
import type { BufferSpec } from '../network.ts'
import { Timer } from '../timer.ts'
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
  /** Who goes next. */
  readonly first: () => Entry | undefined
  /** Rank of the one who waits for `next`; 0: nobody does. */
  rank: number
  /** Who was tried last. */
  tried: Entry | undefined
}

const byEntry = (a: Entry, b: Entry): boolean => a.serial < b.serial

/** Places that lots leave in an order of choice, and in which they can become too old. */
export class Store extends Node {
  private readonly plan: StorePlan
  /** In order of entry. */
  private readonly present = new Set<Entry>()
  private serial = 0
  /** Heaps keep lots that are no longer theirs until these come to the top. */
  private readonly dwelling: Heap<Entry>
  /** By product where that counts, else all under 0. */
  private readonly ripe = new Map<number, Heap<Entry>>()
  private readonly ageing = new Heap<Entry>((a, b) => (a.expires === b.expires ? a.serial < b.serial : a.expires < b.expires))
  private readonly expired = new Heap<Entry>(byEntry)
  private readonly dwellTimer: Timer
  private readonly expiryTimer: Timer
  private readonly curveTimer: Timer
  /** Product sent last, or -1. */
  private product = -1
  private exits: readonly Exit[] = []

  constructor(engine: Engine, address: string, plan: StorePlan) {
    super(engine, address)
    this.plan = plan
    // First in, first out: nobody is ripe before those in front of him.
    this.dwelling = new Heap(
      plan.order === 'fifo' ? byEntry : (a, b) => (a.ready === b.ready ? a.serial < b.serial : a.ready < b.ready),
    )
    this.dwellTimer = new Timer(engine, this, () => this.#ripen())
    this.expiryTimer = new Timer(engine, this, () => this.#expire())
    this.curveTimer = new Timer(engine, this, () => {
      this.#watch()
      this.wake()
    })
  }

  /** Where lots go, and where those go that are too old. */
  connect(next: Node, outlet: Node | null): void {
    const main: Exit = { next, first: () => this.#firstRipe(), rank: 0, tried: undefined }
    const old = (node: Node): Exit => ({ next: node, first: () => living(this.expired, EXPIRED), rank: 0, tried: undefined })
    this.exits = outlet === null ? [main] : [main, old(outlet)]
  }

  override start(): void {
    this.#watch()
    const { lots } = this.engine
    for (const { units, product, priority } of this.plan.initial) {
      const lot = lots.add(units, 0)
      lots.setProduct(lot, product)
      lots.setPriority(lot, priority)
      this.inUnits += units
      this.#put(lot)
    }
    const first = this.dwelling.first
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
    if (engine.trace !== null) engine.note(this, 'arrive', units)
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
    const entry: Entry = { lot, product: lots.product(lot), serial: this.serial++, ready, expires, state: DWELLS }
    this.present.add(entry)
    this.dwelling.push(entry)
    if (expires === Infinity) return
    this.ageing.push(entry)
    this.expiryTimer.set(living(this.ageing, RIPE)?.expires ?? Infinity)
  }

  // ---- Becoming ripe, and too old ----------------------------------------------------------------------------------------------

  /** Ends the dwell of every lot that is ready; waits for the next. */
  #ripen(): void {
    const { now } = this.engine
    const before = this.scrapUnits
    let first = living(this.dwelling, DWELLS)
    while (first !== undefined && first.ready <= now) {
      this.dwelling.pop()
      this.#end(first)
      first = living(this.dwelling, DWELLS)
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
    let heap = this.ripe.get(key)
    if (heap === undefined) {
      heap = new Heap(this.#before())
      this.ripe.set(key, heap)
    }
    heap.push(entry)
  }

  #before(): (a: Entry, b: Entry) => boolean {
    const { order } = this.plan
    if (order === 'lifo') return (a, b) => a.serial > b.serial
    if (order !== 'priority') return byEntry
    const { lots } = this.engine
    return (a, b) => {
      const higher = lots.priority(a.lot) - lots.priority(b.lot)
      return higher === 0 ? a.serial < b.serial : higher > 0
    }
  }

  /** Who goes next. */
  #firstRipe(): Entry | undefined {
    const last = this.ripe.get(this.plan.order === 'campaign' ? this.product : 0)
    const same = last === undefined ? undefined : living(last, RIPE)
    if (same !== undefined || this.plan.order !== 'campaign') return same
    let first: Entry | undefined
    for (const heap of this.ripe.values()) {
      const entry = living(heap, RIPE)
      if (entry !== undefined && (first === undefined || entry.serial < first.serial)) first = entry
    }
    return first
  }

  /** What is too old now is lost, or goes the other way from here on. Whose dwell ends now may go first. */
  #expire(): void {
    const { now } = this.engine
    const before = this.scrapUnits
    this.#ripen()
    let first = living(this.ageing, RIPE)
    while (first !== undefined && first.expires <= now) {
      this.ageing.pop()
      this.#spoil(first)
      first = living(this.ageing, RIPE)
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
      this.expired.push(entry)
      return
    }
    const units = lots.units(lot)
    this.scrapUnits += units
    this.scrapBy[scrapIndex]! += units
    engine.note(this, 'scrap', units)
    this.hold(-units)
    this.scrapTime += units * (now - lots.entered(lot))
    this.#drop(entry)
    engine.end(lot)
  }

  #drop(entry: Entry): void {
    entry.state = GONE
    this.present.delete(entry)
    if (living(this.ageing, RIPE) === undefined) this.expiryTimer.set(Infinity)
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
    let entry = exit.first()
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
      entry = exit.first()
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
    if (this.engine.trace !== null) this.engine.note(this, 'leave', units)
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
    const entry = exit.first()!
    const units = lots.units(entry.lot)
    const entered = lots.entered(entry.lot)
    exit.tried = entry
    if (!taker.enter(entry.lot)) return false
    engine.given = units
    this.#leave(entry, units, engine.now - entered)
    if (exit.first() === undefined) {
      exit.rank = 0
      next.dropWaiting()
    } else exit.rank = ++engine.blocked
    return true
  }

  /** Whoever dwells, grows old or waits for more places may still do something. */
  override stuckOn(): readonly Node[] {
    const isIdle =
      this.plan.curve === null && living(this.dwelling, DWELLS) === undefined && living(this.ageing, RIPE) === undefined
    return isIdle ? super.stuckOn() : []
  }

  figures(t: number): Figures {
    const { lots } = this.engine
    let inside = 0
    for (const { lot } of this.present) inside += lots.units(lot) * (t - lots.entered(lot))
    return this.common(inside)
  }
}

/** The first of a heap, after throwing out what is beyond a state by now. */
function living(heap: Heap<Entry>, state: number): Entry | undefined {
  let { first } = heap
  while (first !== undefined && first.state > state) {
    heap.pop()
    ;({ first } = heap)
  }
  return first
}
