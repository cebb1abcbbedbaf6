import type { Engine, Task } from '../engine.ts'
import type { Figures } from '../figures.ts'
import type { ProcessSpec } from '../network.ts'
import type { Pool } from '../pool.ts'
import type { Behaviour } from '../process.ts'
import { Queue } from '../queue.ts'
import { Draws } from '../draws.ts'
import { RunningProcess } from '../running-process.ts'
import { Node } from './node.ts'

/** What a process node needs to know of its run. */
export interface ProcessPlan {
  readonly behaviour: Behaviour
  readonly pools: ReadonlyMap<string, Pool>
  readonly seed: number
  readonly replication: number
}

/** Lots that wait to be sent to one node: the processes that send them, first blocked first. */
interface Exit {
  readonly next: Node
  readonly senders: Queue
}

/**
 * A node that the caller's code drives: an inbox, and the lots in the hands of its processes.
 *
 * No code of the caller runs while lots move: a lot that comes is put in the inbox or handed over, and who was waiting for it goes on once all that can move
 * has moved (`Engine.tasks`).
 */
export class ProcessNode extends Node implements Task {
  readonly spec: ProcessSpec
  readonly plan: ProcessPlan
  readonly #inbox = new Queue()
  /** Units in the inbox. */
  #stored = 0
  /** Processes that wait for lots, first come first; so many of them want several, or particular ones. */
  readonly #takers = new Queue()
  #choosy = 0
  #exits: readonly Exit[] = []
  readonly #exitOf = new Map<string, number>()
  /** By number; numbers and slots of processes that have ended are used again. */
  readonly #processes: RunningProcess[] = []
  readonly #ended: RunningProcess[] = []
  /** Of each lot: number + 1 of the process that has it in hand, 0: none; and its place among the lots of that process. */
  #holder = new Int32Array(256)
  #spot = new Int32Array(256)

  constructor(engine: Engine, spec: ProcessSpec, plan: ProcessPlan) {
    super(engine, spec.id)
    this.spec = spec
    this.plan = plan
    const copies = spec.copies ?? 1
    const first = engine.slots(copies, this)
    for (let copy = 0; copy < copies; copy++) {
      const draws = new Draws(spec.id, copy, plan)
      this.#processes.push(new RunningProcess(this, copy, first + copy, copy, draws, plan.behaviour))
    }
  }

  /** Where it may send to, in the order of `spec.to`. */
  connect(targets: readonly Node[]): void {
    this.#exits = targets.map((next) => ({ next, senders: new Queue() }))
    targets.forEach((next, exit) => this.#exitOf.set(next.address, exit))
  }

  override start(): void {
    for (const process of this.#processes) process.begin()
  }

  /** The copy of that number. */
  copy(number: number): RunningProcess | undefined {
    return number < (this.spec.copies ?? 1) ? this.#processes[number] : undefined
  }

  /** A new process at this node, started by another. */
  spawn(behaviour: Behaviour, parent: RunningProcess): RunningProcess {
    const old = this.#ended.pop()
    const number = old?.number ?? this.#processes.length
    const slot = old?.slot ?? this.engine.addSlot(this)
    const process = new RunningProcess(this, number, slot, parent.copy, parent.draws, behaviour)
    this.#processes[number] = process
    return process
  }

  /** The process is over. What was started by another makes room for the next. */
  retire(process: RunningProcess): void {
    if (process.number >= (this.spec.copies ?? 1)) this.#ended.push(process)
  }

  // ---- Inbox -------------------------------------------------------------------------------------------------------------------

  protected accept(lot: number): boolean {
    const { engine } = this
    const { lots } = engine
    const units = lots.units(lot)
    const isHanded = this.#choosy === 0 && this.#takers.count > 0 && this.#inbox.count === 0
    if (!isHanded && this.#stored + units > this.spec.places) return false
    this.inUnits += units
    this.hold(units)
    lots.setEntered(lot, engine.now)
    if (engine.trace !== null) engine.note(this, 'arrive', units, lot)
    if (isHanded) this.#processes[this.#takers.shift()]!.taken(lot)
    else {
      this.#inbox.push(lot)
      this.#stored += units
      if (this.#takers.count > 0) engine.tasks.push(this)
    }
    return true
  }

  /** Serves those who wait for particular lots. */
  proceed(): void {
    for (let n = 0; n < this.#takers.count;) {
      const process = this.#processes[this.#takers.at(n)]!
      if (!process.choose()) n++
      else this.#leaveTakers(n, process)
    }
  }

  /** The first lot of the inbox, which leaves it; -1: it is empty. */
  first(): number {
    if (this.#inbox.count === 0) return -1
    return this.#unstore(this.#inbox.shift())
  }

  /** Takes so many lots for which a condition holds out of the inbox; null if there are fewer. */
  pick(count: number, isWanted: (lot: number) => boolean): number[] | null {
    const places: number[] = []
    for (let n = 0; n < this.#inbox.count && places.length < count; n++) if (isWanted(this.#inbox.at(n))) places.push(n)
    if (places.length < count) return null
    // From behind: then those that are still to be taken keep their places.
    const picked = places.toReversed().map((place) => this.#unstore(this.#inbox.take(place)))
    return picked.toReversed()
  }

  #unstore(lot: number): number {
    this.#stored -= this.engine.lots.units(lot)
    this.wake()
    return lot
  }

  addTaker(process: RunningProcess): void {
    this.#takers.push(process.number)
    if (process.isChoosy) this.#choosy++
  }

  dropTaker(process: RunningProcess): void {
    let n = 0
    while (this.#takers.at(n) !== process.number) n++
    this.#leaveTakers(n, process)
  }

  #leaveTakers(n: number, process: RunningProcess): void {
    this.#takers.take(n)
    if (process.isChoosy) this.#choosy--
  }

  // ---- Lots in hand ------------------------------------------------------------------------------------------------------------

  #holderOf(lot: number): number {
    return lot < this.#holder.length ? this.#holder[lot]! : 0
  }

  isHeld(lot: number, process: RunningProcess): boolean {
    return this.#holderOf(lot) === process.number + 1
  }

  grasp(lot: number, process: RunningProcess): void {
    if (lot >= this.#holder.length) {
      const { size } = this.engine.lots
      const [holder, spot] = [new Int32Array(size), new Int32Array(size)]
      holder.set(this.#holder)
      spot.set(this.#spot)
      this.#holder = holder
      this.#spot = spot
    }
    this.#holder[lot] = process.number + 1
    this.#spot[lot] = process.hands.length
    process.hands.push(lot)
  }

  letGo(lot: number, { hands }: RunningProcess): void {
    this.#holder[lot] = 0
    const spot = this.#spot[lot]!
    const last = hands.pop()!
    if (last === lot) return
    hands[spot] = last
    this.#spot[last] = spot
  }

  /** A new lot in the hands of a process. */
  make(units: number, product: string, priority: number, process: RunningProcess): number {
    const { engine } = this
    const lot = engine.lots.add(units, engine.now)
    engine.lots.setProduct(lot, engine.product(product))
    engine.lots.setPriority(lot, priority)
    this.inUnits += units
    this.hold(units)
    this.grasp(lot, process)
    if (engine.trace !== null) engine.note(this, 'arrive', units, lot)
    return lot
  }

  /** Units of a lot in hand are lost. */
  lose(lot: number, cause: number, units: number, process: RunningProcess): void {
    const { engine } = this
    if (units === engine.lots.units(lot)) this.letGo(lot, process)
    this.hold(-units)
    this.scrapTime += units * (engine.now - engine.lots.entered(lot))
    this.scrapUnits += units
    this.scrapBy[cause]! += units
    if (engine.trace !== null) engine.note(this, 'scrap', units, lot)
    engine.shrinkLot(lot, units)
  }

  /** The units of one lot in hand become units of another. Their time here so far counts for them, not for those they join. */
  join(lot: number, other: number, process: RunningProcess): void {
    const { engine } = this
    const { lots } = engine
    const joined = lots.units(other)
    this.outTime += joined * (lots.entered(lot) - lots.entered(other))
    this.letGo(other, process)
    if (engine.trace !== null) engine.note(this, 'join', joined, other, -1, lot)
    lots.setUnits(lot, lots.units(lot) + joined)
    lots.setUnits(other, 0)
    engine.end(other)
  }

  /** A lot in hand ends as it should. */
  finish(lot: number, process: RunningProcess): void {
    const { engine } = this
    const units = engine.lots.units(lot)
    this.letGo(lot, process)
    this.#gone(lot, units, engine.lots.entered(lot), 'deliver')
    engine.end(lot)
  }

  // ---- Sending -----------------------------------------------------------------------------------------------------------------

  /** Number of the exit to a target; -1: it does not send there. */
  exit(to: string | undefined): number {
    if (to === undefined) return this.#exits.length === 1 ? 0 : -1
    return this.#exitOf.get(to) ?? -1
  }

  /** Sends a lot in hand on, if there is room and nobody waits for it. */
  send(lot: number, exit: number, process: RunningProcess): boolean {
    const { next } = this.#exits[exit]!
    return next.waiting === 0 && this.#pass(lot, next, process)
  }

  #pass(lot: number, taker: Node, process: RunningProcess): boolean {
    const { lots } = this.engine
    const units = lots.units(lot)
    const entered = lots.entered(lot)
    this.letGo(lot, process)
    if (!taker.enter(lot)) {
      this.grasp(lot, process)
      return false
    }
    this.engine.given = units
    this.#gone(lot, units, entered, 'leave')
    return true
  }

  #gone(lot: number, units: number, entered: number, what: 'leave' | 'deliver'): void {
    const { engine } = this
    this.hold(-units)
    this.left(lot, units, engine.now - entered)
    if (engine.trace !== null) engine.note(this, what, units, lot)
  }

  block(exit: number, process: RunningProcess): void {
    const { engine } = this
    const { next, senders } = this.#exits[exit]!
    if (engine.trace !== null) engine.note(this, 'block', engine.lots.units(process.sending), process.sending)
    process.rank = ++engine.blocked
    senders.push(process.number)
    next.addWaiting()
  }

  unblock(exit: number, process: RunningProcess): void {
    const { next, senders } = this.#exits[exit]!
    let n = 0
    while (senders.at(n) !== process.number) n++
    senders.take(n)
    next.dropWaiting()
    // Who was behind it may fit.
    next.wake()
  }

  targets(): readonly Node[] {
    return this.#exits.map(({ next }) => next)
  }

  #sendersTo(next: Node): Queue {
    return this.#exits.find((exit) => exit.next === next)!.senders
  }

  firstRank(next: Node): number {
    const senders = this.#sendersTo(next)
    return senders.count > 0 ? this.#processes[senders.at(0)]!.rank : Infinity
  }

  give(next: Node, taker: Node): boolean {
    const senders = this.#sendersTo(next)
    const process = this.#processes[senders.at(0)]!
    if (!this.#pass(process.sending, taker, process)) return false
    senders.shift()
    next.dropWaiting()
    process.goOn('done')
    return true
  }

  // ---- Reports -----------------------------------------------------------------------------------------------------------------

  figures(t: number): Figures {
    const { lots } = this.engine
    let inside = 0
    const add = (lot: number): void => {
      inside += lots.units(lot) * (t - lots.entered(lot))
    }
    for (let n = 0; n < this.#inbox.count; n++) add(this.#inbox.at(n))
    for (const { hands } of this.#processes) for (const lot of hands) add(lot)
    return this.common(inside)
  }
}
