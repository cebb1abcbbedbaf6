import { CellwrightError } from '../issue.ts'
import { designCell, type Cell } from '../design/cell.ts'
import { designPack, type Pack } from '../design/pack.ts'
import { orderPlans, type OrderPlan } from '../factory/orders.ts'
import { staticYears, type YearFlow } from '../factory/profile.ts'
import { additionsOf } from '../factory/masses.ts'
import { ledger, type Ledger } from '../ledger/ledger.ts'
import { sizePlant, type Plant } from '../plant/plant.ts'
import type { World } from '../project/world.ts'
import { schedule, type Schedule } from '../schedule/tasks.ts'

/** Everything that one world says without a simulation. */
export interface Outcome {
  readonly world: World
  readonly cells: readonly Cell[]
  readonly packs: readonly Pack[]
  readonly plants: readonly PlantOutcome[]
}

export interface PlantOutcome {
  readonly plant: Plant
  readonly schedule: Schedule
  /** Orders of the packs that the plant makes; undefined where there are none. */
  readonly orders: readonly OrderPlan[] | undefined
}

/** Design, size and schedule in one world. Throws a CellwrightError where an input is missing in that world. */
export function outcome(world: World): Outcome {
  const { project } = world
  const cells = project.cells.map((spec) => designCell(world, spec))
  const packs = project.packs.map((spec) => {
    const cell = cells.find((c) => c.id === spec.cell)
    if (!cell) throw new CellwrightError('CW-MODEL-012', `pack ${spec.id} has no cell ${spec.cell}`)
    return designPack(world, spec, cell)
  })
  const plants = project.plants.map((spec): PlantOutcome => {
    const pack = packs.find((p) => p.id === spec.makes)
    if (!pack) throw new CellwrightError('CW-MODEL-012', `plant ${spec.id} makes no known pack`)
    // Orders of a pack go to the first plant that makes it.
    const first = project.plants.find((other) => other.makes === pack.id)
    const orders = first === spec ? project.orders.filter((o) => o.product === pack.id) : []
    const plans = orders.length ? orderPlans(world, orders, project.calendar.end + 1) : undefined
    return { plant: sizePlant(world, spec, pack), schedule: schedule(world, spec), orders: plans?.length ? plans : undefined }
  })
  return { world, cells, packs, plants }
}

/** Yearly output of a plant over the calendar by the static profile, of which the line makes `share`. */
export function staticFlows(world: World, p: PlantOutcome, share = 1): YearFlow[] {
  const { calendar } = world.project
  return staticYears(world, p.plant, calendar.start, calendar.end + 1, p.schedule.pilotStart, p.orders, share)
}

/** The books of a plant, from simulated yearly flows or, without them, from the static profile. */
export function books(world: World, p: PlantOutcome, flows?: readonly YearFlow[], share = 1, price?: number): Ledger {
  const { orders } = world.project
  const years = flows ?? staticFlows(world, p, share)
  return ledger(
    world,
    p.plant,
    p.schedule,
    years,
    additionsOf(world, p.plant),
    orders.filter((o) => o.product === p.plant.pack.id),
    price,
  )
}
