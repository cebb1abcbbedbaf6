import type { FlowState } from './flow-state.ts'
import {
  E_AGE_TIME,
  E_BASE,
  E_FRESH,
  E_IN_UNITS,
  E_INSIDE,
  E_MAX_INSIDE,
  E_OUT_TIME,
  E_OUT_UNITS,
  E_SCRAP_TIME,
  E_SCRAP_UNITS,
  M_DOING,
  M_DOWN,
  M_ENTERED,
  M_SINCE,
  M_UNITS,
  MACHINE_REALS,
  MACHINE_WORDS,
  REALS,
  WORDS,
  BLOCKED,
  BUSY,
  DOWN,
  OFF,
  SETUP,
  STARVED,
  STATES,
} from './layout.ts'
import type { NodePeriods, NodeResult, OrderResult, StateSeconds } from './network.ts'
import { ASSEMBLY, type Entity, STATION } from './plan.ts'

/** Cumulative figures of all entities at one time; nothing in the engine is changed by taking them. */
export interface Snapshot {
  readonly in: Float64Array
  readonly out: Float64Array
  readonly scrap: Float64Array
  readonly wip: Float64Array
  /** [entity x STATES + state], seconds. */
  readonly seconds: Float64Array
}

/** The counters of every entity, with the states counted up to t. */
export function snapshot(engine: FlowState, t: number): Snapshot {
  const seconds = engine.seconds.slice()
  engine.entities.forEach(({ kind, machines }, e) => {
    if (kind !== STATION && kind !== ASSEMBLY) return
    const at = e * STATES
    const base = engine.words[e * WORDS + E_BASE]!
    const { machineReals, machineWords } = engine
    const fresh = base + engine.words[e * WORDS + E_FRESH]!
    for (let m = base; m < base + machines; m++) {
      const since = machineReals[m * MACHINE_REALS + M_SINCE]
      const isDown = machineWords[m * MACHINE_WORDS + M_DOWN] === 1
      if (m >= fresh && since === 0 && !isDown) {
        // Never used so far. Without calendar failures, so are all that follow: they have been idle since 0.
        const off = engine.offUntil(e, t)
        const last = engine.entities[e]!.calendar.length === 0 ? base + machines : m + 1
        seconds[at + OFF]! += off * (last - m)
        seconds[at + STARVED]! += (t - off) * (last - m)
        m = last - 1
        continue
      }
      const off = engine.offShare(m, e, t)
      seconds[at + OFF]! += off
      seconds[at + (isDown ? DOWN : machineWords[m * MACHINE_WORDS + M_DOING]!)]! += t - since! - off
    }
  })
  return {
    in: column(engine, E_IN_UNITS),
    out: column(engine, E_OUT_UNITS),
    scrap: column(engine, E_SCRAP_UNITS),
    wip: column(engine, E_INSIDE),
    seconds,
  }
}

/** One figure of every entity. */
function column({ reals, entities }: FlowState, figure: number): Float64Array {
  return Float64Array.from(entities, (_, e) => reals[e * REALS + figure]!)
}

/** The report of one node at time t. `snapshots` are those at the ends of the periods, if periods were asked for. */
export function nodeResult(
  engine: FlowState,
  e: number,
  t: number,
  cut: Snapshot,
  snapshots: readonly Snapshot[] | null,
): NodeResult {
  const entity = engine.entities[e]!
  const { spec, kind } = entity
  const isMachined = kind === STATION || kind === ASSEMBLY
  const out = cut.out[e]!
  const age = out > 0 && (spec.kind === 'sink' || spec.kind === 'demand') ? engine.reals[e * REALS + E_AGE_TIME]! / out : null
  return {
    id: spec.id,
    kind: spec.kind,
    in: cut.in[e]!,
    out,
    scrap: cut.scrap[e]!,
    wip: cut.wip[e]!,
    scrapBy:
      'scrap' in spec && spec.scrap !== undefined ? spec.scrap.map(({ id }, i) => ({ id, units: engine.scrapBy[e]![i]! })) : [],
    ...(isMachined ? { states: states(cut, e), machines: entity.machines } : {}),
    ...(spec.kind === 'assembly'
      ? {
          ports: spec.inputs.map(({ port }, i) => {
            const p = entity.ports[i]!
            return { port, in: cut.in[p]!, drawn: cut.out[p]!, waiting: cut.wip[p]! }
          }),
        }
      : {}),
    meanWip:
      t > 0
        ? (engine.reals[e * REALS + E_OUT_TIME]! + engine.reals[e * REALS + E_SCRAP_TIME]! + insideTime(engine, e, entity, t)) / t
        : 0,
    maxWip: Math.max(engine.reals[e * REALS + E_MAX_INSIDE]!, cut.wip[e]!),
    meanTime: out > 0 ? engine.reals[e * REALS + E_OUT_TIME]! / out : 0,
    ...(age === null ? {} : { meanAge: age }),
    ...(spec.kind === 'demand' ? { orders: spec.orders.map((_, i) => orderResult(engine, e, i, t)) } : {}),
    ...(snapshots === null ? {} : { periods: periods(e, snapshots) }),
  }
}

function states({ seconds }: Snapshot, e: number): StateSeconds {
  const at = e * STATES
  return {
    busy: seconds[at + BUSY]!,
    setup: seconds[at + SETUP]!,
    starved: seconds[at + STARVED]!,
    blocked: seconds[at + BLOCKED]!,
    down: seconds[at + DOWN]!,
    off: seconds[at + OFF]!,
  }
}

/** Sum over the units inside of their time in the node so far [unit s]. */
function insideTime(engine: FlowState, e: number, { machines, kind }: Entity, t: number): number {
  let sum = engine.rings[e]?.contentTime(t) ?? 0
  if (kind === STATION || kind === ASSEMBLY) {
    const base = engine.words[e * WORDS + E_BASE]!
    const end = base + Math.min(machines, engine.words[e * WORDS + E_FRESH]!)
    for (let m = base; m < end; m++)
      sum += engine.machineWords[m * MACHINE_WORDS + M_UNITS]! * (t - engine.machineReals[m * MACHINE_REALS + M_ENTERED]!)
  }
  return sum
}

function orderResult(engine: FlowState, e: number, i: number, t: number): OrderResult {
  const { spec } = engine.entities[e]!
  const { id, due, units } = (spec.kind === 'demand' ? spec.orders[i] : undefined)!
  const delivered = engine.delivered[e]![i]!
  const completed = engine.completed[e]![i]!
  const overdue = due <= t ? units - delivered : 0
  return {
    id,
    due,
    ordered: units,
    delivered,
    late: engine.late[e]![i]! + overdue,
    completed: completed === completed ? completed : null,
  }
}

/** Differences of cumulative snapshots. */
function periods(e: number, snapshots: readonly Snapshot[]): NodePeriods {
  const series = (pick: (snapshot: Snapshot) => number): Float64Array =>
    Float64Array.from(snapshots, (snapshot, i) => pick(snapshot) - (i === 0 ? 0 : pick(snapshots[i - 1]!)))
  const state = (column: number): Float64Array => series(({ seconds }) => seconds[e * STATES + column]!)
  return {
    in: series((snapshot) => snapshot.in[e]!),
    out: series((snapshot) => snapshot.out[e]!),
    scrap: series((snapshot) => snapshot.scrap[e]!),
    wip: Float64Array.from(snapshots, (snapshot) => snapshot.wip[e]!),
    busy: state(BUSY),
    setup: state(SETUP),
    starved: state(STARVED),
    blocked: state(BLOCKED),
    down: state(DOWN),
    off: state(OFF),
  }
}
