import type { Pack } from '../design/pack.ts'
import type { OrderSpec } from '../project/project.ts'
import type { World } from '../project/world.ts'
import { calc, total, type Term } from '../term/index.ts'
import { packsOrdered, shareInOrder } from './product-mix.ts'

/** Mean energy of the packs of an order, by its shares [J]; undefined where none of its packs is among `packs`. */
export function meanEnergyOrdered(world: World, order: OrderSpec, packs: readonly Pack[]): Term | undefined {
  const ordered = packs.filter((pack) => order.products.some((p) => p.pack === pack.id))
  const [only] = ordered
  if (!only) return undefined
  if (order.products.length === 1) return only.energy
  const parts = ordered.map((pack) => calc`${shareInOrder(world, order, pack.id)} * ${pack.energy}`)
  return total(parts).as(`mean energy of a pack of the order ${order.id}`, 'kWh')
}

/** Energy of all packs of an order [J]; undefined where its quantity is not known in this world. */
export function energyOrdered(world: World, order: OrderSpec, packs: readonly Pack[]): Term | undefined {
  const quantity = packsOrdered(world, order)
  const energy = meanEnergyOrdered(world, order, packs)
  return quantity && energy && calc`${quantity} * ${energy}`.as(`energy of the order ${order.id}`, 'GWh')
}
