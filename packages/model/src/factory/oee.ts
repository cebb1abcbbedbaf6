import type { NodePeriods, NodeResult } from '@cellwright/kernel'
import { effectiveness, type Effectiveness } from './effectiveness.ts'

/** Effectiveness of the machines of a step, and where their time on shift went. */
export interface Oee extends Effectiveness {
  readonly shares: StateShares
}

/** Shares of the machine time on shift (the yearly shutdown is off shift); they sum to 1. */
export interface StateShares {
  readonly busy: number
  readonly setup: number
  readonly down: number
  readonly maintenance: number
  readonly starved: number
  readonly blocked: number
  readonly unmanned: number
}

/** In which a machine on shift can be. */
export const STATES = ['busy', 'setup', 'down', 'maintenance', 'starved', 'blocked', 'unmanned'] as const

/**
 * Effectiveness of the machines of a step over some periods; waiting for other steps or people stands beside it. Undefined where the machines finished nothing.
 *
 * @param work nodes with the machines
 * @param done nodes where good units and rejects are counted
 * @param rated time of one unit on one machine at the rated pace [s]
 */
export function oeeOf(
  work: readonly NodeResult[],
  done: readonly NodeResult[],
  rated: number,
  periods: readonly number[],
): Oee | undefined {
  const time = (key: keyof NodePeriods) => sum(work, key, periods)
  const seconds = Object.fromEntries(STATES.map((state) => [state, time(state)])) as Record<keyof StateShares, number>
  const on = STATES.reduce((all, state) => all + seconds[state], 0)
  const made = time('out') + time('scrap')
  const good = sum(done, 'out', periods)
  const lost = sum(done, 'scrap', periods)
  if (seconds.busy <= 0 || made <= 0 || good + lost <= 0) return undefined
  // What is done is counted behind the machines where several products share them: the pace is that of what the machines finished.
  const ideal = (rated * made) / (good + lost)
  const shares = Object.fromEntries(STATES.map((state) => [state, seconds[state] / on])) as Record<keyof StateShares, number>
  return { ...effectiveness({ ideal, good, lost, seconds }), shares }
}

/** A counter of some nodes over some periods. */
export function sum(nodes: readonly NodeResult[], key: keyof NodePeriods, periods: readonly number[]): number {
  return nodes.reduce((all, n) => periods.reduce((total, i) => total + n.periods![key][i]!, all), 0)
}
