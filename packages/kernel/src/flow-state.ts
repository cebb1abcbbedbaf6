import { binomial } from './binomial.ts'
import * as layout from './layout.ts'
import * as kinds from './plan.ts'
import type { Entity } from './plan.ts'

// Copies of the constants: see engine.ts.
const {
  E_BASE,
  E_CHANGED,
  E_FIXED,
  E_HAS_LOSSES,
  E_HAS_OPERATING,
  E_HAS_PACE,
  E_INSIDE,
  E_IS_PLAIN,
  E_KIND,
  E_MACHINES,
  E_MAX_INSIDE,
  E_ONLY,
  E_PLACES,
  E_SCRAP_UNITS,
  E_TO,
  MACHINE_REALS,
  MACHINE_WORDS,
  M_FAIL_AT,
  M_OPERATED,
  M_OWNER,
  REALS,
  STATES,
  WORDS,
} = layout
const { PORT } = kinds

/** What stands in a buffer or waits in a source, first lot first. */
export interface Contents {
  /** Sum over the units inside of the time for which they have been there at t [unit s]. */
  contentTime(t: number): number
}

/**
 * The state of a run in flat arrays (layout.ts), and what both engines do in the same way to the last bit: losses, contents, and the
 * clocks of failures by operating time.
 */
export abstract class FlowState {
  readonly entities: readonly Entity[]
  /** Events processed: ends of set-ups and services, failures, repairs, arrivals, and what else a timer was set for. */
  events = 0
  /** [now, born of the lot in hand, counter of blocked lots]: registers, because a double handed to a call may cost an allocation. */
  readonly clock = new Float64Array(3)
  /** Figures of entities and machines: see layout.ts. */
  readonly reals: Float64Array
  readonly words: Int32Array
  readonly machineReals: Float64Array
  readonly machineWords: Int32Array
  /** [entity x STATES + state], seconds. */
  readonly seconds: Float64Array
  readonly scrapBy: readonly Float64Array[]
  /** Demand, by order: units delivered, delivered late, and when complete [s] (NaN: not yet). */
  readonly delivered: readonly (Float64Array | null)[]
  readonly late: readonly (Float64Array | null)[]
  readonly completed: readonly (Float64Array | null)[]
  abstract readonly rings: readonly (Contents | null)[]
  protected readonly machineCount: number
  /** Operating causes: reading of the operating clock at which each strikes, [machine][cause], by entity. */
  readonly #causeAt: readonly (Float64Array | null)[]

  constructor(entities: readonly Entity[]) {
    this.entities = entities
    const n = entities.length
    this.reals = new Float64Array(n * REALS)
    this.words = new Int32Array(n * WORDS)
    this.seconds = new Float64Array(n * STATES)
    let machineCount = 0
    entities.forEach((entity, e) => {
      this.#layEntity(entity, e, machineCount)
      machineCount += entity.machines
    })
    this.machineCount = machineCount
    this.machineReals = new Float64Array(machineCount * MACHINE_REALS)
    this.machineWords = new Int32Array(machineCount * MACHINE_WORDS)
    entities.forEach(({ machines }, e) => {
      const base = this.words[e * WORDS + E_BASE]!
      for (let m = base; m < base + machines; m++) this.machineWords[m * MACHINE_WORDS + M_OWNER] = e
    })
    this.scrapBy = entities.map(({ losses }) => new Float64Array(losses.length))
    const perOrder = (): (Float64Array | null)[] =>
      entities.map(({ spec }) => (spec.kind === 'demand' ? new Float64Array(spec.orders.length) : null))
    this.delivered = perOrder()
    this.late = perOrder()
    this.completed = perOrder()
    for (const list of this.completed) list?.fill(NaN)
    this.#causeAt = entities.map(({ operating, machines }) =>
      operating.length > 0 ? new Float64Array(machines * operating.length) : null,
    )
  }

  #layEntity(entity: Entity, e: number, base: number): void {
    const { setup, unit, dwell, losses, placesCurve, feeders } = entity
    const words = e * WORDS
    this.words[words + E_KIND] = entity.kind
    this.words[words + E_TO] = entity.to[0] ?? -1
    this.words[words + E_ONLY] = feeders.length === 1 ? feeders[0]! : -1
    this.words[words + E_HAS_PACE] = entity.pace === null ? 0 : 1
    this.words[words + E_HAS_OPERATING] = entity.operating.length > 0 ? 1 : 0
    this.words[words + E_HAS_LOSSES] = losses.length > 0 ? 1 : 0
    this.words[words + E_IS_PLAIN] = dwell === null && losses.length === 0 && placesCurve === null ? 1 : 0
    this.words[words + E_BASE] = base
    this.words[words + E_MACHINES] = entity.machines
    this.reals[e * REALS + E_PLACES] = entity.places
    this.reals[e * REALS + E_FIXED] = setup !== null ? NaN : unit === null ? 0 : unit.isConstant ? unit.draw() : NaN
  }

  /** Units enter (or, below 0, leave) an entity now. A content counts as the largest only if it lasts: what comes and goes at one moment does not. */
  protected hold(e: number, units: number): void {
    const reals = this.reals
    const at = e * REALS
    const now = this.clock[0]!
    const inside = reals[at + E_INSIDE]!
    if (now > reals[at + E_CHANGED]!) {
      reals[at + E_CHANGED] = now
      if (inside > reals[at + E_MAX_INSIDE]!) reals[at + E_MAX_INSIDE] = inside
    }
    reals[at + E_INSIDE] = inside + units
  }

  /** Units lost now from a lot, booked by cause. */
  lose(e: number, units: number): number {
    const { losses } = this.entities[e]!
    const scrapBy = this.scrapBy[e]!
    let left = units
    for (let i = 0; i < losses.length && left > 0; i++) {
      const { probability, takesLot, curve, random } = losses[i]!
      const p = curve === null ? probability : Math.min(1, probability * curve.at(this.clock[0]!))
      const lost = takesLot ? (random.next() < p ? left : 0) : binomial(left, p, random)
      scrapBy[i]! += lost
      left -= lost
    }
    this.reals[e * REALS + E_SCRAP_UNITS]! += units - left
    return units - left
  }

  /** First times to failure of a machine that is used for the first time. */
  protected drawFailures(m: number, e: number): void {
    const { operating } = this.entities[e]!
    const at = (m - this.words[e * WORDS + E_BASE]!) * operating.length
    for (let c = 0; c < operating.length; c++) this.#causeAt[e]![at + c] = operating[c]!.timeToFailure.draw()
    this.#firstCause(m, e)
  }

  /** Index of the operating cause that strikes next; sets `M_FAIL_AT`. */
  #firstCause(m: number, e: number): number {
    const causeAt = this.#causeAt[e]!
    const n = this.entities[e]!.operating.length
    const at = (m - this.words[e * WORDS + E_BASE]!) * n
    let first = 0
    for (let c = 1; c < n; c++) if (causeAt[at + c]! < causeAt[at + first]!) first = c
    this.machineReals[m * MACHINE_REALS + M_FAIL_AT] = causeAt[at + first]!
    return first
  }

  /** The operating cause that is due strikes: the clock stands, and the repair takes so long [s]. */
  protected drawRepair(m: number, e: number): number {
    this.machineReals[m * MACHINE_REALS + M_OPERATED] = this.machineReals[m * MACHINE_REALS + M_FAIL_AT]!
    return this.entities[e]!.operating[this.#firstCause(m, e)]!.timeToRepair.draw()
  }

  /** The cause that struck last is repaired: its next time to failure counts from here. */
  protected drawNextFailure(m: number, e: number): void {
    const first = this.#firstCause(m, e)
    const { operating } = this.entities[e]!
    const at = (m - this.words[e * WORDS + E_BASE]!) * operating.length + first
    this.#causeAt[e]![at] = this.machineReals[m * MACHINE_REALS + M_OPERATED]! + operating[first]!.timeToFailure.draw()
    this.#firstCause(m, e)
  }

  /** Seconds without pace of machine m from its last change to `t`. */
  abstract offShare(m: number, e: number, t: number): number

  /** The same for a machine that has been idle since 0. */
  abstract offUntil(e: number, t: number): number
}

/**
 * Rank of each entity among events at one moment: downstream before upstream, so that a place is free when the next lot comes; equally far from
 * the end: in code-unit order of ids.
 */
export function momentOrder(entities: readonly Entity[]): Int32Array {
  const depth = new Int32Array(entities.length).fill(-1)
  const far = (e: number): number => {
    if (depth[e]! >= 0) return depth[e]!
    const { kind, parent, to } = entities[e]!
    depth[e] = 0
    const behind = kind === PORT ? [parent] : to
    let most = -1
    for (const next of behind) most = Math.max(most, far(next))
    return (depth[e] = most + 1)
  }
  const order = entities.map((_, e) => e).sort((a, b) => far(a) - far(b) || a - b)
  const rank = new Int32Array(entities.length)
  order.forEach((e, i) => (rank[e] = i))
  return rank
}
