import type { Site } from '../project/project.ts'
import type { World } from '../project/world.ts'
import { calc, exactly, total, type Term } from '../term/index.ts'
import { weatherAt, type Weather } from './weather.ts'

/** Evaporation from open fresh water at a site. */
export interface Evaporation {
  readonly weather: Weather
  /** Depth over time [m/s], January first. */
  readonly months: readonly Term[]
  /** Mean of the twelve months [m/s]. */
  readonly mean: Term
}

/**
 * E0 = (700 Tm / (100 - A) + 15 (T - Td)) / (80 - T) in mm a day, with Tm = T + 0.006 h; T is the mean temperature of the month and Td its dew point in
 * degC, A the latitude in degrees whatever the hemisphere, h the height in m. Penman's formula for a lake, simplified; monthly means are within
 * about 0.5 mm a day of measured ones. Below 0 it is 0. Source: Linacre 1977, whose 0.006 h stands for the
 * stronger sun of high places; on the high plateau of the Andes it gives more than the one pan there that was measured (docs/model.md).
 */
export function evaporation(world: World, site: Site): Evaporation {
  const weather = weatherAt(world, site)
  const latitude = calc`abs(${weather.latitude})`
  const height = calc`${weather.elevation} / ${ONE_METRE}`
  const months = weather.months.map(({ name, temperature, dewPoint }) => {
    const raised = calc`${temperature} + 0.006 * ${height}`
    const depth = calc`(700 * ${raised} / (100 - ${latitude}) + 15 * (${temperature} - ${dewPoint})) / (80 - ${temperature})`
    return calc`max(0, ${depth}) * ${ONE_MM_A_DAY}`.as(`evaporation of open water in ${name}`, 'mm/d')
  })
  return {
    weather,
    months,
    mean: calc`${total(months)} / 12`.as('evaporation of open water, mean of the months', 'mm/yr'),
  }
}

const ONE_METRE = exactly(1, 'one metre', 'm')
const ONE_MM_A_DAY = exactly(1e-3 / 86400, 'one millimetre a day', 'mm/d')
