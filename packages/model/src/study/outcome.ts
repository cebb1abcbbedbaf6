import { CellwrightError } from '../issue.ts'
import { designCell, type Cell } from '../design/cell.ts'
import { designContainer, type Container } from '../design/container.ts'
import { designPack, type Pack } from '../design/pack.ts'
import { orderPlans, type OrderPlan } from '../factory/orders.ts'
import { staticYears } from '../factory/profile.ts'
import { additionsOf } from '../factory/masses.ts'
import { ledger, type Ledger } from '../ledger/ledger.ts'
import type { Flows } from '../ledger/year-counts.ts'
import { sizePlant, type Plant } from '../plant/plant.ts'
import { productMix } from '../plant/product-mix.ts'
import type { PlantSpec, Project } from '../project/project.ts'
import type { World } from '../project/world.ts'
import { schedule, type Schedule } from '../schedule/tasks.ts'
import type { Term } from '../term/index.ts'
import { materialOutcome, type MaterialOutcome } from './material-outcome.ts'

/** Everything that one world says without a simulation. */
export interface Outcome {
  readonly world: World
  readonly cells: readonly Cell[]
  readonly packs: readonly Pack[]
  readonly containers: readonly Container[]
  readonly plants: readonly PlantOutcome[]
  readonly materialPlants: readonly MaterialOutcome[]
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
  const containers = project.containers.map((spec) => {
    const pack = packs.find((p) => p.id === spec.pack)
    if (!pack) throw new CellwrightError('CW-MODEL-012', `container ${spec.id} has no pack ${spec.pack}`)
    return designContainer(world, spec, pack)
  })
  const plants = project.plants.map((spec): PlantOutcome => {
    const made = spec.makes.flatMap((id) => packs.find((p) => p.id === id) ?? [])
    if (made.length === 0) throw new CellwrightError('CW-MODEL-012', `plant ${spec.id} makes no known pack`)
    const products = productMix(world, made, project.orders)
    const plans = made.flatMap(({ id }) =>
      orderedFrom(project, spec, id) ? orderPlans(world, project.orders, id, project.calendar.end + 1) : [],
    )
    return {
      plant: sizePlant(world, spec, products),
      schedule: schedule(world, spec),
      orders: plans.length ? plans : undefined,
    }
  })
  const materialPlants = project.materialPlants.map((spec) => materialOutcome(world, spec, { cells, packs }))
  return { world, cells, packs, containers, plants, materialPlants }
}

/** Orders of a pack go to the first plant that makes it. */
export function orderedFrom(project: Project, plant: PlantSpec, pack: string): boolean {
  return project.plants.find((other) => other.makes.includes(pack))?.id === plant.id
}

/** Yearly flows without a simulation; `share` is what machines that wait for one another leave of the static output. */
export function staticFlows(world: World, p: PlantOutcome, share = 1): Flows {
  const { start, end } = world.project.calendar
  return {
    years: staticYears(
      world,
      p.plant,
      start,
      end + 1,
      p.schedule.lines.map((line) => line.pilotStart.value),
      p.orders,
      share,
    ),
    of: 'static capacity with ramp and orders, not simulated',
  }
}

/** The books of a plant, from simulated yearly flows or, without them, from the static profile; `price` is money per joule in the place of the orders' own. */
export function books(world: World, p: PlantOutcome, flows = staticFlows(world, p), price?: Term): Ledger {
  const made = p.plant.products.map(({ pack }) => pack.id)
  const orders = world.project.orders.filter((o) => o.products.some((product) => made.includes(product.pack)))
  return ledger(world, p.plant, p.schedule, flows, additionsOf(world, p.plant), orders, price)
}
