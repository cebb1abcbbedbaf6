import type { NodePeriods, NodeResult } from '@cellwright/kernel'

/** Where the time of the machines of a step went, as shares of their time on shift, and what became of it. */
export interface Oee {
  /** Time at work over time at work, in set-up and in unplanned stops. Waiting and planned stops are neither. */
  readonly availability: number
  /** Time that the units finished take at the rated pace over the time at work. */
  readonly performance: number
  /** Good units over units finished. */
  readonly quality: number
  /** availability x performance x quality: equipment effectiveness while there is work. */
  readonly oee: number
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

const STATES = ['busy', 'setup', 'down', 'maintenance', 'starved', 'blocked', 'unmanned'] as const

/**
 * Effectiveness of the machines of a step over some periods, after S. Nakajima (Introduction to TPM, 1988): availability x performance x quality. Losses by
 * waiting for other steps or people stand beside it, for they are not the machine's. Undefined where the machines finished nothing.
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
  const { busy, setup, down } = seconds
  const made = time('out') + time('scrap')
  const good = sum(done, 'out', periods)
  const all = good + sum(done, 'scrap', periods)
  if (busy <= 0 || made <= 0 || all <= 0) return undefined
  const availability = busy / (busy + setup + down)
  const performance = (made * rated) / busy
  const quality = good / all
  const shares = Object.fromEntries(STATES.map((state) => [state, seconds[state] / on])) as Record<keyof StateShares, number>
  return { availability, performance, quality, oee: availability * performance * quality, shares }
}

/** A counter of some nodes over some periods. */
export function sum(nodes: readonly NodeResult[], key: keyof NodePeriods, periods: readonly number[]): number {
  return nodes.reduce((all, n) => periods.reduce((total, i) => total + n.periods![key][i]!, all), 0)
}
