import type { Figures } from './figures.ts'
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
} from './layout.ts'
import { STATION } from './plan.ts'
import { DOWN, OFF, STARVED, STATES } from './states.ts'

/** What entity e of the recursion reports at time t. Changes nothing. */
export function flowFigures(flow: FlowState, e: number, t: number): Figures {
  const real = (figure: number): number => flow.reals[e * REALS + figure]!
  const isStation = flow.entities[e]!.kind === STATION
  const outTime = real(E_OUT_TIME)
  const inside = real(E_INSIDE)
  return {
    in: real(E_IN_UNITS),
    out: real(E_OUT_UNITS),
    scrap: real(E_SCRAP_UNITS),
    wip: inside,
    most: Math.max(real(E_MAX_INSIDE), inside),
    time: outTime + real(E_SCRAP_TIME) + insideTime(flow, e, t),
    outTime,
    scrapBy: flow.scrapBy[e]!.slice(),
    ageTime: real(E_AGE_TIME),
    ...(isStation ? { seconds: states(flow, e, t) } : {}),
  }
}

/** Machine-seconds by state up to t. */
function states(flow: FlowState, e: number, t: number): Float64Array {
  const seconds = flow.seconds.slice(e * STATES, (e + 1) * STATES)
  const { machines, calendar } = flow.entities[e]!
  const { machineReals, machineWords } = flow
  const base = flow.words[e * WORDS + E_BASE]!
  const fresh = base + flow.words[e * WORDS + E_FRESH]!
  for (let m = base; m < base + machines; m++) {
    const since = machineReals[m * MACHINE_REALS + M_SINCE]!
    const isDown = machineWords[m * MACHINE_WORDS + M_DOWN] === 1
    if (m >= fresh && since === 0 && !isDown) {
      // Never used so far. Without calendar failures, so are all that follow: they have been idle since 0.
      const off = flow.offUntil(e, t)
      const last = calendar.length === 0 ? base + machines : m + 1
      seconds[OFF]! += off * (last - m)
      seconds[STARVED]! += (t - off) * (last - m)
      m = last - 1
      continue
    }
    const off = flow.offShare(m, e, t)
    seconds[OFF]! += off
    seconds[isDown ? DOWN : machineWords[m * MACHINE_WORDS + M_DOING]!]! += t - since - off
  }
  return seconds
}

/** Sum over the units inside of their time in the node so far [unit s]. */
function insideTime(flow: FlowState, e: number, t: number): number {
  let sum = flow.rings[e]?.contentTime(t) ?? 0
  if (flow.entities[e]!.kind !== STATION) return sum
  const base = flow.words[e * WORDS + E_BASE]!
  const end = base + Math.min(flow.entities[e]!.machines, flow.words[e * WORDS + E_FRESH]!)
  for (let m = base; m < end; m++)
    sum += flow.machineWords[m * MACHINE_WORDS + M_UNITS]! * (t - flow.machineReals[m * MACHINE_REALS + M_ENTERED]!)
  return sum
}
