import type { Actor, Engine } from '../engine.ts'
import { BORN, ENTERED, LEFT, type Link } from '../link.ts'
import { Enclosed } from './enclosed.ts'
import type { Node } from './node.ts'
import type { Outlet } from './outlet.ts'

/** Where lots go from a fragment into the network of events: its last station. */
export class Inlet extends Enclosed implements Actor {
  declare next: Node
  link!: Link
  outlet: Outlet | null = null
  /** The last station has finished a lot for which it knows no room. */
  awaitsRoom!: () => boolean
  /** What its lots are, where a lot does not say so itself. */
  product = 0
  priority = 0
  readonly #slot: number
  #isPlanned = false
  /** Lots up to this one had waited for room when the last room was made. */
  #released = 0
  /** Units that entered the next node, and those of them that have left it and are counted. */
  #entered = 0
  #counted = 0

  constructor(engine: Engine, address: string) {
    super(engine, address)
    this.#slot = engine.slots(1, this)
    engine.act(this.#slot, this)
  }

  override start(): void {
    // The next node asks for lots whenever it makes room.
    this.next.addWaiting()
  }

  /** Is it unknown when the next lot comes? */
  get isUndecided(): boolean {
    const { sent, taken } = this.link
    return sent === taken && !this.awaitsRoom()
  }

  /** The next lot comes. */
  fire(): void {
    this.engine.events--
    this.#isPlanned = false
    this.#send()
    this.plan()
    this.fragment.update()
  }

  #send(): void {
    const { link, next } = this
    const i = (link.taken & link.mask) << 2
    const units = link.lots[i]!
    const lot = this.#lot(units, link.lots[i + BORN]!)
    if (!next.enter(lot)) throw new Error(`${this.address}: no room in ${next.address} for a lot that has room`)
    link.taken++
    this.#entered += units
    this.#countRoom()
    this.fragment.touch()
    link.scan(false)
    this.outlet?.recheck()
  }

  #lot(units: number, born: number): number {
    const { lots, now } = this.engine
    const lot = lots.add(units, now)
    lots.setBorn(lot, born)
    lots.setProduct(lot, this.product)
    lots.setPriority(lot, this.priority)
    return lot
  }

  /** Tells the last station of the places that lots have left behind. */
  #countRoom(): void {
    const { link, next, engine } = this
    const left = this.#entered - next.inside
    while (link.freed < link.taken) {
      const i = (link.freed & link.mask) << 2
      const units = link.lots[i]!
      if (this.#counted + units > left) return
      this.#counted += units
      link.lots[i + LEFT] = engine.now
      link.freed++
    }
  }

  /** The next node has room: sends a lot that has waited for it. */
  override give(): boolean {
    const { link, engine, fragment } = this
    const isWaiting = link.sent === link.taken && this.awaitsRoom()
    this.#countRoom()
    fragment.touch()
    if (isWaiting && !this.awaitsRoom()) {
      fragment.sendOn()
      this.#released = link.sent
    }
    const isNow = link.taken < this.#released && link.lots[((link.taken & link.mask) << 2) + ENTERED]! <= engine.now
    if (isNow) {
      engine.cancel(this.#slot)
      this.#isPlanned = false
      this.#send()
    }
    this.plan()
    fragment.update()
    return isNow
  }

  /** Sees to it that the next lot comes when it is due, if that is known. */
  plan(): void {
    const { link, engine } = this
    if (this.#isPlanned || link.taken === link.sent) return
    this.#isPlanned = true
    engine.number(this.#slot)
    engine.schedule(this.#slot, Math.max(engine.now, link.lots[((link.taken & link.mask) << 2) + ENTERED]!))
  }
}
