import { civilDate, dayNumber } from '@cellwright/units'
import { additionsOf } from '../packages/model/src/factory/masses.ts'
import type { YearFlow } from '../packages/model/src/factory/profile.ts'
import { ledger, type Ledger } from '../packages/model/src/ledger/ledger.ts'
import type { Plant } from '../packages/model/src/plant/plant.ts'
import type { World } from '../packages/model/src/project/world.ts'
import { schedule } from '../packages/model/src/schedule/tasks.ts'

/** Books of a plant that makes its nameplate in every whole year of operation, as static cost models have it: no ramp, no orders. */
export function nameplateBooks(world: World, plant: Plant, price = 0): Ledger {
  const { calendar } = world.project
  const dates = schedule(world, plant.spec)
  const packs = plant.packsPerYear
  const stepIn = new Map(plant.steps.map((s) => [s.step.id, packs * s.inPerPack]))
  const opening = civilDate(dates.pilotStart).year
  const first = dates.pilotStart === dayNumber({ year: opening, month: 1, day: 1 }) ? opening : opening + 1
  const years = civilDate(calendar.end).year - first + 1
  const flows = Array.from({ length: years }, (_, i): YearFlow => ({ year: first + i, packs, delivered: packs, stepIn }))
  return ledger(world, plant, dates, flows, additionsOf(world, plant), [], price)
}
