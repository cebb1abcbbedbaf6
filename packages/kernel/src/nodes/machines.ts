import type { Actor, Engine } from '../engine.ts'
import type { Figures } from '../figures.ts'
import { type Asker, Request, type Want } from '../pool.ts'
import type { Sampler } from '../distribution.ts'
import { Queue } from '../queue.ts'
import { BLOCKED, BUSY, DOWN, MAINTENANCE, OFF, SETUP, STARVED, STATES, UNMANNED } from '../states.ts'
import type { StepFunction } from '../step-function.ts'
import { type Cause, Stop, type StopKind } from '../stop.ts'
import type { Doing, OpeningNode } from '../tracks.ts'
import { Node } from './node.ts'

/** What the event of a machine means. */
const END = 0
const FAIL = 1

/** Names of what a machine does, by its code. */
const DOING: readonly Doing[] = ['starved', 'setup', 'busy', 'blocked', 'unmanned']

const UNUSED = { doing: STARVED, downs: 0, planned: 0, units: 0 }

/** One machine, with the lot on it. */
export class Machine implements Actor, Asker {
  readonly node: Machines
  readonly slot: number
  /** STARVED, SETUP, BUSY, BLOCKED or UNMANNED. */
  doing = STARVED
  /** Stops under way: unplanned, planned. */
  downs = 0
  planned = 0
  /** The lot on it, or -1; its units and when it came [s]. */
  lot = -1
  units = 0
  entered = 0
  /** Start of the present state [s]. */
  since = 0
  /** Work left at `from` [s at pace 1]; when work began or resumed [s]; work that follows the set-up. */
  work = 0
  from = 0
  after = 0
  /** Seconds worked so far; reading of that clock at which the next failure by operating time comes. */
  operated = 0
  failAt = Infinity
  /** Failures by operating time: reading at which each strikes. */
  causeAt: Float64Array | null = null
  next = END
  /** Rank among blocked lots. */
  rank = 0
  isListed = false
  /** Waits for people or things. */
  isWaiting = false
  /** Waits for a machine whose lot began earlier (`keepsOrder`). */
  isHeld = false
  /** Work begins anew, with a new draw, when the stop is over. */
  repeats = false
  /** Product it is set up for, or -1. */
  product = -1
  /** Its stops, by cause, operating ones first; empty where there are none. */
  stops: readonly Stop[] = []
  request: Request | null = null

  constructor(node: Machines, slot: number) {
    this.node = node
    this.slot = slot
  }

  fire(): void {
    this.node.machineEvent(this)
  }

  granted(): void {
    this.node.manned(this)
  }

  get isStopped(): boolean {
    return this.downs + this.planned > 0
  }

  get isWorking(): boolean {
    return this.doing === BUSY || this.doing === SETUP
  }

  /** Has a lot that is not done. */
  get isServing(): boolean {
    return this.isWorking || this.doing === UNMANNED
  }
}

export interface MachinesPlan {
  readonly machines: number
  readonly setup: Sampler | null
  readonly cycle: Sampler | null
  readonly unit: Sampler | null
  readonly pace: StepFunction | null
  /** Causes of stops: those by operating time first. */
  readonly causes: readonly Cause[]
  readonly needs: readonly Want[]
  /** Times depend on the lot's product or on the one before it. */
  readonly isByProduct: boolean
}

/** Machines in parallel, each working on one lot: what stations and assemblies have in common. */
export abstract class Machines<P extends MachinesPlan = MachinesPlan> extends Node {
  readonly count: number
  protected readonly plan: P
  /** Service time of a unit where it is constant and there is nothing else, else NaN [s]. */
  private readonly fixed: number
  private readonly pace: StepFunction | null
  /** 1 where the pace is above 0, where it is not always. */
  private readonly on: StepFunction | null
  /** Causes that count operating time come first in `causes`; so many. */
  private readonly operating: number
  private readonly isPlain: boolean
  /** Some stops wait for the end of a lot. */
  private readonly hasDeferred: boolean
  /** First slot of the machines, of their stops by operating time and of their other stops: a stop comes after an end of service at the same moment. */
  private readonly slot: number
  private readonly operatingSlot: number
  private readonly otherSlot: number
  /** Machines used so far, in order of first use; all others have been idle since 0. */
  protected readonly machines: Machine[] = []
  private fresh = 0
  /** Idle machines, the one that has been idle longest first. */
  private readonly idle = new Queue()
  private readonly seconds = new Float64Array(STATES)

  constructor(engine: Engine, address: string, plan: P) {
    super(engine, address)
    this.plan = plan
    this.count = plan.machines
    this.pace = plan.pace
    this.on = plan.pace === null || plan.pace.values.every((value) => value > 0) ? null : plan.pace.positive()
    this.operating = plan.causes.filter(({ isOperating }) => isOperating).length
    this.isPlain = plan.needs.length === 0
    this.hasDeferred = plan.causes.some(({ clock, waits }) => waits || clock === 'units')
    this.fixed =
      plan.isByProduct || plan.setup !== null || plan.cycle !== null
        ? NaN
        : plan.unit === null
          ? 0
          : plan.unit.isConstant
            ? plan.unit.draw()
            : NaN
    this.slot = engine.slots(plan.machines, this)
    this.operatingSlot = engine.slots(plan.machines * this.operating, this)
    this.otherSlot = engine.slots(plan.machines * (plan.causes.length - this.operating), this, true)
  }

  /** Failures that strike at times of their own begin to count. */
  override start(): void {
    const { causes, machines } = this.plan
    causes.forEach((cause, c) => {
      if (cause.clock === 'calendar' || cause.clock === 'timetable')
        for (let k = 0; k < machines; k++) this.machine(k).stops[c]!.start()
    })
  }

  /** The k-th machine, made when it is first needed. */
  machine(k: number): Machine {
    const known = this.machines[k]
    if (known !== undefined) return known
    const { causes } = this.plan
    const machine = new Machine(this, this.slot + k)
    this.machines[k] = machine
    this.engine.act(machine.slot, machine)
    if (causes.length > 0) {
      machine.stops = causes.map((cause, c) => new Stop(machine, cause, this.#stopSlot(k, c)))
      if (this.operating > 0) machine.causeAt = new Float64Array(this.operating)
    }
    return machine
  }

  /** The machine to which a slot belongs. */
  machineOf(slot: number): Machine {
    return this.machine(slot - this.slot)
  }

  protected place(m: Machine): number {
    return m.slot - this.slot
  }

  protected machineAt(k: number): Machine {
    return this.machines[k]!
  }

  #stopSlot(k: number, c: number): number {
    const operating = this.operating
    return c < operating
      ? this.operatingSlot + k * operating + c
      : this.otherSlot + k * (this.plan.causes.length - operating) + c - operating
  }

  override opening(): OpeningNode {
    const machines = Array.from({ length: this.count }, (_, k) => {
      const { doing, downs, planned, units } = this.machines[k] ?? UNUSED
      return { doing: DOING[doing]!, downs, planned, units }
    })
    return { inside: this.inside, machines }
  }

  /** Machines that are not all blocked will do something. */
  override stuckOn(): readonly Node[] {
    const isFull = this.machines.length === this.count && this.machines.every(({ doing }) => doing === BLOCKED)
    return isFull ? super.stuckOn() : []
  }

  // ---- Idle machines -----------------------------------------------------------------------------------------------------------

  override get isOpen(): boolean {
    return this.idle.count > 0 || this.fresh < this.count
  }

  /** An idle machine that is up: the one that has been idle longest; null when there is none. */
  protected idleMachine(): Machine | null {
    for (;;) {
      let machine: Machine
      if (this.fresh === this.count) {
        if (this.idle.count === 0) return null
        machine = this.machines[this.idle.shift()]!
        machine.isListed = false
      } else machine = this.#firstUse(this.fresh++)
      if (machine.doing === STARVED && !machine.isStopped) return machine
    }
  }

  #firstUse(k: number): Machine {
    const machine = this.machine(k)
    const { causes } = this.plan
    for (let c = 0; c < this.operating; c++) machine.causeAt![c] = causes[c]!.timeToFailure!.draw()
    if (this.operating > 0) this.#firstCause(machine)
    for (const stop of machine.stops) stop.firstUse()
    return machine
  }

  #putIdle(m: Machine): void {
    if (m.isListed) return
    m.isListed = true
    this.idle.push(this.place(m))
  }

  /** The machine has no lot and is up: it may take one. */
  protected abstract invite(): void

  // ---- Service -----------------------------------------------------------------------------------------------------------------

  machineEvent(m: Machine): void {
    if (m.next === FAIL) {
      this.#fail(m)
      return
    }
    if (m.causeAt !== null) this.#operate(m)
    if (m.doing === SETUP) {
      this.account(m)
      m.doing = BUSY
      this.#note(m, 'work')
      this.setUp(m)
      this.begin(m, m.after)
    } else this.#finish(m)
  }

  /** Puts a lot on an idle machine. */
  protected load(m: Machine, lot: number): void {
    const units = this.engine.lots.units(lot)
    this.inUnits += units
    this.hold(units)
    this.put(m, lot)
  }

  /** A lot that has been counted begins its service on an idle machine. */
  protected put(m: Machine, lot: number): void {
    const { engine } = this
    const { now, lots } = engine
    const units = lots.units(lot)
    engine.number(m.slot)
    lots.setEntered(lot, now)
    m.entered = now
    m.lot = lot
    m.units = units
    if (now > m.since) this.account(m)
    if (engine.trace !== null) engine.note(this, 'start', units, lot, this.place(m))
    if (this.isPlain) this.#serve(m)
    else this.#ask(m)
  }

  /** Waits for people and things, then serves. */
  #ask(m: Machine): void {
    m.doing = UNMANNED
    m.request ??= new Request(this.engine, this, this.plan.needs, m)
    m.isWaiting = !m.request.ask()
    if (m.isWaiting) this.#note(m, 'wait')
  }

  /** The people and things that m waited for are there. */
  manned(m: Machine): void {
    this.account(m)
    if (m.isWaiting) this.#note(m, 'work')
    m.isWaiting = false
    this.#serve(m)
  }

  #serve(m: Machine): void {
    const fixed = this.fixed
    if (fixed === fixed) {
      m.doing = BUSY
      this.begin(m, m.units * fixed)
    } else this.#serveDrawn(m)
  }

  #serveDrawn(m: Machine): void {
    const setup = this.setupWork(m)
    const work = this.serviceWork(m)
    m.after = work
    if (setup > 0) {
      m.doing = SETUP
      this.#note(m, 'setup')
      this.begin(m, setup)
      return
    }
    m.doing = BUSY
    this.setUp(m)
    this.begin(m, work)
  }

  /** The set-up for the lot on m is done. */
  protected setUp(_m: Machine): void {}

  #note(m: Machine, what: 'wait' | 'setup' | 'work'): void {
    if (this.engine.trace !== null) this.engine.note(this, what, m.units, m.lot, this.place(m))
  }

  /** Set-up of the lot on m [s at pace 1]. */
  protected setupWork(_m: Machine): number {
    return this.plan.setup === null ? 0 : this.plan.setup.draw()
  }

  /** Service of the lot on m [s at pace 1]. */
  protected serviceWork(m: Machine): number {
    const { cycle, unit } = this.plan
    return (cycle === null ? 0 : cycle.draw()) + (unit === null ? 0 : m.units * unit.draw())
  }

  /** Starts or resumes work now, unless the machine is stopped: then it begins with the end of the stop. */
  protected begin(m: Machine, work: number): void {
    m.work = work
    m.from = this.engine.now
    if (!m.isStopped) this.engine.schedule(m.slot, this.#eventFrom(m, work))
  }

  /** When the work that starts now ends or fails; says which in `next`. */
  #eventFrom(m: Machine, work: number): number {
    if (this.pace !== null) return this.#eventPaced(m, work, this.pace)
    const { now } = this.engine
    m.next = END
    if (m.causeAt !== null) {
      const rest = m.failAt - m.operated
      if (rest < work) {
        m.next = FAIL
        return now + rest
      }
    }
    return now + work
  }

  #eventPaced(m: Machine, work: number, pace: StepFunction): number {
    const { now } = this.engine
    m.next = END
    const end = pace.after(now, work)
    if (m.causeAt === null) return end
    const rest = Math.max(0, m.failAt - m.operated)
    const fail = this.on === null ? now + rest : this.on.after(now, rest)
    if (fail >= end) return end
    m.next = FAIL
    return fail
  }

  /** Adds the seconds worked since `from` to the operating clock. */
  #operate(m: Machine): void {
    const { now } = this.engine
    const on = this.on
    m.operated += on === null ? now - m.from : Math.max(0, on.integral(now) - on.integral(m.from))
  }

  /** Work done since `from` [s at pace 1]. */
  #done(m: Machine): number {
    const { now } = this.engine
    const pace = this.pace
    return pace === null ? now - m.from : pace.integral(now) - pace.integral(m.from)
  }

  /** Service is over: losses leave, the rest goes on or waits here. */
  #finish(m: Machine): void {
    this.account(m)
    // Done, whether or not it can leave: what stops the machine from here on does not concern its lot.
    m.doing = BLOCKED
    if (this.engine.trace !== null) this.engine.note(this, 'finish', m.units, m.lot, this.place(m))
    if (!this.isPlain) m.request!.giveBack()
    if (this.hasDeferred) for (const stop of m.stops) stop.served(m.units)
    if (this.hasLosses) this.loseOn(m)
    if (m.units === 0) this.clear(m)
    else this.send(m)
  }

  /** Takes from the lot on m what is lost at the end of its service. */
  protected loseOn(m: Machine): void {
    const lost = this.loseOf(m.lot, this.place(m))
    if (lost === 0) return
    this.hold(-lost)
    this.scrapTime += lost * (this.engine.now - m.entered)
    m.units -= lost
    if (m.units === 0) this.engine.end(m.lot)
  }

  /** Sends the finished lot of m on, or blocks m. */
  protected abstract send(m: Machine): void

  /** The finished lot of m, or part of it, has gone. */
  protected gone(m: Machine, lot: number, units: number): void {
    this.hold(-units)
    this.left(lot, units, this.engine.now - m.entered)
    if (this.engine.trace !== null) this.engine.note(this, 'leave', units, lot, this.place(m))
  }

  /** The machine has no lot any more. */
  protected clear(m: Machine): void {
    m.doing = STARVED
    m.lot = -1
    m.units = 0
    if (m.isStopped) return
    this.#putIdle(m)
    this.invite()
  }

  // ---- Stops -------------------------------------------------------------------------------------------------------------------

  /** A stop begins. */
  stop(m: Machine, cause: StopKind): void {
    this.account(m)
    const isFirst = !m.isStopped
    if (cause.isPlanned) m.planned++
    else m.downs++
    if (this.engine.trace !== null) this.engine.note(this, cause.isPlanned ? 'maintain' : 'fail', m.units, m.lot, this.place(m))
    if (!m.isWorking) return
    if (isFirst) this.#halt(m, cause)
    if (cause.interrupts === 'repeat') m.repeats = true
    if (cause.interrupts === 'scrap') this.#scrapOn(m, cause)
  }

  /** Work stops. */
  #halt(m: Machine, cause: StopKind): void {
    if (m.causeAt !== null) {
      if (cause.isOperating) m.operated = m.failAt
      else this.#operate(m)
    }
    m.work = Math.max(0, m.work - this.#done(m))
    this.engine.cancel(m.slot)
  }

  /** The lot in hand is lost by a stop. */
  #scrapOn(m: Machine, cause: StopKind): void {
    const { units } = m
    this.scrapUnits += units
    this.scrapBy[cause.scrapIndex]! += units
    this.engine.note(this, 'scrap', units, m.lot, this.place(m))
    this.hold(-units)
    this.scrapTime += this.timeOn(m, this.engine.now)
    if (!this.isPlain) m.request!.giveBack()
    this.engine.end(m.lot)
    this.clear(m)
    if (this.hasDeferred) for (const stop of m.stops) stop.served(0)
  }

  /** A stop is over. */
  resume(m: Machine, cause: StopKind): void {
    this.account(m)
    if (cause.isPlanned) m.planned--
    else m.downs--
    if (this.engine.trace !== null)
      this.engine.note(this, cause.isPlanned ? 'maintained' : 'repair', m.units, m.lot, this.place(m))
    if (m.isStopped) return
    if (m.isWorking) {
      m.from = this.engine.now
      if (m.repeats) {
        m.repeats = false
        if (m.doing === BUSY) m.work = this.serviceWork(m)
        else m.work = this.setupWork(m)
      }
      this.engine.schedule(m.slot, this.#eventFrom(m, m.work))
    } else if (m.doing === STARVED && this.place(m) < this.fresh) {
      this.#putIdle(m)
      this.invite()
    } else if (m.doing === STARVED) this.invite()
  }

  /** A failure by operating time is due. If it waits for the end of the lot, work goes on. */
  #fail(m: Machine): void {
    const c = this.#firstCause(m)
    const cause = this.plan.causes[c]!
    m.stops[c]!.strike()
    if (!cause.waits) return
    m.operated = m.failAt
    m.causeAt![c] = Infinity
    this.#firstCause(m)
    this.begin(m, Math.max(0, m.work - this.#done(m)))
  }

  /** Cause c, by operating time, is repaired: its next time to failure counts from here. */
  repaired(m: Machine, c: number): void {
    m.causeAt![c] = m.operated + this.plan.causes[c]!.timeToFailure!.draw()
    this.#firstCause(m)
  }

  /** Index of the cause by operating time that strikes next; sets `failAt`. */
  #firstCause(m: Machine): number {
    const at = m.causeAt!
    let first = 0
    for (let c = 1; c < at.length; c++) if (at[c]! < at[first]!) first = c
    m.failAt = at[first]!
    return first
  }

  // ---- States ------------------------------------------------------------------------------------------------------------------

  /** Seconds between two moments, those at pace 0 left out [s]. */
  secondsOn(from: number, to: number): number {
    const on = this.on
    return on === null ? to - from : Math.max(0, on.integral(to) - on.integral(from))
  }

  /** Books the seconds since the last change on the state that ends now. Down comes before maintenance, that before off, off before the rest. */
  protected account(m: Machine): void {
    const { now } = this.engine
    const length = now - m.since
    const column = columnOf(m)
    if (this.on === null || column === DOWN || column === MAINTENANCE) this.seconds[column]! += length
    else {
      const on = this.on
      const worked = Math.min(length, on.integral(now) - on.integral(m.since))
      this.seconds[column]! += worked
      this.seconds[OFF]! += length - worked
    }
    m.since = now
  }

  /** Machine-seconds by state up to t. */
  #states(t: number): Float64Array {
    const seconds = this.seconds.slice()
    const on = this.on
    const offBetween = (from: number): number => (on === null ? 0 : Math.max(0, t - from - (on.integral(t) - on.integral(from))))
    const offSinceStart = offBetween(0)
    for (let k = 0; k < this.count; k++) {
      const m = this.machines[k]
      if (m === undefined) {
        // Never used, nor are those that follow without calendar failures.
        const last = this.machines.length <= k ? this.count : k + 1
        seconds[OFF]! += offSinceStart * (last - k)
        seconds[STARVED]! += (t - offSinceStart) * (last - k)
        k = last - 1
        continue
      }
      const column = columnOf(m)
      const off = column === DOWN || column === MAINTENANCE ? 0 : offBetween(m.since)
      seconds[OFF]! += off
      seconds[column]! += t - m.since - off
    }
    return seconds
  }

  figures(t: number): Figures {
    return { ...this.common(this.insideTime(t)), seconds: this.#states(t) }
  }

  /** Sum over the units inside of their time here up to t [unit s]. */
  protected insideTime(t: number): number {
    let sum = 0
    for (const m of this.machines) if (m !== undefined) sum += this.timeOn(m, t)
    return sum
  }

  /** The same over the units on one machine. */
  protected timeOn(m: Machine, t: number): number {
    return m.units * (t - m.entered)
  }
}

/** The column of `seconds` on which the time of m is booked. */
export function columnOf(m: Machine): number {
  return m.downs > 0 ? DOWN : m.planned > 0 ? MAINTENANCE : m.doing
}
