import { BufferStage } from './buffer-stage.ts'
import { build, productNumbers } from './build.ts'
import type { Engine } from './engine.ts'
import type { Figures } from './figures.ts'
import type { FragmentPlan } from './fragments.ts'
import type { LoopResult, Network, NodeSpec, PoolResult, RunOptions } from './network.ts'
import { Enclosed, type Fragment } from './nodes/enclosed.ts'
import { Inlet } from './nodes/inlet.ts'
import { Outlet } from './nodes/outlet.ts'
import { plan } from './plan.ts'
import { Recursion } from './recursion.ts'
import { SourceStage, StationStage } from './stage.ts'
import { UnitStage } from './unit-stage.ts'

/** Ranks beyond all nodes: what has no rank comes after everything. */
const LAST = Infinity

/**
 * One run by both engines: chains of plain stations (fragments) by recursion, the rest by events, as in a conservative parallel simulation (K. M. Chandy and
 * J. Misra, IEEE Transactions on Software Engineering SE-5 (1979) 440). Lots and room go to and fro with their times. A fragment knows what the other nodes
 * do up to the time of their next event; the event engine waits where it needs to know when the next lot comes out of a fragment, or when a lot
 * that waits has room there.
 *
 * The result is that of the event engine alone, to the last bit.
 */
export class Hybrid {
  readonly #network: Network
  readonly #options: RunOptions
  readonly #recursion: Recursion
  readonly #parts: readonly Part[]
  #engine: Engine
  #isPure = false

  constructor(network: Network, options: RunOptions, fragments: readonly FragmentPlan[]) {
    this.#network = network
    this.#options = options
    const enclosed = new Map(fragments.flatMap((fragment) => kinds(fragment)))
    this.#engine = build(network, options, enclosed)
    const sinks = fragments.flatMap(({ exit }): NodeSpec[] => (exit === null ? [] : [{ kind: 'sink', id: exit.door }]))
    const nodes = [...fragments.flatMap((fragment) => fragment.nodes), ...sinks]
    const entities = plan({ nodes, curves: network.curves ?? [] }, options)
    const at = new Map(entities.map(({ address }, e) => [address, e]))
    const entries = fragments.flatMap(({ source, nodes, isUnit }) =>
      source === null ? [[at.get(nodes[0]!.id)!, isUnit] as const] : [],
    )
    const exits = fragments.flatMap(({ exit }) => (exit === null ? [] : [[at.get(exit.door)!, exit.places] as const]))
    this.#recursion = new Recursion(entities, { entries: new Map(entries), exits: new Map(exits) })
    const byAddress = new Map(this.#engine.nodes.map((node) => [node.address, node]))
    const products = productNumbers(network)
    this.#parts = fragments.map((fragment) => {
      const own = fragment.nodes.map(({ id }) => byAddress.get(id) as Enclosed)
      own.forEach((node) => (node.entity = at.get(node.address)!))
      const last = own.at(-1)
      if (last instanceof Inlet) last.product = products.get(fragment.source?.product ?? '')!
      return new Part(this.#engine, this.#recursion, fragment, own, () => this.#setHorizon())
    })
    this.#engine.others = this
    this.#setHorizon()
  }

  get addresses(): readonly string[] {
    return this.#engine.nodes.map(({ address }) => address)
  }

  get events(): number {
    return this.#engine.events + (this.#isPure ? 0 : this.#recursion.events)
  }

  get engine(): Engine {
    return this.#engine
  }

  run(limit: number): void {
    if (this.#isPure) {
      this.#engine.run(limit)
      return
    }
    this.#recursion.begin(limit)
    for (const part of this.#parts) part.begin()
    this.#engine.run(limit)
    this.#recursion.finish()
    if (this.#engine.deadlock !== null || this.#mayBeDead()) this.#goPure(limit)
  }

  /** Nothing but failures is to come, and somebody may wait. */
  #mayBeDead(): boolean {
    if (!this.#engine.isStill || !this.#recursion.isStill) return false
    const { nodes, pools } = this.#engine
    return (
      this.#parts.some((part) => part.isHolding) ||
      nodes.some((node) => !(node instanceof Inlet) && node.waits().length > 0) ||
      pools.some((pool) => pool.waits().length > 0)
    )
  }

  /** Who waits for whom in a deadlock only the event engine tells: it runs everything again. */
  #goPure(limit: number): void {
    this.#isPure = true
    this.#engine = build(this.#network, this.#options)
    this.#engine.run(limit)
  }

  figures(node: number, t: number): Figures {
    return this.#engine.figures(node, t)
  }

  poolResults(t: number): PoolResult[] {
    return this.#engine.poolResults(t)
  }

  loopResults(t: number): LoopResult[] {
    return this.#engine.loopResults(t)
  }

  #setHorizon(): void {
    let least = Infinity
    for (const { bound } of this.#parts) if (bound < least) least = bound
    this.#engine.horizon = least
  }

  /**
   * The event engine has come to an event at t of a node of this rank (Infinity: there is none up to the limit) and asks what the fragments send before.
   * Returns whether that is to be looked at first.
   */
  advance(t: number, rank: number): boolean {
    const promise = Math.min(t, this.#engine.horizon)
    if (this.#settle(promise, t, promise < t ? -1 : rank)) return true
    // All wait for one another: nothing happens before the next event inside one of them.
    for (let next = this.#nextFrom(promise, t); next < t; next = this.#nextFrom(after(next), t))
      if (this.#settle(next, t, LAST)) return true
    return promise < t && this.#settle(t, t, rank)
  }

  /** Time of the next event inside a fragment that holds the event engine up, from one time on and before another [s]; else the latter. */
  #nextFrom(from: number, t: number): number {
    let next = t
    for (const part of this.#parts) if (part.bound <= t) next = Math.min(next, part.nextFrom(from))
    return next
  }

  /** Fragments that hold the event engine up go on; the other nodes do nothing before `promise`. */
  #settle(promise: number, t: number, rank: number): boolean {
    let isChanged = false
    for (const part of this.#parts) if (part.bound <= t && part.advance(promise, rank, t)) isChanged = true
    return isChanged
  }
}

/** What each node of a fragment becomes in the event engine. */
function kinds({ nodes, source, exit }: FragmentPlan): [string, typeof Enclosed][] {
  return nodes.map(({ id }, i) => {
    if (i === 0 && source === null) return [id, nodes.length === 1 && exit !== null ? Inlet : Outlet]
    return [id, exit !== null && i === nodes.length - 1 ? Inlet : Enclosed]
  })
}

/** One fragment in a run. */
class Part implements Fragment {
  readonly recursion: Recursion
  /** Before this time, what the event engine must know of the fragment is known [s]. */
  bound = 0
  /** All that follows from what the other nodes have done so far is known. */
  #isSettled = false
  /** When room was last made behind it [s]: what follows from that at the same moment may not be known yet. */
  #touched = -1
  readonly #engine: Engine
  readonly #first: number
  readonly #last: number
  readonly #inlet: Inlet | null
  readonly #outlet: Outlet | null
  readonly #whenChanged: () => void

  constructor(engine: Engine, recursion: Recursion, plan: FragmentPlan, nodes: readonly Enclosed[], whenChanged: () => void) {
    this.#engine = engine
    this.recursion = recursion
    this.#whenChanged = whenChanged
    const { stages } = recursion
    const entities = new Set(nodes.map(({ entity }) => entity))
    const own = stages.flatMap((stage, k) => (stage !== null && entities.has(stage.entity) ? [k] : []))
    this.#first = own[0]!
    this.#last = own.at(-1)!
    for (const node of nodes) node.fragment = this
    const first = stages[this.#first]!
    const last = stages[this.#last]!
    this.#outlet = nodes.find((node) => node instanceof Outlet) ?? null
    this.#inlet = nodes.find((node) => node instanceof Inlet) ?? null
    if (this.#outlet !== null && !(first instanceof SourceStage)) this.#outlet.link = first.door!
    if (this.#inlet !== null) {
      this.#inlet.link = last.exit!
      this.#inlet.outlet = this.#outlet
      this.#inlet.priority = plan.source?.priority ?? 0
      this.#inlet.awaitsRoom = () => recursion.awaitsRoom(this.#last)
    }
  }

  /** Lots are inside. */
  get isHolding(): boolean {
    const { stages } = this.recursion
    for (let k = this.#first; k <= this.#last; k++) {
      const stage = stages[k]!
      if (stage instanceof UnitStage && stage.head < stage.tail) return true
      if (stage instanceof UnitStage && stage.blockedHead < stage.blockedTail) return true
      if (stage instanceof StationStage && stage.blockedCount > 0) return true
      if (stage instanceof BufferStage && stage.door.taken < stage.door.sent) return true
    }
    return false
  }

  /** A new limit is set. */
  begin(): void {
    this.#isSettled = false
    this.update()
  }

  findRoom(): void {
    const { link } = this.#outlet!
    const { clocks } = this.recursion
    const { now, rank } = this.#engine
    this.#go(now, rank, () => link.counted < link.freed || (clocks[this.#first]! > now && this.#touched < now))
  }

  come(): void {
    this.#isSettled = false
    this.update()
  }

  touch(): void {
    this.#isSettled = false
    this.#touched = this.#engine.now
  }

  takeIn(most: number): void {
    const { link } = this.#outlet!
    this.#go(this.#engine.now, this.#engine.rank, () => link.sent - link.taken < most)
  }

  sendOn(): void {
    const inlet = this.#inlet!
    const { link } = inlet
    const { clocks } = this.recursion
    const { now, rank } = this.#engine
    this.#go(now, rank, () => clocks[this.#last]! > now || inlet.awaitsRoom() || link.lastEntered > now)
  }

  update(): void {
    const { clocks } = this.recursion
    let bound = Infinity
    if (this.#inlet?.isUndecided === true) bound = clocks[this.#last]!
    if (this.#outlet?.isUndecided === true) bound = Math.min(bound, clocks[this.#first]!)
    // Once all that can be done is done, nothing happens before something inside does.
    if (this.#isSettled && bound < Infinity) bound = Math.max(bound, this.nextFrom(0))
    if (bound === this.bound) return
    this.bound = bound
    this.#whenChanged()
  }

  /** Goes on until the event engine, which has come to t, knows what it must, or nothing changes any more; returns whether anything has. */
  advance(promise: number, rank: number, t: number): boolean {
    return this.#go(promise, rank, () => {
      this.update()
      return this.bound > t
    })
  }

  /**
   * Goes on until that is enough, the ends first: what they need is often there. The other nodes do nothing before `promise` nor, at that moment, anything
   * that comes before their event of this rank. Returns whether anything changed.
   */
  #go(promise: number, rank: number, isEnough: () => boolean): boolean {
    const { recursion } = this
    const { clocks } = recursion
    this.#isSettled = false
    let isChanged = false
    if (this.#inlet !== null) {
      const room = rank > this.#inlet.rank ? after(promise) : promise
      clocks[this.#last + 1] = Math.max(room, clocks[this.#last + 1]!)
      isChanged = recursion.advance(this.#last)
    }
    if (this.#outlet !== null) {
      clocks[this.#first - 1] = Math.max(promise, clocks[this.#first - 1]!)
      if (recursion.advance(this.#first)) isChanged = true
    }
    for (let isOn = true; isOn && !isEnough();) {
      this.#isSettled = false
      isOn = false
      for (let k = this.#last; k >= this.#first; k--) if (recursion.advance(k)) isOn = true
      for (let k = this.#first; k <= this.#last; k++) if (recursion.advance(k)) isOn = true
      if (isOn) isChanged = true
      else this.#isSettled = true
    }
    this.#inlet?.plan()
    this.#outlet?.plan()
    this.update()
    return isChanged
  }

  /** Time of the next event inside that does not come before t [s]. */
  nextFrom(t: number): number {
    let next = Infinity
    for (let k = this.#first; k <= this.#last; k++) {
      const own = this.recursion.nextOf(k)
      if (own >= t && own < next) next = own
    }
    return next
  }
}

/** The next number. */
function after(t: number): number {
  return t + Math.max(t * 2 ** -52, Number.MIN_VALUE)
}
