import type { Figures } from '../figures.ts'
import { columnOf, type Machine, Machines, type MachinesPlan } from './machines.ts'
import { Queue } from '../queue.ts'
import { BLOCKED, STARVED } from '../states.ts'
import { wholeUnits } from '../whole-units.ts'
import { Node } from './node.ts'

export interface AssemblyPlan extends MachinesPlan {
  /** Units of output in a lot. */
  readonly lotUnits: number
  /** Number of the product it makes. */
  readonly product: number
}

/** Machines that turn units from several stores into lots of something else. */
export class Assembly extends Machines<AssemblyPlan> {
  next!: Node
  ports: readonly Port[] = []
  private readonly blocked = new Queue()
  /** What `Port.shortUntil` said when each machine last changed its state [machine][port]; beyond the end: 0. */
  private shortAt = new Float64Array(0)

  protected accept(): boolean {
    return false
  }

  protected invite(): void {
    this.assemble()
  }

  /** Starts lots of output while every store has enough and a machine is idle. */
  assemble(): void {
    const { ports, plan, engine } = this
    for (;;) {
      for (const port of ports) if (port.isShort) return
      const m = this.idleMachine()
      if (m === null) return
      for (const port of ports) port.draw()
      const lot = engine.lots.add(plan.lotUnits, engine.now)
      engine.lots.setProduct(lot, plan.product)
      this.load(m, lot)
    }
  }

  protected send(m: Machine): void {
    const { engine, next } = this
    if (next.waiting === 0 && next.enter(m.lot)) {
      this.#leave(m)
      return
    }
    m.doing = BLOCKED
    if (engine.trace !== null) engine.note(this, 'block', m.units, m.lot, this.place(m))
    m.rank = ++engine.blocked
    this.blocked.push(this.place(m))
    next.addWaiting()
  }

  #leave(m: Machine): void {
    this.gone(m, m.lot, m.units)
    this.clear(m)
  }

  targets(): readonly Node[] {
    return [this.next]
  }

  firstRank(): number {
    return this.blocked.count > 0 ? this.machineAt(this.blocked.at(0)).rank : Infinity
  }

  give(next: Node): boolean {
    const m = this.machineAt(this.blocked.at(0))
    if (!next.enter(m.lot)) return false
    this.blocked.shift()
    next.dropWaiting()
    this.account(m)
    this.#leave(m)
    return true
  }

  // ---- What it waits for -------------------------------------------------------------------------------------------------------

  protected override account(m: Machine): void {
    // Of a single store all that it is starved of is known.
    if (this.ports.length > 1 && this.engine.now > m.since) this.#accountMissing(m)
    super.account(m)
  }

  /** Books the seconds since the last change, if m was starved, on the stores that were short meanwhile. */
  #accountMissing(m: Machine): void {
    const { ports, engine } = this
    const isStarved = columnOf(m) === STARVED
    let i = this.place(m) * ports.length
    if (i + ports.length > this.shortAt.length) this.#grow(i + ports.length)
    const { shortAt } = this
    for (const port of ports) {
      const short = port.shortUntil(engine.now)
      if (isStarved) port.missing += short - shortAt[i]!
      shortAt[i++] = short
    }
  }

  #grow(length: number): void {
    const grown = new Float64Array(Math.max(length, 2 * this.shortAt.length))
    grown.set(this.shortAt)
    this.shortAt = grown
  }

  /** Machine-seconds up to t in which the i-th store was missing [s]. */
  #missing(i: number, t: number): number {
    const { ports, shortAt } = this
    const port = ports[i]!
    const short = port.shortUntil(t)
    let { missing } = port
    let untouched = this.count
    this.machines.forEach((m, k) => {
      untouched--
      if (columnOf(m) === STARVED) missing += short - (shortAt[k * ports.length + i] ?? 0)
    })
    return missing + untouched * short
  }

  override figures(t: number): Figures {
    const figures = super.figures(t)
    const isOne = this.ports.length === 1
    const ports = this.ports.map(({ inUnits, outUnits, inside }, i) => ({
      in: inUnits,
      drawn: outUnits,
      waiting: inside,
      missing: isOne ? figures.seconds![STARVED]! : this.#missing(i, t),
    }))
    return { ...figures, ports }
  }
}

/**
 * A store of an assembly. Lots end here: their units are drawn first in, first out. Units are drawn whole: what a lot of output does not use up of the
 * unit that is begun is there for the next.
 */
export class Port extends Node {
  readonly assembly: Assembly
  private readonly places: number
  /** Units that a lot of output uses up. */
  private readonly perLot: number
  private readonly isWhole: boolean
  /** Lots of output drawn for, and units that the next one draws. */
  private lots = 0
  private need: number
  /** It has too little for a lot of output. */
  isShort = true
  /** Since when, and seconds it was so before, those at pace 0 left out [s]. */
  private shortSince = 0
  private shortBefore = 0
  /** Machine-seconds in which a machine was starved while this was short, booked so far [s]. */
  missing = 0

  constructor(assembly: Assembly, address: string, places: number, perLot: number) {
    super(assembly.engine, address)
    this.assembly = assembly
    this.places = places
    this.perLot = perLot
    this.isWhole = Number.isInteger(perLot)
    this.need = wholeUnits(perLot)
  }

  protected accept(lot: number): boolean {
    const { engine } = this
    const units = engine.lots.units(lot)
    if (this.inside + units > this.places) return false
    this.inUnits += units
    this.hold(units)
    this.#weigh()
    if (engine.trace !== null) engine.note(this, 'arrive', units, lot)
    engine.end(lot)
    this.assembly.assemble()
    return true
  }

  /** The assembly takes what a lot of output needs. */
  draw(): void {
    const units = this.need
    this.lots++
    if (units > 0) {
      this.hold(-units)
      if (this.engine.trace !== null) this.engine.note(this, 'leave', units)
      this.outUnits += units
      this.wake()
    }
    if (!this.isWhole) this.need = wholeUnits((this.lots + 1) * this.perLot) - this.outUnits
    this.#weigh()
  }

  /** Whether it is short may have changed. */
  #weigh(): void {
    const isShort = this.inside < this.need
    if (isShort === this.isShort) return
    const { now } = this.engine
    this.isShort = isShort
    if (isShort) this.shortSince = now
    else this.shortBefore += this.assembly.secondsOn(this.shortSince, now)
  }

  /** Seconds up to t in which it was short, those at pace 0 left out [s]. */
  shortUntil(t: number): number {
    return this.isShort ? this.shortBefore + this.assembly.secondsOn(this.shortSince, t) : this.shortBefore
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

  /** A store that has too little makes its assembly wait for whoever feeds it. */
  override waits(): { node: string; for: string }[] {
    if (!this.isShort) return []
    return this.feeders.map((feeder) => ({ node: this.assembly.address, for: feeder.address }))
  }

  /** A store that is short is left over when its feeders are dry, but not where what comes round from behind the assembly is missing. */
  override isLeftOver(): boolean {
    return !leadsBack(this.assembly)
  }

  figures(): Figures {
    return this.common(0)
  }
}

/** Does what an assembly makes come round to one of its stores? */
function leadsBack(assembly: Assembly): boolean {
  const found = new Set<Node>([assembly])
  for (const node of found)
    for (const next of node instanceof Port ? [node.assembly] : node.successors()) {
      if (next === assembly) return true
      found.add(next)
    }
  return false
}
