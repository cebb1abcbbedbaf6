import type { Actor, Engine } from '../engine.ts'
import type { Figures } from '../figures.ts'
import type { DemandSpec, OrderResult } from '../network.ts'
import type { QuantileSketch } from '../quantile-sketch.ts'
import { Queue } from '../queue.ts'
import { Node } from './node.ts'

/** Orders for one product, and the stock from which they are served. */
interface Shelf {
  /** Numbers of its orders, by due time. */
  readonly orders: number[]
  readonly lots: Queue
  /** Units in stock; units due and not delivered. */
  stock: number
  backlog: number
  /** First of its orders that is not due, and first that is not complete. */
  due: number
  open: number
}

function shelf(): Shelf {
  return { orders: [], lots: new Queue(), stock: 0, backlog: 0, due: 0, open: 0 }
}

/** Orders with due dates, served first due first from a stock. */
export class Demand extends Node implements Actor {
  private readonly spec: DemandSpec
  private readonly slot: number
  /** By number of product, for those with orders of their own. */
  private readonly shelves = new Map<number, Shelf>()
  /** For all others. */
  private readonly rest = shelf()
  /** Shelf of each order. */
  private readonly shelfOf: readonly Shelf[]
  /** First order that is not due. */
  private position = 0
  private readonly delivered: Float64Array
  private readonly late: Float64Array
  private readonly completed: Float64Array
  private ageTime = 0
  ages: QuantileSketch | null = null

  /** `products`: number of the product of each order, or -1. */
  constructor(engine: Engine, spec: DemandSpec, products: readonly number[]) {
    super(engine, spec.id)
    this.spec = spec
    this.slot = engine.slots(1, this)
    engine.act(this.slot, this)
    const n = spec.orders.length
    this.delivered = new Float64Array(n)
    this.late = new Float64Array(n)
    this.completed = new Float64Array(n).fill(NaN)
    this.shelfOf = products.map((product) => (product < 0 ? this.rest : this.#shelf(product)))
    this.shelfOf.forEach((own, order) => own.orders.push(order))
  }

  #shelf(product: number): Shelf {
    const known = this.shelves.get(product)
    if (known !== undefined) return known
    const own = shelf()
    this.shelves.set(product, own)
    return own
  }

  override start(): void {
    if (this.spec.orders.length > 0) this.#set(Math.max(0, this.spec.orders[0]!.due))
  }

  #set(t: number): void {
    this.engine.number(this.slot)
    this.engine.schedule(this.slot, t)
  }

  /** Orders are due. */
  fire(): void {
    const { orders } = this.spec
    const { now } = this.engine
    const touched = new Set<Shelf>()
    while (this.position < orders.length && orders[this.position]!.due <= now) {
      const own = this.shelfOf[this.position]!
      own.backlog += orders[this.position]!.units
      own.due++
      this.position++
      touched.add(own)
    }
    if (this.position < orders.length) this.#set(orders[this.position]!.due)
    for (const own of touched) this.#deliver(own)
    this.wake()
  }

  /** Stock may grow to `places` beyond what is owed at once. */
  protected accept(lot: number): boolean {
    const { engine } = this
    const { lots } = engine
    const units = lots.units(lot)
    if (this.inside + units - this.#shelfFor(lot).backlog > this.spec.places) return false
    if (engine.trace !== null) engine.note(this, 'arrive', units, lot)
    this.inUnits += units
    this.hold(units)
    this.#stock(lot)
    return true
  }

  /** Puts a lot on its shelf; a batch is taken apart, and what is left of a lot that was lost in it is over. */
  #stock(lot: number): void {
    const { engine } = this
    const { lots } = engine
    if (lots.first(lot) >= 0) {
      for (let member = lots.first(lot); member >= 0;) {
        const next = lots.next(member)
        this.#stock(member)
        member = next
      }
      lots.setFirst(lot, -1)
      engine.end(lot)
      return
    }
    // Of a batch, some lots may have been lost whole.
    if (lots.units(lot) === 0) {
      engine.end(lot)
      return
    }
    const own = this.#shelfFor(lot)
    lots.setEntered(lot, engine.now)
    own.stock += lots.units(lot)
    own.lots.push(lot)
    this.#deliver(own)
  }

  #shelfFor(lot: number): Shelf {
    return this.shelves.get(this.engine.lots.product(lot)) ?? this.rest
  }

  /** Serves due orders of a shelf, first due first, from its stock, first in first out. */
  #deliver(own: Shelf): void {
    const { orders } = this.spec
    const { engine } = this
    while (own.open < own.due) {
      const at = own.orders[own.open]!
      const { due, units } = orders[at]!
      const missing = units - this.delivered[at]!
      const given = Math.min(missing, own.lots.count > 0 ? engine.lots.units(own.lots.at(0)) : 0)
      if (given > 0) {
        this.delivered[at]! += given
        if (engine.now > due) this.late[at]! += given
        this.#hand(own, given)
      }
      if (given < missing) {
        if (own.lots.count > 0) continue
        return
      }
      this.completed[at] = engine.now
      own.open++
    }
  }

  /** Units of the first lot go out, and with them their cards; a card of the lot goes with its last unit. */
  #hand(own: Shelf, given: number): void {
    const { engine } = this
    const { lots, now } = engine
    const lot = own.lots.at(0)
    own.backlog -= given
    own.stock -= given
    this.hold(-given)
    this.wentOut(given, now - lots.entered(lot))
    const age = now - lots.born(lot)
    this.ageTime += given * age
    if (this.ages !== null) this.ages.add(age, given)
    if (engine.trace !== null) engine.note(this, 'deliver', given, lot)
    engine.shrinkLot(lot, given)
    if (lots.units(lot) === 0) own.lots.shift()
  }

  targets(): readonly Node[] {
    return []
  }

  firstRank(): number {
    return Infinity
  }

  give(): boolean {
    return false
  }

  figures(t: number): Figures {
    const { lots } = this.engine
    let inside = 0
    for (const own of [this.rest, ...this.shelves.values()]) {
      for (let n = 0; n < own.lots.count; n++) {
        const lot = own.lots.at(n)
        inside += lots.units(lot) * (t - lots.entered(lot))
      }
    }
    return {
      ...this.common(inside),
      ageTime: this.ageTime,
      ages: this.ages,
      orders: this.spec.orders.map((_, i) => this.#order(i, t)),
    }
  }

  #order(i: number, t: number): OrderResult {
    const { id, due, units } = this.spec.orders[i]!
    const delivered = this.delivered[i]!
    const completed = this.completed[i]!
    const overdue = due <= t ? units - delivered : 0
    return {
      id,
      due,
      ordered: units,
      delivered,
      late: this.late[i]! + overdue,
      completed: completed === completed ? completed : null,
    }
  }
}
