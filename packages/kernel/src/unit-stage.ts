import type { FlowState } from './flow-state.ts'
import * as layout from './layout.ts'
import { ENTERED, LEFT, type Link } from './link.ts'
import type { SourceSpec } from './network.ts'
import { OperatingClocks } from './operating-clocks.ts'
import type { Loss } from './losses.ts'
import type { Entity } from './plan.ts'
import type { StationStage } from './stage.ts'

/**
 * What the next event of a machine means: the lowest two bits of its entry in the ring of work; the others say where its figures begin. An end of
 * work that was stopped on the way is told apart, so that the others need not keep when they resumed.
 */
export const END = 0
export const END_RESUMED = 1
export const FAIL = 2
export const REPAIR = 3
export const MEANING_BITS = 2

/** Figures of a machine: start of its present state (not kept while it works unstopped) [s]; when its lot entered and was released [s]; number of that lot. */
export const SINCE = 0
export const CAME = 1
export const BORN = 2
export const LOT = 3
/** Reading of its operating clock, and that at which the next failure comes [s]; work left when it stopped [s]. */
export const OPERATED = 4
export const FAIL_AT = 5
export const WORK = 6
export const FIGURES = 8

/** When a saturated source opens [s], and its units. */
export type Opening = Pick<SourceSpec, 'from' | 'limit'>

/** Random numbers drawn ahead. */
export const AHEAD = 64

/**
 * A station through which lots of one unit pass, without set-up. The n-th lot takes the machine that was the n-th to become free; at
 * first, all are. Counters only grow; what belongs to number n stands at n modulo the length of its ring.
 */
export class UnitStage {
  readonly entity: number
  /** First of its machines among those of all stations. */
  readonly base: number
  readonly machines: number
  /** Where lots come from: a door, or (null) straight from a saturated source. */
  readonly door: Link | null
  readonly tap: number
  /** Where lots go: a door, or (null) a sink. */
  readonly exit: Link | null
  readonly sink: number
  /** Stands for the lots of a door that is not there: they come when the source opens. */
  readonly tapLots = new Float64Array(4)
  /** Lots that the saturated source has. */
  readonly tapLimit: number
  readonly clocks: OperatingClocks | null
  /** The only cause of loss if it asks for one random number a lot, whatever the time; else null. */
  readonly loss: Loss | null
  /** No lot is lost here. */
  readonly losesNone: boolean

  /** Length of the rings: a power of two, not below the machines. */
  readonly size: number
  /**
   * One array, because a loop pays for each: a ring of the times at which machines at work have their next event [s], sorted by (time, number
   * of the lot); a ring of the times at which the last lots were started [s], kept up while `spare` is above 0; service times and
   * uniform numbers drawn ahead; figures of the machines.
   */
  readonly reals: Float64Array
  /**
   * Three rings of machines, named by where their figures begin: those at work, with what their next event means; idle ones in the order in which
   * they became free; blocked ones, first blocked first.
   */
  readonly rings: Int32Array
  head = 0
  tail = 0
  started = 0
  /** Machines that stand idle. */
  idle: number
  blockedHead = 0
  blockedTail = 0
  /** Machines that have their first times to failure. */
  drawn: number
  /** How many of the numbers drawn ahead are used. */
  servicesUsed = AHEAD
  uniformsUsed = AHEAD
  /**
   * The fewest machines that stood idle after any start, not counting what lasted but a moment. It is less than k when the machine that
   * became free as number n + k did so after the start of lot n.
   */
  spare: number

  constructor(stage: StationStage, entity: Entity, source: Opening) {
    const { base, machines, door, tap, exit, sink } = stage
    const { operating, losses } = entity
    this.entity = stage.entity
    this.base = base
    this.machines = machines
    this.door = door
    this.tap = tap
    this.exit = exit
    this.sink = sink
    this.tapLots[ENTERED] = source.from ?? 0
    this.tapLimit = source.limit ?? Infinity
    this.clocks = operating.length > 0 ? new OperatingClocks(operating, machines) : null
    this.losesNone = losses.length === 0
    this.loss = losses.length === 1 && isSimple(losses[0]!) ? losses[0]! : null
    let size = 4
    while (size < machines) size *= 2
    this.size = size
    this.reals = new Float64Array(2 * size + 2 * AHEAD + machines * FIGURES)
    this.rings = new Int32Array(3 * size)
    for (let m = 0; m < machines; m++) this.rings[size + m] = this.figures + m * FIGURES
    this.idle = machines
    this.spare = machines
    this.drawn = operating.length > 0 ? 0 : machines
  }

  /** Where the service times drawn ahead begin. */
  get services(): number {
    return 2 * this.size
  }

  /** Where the uniform numbers drawn ahead begin. */
  get uniforms(): number {
    return 2 * this.size + AHEAD
  }

  /** Where the figures of the first machine begin. */
  get figures(): number {
    return 2 * this.size + 2 * AHEAD
  }

  /** Lots that the saturated source gives up to `limit` [s]. */
  tapEnd(limit: number): number {
    return this.tapLots[ENTERED]! <= limit ? this.tapLimit : 0
  }

  /** Number of a machine in the station. */
  machine(own: number): number {
    return (own - this.figures) / FIGURES
  }

  /** When the lot that is blocked first leaves, if it is known when there is room for it [s]. */
  get releaseTime(): number {
    const since = this.reals[this.rings[2 * this.size + (this.blockedHead & (this.size - 1))]! | SINCE]!
    const { exit } = this
    if (exit === null || exit.sent < exit.places) return since
    return Math.max(since, exit.lots[(((exit.sent - exit.places) & exit.mask) << 2) | LEFT]!)
  }

  /** Writes what the machines do where a cut looks for it. */
  show(flow: FlowState): void {
    const { entity, machines, rings, size, head, tail, started, idle, blockedHead, blockedTail } = this
    const mask = size - 1
    flow.words[entity * layout.WORDS + layout.E_FRESH] = Math.min(started, machines)
    for (let n = head; n < tail; n++) {
      const own = rings[n & mask]! >> MEANING_BITS
      const meaning = rings[n & mask]! & REPAIR
      if (meaning === END) this.reals[own | SINCE] = this.reals[own | CAME]!
      this.#show(flow, own, layout.BUSY, 1, meaning === REPAIR)
    }
    for (let n = started; n < started + idle; n++) this.#show(flow, rings[size + (n & mask)]!, layout.STARVED, 0, false)
    for (let n = blockedHead; n < blockedTail; n++) this.#show(flow, rings[2 * size + (n & mask)]!, layout.BLOCKED, 1, false)
  }

  #show({ machineReals, machineWords }: FlowState, own: number, doing: number, units: number, isDown: boolean): void {
    const m = this.base + this.machine(own)
    machineReals[m * layout.MACHINE_REALS + layout.M_SINCE] = this.reals[own | SINCE]!
    machineReals[m * layout.MACHINE_REALS + layout.M_ENTERED] = this.reals[own | CAME]!
    const at = m * layout.MACHINE_WORDS
    machineWords[at + layout.M_DOING] = doing
    machineWords[at + layout.M_UNITS] = units
    machineWords[at + layout.M_DOWN] = isDown ? 1 : 0
  }
}

function isSimple({ probability, takesLot, curve }: Loss): boolean {
  return curve === null && (takesLot || (probability > 0 && probability < 1))
}
