import type { Actor, Engine } from './engine.ts'
import type { Sampler } from './distribution.ts'
import type { LoopResult } from './network.ts'
import type { Node } from './nodes/node.ts'

/** A closed loop: so many cards, one for each lot (or unit) between two nodes. */
export class Loop implements Actor {
  readonly id: string
  private readonly engine: Engine
  private readonly from: Node
  private readonly perUnit: boolean
  private readonly back: Sampler | null
  private readonly slot: number
  private free: number
  private held: number
  /** Cards that each lot holds. */
  private cards = new Int32Array(256)
  /** Cards on their way back: when they come [s], ascending, and how many. */
  private readonly coming: { readonly at: number; readonly cards: number }[] = []
  private away = 0
  private changed = 0
  private heldTime = 0
  private awayTime = 0

  /** `from`: where a card is needed. */
  constructor(engine: Engine, id: string, cards: number, from: Node, perUnit: boolean, back: Sampler | null) {
    this.engine = engine
    this.id = id
    this.from = from
    this.free = cards
    this.held = 0
    this.perUnit = perUnit
    this.back = back
    this.slot = engine.slots(1, from)
    engine.act(this.slot, this)
  }

  /** Cards that a lot needs in all. */
  #need(lot: number): number {
    return this.perUnit ? this.engine.lots.units(lot) : 1
  }

  #cardsOf(lot: number): number {
    if (lot >= this.cards.length) {
      const cards = new Int32Array(this.engine.lots.size)
      cards.set(this.cards)
      this.cards = cards
    }
    return this.cards[lot]!
  }

  #account(): void {
    const { now } = this.engine
    this.heldTime += this.held * (now - this.changed)
    this.awayTime += this.away * (now - this.changed)
    this.changed = now
  }

  /** May the lot enter: does it have its card (after rework), or is one free? */
  hasCard(lot: number): boolean {
    return this.#need(lot) - this.#cardsOf(lot) <= this.free
  }

  take(lot: number): void {
    const cards = this.#need(lot) - this.#cardsOf(lot)
    this.#move(lot, cards)
    this.free -= cards
  }

  /** The lot did not enter after all. */
  undo(lot: number): void {
    const cards = this.#cardsOf(lot)
    this.#move(lot, -cards)
    this.free += cards
  }

  #move(lot: number, cards: number): void {
    this.#account()
    this.cards[lot]! += cards
    this.held += cards
  }

  /** The lot has left the loop, or is over. */
  end(lot: number): void {
    const { lots } = this.engine
    for (let member = lots.first(lot); member >= 0; member = lots.next(member)) this.end(member)
    this.#return(lot, this.#cardsOf(lot))
  }

  /** So many units of the lot are lost. */
  shrink(lot: number, units: number): void {
    if (this.perUnit) this.#return(lot, Math.min(units, this.#cardsOf(lot)))
  }

  /** So many units of a lot go on as another. */
  split(from: number, to: number, units: number): void {
    const cards = this.perUnit ? Math.min(units, this.#cardsOf(from)) : 0
    this.#cardsOf(to)
    this.cards[from]! -= cards
    this.cards[to] = cards
  }

  #return(lot: number, cards: number): void {
    if (cards === 0) return
    this.#move(lot, -cards)
    if (this.back === null) this.#arrive(cards)
    else this.#send(cards, this.engine.now + this.back.draw())
  }

  #send(cards: number, at: number): void {
    this.away += cards
    let i = this.coming.length
    while (i > 0 && this.coming[i - 1]!.at > at) i--
    this.coming.splice(i, 0, { at, cards })
    if (i > 0) return
    this.engine.cancel(this.slot)
    this.engine.number(this.slot)
    this.engine.schedule(this.slot, at)
  }

  /** Cards are back. */
  fire(): void {
    this.#account()
    const { cards } = this.coming.shift()!
    this.away -= cards
    this.#arrive(cards)
    if (this.coming.length > 0) this.engine.schedule(this.slot, this.coming[0]!.at)
  }

  #arrive(cards: number): void {
    this.free += cards
    this.from.wake()
  }

  result(t: number): LoopResult {
    const length = t - this.changed
    return {
      id: this.id,
      meanInUse: t > 0 ? (this.heldTime + this.held * length) / t : 0,
      meanBack: t > 0 ? (this.awayTime + this.away * length) / t : 0,
    }
  }
}
