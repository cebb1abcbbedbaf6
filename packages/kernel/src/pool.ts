import type { Actor, Engine } from './engine.ts'
import type { PoolResult } from './network.ts'
import type { Node } from './nodes/node.ts'
import type { StepFunction } from './step-function.ts'

/** Units of a pool that someone wants. */
export interface Want {
  readonly pool: Pool
  readonly units: number
  readonly priority: number
}

/** Who asks for units of pools. */
export interface Asker {
  /** The units are there. */
  granted(): void
}

/**
 * Wants of one machine or repair, met all at once. In every pool, higher priority goes first, then who asked first; who cannot be met for want of this pool's
 * units lets nobody behind pass, who waits for another pool does.
 */
export class Request {
  readonly node: Node
  readonly wants: readonly Want[]
  private readonly engine: Engine
  private readonly asker: Asker
  /** Rank among all requests: lower asked earlier. */
  rank = 0
  /** When it asked [s]. */
  asked = 0

  constructor(engine: Engine, node: Node, wants: readonly Want[], asker: Asker) {
    this.engine = engine
    this.node = node
    this.wants = wants
    this.asker = asker
  }

  /** True: the units are there at once. */
  ask(): boolean {
    this.rank = ++this.engine.requests
    this.asked = this.engine.now
    for (const { pool, priority } of this.wants) pool.queue(this, priority)
    return this.tryGrant()
  }

  /** Asks no longer. */
  withdraw(): void {
    for (const { pool } of this.wants) pool.leave(this)
    for (const { pool } of this.wants) pool.serve()
  }

  /** Takes the units if all are free. */
  tryGrant(): boolean {
    for (const { pool, units } of this.wants) if (!pool.allows(this, units)) return false
    for (const { pool, units } of this.wants) pool.take(this, units)
    this.asker.granted()
    return true
  }

  giveBack(): void {
    for (const { pool, units } of this.wants) pool.release(units)
    for (const { pool } of this.wants) pool.serve()
  }

  unitsOf(pool: Pool): number {
    return this.wants.find((want) => want.pool === pool)!.units
  }
}

interface Waiting {
  readonly request: Request
  readonly priority: number
}

/** So many places of the queue are left behind before it is moved to the front. */
const SLACK = 64

/** People or things that several nodes share. */
export class Pool implements Actor {
  readonly id: string
  private readonly engine: Engine
  readonly units: number
  private readonly curve: StepFunction | null
  private readonly slot: number
  private inUse = 0
  /** From place `first` on; the places before it are empty, so that a long queue need not move when its first leaves. */
  private readonly waiting: (Waiting | null)[] = []
  private first = 0
  private changed = 0
  private usedTime = 0
  private waitingTime = 0
  private granted = 0
  private waited = 0

  constructor(engine: Engine, id: string, units: number, curve: StepFunction | null) {
    this.engine = engine
    this.id = id
    this.units = units
    this.curve = curve
    this.slot = engine.slots(1, null)
    engine.act(this.slot, this)
  }

  start(): void {
    if (this.curve !== null) this.engine.schedule(this.slot, this.curve.nextBreak(0))
  }

  /** The rota changes. */
  fire(): void {
    this.engine.schedule(this.slot, this.curve!.nextBreak(this.engine.now))
    this.serve()
  }

  get #onDuty(): number {
    return this.curve === null ? this.units : Math.floor(this.units * this.curve.at(this.engine.now))
  }

  #account(): void {
    const length = this.engine.now - this.changed
    this.usedTime += this.inUse * length
    this.waitingTime += (this.waiting.length - this.first) * length
    this.changed = this.engine.now
  }

  queue(request: Request, priority: number): void {
    this.#account()
    let at = this.waiting.length
    while (at > this.first && this.waiting[at - 1]!.priority < priority) at--
    this.waiting.splice(at, 0, { request, priority })
  }

  /** A request waits no longer. */
  leave(request: Request): void {
    this.#account()
    const { waiting } = this
    let at = this.first
    while (waiting[at]!.request !== request) at++
    if (at > this.first) {
      waiting.splice(at, 1)
      return
    }
    waiting[this.first++] = null
    if (this.first < SLACK || 2 * this.first < waiting.length) return
    waiting.splice(0, this.first)
    this.first = 0
  }

  /** Units on duty that nobody has. */
  get free(): number {
    return Math.max(0, this.#onDuty - this.inUse)
  }

  /** Are so many units free, and is nobody ahead who waits for units of this pool? */
  allows(request: Request, units: number): boolean {
    const free = this.#onDuty - this.inUse
    if (units > free) return false
    for (let i = this.first; i < this.waiting.length; i++) {
      const other = this.waiting[i]!.request
      if (other === request) return true
      if (other.unitsOf(this) > free) return false
    }
    return true
  }

  take(request: Request, units: number): void {
    this.leave(request)
    this.inUse += units
    this.granted++
    this.waited += this.engine.now - request.asked
  }

  release(units: number): void {
    this.#account()
    this.inUse -= units
  }

  /** Units come back, and go to who waits for them. */
  giveBack(units: number): void {
    this.release(units)
    this.serve()
  }

  /** Grants what can be granted. */
  serve(): void {
    for (let i = this.first; i < this.waiting.length;) {
      const { request } = this.waiting[i]!
      if (request.tryGrant()) i = this.first
      else if (request.unitsOf(this) > this.#onDuty - this.inUse) return
      else i++
    }
  }

  /** Who waits. */
  waits(): { node: string; for: string }[] {
    return this.waiting.slice(this.first).map((entry) => ({ node: entry!.request.node.address, for: this.id }))
  }

  result(t: number): PoolResult {
    const length = t - this.changed
    const used = this.usedTime + this.inUse * length
    const waiting = this.waitingTime + (this.waiting.length - this.first) * length
    return {
      id: this.id,
      used,
      onDuty: this.curve === null ? this.units * t : this.#dutyTime(t),
      meanWaiting: t > 0 ? waiting / t : 0,
      meanWait: this.granted > 0 ? this.waited / this.granted : 0,
    }
  }

  #dutyTime(t: number): number {
    const curve = this.curve!
    let sum = 0
    for (let from = 0; from < t;) {
      const to = Math.min(t, curve.nextBreak(from))
      sum += Math.floor(this.units * curve.at(from)) * (to - from)
      from = to
    }
    return sum
  }
}
