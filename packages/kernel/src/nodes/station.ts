import type { Sampler } from '../distribution.ts'
import type { Engine } from '../engine.ts'
import type { Loss } from '../losses.ts'
import { Queue } from '../queue.ts'
import type { Stream } from '../random.ts'
import { binomial } from '../binomial.ts'
import { BLOCKED } from '../states.ts'
import { Visits } from '../visits.ts'
import { type Machine, Machines, type MachinesPlan } from './machines.ts'
import type { Node } from './node.ts'

/** A route besides `to`, ready to draw. */
export interface RoutePlan {
  readonly probability: number
  readonly takesLot: boolean
  readonly random: Stream
  /** Product of what goes this way; -1: unchanged. */
  readonly product: number
  readonly most: number
  /** Where units are booked that have gone this way too often. */
  readonly scrapIndex: number
}

/** What is otherwise for one product. */
export interface ProductPlan {
  readonly setup: Sampler | null
  readonly cycle: Sampler | null
  readonly unit: Sampler | null
  readonly losses: readonly Loss[]
}

/** Set-up times between products, by their numbers: `from>to`; `any` for all other pairs. */
export interface ChangeoverPlan {
  readonly any: Sampler
  readonly pairs: ReadonlyMap<string, Sampler>
}

function changeoverFrom(from: number, to: number, { any, pairs }: ChangeoverPlan): Sampler {
  return pairs.get(`${from}>${to}`) ?? any
}

export interface StationPlan extends MachinesPlan {
  /** By number of product; null: as the station. */
  readonly products: readonly (ProductPlan | null)[]
  /** Set-up from one product to another; null: none is needed. */
  readonly changeover: ChangeoverPlan | null
  readonly routes: readonly RoutePlan[]
  readonly keepsOrder: boolean
  readonly unloads: boolean
}

/** Finished lots that wait for one node: their machines, first blocked first. */
interface Exit {
  readonly next: Node
  readonly machines: Queue
}

/** Parallel machines, each working on one lot; blocking after service. */
export class Station extends Machines<StationPlan> {
  private exits: readonly Exit[] = []
  /** Routes' targets. */
  private routes: readonly Node[] = []
  /** Parts of the finished lot of each machine that have not left, where a lot can leave in parts: lot and exit in turn. */
  private readonly parts: (number[] | undefined)[] = []
  private readonly hasParts: boolean
  /** With `keepsOrder`: machines in the order in which their lots began. */
  private readonly order = new Queue()
  /** How often each lot has gone each route. */
  private readonly visits: readonly Visits[]

  constructor(engine: Engine, address: string, plan: StationPlan) {
    super(engine, address, plan)
    this.hasParts = plan.routes.length > 0 || plan.unloads
    this.visits = plan.routes.map(() => new Visits(engine.lots))
  }

  /** Where lots go: `next`, and the targets of the routes. */
  connect(next: Node, routes: readonly Node[]): void {
    this.routes = routes
    this.exits = [...new Set([next, ...routes])].map((node) => ({ next: node, machines: new Queue() }))
  }

  protected accept(lot: number): boolean {
    const machine = this.idleMachine()
    if (machine === null) return false
    if (this.plan.keepsOrder) this.order.push(this.place(machine))
    this.load(machine, lot)
    return true
  }

  protected invite(): void {
    this.wake()
  }

  protected override setupWork(m: Machine): number {
    const { changeover, products } = this.plan
    const product = this.engine.lots.product(m.lot)
    const own = products[product]
    const setup = own == null ? super.setupWork(m) : own.setup === null ? 0 : own.setup.draw()
    const before = m.product
    m.product = product
    return changeover === null || before < 0 || before === product
      ? setup
      : changeoverFrom(before, product, changeover).draw() + setup
  }

  protected override serviceWork(m: Machine): number {
    const own = this.plan.products[this.engine.lots.product(m.lot)]
    if (own == null) return super.serviceWork(m)
    return (own.cycle === null ? 0 : own.cycle.draw()) + (own.unit === null ? 0 : m.units * own.unit.draw())
  }

  protected override lossesFor(lot: number): readonly Loss[] {
    return this.plan.products[this.engine.lots.product(lot)]?.losses ?? this.losses
  }

  // ---- Leaving -----------------------------------------------------------------------------------------------------------------

  protected send(m: Machine): void {
    if (this.plan.keepsOrder && this.machineAt(this.order.at(0)) !== m) {
      m.doing = BLOCKED
      m.isHeld = true
      return
    }
    this.#sendNow(m)
  }

  #sendNow(m: Machine): void {
    if (this.hasParts) {
      this.#takeApart(m)
      this.#sendParts(m)
      return
    }
    const { next } = this.exits[0]!
    if (next.waiting === 0 && next.enter(m.lot)) this.#leave(m)
    else this.#block(m, 0)
  }

  #block(m: Machine, exit: number): void {
    const { engine } = this
    m.doing = BLOCKED
    if (engine.trace !== null) engine.note(this, 'block', m.units, m.lot, this.place(m))
    m.rank = ++engine.blocked
    const { next, machines } = this.exits[exit]!
    machines.push(this.place(m))
    next.addWaiting()
  }

  /** The whole lot of m has gone. */
  #leave(m: Machine): void {
    this.gone(m, m.lot, m.units)
    this.clear(m)
  }

  protected override clear(m: Machine): void {
    super.clear(m)
    if (this.plan.keepsOrder) this.#passTurn(m)
  }

  /** The lot of m has gone or is lost: it no longer holds up those that began after it. */
  #passTurn(m: Machine): void {
    const { order } = this
    let n = 0
    while (order.at(n) !== this.place(m)) n++
    order.take(n)
    if (n > 0 || order.count === 0) return
    const first = this.machineAt(order.at(0))
    if (!first.isHeld) return
    first.isHeld = false
    this.account(first)
    this.#sendNow(first)
  }

  targets(): readonly Node[] {
    return this.exits.map(({ next }) => next)
  }

  #exitTo(next: Node): number {
    const exits = this.exits
    let i = 0
    while (exits[i]!.next !== next) i++
    return i
  }

  firstRank(next: Node): number {
    const { machines } = this.exits[this.#exitTo(next)]!
    return machines.count > 0 ? this.machineAt(machines.at(0)).rank : Infinity
  }

  give(next: Node, taker: Node): boolean {
    const { machines } = this.exits[this.#exitTo(next)]!
    const m = this.machineAt(machines.at(0))
    const parts = this.hasParts ? this.parts[this.place(m)]! : null
    const lot = parts === null ? m.lot : parts[0]!
    const units = parts === null ? m.units : this.engine.lots.units(lot)
    if (!taker.enter(lot)) return false
    this.engine.given = units
    machines.shift()
    next.dropWaiting()
    this.account(m)
    if (parts === null) this.#leave(m)
    else {
      this.#partGone(m, parts, lot, units)
      this.#sendParts(m)
    }
    return true
  }

  // ---- Parts -------------------------------------------------------------------------------------------------------------------

  /** Divides the finished lot of m by routes, or a batch into its lots. */
  #takeApart(m: Machine): void {
    const { lots } = this.engine
    const parts: number[] = []
    this.parts[this.place(m)] = parts
    const isBatch = lots.first(m.lot) >= 0
    if (isBatch && (this.plan.unloads || this.plan.routes.length > 0)) {
      for (let member = lots.first(m.lot); member >= 0;) {
        const next = lots.next(member)
        if (lots.units(member) > 0) this.#route(m, member, parts)
        else this.engine.end(member)
        member = next
      }
      lots.setFirst(m.lot, -1)
      this.engine.end(m.lot)
    } else this.#route(m, m.lot, parts)
  }

  /** Adds the parts of a lot, each with its exit. */
  #route(m: Machine, lot: number, parts: number[]): void {
    const { lots } = this.engine
    this.plan.routes.forEach(({ takesLot, random, probability }, r) => {
      const units = lots.units(lot)
      if (units === 0) return
      const going = takesLot ? (random.next() < probability ? units : 0) : binomial(units, probability, random)
      if (going > 0) this.#goRoute(m, lot, going, r, parts)
    })
    if (lots.units(lot) > 0 && parts.at(-2) !== lot) parts.push(lot, 0)
  }

  /** So many units of a lot go route r, or are scrap if they have gone it too often. */
  #goRoute(m: Machine, lot: number, units: number, r: number, parts: number[]): void {
    const { lots } = this.engine
    const { most, product, scrapIndex } = this.plan.routes[r]!
    const visits = this.visits[r]!
    const before = visits.of(lot)
    if (before >= most) {
      this.#scrapPart(m, lot, units, scrapIndex)
      return
    }
    const part = units === lots.units(lot) ? lot : this.engine.splitLot(lot, units)
    visits.set(part, before + 1)
    if (product >= 0) lots.setProduct(part, product)
    parts.push(part, this.#exitTo(this.routes[r]!))
  }

  #scrapPart(m: Machine, lot: number, units: number, scrapIndex: number): void {
    this.scrapBy[scrapIndex]! += units
    this.scrapUnits += units
    this.engine.note(this, 'scrap', units, lot, this.place(m))
    this.hold(-units)
    this.scrapTime += units * (this.engine.now - m.entered)
    m.units -= units
    this.engine.shrinkLot(lot, units)
  }

  /** Sends the parts of m's lot on in order, until one has to wait. */
  #sendParts(m: Machine): void {
    const parts = this.parts[this.place(m)]!
    const { lots } = this.engine
    while (parts.length > 0) {
      const lot = parts[0]!
      const units = lots.units(lot)
      const { next } = this.exits[parts[1]!]!
      if (next.waiting > 0 || !next.enter(lot)) {
        this.#block(m, parts[1]!)
        return
      }
      this.#partGone(m, parts, lot, units)
    }
    this.clear(m)
  }

  #partGone(m: Machine, parts: number[], lot: number, units: number): void {
    parts.splice(0, 2)
    m.units -= units
    this.gone(m, lot, units)
  }
}
