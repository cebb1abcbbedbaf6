import type { Sampler } from './distribution.ts'
import type { Actor } from './engine.ts'
import type { Machine, Machines } from './nodes/machines.ts'
import { type Asker, Request, type Want } from './pool.ts'

/** What a stop does to a machine. */
export interface StopKind {
  /** It counts operating time. */
  readonly isOperating: boolean
  readonly isPlanned: boolean
  readonly interrupts: 'resume' | 'repeat' | 'scrap'
  /** Where units lost by it are booked; -1: it loses none. */
  readonly scrapIndex: number
}

/** A cause of stops, ready to draw. */
export interface Cause extends StopKind {
  readonly id: string
  readonly clock: 'operating' | 'calendar' | 'units' | 'timetable'
  /** Index among the causes of its node. */
  readonly index: number
  /** Time to failure [s], or life [units]; null: by timetable. */
  readonly timeToFailure: Sampler | null
  readonly timeToRepair: Sampler
  /** Timetable: first appointment and time between two [s]. */
  readonly first: number
  readonly every: number
  readonly crew: Want | null
  readonly waits: boolean
}

/** One cause at one machine: when it strikes, and its repair. */
export class Stop implements Actor, Asker {
  readonly node: Machines
  private readonly machine: Machine
  private readonly cause: Cause
  private readonly slot: number
  /** The machine stands by this cause. */
  private isActive = false
  /** Strikes when the lot in hand is done. */
  private isDue = false
  /** Units until the tool is worn. */
  private life = Infinity
  private crew: Request | null = null

  constructor(machine: Machine, cause: Cause, slot: number) {
    this.node = machine.node
    this.machine = machine
    this.cause = cause
    this.slot = slot
    this.node.engine.act(slot, this)
  }

  /** The clock of a failure that does not depend on work begins to run. */
  start(): void {
    const { timeToFailure, first } = this.cause
    this.strikeAt(timeToFailure === null ? first : this.node.engine.now + timeToFailure.draw())
  }

  private strikeAt(t: number): void {
    const { engine } = this.node
    engine.idleEvents += t < Infinity ? 1 : 0
    engine.number(this.slot)
    engine.schedule(this.slot, t)
  }

  /** The next appointment after now. */
  private nextAppointment(): number {
    const { first, every } = this.cause
    return first + every * (Math.floor((this.node.engine.now - first) / every) + 1)
  }

  /** The machine is used for the first time. */
  firstUse(): void {
    if (this.cause.clock === 'units') this.renew()
  }

  private renew(): void {
    this.life = Math.max(1, Math.ceil(this.cause.timeToFailure!.draw()))
  }

  /** The machine has served a lot. */
  served(units: number): void {
    if (this.cause.clock === 'units') {
      this.life -= units
      if (this.life <= 0 && !this.isActive) this.isDue = true
    }
    if (this.isDue) this.begin()
  }

  /** The strike of the clock, or the end of the repair. */
  fire(): void {
    if (this.isActive) this.end()
    else {
      this.node.engine.idleEvents--
      this.strike()
    }
  }

  strike(): void {
    if (this.cause.waits && this.machine.isServing) this.isDue = true
    else this.begin()
  }

  private begin(): void {
    this.isDue = false
    this.isActive = true
    this.node.stop(this.machine, this.cause)
    const { crew } = this.cause
    if (crew === null) this.granted()
    else {
      this.crew ??= new Request(this.node.engine, this.node, [crew], this)
      this.crew.ask()
    }
  }

  /** The repair begins. */
  granted(): void {
    const { engine } = this.node
    // A failure by operating time keeps the place that its lot has among events at one moment.
    if (this.cause.isOperating) engine.numberLike(this.slot, this.machine.slot)
    else engine.number(this.slot)
    engine.schedule(this.slot, engine.now + this.cause.timeToRepair.draw())
  }

  private end(): void {
    this.isActive = false
    const { clock, index, isOperating } = this.cause
    if (isOperating) this.node.repaired(this.machine, index)
    else if (clock === 'units') this.renew()
    else if (clock === 'timetable') this.strikeAt(this.nextAppointment())
    else this.start()
    this.crew?.giveBack()
    this.node.resume(this.machine, this.cause)
  }
}
