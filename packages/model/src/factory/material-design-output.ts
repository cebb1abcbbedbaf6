import { addMonths, civilDate, dayNumber } from '@cellwright/units'
import type { MaterialPlant } from '../plant/material-plant.ts'
import type { World } from '../project/world.ts'
import { materialRampFigures } from '../schedule/material-ramp.ts'
import type { PhaseSchedule } from '../schedule/phases.ts'
import { rampOf } from '../schedule/ramp.ts'
import { calc, exactly, rule, type Term } from '../term/index.ts'
import { DESIGN_SHARE } from './design-output.ts'
import { staticOutput } from './material-static.ts'

/**
 * First day of the first calendar month in which the phases of a plant together can make at least 95 % of its nameplate by the static profile: the slowest
 * step of each x ramp less start-up scrap, each from its first day of production for customers. Undefined where they never can. Seasons of ponds are not in it.
 */
export function materialDesignOutput(
  world: World,
  { dates, plant }: { readonly dates: PhaseSchedule; readonly plant: MaterialPlant },
): Term | undefined {
  const { initialPace, rampTime, initialScrap, scrapDecay, carryOver } = materialRampFigures(world, plant.flows.kind)
  const able = exactly(staticOutput(plant).rate / plant.nameplate.value, 'what the mature machines can make over nameplate')
  const shares = dates.phases.map((d) => {
    const phase = plant.phases.find((p) => p.id === d.id)!
    return calc`${phase.capacity} / ${plant.nameplate} * ${able}`
  })
  const starts = dates.phases.map((d) => d.serialStart)
  const month = rule(
    `first day of the first month in which the phases, with their ramps, make ${DESIGN_SHARE * 100} % of nameplate; none where they never do`,
    [initialPace, rampTime, initialScrap, scrapDecay, carryOver, ...shares, ...starts],
    firstMonth,
  )
  return Number.isFinite(month.value) ? month.as(`first month with ${DESIGN_SHARE * 100} % of nameplate`, 'date') : undefined
}

/** Years after the last start in which a ramp is over. */
const LONG = 20

/** Numbers in the order above; Infinity where the share is never reached. */
function firstMonth(
  pace: number,
  time: number,
  scrap: number,
  decay: number,
  carryOver: number,
  ...rest: readonly number[]
): number {
  const ramp = rampOf(pace, time, scrap, decay, carryOver)
  const [shares, starts] = [rest.slice(0, rest.length / 2), rest.slice(rest.length / 2)]
  const { year, month } = civilDate(Math.min(...starts))
  const last = Math.max(...starts) + LONG * 365
  for (let from = dayNumber({ year, month, day: 1 }); from <= last; from = addMonths(from, 1)) {
    const middle = (from + addMonths(from, 1)) / 2
    const made = shares.reduce((sum, share, i) => {
      const age = middle - starts[i]!
      return age > 0 ? sum + share * ramp.pace(age) * (1 - ramp.scrap(age)) : sum
    }, 0)
    if (made >= DESIGN_SHARE) return from
  }
  return Infinity
}
