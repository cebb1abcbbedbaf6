import type { FleetSpec } from '../project/project.ts'
import type { World } from '../project/world.ts'
import { weatherAt, type Weather } from '../plant/weather.ts'
import { calc, exactly, type Term } from '../term/index.ts'

const BY = 'use/cell temperature'

/** Temperature of the cells of a fleet over the year. */
export interface CellTemperature {
  /** By month, January first [K]. */
  readonly months: readonly Term[]
  /** Of the climate that it follows from; undefined where the file gives the temperature. */
  readonly weather: Weather | undefined
}

/**
 * Mean temperature of the cells in each month: that outdoors and what driving and charging add, held between the temperatures at which the pack is heated and cooled.
 * The file may give one temperature for all of the year.
 * Assumes: mean weather of a month; days within it, and cells of one pack, are alike.
 */
export function cellTemperature(world: World, spec: FleetSpec): CellTemperature {
  const given = world.input(spec.temperature, `fleets.${spec.id}.temperature`, BY)
  if (given) return { months: Array.from({ length: 12 }, () => given), weather: undefined }
  const site = world.project.sites.find((s) => s.id === spec.site)
  const weather = weatherAt(world, site ?? { id: spec.site, country: '' })
  const of = (key: string) => world.readOf('vehicle-use', spec.use, key, BY)
  const [low, high, rise] = [of('cell-temperature-low'), of('cell-temperature-high'), of('temperature-rise')]
  return {
    weather,
    months: weather.months.map(({ name, temperature }) =>
      calc`max(${low}, min(${high}, ${temperature} * ${ONE_KELVIN} + ${FREEZING} + ${rise}))`.as(
        `temperature of the cells in ${name}`,
        'K',
      ),
    ),
  }
}

const FREEZING = exactly(273.15, '0 degC', 'K')
const ONE_KELVIN = exactly(1, 'one kelvin', 'K')
