import { circleBreakers, circleNodes, knot } from './circles.ts'
import { EventList } from './event-list.ts'
import type { Loop } from './loop.ts'
import { Lots } from './lots.ts'
import { NetworkError } from './network-error.ts'
import type { LoopResult, PoolResult, TraceRecord, TraceWindow } from './network.ts'
import type { Figures } from './figures.ts'
import type { Node } from './nodes/node.ts'
import type { ProcessNode } from './nodes/process-node.ts'
import type { Pool } from './pool.ts'
import type { RunningProcess } from './running-process.ts'
import { TaskQueue } from './task-queue.ts'
import { traceWindow } from './trace-window.ts'
import type { Visits } from './visits.ts'

/** So many events at one time mean that time stands still (a circle of zero times). */
const MOST_AT_ONCE = 20_000_000

/** Something that goes on once all that can move at this moment has moved. */
export interface Task {
  proceed(): void
}

/** Something that a slot of the event list belongs to. */
export interface Actor {
  /** The event is due. */
  fire(): void
}

export interface Deadlock {
  readonly time: number
  readonly waiting: { readonly node: string; readonly for: string }[]
}

/**
 * The event engine: the clock, the list of future events, and the loop. What an event means is the business of the nodes (`nodes/`), and how lots go from one to
 * the next stands in `nodes/node.ts`.
 */
export class Engine {
  readonly lots = new Lots()
  /** Time of the event being processed [s]. */
  now = 0
  /** Events processed. */
  events = 0
  /** Nodes that have gained room in this event. */
  readonly pending: Node[] = []
  /** Processes, and nodes of processes, that have something to do in this event, first come first. */
  readonly tasks = new TaskQueue()
  /** Processes that wait for a condition, and those that wait for a signal. */
  readonly watchers: RunningProcess[] = []
  private readonly listeners = new Map<string, RunningProcess[]>()
  /** What ended the run before its time. */
  private failure: unknown = null
  /** Lots blocked so far: who is blocked later has the higher rank. */
  blocked = 0
  /** Requests for units of pools so far. */
  requests = 0
  /** Scheduled events that cannot move a lot: strikes of calendar failures, appointments. */
  idleEvents = 0
  deadlock: Deadlock | null = null
  /** Parts of the network that another engine runs must be asked before events at this time or later [s]; and who asks them. */
  horizon = Infinity
  others: { advance(t: number, rank: number): boolean } | null = null
  /** Rank of the node of the event being processed. */
  rank = 0
  readonly trace: TraceRecord[] | null
  private readonly window: Required<TraceWindow>
  nodes: readonly Node[] = []
  private byAddress: ReadonlyMap<string, Node> = new Map()
  pools: readonly Pool[] = []
  loops: readonly Loop[] = []
  /** How often lots have gone the routes that may be gone so many times at most. */
  readonly visits: Visits[] = []
  processes: readonly ProcessNode[] = []
  /** Products by name; processes may add some. */
  private products = new Map<string, number>()
  productNames: string[] = []
  private list: EventList | null = null
  /** By slot: who acts, and the node whose rank orders it (null: after all nodes). */
  private readonly actors: (Actor | null)[] = []
  private readonly owners: (Node | null)[] = []
  private readonly isLate: boolean[] = []
  /** Where a circle of waiting could be, and the lots blocked when this was last looked at. */
  private circles: readonly Node[] = []
  /** Some of them, one on every circle: while none of these is stuck, nothing is. */
  private breakers: readonly Node[] = []
  private looked = 0
  private burst = 0
  private last = -1

  constructor(trace: number | TraceWindow | undefined) {
    this.window = traceWindow(trace)
    this.trace = this.window.most > 0 ? [] : null
  }

  // ---- Events ------------------------------------------------------------------------------------------------------------------

  /**
   * So many slots of the event list in a row; says the first. Who acts for each is told by `act`. At one moment they come with the events of `owner`, or (`isLate`) after
   * these; without an owner, after all others. Only before `open`.
   */
  slots(count: number, owner: Node | null, isLate = false): number {
    const first = this.actors.length
    for (let i = 0; i < count; i++) {
      this.actors.push(null)
      this.owners.push(owner)
      this.isLate.push(isLate)
    }
    return first
  }

  act(slot: number, actor: Actor): void {
    this.actors[slot] = actor
  }

  /** Makes the event list, once the nodes have their ranks. */
  open(): void {
    this.byAddress = new Map(this.nodes.map((node) => [node.address, node]))
    this.circles = circleNodes(this.nodes)
    this.breakers = circleBreakers(this.circles)
    this.list = new EventList(
      Int32Array.from(
        this.owners,
        (owner, slot) => 2 * (owner?.rank ?? this.nodes.length) + (this.isLate[slot] === true ? 1 : 0),
      ),
    )
  }

  /** A slot more while the run is under way, for a node. */
  addSlot(owner: Node): number {
    const slot = this.list!.addSlot(2 * owner.rank)
    this.actors.push(null)
    this.owners.push(owner)
    this.isLate.push(false)
    return slot
  }

  /** Gives a slot the next sequence number, which orders equal times at one node until it is numbered again. */
  number(slot: number): void {
    this.list!.number(slot)
  }

  /** Gives a slot the sequence number of another. */
  numberLike(slot: number, other: number): void {
    this.list!.numberLike(slot, other)
  }

  /** An event of a slot that has none; at Infinity: never. */
  schedule(slot: number, t: number): void {
    if (t < Infinity) this.list!.schedule(slot, t)
  }

  /** Takes the event of a slot back, if it has one. */
  cancel(slot: number): void {
    this.list!.cancel(slot)
  }

  /** Processes all events up to and including `limit`, but not more than `most`; false: there are more. */
  run(limit: number, most = Infinity): boolean {
    if (this.failure !== null) throw this.failure
    try {
      return this.#run(limit, this.events + most)
    } catch (failure) {
      this.failure = failure
      this.list!.close()
      this.lots.recycle()
      throw failure
    }
  }

  #run(limit: number, stop: number): boolean {
    const list = this.list!
    const { pending, lots } = this
    for (;;) {
      const t = list.time
      if (t >= this.horizon && this.#askOthers(t, limit)) continue
      if (!(t <= limit) || list.size === 0) return true
      if (this.events >= stop) return false
      const slot = list.open()
      this.now = t
      if (this.others !== null) this.rank = this.#rankOf(slot)
      this.events++
      if (t > this.last) {
        this.last = t
        this.burst = 0
      } else if (++this.burst > MOST_AT_ONCE) this.#standsStill(slot)
      this.actors[slot]!.fire()
      while (pending.length > 0) pending.pop()!.fill()
      if (this.tasks.count > 0 || this.watchers.length > 0) this.#goOn(slot)
      list.close()
      if (lots.hasEnded) lots.recycle()
      if (this.deadlock !== null) continue
      if (list.size <= this.idleEvents && this.others === null) this.#findDeadlock()
      else if (this.circles.length > 0 && this.blocked > this.looked) this.#findKnot()
    }
  }

  #askOthers(t: number, limit: number): boolean {
    const list = this.list!
    if (this.horizon > limit) return false
    if (t > limit) return this.others!.advance(Infinity, Infinity)
    this.rank = this.#rankOf(list.slot)
    return this.others!.advance(t, this.rank)
  }

  #rankOf(slot: number): number {
    return this.owners[slot]?.rank ?? this.nodes.length
  }

  /** Nothing but failures is to come. */
  get isStill(): boolean {
    return this.list!.size <= this.idleEvents
  }

  /** Processes go on in the order in which what they waited for came about, until none can. What becomes free for lots is filled first. */
  #goOn(slot: number): void {
    const { pending, tasks } = this
    for (let n = 0; ; n++) {
      while (pending.length > 0) pending.pop()!.fill()
      if (tasks.count === 0) this.#watch()
      const task = tasks.shift()
      if (task === null) return
      if (n > MOST_AT_ONCE) this.#standsStill(slot)
      task.proceed()
    }
  }

  /** The first process whose condition holds goes on. */
  #watch(): void {
    const n = this.watchers.findIndex((process) => process.isMet)
    if (n < 0) return
    const [process] = this.watchers.splice(n, 1)
    process?.goOn('done')
  }

  /** A process waits for a signal. */
  listen(signal: string, process: RunningProcess): void {
    const known = this.listeners.get(signal)
    if (known === undefined) this.listeners.set(signal, [process])
    else known.push(process)
  }

  unlisten(signal: string, process: RunningProcess): void {
    const known = this.listeners.get(signal)!
    known.splice(known.indexOf(process), 1)
  }

  /** All processes that wait for the signal go on. */
  raise(signal: string): void {
    const heard = this.listeners.get(signal) ?? []
    this.listeners.delete(signal)
    for (const process of heard) process.goOn('done')
  }

  #standsStill(slot: number): void {
    const node = this.owners[slot]?.address ?? 'pools'
    const text = `time stands still at ${this.now} s: more than ${MOST_AT_ONCE} events at one time; give '${node}' a time above 0`
    throw new NetworkError([{ node, code: 'time-stands-still', text }])
  }

  /** It cannot go on. */
  get hasFailed(): boolean {
    return this.failure !== null
  }

  // ---- Names -------------------------------------------------------------------------------------------------------------------

  /** The products of the network, numbered. */
  name(products: ReadonlyMap<string, number>): void {
    this.products = new Map(products)
    this.productNames = [...products.keys()]
  }

  /** Number of a product. */
  product(name: string): number {
    let number = this.products.get(name)
    if (number === undefined) {
      number = this.productNames.push(name) - 1
      this.products.set(name, number)
    }
    return number
  }

  /** The node or port of an address. */
  at(address: string): Node | undefined {
    return this.byAddress.get(address)
  }

  // ---- Lots --------------------------------------------------------------------------------------------------------------------

  /** A lot is over: lost whole, used up, or delivered. */
  end(lot: number): void {
    const { lots } = this
    for (let member = lots.first(lot); member >= 0;) {
      const next = lots.next(member)
      this.end(member)
      member = next
    }
    for (const loop of this.loops) loop.end(lot)
    lots.end(lot)
  }

  /** So many units of a lot go on as a lot of their own. */
  splitLot(lot: number, units: number): number {
    const part = this.lots.split(lot, units)
    for (const loop of this.loops) loop.split(lot, part, units)
    for (const visits of this.visits) visits.split(lot, part)
    return part
  }

  /** So many units of a lot are lost. */
  shrinkLot(lot: number, units: number): void {
    this.lots.setUnits(lot, this.lots.units(lot) - units)
    for (const loop of this.loops) loop.shrink(lot, units)
    if (this.lots.units(lot) === 0) this.end(lot)
  }

  /** Adds to the trace, if there is one. `lot` and `machine` are -1 where they make no sense; `other`: the lot from which, or into which. */
  note(node: Node, what: TraceRecord['what'], units: number, lot = -1, machine = -1, other = -1): void {
    const { trace, window, now, lots } = this
    if (trace === null || now < window.from || now > window.until || trace.length >= window.most) return
    trace.push({
      time: now,
      node: node.address,
      what,
      units,
      ...(lot < 0 ? {} : { lot: lots.serial(lot), product: this.productNames[lots.product(lot)]! }),
      ...(machine < 0 ? {} : { machine }),
      ...(other < 0 ? {} : { other: lots.serial(other) }),
    })
  }

  // ---- Reports -----------------------------------------------------------------------------------------------------------------

  figures(node: number, t: number): Figures {
    return this.nodes[node]!.figures(t)
  }

  poolResults(t: number): PoolResult[] {
    return this.pools.map((pool) => pool.result(t))
  }

  loopResults(t: number): LoopResult[] {
    return this.loops.map((loop) => loop.result(t))
  }

  #findKnot(): void {
    this.looked = this.blocked
    if (!this.breakers.some((node) => node.stuckOn().length > 0)) return
    const waiting = knot(this.circles)
    if (waiting !== null) this.deadlock = { time: this.now, waiting }
  }

  /** Nothing but failures is to come: if lots wait, they wait for ever. What is merely left over when all sources are dry waits for nobody. */
  #findDeadlock(): void {
    const { nodes, pools } = this
    const ofPools = pools.flatMap((pool) => pool.waits())
    const isStuck = ofPools.length > 0 || nodes.some((node) => !node.isLeftOver() && node.waits().length > 0)
    if (isStuck) this.deadlock = { time: this.now, waiting: [...nodes.flatMap((node) => node.waits()), ...ofPools] }
  }
}
