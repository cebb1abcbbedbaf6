import { DIMENSIONS, sameDimension } from '@cellwright/units'
import type { Cell } from '../design/cell.ts'
import { CellwrightError } from '../issue.ts'
import type { MaterialPlant } from '../plant/material-plant.ts'
import type { Plant } from '../plant/plant.ts'
import { YEAR_OF_365_DAYS } from '../plant/sizing.ts'
import type { Project, SupplySpec } from '../project/project.ts'
import { buysCells } from '../project/route.ts'
import type { World } from '../project/world.ts'
import type { PhaseSchedule } from '../schedule/phases.ts'
import type { Schedule } from '../schedule/tasks.ts'
import { calc, dimensionOf, exactly, total, type Term } from '../term/index.ts'
import type { ChainLink } from './chain.ts'
import { GRAIN, unitMassOf } from './material-lots.ts'
import type { OrderPlan } from './orders.ts'
import type { ReturnedFeed } from './returned-feed.ts'
import { takenByCells, takenByMaterials, type Taken } from './taken.ts'

const BY = 'factory/chain'

/** A plant of cells or packs as it is sized and scheduled. */
export interface CellMaker {
  readonly plant: Plant
  readonly schedule: Schedule
  readonly orders: readonly OrderPlan[] | undefined
}

export interface MaterialMaker {
  readonly plant: MaterialPlant
  readonly schedule: PhaseSchedule
}

/** The plants of a world. */
export interface Makers {
  readonly plants: readonly CellMaker[]
  readonly materialPlants: readonly MaterialMaker[]
  /** What comes back to plants of materials. */
  readonly returned?: readonly ReturnedFeed[]
}

/** Plants that feed one another, upstream first, and the ways between them and to and from them outside, in file order. */
export interface Chain {
  readonly id: string
  readonly plants: readonly CellMaker[]
  readonly materialPlants: readonly MaterialMaker[]
  /** Ids of all plants, makers before those that they feed; those of a circle in file order. */
  readonly order: readonly string[]
  readonly links: readonly ChainLink[]
}

/**
 * The chains of a file: sets of plants that supply rows connect. Rows with only one end hang on their plant; a plant with none but such rows is a chain of one.
 * Plants that no row names are in no chain.
 */
export function chainsOf(world: World, makers: Makers): Chain[] {
  const ids = (some: readonly { readonly plant: { readonly id: string } }[]) => some.map(({ plant }) => plant)
  const groups = chainGroups({
    plants: ids(makers.plants),
    materialPlants: ids(makers.materialPlants),
    supply: rowsOf(world, makers),
  })
  return groups.map(({ id, order, rows }) => {
    const part = {
      plants: makers.plants.filter(({ plant }) => order.includes(plant.id)),
      materialPlants: makers.materialPlants.filter(({ plant }) => order.includes(plant.id)),
    }
    return { id, ...part, order, links: linksOf(world, { ...part, returned: makers.returned ?? [] }, rows) }
  })
}

/** What comes back goes before what is bought of the same. */
function rowsOf({ project }: World, { returned = [] }: Makers): SupplySpec[] {
  return [...returned.map(({ spec }) => spec), ...project.supply]
}

/** A chain by the file alone. */
export interface ChainGroup extends Pick<Chain, 'id' | 'order'> {
  readonly rows: readonly SupplySpec[]
}

/** The same by the file alone, in the order of the first plant of each. */
export function chainGroups({ plants, materialPlants, supply }: ChainParts): ChainGroup[] {
  const all = [...materialPlants, ...plants].map(({ id }) => id)
  const rows = supply.filter(({ from, to }) => [from, to].every((end) => end === undefined || all.includes(end)))
  const groups: Set<string>[] = []
  for (const { from, to } of rows) {
    const ends = [from, to].filter((end) => end !== undefined)
    const touched = groups.filter((g) => ends.some((end) => g.has(end)))
    const [first = new Set<string>(), ...others] = touched
    if (touched.length === 0) groups.push(first)
    for (const end of [...ends, ...others.flatMap((g) => [...g])]) first.add(end)
    for (const other of others) groups.splice(groups.indexOf(other), 1)
  }
  const inFile = [...plants, ...materialPlants].map(({ id }) => id)
  const place = (g: ReadonlySet<string>) => Math.min(...[...g].map((id) => inFile.indexOf(id)))
  return groups
    .toSorted((a, b) => place(a) - place(b))
    .map((group) => {
      const own = rows.filter(({ from, to }) => group.has(from ?? to!))
      const order = upstreamFirst(
        all.filter((id) => group.has(id)),
        own,
      )
      return { id: order.at(-1)!, order, rows: own }
    })
}

/**
 * Rows of supply join the plant to another one. Of what nobody ordered such a plant sells no more than its nameplate, as plants of materials do: what its neighbours are sized for.
 */
export function isJoined({ supply }: Pick<Project, 'supply'>, plant: string): boolean {
  return supply.some(({ from, to }) => from !== undefined && to !== undefined && (from === plant || to === plant))
}

interface ChainParts {
  readonly plants: readonly { readonly id: string }[]
  readonly materialPlants: readonly { readonly id: string }[]
  readonly supply: readonly SupplySpec[]
}

function upstreamFirst(ids: readonly string[], rows: readonly SupplySpec[]): string[] {
  const left = [...ids]
  const order: string[] = []
  while (left.length > 0) {
    const isFree = (id: string) => !rows.some(({ from, to }) => to === id && from !== undefined && left.includes(from))
    const next = left.find(isFree) ?? left[0]!
    order.push(next)
    left.splice(left.indexOf(next), 1)
  }
  return order
}

interface RowOf {
  readonly spec: SupplySpec
  readonly material: string
  readonly taken: readonly Taken[]
}

function linksOf(world: World, makers: Makers, specs: readonly SupplySpec[]): ChainLink[] {
  const rows = specs.map((spec): RowOf => {
    const material = materialOf(makers, spec)
    return { spec, material, taken: spec.to === undefined ? [] : takenBy(world, makers, spec.to, material) }
  })
  for (const { spec, material, taken } of rows)
    if (spec.to !== undefined && taken.length === 0)
      throw new CellwrightError('CW-MODEL-071', `supply ${spec.id}: plant ${spec.to} takes no ${material}`)
  const masses = unitMasses(makers, rows)
  return rows.map((row) =>
    linkOf(world, row, rows, {
      unitMass: masses.get(massKey(makers, row))!,
      cell: cellOf(makers, row),
      arrivals: makers.returned?.find(({ spec }) => spec === row.spec),
    }),
  )
}

function materialOf(makers: Makers, { from, material }: SupplySpec): string {
  return makers.materialPlants.find(({ plant }) => plant.id === from)?.plant.flows.product.id ?? material
}

function takenBy(world: World, makers: Makers, to: string, material: string): Taken[] {
  const materials = makers.materialPlants.find(({ plant }) => plant.id === to)
  if (materials) return takenByMaterials(materials.plant, material)
  const cells = makers.plants.find(({ plant }) => plant.id === to)
  return cells ? takenByCells(world, cells.plant, material) : []
}

/** The cell that a row carries; a cell of the file may have the id of a substance: what a plant makes or takes decides. */
function cellOf(
  { plants, materialPlants }: Makers,
  { spec: { from, to }, material }: Pick<RowOf, 'spec' | 'material'>,
): Cell | undefined {
  if (materialPlants.some(({ plant }) => plant.id === from || plant.id === to)) return undefined
  const [maker, taker] = [from, to].map((id) => plants.find(({ plant }) => plant.id === id)?.plant)
  if (maker) return maker.pack.cell
  return taker && buysCells(taker.spec) && taker.pack.cell.id === material ? taker.pack.cell : undefined
}

function massKey(makers: Makers, row: RowOf): string {
  return `${cellOf(makers, row) ? 'cell' : 'substance'} ${row.material}`
}

/** Mass of a unit of each material in the chain [kg]: a cell; that of the largest maker; of what is only bought a millionth of what is taken in a year. */
function unitMasses(makers: Makers, rows: readonly RowOf[]): Map<string, number> {
  const masses = new Map<string, number>()
  for (const row of rows) {
    const { material } = row
    const key = massKey(makers, row)
    if (masses.has(key)) continue
    const cell = cellOf(makers, row)
    if (cell) {
      masses.set(key, cell.mass.value)
      continue
    }
    const made = makers.materialPlants
      .filter(({ plant }) => plant.flows.product.id === material)
      .map(({ plant }) => unitMassOf(plant, GRAIN) * productOfUnit(plant))
    const taken = rows.filter((r) => massKey(makers, r) === key).flatMap((r) => r.taken)
    const year = taken.reduce((sum, t) => sum + t.rate.value, 0) * YEAR_OF_365_DAYS.value
    masses.set(key, made.length > 0 ? Math.max(...made) : year / GRAIN.unitsPerYear)
  }
  return masses
}

/** Product over what a route counts: below 1 where it counts what is taken in [kg/kg]. */
export function productOfUnit({ flows }: MaterialPlant): number {
  return flows.steps.at(-1)!.made.value
}

/** Time on the way, and use at nameplate for how long the taker keeps in stock [s]; from the file or the library. */
export function linkTimes(world: World, { id, from, to, leadTime, stock }: SupplySpec): Pick<ChainLink, 'leadTime' | 'stock'> {
  const rule = (key: string) => world.read(`operations/cellwright.${key}`, BY)
  const outside = from === undefined || to === undefined
  return {
    leadTime: world.input(leadTime, `supply.${id}.lead_time`, BY) ?? rule(outside ? 'supply-time-outside' : 'supply-time-own'),
    stock: world.input(stock, `supply.${id}.stock`, BY) ?? rule('supply-stock-time'),
  }
}

function linkOf(
  world: World,
  { spec, material, taken }: RowOf,
  rows: readonly RowOf[],
  {
    unitMass,
    cell,
    arrivals,
  }: { readonly unitMass: number; readonly cell: Cell | undefined; readonly arrivals: ReturnedFeed | undefined },
): ChainLink {
  const { calendar } = world.project
  const path = `supply.${spec.id}`
  const input = (value: SupplySpec['load'], field: string) => world.input(value, `${path}.${field}`, BY)
  const rule = (id: string) => world.read(`operations/cellwright.${id}`, BY)
  const limit = input(spec.limit, 'limit')
  const needed = taken.length > 0 ? total(taken.map((t) => t.rate)).as(`${material} taken at nameplate`, 't/yr') : undefined
  const load = input(spec.load, 'load') ?? rule('supply-load')
  const shorter = calc`min(${load}, ${needed ?? load} * ${rule('supply-load-time')})`
  const isOwn = spec.load === undefined && needed !== undefined
  const sent = isOwn ? shorter.as('load: a full one, or less where that is used for longer', 't') : load
  if (sent.value > MOST_UNITS * unitMass)
    throw new CellwrightError(
      'CW-MODEL-073',
      `supply ${spec.id}: a load of ${sent.value / 1000} t is more than can be counted in units of ${unitMass} kg`,
    )
  const weight = shareOf(
    world,
    spec,
    rows.filter((r) => r.spec.to === spec.to && r.material === material),
  )
  return {
    id: spec.id,
    material,
    name: world.library.entry('substance', material)?.name ?? material,
    kind: cell ? 'cell' : 'substance',
    from: spec.from,
    to: spec.to,
    unitMass,
    taken: taken.map(({ step, perUnit }) => ({ step, perUnit })),
    needed,
    share: weight,
    // Of cells a contract may count their energy.
    limit:
      limit && cell && sameDimension(dimensionOf(limit), DIMENSIONS.power.dimension)
        ? calc`${limit} * ${cell.mass} / ${cell.energy}`.as('limit of the contract', 't/yr')
        : limit,
    ...linkTimes(world, spec),
    ...(arrivals && { leadTime: arrivals.leadTime, arrivals }),
    load: sent,
    start: spec.start ?? calendar.start,
    end: spec.end ?? calendar.end,
  }
}

/** Parts in a load at most: what the kernel counts in a lot. */
const MOST_UNITS = 2_147_483_647

/** Weight of a row among those of one material to one plant, 0..1; undefined where none of them has a share: then the first that can goes first. */
function shareOf(world: World, spec: SupplySpec, rows: readonly RowOf[]): Term | undefined {
  if (spec.to === undefined) return undefined
  const shares = rows.map((r) => ({
    id: r.spec.id,
    share: world.input(r.spec.share, `supply.${r.spec.id}.share`, BY),
  }))
  const given = shares.flatMap(({ share }) => share ?? [])
  if (given.length === 0) return undefined
  const own = shares.find(({ id }) => id === spec.id)?.share
  // Weights of rows that are left need not sum to one: a plant may be named and not built.
  if (own && given.length === shares.length && Math.abs(given.reduce((sum, g) => sum + g.value, 0) - 1) > 1e-9)
    return calc`${own} / ${total(given)}`.as('share among the rows of the material', '%')
  if (own) return own
  const others = exactly(shares.length - given.length, 'rows without a share')
  return calc`max(0, 1 - ${total(given)}) / ${others}`.as('share that the others leave', '%')
}

/** Links of the chain when all is mature: those that hold on the last day of the calendar. */
export function lastingLinks(links: readonly ChainLink[], lastDay: number): readonly ChainLink[] {
  return linksThat(links, (l) => l.end >= lastDay)
}

/** Links that hold; where none of a material to a taker does all of them stay, for its need is still there. */
export function linksThat(links: readonly ChainLink[], holds: (link: ChainLink) => boolean): readonly ChainLink[] {
  return links.filter(
    (l) => holds(l) || !links.some((other) => other.to === l.to && other.material === l.material && holds(other)),
  )
}
