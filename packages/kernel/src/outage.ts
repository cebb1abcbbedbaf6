import type { Sampler } from './distribution.ts'
import type { Actor, Engine } from './engine.ts'
import type { Machines } from './nodes/machines.ts'
import { type Asker, Request, type Want } from './pool.ts'
import type { StopKind } from './stop.ts'

/** A stop that strikes all machines of several nodes at once. */
export class Outage implements Actor, Asker {
  private readonly engine: Engine
  /** Each node with the cause as it books it. */
  private readonly struck: readonly { readonly node: Machines; readonly cause: StopKind }[]
  private readonly timeToFailure: Sampler
  private readonly timeToRepair: Sampler
  private readonly crew: Request | null
  private readonly slot: number
  private isActive = false

  /** At least one node. */
  constructor(
    engine: Engine,
    struck: readonly { readonly node: Machines; readonly cause: StopKind }[],
    timeToFailure: Sampler,
    timeToRepair: Sampler,
    crew: Want | null,
  ) {
    this.engine = engine
    this.struck = struck
    this.timeToFailure = timeToFailure
    this.timeToRepair = timeToRepair
    this.crew = crew === null ? null : new Request(engine, struck[0]!.node, [crew], this)
    this.slot = engine.slots(1, null)
    engine.act(this.slot, this)
  }

  /** Its clock begins to run. */
  start(): void {
    const at = this.engine.now + this.timeToFailure.draw()
    this.engine.idleEvents += at < Infinity ? 1 : 0
    this.engine.number(this.slot)
    this.engine.schedule(this.slot, at)
  }

  fire(): void {
    if (this.isActive) this.#end()
    else this.#begin()
  }

  #begin(): void {
    this.engine.idleEvents--
    this.isActive = true
    for (const { node, cause } of this.struck) for (let k = 0; k < node.count; k++) node.stop(node.machine(k), cause)
    if (this.crew === null) this.granted()
    else this.crew.ask()
  }

  /** The repair begins. */
  granted(): void {
    this.engine.number(this.slot)
    this.engine.schedule(this.slot, this.engine.now + this.timeToRepair.draw())
  }

  #end(): void {
    this.isActive = false
    this.crew?.giveBack()
    for (const { node, cause } of this.struck) for (let k = 0; k < node.count; k++) node.resume(node.machine(k), cause)
    this.start()
  }
}
