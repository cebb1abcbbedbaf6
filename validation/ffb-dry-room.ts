import { builtInLibrary } from '@cellwright/library'
import type { Case, Group } from './case.ts'
import { PUBLISHED, plantName, published } from './plant-energy.ts'

const { ffb } = PUBLISHED
const library = builtInLibrary()

/** Days of production in a year that the source counts. */
const PRODUCTION_DAYS = 315
const HOURS = 8760

/**
 * The data of the library for dry rooms after ref:ffb-builder, against the source's own results in constant weather: load per pair of people
 * = polynomial of the fourth degree in outdoor temperature [degC] and humidity [g/kg, at most 7.6], one for each dew point; energy of
 * a year = load x people / 2 x 8760 h x 315 / 365. The dry rooms of a plant (plant/dry-room.ts) are worked out from the same numbers; the energy of its books is not.
 */
export function ffbDryRooms(): Group {
  return {
    id: 'energy-dry-room-data',
    title: 'Energy of dry rooms by weather and dew point: the data',
    about:
      'People, useful heat and cold and electricity of fans of a plant of 40 GWh/yr in constant weather, worked out here from the numbers of the library (ref:ffb-builder), beside what the tool itself gives. This shows ' +
      'that the numbers are carried over without a slip, and what weather and dew point do. The model works out dry rooms from them beside its books, whose energy knows neither.',
    cases: ffb.plants.flatMap((plant) => {
      const people = ffb.capacity_GWh_per_yr * published('energy-model/ffb-dry-room-people.jobs-per-capacity', 'persons/(GWh/yr)')
      const inside = people * published(`energy-model/${plant.cells}.people-factor`, '')
      const perYear = (load_kW: number) => (load_kW * (inside / 2) * HOURS * (PRODUCTION_DAYS / 365)) / 1e6
      const room = `ffb-dry-room-minus${-plant.dew_point_C}`
      const load = (kind: 'heat' | 'cool') => polynomial(`${room}-${kind}`, plant.outdoor_C, plant.humidity_g_per_kg)
      const row = (key: string, what: string, unit: string, ours: number, theirs: number): Case => ({
        id: `${plant.of}.${key}`,
        what: `${what}: ${plantName(plant.of)}`,
        unit,
        ours,
        theirs,
        ref: ffb.ref,
        tolerance: 0.01,
      })
      return [
        row('people', 'people in dry rooms', 'people', inside, plant.people),
        row('heat', 'useful heat of dry rooms', 'GWh/yr', perYear(load('heat')), plant.heat_GWh),
        row('cooling', 'useful cold of dry rooms', 'GWh/yr', perYear(load('cool')), plant.cooling_GWh),
        row(
          'fans',
          'electricity of the fans of dry rooms',
          'GWh/yr',
          perYear(published(`energy-model/${room}.power`, 'kW')),
          plant.electricity_GWh,
        ),
      ]
    }),
  }
}

/** Sum of c x^i y^j over the coefficients `c-x<i>y<j>` of an entry; humidity counts up to 7.6 g/kg. */
function polynomial(id: string, outdoor_C: number, humidity_g_per_kg: number): number {
  const y = Math.min(humidity_g_per_kg, 7.6)
  return Object.entries(library.entry('energy-model', id)?.values ?? {}).reduce((sum, [name, { value }]) => {
    const [, i, j] = /^c-x(\d)y(\d)$/.exec(name) ?? []
    return i === undefined || j === undefined ? sum : sum + value * outdoor_C ** Number(i) * y ** Number(j)
  }, 0)
}
