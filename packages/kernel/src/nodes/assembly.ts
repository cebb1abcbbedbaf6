import type { Figures } from '../figures.ts'
import { type Machine, Machines, type MachinesPlan } from './machines.ts'
import { Queue } from '../queue.ts'
import { BLOCKED } from '../states.ts'
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
      for (const port of ports) if (port.inside < port.drawn) return
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

  override figures(t: number): Figures {
    return {
      ...super.figures(t),
      ports: this.ports.map(({ inUnits, outUnits, inside }) => ({ in: inUnits, drawn: outUnits, waiting: inside })),
    }
  }
}

/** A store of an assembly. Lots end here: their units are drawn first in, first out. */
export class Port extends Node {
  readonly assembly: Assembly
  private readonly places: number
  /** Units that a lot of output takes. */
  readonly drawn: number

  constructor(assembly: Assembly, address: string, places: number, drawn: number) {
    super(assembly.engine, address)
    this.assembly = assembly
    this.places = places
    this.drawn = drawn
  }

  protected accept(lot: number): boolean {
    const { engine } = this
    const units = engine.lots.units(lot)
    if (this.inside + units > this.places) return false
    this.inUnits += units
    this.hold(units)
    if (engine.trace !== null) engine.note(this, 'arrive', units, lot)
    engine.end(lot)
    this.assembly.assemble()
    return true
  }

  /** The assembly takes what a lot of output needs. */
  draw(): void {
    this.hold(-this.drawn)
    if (this.engine.trace !== null) this.engine.note(this, 'leave', this.drawn)
    this.outUnits += this.drawn
    this.wake()
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
    if (this.inside >= this.drawn) return []
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
