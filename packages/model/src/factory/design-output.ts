import { addMonths, civilDate, dayNumber, formatDate, significant } from '@cellwright/units'
import { staticCapacity } from '../plant/capacity.ts'
import type { Plant } from '../plant/plant.ts'
import { rackTime } from '../plant/sizing.ts'
import type { World } from '../project/world.ts'
import { rampOf, rampOver, rampsOf, type Ramp, type RampFigures } from '../schedule/ramp.ts'
import type { Schedule } from '../schedule/tasks.ts'
import { calc, exactly, rule, type Term } from '../term/index.ts'
import { possibleOutput } from './possible-output.ts'

/** Share of nameplate from which a plant is said to make what it was designed for. */
export const DESIGN_SHARE = 0.95

/** When a plant first makes at least 95 % of its nameplate. */
export interface DesignOutput {
  /** First day of that month; undefined where it never comes. */
  readonly month: Term | undefined
  /** What machines and people can make when nothing is left of the ramp, over nameplate. */
  readonly mature: Term
  /** Both as a sentence. */
  readonly text: string
}

const A_DAY = exactly(86400, 'a day', 's')
const RAMP_FIGURES = ['initialPace', 'rampTime', 'initialScrap', 'scrapDecay', 'carryOver'] as const

/**
 * First calendar month in which the lines together can make at least 95 % of nameplate by the static profile: capacity for endless
 * buffers x ramp less start-up scrap, each line from its own first day. Orders do not hold it back, and what is lost because steps
 * wait for each other is not in it: only a simulation finds that.
 */
export function designOutput(world: World, plant: Plant, { lines }: Schedule): DesignOutput {
  const mature = calc`${staticCapacity(plant).endless} * ${plant.operatingTime} / ${plant.packsPerYear}`.as(
    'what mature machines and people can make over nameplate',
    '%',
  )
  const { packs, cells: ofLine } = rampsOf(world, plant.spec)
  const cells = lines.map((_, k) => ofLine(k + 1))
  const racks = calc`${rackTime(plant.steps)} / ${A_DAY}`.as('days in the racks', '')
  const over = calc`max(${rampOver(packs, 'pack-line')}, ${rampOver(cells[0]!, 'cell-line')}) / ${A_DAY}`.as(
    'days after which nothing of the ramps is left',
    '',
  )
  const month = rule(
    `first day of the first month in which the lines, with their ramps, make ${DESIGN_SHARE * 100} % of nameplate; none where they never do`,
    [mature, racks, over, ...[packs, ...cells].flatMap(ofRamp), ...lines.map((line) => line.pilotStart)],
    firstMonth,
  ).as(`first month with ${DESIGN_SHARE * 100} % of nameplate`, 'date')
  const reached = Number.isFinite(month.value)
  return { month: reached ? month : undefined, mature, text: sentence(reached ? month.value : undefined, mature.value) }
}

function ofRamp(figures: RampFigures): Term[] {
  return RAMP_FIGURES.map((key) => figures[key])
}

/** Numbers in the order above; Infinity where the share is never reached. */
function firstMonth(mature: number, racks: number, over: number, ...rest: readonly number[]): number {
  const width = RAMP_FIGURES.length
  const lines = (rest.length - width) / (width + 1)
  const rampAt = (i: number, after: number): Ramp => {
    const [first = 0, time = 0, scrap = 0, decay = 0, carryOver = 0] = rest.slice(i * width, (i + 1) * width)
    return rampOf(first, time, scrap, decay, carryOver, after)
  }
  const starts = rest.slice((lines + 1) * width)
  const opening = Math.min(...starts)
  const inTurn = { starts, packs: rampAt(0, 0), cells: starts.map((start, k) => rampAt(k + 1, start - opening)) }
  const last = Math.max(...starts) + racks + over
  const { year, month } = civilDate(opening)
  for (let from = dayNumber({ year, month, day: 1 }); from <= last; from = addMonths(from, 1)) {
    const to = addMonths(from, 1)
    // In units of a day of nameplate.
    if (possibleOutput(inTurn, mature, racks, from, to).packs >= DESIGN_SHARE * (to - from)) return from
  }
  return Infinity
}

function sentence(month: number | undefined, mature: number): string {
  const share = `${DESIGN_SHARE * 100} % of its nameplate`
  const limit = `when nothing is left of the ramp, machines and people can make ${significant(mature * 100, 3)} % of it`
  if (month === undefined) return `The plant never makes ${share}: ${limit}.`
  return `The plant can make ${share} from ${formatDate(month).slice(0, 7)} on, counted without a simulation and whatever is ordered; ${limit}.`
}
