import type { FlowState } from './flow-state.ts'
import { E_AGE_TIME, E_IN_UNITS, E_OUT_TIME, E_OUT_UNITS, REALS } from './layout.ts'
import { BORN, ENTERED, LEFT, type Link, WINDOW } from './link.ts'

/** A buffer with a dwell, or one that does not feed a station: lots go on by themselves, first in first out. */
export class BufferStage {
  readonly entity: number
  /** The buffer itself. */
  readonly door: Link
  /** Where lots go: a door, or (null) a sink. */
  readonly exit: Link | null
  readonly sink: number
  /** Lots that have ended their dwell, and when the last of them did [s]. */
  ripe = 0
  lastRipe = 0
  /** Is the end of the next dwell known? It stands where the door keeps when its lot left. */
  isDrawn = false

  constructor(entity: number, door: Link, exit: Link | null, sink: number) {
    this.entity = entity
    this.door = door
    this.exit = exit
    this.sink = sink
  }
}

/**
 * Goes on with a buffer as far as its neighbours are known: beyond what the doors say, nothing comes from upstream before `upClock` and no room is
 * made downstream before `downClock`. Returns the time before which all is handled [s].
 *
 *     end of dwell n   R(n) = max(entry of lot n + its dwell, R(n - 1))
 *     departure n      D(n) = max(R(n), time at which there is room for lot n)
 */
export function advanceBuffer(flow: FlowState, stage: BufferStage, limit: number, upClock: number, downClock: number): number {
  ripen(flow, stage, limit)
  const { door, exit, entity: e } = stage
  const { reals } = flow
  let units = 0
  // Nothing follows before what is known; and nothing up to the limit when the next dwell ends later.
  let clock = stage.ripe === door.sent ? upClock : Infinity
  while (door.taken < stage.ripe) {
    const i = (door.taken & door.mask) << 2
    const lot = door.lots[i]!
    const ripe = door.lots[i + LEFT]!
    let now = ripe
    if (exit === null) {
      const at = stage.sink * REALS
      reals[at + E_IN_UNITS]! += lot
      reals[at + E_OUT_UNITS]! += lot
      reals[at + E_AGE_TIME]! += lot * (now - door.lots[i + BORN]!)
    } else {
      if (!exit.hasRoom(lot)) {
        clock = Math.max(ripe, downClock)
        break
      }
      now = Math.max(ripe, exit.roomAt[0]!)
      if (exit.sent - exit.taken >= WINDOW && downClock < Infinity) {
        clock = now
        break
      }
      exit.push(lot, now, door.lots[i + BORN]!)
      if (exit.entity >= 0) reals[exit.entity * REALS + E_IN_UNITS]! += lot
    }
    units += lot
    reals[e * REALS + E_OUT_TIME]! += lot * (now - door.lots[i + ENTERED]!)
    door.lots[i + LEFT] = now
    door.taken++
  }
  reals[e * REALS + E_OUT_UNITS]! += units
  door.freed = door.taken
  door.scan(false)
  return clock > limit ? Infinity : clock
}

/** Units of the first lot that has ended its dwell; 0: there is none. */
export function ripeUnits({ door, ripe }: BufferStage): number {
  return door.taken < ripe ? door.lots[(door.taken & door.mask) << 2]! : 0
}

/** Ends the dwells that end up to `limit`, in order of entry. An end is an event unless it falls on that of the lot before or on the entry. */
export function ripen(flow: FlowState, stage: BufferStage, limit: number): void {
  const { door } = stage
  const { dwell } = flow.entities[stage.entity]!
  while (stage.ripe < door.sent) {
    const i = (stage.ripe & door.mask) << 2
    const entered = door.lots[i + ENTERED]!
    if (!stage.isDrawn) {
      const ready = dwell === null ? entered : entered + dwell.draw()
      door.lots[i + LEFT] = Math.max(ready, stage.lastRipe)
      stage.isDrawn = true
    }
    const end = door.lots[i + LEFT]!
    if (end > limit) return
    if (end > Math.max(entered, stage.lastRipe)) flow.events++
    stage.lastRipe = end
    stage.isDrawn = false
    stage.ripe++
  }
}
