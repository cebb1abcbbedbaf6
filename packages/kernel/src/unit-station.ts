import type { FlowState } from './flow-state.ts'
import * as layout from './layout.ts'
import * as link from './link.ts'
import type { UnitStage } from './stage.ts'

// Copies of the constants: see engine.ts.
const {
  E_AGE_TIME,
  E_FIXED,
  E_HAS_LOSSES,
  E_HAS_OPERATING,
  E_INSIDE,
  E_IN_UNITS,
  E_MAX_INSIDE,
  E_OUT_TIME,
  E_OUT_UNITS,
  E_RELEASED,
  E_SCRAP_TIME,
  E_SCRAP_UNITS,
  MACHINE_REALS,
  M_BORN,
  M_ENTERED,
  M_FAIL_AT,
  M_OPERATED,
  M_SINCE,
  M_WORK,
  REALS,
  WORDS,
} = layout
const { ENTERED, BORN, LEFT } = link
const { STARVED, BUSY, BLOCKED, DOWN, STATES } = layout

/** Number of the lot on a machine, where the event engine keeps a rank. */
const LOT = layout.M_RANK

/** What the next event of a machine means: the lowest bits of its entry in the ring of work. */
const END = 0
const FAIL = 1
export const REPAIR = 2
const KINDS = 3
export const KIND_BITS = 2

/** A stage waits when so many of its lots have not been taken yet, so that what is handed on stays in the cache. */
const WINDOW = 512

/** More lots than one visit handles: stands for endless numbers, because small integers are faster to compare. */
const MANY = 2 ** 29

/**
 * Goes on with a station through which lots of one unit pass, as far as its neighbours are known: beyond what the doors say, nothing comes
 * from upstream before `upClock` and no room is made downstream before `downClock`. Returns the time before which all is handled [s].
 *
 * The order in which lots are handled need not be that of time, because most figures do not depend on it: a lot starts as soon as it is known
 * when it comes and when a machine is free, and leaves as soon as it is known when there is room. Only ends of work and stops are
 * taken by time, since they draw from common streams; and, where lots may be lost, releases too, since both set machines free.
 */
export function advanceUnits(flow: FlowState, stage: UnitStage, limit: number, upClock: number, downClock: number): number {
  const { entity: e, machines, door, exit, times, rings, begun } = stage
  const { reals, words, seconds, machineReals: figures } = flow
  const mask = times.length - 1
  const idle = times.length
  const blocked = 2 * idle
  const { unit } = flow.entities[e]!
  const fixed = reals[e * REALS + E_FIXED]!
  const isFixed = fixed === fixed
  const hasOperating = words[e * WORDS + E_HAS_OPERATING] === 1
  const hasLosses = words[e * WORDS + E_HAS_LOSSES] === 1
  const columns = e * STATES
  let { head, tail, blockedHead, blockedTail, started, freed, spare } = stage
  let events = 0
  let left = 0
  let outTime = reals[e * REALS + E_OUT_TIME]!
  let starvedTime = seconds[columns + STARVED]!
  let busyTime = seconds[columns + BUSY]!
  let blockedTime = seconds[columns + BLOCKED]!
  // The door in front.
  const isTap = door === null
  const isDirect = door !== null && door.entity < 0
  const inLots = isTap ? stage.tapLots : door.lots
  const inMask = isTap ? 0 : door.mask
  const lotsEnd = isTap ? stage.tapEnd(limit) : door.sent
  const arrived = Math.min(lotsEnd, started + MANY)
  const soonest = arrived < lotsEnd ? 0 : upClock
  let doorTime = isTap || isDirect ? 0 : reals[door.entity * REALS + E_OUT_TIME]!
  // The door behind.
  const isLast = exit === null
  const sink = stage.sink * REALS
  let outLots = isLast ? stage.tapLots : exit.lots
  let outMask = isLast ? 0 : exit.mask
  let sent = isLast ? 0 : exit.sent
  const places = isLast ? MANY : Math.min(exit.places, sent + MANY + 1)
  const known = isLast ? MANY : Math.min(exit.places + exit.freed, sent + MANY)
  const outStop = isLast || downClock === Infinity ? sent + MANY : exit.taken + WINDOW
  let outEnd = isLast ? MANY : Math.min(outStop, exit.low + outMask + 1)
  let age = isLast ? reals[sink + E_AGE_TIME]! : 0
  let clock: number

  for (;;) {
    let own: number
    // When the machine is free.
    let free: number
    let isIdle = started < freed && started < arrived
    if (isIdle && hasOperating && started < machines) {
      // Its first time to failure comes from the stream from which the others draw when they are repaired.
      if (head < tail && times[head & mask]! <= inLots[((started & inMask) << 2) + ENTERED]!) isIdle = false
      else flow.drawFailures(rings[idle + (started & mask)]! / MACHINE_REALS, e)
    }
    if (isIdle) {
      own = rings[idle + (started & mask)]!
      free = figures[own + M_SINCE]!
    } else {
      const t = head < tail ? times[head & mask]! : Infinity
      let room = Infinity
      let isLost = false
      own = -1
      free = t
      if (sent >= outEnd && sent < outStop && exit !== null) {
        exit.sent = sent
        exit.counted = sent > places ? sent - places : 0
        exit.makeRoom()
        outLots = exit.lots
        outMask = exit.mask
        outEnd = Math.min(outStop, exit.low + outMask + 1)
      }
      if (blockedHead < blockedTail) {
        const m = rings[blocked + (blockedHead & mask)]!
        const since = figures[m + M_SINCE]!
        if (sent >= known) room = downClock
        else if (sent >= outStop) room = since
        else {
          const made = sent < places ? since : outLots[(((sent - places) & outMask) << 2) + LEFT]!
          const release = made > since ? made : since
          if (release <= t || !hasLosses) {
            blockedHead++
            blockedTime += release - since
            free = release
            own = m
          }
        }
      }
      if (own < 0) {
        let arrival = Infinity
        if (started < freed && started >= arrived) {
          arrival = figures[rings[idle + (started & mask)]! + M_SINCE]!
          if (arrival < soonest) arrival = soonest
        }
        if (t > limit || t >= room || t > arrival || sent >= outStop) {
          clock = t
          if (room < clock) clock = room
          if (arrival < clock) clock = arrival
          break
        }
        const entry = rings[head++ & mask]!
        const kind = entry & KINDS
        own = entry >> KIND_BITS
        events++
        const lasted = t - figures[own + M_SINCE]!
        if (kind !== END) {
          figures[own + M_SINCE] = t
          if (kind === FAIL) busyTime += lasted
          else seconds[columns + DOWN]! += lasted
          tail = stop(flow, stage, own, kind, lasted, t, head, tail)
          continue
        }
        busyTime += lasted
        if (hasOperating) figures[own + M_OPERATED]! += lasted
        if (hasLosses) {
          flow.clock[0] = t
          isLost = flow.lose(e, 1) > 0
        }
        if (!isLast && !isLost) {
          const made = sent < places || sent >= known ? t : outLots[(((sent - places) & outMask) << 2) + LEFT]!
          if (blockedHead < blockedTail || sent >= known || (made > t && hasLosses)) {
            figures[own + M_SINCE] = t
            rings[blocked + (blockedTail++ & mask)] = own
            continue
          }
          if (made > t) {
            blockedTime += made - t
            free = made
          }
        }
      }
      if (isLost) reals[e * REALS + E_SCRAP_TIME]! += free - figures[own + M_ENTERED]!
      else {
        outTime += free - figures[own + M_ENTERED]!
        left++
        if (isLast) age += free - figures[own + M_BORN]!
        else {
          const i = (sent++ & outMask) << 2
          outLots[i] = 1
          outLots[i + ENTERED] = free
          outLots[i + BORN] = figures[own + M_BORN]!
        }
      }
      if (isDirect) inLots[(((freed - machines) & inMask) << 2) + LEFT] = free
      if (spare > 0) for (let n = freed - spare; spare > 0 && n < started && free > begun[n & mask]!; n++) spare--
      if (started < freed || started >= arrived) {
        figures[own + M_SINCE] = free
        rings[idle + (freed++ & mask)] = own
        continue
      }
      freed++
    }
    // A lot starts.
    const i = (started & inMask) << 2
    const comes = inLots[i + ENTERED]!
    const start = comes > free ? comes : free
    figures[own + M_BORN] = isTap ? start : inLots[i + BORN]!
    if (!isDirect) inLots[i + LEFT] = start
    doorTime += start - comes
    starvedTime += start - free
    figures[own + M_ENTERED] = start
    figures[own + M_SINCE] = start
    figures[own + LOT] = started
    if (spare > 0) {
      begun[started & mask] = start
      const n = started + spare
      if (n >= machines && n < freed && figures[rings[idle + (n & mask)]! + M_SINCE]! > start) spare--
    }
    started++
    const work = isFixed ? fixed : unit!.draw()
    let due = start + work
    let entry = own << KIND_BITS
    if (hasOperating) {
      const rest = figures[own + M_FAIL_AT]! - figures[own + M_OPERATED]!
      if (rest < work) {
        figures[own + M_WORK] = work
        due = start + rest
        entry |= FAIL
      }
    }
    let at = tail++
    // Most work ends in the order in which it began. At equal times it is the turn of the lot that was started first.
    while (at > head) {
      const earlier = times[(at - 1) & mask]!
      if (earlier <= due) break
      times[at & mask] = earlier
      rings[at & mask] = rings[(at - 1) & mask]!
      at--
    }
    times[at & mask] = due
    rings[at & mask] = entry
  }

  flow.events += events
  const entering = started - stage.started
  stage.head = head
  stage.tail = tail
  stage.blockedHead = blockedHead
  stage.blockedTail = blockedTail
  stage.started = started
  stage.freed = freed
  stage.spare = spare
  const at = e * REALS
  reals[at + E_IN_UNITS]! += entering
  reals[at + E_OUT_UNITS]! += left
  reals[at + E_INSIDE] = reals[at + E_IN_UNITS]! - reals[at + E_OUT_UNITS]! - reals[at + E_SCRAP_UNITS]!
  reals[at + E_MAX_INSIDE] = machines - spare
  reals[at + E_OUT_TIME] = outTime
  seconds[columns + STARVED] = starvedTime
  seconds[columns + BUSY] = busyTime
  seconds[columns + BLOCKED] = blockedTime
  if (isTap) {
    const tap = stage.tap * REALS
    reals[tap + E_RELEASED]! += entering
    reals[tap + E_IN_UNITS]! += entering
    reals[tap + E_OUT_UNITS]! += entering
  } else {
    door.taken = started
    if (isDirect) door.freed = freed - machines
    else {
      door.freed = started
      reals[door.entity * REALS + E_OUT_UNITS]! += entering
      reals[door.entity * REALS + E_OUT_TIME] = doorTime
      door.scan(false)
    }
  }
  if (isLast) {
    reals[sink + E_AGE_TIME] = age
    reals[sink + E_IN_UNITS]! += left
    reals[sink + E_OUT_UNITS]! += left
  } else {
    exit.sent = sent
    exit.counted = sent > places ? sent - places : 0
    if (exit.entity >= 0) reals[exit.entity * REALS + E_IN_UNITS]! += left
  }
  return clock > limit ? Infinity : clock
}

/** A machine stops now or is repaired: puts its next event in the ring of work; returns the tail of that. */
function stop(
  flow: FlowState,
  { entity: e, times, rings }: UnitStage,
  own: number,
  kind: number,
  lasted: number,
  now: number,
  head: number,
  tail: number,
): number {
  const figures = flow.machineReals
  const m = own / MACHINE_REALS
  let due: number
  let next = REPAIR
  if (kind === FAIL) {
    figures[own + M_WORK] = Math.max(0, figures[own + M_WORK]! - lasted)
    due = now + flow.drawRepair(m, e)
  } else {
    flow.drawNextFailure(m, e)
    const work = figures[own + M_WORK]!
    const rest = figures[own + M_FAIL_AT]! - figures[own + M_OPERATED]!
    due = now + Math.min(work, rest)
    next = rest < work ? FAIL : END
  }
  const mask = times.length - 1
  const lot = figures[own + LOT]!
  let at = tail
  for (; at > head; at--) {
    const earlier = times[(at - 1) & mask]!
    const entry = rings[(at - 1) & mask]!
    if (earlier < due || (earlier === due && figures[(entry >> KIND_BITS) + LOT]! < lot)) break
    times[at & mask] = earlier
    rings[at & mask] = entry
  }
  times[at & mask] = due
  rings[at & mask] = (own << KIND_BITS) | next
  return tail + 1
}
