import { exp } from '@cellwright/kernel'
import { buysCells, sellsCells, type RouteId } from '../project/route.ts'
import type { World } from '../project/world.ts'
import { calc, exactly, type Term } from '../term/index.ts'
import { withPilot } from './pilot-line.ts'

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

export type RampLine = 'cell-line' | 'pack-line'

/** The numbers of a ramp, from the library. */
export interface RampFigures {
  /** Pace on the first day of a first line over mature pace, 0..1. */
  readonly initialPace: Term
  /** [s] */
  readonly rampTime: Term
  /** Start-up scrap on the first day of a first line, 0..1. */
  readonly initialScrap: Term
  /** Time in which start-up scrap falls to 1/e [s]. */
  readonly scrapDecay: Term
  /** Share of the ramp time that the line has behind it on its first day, 0..1: none of a first line. */
  readonly carryOver: Term
}

/** Of a part that a plant does not have: mature from its first day. */
const NOT_THERE: RampFigures = {
  initialPace: exactly(1, 'the plant has no such line'),
  rampTime: exactly(0, 'the plant has no such line', 's'),
  initialScrap: exactly(0, 'the plant has no such line'),
  scrapDecay: exactly(1, 'the plant has no such line', 's'),
  carryOver: exactly(0, 'the plant has no such line'),
}

/** The ramps of a plant: `cells` of its lines, the `nth` from 1; `packs` of the line that all share. */
export function rampsOf(world: World, plant: RampingPlant) {
  const [cells, packs] = [!buysCells(plant), !sellsCells(plant)]
  return {
    cells: (nth: number) => (cells ? figuresOf(world, plant, 'cell-line', nth) : NOT_THERE),
    packs: packs ? figuresOf(world, plant, 'pack-line') : NOT_THERE,
  }
}

interface RampingPlant {
  readonly id: string
  readonly route: RouteId
}

/** With what a pilot line changes, which makes what the plant begins with: cells, or packs where its cells come from outside. */
function figuresOf(world: World, plant: RampingPlant, line: RampLine, nth = 1): RampFigures {
  const figures = rampFigures(world, line, nth)
  return (line === 'pack-line') === buysCells(plant) ? withPilot(world, plant.id, figures) : figures
}

/** The ramp of a line of a plant (`ramp`). */
export function rampOfPlant(world: World, plant: RampingPlant, line: RampLine, nth = 1, after = Infinity): Ramp {
  return rampBy(figuresOf(world, plant, line, nth), after)
}

/** `nth` line of its plant, from 1: later ones learn from those before them. */
export function rampFigures(world: World, line: RampLine, nth = 1): RampFigures {
  const read = (key: string) => world.read(`ramp/${line}.${key}`, BY)
  return {
    initialPace: read('initial-pace'),
    rampTime: read('ramp-time'),
    initialScrap: read('initial-extra-scrap'),
    scrapDecay: read('scrap-decay-time'),
    carryOver: nth > 1 ? read('carry-over') : FIRST_LINE,
  }
}

const FIRST_LINE = exactly(0, 'a first line has no line to learn from')

/**
 * Pace rises in a straight line from its first value to 1 over the ramp time; start-up scrap decays exponentially from
 * its first value. Anchors: OEE of at most 40 % in ramp-up against more than 80 % after (ref:jagenberg); scrap of 15 to
 * 30 % early and about 10 % after five years (ref:ffb-scrap). A later line (`nth` from 2 on) starts as though it had run a share
 * of the ramp time already, but no longer than the first line has run by then (`after` days). The shapes and that share are
 * assumptions.
 */
export function ramp(world: World, line: RampLine, nth = 1, after = Infinity): Ramp {
  return rampBy(rampFigures(world, line, nth), after)
}

export function rampBy({ initialPace, rampTime, initialScrap, scrapDecay, carryOver }: RampFigures, after = Infinity): Ramp {
  return rampOf(initialPace.value, rampTime.value, initialScrap.value, scrapDecay.value, carryOver.value, after)
}

/** A ramp from its numbers, in the order of RampFigures; nothing can be learned from more days than `after`. */
export function rampOf(
  first: number,
  rampTime: number,
  scrap: number,
  scrapDecay: number,
  carryOver: number,
  after = Infinity,
): Ramp {
  const days = rampTime / 86400
  const decay = scrapDecay / 86400
  const before = Math.min(carryOver * days, after)
  return {
    days: days - before,
    pace: (day) => {
      const run = Math.max(0, day) + before
      return run >= days ? 1 : first + (1 - first) * (run / days)
    },
    scrap: (day) => scrap * exp(-(Math.max(0, day) + before) / decay),
  }
}

/** The day from which nothing of a ramp is left: pace is mature and start-up scrap below 1/20 000 of its first value. */
export function rampOver({ rampTime, scrapDecay }: RampFigures, line: RampLine): Term {
  return calc`max(${rampTime}, 10 * ${scrapDecay})`.as(`time after which nothing of the ramp is left, ${line}`, 'months')
}

/** A line that is mature from its first day: for comparing with static answers. */
export const MATURE: Ramp = { days: 0, pace: () => 1, scrap: () => 0 }
