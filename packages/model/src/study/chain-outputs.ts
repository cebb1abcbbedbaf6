import { YEAR } from '@cellwright/units'
import { staticMaterialYears } from '../factory/material-static.ts'
import { isJoined } from '../factory/chain-links.ts'
import { staticYears } from '../factory/profile.ts'
import { staticCapacity } from '../plant/capacity.ts'
import { calc, exactly, type Term } from '../term/index.ts'
import { sizedOutput } from './material-headlines.ts'
import type { Outcome } from './outcome.ts'

/** What a plant makes of its product when nothing is short and all of it is taken: kg, of cells and packs J. */
export interface PlantOutput {
  /** [kg/s or W] with all phases and lines, when nothing is left of the ramp: its slowest step, of material plants and of plants that rows of supply join at most their nameplate. */
  readonly mature: Term
  readonly nameplate: Term
  /** By calendar year, with phases, lines and ramps. */
  readonly years: () => ReadonlyMap<number, Term>
}

/** Of every plant of the file, without a simulation. */
export function plantOutputs(o: Outcome): Map<string, PlantOutput> {
  const { world } = o
  const { start, end } = world.project.calendar
  const found = new Map<string, PlantOutput>()
  for (const m of o.materialPlants) {
    const { plant, schedule } = m
    const years = () => staticMaterialYears(world, plant, schedule, 1, 'nameplate')
    found.set(plant.id, {
      mature: calc`min(${plant.nameplate}, ${sizedOutput(m).as('what its slowest steps let pass', 't/yr')})`.as(
        `what ${plant.id} can make`,
        't/yr',
      ),
      nameplate: plant.nameplate,
      years: () => new Map(years().map(({ year, made }) => [year, inYear(plant.id, year, made, 't')])),
    })
  }
  for (const { plant, schedule } of o.plants) {
    const lines = schedule.lines.map((line) => line.pilotStart.value)
    const capped = isJoined(world.project, plant.id)
    const years = () => staticYears(world, plant, start, end + 1, lines, undefined, 1, capped ? 'nameplate' : undefined)
    const machines = calc`${staticCapacity(plant).endless} * ${plant.operatingTime} * ${plant.pack.energy} / ${A_YEAR}`
    found.set(plant.id, {
      mature: (capped ? calc`min(${plant.nameplate}, ${machines.as('what its slowest steps let pass', 'GWh/yr')})` : machines).as(
        `what ${plant.id} can make`,
        'GWh/yr',
      ),
      nameplate: plant.nameplate,
      years: () =>
        new Map(years().map(({ year, packs }) => [year, inYear(plant.id, year, packs * plant.pack.energy.value, 'GWh')])),
    })
  }
  return found
}

const A_YEAR = exactly(YEAR, 'a year of 365 days', 's')

function inYear(plant: string, year: number, made: number, unit: string): Term {
  return exactly(made, `what ${plant} can make in ${year} by its phases and ramp`, unit)
}
