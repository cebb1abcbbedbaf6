import { civilDate, dayNumber } from '@cellwright/units'
import { additionsOf } from '../packages/model/src/factory/masses.ts'
import type { YearFlow } from '../packages/model/src/factory/profile.ts'
import { ledger, type Ledger } from '../packages/model/src/ledger/ledger.ts'
import type { Plant } from '../packages/model/src/plant/plant.ts'
import type { World } from '../packages/model/src/project/world.ts'
import { schedule } from '../packages/model/src/schedule/tasks.ts'
import { exactly } from '../packages/model/src/term/index.ts'

/** Books of a plant that makes its nameplate in every whole year of operation, as static cost models have it: no ramp, no orders. `price` in money per joule. */
export function nameplateBooks(world: World, plant: Plant, price = 0): Ledger {
  const { calendar } = world.project
  const dates = schedule(world, plant.spec)
  const packs = plant.packsPerYear.value
  const stepIn = new Map(plant.steps.map((s) => [s.step.id, packs * s.inPerPack.value]))
  const pilot = dates.pilotStart.value
  const opening = civilDate(pilot).year
  const first = pilot === dayNumber({ year: opening, month: 1, day: 1 }) ? opening : opening + 1
  const count = civilDate(calendar.end).year - first + 1
  const years = Array.from({ length: count }, (_, i): YearFlow => ({ year: first + i, packs, delivered: packs, stepIn }))
  const flows = { years, of: 'nameplate in every year' }
  const unit = `${world.project.currency.report}/kWh`
  return ledger(world, plant, dates, flows, additionsOf(world, plant), [], exactly(price, 'price given', unit))
}
