import type { Sampler } from '../distribution.ts'
import type { Actor, Engine } from '../engine.ts'
import type { Figures } from '../figures.ts'
import { Queue } from '../queue.ts'
import type { StepFunction } from '../step-function.ts'
import { Node } from './node.ts'

export interface BufferPlan {
  readonly places: number
  readonly curve: StepFunction | null
  readonly dwell: Sampler | null
  /** What is here at the start. */
  readonly initial: readonly { readonly units: number; readonly product: number; readonly priority: number }[]
}

/** The curve of a buffer's places has a step. */
class PlacesChange implements Actor {
  private readonly buffer: Buffer

  constructor(buffer: Buffer) {
    this.buffer = buffer
  }

  fire(): void {
    this.buffer.watch()
    this.buffer.wake()
  }
}

/** Places, first in first out. */
export class Buffer extends Node implements Actor {
  next!: Node
  private readonly places: number
  private readonly curve: StepFunction | null
  private readonly dwell: Sampler | null
  private readonly initial: BufferPlan['initial']
  /** Neither dwell nor loss nor curve. */
  private isPlain = true
  /** Slot of the end of dwell; the one after it is for changes of places. */
  private readonly slot: number
  private readonly lots = new Queue()
  /** So many lots at the head have ended their dwell. */
  private ripe = 0
  /** Rank of the first lot that waits; 0: none does. */
  private headRank = 0

  constructor(engine: Engine, address: string, { places, curve, dwell, initial }: BufferPlan) {
    super(engine, address)
    this.places = places
    this.curve = curve
    this.dwell = dwell
    this.initial = initial
    this.slot = engine.slots(2, this)
    engine.act(this.slot, this)
    engine.act(this.slot + 1, new PlacesChange(this))
  }

  override start(): void {
    this.isPlain = this.dwell === null && this.curve === null && this.losses.length === 0
    this.watch()
    for (const { units, product, priority } of this.initial) {
      const { lots } = this.engine
      const lot = lots.add(units, 0)
      lots.setProduct(lot, product)
      lots.setPriority(lot, priority)
      lots.setReady(lot, this.dwell === null ? 0 : this.dwell.draw())
      this.inUnits += units
      this.hold(units)
      if (this.engine.trace !== null) this.engine.note(this, 'arrive', units, lot)
      this.lots.push(lot)
    }
    if (this.initial.length > 0) this.#set(this.engine.lots.ready(this.lots.at(0)))
  }

  /** Waits for the next change of places. */
  watch(): void {
    if (this.curve === null) return
    this.engine.number(this.slot + 1)
    this.engine.schedule(this.slot + 1, this.curve.nextBreak(this.engine.now))
  }

  #set(t: number): void {
    this.engine.number(this.slot)
    this.engine.schedule(this.slot, t)
  }

  protected accept(lot: number): boolean {
    if (!this.isPlain) return this.#acceptAny(lot)
    const { engine } = this
    const { lots } = engine
    const units = lots.units(lot)
    if (this.inside + units > this.places) return false
    if (engine.trace !== null) engine.note(this, 'arrive', units, lot)
    this.inUnits += units
    if (this.lots.count === 0) {
      const { next } = this
      if (next.waiting === 0 && next.enter(lot)) {
        this.left(lot, units, 0)
        if (engine.trace !== null) engine.note(this, 'leave', units, lot)
        return true
      }
      this.headRank = ++engine.blocked
      next.addWaiting()
    }
    this.hold(units)
    lots.setEntered(lot, engine.now)
    this.lots.push(lot)
    this.ripe++
    return true
  }

  #acceptAny(lot: number): boolean {
    const { engine } = this
    const { lots, now } = engine
    const units = lots.units(lot)
    const places = this.curve === null ? this.places : Math.floor(this.places * this.curve.at(now))
    if (this.inside + units > places) return false
    if (engine.trace !== null) engine.note(this, 'arrive', units, lot)
    this.inUnits += units
    this.hold(units)
    const ready = this.dwell === null ? now : now + this.dwell.draw()
    lots.setEntered(lot, now)
    lots.setReady(lot, ready)
    this.lots.push(lot)
    if (this.ripe === this.lots.count - 1) {
      if (ready <= now) this.fire()
      else this.#set(ready)
    }
    return true
  }

  /** Ends the dwell of every lot that is ready, in order of entry; waits for the next. */
  fire(): void {
    const { lots, now } = this.engine
    const before = this.scrapUnits
    while (this.ripe < this.lots.count) {
      const lot = this.lots.at(this.ripe)
      if (lots.ready(lot) > now) {
        this.#set(lots.ready(lot))
        break
      }
      this.ripe++
      if (this.losses.length === 0) continue
      const lost = this.loseOf(lot)
      this.hold(-lost)
      this.scrapTime += lost * (now - lots.entered(lot))
    }
    this.#offer()
    if (this.scrapUnits > before) this.wake()
  }

  /** Sends on the ripe lots at the head until one has to wait. */
  #offer(): void {
    const { engine, next } = this
    const { lots, now } = engine
    while (this.ripe > 0 && this.headRank === 0) {
      const lot = this.lots.at(0)
      const units = lots.units(lot)
      const entered = lots.entered(lot)
      if (units === 0) {
        this.#drop()
        engine.end(lot)
        continue
      }
      if (next.waiting > 0 || !next.enter(lot)) {
        this.headRank = ++engine.blocked
        next.addWaiting()
        return
      }
      this.#leave(lot, units, now - entered)
    }
  }

  #drop(): void {
    this.lots.shift()
    this.ripe--
  }

  /** The head has gone on. */
  #leave(lot: number, units: number, time: number): void {
    this.hold(-units)
    this.left(lot, units, time)
    if (this.engine.trace !== null) this.engine.note(this, 'leave', units, lot)
    this.#drop()
    this.wake()
  }

  targets(): readonly Node[] {
    return [this.next]
  }

  firstRank(): number {
    return this.headRank > 0 ? this.headRank : Infinity
  }

  give(next: Node, taker: Node): boolean {
    const { engine } = this
    const { lots } = engine
    const lot = this.lots.at(0)
    const units = lots.units(lot)
    const entered = lots.entered(lot)
    if (!taker.enter(lot)) return false
    engine.given = units
    this.#leave(lot, units, engine.now - entered)
    if (this.ripe > 0 && lots.units(this.lots.at(0)) > 0) {
      this.headRank = ++engine.blocked
      return true
    }
    this.headRank = 0
    next.dropWaiting()
    if (this.ripe > 0) this.#offer()
    return true
  }

  figures(t: number): Figures {
    const { lots } = this.engine
    let inside = 0
    for (let n = 0; n < this.lots.count; n++) {
      const lot = this.lots.at(n)
      inside += lots.units(lot) * (t - lots.entered(lot))
    }
    return this.common(inside)
  }
}
