import { builtInLibrary, type Library } from '@cellwright/library'
import type { Case, Group } from './case.ts'
import { perEnergy, plantName, PUBLISHED, published, UNIT } from './plant-energy.ts'
import { sizedPlant, type KnownPlant } from './sized-plant.ts'

const { ffb, ntnu, prozell } = PUBLISHED
const library = builtInLibrary()

/** Days of production in a year: the source's and ours. */
const DAYS = { theirs: 315, ours: 360 }

/**
 * What the model works out beside its books (plant/site-supply.ts): dry rooms by weather, dew point and people after ref:ffb-builder through a whole
 * sized plant, and formation by its charges after ref:prozell.
 */
export function siteSupplies(): Group {
  return {
    id: 'energy-supply',
    title: 'Energy beside the books: dry rooms by weather, formation by its charges',
    about:
      'Dry rooms of a sized plant of 40 GWh/yr in the constant weather of ref:run-ffb, at its 315 days, as final energy; and formation from charges, discharges and their losses. The first shows that the model ' +
      'does what its source does; the second sets the rule that stands beside the books against what others have.',
    explain: 0.5,
    cases: [
      ...ffb.plants.filter((plant) => plant.cells === 'ffb-pouch').map(dryRooms),
      formation('prozell', '10 GWh/yr of 4680 cells', prozell.steps['formation']!, prozell.ref, {}),
      ...ntnu.cells.map((cell) => {
        const { voltage } = sizedPlant({ ...TEN, chemistry: cell.chemistry }).plant.pack.cell
        const perMass = published(`step-energy-ntnu/formation-${cell.cathode.toLowerCase()}.energy-per-cell-mass`, 'MJ/kg')
        const theirs = perEnergy(perMass, cell, (cell.charge_Ah * voltage.value) / 1000)
        return formation(cell.of, `${cell.cathode} cells`, theirs, ntnu.ref, { chemistry: cell.chemistry })
      }),
    ],
    remarks: ['Ours has no life tests and no rejects in formation, both of which ref:run-prozell counts.'],
  }
}

const TEN = { capacity: 10, country: 'DE', year: 2023 } as const

function formation(id: string, what: string, theirs: number, ref: string, known: Partial<KnownPlant>): Case {
  const { formation: own } = sizedPlant({ ...TEN, ...known }).plant.supply()
  return { id: `${id}.formation`, what: `formation, ${what}`, unit: UNIT, ours: own.perCell.withRecovery.value, theirs, ref }
}

/** Heat by the boiler and electricity, per energy of good cells. */
function dryRooms(plant: (typeof ffb.plants)[number]): Case {
  const boiler = published('energy-model/ffb-conversion.boiler-efficiency', '')
  const chiller = published('energy-model/ffb-conversion.chiller-performance', '')
  const known = { capacity: ffb.capacity_GWh_per_yr, country: 'DE', year: 2023, library: constantWeather(plant) }
  const { dryRooms: rooms } = sizedPlant(known).plant.supply()
  const GWh = 3.6e12
  const ours = (rooms.heat.value / boiler + rooms.electricity.value) / GWh / ffb.capacity_GWh_per_yr
  return {
    id: `${plant.of}.dry-rooms-by-weather`,
    what: `dry rooms: ${plantName(plant.of)}`,
    unit: UNIT,
    ours: ours * (DAYS.theirs / DAYS.ours),
    theirs: (plant.heat_GWh / boiler + plant.electricity_GWh + plant.cooling_GWh / chiller) / ffb.capacity_GWh_per_yr,
    ref: ffb.ref,
    tolerance: 0.01,
  }
}

/** The library with that weather at every station, in all months, and that dew point. */
function constantWeather({ dew_point_C, outdoor_C, humidity_g_per_kg }: (typeof ffb.plants)[number]): Library {
  const kelvin = outdoor_C + 273.15
  // At the height of the station that the plant takes.
  const pressure = 101.3 * ((293 - 0.0065 * published('weather/potsdam.elevation', 'm')) / 293) ** 5.26
  const vapour = (humidity_g_per_kg * pressure) / (622 + humidity_g_per_kg)
  const percent = (100 * vapour) / (0.6108 * Math.exp((17.27 * outdoor_C) / (outdoor_C + 237.3)))
  const value = (id: string) => {
    if (id === 'plant-rules/cellwright.dry-room-dew-point') return dew_point_C + 273.15
    if (/^weather\/.*\.(?:mean-temperature-\d+|hottest|coldest)$/.test(id)) return kelvin
    return /^weather\/.*\.humidity-\d+$/.test(id) ? percent : undefined
  }
  return {
    ...library,
    datum: (id) => {
      const datum = library.datum(id)
      const given = value(id)
      return datum && given !== undefined ? { ...datum, value: given, low: given, high: given } : datum
    },
  }
}
