import { log } from '@cellwright/kernel'
import type { Entry } from '@cellwright/library'
import { CellwrightError } from '../issue.ts'
import type { Site } from '../project/project.ts'
import type { World } from '../project/world.ts'
import { calc, exactly, rule, type Term } from '../term/index.ts'
import { greatCircle, type Place } from './great-circle.ts'

const BY = 'plant/weather'

/** A month of a mean year outdoors. */
export interface Month {
  readonly name: string
  readonly days: number
  /** Mean temperature in degC. */
  readonly temperature: Term
  /** Mean absolute humidity in g of water per kg of dry air. */
  readonly humidity: Term
  /** Mean dew point in degC. */
  readonly dewPoint: Term
}

/** Weather of a site: that of one station of the library. */
export interface Weather {
  readonly station: string
  readonly name: string
  readonly country: string
  /** Years or kind of year that the means are of. */
  readonly period: string
  /** What `hottest` and `coldest` are. */
  readonly extremes: string
  /** From the site [m]; absent where the file gives no position. */
  readonly distance?: number
  /** How the station was found: `nearest`, the first of the `country`, or the `default`, which is an assumption. */
  readonly found: 'nearest' | 'country' | 'default'
  /** Of the station: degrees north of the equator, and height above the sea [m]. */
  readonly latitude: Term
  readonly elevation: Term
  readonly months: readonly Month[]
  /** Mean of the year in degC. */
  readonly mean: Term
  /** Temperatures to design for, in degC. */
  readonly hottest: Term
  readonly coldest: Term
}

/** Of a site without a position in a country without a station: a temperate place, which is an assumption. */
const DEFAULT_STATION = 'potsdam'

/** The nearest station of the library; without a position the first of the country; else the default. */
export function weatherAt(world: World, site: Site): Weather {
  const { entry, found, distance } = stationFor(world, site)
  const read = (key: string) => world.read(`weather/${entry.id}.${key}`, BY)
  const elevation = read('elevation')
  const height = calc`${elevation} / ${ONE_METRE}`
  // Pressure by height: ref:fao56 (eq. 7).
  const pressure = calc`101.3 * pow((293 - 0.0065 * ${height}) / 293, 5.26)`.as('air pressure at the station in kPa', '')
  const months = MONTHS.map(([name, days], i): Month => {
    const of = (key: string) => `weather/${entry.id}.${key}-${i + 1}`
    const temperature = celsius(read(`mean-temperature-${i + 1}`)).as(`outdoor temperature in ${name}, degC`, '')
    const dewPoint = world.find(of('dew-point'), BY)
    const vapour = (
      dewPoint ? saturation(celsius(dewPoint)) : calc`${world.read(of('humidity'), BY)} * ${saturation(temperature)}`
    ).as(`vapour pressure in ${name} in kPa`, '')
    return {
      name,
      days,
      temperature,
      humidity: absoluteHumidity(vapour, pressure, name),
      dewPoint: (dewPoint ? celsius(dewPoint) : dewPointOf(vapour)).as(`dew point in ${name}, degC`, ''),
    }
  })
  return {
    station: entry.id,
    name: entry.name,
    country: entry.text['country'] ?? '',
    period: entry.text['period'] ?? '',
    extremes: entry.text['extremes'] ?? '',
    ...(distance !== undefined && { distance }),
    found,
    latitude: read('latitude'),
    elevation,
    months,
    mean: calc`sum(${months.map((m) => calc`${m.temperature} * ${exactly(m.days, `days of ${m.name}`)}`)}) / 365`.as(
      'mean outdoor temperature, degC',
      '',
    ),
    hottest: celsius(read('hottest')).as('temperature of a hot day, degC', ''),
    coldest: celsius(read('coldest')).as('temperature of a cold day, degC', ''),
  }
}

function stationFor({ library }: World, site: Site): { entry: Entry; found: Weather['found']; distance?: number } {
  const stations = library.entries('weather')
  const { lat, lon } = site
  if (lat !== undefined && lon !== undefined) {
    const placed = stations.flatMap((entry) => {
      const place = placeOf(entry)
      return place ? [{ entry, found: 'nearest' as const, distance: greatCircle({ lat, lon }, place) }] : []
    })
    const [first] = placed
    if (first) return placed.reduce((best, s) => (s.distance < best.distance ? s : best), first)
  }
  const own = stations.find((s) => s.text['country'] === site.country)
  if (own) return { entry: own, found: 'country' }
  const entry = stations.find((s) => s.id === DEFAULT_STATION) ?? stations[0]
  if (!entry) throw new CellwrightError('CW-MODEL-001', `the library has no weather, which ${BY} needs`)
  return { entry, found: 'default' }
}

/** An entry of the file's own may lack its position. */
function placeOf({ values: { latitude, longitude } }: Entry): Place | undefined {
  return latitude && longitude && { lat: latitude.value, lon: longitude.value }
}

function celsius(kelvin: Term): Term {
  return calc`(${kelvin} - ${FREEZING}) / ${ONE_KELVIN}`
}

/** Vapour pressure over water in kPa: 0.6108 exp(17.27 t / (t + 237.3)), t in degC. Source: ref:fao56 (eq. 11 and 14). */
function saturation(temperature: Term): Term {
  return calc`0.6108 * exp(17.27 * ${temperature} / (${temperature} + 237.3))`
}

/** The reverse of `saturation`: 237.3 ln(e / 0.6108) / (17.27 - ln(e / 0.6108)), e in kPa. */
function dewPointOf(vapour: Term): Term {
  return rule(
    'the temperature at which air with this vapour pressure is saturated (ref fao56, eq. 11 solved for it)',
    [vapour],
    (e) => {
      const x = log(e / 0.6108)
      return (237.3 * x) / (17.27 - x)
    },
  )
}

/** Water per dry air in g/kg: 622 e / (p - e). */
function absoluteHumidity(vapour: Term, pressure: Term, month: string): Term {
  return calc`622 * ${vapour} / (${pressure} - ${vapour})`.as(`outdoor humidity in ${month}, g/kg`, '')
}

const FREEZING = exactly(273.15, '0 degC', 'K')
const ONE_KELVIN = exactly(1, 'one kelvin', 'K')
const ONE_METRE = exactly(1, 'one metre', 'm')

const MONTHS = [
  ['January', 31],
  ['February', 28],
  ['March', 31],
  ['April', 30],
  ['May', 31],
  ['June', 30],
  ['July', 31],
  ['August', 31],
  ['September', 30],
  ['October', 31],
  ['November', 30],
  ['December', 31],
] as const
