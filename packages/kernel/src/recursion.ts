// Longer than a file should be: this is the hot loop, and splitting it would turn locals into memory.
import type { Figures } from './figures.ts'
import { flowFigures } from './flow-figures.ts'
import { type Contents, FlowState } from './flow-state.ts'
import { advanceBuffer, BufferStage, ripen, ripeUnits } from './buffer-stage.ts'
import * as layout from './layout.ts'
import * as link from './link.ts'
import type { Link } from './link.ts'
import { NetworkError } from './network-error.ts'
import type { SourceSpec } from './network.ts'
import type { Entity } from './plan.ts'
import { type Cuts, SourceStage, type Stage, stages, StationStage } from './stage.ts'
import type { StepFunction } from './step-function.ts'
import { UnitStage } from './unit-stage.ts'
import { advanceUnits, MOST_LOTS } from './unit-station.ts'

// Copies of the constants: see engine.ts.
const {
  E_AGE_TIME,
  E_CHANGED,
  E_FIXED,
  E_FRESH,
  E_HAS_LOSSES,
  E_HAS_OPERATING,
  E_INSIDE,
  E_IN_UNITS,
  E_MAX_INSIDE,
  E_OUT_TIME,
  E_OUT_UNITS,
  E_RELEASED,
  E_SCRAP_TIME,
  MACHINE_REALS,
  MACHINE_WORDS,
  M_AFTER,
  M_BORN,
  M_DOING,
  M_DOWN,
  M_ENTERED,
  M_FAIL_AT,
  M_OPERATED,
  M_SINCE,
  M_UNITS,
  M_WORK,
  REALS,
  WORDS,
} = layout
const { ENTERED, BORN, LEFT, WINDOW } = link
const { STARVED, SETUP, BUSY, BLOCKED, DOWN, OFF, STATES } = layout

/** What the next event of a machine means. */
const END = 0
const FAIL = 1
const REPAIR = 2

/** What a station does next. */
const SERVE = 0
const RELEASE = 1
const START = 2

/** Stands for the lots of a door that is not there. */
const NO_LOTS = new Float64Array(4)

/** Figures of a machine that the event engine keeps elsewhere: units and number of its lot, and what its next event means. */
const UNITS = layout.M_FROM
const LOT = layout.M_RANK
const NEXT = layout.M_DOWN_UNTIL

/**
 * Runs chains of stations without a list of events. Each stage has its own time and goes on as far as it knows what its neighbours do:
 * lots come from upstream with the time at which they come, room from downstream with the time at which it is made. Sweeps from the sources
 * to the sinks repeat until every stage has passed the end.
 *
 * At one moment, room made downstream comes first, then the ends of work and the stops of the station in order of its lots, then lots that
 * come from upstream: the order of the event engine.
 */
export class Recursion extends FlowState {
  readonly rings: readonly (Contents | null)[]
  readonly stages: readonly Stage[]
  /** Doors with contents. */
  readonly #doors: readonly Link[]
  /**
   * Per stage: nothing it has not handled happens before this time [s]; Infinity: nothing up to the limit. Whoever runs the rest of the network sets those of
   * the stages that stand for it (null).
   */
  readonly clocks: Float64Array
  /** Per stage: time of what it handled last [s]. */
  readonly #nows: Float64Array
  /** Per source stage: when its next lot comes [s]. */
  readonly #next: Float64Array
  /** Per entity: 1 where the pace is above 0, where it is not always. */
  readonly #on: readonly (StepFunction | null)[]
  #limit = 0
  /** What a station is told: see `advanceUnits`. */
  readonly #span = new Float64Array(3)
  /** Times at which saturated sources open [s]; each is an event. */
  #openings: number[] = []

  constructor(entities: readonly Entity[], cuts: Cuts = { entries: new Map(), exits: new Map() }) {
    super(entities)
    this.#on = entities.map(({ pace }) => (pace === null || pace.values.every((value) => value > 0) ? null : pace.positive()))
    this.stages = stages(entities, cuts)
    const n = this.stages.length
    this.clocks = new Float64Array(n + 1)
    this.#nows = new Float64Array(n)
    this.#next = new Float64Array(n)
    const rings: (Contents | null)[] = entities.map(() => null)
    const doors = new Set<Link>()
    this.stages.forEach((stage, k) => {
      if (stage === null) return
      for (const door of [stage instanceof SourceStage ? null : stage.door, stage.exit]) {
        if (door === null || door.entity < 0) continue
        rings[door.entity] = door
        doors.add(door)
      }
      if (!(stage instanceof SourceStage)) return
      if (stage.spec.arrivals.kind !== 'saturated' && stage.exit.entity !== stage.entity) rings[stage.entity] = stage.waiting
      this.#next[k] = this.#firstArrival(stage)
    })
    this.rings = rings
    this.#doors = [...doors]
    for (const { spec } of entities)
      if (spec.kind === 'source' && spec.arrivals.kind === 'saturated' && spec.limit !== 0) this.#openings.push(spec.from ?? 0)
  }

  figures(e: number, t: number): Figures {
    return flowFigures(this, e, t)
  }

  offShare(m: number, e: number, t: number): number {
    const on = this.#on[e]!
    if (on === null || this.machineWords[m * MACHINE_WORDS + M_DOWN] === 1) return 0
    const since = this.machineReals[m * MACHINE_REALS + M_SINCE]!
    return Math.max(0, t - since - (on.integral(t) - on.integral(since)))
  }

  offUntil(e: number, t: number): number {
    const on = this.#on[e]!
    return on === null ? 0 : Math.max(0, t - (on.integral(t) - on.integral(0)))
  }

  /** Seconds of a state that count as such; those without pace are booked as off. */
  #worked(e: number, since: number, now: number): number {
    const on = this.#on[e]!
    const length = now - since
    if (on === null) return length
    const worked = Math.min(length, on.integral(now) - on.integral(since))
    this.seconds[e * STATES + OFF]! += length - worked
    return worked
  }

  /** Handles everything up to and including `limit`. */
  run(limit: number): void {
    this.begin(limit)
    this.finish()
  }

  /** From here on, stages may go on up to `limit`. */
  begin(limit: number): void {
    this.clocks.fill(this.#limit)
    this.#limit = limit
    this.events += this.#openings.filter((t) => t <= limit).length
    this.#openings = this.#openings.filter((t) => t > limit)
  }

  /** Stage k goes on as far as it knows its neighbours; returns whether that changed anything. */
  advance(k: number): boolean {
    const { clocks, events } = this
    const stage = this.stages[k]!
    const before = clocks[k]!
    if (stage === null || before === Infinity) return false
    const door = stage instanceof SourceStage ? null : stage.door
    const sent = stage.exit === null ? 0 : stage.exit.sent
    const freed = door === null ? 0 : door.freed
    if (stage instanceof UnitStage) {
      if (stage.started > MOST_LOTS) this.#overflows(stage)
      this.#span[0] = this.#limit
      this.#span[1] = stage.door === null ? Infinity : clocks[k - 1]!
      this.#span[2] = clocks[k + 1]!
      clocks[k] = advanceUnits(this, stage, this.#span)
    } else if (stage instanceof SourceStage) this.#advanceSource(stage, k, this.#limit)
    else if (stage instanceof BufferStage) clocks[k] = advanceBuffer(this, stage, this.#limit, clocks[k - 1]!, clocks[k + 1]!)
    else this.#advanceStation(stage, k, this.#limit)
    return (
      clocks[k] !== before ||
      this.events > events ||
      (stage.exit !== null && stage.exit.sent > sent) ||
      (door !== null && door.freed > freed)
    )
  }

  /** Handles everything up to the limit; the rest of the network has. */
  finish(): void {
    const { stages, clocks } = this
    stages.forEach((stage, k) => {
      if (stage === null) clocks[k] = Infinity
    })
    for (let isDone = false; !isDone;) {
      isDone = true
      for (let k = 0; k < stages.length; k++) {
        this.advance(k)
        if (clocks[k]! < Infinity) isDone = false
      }
    }
    // A buffer that knew that nothing can leave it any more may have got lots since.
    for (const stage of stages) if (stage instanceof BufferStage) ripen(this, stage, this.#limit)
    for (const door of this.#doors) {
      door.scan(true)
      const at = door.entity * REALS
      this.reals[at + E_INSIDE] = this.reals[at + E_IN_UNITS]! - this.reals[at + E_OUT_UNITS]!
      this.reals[at + E_MAX_INSIDE] = door.most
    }
    for (const stage of stages)
      if (stage instanceof UnitStage) stage.show(this)
      else if (stage instanceof StationStage) this.#showMachines(stage)
  }

  /** Has stage k a lot that it can send only when more room is made behind it? */
  awaitsRoom(k: number): boolean {
    const stage = this.stages[k]!
    if (stage === null || stage.exit === null || stage instanceof SourceStage) return false
    const { exit } = stage
    if (stage instanceof UnitStage) return exit.sent >= exit.places + exit.freed
    const units = stage instanceof BufferStage ? ripeUnits(stage) : this.#blockedUnits(stage)
    const need = exit.entity < 0 ? 1 : units
    return units > 0 && exit.counted === exit.freed && exit.held + need > exit.places
  }

  /** Units of the lot that is blocked first; 0: none is. */
  #blockedUnits({ blockedCount, blockedHead, times, rings }: StationStage): number {
    if (blockedCount === 0) return 0
    const first = rings[2 * times.length + (blockedHead & (times.length - 1))]!
    return this.machineReals[first * MACHINE_REALS + UNITS]!
  }

  /** When stage k next does something, once it has done all it can, unless lots come or room is made that it does not know of [s]. */
  nextOf(k: number): number {
    const stage = this.stages[k]!
    if (stage === null) return Infinity
    if (stage instanceof SourceStage) return this.#next[k]!
    const { exit, door } = stage
    const isAwaiting = this.awaitsRoom(k)
    if (stage instanceof BufferStage) return isAwaiting || stage.door.taken === stage.ripe ? Infinity : this.#nows[k]!
    if (stage instanceof UnitStage) {
      const isStuck = isAwaiting && stage.losesNone
      let next = stage.head < stage.tail && !isStuck ? stage.reals[stage.head & (stage.size - 1)]! : Infinity
      if (stage.blockedHead < stage.blockedTail && !isAwaiting) next = Math.min(next, stage.releaseTime)
      return next
    }
    let next = stage.count > 0 ? stage.times[stage.head]! : Infinity
    if (stage.blockedCount > 0 && !isAwaiting && exit !== null) next = Math.min(next, Math.max(this.#nows[k]!, exit.roomAt[0]!))
    const isIdle = stage.fresh < stage.machines || stage.idleCount > 0
    if (isIdle && door !== null && door.taken < door.sent)
      next = Math.min(next, door.lots[((door.taken & door.mask) << 2) + ENTERED]!)
    return next
  }

  /** Nothing more comes by itself, whatever the limit. */
  get isStill(): boolean {
    return this.stages.every((stage, k) => {
      if (stage instanceof UnitStage)
        return stage.head === stage.tail || stage.reals[stage.head & (stage.size - 1)]! <= this.#limit
      if (stage instanceof SourceStage) return stage.spec.arrivals.kind === 'saturated' || this.#next[k] === Infinity
      if (stage instanceof BufferStage) return stage.ripe === stage.door.sent
      return stage === null || stage.count === 0
    })
  }

  #overflows({ entity }: UnitStage): void {
    const node = this.entities[entity]!.spec.id
    const text = `more than ${MOST_LOTS} lots went through '${node}'; take lots of more units, or the engine 'events'`
    throw new NetworkError([{ node, code: 'too-many-lots', text }])
  }

  /** Writes what the machines do where a cut looks for it. */
  #showMachines(stage: StationStage): void {
    const { entity: e, times, rings, base, fresh } = stage
    const { machineWords, machineReals } = this
    const hasSetup = this.entities[e]!.setup !== null
    const mask = times.length - 1
    this.words[e * WORDS + E_FRESH] = fresh
    for (let m = base; m < base + fresh; m++) {
      const own = m * MACHINE_REALS
      const at = m * MACHINE_WORDS
      machineWords[at + M_UNITS] = machineReals[own + UNITS]!
      machineWords[at + M_DOWN] = machineReals[own + NEXT] === REPAIR ? 1 : 0
      machineWords[at + M_DOING] = hasSetup && machineReals[own + M_AFTER]! >= 0 ? SETUP : BUSY
    }
    for (let n = 0; n < stage.idleCount; n++) {
      const m = rings[times.length + ((stage.idleHead + n) & mask)]!
      machineWords[m * MACHINE_WORDS + M_UNITS] = 0
      machineWords[m * MACHINE_WORDS + M_DOING] = STARVED
    }
    for (let n = 0; n < stage.blockedCount; n++)
      machineWords[rings[2 * times.length + ((stage.blockedHead + n) & mask)]! * MACHINE_WORDS + M_DOING] = BLOCKED
  }

  /** At equal times: was the lot on machine a started before that on machine b? */
  #isBefore(a: number, b: number): boolean {
    return this.machineReals[a * MACHINE_REALS + LOT]! < this.machineReals[b * MACHINE_REALS + LOT]!
  }

  // ---- Sources -----------------------------------------------------------------------------------------------------------------

  #firstArrival({ entity, spec }: SourceStage): number {
    const from = spec.from ?? 0
    if (spec.limit === 0) return Infinity
    if (spec.arrivals.kind === 'saturated') return from
    if (spec.arrivals.kind === 'renewal') return from + this.entities[entity]!.interval!.draw()
    return spec.arrivals.times.length > 0 ? Math.max(from, spec.arrivals.times[0]!) : Infinity
  }

  /** Units of the next lot of a source; 0 when it has dried up. */
  #nextLot({ lot, limit }: SourceSpec, released: number): number {
    return limit === undefined ? lot : Math.min(lot, limit - released)
  }

  #advanceSource(stage: SourceStage, k: number, limit: number): void {
    if (stage.spec.arrivals.kind === 'saturated') this.#fill(stage, k, limit)
    else if (stage.exit.places === Infinity) this.#send(stage, k, limit)
    else this.#queue(stage, k, limit)
  }

  /** The lot that is due comes; sets the time of the next. */
  #arrive(stage: SourceStage, k: number): number {
    const { entity: e, spec } = stage
    const { reals } = this
    const now = this.#next[k]!
    const units = this.#nextLot(spec, reals[e * REALS + E_RELEASED]!)
    this.events++
    reals[e * REALS + E_RELEASED]! += units
    reals[e * REALS + E_IN_UNITS]! += units
    let next = Infinity
    if (this.#nextLot(spec, reals[e * REALS + E_RELEASED]!) > 0) {
      if (spec.arrivals.kind === 'renewal') next = now + this.entities[e]!.interval!.draw()
      else if (spec.arrivals.kind === 'schedule') next = Math.max(now, spec.arrivals.times[++stage.position] ?? Infinity)
    }
    this.#next[k] = next
    return units
  }

  /** Endless places: every lot passes at once. They are the source's own where it feeds a station. */
  #send(stage: SourceStage, k: number, limit: number): void {
    const { entity: e, exit } = stage
    const { reals } = this
    const next = this.#next
    let units = 0
    while (next[k]! <= limit) {
      if (exit.sent - exit.taken >= WINDOW && this.clocks[k + 1]! < Infinity) break
      const now = next[k]!
      const lot = this.#arrive(stage, k)
      units += lot
      exit.push(lot, now, now)
    }
    if (exit.entity !== e) {
      reals[e * REALS + E_OUT_UNITS]! += units
      reals[exit.entity * REALS + E_IN_UNITS]! += units
    }
    this.clocks[k] = next[k]! > limit ? Infinity : next[k]!
  }

  /** A saturated source fills a buffer. */
  #fill({ entity: e, spec, exit }: SourceStage, k: number, limit: number): void {
    const { reals } = this
    const clocks = this.clocks
    const from = this.#next[k]!
    for (;;) {
      const lot = this.#nextLot(spec, reals[e * REALS + E_RELEASED]!)
      if (lot === 0 || from > limit) break
      if (!exit.hasRoom(lot)) {
        clocks[k] = clocks[k + 1]!
        return
      }
      if (exit.sent - exit.taken >= WINDOW && clocks[k + 1]! < Infinity) {
        clocks[k] = Math.max(from, exit.roomAt[0]!)
        return
      }
      const now = Math.max(from, exit.roomAt[0]!)
      reals[e * REALS + E_RELEASED]! += lot
      reals[e * REALS + E_IN_UNITS]! += lot
      reals[e * REALS + E_OUT_UNITS]! += lot
      reals[exit.entity * REALS + E_IN_UNITS]! += lot
      exit.push(lot, now, now)
    }
    clocks[k] = Infinity
  }

  /** Lots that come by themselves wait for places. */
  #queue(stage: SourceStage, k: number, limit: number): void {
    const { entity: e, exit, waiting } = stage
    const { reals, clock } = this
    const clocks = this.clocks
    const next = this.#next
    for (;;) {
      if (waiting.count === 0) {
        if (next[k]! > limit) {
          clocks[k] = Infinity
          return
        }
        this.#join(stage, k)
      }
      const units = waiting.units[waiting.head]!
      const entered = waiting.entered[waiting.head]!
      if (!exit.hasRoom(units)) {
        if (clocks[k + 1]! < Infinity) {
          clocks[k] = Math.max(entered, clocks[k + 1]!)
          return
        }
        while (next[k]! <= limit) this.#join(stage, k)
        clocks[k] = Infinity
        return
      }
      const now = Math.max(entered, exit.roomAt[0]!)
      if (exit.sent - exit.taken >= WINDOW && clocks[k + 1]! < Infinity) {
        clocks[k] = now
        return
      }
      while (next[k]! <= now) this.#join(stage, k)
      clock[0] = now
      this.hold(e, -units)
      reals[e * REALS + E_OUT_UNITS]! += units
      reals[e * REALS + E_OUT_TIME]! += units * (now - entered)
      reals[exit.entity * REALS + E_IN_UNITS]! += units
      waiting.shift()
      exit.push(units, now, entered)
    }
  }

  /** The lot that is due joins those that wait in the source. */
  #join(stage: SourceStage, k: number): void {
    const now = this.#next[k]!
    const units = this.#arrive(stage, k)
    this.clock[0] = now
    this.hold(stage.entity, units)
    stage.waiting.push(units, now, now, now)
    stage.waiting.ripe++
  }

  // ---- Stations ----------------------------------------------------------------------------------------------------------------

  #advanceStation(stage: StationStage, k: number, limit: number): void {
    const { entity: e, base, machines, door, exit, times, rings, tap } = stage
    const { reals, words, seconds, machineReals, clock } = this
    const clocks = this.clocks
    const mask = times.length - 1
    const idle = times.length
    const blocked = 2 * idle
    const { setup, unit, pace } = this.entities[e]!
    const on = this.#on[e]!
    const fixed = reals[e * REALS + E_FIXED]!
    const hasOperating = words[e * WORDS + E_HAS_OPERATING] === 1
    const hasSetup = setup !== null
    const hasLosses = words[e * WORDS + E_HAS_LOSSES] === 1
    const columns = e * STATES
    let { head, count, idleHead, idleCount, fresh, blockedHead, blockedCount, started } = stage
    let now = this.#nows[k]!
    let events = 0
    // The station.
    let entering = 0
    let leaving = 0
    let inside = reals[e * REALS + E_INSIDE]!
    let most = reals[e * REALS + E_MAX_INSIDE]!
    let changed = reals[e * REALS + E_CHANGED]!
    let outTime = reals[e * REALS + E_OUT_TIME]!
    let starvedTime = seconds[columns + STARVED]!
    let busyTime = seconds[columns + BUSY]!
    let blockedTime = seconds[columns + BLOCKED]!
    // The door in front.
    const isDirect = door !== null && door.entity < 0
    const before = door === null || isDirect ? -1 : door.entity * REALS
    const inLots = door === null ? NO_LOTS : door.lots
    const inMask = door === null ? 0 : door.mask
    const sent = door === null ? 0 : door.sent
    let taken = door === null ? 0 : door.taken
    let freed = door === null ? 0 : door.freed
    let doorLeaving = 0
    let doorTime = before < 0 ? 0 : reals[before + E_OUT_TIME]!
    const upClock = door === null ? Infinity : clocks[k - 1]!
    const spec = tap < 0 ? null : (this.entities[tap]!.spec as SourceSpec)
    const from = spec?.from ?? 0
    let released = tap < 0 ? 0 : reals[tap * REALS + E_RELEASED]!
    // The door behind.
    const sink = stage.sink * REALS
    const isOneEach = exit !== null && exit.entity < 0
    const places = exit === null ? Infinity : exit.places
    const known = exit === null ? 0 : exit.freed
    const downClock = exit === null ? Infinity : clocks[k + 1]!
    let outLots = exit === null ? NO_LOTS : exit.lots
    let outMask = exit === null ? 0 : exit.mask
    let outSent = exit === null ? 0 : exit.sent
    let outEnd = exit === null ? Infinity : exit.low + exit.mask + 1
    let counted = exit === null ? 0 : exit.counted
    let held = exit === null ? 0 : exit.held
    let age = exit === null ? reals[sink + E_AGE_TIME]! : 0
    let roomAt = exit === null ? 0 : exit.roomAt[0]!
    const outStop = exit === null || downClock === Infinity ? Infinity : exit.taken + WINDOW

    for (;;) {
      let t = count > 0 ? times[head & mask]! : Infinity
      let what = SERVE
      // What is not known happens at these times at the earliest.
      let room = Infinity
      let arrival = Infinity
      if (blockedCount > 0) {
        const need = isOneEach ? 1 : machineReals[rings[blocked + (blockedHead & mask)]! * MACHINE_REALS + UNITS]!
        while (held + need > places && counted < known) {
          const i = (counted++ & outMask) << 2
          held -= isOneEach ? 1 : outLots[i]!
          roomAt = outLots[i + LEFT]!
        }
        if (held + need > places) room = downClock
        else {
          const release = roomAt > now ? roomAt : now
          if (release <= t) {
            t = release
            what = RELEASE
          }
        }
      }
      if (fresh < machines || idleCount > 0) {
        let start = Infinity
        if (taken < sent) start = inLots[((taken & inMask) << 2) + ENTERED]!
        else if (spec === null) arrival = upClock
        else if (this.#nextLot(spec, released) > 0) start = from
        if (start < now) start = now
        if (start < t) {
          t = start
          what = START
        }
      }
      if (t > limit || t >= room || t > arrival || outSent >= outStop) {
        if (room < t) t = room
        if (arrival < t) t = arrival
        clocks[k] = t > limit ? Infinity : t
        break
      }
      now = t
      let m: number
      // Work that begins [s], or -1.
      let work = -1
      // Next event of the machine [s], or -1.
      let due = -1
      // Units that leave.
      let going = 0
      let isFree = false
      let isStart = what === START
      if (isStart) {
        if (fresh < machines) {
          m = base + fresh++
          if (hasOperating) this.drawFailures(m, e)
        } else {
          m = rings[idle + (idleHead++ & mask)]!
          idleCount--
        }
      } else if (what === RELEASE) {
        m = rings[blocked + (blockedHead++ & mask)]!
        blockedCount--
        const own = m * MACHINE_REALS
        const since = machineReals[own + M_SINCE]!
        blockedTime += on === null ? now - since : this.#worked(e, since, now)
        machineReals[own + M_SINCE] = now
        going = machineReals[own + UNITS]!
      } else {
        m = rings[head++ & mask]!
        count--
        events++
        const own = m * MACHINE_REALS
        const since = machineReals[own + M_SINCE]!
        machineReals[own + M_SINCE] = now
        const next = hasOperating ? machineReals[own + NEXT]! : END
        const lasted = on === null || next === REPAIR ? now - since : this.#worked(e, since, now)
        if (next === END) {
          if (hasOperating)
            machineReals[own + M_OPERATED]! += on === null ? lasted : Math.max(0, on.integral(now) - on.integral(since))
          if (hasSetup && machineReals[own + M_AFTER]! >= 0) {
            seconds[columns + SETUP]! += lasted
            work = machineReals[own + M_AFTER]!
            machineReals[own + M_AFTER] = -1
          } else {
            busyTime += lasted
            going = machineReals[own + UNITS]!
            if (hasLosses) {
              clock[0] = now
              const lost = this.lose(e, going)
              if (lost > 0) {
                if (now > changed) {
                  if (inside > most) most = inside
                  changed = now
                }
                inside -= lost
                reals[e * REALS + E_SCRAP_TIME]! += lost * (now - machineReals[own + M_ENTERED]!)
                going -= lost
                machineReals[own + UNITS] = going
                isFree = going === 0
              }
            }
            if (going > 0 && exit !== null) {
              const need = isOneEach ? 1 : going
              while (held + need > places && counted < known && outLots[((counted & outMask) << 2) + LEFT]! <= now) {
                held -= isOneEach ? 1 : outLots[(counted & outMask) << 2]!
                counted++
                roomAt = now
              }
              if (blockedCount > 0 || held + need > places) {
                rings[blocked + ((blockedHead + blockedCount++) & mask)] = m
                going = 0
              }
            }
          }
        } else if (next === FAIL) {
          if (hasSetup && machineReals[own + M_AFTER]! >= 0) seconds[columns + SETUP]! += lasted
          else busyTime += lasted
          const left = machineReals[own + M_WORK]! - (pace === null ? lasted : pace.integral(now) - pace.integral(since))
          machineReals[own + M_WORK] = left > 0 ? left : 0
          machineReals[own + NEXT] = REPAIR
          due = now + this.drawRepair(m, e)
        } else {
          seconds[columns + DOWN]! += lasted
          machineReals[own + NEXT] = END
          this.drawNextFailure(m, e)
          work = machineReals[own + M_WORK]!
        }
      }
      if (going > 0) {
        const own = m * MACHINE_REALS
        leaving += going
        if (now > changed) {
          if (inside > most) most = inside
          changed = now
        }
        inside -= going
        outTime += going * (now - machineReals[own + M_ENTERED]!)
        if (exit === null) age += going * (now - machineReals[own + M_BORN]!)
        else {
          if (outSent >= outEnd) {
            exit.sent = outSent
            exit.counted = counted
            exit.makeRoom()
            outLots = exit.lots
            outMask = exit.mask
            outEnd = exit.low + exit.mask + 1
          }
          const i = (outSent++ & outMask) << 2
          outLots[i] = going
          outLots[i + ENTERED] = now
          outLots[i + BORN] = machineReals[own + M_BORN]!
          held += isOneEach ? 1 : going
        }
        isFree = true
      }
      if (isFree) {
        if (isDirect) inLots[((freed++ & inMask) << 2) + LEFT] = now
        // A lot that has waited for this machine starts on it at once: whatever else happens at this moment cannot change that.
        if (
          idleCount === 0 &&
          fresh === machines &&
          (spec === null
            ? taken < sent && inLots[((taken & inMask) << 2) + ENTERED]! <= now
            : from <= now && this.#nextLot(spec, released) > 0)
        )
          isStart = true
        else rings[idle + ((idleHead + idleCount++) & mask)] = m
      }
      if (isStart) {
        const own = m * MACHINE_REALS
        let units: number
        if (spec === null) {
          const i = (taken++ & inMask) << 2
          units = inLots[i]!
          machineReals[own + M_BORN] = inLots[i + BORN]!
          if (!isDirect) {
            inLots[i + LEFT] = now
            doorLeaving += units
            doorTime += units * (now - inLots[i + ENTERED]!)
          }
        } else {
          units = this.#nextLot(spec, released)
          released += units
          machineReals[own + M_BORN] = now
        }
        entering += units
        if (now > changed) {
          if (inside > most) most = inside
          changed = now
        }
        inside += units
        machineReals[own + M_ENTERED] = now
        machineReals[own + UNITS] = units
        starvedTime += on === null ? now - machineReals[own + M_SINCE]! : this.#worked(e, machineReals[own + M_SINCE]!, now)
        machineReals[own + LOT] = started++
        if (fixed === fixed) work = units * fixed
        else {
          const setupWork = setup === null ? 0 : setup.draw()
          work = unit === null ? 0 : units * unit.draw()
          if (hasSetup) {
            machineReals[own + M_AFTER] = setupWork > 0 ? work : -1
            if (setupWork > 0) work = setupWork
          }
        }
      }
      if (work >= 0) {
        const own = m * MACHINE_REALS
        machineReals[own + M_SINCE] = now
        due = pace === null ? now + work : pace.after(now, work)
        if (hasOperating) {
          const rest = machineReals[own + M_FAIL_AT]! - machineReals[own + M_OPERATED]!
          let fail = now + rest
          if (pace !== null) fail = on === null ? Math.max(now, fail) : on.after(now, rest)
          if (pace === null ? rest < work : fail < due) {
            machineReals[own + M_WORK] = work
            machineReals[own + NEXT] = FAIL
            due = fail
          }
        }
      }
      if (due >= 0) {
        // Most work ends in the order in which it began.
        let at = head + count++
        while (at > head) {
          const earlier = times[(at - 1) & mask]!
          if (earlier < due || (earlier === due && this.#isBefore(rings[(at - 1) & mask]!, m))) break
          times[at & mask] = earlier
          rings[at & mask] = rings[(at - 1) & mask]!
          at--
        }
        times[at & mask] = due
        rings[at & mask] = m
      }
    }

    this.events += events
    this.#nows[k] = now
    stage.head = head & mask
    stage.count = count
    stage.idleHead = idleHead & mask
    stage.idleCount = idleCount
    stage.fresh = fresh
    stage.blockedHead = blockedHead & mask
    stage.blockedCount = blockedCount
    stage.started = started
    reals[e * REALS + E_IN_UNITS]! += entering
    reals[e * REALS + E_OUT_UNITS]! += leaving
    reals[e * REALS + E_INSIDE] = inside
    reals[e * REALS + E_MAX_INSIDE] = most
    reals[e * REALS + E_CHANGED] = changed
    reals[e * REALS + E_OUT_TIME] = outTime
    seconds[columns + STARVED] = starvedTime
    seconds[columns + BUSY] = busyTime
    seconds[columns + BLOCKED] = blockedTime
    if (door !== null) {
      door.taken = taken
      if (isDirect) door.freed = freed
      else {
        door.freed = taken
        reals[before + E_OUT_UNITS]! += doorLeaving
        reals[before + E_OUT_TIME] = doorTime
        door.scan(false)
      }
    } else {
      const units = released - reals[tap * REALS + E_RELEASED]!
      reals[tap * REALS + E_RELEASED] = released
      reals[tap * REALS + E_IN_UNITS]! += units
      reals[tap * REALS + E_OUT_UNITS]! += units
    }
    if (exit === null) {
      reals[sink + E_AGE_TIME] = age
      reals[sink + E_IN_UNITS]! += leaving
      reals[sink + E_OUT_UNITS]! += leaving
    } else {
      exit.sent = outSent
      exit.counted = counted
      exit.held = held
      exit.roomAt[0] = roomAt
      if (!isOneEach) reals[exit.entity * REALS + E_IN_UNITS]! += leaving
    }
  }
}
