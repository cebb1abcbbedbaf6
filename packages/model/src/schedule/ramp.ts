import { exp } from '@cellwright/kernel'
import type { World } from '../project/world.ts'

const BY = 'schedule/ramp'

/** How a line learns: pace and start-up scrap as functions of days since its first day. */
export interface Ramp {
  /** Pace over mature pace on a day, 0..1. */
  pace(day: number): number
  /** Share of units lost to start-up, on top of the mature losses, 0..1. */
  scrap(day: number): number
  /** Days until the pace is mature. */
  readonly days: number
}

/**
 * Pace rises in a straight line from its first value to 1 over the ramp time; start-up scrap decays exponentially from
 * its first value. Anchors: OEE of at most 40 % in ramp-up against more than 80 % after (ref:jagenberg); scrap of 15 to
 * 30 % early and about 10 % after five years (ref:ffb-scrap). The shapes are assumptions.
 */
export function ramp(world: World, line: 'cell-line' | 'pack-line'): Ramp {
  const read = (key: string) => world.read(`ramp/${line}.${key}`, BY).value
  const first = read('initial-pace')
  const days = read('ramp-time') / 86400
  const scrap = read('initial-extra-scrap')
  const decay = read('scrap-decay-time') / 86400
  return {
    days,
    pace: (day) => (day >= days ? 1 : day <= 0 ? first : first + (1 - first) * (day / days)),
    scrap: (day) => scrap * exp(-Math.max(0, day) / decay),
  }
}

/** A line that is mature from its first day: for comparing with static answers. */
export const MATURE: Ramp = { days: 0, pace: () => 1, scrap: () => 0 }
