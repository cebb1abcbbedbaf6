import { parseUnit, sameDimension } from '@cellwright/units'
import type { Cell } from '../design/cell.ts'
import { linkTimes } from '../factory/chain-links.ts'
import { materialPrice, type MaterialPrice } from '../ledger/material-price.ts'
import { cellPrice } from '../ledger/cell-price.ts'
import { substancePrice } from '../ledger/substance-price.ts'
import type { SellingPrice } from '../ledger/selling-price.ts'
import { buysCells, sellsCells } from '../project/route.ts'
import type { SupplySpec } from '../project/project.ts'
import { calc, exactly, type Term } from '../term/index.ts'
import type { Outcome } from './outcome.ts'
import type { Returned } from './returned.ts'

const BY = 'ledger/supply'

/** A row of supply with what the books need to know of it. */
export interface SupplyRow {
  readonly spec: SupplySpec
  readonly id: string
  /** Substance of the library or cell of the file; between plants what the maker makes. */
  readonly material: string
  readonly name: string
  readonly kind: 'substance' | 'cell'
  readonly from: string | undefined
  readonly to: string | undefined
  /** [J/kg] of cells. */
  readonly energyPerMass: Term | undefined
  /** Price where and when the row names none: of the maker, or of the market [money/kg]. */
  readonly otherwise: Term
  /** [kg/s]; undefined: without limit. */
  readonly limit: Term | undefined
  /** Use for so long is in stock at the taker and on the way [s]. */
  readonly heldTime: Term
  /** What comes back, where the row is one of returns. */
  readonly returned?: Returned
}

/** What makers ask for their products, by plant: the same in their books as in those of their takers. */
export interface MakersPrices {
  readonly materials: ReadonlyMap<string, MaterialPrice | null>
  readonly cells: ReadonlyMap<string, SellingPrice>
}

/** The rows of a file in its order, and the prices of its makers; before them what comes back to plants that recycle. */
export function supplyRows(o: Outcome): { rows: readonly SupplyRow[]; prices: MakersPrices } {
  const materials = new Map(o.materialPlants.map(({ plant }) => [plant.id, materialPrice(o.world, plant)]))
  const sellers = o.plants.filter(({ plant }) => sellsCells(plant.spec))
  const cells = new Map(sellers.map(({ plant }) => [plant.id, cellPrice(o.world, plant.pack.cell)]))
  const prices = { materials, cells }
  const back = o.returned.map((r): SupplyRow => ({ ...rowOf(o, r.spec, prices), otherwise: returnPrice(o, r), returned: r }))
  return { rows: [...back, ...o.world.project.supply.map((spec) => rowOf(o, spec, prices))], prices }
}

function rowOf(o: Outcome, spec: SupplySpec, prices: MakersPrices): SupplyRow {
  const { world } = o
  const maker = o.materialPlants.find((m) => m.plant.id === spec.from)?.plant
  const material = maker?.flows.product.id ?? spec.material
  const cell = carriesCells(o, spec, material) ? o.cells.find((c) => c.id === material) : undefined
  const name = cell ? `cells ${cell.id}` : (world.library.entry('substance', material)?.name ?? material)
  const { leadTime, stock } = linkTimes(world, spec)
  const energyPerMass = cell && calc`${cell.energy} / ${cell.mass}`.as(`energy per mass of ${name}`, 'Wh/kg')
  return {
    spec,
    id: spec.id,
    material,
    name,
    kind: cell ? 'cell' : 'substance',
    from: spec.from,
    to: spec.to,
    energyPerMass,
    otherwise: maker
      ? (prices.materials.get(maker.id)?.value ?? noPrice(o, name))
      : marketPrice(o, material, name, cell && { cell, price: prices.cells.get(spec.from ?? '') ?? cellPrice(world, cell) }),
    limit: limitOf(o, spec, energyPerMass),
    heldTime: calc`${leadTime} + ${stock}`,
  }
}

/** A cell of the file may have the id of a substance: what a plant makes or takes decides. */
function carriesCells(o: Outcome, { from, to }: SupplySpec, material: string): boolean {
  if (o.materialPlants.some(({ plant }) => plant.id === from || plant.id === to)) return false
  const taker = o.plants.find(({ plant }) => plant.id === to)?.plant
  return taker === undefined || (buysCells(taker.spec) && taker.pack.cell.id === material)
}

/** What a substance costs outside, or cells cost outside or at their maker [money/kg]; zero where the library has no price of it. */
function marketPrice(
  o: Outcome,
  material: string,
  name: string,
  cells: { readonly cell: Cell; readonly price: SellingPrice } | undefined,
): Term {
  const unit = `${o.world.project.currency.report}/t`
  if (cells) return calc`${cells.price.value} * ${cells.cell.energy} / ${cells.cell.mass}`.as(`price of ${name} per mass`, unit)
  const price = substancePrice(o.world, material, BY)
  return price?.kind === 'price' ? price.value : noPrice(o, name)
}

/** Packs are bought at the price of scrap, as the service centre sells them; for rejects of a plant of the file nothing is paid. */
function returnPrice(o: Outcome, { sort, id }: Returned): Term {
  if (sort === 'packs') return o.world.money('service-rules/cellwright.scrap-price', BY)
  return exactly(0, `rejects of a plant of the file come for nothing, row ${id}`, `${o.world.project.currency.report}/t`)
}

function noPrice(o: Outcome, name: string): Term {
  return exactly(0, `the library has no price of ${name}`, `${o.world.project.currency.report}/t`)
}

/** Energy in a second is turned into mass. */
function limitOf(o: Outcome, { id, limit }: SupplySpec, energyPerMass: Term | undefined): Term | undefined {
  const path = `supply.${id}.limit`
  const given = o.world.input(limit, path, BY)
  const [unit, mass] = [parseUnit(o.world.estimate(limit, path)?.unit ?? ''), parseUnit('kg/yr')]
  const isMass = unit.ok && mass.ok && sameDimension(unit.value.dimension, mass.value.dimension)
  return given && !isMass && energyPerMass ? calc`${given} / ${energyPerMass}` : given
}
