// Longer than a file should be: this is the hot loop, and splitting it would turn locals into memory.
import type { FlowState } from './flow-state.ts'
import * as layout from './layout.ts'
import * as link from './link.ts'
import * as unitStage from './unit-stage.ts'
import type { UnitStage } from './unit-stage.ts'

// Copies of the constants: see engine.ts.
const {
  E_AGE_TIME,
  E_FIXED,
  E_HAS_LOSSES,
  E_INSIDE,
  E_IN_UNITS,
  E_MAX_INSIDE,
  E_OUT_TIME,
  E_OUT_UNITS,
  E_RELEASED,
  E_SCRAP_TIME,
  E_SCRAP_UNITS,
  REALS,
  WORDS,
} = layout
const { ENTERED, LEFT, WINDOW } = link
const LOT_BORN = link.BORN
const { STARVED, BUSY, BLOCKED, DOWN, STATES } = layout
const { AHEAD, BORN, CAME, END_RESUMED, FAIL, FAIL_AT, LOT, MEANING_BITS, OPERATED, REPAIR, SINCE, WORK } = unitStage

/** So many lots may go through one station in a run: beyond, their numbers would not stay small integers. */
export const MOST_LOTS = 1 << 30

/** More lots than one visit handles: stands for endless numbers, because small integers are faster to compare. */
const MANY = 1 << 28

/** Why the loop over lots is left: calls are made outside, because a loop without them reads its arrays faster. */
const WAIT = 0
const STOP = 1
const FIRST_USE = 2
const DRAW = 3
const LOSE = 4
const FULL = 5

/**
 * Goes on with a station through which lots of one unit pass, up to `limit` and as far as its neighbours are known. `span` is [limit, upClock,
 * downClock] [s]: beyond what the doors say, nothing comes from upstream before `upClock`, and no room is made downstream before `downClock`; an
 * array, because a double handed to a call may cost an allocation. Returns the time before which all is handled [s].
 *
 *     start n       S(n) = max(arrival of lot n, time at which the n-th machine became free)
 *     end           C    = S + service + the repairs that strike on the way
 *     departure k   D(k) = max(k-th end of a lot that is not lost, time at which there is room for lot k)
 *
 * The order in which lots are handled need not be that of time, because most figures do not depend on it: a lot starts as soon as it is known
 * when it comes and when a machine is free, and leaves as soon as it is known when there is room. Only ends of work and stops are
 * taken by time, since they draw from common streams; and, where lots may be lost, releases too, since both set machines free.
 */
export function advanceUnits(flow: FlowState, stage: UnitStage, span: Float64Array): number {
  const limit = span[0]!
  const upClock = span[1]!
  const downClock = span[2]!
  const { entity: e, machines, door, exit, reals, rings, size, loss, clocks } = stage
  const { reals: totals, seconds } = flow
  const mask = size - 1
  const begun = size
  const idleRing = size
  const blockedRing = 2 * size
  const unit = flow.entities[e]!.unit
  const fixed = totals[e * REALS + E_FIXED]!
  const isFixed = fixed === fixed
  const hasClocks = clocks !== null
  const hasLosses = flow.words[e * WORDS + E_HAS_LOSSES] === 1
  const lossShare = loss === null ? -1 : loss.probability
  const columns = e * STATES
  const { services, uniforms } = stage
  // `| 0` says that a number is a small integer: otherwise the loop may carry it with a tag.
  let head = stage.head | 0
  let tail = stage.tail | 0
  let started = stage.started | 0
  let idle = stage.idle | 0
  let blockedHead = stage.blockedHead | 0
  let blockedTail = stage.blockedTail | 0
  let drawn = stage.drawn | 0
  let servicesUsed = stage.servicesUsed | 0
  let uniformsUsed = stage.uniformsUsed | 0
  let spare = stage.spare | 0
  let drawsLeft = 0
  // What becomes of the lot at the head: 1 is lost, 0 is not; -1: not known yet.
  let fate = -1
  let lost = 0
  let outTime = totals[e * REALS + E_OUT_TIME]!
  let scrapTime = totals[e * REALS + E_SCRAP_TIME]!
  let starvedTime = seconds[columns + STARVED]!
  let busyTime = seconds[columns + BUSY]!
  let blockedTime = seconds[columns + BLOCKED]!
  // The door in front.
  const isTap = door === null
  const isDirect = door !== null && door.entity < 0
  const inLots = isTap ? stage.tapLots : door.lots
  const inMask = isTap ? 0 : door.mask
  const lotsEnd = isTap ? stage.tapEnd(limit) : door.sent
  const arrived = Math.min(lotsEnd, started + MANY) | 0
  const soonest = arrived < lotsEnd ? 0 : upClock
  let doorTime = isTap || isDirect ? 0 : totals[door.entity * REALS + E_OUT_TIME]!
  // The door behind.
  const isLast = exit === null
  const sink = stage.sink * REALS
  let outLots = isLast ? stage.tapLots : exit.lots
  let outMask = isLast ? 0 : exit.mask
  let sent = isLast ? 0 : exit.sent
  const places = (isLast ? MANY : Math.min(exit.places, sent + MANY + 1)) | 0
  const known = (isLast ? MANY : Math.min(exit.places + exit.freed, sent + MANY)) | 0
  const outStop = isLast || downClock === Infinity ? sent + MANY : exit.taken + WINDOW
  // A lot that is finished while it is not known when there is room waits for that news on its machine, unless others may be lost meanwhile.
  const roomEnd = isLast || hasLosses || downClock === Infinity ? MANY : known
  let outEnd = isLast ? MANY : Math.min(outStop, roomEnd, exit.low + outMask + 1) | 0
  let age = isLast ? totals[sink + E_AGE_TIME]! : 0

  for (;;) {
    let why = WAIT
    // Reading the arrays here lets the compiler find them once, not at every access in the loop; no number is below -1.
    if (reals[0]! < -1 || rings[0]! < -1 || inLots[0]! < -1 || outLots[0]! < -1) break
    const exitLots = outLots
    for (;;) {
      if (drawsLeft <= 0) {
        why = DRAW
        break
      }
      let own: number
      // When the machine is free, and what its operating clock reads.
      let free: number
      let operated = 0
      let isIdle = idle > 0 && started < arrived
      if (isIdle && started >= drawn && started < machines) {
        // Its first time to failure comes from the stream from which the others draw when they are repaired.
        isIdle = head === tail || reals[head & mask]! > inLots[((started & inMask) << 2) | ENTERED]!
        if (isIdle) {
          why = FIRST_USE
          break
        }
      }
      if (isIdle) {
        own = rings[idleRing + (started & mask)]!
        free = reals[own | SINCE]!
        if (hasClocks) operated = reals[own | OPERATED]!
        idle--
      } else {
        if (sent >= outEnd) {
          why = FULL
          break
        }
        const t = head < tail ? reals[head & mask]! : Infinity
        own = -1
        free = t
        let came = 0
        let isLost = false
        // Until lots are known to come, none starts before this time.
        let arrival = Infinity
        if (idle > 0 && started >= arrived) {
          arrival = reals[rings[idleRing + (started & mask)]! | SINCE]!
          if (arrival < soonest) arrival = soonest
        }
        if (blockedHead < blockedTail) {
          const m = rings[blockedRing + (blockedHead & mask)]!
          if (sent < known) {
            const since = reals[m | SINCE]!
            const made = sent < places ? since : exitLots[(((sent - places) & outMask) << 2) | LEFT]!
            const release = made > since ? made : since
            if (!hasLosses || (release <= t && release <= arrival)) {
              blockedHead++
              blockedTime += release - since
              free = release
              own = m
              came = reals[own | CAME]!
              if (hasClocks) operated = reals[own | OPERATED]!
            }
          } else if (t >= downClock) break
        }
        if (own < 0) {
          if (t > limit || t > arrival) break
          const entry = rings[head & mask]!
          if (entry & FAIL) {
            why = STOP
            break
          }
          own = entry >> MEANING_BITS
          if (hasLosses) {
            if (lossShare >= 0) isLost = reals[uniforms + uniformsUsed++]! < lossShare
            else if (fate < 0) {
              why = LOSE
              break
            } else {
              isLost = fate === 1
              fate = -1
            }
            drawsLeft--
          }
          head++
          came = reals[own | CAME]!
          const lasted = t - (entry & END_RESUMED ? reals[own | SINCE]! : came)
          busyTime += lasted
          if (hasClocks) {
            operated = reals[own | OPERATED]! + lasted
            reals[own | OPERATED] = operated
          }
          if (!isLast && !isLost) {
            const made = sent < places || sent >= known ? t : exitLots[(((sent - places) & outMask) << 2) | LEFT]!
            // No lot on a machine is passed: while one waits, there is no room at t for this one either.
            if (sent >= known || (made > t && hasLosses)) {
              reals[own | SINCE] = t
              rings[blockedRing + (blockedTail++ & mask)] = own
              continue
            }
            if (made > t) {
              blockedTime += made - t
              free = made
            }
          }
        }
        if (isLost) {
          lost++
          scrapTime += free - came
        } else {
          outTime += free - came
          if (isLast) age += free - reals[own | BORN]!
          else {
            const i = (sent++ & outMask) << 2
            exitLots[i | ENTERED] = free
            exitLots[i | LOT_BORN] = reals[own | BORN]!
          }
        }
        if (isDirect) inLots[(((started + idle - machines) & inMask) << 2) | LEFT] = free
        if (spare > 0)
          for (let n = started + idle - spare; spare > 0 && n < started && free > reals[begun + (n & mask)]!; n++) spare--
        if (idle > 0 || started >= arrived) {
          reals[own | SINCE] = free
          rings[idleRing + ((started + idle++) & mask)] = own
          continue
        }
      }
      // A lot starts.
      const i = (started & inMask) << 2
      const comes = inLots[i | ENTERED]!
      const start = comes > free ? comes : free
      reals[own | BORN] = isTap ? start : inLots[i | LOT_BORN]!
      if (!isDirect) inLots[i | LEFT] = start
      doorTime += start - comes
      starvedTime += start - free
      reals[own | CAME] = start
      if (spare > 0) {
        reals[begun + (started & mask)] = start
        const n = started + spare
        if (n >= machines && spare <= idle && reals[rings[idleRing + (n & mask)]! | SINCE]! > start) spare--
      }
      let work = fixed
      if (!isFixed) {
        work = reals[services + servicesUsed++]!
        drawsLeft--
      }
      let due = start + work
      let entry = own << MEANING_BITS
      if (hasClocks) {
        reals[own | LOT] = started
        const rest = reals[own | FAIL_AT]! - operated
        if (rest < work) {
          reals[own | WORK] = work
          reals[own | SINCE] = start
          due = start + rest
          entry |= FAIL
        }
      }
      started++
      let at = tail++
      // Most work ends in the order in which it began. At equal times it is the turn of the lot that was started first.
      while (at > head) {
        const earlier = reals[(at - 1) & mask]!
        if (earlier <= due) break
        reals[at & mask] = earlier
        rings[at & mask] = rings[(at - 1) & mask]!
        at--
      }
      reals[at & mask] = due
      rings[at & mask] = entry
    }

    if (why === WAIT) break
    if (why === STOP) {
      const own = rings[head & mask]! >> MEANING_BITS
      const lasted = reals[head & mask]! - reals[own | SINCE]!
      if ((rings[head & mask]! & REPAIR) === FAIL) busyTime += lasted
      else seconds[columns + DOWN]! += lasted
      stop(stage, head++, tail++)
    } else if (why === FIRST_USE) {
      const own = rings[idleRing + (started & mask)]!
      if (clocks !== null) reals[own | FAIL_AT] = clocks.begin(stage.machine(own))
      drawn++
    } else if (why === DRAW) {
      drawsLeft = MANY
      if (unit !== null && !isFixed) {
        if (servicesUsed === AHEAD) {
          for (let n = 0; n < AHEAD; n++) reals[services + n] = unit.draw()
          servicesUsed = 0
        }
        drawsLeft = AHEAD - servicesUsed
      }
      if (loss !== null) {
        if (uniformsUsed === AHEAD) {
          for (let n = 0; n < AHEAD; n++) reals[uniforms + n] = loss.random.next()
          uniformsUsed = 0
        }
        drawsLeft = Math.min(drawsLeft, AHEAD - uniformsUsed)
      }
    } else if (why === LOSE) {
      flow.clock[0] = reals[head & mask]!
      fate = flow.lose(e, 1)
    } else if (exit !== null) {
      if (sent >= outStop || sent >= roomEnd) break
      exit.sent = sent
      exit.counted = Math.max(0, sent - places)
      exit.makeRoom()
      outLots = exit.lots
      outMask = exit.mask
      outEnd = Math.min(outStop, roomEnd, exit.low + outMask + 1)
    }
  }

  flow.events += head - stage.head
  const entering = started - stage.started
  const left = entering + idle - stage.idle - lost
  stage.head = head & mask
  stage.tail = tail - head + (head & mask)
  stage.started = started
  stage.idle = idle
  stage.blockedHead = blockedHead
  stage.blockedTail = blockedTail
  stage.drawn = drawn
  stage.servicesUsed = servicesUsed
  stage.uniformsUsed = uniformsUsed
  stage.spare = spare
  const at = e * REALS
  if (loss !== null && lost > 0) {
    flow.scrapBy[e]![0]! += lost
    totals[at + E_SCRAP_UNITS]! += lost
  }
  totals[at + E_SCRAP_TIME] = scrapTime
  totals[at + E_IN_UNITS]! += entering
  totals[at + E_OUT_UNITS]! += left
  totals[at + E_INSIDE] = totals[at + E_IN_UNITS]! - totals[at + E_OUT_UNITS]! - totals[at + E_SCRAP_UNITS]!
  totals[at + E_MAX_INSIDE] = machines - spare
  totals[at + E_OUT_TIME] = outTime
  seconds[columns + STARVED] = starvedTime
  seconds[columns + BUSY] = busyTime
  seconds[columns + BLOCKED] = blockedTime
  if (isTap) {
    const tap = stage.tap * REALS
    totals[tap + E_RELEASED]! += entering
    totals[tap + E_IN_UNITS]! += entering
    totals[tap + E_OUT_UNITS]! += entering
  } else {
    door.taken = started
    if (isDirect) door.freed = started + idle - machines
    else {
      door.freed = started
      totals[door.entity * REALS + E_OUT_UNITS]! += entering
      totals[door.entity * REALS + E_OUT_TIME] = doorTime
      door.scan(false)
    }
  }
  if (isLast) {
    totals[sink + E_AGE_TIME] = age
    totals[sink + E_IN_UNITS]! += left
    totals[sink + E_OUT_UNITS]! += left
  } else {
    exit.sent = sent
    exit.counted = Math.max(0, sent - places)
    if (exit.entity >= 0) totals[exit.entity * REALS + E_IN_UNITS]! += left
  }
  let clock = head < tail ? reals[head & mask]! : Infinity
  // What is finished waits for room, and so do all behind it.
  if (clock <= limit && sent >= known && !hasLosses) clock = Math.max(clock, Math.min(downClock, limit))
  if (blockedHead < blockedTail) {
    const since = reals[rings[blockedRing + (blockedHead & mask)]! | SINCE]!
    const made = sent < places ? since : outLots[(((sent - places) & outMask) << 2) | LEFT]!
    clock = Math.min(clock, sent < known ? Math.max(since, made) : downClock)
  }
  if (idle > 0 && started >= arrived)
    clock = Math.min(clock, Math.max(soonest, reals[rings[idleRing + (started & mask)]! | SINCE]!))
  return clock > limit ? Infinity : clock
}

/** The machine whose event comes first fails or is repaired: puts its next event in the ring of work. */
function stop(stage: UnitStage, first: number, tail: number): void {
  const { reals, rings, clocks } = stage
  if (clocks === null) return
  const mask = stage.size - 1
  const now = reals[first & mask]!
  const own = rings[first & mask]! >> MEANING_BITS
  const m = stage.machine(own)
  let due: number
  let meaning = REPAIR
  if ((rings[first & mask]! & REPAIR) === FAIL) {
    reals[own | WORK] = Math.max(0, reals[own | WORK]! - (now - reals[own | SINCE]!))
    reals[own | OPERATED] = reals[own | FAIL_AT]!
    due = now + clocks.repair(m)
  } else {
    reals[own | FAIL_AT] = clocks.resume(m, reals[own | OPERATED]!)
    const work = reals[own | WORK]!
    const rest = reals[own | FAIL_AT]! - reals[own | OPERATED]!
    due = now + Math.min(work, rest)
    meaning = rest < work ? FAIL : END_RESUMED
  }
  reals[own | SINCE] = now
  const lot = reals[own | LOT]!
  let at = tail
  for (; at > first + 1; at--) {
    const earlier = reals[(at - 1) & mask]!
    const entry = rings[(at - 1) & mask]!
    if (earlier < due || (earlier === due && reals[(entry >> MEANING_BITS) | LOT]! < lot)) break
    reals[at & mask] = earlier
    rings[at & mask] = entry
  }
  reals[at & mask] = due
  rings[at & mask] = (own << MEANING_BITS) | meaning
}
