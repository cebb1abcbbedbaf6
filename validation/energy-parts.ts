import type { Case, Group } from './case.ts'
import { because } from './because.ts'
import { perEnergy, plantEnergy, plantName, PUBLISHED, published, UNIT } from './plant-energy.ts'

const { ffb, ntnu, prozell } = PUBLISHED

/** Deviation beyond which a case says why. */
const EXPLAIN = 0.5

/** Energy by its large parts: drying, dry rooms, formation, and the rest. */
export function energyParts(): Group {
  const [pouch] = ffb.plants
  const sum = pouch ? Object.values(ffbParts(pouch)).reduce((a, b) => a + b, 0) : 0
  return {
    id: 'energy-parts',
    title: 'Energy by what it is used for',
    about:
      'The same energy by its large parts: drying, dry rooms, formation, and all other steps together. Small steps are not set side by side, for in them the sources differ by factors of ' +
      'hundreds that no plant would notice.',
    explain: EXPLAIN,
    cases: [...ffbCases(), ...ntnuCases(), ...prozellCases()],
    remarks: [
      `The parts of ref:run-ffb for pouch cells come to ${sum.toFixed(2)} kWh/kWh of its ${published('plant-energy/ffb-pouch-40gwh.total', UNIT).toFixed(2)}; re-cooling is the rest.`,
      'Formation is where the sources part company: ours follows ref:degen22 with 9.5 kWh/kWh of electricity; charging and discharging twice with their losses comes to 1.2 (ref:run-prozell, and ' +
        'near it ref:ntnu). What the other eight are, the parts of ref:degen22 that were read do not say.',
    ],
  }
}

function row(id: string, what: string, ours: number, theirs: number, ref: string, reason: string): Case {
  return because({ id, what, unit: UNIT, ours, theirs, ref }, EXPLAIN, reason)
}

export const NO_WEATHER =
  'the books know no weather, dew point or format: they give every dry room what ref:degen22 and ref:prozell give theirs'
const FORMATION = 'ours is the 9.5 of ref:degen22, theirs near the loss of charging and discharging alone'

function ffbCases(): Case[] {
  const { parts } = plantEnergy({ capacity: ffb.capacity_GWh_per_yr })
  return ffb.plants.flatMap((plant, i) => {
    const theirs = ffbParts(plant)
    const name = plantName(plant.of)
    const dryRooms = row(`${plant.of}.dry-rooms`, `dry rooms: ${name}`, parts.dryRooms, theirs.dryRooms, ffb.ref, NO_WEATHER)
    if (i > 0) return [dryRooms]
    const process = parts.drying + parts.formation + parts.rest
    return [
      row(`${plant.of}.process`, `process: ${name}`, process, theirs.process, ffb.ref, NO_WEATHER),
      dryRooms,
      row(
        `${plant.of}.building`,
        `building: ${name}`,
        parts.building,
        theirs.building,
        ffb.ref,
        'theirs is heating and air of the building, ours laboratories and media',
      ),
    ]
  })
}

/** Process, dry rooms and building of a plant of the FFB tool as final energy: cold by its chiller, heat by its boiler. */
function ffbParts(plant: (typeof ffb.plants)[number]) {
  const of = (entry: string, key: string) => published(`energy-model/${entry}.${key}`, UNIT)
  const chiller = published('energy-model/ffb-conversion.chiller-performance', '')
  const boiler = published('energy-model/ffb-conversion.boiler-efficiency', '')
  const perYear = plant.electricity_GWh + plant.heat_GWh / boiler + plant.cooling_GWh / chiller
  return {
    process: of(plant.cells, 'electricity') + of(plant.cells, 'cooling') / chiller,
    dryRooms: perYear / ffb.capacity_GWh_per_yr,
    building: of('ffb-building', 'electricity') + of('ffb-building', 'heat') / boiler + of('ffb-building', 'cooling') / chiller,
  }
}

function ntnuCases(): Case[] {
  return ntnu.cells.flatMap((cell) => {
    const { of, cathode, chemistry, charge_Ah } = cell
    const { parts, voltage } = plantEnergy({ capacity: 10, chemistry })
    const theirs = (operation: string) => {
      const perMass = published(`step-energy-ntnu/${operation}-${cathode.toLowerCase()}.energy-per-cell-mass`, 'MJ/kg')
      return perEnergy(perMass, cell, (charge_Ah * voltage) / 1000)
    }
    const computed = 'theirs is computed from the air; size and dew point of its rooms are not in what was read'
    return [
      row(`${of}.drying`, `drying of ${cathode} electrodes`, parts.drying, theirs('coating-drying'), ntnu.ref, computed),
      row(`${of}.dry-rooms`, `dry rooms, ${cathode} cells`, parts.dryRooms, theirs('dry-room'), ntnu.ref, computed),
      row(`${of}.formation`, `formation of ${cathode} cells`, parts.formation, theirs('formation'), ntnu.ref, FORMATION),
    ]
  })
}

function prozellCases(): Case[] {
  const { parts } = plantEnergy({ capacity: prozell.capacity_GWh_per_yr })
  const step = (id: string) => prozell.steps[id] ?? 0
  const drying = step('coating-drying') + step('vacuum-drying')
  const all = Object.values(prozell.steps).reduce((sum, value) => sum + value, 0)
  const air = prozell.dry_room_m2 * published('plant-rules/prozell.dry-room-energy', 'kWh/m2/d') * OPERATING_DAYS
  const plant = '10 GWh/yr of 4680 cells'
  return [
    row(
      'prozell.drying',
      `drying, ${plant}`,
      parts.drying,
      drying,
      prozell.ref,
      'theirs is the power of the coater times its hours',
    ),
    row(
      'prozell.dry-rooms',
      `dry rooms, ${plant}`,
      parts.dryRooms,
      air / (prozell.capacity_GWh_per_yr * 1e6),
      prozell.ref,
      'theirs goes by the standing area of machines; ours adds the heat of ref:degen22 to that',
    ),
    row('prozell.formation', `formation, ${plant}`, parts.formation, step('formation'), prozell.ref, FORMATION),
    row(
      'prozell.rest',
      `all other steps, ${plant}`,
      parts.rest,
      all - drying - step('formation'),
      prozell.ref,
      'end-of-line test and assembly differ in opposite directions',
    ),
  ]
}

/** Days of a year in the ProZell tool. */
const OPERATING_DAYS = 360
