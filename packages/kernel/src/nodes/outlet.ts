import type { Actor, Engine } from '../engine.ts'
import { E_IN_UNITS, REALS } from '../layout.ts'
import { BORN, ENTERED, LEFT, type Link } from '../link.ts'
import { Enclosed } from './enclosed.ts'

/** Lots of a door are handed to its fragment at the latest when so many have come: see WINDOW in recursion.ts. */
const MOST_UNTOLD = 512

/** Where lots go from the network of events into a fragment: its first buffer, or its first station. */
export class Outlet extends Enclosed implements Actor {
  link!: Link
  readonly #slot: number
  #isPlanned = false

  constructor(engine: Engine, address: string) {
    super(engine, address)
    this.#slot = engine.slots(1, this)
    engine.act(this.#slot, this)
  }

  /** Room is made that the event engine knows of only now. */
  fire(): void {
    this.engine.events--
    this.#isPlanned = false
    this.wake()
  }

  /** Is it unknown when the lots that wait will have room? */
  get isUndecided(): boolean {
    return this.waiting > 0 && this.link.counted === this.link.freed
  }

  protected override accept(lot: number): boolean {
    const { engine, link, fragment } = this
    const { lots, now } = engine
    const units = lots.units(lot)
    const need = link.entity < 0 ? 1 : units
    while (!this.#hasRoom(need)) {
      const { freed } = link
      if (link.counted === freed) fragment.findRoom()
      if (link.freed > freed) continue
      this.plan()
      return false
    }
    if (link.sent - link.low > link.mask) link.makeRoom()
    const i = (link.sent++ & link.mask) << 2
    link.lots[i] = units
    link.lots[i + ENTERED] = now
    link.lots[i + BORN] = lots.born(lot)
    link.held += need
    if (link.entity >= 0) fragment.recursion.reals[link.entity * REALS + E_IN_UNITS]! += units
    engine.end(lot)
    fragment.come()
    if (link.sent - link.taken >= MOST_UNTOLD) fragment.takeIn(MOST_UNTOLD)
    return true
  }

  /** Counts the room that has been made up to now. */
  #hasRoom(need: number): boolean {
    const { link, engine } = this
    while (link.held + need > link.places) {
      if (link.counted === link.freed) return false
      const i = (link.counted & link.mask) << 2
      if (link.lots[i + LEFT]! > engine.now) return false
      link.held -= link.entity < 0 ? 1 : link.lots[i]!
      link.counted++
    }
    return true
  }

  /** Sees to it that lots that wait are asked for again when the next room is made, if that is known. */
  plan(): void {
    const { link, engine } = this
    if (this.#isPlanned || this.waiting === 0 || link.counted === link.freed) return
    this.#isPlanned = true
    engine.number(this.#slot)
    engine.schedule(this.#slot, Math.max(engine.now, link.lots[((link.counted & link.mask) << 2) + LEFT]!))
  }

  override addWaiting(): void {
    super.addWaiting()
    this.plan()
    this.fragment.update()
  }

  override dropWaiting(): void {
    super.dropWaiting()
    this.fragment.update()
  }

  /** A lot has left the fragment at this moment: takes lots that wait at once, if that makes room here. */
  recheck(): void {
    if (this.waiting === 0) return
    const { link } = this
    if (link.counted === link.freed) this.fragment.findRoom()
    if (link.counted < link.freed && link.lots[((link.counted & link.mask) << 2) + LEFT]! <= this.engine.now) this.wake()
  }
}
