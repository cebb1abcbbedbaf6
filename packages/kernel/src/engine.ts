// Longer than a file should be: this is the hot loop, and splitting it would turn array reads into calls.
import { EventHeap } from './event-heap.ts'
import { FlowState, momentOrder } from './flow-state.ts'
import * as layout from './layout.ts'
import { LotRing } from './lot-ring.ts'
import { NetworkError } from './network-error.ts'
import type { DemandSpec, SourceSpec, SplitSpec, TraceRecord } from './network.ts'
import * as kinds from './plan.ts'
import type { Entity } from './plan.ts'
import type { StepFunction } from './step-function.ts'

// V8 folds the constants of a module into its code but reads imported ones from memory at every use: these copies are worth 10 % of speed.
const {
  E_AGE_TIME,
  E_BACKLOG,
  E_BASE,
  E_BLOCKED_COUNT,
  E_BLOCKED_HEAD,
  E_FIXED,
  E_FRESH,
  E_HAS_LOSSES,
  E_HAS_OPERATING,
  E_HAS_PACE,
  E_HEAD_RANK,
  E_IDLE_COUNT,
  E_IDLE_HEAD,
  E_INSIDE,
  E_IN_UNITS,
  E_IS_PLAIN,
  E_KIND,
  E_MACHINES,
  E_ONLY,
  E_OUT_TIME,
  E_OUT_UNITS,
  E_PLACES,
  E_RELEASED,
  E_SCRAP_TIME,
  E_SCRAP_UNITS,
  E_TIMER,
  E_TO,
  E_WAITING,
  MACHINE_REALS,
  MACHINE_WORDS,
  M_AFTER,
  M_BORN,
  M_DOING,
  M_DOWN,
  M_DOWN_UNTIL,
  M_ENTERED,
  M_FAIL_AT,
  M_FROM,
  M_IS_IDLE_LISTED,
  M_NEXT,
  M_OPERATED,
  M_OWNER,
  M_RANK,
  M_SINCE,
  M_UNITS,
  M_WORK,
  REALS,
  WORDS,
} = layout
const { ASSEMBLY, BUFFER, DEMAND, PORT, SINK, SOURCE, SPLIT, STATION } = kinds
const { STARVED, SETUP, BUSY, BLOCKED, DOWN, OFF, STATES } = layout

/** What the event of a machine means. */
const END = 0
const FAIL = 1
const REPAIR = 2

/** What a timer is for: the own business of its entity, a change of places, a calendar failure of one machine. */
const OWN_TIMER = 0
const PLACES_TIMER = 1
const CALENDAR_TIMER = 2

/** So many events at one time mean that time stands still (a circle of zero times). */
const MOST_AT_ONCE = 20_000_000

/**
 * The state of a run in flat arrays and the one loop over it.
 *
 * `e` is an entity (node or port), `m` a machine (numbered through all stations), a slot an event source: slots 0..M-1 are the machines,
 * then timers. Registers `now` and `born` live in `#clock`, because a double handed to a call may cost an allocation.
 *
 * Whoever holds a finished lot offers it to the next entity (`#enter`). If that has no room, or others wait there already, the holder is
 * blocked and `waiting` of the next entity counts it. Whoever gains room is put on `#pending` and, once the event is over,
 * takes from its feeders the lot that was blocked first (`#room`).
 */
export class Engine extends FlowState {
  readonly heap: EventHeap
  trace: TraceRecord[] | null
  deadlock: { time: number; waiting: { node: string; for: string }[] } | null = null
  readonly #traceLimit: number
  /** Units of the lot given last. */
  #given = 0

  readonly rings: (LotRing | null)[]
  /** 1 where the pace is above 0, where it is not always. */
  readonly #on: (StepFunction | null)[]
  readonly #pending: number[] = []
  /** Rings of idle and of blocked machines: those of an entity lie on the range of its machines. */
  readonly #idle: Int32Array
  readonly #blocked: Int32Array
  /** Per slot: when its event is due; later than its place in the heap when a calendar failure has postponed it. */
  readonly #due: Float64Array

  // Timers.
  readonly #timerKind: Uint8Array
  readonly #timerOwner: Int32Array
  /** Calendar timers: machine and cause; 1 while it repairs. */
  readonly #timerMachine: Int32Array
  readonly #timerCause: Int32Array
  readonly #isRepairing: Uint8Array
  #idleTimers = 0

  // Sources: units released; schedule position. Demand: first order not due; first not complete.
  readonly #position: Int32Array
  readonly served: Int32Array
  /** Split: units given by branch; demand: delivered, late, completed by order. */
  readonly #branchUnits: (Float64Array | null)[]
  readonly #tried: (Uint8Array | null)[]
  #burst = 0
  #last = -1

  constructor(entities: readonly Entity[], traceLimit: number) {
    super(entities)
    this.#traceLimit = traceLimit
    this.trace = traceLimit > 0 ? [] : null
    const n = entities.length
    const machineCount = this.machineCount
    this.#idle = new Int32Array(machineCount)
    this.#blocked = new Int32Array(machineCount)
    this.rings = entities.map(({ kind }) => (kind === BUFFER || kind === SOURCE || kind === DEMAND ? new LotRing() : null))
    this.#on = entities.map(({ pace }) => (pace === null || pace.values.every((value) => value > 0) ? null : pace.positive()))
    this.#position = new Int32Array(n)
    this.served = new Int32Array(n)
    this.#branchUnits = entities.map(({ kind, to }) => (kind === SPLIT ? new Float64Array(to.length) : null))
    this.#tried = entities.map(({ kind, to }) => (kind === SPLIT ? new Uint8Array(to.length) : null))

    const timers: { owner: number; kind: number; machine: number; cause: number }[] = []
    entities.forEach((entity, e) => {
      const base = this.words[e * WORDS + E_BASE]!
      if (entity.kind === SOURCE || entity.kind === BUFFER || entity.kind === DEMAND) {
        this.words[e * WORDS + E_TIMER] = machineCount + timers.length
        timers.push({ owner: e, kind: OWN_TIMER, machine: -1, cause: -1 })
      }
      if (entity.placesCurve !== null) timers.push({ owner: e, kind: PLACES_TIMER, machine: -1, cause: -1 })
      entity.calendar.forEach((_, cause) => {
        for (let k = 0; k < entity.machines; k++) timers.push({ owner: e, kind: CALENDAR_TIMER, machine: base + k, cause })
      })
    })
    this.#timerKind = Uint8Array.from(timers, (timer) => timer.kind)
    this.#timerOwner = Int32Array.from(timers, (timer) => timer.owner)
    this.#timerMachine = Int32Array.from(timers, (timer) => timer.machine)
    this.#timerCause = Int32Array.from(timers, (timer) => timer.cause)
    this.#isRepairing = new Uint8Array(timers.length)
    const rank = momentOrder(entities)
    const order = new Int32Array(machineCount + timers.length)
    entities.forEach(({ machines }, e) => {
      const base = this.words[e * WORDS + E_BASE]!
      order.fill(rank[e]!, base, base + machines)
    })
    this.#timerOwner.forEach((e, k) => (order[machineCount + k] = rank[e]!))
    this.heap = new EventHeap(order)
    this.#due = new Float64Array(order.length)
    for (let k = 0; k < timers.length; k++) this.#startTimer(k)
  }

  #startTimer(k: number): void {
    const { spec, placesCurve, calendar, interval } = this.entities[this.#timerOwner[k]!]!
    if (this.#timerKind[k] === CALENDAR_TIMER) {
      this.#idleTimers++
      this.#set(this.machineCount + k, calendar[this.#timerCause[k]!]!.timeToFailure.draw())
    } else if (this.#timerKind[k] === PLACES_TIMER) this.#set(this.machineCount + k, placesCurve!.nextBreak(0))
    else if (spec.kind === 'demand') {
      if (spec.orders.length > 0) this.#set(this.machineCount + k, Math.max(0, spec.orders[0]!.due))
    } else if (spec.kind === 'source') {
      const from = spec.from ?? 0
      if (spec.limit === 0) return
      if (spec.arrivals.kind === 'saturated') this.#set(this.machineCount + k, from)
      else if (spec.arrivals.kind === 'renewal') this.#set(this.machineCount + k, from + interval!.draw())
      else if (spec.arrivals.times.length > 0) this.#set(this.machineCount + k, Math.max(from, spec.arrivals.times[0]!))
    }
  }

  /** Processes all events up to and including `limit`. */
  run(limit: number): void {
    const heap = this.heap
    const clock = this.clock
    const machineCount = this.machineCount
    while (heap.size > 0 && heap.time[0]! <= limit) {
      const t = heap.time[0]!
      const slot = heap.slot[0]!
      const due = this.#due[slot]!
      heap.open()
      if (due > t) {
        if (due < Infinity) heap.schedule(slot, due)
        heap.close()
        continue
      }
      clock[0] = t
      this.events++
      if (t > this.#last) {
        this.#last = t
        this.#burst = 0
      } else if (++this.#burst > MOST_AT_ONCE) this.#standsStill(slot)
      if (slot < machineCount) this.#machineEvent(slot)
      else this.#timerEvent(slot - machineCount)
      while (this.#pending.length > 0) this.#room(this.#pending.pop()!)
      heap.close()
      if (heap.size <= this.#idleTimers && this.deadlock === null) this.#findDeadlock()
    }
  }

  #standsStill(slot: number): void {
    const e =
      slot < this.machineCount ? this.machineWords[slot * MACHINE_WORDS + M_OWNER]! : this.#timerOwner[slot - this.machineCount]!
    const node = this.entities[e]!.spec.id
    const text = `time stands still at ${this.clock[0]} s: more than ${MOST_AT_ONCE} events at one time; give '${node}' a time above 0`
    throw new NetworkError([{ node, code: 'time-stands-still', text }])
  }

  /** Sets a timer. */
  #set(slot: number, t: number): void {
    this.heap.number(slot)
    this.#due[slot] = t
    if (t < Infinity) this.heap.schedule(slot, t)
  }

  // ---- Machines ----------------------------------------------------------------------------------------------------------------

  #machineEvent(m: number): void {
    const e = this.machineWords[m * MACHINE_WORDS + M_OWNER]!
    const next = this.machineWords[m * MACHINE_WORDS + M_NEXT]!
    if (next === END) {
      if (this.words[e * WORDS + E_HAS_OPERATING] === 1) this.#operate(m, e)
      if (this.machineWords[m * MACHINE_WORDS + M_DOING] === SETUP) {
        this.#account(m, e)
        this.machineWords[m * MACHINE_WORDS + M_DOING] = BUSY
        this.#begin(m, e, this.machineReals[m * MACHINE_REALS + M_AFTER]!)
      } else this.#finish(m, e)
    } else if (next === FAIL) this.#failOperating(m, e)
    else this.#resume(m, e)
  }

  /** Books the seconds since the last change on the state that ends now. Down comes before off, off before the rest. */
  #account(m: number, e: number): void {
    const now = this.clock[0]!
    const at = m * MACHINE_WORDS
    const since = this.machineReals[m * MACHINE_REALS + M_SINCE]!
    const column = this.machineWords[at + M_DOWN] === 1 ? DOWN : this.machineWords[at + M_DOING]!
    this.machineReals[m * MACHINE_REALS + M_SINCE] = now
    if (this.words[e * WORDS + E_HAS_PACE] === 1) this.#accountPaced(e, column, since, now)
    else this.seconds[e * STATES + column]! += now - since
  }

  #accountPaced(e: number, column: number, since: number, now: number): void {
    const on = this.#on[e]!
    const length = now - since
    const worked = on === null || column === DOWN ? length : Math.min(length, on.integral(now) - on.integral(since))
    this.seconds[e * STATES + column]! += worked
    this.seconds[e * STATES + OFF]! += length - worked
  }

  /** Seconds of a state from its last change to `t`, split in (state, off), for a cut that changes nothing. */
  offShare(m: number, e: number, t: number): number {
    const on = this.#on[e]!
    if (on === null || this.machineWords[m * MACHINE_WORDS + M_DOWN] === 1) return 0
    return Math.max(
      0,
      t -
        this.machineReals[m * MACHINE_REALS + M_SINCE]! -
        (on.integral(t) - on.integral(this.machineReals[m * MACHINE_REALS + M_SINCE]!)),
    )
  }

  /** Off seconds of a machine that has been idle since 0. */
  offUntil(e: number, t: number): number {
    const on = this.#on[e]!
    return on === null ? 0 : Math.max(0, t - (on.integral(t) - on.integral(0)))
  }

  /** An idle machine that is up: the one that has been idle longest; -1 when there is none. */
  #idleMachine(e: number): number {
    const words = this.words
    const at = e * WORDS
    for (;;) {
      let m: number
      if (words[at + E_IDLE_COUNT]! > 0 && words[at + E_FRESH] === words[at + E_MACHINES]) {
        const head = words[at + E_IDLE_HEAD]!
        m = this.#idle[words[at + E_BASE]! + head]!
        words[at + E_IDLE_HEAD] = head + 1 === words[at + E_MACHINES] ? 0 : head + 1
        words[at + E_IDLE_COUNT]!--
        this.machineWords[m * MACHINE_WORDS + M_IS_IDLE_LISTED] = 0
      } else {
        if (words[at + E_FRESH] === words[at + E_MACHINES]) return -1
        m = words[at + E_BASE]! + words[at + E_FRESH]!++
        if (words[at + E_HAS_OPERATING] === 1) this.drawFailures(m, e)
      }
      const own = m * MACHINE_WORDS
      if (this.machineWords[own + M_DOING] === STARVED && this.machineWords[own + M_DOWN] === 0) return m
    }
  }

  #putIdle(m: number, e: number): void {
    if (this.machineWords[m * MACHINE_WORDS + M_IS_IDLE_LISTED] === 1) return
    this.machineWords[m * MACHINE_WORDS + M_IS_IDLE_LISTED] = 1
    const words = this.words
    const at = e * WORDS
    const machines = words[at + E_MACHINES]!
    let tail = words[at + E_IDLE_HEAD]! + words[at + E_IDLE_COUNT]!
    if (tail >= machines) tail -= machines
    this.#idle[words[at + E_BASE]! + tail] = m
    words[at + E_IDLE_COUNT]!++
  }

  /** Puts the lot in hand (units; born in the clock) on machine m. */
  #startLot(m: number, e: number, units: number): void {
    const now = this.clock[0]!
    const reals = this.reals
    const at = e * REALS
    reals[at + E_IN_UNITS]! += units
    this.hold(e, units)
    this.heap.number(m)
    const machine = this.machineReals
    const own = m * MACHINE_REALS
    machine[own + M_ENTERED] = now
    machine[own + M_BORN] = this.clock[1]!
    this.machineWords[m * MACHINE_WORDS + M_UNITS] = units
    if (now > machine[own + M_SINCE]!) this.#account(m, e)
    if (this.trace !== null) this.#note(e, 'start', units)
    const fixed = reals[at + E_FIXED]!
    if (fixed === fixed) {
      this.machineWords[m * MACHINE_WORDS + M_DOING] = BUSY
      this.#begin(m, e, units * fixed)
    } else this.#startDrawn(m, e, units)
  }

  /** Starts a lot whose service is drawn or has a set-up. */
  #startDrawn(m: number, e: number, units: number): void {
    const { setup, unit } = this.entities[e]!
    const setupWork = setup === null ? 0 : setup.draw()
    const unitWork = unit === null ? 0 : units * unit.draw()
    this.machineReals[m * MACHINE_REALS + M_AFTER] = unitWork
    this.machineWords[m * MACHINE_WORDS + M_DOING] = setupWork > 0 ? SETUP : BUSY
    this.#begin(m, e, setupWork > 0 ? setupWork : unitWork)
  }

  /** Starts or resumes work now: its event is the end or, if that comes first, an operating failure. */
  #begin(m: number, e: number, work: number): void {
    this.machineReals[m * MACHINE_REALS + M_WORK] = work
    this.machineReals[m * MACHINE_REALS + M_FROM] = this.clock[0]!
    const t = this.#eventFrom(m, e, this.clock[0]!, work)
    this.#due[m] = t
    if (t < Infinity) this.heap.schedule(m, t)
  }

  /** When the work that starts at `from` ends or fails; says which in `#next`. */
  #eventFrom(m: number, e: number, from: number, work: number): number {
    if (this.words[e * WORDS + E_HAS_PACE] === 1) return this.#eventPaced(m, e, from, work)
    this.machineWords[m * MACHINE_WORDS + M_NEXT] = END
    if (this.words[e * WORDS + E_HAS_OPERATING] === 1) {
      const own = m * MACHINE_REALS
      const rest = this.machineReals[own + M_FAIL_AT]! - this.machineReals[own + M_OPERATED]!
      if (rest < work) {
        this.machineWords[m * MACHINE_WORDS + M_NEXT] = FAIL
        return from + rest
      }
    }
    return from + work
  }

  #eventPaced(m: number, e: number, from: number, work: number): number {
    this.machineWords[m * MACHINE_WORDS + M_NEXT] = END
    const end = this.entities[e]!.pace!.after(from, work)
    if (this.words[e * WORDS + E_HAS_OPERATING] === 0) return end
    const own = m * MACHINE_REALS
    const rest = Math.max(0, this.machineReals[own + M_FAIL_AT]! - this.machineReals[own + M_OPERATED]!)
    const on = this.#on[e]!
    const fail = on === null ? from + rest : on.after(from, rest)
    if (fail >= end) return end
    this.machineWords[m * MACHINE_WORDS + M_NEXT] = FAIL
    return fail
  }

  /** Adds the seconds worked since `#from` to the operating clock. */
  #operate(m: number, e: number): void {
    const now = this.clock[0]!
    const from = this.machineReals[m * MACHINE_REALS + M_FROM]!
    const on = this.#on[e]!
    this.machineReals[m * MACHINE_REALS + M_OPERATED]! +=
      on === null ? now - from : Math.max(0, on.integral(now) - on.integral(from))
  }

  /** Work done since `#from`. */
  #done(m: number, e: number): number {
    const now = this.clock[0]!
    const from = this.machineReals[m * MACHINE_REALS + M_FROM]!
    if (this.words[e * WORDS + E_HAS_PACE] === 0) return now - from
    const pace = this.entities[e]!.pace!
    return pace.integral(now) - pace.integral(from)
  }

  /** Service is over: losses leave, the rest goes on or waits here. */
  #finish(m: number, e: number): void {
    this.#account(m, e)
    if (this.trace !== null) this.#note(e, 'finish', this.machineWords[m * MACHINE_WORDS + M_UNITS]!)
    if (this.words[e * WORDS + E_HAS_LOSSES] === 1) this.#loseOnMachine(m, e)
    const units = this.machineWords[m * MACHINE_WORDS + M_UNITS]!
    if (units === 0) {
      this.#free(m, e)
      return
    }
    const to = this.words[e * WORDS + E_TO]!
    this.clock[1] = this.machineReals[m * MACHINE_REALS + M_BORN]!
    if (this.words[to * WORDS + E_WAITING] === 0 && this.#enter(to, units)) this.#leave(m, e, units)
    else this.#block(m, e, to)
  }

  #loseOnMachine(m: number, e: number): void {
    const units = this.machineWords[m * MACHINE_WORDS + M_UNITS]!
    const lost = this.#loseNoted(e, units)
    if (lost === 0) return
    this.hold(e, -lost)
    this.reals[e * REALS + E_SCRAP_TIME]! += lost * (this.clock[0]! - this.machineReals[m * MACHINE_REALS + M_ENTERED]!)
    this.machineWords[m * MACHINE_WORDS + M_UNITS] = units - lost
  }

  /** The finished lot of machine m has to wait for the next entity. */
  #block(m: number, e: number, to: number): void {
    this.machineWords[m * MACHINE_WORDS + M_DOING] = BLOCKED
    if (this.trace !== null) this.#note(e, 'block', this.machineWords[m * MACHINE_WORDS + M_UNITS]!)
    this.machineReals[m * MACHINE_REALS + M_RANK] = ++this.clock[2]!
    const words = this.words
    const at = e * WORDS
    const machines = words[at + E_MACHINES]!
    let tail = words[at + E_BLOCKED_HEAD]! + words[at + E_BLOCKED_COUNT]!
    if (tail >= machines) tail -= machines
    this.#blocked[words[at + E_BASE]! + tail] = m
    words[at + E_BLOCKED_COUNT]!++
    this.#addWaiting(to)
  }

  /** The lot of machine m has gone to the next entity. */
  #leave(m: number, e: number, units: number): void {
    const reals = this.reals
    const at = e * REALS
    reals[at + E_OUT_UNITS]! += units
    this.hold(e, -units)
    reals[at + E_OUT_TIME]! += units * (this.clock[0]! - this.machineReals[m * MACHINE_REALS + M_ENTERED]!)
    if (this.trace !== null) this.#note(e, 'leave', units)
    this.#free(m, e)
  }

  #free(m: number, e: number): void {
    this.machineWords[m * MACHINE_WORDS + M_DOING] = STARVED
    this.machineWords[m * MACHINE_WORDS + M_UNITS] = 0
    if (this.machineWords[m * MACHINE_WORDS + M_DOWN] === 1) return
    this.#putIdle(m, e)
    if (this.words[e * WORDS + E_KIND] === ASSEMBLY) this.#assemble(e)
    else if (this.words[e * WORDS + E_WAITING]! > 0) this.#pending.push(e)
  }

  // ---- Stops -------------------------------------------------------------------------------------------------------------------

  #failOperating(m: number, e: number): void {
    this.#account(m, e)
    this.machineReals[m * MACHINE_REALS + M_WORK] = Math.max(0, this.machineReals[m * MACHINE_REALS + M_WORK]! - this.#done(m, e))
    this.machineWords[m * MACHINE_WORDS + M_DOWN] = 1
    if (this.trace !== null) this.#note(e, 'fail', this.machineWords[m * MACHINE_WORDS + M_UNITS]!)
    this.machineWords[m * MACHINE_WORDS + M_NEXT] = REPAIR
    const up = this.clock[0]! + this.drawRepair(m, e)
    this.machineReals[m * MACHINE_REALS + M_DOWN_UNTIL] = up
    this.#due[m] = up
    if (up < Infinity) this.heap.schedule(m, up)
  }

  /** The repair after an operating failure is over. */
  #resume(m: number, e: number): void {
    this.#account(m, e)
    this.machineWords[m * MACHINE_WORDS + M_DOWN] = 0
    if (this.trace !== null) this.#note(e, 'repair', this.machineWords[m * MACHINE_WORDS + M_UNITS]!)
    this.drawNextFailure(m, e)
    this.#begin(m, e, this.machineReals[m * MACHINE_REALS + M_WORK]!)
  }

  /** A calendar cause strikes or its repair ends. */
  #calendarEvent(k: number): void {
    const e = this.#timerOwner[k]!
    const m = this.#timerMachine[k]!
    const cause = this.entities[e]!.calendar[this.#timerCause[k]!]!
    const now = this.clock[0]!
    if (this.#isRepairing[k] === 0) {
      this.#isRepairing[k] = 1
      this.#idleTimers--
      const up = now + cause.timeToRepair.draw()
      this.#failCalendar(m, e, up)
      this.#set(this.machineCount + k, up)
      return
    }
    this.#isRepairing[k] = 0
    this.#idleTimers++
    if (this.trace !== null) this.#note(e, 'repair', this.machineWords[m * MACHINE_WORDS + M_UNITS]!)
    this.#set(this.machineCount + k, now + cause.timeToFailure.draw())
    const isWorking =
      this.machineWords[m * MACHINE_WORDS + M_DOING] === BUSY || this.machineWords[m * MACHINE_WORDS + M_DOING] === SETUP
    if (
      this.machineWords[m * MACHINE_WORDS + M_DOWN] === 0 ||
      now < this.machineReals[m * MACHINE_REALS + M_DOWN_UNTIL]! ||
      (isWorking && this.machineWords[m * MACHINE_WORDS + M_NEXT] === REPAIR)
    )
      return
    this.#account(m, e)
    this.machineWords[m * MACHINE_WORDS + M_DOWN] = 0
    if (isWorking) this.machineReals[m * MACHINE_REALS + M_FROM] = now
    else if (
      this.machineWords[m * MACHINE_WORDS + M_DOING] === STARVED &&
      m < this.words[e * WORDS + E_BASE]! + this.words[e * WORDS + E_FRESH]!
    )
      this.#putIdle(m, e)
    if (this.machineWords[m * MACHINE_WORDS + M_DOING] !== STARVED) return
    if (this.words[e * WORDS + E_KIND] === ASSEMBLY) this.#assemble(e)
    else if (this.words[e * WORDS + E_WAITING]! > 0) this.#pending.push(e)
  }

  /** Machine m is down until `up`, whatever it does; work in hand is postponed. */
  #failCalendar(m: number, e: number, up: number): void {
    if (this.trace !== null) this.#note(e, 'fail', this.machineWords[m * MACHINE_WORDS + M_UNITS]!)
    const isWorking =
      this.machineWords[m * MACHINE_WORDS + M_DOING] === BUSY || this.machineWords[m * MACHINE_WORDS + M_DOING] === SETUP
    if (this.machineWords[m * MACHINE_WORDS + M_DOWN] === 0) {
      this.#account(m, e)
      this.machineWords[m * MACHINE_WORDS + M_DOWN] = 1
      this.machineReals[m * MACHINE_REALS + M_DOWN_UNTIL] = up
      if (!isWorking) return
      if (this.words[e * WORDS + E_HAS_OPERATING] === 1) this.#operate(m, e)
      this.machineReals[m * MACHINE_REALS + M_WORK] = Math.max(
        0,
        this.machineReals[m * MACHINE_REALS + M_WORK]! - this.#done(m, e),
      )
    } else {
      if (up <= this.machineReals[m * MACHINE_REALS + M_DOWN_UNTIL]!) return
      this.machineReals[m * MACHINE_REALS + M_DOWN_UNTIL] = up
      if (!isWorking) return
    }
    if (this.machineWords[m * MACHINE_WORDS + M_NEXT] === REPAIR) this.#due[m] = up
    else {
      this.machineReals[m * MACHINE_REALS + M_FROM] = up
      this.#due[m] = Math.max(this.#due[m]!, this.#eventFrom(m, e, up, this.machineReals[m * MACHINE_REALS + M_WORK]!))
    }
  }

  // ---- Losses ------------------------------------------------------------------------------------------------------------------

  /** Units lost now from a lot. */
  #loseNoted(e: number, units: number): number {
    const lost = this.lose(e, units)
    if (lost > 0 && this.trace !== null) this.#note(e, 'scrap', lost)
    return lost
  }

  // ---- Flow --------------------------------------------------------------------------------------------------------------------

  /** Moves the lot in hand into an entity if it has room; the caller has made sure that nobody waits in front of it. */
  #enter(e: number, units: number): boolean {
    const kind = this.words[e * WORDS + E_KIND]
    if (kind === STATION) {
      const m = this.#idleMachine(e)
      if (m < 0) return false
      this.#startLot(m, e, units)
      return true
    }
    return kind === BUFFER && this.words[e * WORDS + E_IS_PLAIN] === 1 ? this.#enterPlain(e, units) : this.#enterOther(e, units)
  }

  /** The rarer kinds, apart so that the common ones are small enough to be inlined. */
  #enterOther(e: number, units: number): boolean {
    switch (this.words[e * WORDS + E_KIND]) {
      case BUFFER:
        return this.#enterBuffer(e, units)
      case PORT:
        return this.#enterPort(e, units)
      case SPLIT:
        return this.#enterSplit(e, units)
      case DEMAND:
        return this.#enterDemand(e, units)
      default:
        this.reals[e * REALS + E_IN_UNITS]! += units
        this.reals[e * REALS + E_OUT_UNITS]! += units
        this.reals[e * REALS + E_AGE_TIME]! += units * (this.clock[0]! - this.clock[1]!)
        if (this.trace !== null) this.#note(e, 'arrive', units)
        return true
    }
  }

  #enterPlain(e: number, units: number): boolean {
    const reals = this.reals
    const at = e * REALS
    if (reals[at + E_INSIDE]! + units > reals[at + E_PLACES]!) return false
    if (this.trace !== null) this.#note(e, 'arrive', units)
    reals[at + E_IN_UNITS]! += units
    const ring = this.rings[e]!
    if (ring.count === 0) {
      const to = this.words[e * WORDS + E_TO]!
      if (this.words[to * WORDS + E_WAITING] === 0 && this.#enter(to, units)) {
        reals[at + E_OUT_UNITS]! += units
        if (this.trace !== null) this.#note(e, 'leave', units)
        return true
      }
      reals[at + E_HEAD_RANK] = ++this.clock[2]!
      this.#addWaiting(to)
    }
    this.hold(e, units)
    const now = this.clock[0]!
    ring.push(units, now, this.clock[1]!, now)
    ring.ripe++
    return true
  }

  #enterBuffer(e: number, units: number): boolean {
    const { dwell, placesCurve, places } = this.entities[e]!
    const now = this.clock[0]!
    const inside = this.reals[e * REALS + E_INSIDE]! + units
    if (inside > (placesCurve === null ? places : Math.floor(places * placesCurve.at(now)))) return false
    if (this.trace !== null) this.#note(e, 'arrive', units)
    this.reals[e * REALS + E_IN_UNITS]! += units
    this.hold(e, units)
    const ring = this.rings[e]!
    const ready = dwell === null ? now : now + dwell.draw()
    ring.push(units, now, this.clock[1]!, ready)
    if (ring.ripe === ring.count - 1) {
      if (ready <= now) this.#ripen(e)
      else this.#set(this.words[e * WORDS + E_TIMER]!, ready)
    }
    return true
  }

  /** Ends the dwell of every lot that is ready, in order of entry; sets the timer for the next. */
  #ripen(e: number): void {
    const ring = this.rings[e]!
    const now = this.clock[0]!
    const before = this.reals[e * REALS + E_SCRAP_UNITS]!
    while (ring.ripe < ring.count) {
      const i = ring.position(ring.ripe)
      if (ring.ready[i]! > now) {
        this.#set(this.words[e * WORDS + E_TIMER]!, ring.ready[i]!)
        break
      }
      ring.ripe++
      if (this.words[e * WORDS + E_HAS_LOSSES] === 0) continue
      const lost = this.#loseNoted(e, ring.units[i]!)
      ring.units[i]! -= lost
      this.hold(e, -lost)
      this.reals[e * REALS + E_SCRAP_TIME]! += lost * (now - ring.entered[i]!)
    }
    this.#offerHead(e)
    if (this.reals[e * REALS + E_SCRAP_UNITS]! > before && this.words[e * WORDS + E_WAITING]! > 0) this.#pending.push(e)
  }

  /** Sends on the ripe lots at the head of a buffer until one has to wait. */
  #offerHead(e: number): void {
    const ring = this.rings[e]!
    const to = this.words[e * WORDS + E_TO]!
    while (ring.ripe > 0 && this.reals[e * REALS + E_HEAD_RANK] === 0) {
      const units = ring.units[ring.head]!
      if (units > 0) {
        this.clock[1] = ring.born[ring.head]!
        if (this.words[to * WORDS + E_WAITING]! > 0 || !this.#enter(to, units)) {
          this.reals[e * REALS + E_HEAD_RANK] = ++this.clock[2]!
          this.#addWaiting(to)
          return
        }
        this.#leaveBuffer(e, units)
      } else ring.shift()
    }
  }

  /** The head of a buffer has gone on. */
  #leaveBuffer(e: number, units: number): void {
    const ring = this.rings[e]!
    this.reals[e * REALS + E_OUT_UNITS]! += units
    this.hold(e, -units)
    this.reals[e * REALS + E_OUT_TIME]! += units * (this.clock[0]! - ring.entered[ring.head]!)
    if (this.trace !== null) this.#note(e, 'leave', units)
    ring.shift()
    if (this.words[e * WORDS + E_WAITING]! > 0) this.#pending.push(e)
  }

  #enterPort(e: number, units: number): boolean {
    const inside = this.reals[e * REALS + E_INSIDE]! + units
    if (inside > this.reals[e * REALS + E_PLACES]!) return false
    this.reals[e * REALS + E_IN_UNITS]! += units
    this.hold(e, units)
    if (this.trace !== null) this.#note(e, 'arrive', units)
    this.#assemble(this.entities[e]!.parent)
    return true
  }

  /** Starts lots of output while every store has enough and a machine is idle. */
  #assemble(e: number): void {
    const { ports, spec } = this.entities[e]!
    const lot = spec.kind === 'assembly' ? spec.lot : 1
    for (;;) {
      for (const port of ports) if (this.reals[port * REALS + E_INSIDE]! < this.entities[port]!.take * lot) return
      const m = this.#idleMachine(e)
      if (m < 0) return
      for (const port of ports) {
        const drawn = this.entities[port]!.take * lot
        this.hold(port, -drawn)
        this.reals[port * REALS + E_OUT_UNITS]! += drawn
        if (this.words[port * WORDS + E_WAITING]! > 0) this.#pending.push(port)
      }
      const born = this.clock[1]!
      this.clock[1] = this.clock[0]!
      this.#startLot(m, e, lot)
      this.clock[1] = born
    }
  }

  #enterSplit(e: number, units: number): boolean {
    const { to, spec } = this.entities[e]!
    const branches = (spec as SplitSpec).to
    const tried = this.#tried[e]!
    tried.fill(0)
    for (;;) {
      const branch = this.#furthestBehind(e, branches, units)
      if (branch < 0) return false
      tried[branch] = 1
      const next = to[branch]!
      if (this.words[next * WORDS + E_WAITING] === 0 && this.#enter(next, units)) {
        this.#passSplit(e, branch, units)
        return true
      }
    }
  }

  /** Branch not yet tried that is furthest behind its share of units, this lot included; -1 when all were tried. */
  #furthestBehind(e: number, branches: SplitSpec['to'], units: number): number {
    const given = this.#branchUnits[e]!
    const tried = this.#tried[e]!
    let sum = 0
    for (const { share } of branches) sum += share
    const total = this.reals[e * REALS + E_OUT_UNITS]! + units
    let best = -1
    let most = -Infinity
    for (let i = 0; i < branches.length; i++) {
      const { share } = branches[i]!
      if (tried[i] === 1 || share <= 0) continue
      const behind = (total * share) / sum - given[i]!
      if (behind > most) {
        most = behind
        best = i
      }
    }
    return best
  }

  #passSplit(e: number, branch: number, units: number): void {
    this.reals[e * REALS + E_IN_UNITS]! += units
    this.reals[e * REALS + E_OUT_UNITS]! += units
    this.#branchUnits[e]![branch]! += units
  }

  /** Counts a lot that waits for entity e; a split passes its first on to all its branches. */
  #addWaiting(e: number): void {
    if (this.words[e * WORDS + E_WAITING]!++ === 0 && this.words[e * WORDS + E_KIND] === SPLIT)
      for (const next of this.entities[e]!.to) this.#addWaiting(next)
  }

  #dropWaiting(e: number): void {
    if (--this.words[e * WORDS + E_WAITING]! === 0 && this.words[e * WORDS + E_KIND] === SPLIT)
      for (const next of this.entities[e]!.to) this.#dropWaiting(next)
  }

  /** Takes waiting lots while there is room: first blocked, first released; a lot that does not fit lets nobody pass. */
  #room(e: number): void {
    while (this.words[e * WORDS + E_WAITING]! > 0) {
      if (
        this.words[e * WORDS + E_KIND] === STATION &&
        this.words[e * WORDS + E_FRESH] === this.words[e * WORDS + E_MACHINES] &&
        this.words[e * WORDS + E_IDLE_COUNT] === 0
      )
        return
      const only = this.words[e * WORDS + E_ONLY]!
      if (!this.#give(only >= 0 ? only : this.#first(e), e)) return
    }
  }

  /** The feeder of e whose waiting lot was blocked first. */
  #first(e: number): number {
    let first = -1
    let least = Infinity
    for (const feeder of this.entities[e]!.feeders) {
      const rank = this.#rankOf(feeder)
      if (rank < least) {
        least = rank
        first = feeder
      }
    }
    return first
  }

  /** Rank of the first lot that waits in a feeder; Infinity when none. */
  #rankOf(e: number): number {
    switch (this.words[e * WORDS + E_KIND]) {
      case STATION:
      case ASSEMBLY:
        return this.words[e * WORDS + E_BLOCKED_COUNT]! > 0
          ? this.machineReals[
              this.#blocked[this.words[e * WORDS + E_BASE]! + this.words[e * WORDS + E_BLOCKED_HEAD]!]! * MACHINE_REALS + M_RANK
            ]!
          : Infinity
      case SPLIT: {
        if (this.words[e * WORDS + E_WAITING] === 0) return Infinity
        let least = Infinity
        for (const feeder of this.entities[e]!.feeders) least = Math.min(least, this.#rankOf(feeder))
        return least
      }
      default:
        return this.reals[e * REALS + E_HEAD_RANK]! > 0 ? this.reals[e * REALS + E_HEAD_RANK]! : Infinity
    }
  }

  /** The first waiting lot of feeder f enters e, if it fits; leaves its units in `#given`. */
  #give(f: number, e: number): boolean {
    switch (this.words[f * WORDS + E_KIND]) {
      case BUFFER: {
        const ring = this.rings[f]!
        const units = ring.units[ring.head]!
        this.clock[1] = ring.born[ring.head]!
        if (!this.#enter(e, units)) return false
        this.#given = units
        this.#leaveBuffer(f, units)
        if (ring.ripe > 0 && ring.units[ring.head]! > 0) {
          this.reals[f * REALS + E_HEAD_RANK] = ++this.clock[2]!
          return true
        }
        this.reals[f * REALS + E_HEAD_RANK] = 0
        this.#dropWaiting(this.words[f * WORDS + E_TO]!)
        if (ring.ripe > 0) this.#offerHead(f)
        return true
      }
      case SOURCE:
        return this.#giveSource(f, e)
      case SPLIT: {
        const only = this.words[f * WORDS + E_ONLY]!
        if (!this.#give(only >= 0 ? only : this.#first(f), e)) return false
        this.#passSplit(f, this.entities[f]!.to.indexOf(e), this.#given)
        return true
      }
      default: {
        const head = this.words[f * WORDS + E_BLOCKED_HEAD]!
        const m = this.#blocked[this.words[f * WORDS + E_BASE]! + head]!
        const units = this.machineWords[m * MACHINE_WORDS + M_UNITS]!
        this.clock[1] = this.machineReals[m * MACHINE_REALS + M_BORN]!
        if (!this.#enter(e, units)) return false
        this.#given = units
        this.words[f * WORDS + E_BLOCKED_HEAD] = head + 1 === this.words[f * WORDS + E_MACHINES] ? 0 : head + 1
        this.words[f * WORDS + E_BLOCKED_COUNT]!--
        this.#dropWaiting(this.words[f * WORDS + E_TO]!)
        this.#account(m, f)
        this.#leave(m, f, units)
        return true
      }
    }
  }

  // ---- Timers: sources, dwell, demand, places, calendar failures -----------------------------------------------------------------

  #timerEvent(k: number): void {
    const e = this.#timerOwner[k]!
    if (this.#timerKind[k] === CALENDAR_TIMER) this.#calendarEvent(k)
    else if (this.#timerKind[k] === PLACES_TIMER) {
      this.#set(this.machineCount + k, this.entities[e]!.placesCurve!.nextBreak(this.clock[0]!))
      if (this.words[e * WORDS + E_WAITING]! > 0) this.#pending.push(e)
    } else if (this.words[e * WORDS + E_KIND] === BUFFER) this.#ripen(e)
    else if (this.words[e * WORDS + E_KIND] === DEMAND) this.#orderDue(e)
    else this.#sourceEvent(e)
  }

  /** Units of the next lot of a source; 0 when it has dried up. */
  #nextLot(spec: SourceSpec, released: number): number {
    return spec.limit === undefined ? spec.lot : Math.min(spec.lot, spec.limit - released)
  }

  #sourceEvent(e: number): void {
    const spec = this.entities[e]!.spec as SourceSpec
    const now = this.clock[0]!
    const ring = this.rings[e]!
    const to = this.words[e * WORDS + E_TO]!
    const units = this.#nextLot(spec, this.reals[e * REALS + E_RELEASED]!)
    this.clock[1] = now
    if (spec.arrivals.kind === 'saturated') {
      let lot = units
      while (lot > 0 && this.words[to * WORDS + E_WAITING] === 0 && this.#enter(to, lot)) {
        this.clock[1] = now
        this.reals[e * REALS + E_RELEASED]! += lot
        this.#countSource(e, lot)
        lot = this.#nextLot(spec, this.reals[e * REALS + E_RELEASED]!)
      }
      if (lot > 0) {
        this.reals[e * REALS + E_HEAD_RANK] = ++this.clock[2]!
        this.#addWaiting(to)
      }
      return
    }
    this.reals[e * REALS + E_RELEASED]! += units
    this.reals[e * REALS + E_IN_UNITS]! += units
    if (this.trace !== null) this.#note(e, 'arrive', units)
    if (this.#nextLot(spec, this.reals[e * REALS + E_RELEASED]!) > 0)
      this.#set(this.words[e * WORDS + E_TIMER]!, this.#nextArrival(e, spec))
    if (ring.count === 0 && this.words[to * WORDS + E_WAITING] === 0 && this.#enter(to, units)) {
      this.reals[e * REALS + E_OUT_UNITS]! += units
      return
    }
    this.hold(e, units)
    ring.push(units, now, now, now)
    ring.ripe++
    if (ring.count > 1) return
    this.reals[e * REALS + E_HEAD_RANK] = ++this.clock[2]!
    this.#addWaiting(to)
  }

  #nextArrival(e: number, spec: SourceSpec): number {
    const now = this.clock[0]!
    if (spec.arrivals.kind === 'renewal') return now + this.entities[e]!.interval!.draw()
    const times = spec.arrivals.kind === 'schedule' ? spec.arrivals.times : []
    const at = ++this.#position[e]!
    return at < times.length ? Math.max(now, times[at]!) : Infinity
  }

  /** A saturated source has released a lot. */
  #countSource(e: number, units: number): void {
    this.reals[e * REALS + E_IN_UNITS]! += units
    this.reals[e * REALS + E_OUT_UNITS]! += units
    if (this.trace !== null) this.#note(e, 'arrive', units)
  }

  #giveSource(f: number, e: number): boolean {
    const spec = this.entities[f]!.spec as SourceSpec
    const now = this.clock[0]!
    const ring = this.rings[f]!
    let units: number
    let isMore: boolean
    if (spec.arrivals.kind === 'saturated') {
      units = this.#nextLot(spec, this.reals[f * REALS + E_RELEASED]!)
      this.clock[1] = now
      if (!this.#enter(e, units)) return false
      this.reals[f * REALS + E_RELEASED]! += units
      this.#countSource(f, units)
      isMore = this.#nextLot(spec, this.reals[f * REALS + E_RELEASED]!) > 0
    } else {
      const at = ring.head
      units = ring.units[at]!
      this.clock[1] = ring.born[at]!
      if (!this.#enter(e, units)) return false
      this.reals[f * REALS + E_OUT_UNITS]! += units
      this.hold(f, -units)
      this.reals[f * REALS + E_OUT_TIME]! += units * (now - ring.entered[at]!)
      ring.shift()
      isMore = ring.count > 0
    }
    this.#given = units
    if (isMore) this.reals[f * REALS + E_HEAD_RANK] = ++this.clock[2]!
    else {
      this.reals[f * REALS + E_HEAD_RANK] = 0
      this.#dropWaiting(this.words[f * WORDS + E_TO]!)
    }
    return true
  }

  /** Stock may grow to `places` beyond what is owed at once. */
  #enterDemand(e: number, units: number): boolean {
    const inside = this.reals[e * REALS + E_INSIDE]! + units
    if (inside - this.reals[e * REALS + E_BACKLOG]! > this.reals[e * REALS + E_PLACES]!) return false
    if (this.trace !== null) this.#note(e, 'arrive', units)
    this.reals[e * REALS + E_IN_UNITS]! += units
    this.hold(e, units)
    const ring = this.rings[e]!
    ring.push(units, this.clock[0]!, this.clock[1]!, this.clock[0]!)
    ring.ripe++
    this.#deliver(e)
    return true
  }

  #orderDue(e: number): void {
    const { orders } = this.entities[e]!.spec as DemandSpec
    const now = this.clock[0]!
    while (this.#position[e]! < orders.length && orders[this.#position[e]!]!.due <= now) {
      this.reals[e * REALS + E_BACKLOG]! += orders[this.#position[e]!]!.units
      this.#position[e]!++
    }
    if (this.#position[e]! < orders.length) this.#set(this.words[e * WORDS + E_TIMER]!, orders[this.#position[e]!]!.due)
    this.#deliver(e)
    if (this.words[e * WORDS + E_WAITING]! > 0) this.#pending.push(e)
  }

  /** Serves due orders, first due first, from the stock, first in first out. */
  #deliver(e: number): void {
    const { orders } = this.entities[e]!.spec as DemandSpec
    const ring = this.rings[e]!
    const now = this.clock[0]!
    while (this.served[e]! < this.#position[e]!) {
      const at = this.served[e]!
      const { due, units } = orders[at]!
      const missing = units - this.delivered[e]![at]!
      const head = ring.head
      const given = Math.min(missing, ring.count > 0 ? ring.units[head]! : 0)
      if (given > 0) {
        this.delivered[e]![at]! += given
        if (now > due) this.late[e]![at]! += given
        this.reals[e * REALS + E_BACKLOG]! -= given
        this.hold(e, -given)
        this.reals[e * REALS + E_OUT_UNITS]! += given
        this.reals[e * REALS + E_OUT_TIME]! += given * (now - ring.entered[head]!)
        this.reals[e * REALS + E_AGE_TIME]! += given * (now - ring.born[head]!)
        ring.units[head]! -= given
        if (ring.units[head] === 0) ring.shift()
        if (this.trace !== null) this.#note(e, 'deliver', given)
      }
      if (given < missing) {
        if (ring.count > 0) continue
        return
      }
      this.completed[e]![at] = now
      this.served[e]!++
    }
  }

  #note(e: number, what: TraceRecord['what'], units: number): void {
    if (this.trace!.length < this.#traceLimit)
      this.trace!.push({ time: this.clock[0]!, node: this.entities[e]!.address, what, units })
  }

  // ---- Deadlock ------------------------------------------------------------------------------------------------------------------

  /** Nothing but calendar failures is to come: if lots wait, they wait for ever. */
  #findDeadlock(): void {
    const waiting: { node: string; for: string }[] = []
    this.entities.forEach(({ address, to, kind }, e) => {
      const isHolding = kind === SPLIT ? this.words[e * WORDS + E_WAITING]! > 0 : this.#rankOf(e) < Infinity
      if (isHolding && kind !== SINK) for (const next of to) waiting.push({ node: address, for: this.entities[next]!.address })
    })
    if (waiting.length === 0) return
    this.entities.forEach(({ kind, parent, feeders, spec, take }, e) => {
      if (kind !== PORT || spec.kind !== 'assembly' || this.reals[e * REALS + E_INSIDE]! >= take * spec.lot) return
      for (const feeder of feeders) waiting.push({ node: this.entities[parent]!.address, for: this.entities[feeder]!.address })
    })
    this.deadlock = { time: this.clock[0]!, waiting }
  }
}
