import type { Sampler } from '../distribution.ts'
import type { Actor, Engine } from '../engine.ts'
import type { Figures } from '../figures.ts'
import type { SourceSpec } from '../network.ts'
import { Queue } from '../queue.ts'
import { Node } from './node.ts'

/** Where lots come from. */
export class Source extends Node implements Actor {
  next!: Node
  private readonly spec: SourceSpec
  private readonly interval: Sampler | null
  /** Numbers of the products of its campaigns, or of its only product. */
  private readonly products: readonly number[]
  private readonly slot: number
  private readonly isSaturated: boolean
  private released = 0
  /** Place in the schedule. */
  private position = 0
  /** Campaign under way, and units of it released. */
  private campaign = 0
  private campaignUnits = 0
  /** Saturated: the lot that is always there, or -1. */
  private ready = -1
  /** Lots that found no room. */
  private readonly queue = new Queue()
  /** Rank of the first lot that waits; 0: none does. */
  private headRank = 0

  constructor(engine: Engine, spec: SourceSpec, interval: Sampler | null, products: readonly number[]) {
    super(engine, spec.id)
    this.spec = spec
    this.interval = interval
    this.products = products
    this.isSaturated = spec.arrivals.kind === 'saturated'
    this.slot = engine.slots(1, this)
    engine.act(this.slot, this)
  }

  override start(): void {
    const { arrivals, from = 0, limit } = this.spec
    if (limit === 0) return
    if (arrivals.kind === 'saturated') this.#set(from)
    else if (arrivals.kind === 'renewal') this.#set(from + this.interval!.draw())
    else if (arrivals.times.length > 0) this.#set(Math.max(from, arrivals.times[0]!))
  }

  #set(t: number): void {
    this.engine.number(this.slot)
    this.engine.schedule(this.slot, t)
  }

  /** Units of the next lot; 0 when the source has dried up. */
  #nextUnits(): number {
    const { lot, limit, campaigns } = this.spec
    const left = limit === undefined ? lot : Math.min(lot, limit - this.released)
    return campaigns === undefined ? left : Math.min(left, campaigns[this.campaign]!.units - this.campaignUnits)
  }

  #count(lot: number, units: number): void {
    this.released += units
    this.inUnits += units
    const { campaigns } = this.spec
    if (campaigns !== undefined) {
      this.campaignUnits += units
      if (this.campaignUnits === campaigns[this.campaign]!.units) {
        this.campaign = (this.campaign + 1) % campaigns.length
        this.campaignUnits = 0
      }
    }
    if (this.engine.trace !== null) this.engine.note(this, 'arrive', units, lot)
  }

  #make(units: number): number {
    const { lots, now } = this.engine
    const lot = lots.add(units, now)
    lots.setProduct(lot, this.products[this.campaign]!)
    lots.setPriority(lot, this.spec.priority ?? 0)
    return lot
  }

  /** Saturated: the next lot, born now; -1 when the source has dried up. */
  #prepare(): number {
    const units = this.#nextUnits()
    if (units === 0) return -1
    if (this.ready < 0) this.ready = this.#make(units)
    else this.engine.lots.setBorn(this.ready, this.engine.now)
    return this.ready
  }

  fire(): void {
    if (this.isSaturated) this.#pour()
    else this.#arrive()
  }

  #pour(): void {
    for (;;) {
      const lot = this.#prepare()
      if (lot < 0) return
      const units = this.engine.lots.units(lot)
      if (this.next.waiting > 0 || !this.next.enter(lot)) break
      this.#sent(lot, units)
    }
    this.#wait()
  }

  /** The lot of a saturated source has gone. */
  #sent(lot: number, units: number): void {
    this.ready = -1
    this.#count(lot, units)
    this.outUnits += units
    this.#noteLeaving(lot, units)
  }

  #noteLeaving(lot: number, units: number): void {
    if (this.engine.trace !== null) this.engine.note(this, 'leave', units, lot)
  }

  #wait(): void {
    this.headRank = ++this.engine.blocked
    this.next.addWaiting()
  }

  #arrive(): void {
    const lot = this.#make(this.#nextUnits())
    const units = this.engine.lots.units(lot)
    this.#count(lot, units)
    if (this.#nextUnits() > 0) this.#set(this.#nextArrival())
    if (this.queue.count === 0 && this.next.waiting === 0 && this.next.enter(lot)) {
      this.outUnits += units
      this.#noteLeaving(lot, units)
      if (this.times !== null) this.times.add(0, units)
      return
    }
    this.hold(units)
    this.queue.push(lot)
    if (this.queue.count === 1) this.#wait()
  }

  #nextArrival(): number {
    const { arrivals } = this.spec
    const { now } = this.engine
    if (arrivals.kind === 'renewal') return now + this.interval!.draw()
    const times = arrivals.kind === 'schedule' ? arrivals.times : []
    const at = ++this.position
    return at < times.length ? Math.max(now, times[at]!) : Infinity
  }

  protected accept(): boolean {
    return false
  }

  targets(): readonly Node[] {
    return [this.next]
  }

  firstRank(): number {
    return this.headRank > 0 ? this.headRank : Infinity
  }

  give(_next: Node, taker: Node): boolean {
    let isMore: boolean
    if (this.isSaturated) {
      const lot = this.#prepare()
      const units = this.engine.lots.units(lot)
      if (!taker.enter(lot)) return false
      this.engine.given = units
      this.#sent(lot, units)
      isMore = this.#nextUnits() > 0
    } else {
      const { lots, now } = this.engine
      const lot = this.queue.at(0)
      const units = lots.units(lot)
      const entered = lots.entered(lot)
      if (!taker.enter(lot)) return false
      this.engine.given = units
      this.hold(-units)
      this.left(lot, units, now - entered)
      this.#noteLeaving(lot, units)
      this.queue.shift()
      isMore = this.queue.count > 0
    }
    if (isMore) this.headRank = ++this.engine.blocked
    else {
      this.headRank = 0
      this.next.dropWaiting()
    }
    return true
  }

  figures(t: number): Figures {
    let inside = 0
    const { lots } = this.engine
    for (let n = 0; n < this.queue.count; n++) {
      const lot = this.queue.at(n)
      inside += lots.units(lot) * (t - lots.entered(lot))
    }
    return this.common(inside)
  }
}
