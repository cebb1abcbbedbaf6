import { takenByCells, takenByMaterials } from '../factory/taken.ts'
import { cellPrice } from '../ledger/cell-price.ts'
import { materialPrice } from '../ledger/material-price.ts'
import { sellingPrice } from '../ledger/selling-price.ts'
import { sellsCells } from '../project/route.ts'
import { calc, total, type Term } from '../term/index.ts'
import type { MaterialOutcome } from './material-outcome.ts'
import type { Outcome, PlantOutcome } from './outcome.ts'

/**
 * Sales of a plant in a year of 365 d at nameplate [money/s]: what it makes times its price in the books, whoever takes it. Undefined of recycling, which is
 * counted by what it takes in, and of a product without a price.
 */
export function outputValue(o: Outcome, id: string): Term | undefined {
  const unit = `M ${o.world.project.currency.report}/yr`
  const price = priceOf(o, id)
  const p = o.plants.find(({ plant }) => plant.id === id)
  const m = o.materialPlants.find(({ plant }) => plant.id === id)
  const nameplate = p?.plant.nameplate ?? (m?.plant.flows.basis === 'product' ? m.plant.nameplate : undefined)
  return price && nameplate && calc`${nameplate} * ${price}`.as(`sales a year at nameplate, ${id}`, unit)
}

/**
 * The same of several plants together, less what they take of one another by the supply rows of the file: of a powder, foil or electrolyte as much as the
 * nameplate of the taker needs, of cells as much as it makes into packs, and never more than the maker makes. Undefined where one of them has no price.
 */
export function outputValueOf(o: Outcome, ids: readonly string[]): Term | undefined {
  const values = ids.map((id) => outputValue(o, id))
  if (values.length === 0 || values.some((v) => v === undefined)) return undefined
  const unit = `M ${o.world.project.currency.report}/yr`
  const within = ids.flatMap((maker) => takenWithin(o, maker, ids) ?? [])
  const all = calc`sum(${values.filter((v) => v !== undefined)})`.as('sales a year at nameplate of the plants', unit)
  return within.length === 0 ? all : calc`${all} - sum(${within})`.as('sales a year at nameplate to customers outside', unit)
}

/** What others of the plants take of one in a year, in money [money/s]; undefined where none does. */
function takenWithin(o: Outcome, maker: string, ids: readonly string[]): Term | undefined {
  const takers = new Set(
    o.world.project.supply.flatMap((row) => (row.from === maker && row.to !== undefined && ids.includes(row.to) ? [row.to] : [])),
  )
  const needs = [...takers].flatMap((taker) => needOf(o, maker, taker) ?? [])
  const price = priceOf(o, maker)
  const made = nameplateOf(o, maker)
  if (needs.length === 0 || !price || !made) return undefined
  const unit = `M ${o.world.project.currency.report}/yr`
  return calc`min(${made}, sum(${needs})) * ${price}`.as(`deliveries a year of ${maker} to plants of the file`, unit)
}

/** What a taker takes of a maker at its nameplate: of materials [kg/s], of cells [W]. Undefined where the one does not go into the other. */
function needOf(o: Outcome, maker: string, taker: string): Term | undefined {
  const [from, to] = [plantOf(o, maker), plantOf(o, taker)]
  if (from) return to?.plant.nameplate
  const product = materialOf(o, maker)?.plant.flows.product.id
  if (product === undefined) return undefined
  const material = materialOf(o, taker)?.plant
  const taken = to ? takenByCells(o.world, to.plant, product) : material ? takenByMaterials(material, product) : []
  return taken.length === 0
    ? undefined
    : total(taken.map((t) => t.rate)).as(`${product} that ${taker} takes at nameplate`, 't/yr')
}

const plantOf = (o: Outcome, id: string): PlantOutcome | undefined => o.plants.find(({ plant }) => plant.id === id)
const materialOf = (o: Outcome, id: string): MaterialOutcome | undefined => o.materialPlants.find(({ plant }) => plant.id === id)
const nameplateOf = (o: Outcome, id: string): Term | undefined =>
  plantOf(o, id)?.plant.nameplate ?? materialOf(o, id)?.plant.nameplate

/** Price of what a plant makes: per joule of cells or packs, per kilogram of materials. */
function priceOf(o: Outcome, id: string): Term | undefined {
  const p = plantOf(o, id)
  if (p && sellsCells(p.plant.spec)) return cellPrice(o.world, p.plant.pack.cell).value
  if (p) {
    const packs = p.plant.products.map(({ pack }) => pack)
    const ordered = o.world.project.orders.filter((x) => x.products.some(({ pack }) => packs.some((made) => made.id === pack)))
    return sellingPrice(o.world, ordered, packs).value
  }
  const m = materialOf(o, id)
  return m && (materialPrice(o.world, m.plant)?.value ?? undefined)
}
