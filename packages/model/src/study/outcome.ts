import { CellwrightError } from '../issue.ts'
import { designCell, type Cell } from '../design/cell.ts'
import { designContainer, type Container } from '../design/container.ts'
import { singleCell } from '../design/single-cell.ts'
import { designPack, type Pack } from '../design/pack.ts'
import { isJoined } from '../factory/chain-links.ts'
import { orderPlans, type OrderPlan } from '../factory/orders.ts'
import type { OutputShare } from '../factory/output-share.ts'
import { staticYears } from '../factory/profile.ts'
import { additionsOf } from '../factory/masses.ts'
import { ledger, type CellTrades, type Ledger } from '../ledger/ledger.ts'
import { once } from '../ledger/once.ts'
import { stationCapex, type StationCapex } from '../ledger/station-capex.ts'
import type { Flows } from '../ledger/year-counts.ts'
import { sizePlant, type Plant } from '../plant/plant.ts'
import { productMix } from '../plant/product-mix.ts'
import { auditablePhase } from '../project/phase-scope.ts'
import { plantsOfScope } from '../project/plant-scope.ts'
import type { ContainerSpec, PackSpec, PlantSpec, Project, StationSpec } from '../project/project.ts'
import { packsOf, sellsCells } from '../project/route.ts'
import type { World } from '../project/world.ts'
import { schedule, type Schedule } from '../schedule/tasks.ts'
import { withoutOrigins, type Term } from '../term/index.ts'
import type { Centre } from '../use/centre.ts'
import { fileCentre } from './file-centre.ts'
import type { Designs } from './mass-by-feeds.ts'
import { designStation, type Station } from '../use/station.ts'
import { materialOutcome, type MaterialOutcome } from './material-outcome.ts'
import { returnedRows, type Returned } from './returned.ts'
import type { Takers } from './sized-for.ts'

/** Everything that one world says without a simulation. */
export interface Outcome {
  readonly world: World
  readonly cells: readonly Cell[]
  readonly packs: readonly Pack[]
  readonly containers: readonly Container[]
  readonly plants: readonly PlantOutcome[]
  readonly materialPlants: readonly MaterialOutcome[]
  readonly stations: readonly StationOutcome[]
  readonly centres: readonly Centre[]
  /** What comes back to plants that recycle; worked out when it is read. */
  readonly returned: readonly Returned[]
}

/** A storage station and what it costs until it runs. */
export interface StationOutcome {
  readonly station: Station
  readonly capex: StationCapex
}

export interface PlantOutcome {
  readonly plant: Plant
  readonly schedule: Schedule
  /** Orders of the packs that the plant makes; undefined where there are none. */
  readonly orders: readonly OrderPlan[] | undefined
}

/** Design, size and schedule in one world. Throws a CellwrightError where an input is missing in that world. */
export function outcome(world: World): Outcome {
  const o = outcomeAbout(world, undefined)
  const { cells, packs, containers, plants, materialPlants, stations } = o
  return {
    world,
    cells,
    packs,
    containers,
    plants,
    materialPlants,
    stations,
    // Wear of fleets takes longer than all the rest, and few worlds are asked for it or for what comes back.
    get centres() {
      return o.centres
    },
    get returned() {
      return o.returned
    },
  }
}

/** The same without the formulas of designs, sizes and schedules, which rest on no price: where only the books are looked into, for a break-even, most of the memory is theirs. */
export function sized(world: World): Outcome {
  return withoutOrigins(() => outcome(world))
}

/**
 * The same for `scopes` alone: plants that none of them is about are left out, and all is worked out when it is first read, so that what fails (a CellwrightError)
 * fails there. Undefined: everything of the file.
 */
export function outcomeAbout(world: World, scopes: readonly string[] | undefined): Outcome {
  const { project } = world
  const asked = scopes && plantsAbout(project, scopes)
  const cells = once(() => project.cells.map((spec) => designCell(world, spec)))
  const packs = once(() => project.packs.map((spec) => packOf(world, spec, cells())))
  const containers = once(() => project.containers.map((spec) => containerOf(world, spec, packs())))
  const isAsked = ({ id }: { readonly id: string }) => asked === undefined || asked.has(id)
  // Each plant is worked out once, also where one that is asked for is sized for it.
  const plantOf = each(project.plants, (spec) => plantOutcome(world, spec, { cells, packs }))
  const plants = once(() => project.plants.filter(isAsked).map(({ id }) => plantOf(id)!))
  const stations = once(() => project.stations.map((spec) => stationOutcome(world, spec, containers())))
  const designs: Designs = {
    get cells() {
      return cells()
    },
    get packs() {
      return packs()
    },
  }
  const takers: Takers = { cells: (id) => plantOf(id)?.plant, materials: (id) => materialOf(id)?.plant }
  const materialOf = each(project.materialPlants, (spec) => materialOutcome(world, spec, designs, takers))
  const materialPlants = once(() => project.materialPlants.filter(isAsked).map(({ id }) => materialOf(id)!))
  const o: Outcome = {
    world,
    get cells() {
      return cells()
    },
    get packs() {
      return packs()
    },
    get containers() {
      return containers()
    },
    get plants() {
      return plants()
    },
    get materialPlants() {
      return materialPlants()
    },
    get stations() {
      return stations()
    },
    get centres() {
      return centres()
    },
    get returned() {
      return returned()
    },
  }
  const centres = once(() => project.centres.map((spec) => fileCentre(o, spec)))
  const returned = once(() => returnedRows(o))
  return o
}

/** Ids of the plants that figures about `scopes` are read from: those named, and those that make what an order named asks for. */
function plantsAbout(project: Project, scopes: readonly string[]): ReadonlySet<string> {
  const { orders, plants, materialPlants, centres, fleets } = project
  // A centre keeps the packs of its fleets, which a plant delivers.
  const kept = fleets.filter((f) => f.centre !== undefined && scopes.includes(f.centre)).map((f) => f.pack)
  const ordered = [...orders.filter((o) => scopes.includes(o.id)).flatMap((o) => o.products.map(({ pack }) => pack)), ...kept]
  const makers = plants.filter((plant) => packsOf(plant).some((pack) => ordered.includes(pack)))
  const named = scopes.flatMap((scope) => plantsOfScope(project, scope) ?? [auditablePhase(scope)?.plant ?? scope])
  // A centre is built with the plants on its site.
  const sites = centres.filter(({ id }) => scopes.includes(id)).map(({ site }) => site)
  const neighbours = [...plants, ...materialPlants].filter(({ site }) => sites.includes(site))
  // The whole project has its storage stations in it.
  const stations = scopes.includes('project') ? project.stations : []
  return new Set([...named, ...[...makers, ...neighbours, ...stations].map(({ id }) => id)])
}

function packOf(world: World, spec: PackSpec, cells: readonly Cell[]): Pack {
  const cell = cells.find((c) => c.id === spec.cell)
  if (!cell) throw new CellwrightError('CW-MODEL-012', `pack ${spec.id} has no cell ${spec.cell}`)
  return designPack(world, spec, cell)
}

function containerOf(world: World, spec: ContainerSpec, packs: readonly Pack[]): Container {
  const pack = packs.find((p) => p.id === spec.pack)
  if (!pack) throw new CellwrightError('CW-MODEL-012', `container ${spec.id} has no pack ${spec.pack}`)
  return designContainer(world, spec, pack)
}

function stationOutcome(world: World, spec: StationSpec, containers: readonly Container[]): StationOutcome {
  const container = containers.find((c) => c.id === spec.container)
  if (!container) throw new CellwrightError('CW-MODEL-012', `station ${spec.id} has no container ${spec.container}`)
  const station = designStation(world, spec, container)
  return { station, capex: stationCapex(world, station) }
}

function plantOutcome(
  world: World,
  spec: PlantSpec,
  { cells, packs }: { readonly cells: () => readonly Cell[]; readonly packs: () => readonly Pack[] },
): PlantOutcome {
  const { project } = world
  const soldCells = sellsCells(spec)
  const known = soldCells
    ? cells()
        .filter(({ id }) => id === spec.makes[0])
        .map(singleCell)
    : packs()
  const made = spec.makes.flatMap((id) => known.find((p) => p.id === id) ?? [])
  if (made.length === 0)
    throw new CellwrightError('CW-MODEL-012', `plant ${spec.id} makes no known ${soldCells ? 'cell' : 'pack'}`)
  const products = productMix(world, made, soldCells ? [] : project.orders)
  const plans = (soldCells ? [] : made).flatMap(({ id }) =>
    orderedFrom(project, spec, id) ? orderPlans(world, project.orders, id, project.calendar.end + 1) : [],
  )
  return {
    plant: sizePlant(world, spec, products),
    schedule: schedule(world, spec),
    orders: plans.length ? plans : undefined,
  }
}

/** What is made of things by their ids, each at its first call; undefined where there is none of that id. */
function each<T extends { readonly id: string }, R>(all: readonly T[], make: (one: T) => R): (id: string) => R | undefined {
  const made = new Map(all.map((one) => [one.id, once(() => make(one))]))
  return (id) => made.get(id)?.()
}

/** Orders of a pack go to the first plant that makes it. */
export function orderedFrom(project: Project, plant: PlantSpec, pack: string): boolean {
  return project.plants.find((other) => packsOf(other).includes(pack))?.id === plant.id
}

/** Yearly flows without a simulation; `share` is what machines that wait for one another leave of the static output. */
export function staticFlows(world: World, p: PlantOutcome, share: OutputShare = 1): Flows {
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
      isJoined(world.project, p.plant.id) ? 'nameplate' : undefined,
    ),
    of: 'static capacity with ramp and orders, not simulated',
  }
}

/**
 * The books of a plant, from simulated yearly flows or, without them, from the static profile; `price` is money per joule in the place of the orders' own; `trades`: its
 * rows of supply (chain-trades.ts).
 */
export function books(world: World, p: PlantOutcome, flows = staticFlows(world, p), price?: Term, trades?: CellTrades): Ledger {
  const made = packsOf(p.plant.spec)
  const orders = world.project.orders.filter((o) => o.products.some((product) => made.includes(product.pack)))
  return ledger(world, p.plant, p.schedule, flows, additionsOf(world, p.plant), orders, price, trades)
}
