import type { Pack } from '../design/pack.ts'
import type { OrderSpec } from '../project/project.ts'
import type { World } from '../project/world.ts'
import { calc, exactly, total, type Term } from '../term/index.ts'

const BY = 'plant/product mix'

/** A pack that a plant makes, and its share of all packs made there, 0..1; of a plant that sells cells the one cell. */
export interface Product {
  readonly pack: Pack
  readonly share: Term
}

/** A pack, or the mean of several of one cell: what is the same for each of them is that of the mean. */
export type MeanPack = Pick<
  Pack,
  'unit' | 'id' | 'cell' | 'cells' | 'cellsPerModule' | 'modules' | 'energy' | 'mass' | 'moduleHardwareMass' | 'packHardwareMass'
>

/** Share of an order's quantity that is of one pack: its share over the sum of shares; 0 where the order has none of it. */
export function shareInOrder(world: World, order: OrderSpec, pack: string): Term {
  const shares = order.products.map((p) => ({
    of: p.pack,
    share: world.input(p.share, `orders.${order.id}.product.${p.pack}`, BY),
  }))
  const wanted = shares.filter((s) => s.of === pack)
  if (wanted.length === 0) return NONE
  if (shares.length === 1) return ALL
  const sum = total(shares.map((s) => s.share ?? ALL))
  return calc`${total(wanted.map((s) => s.share ?? ALL))} / ${sum}`.as(`share of ${pack} in the order ${order.id}`, '%')
}

const NONE = exactly(0, 'nothing of it is ordered')
const ALL = exactly(1, 'all of it')

/** Packs of an order in all; undefined where its quantity is not known in this world. */
export function packsOrdered(world: World, order: OrderSpec): Term | undefined {
  const quantity = world.input(order.quantity, `orders.${order.id}.quantity`, BY)
  if (!quantity || order.per === 'total') return quantity
  return calc`${quantity} * ${exactly((order.to + 1 - order.from) * 86400, `time of the order ${order.id}`, 's')}`
}

/**
 * The packs of a plant with their shares, as the orders have them: packs ordered of each over packs ordered of all. Where quantities are not known in this
 * world, the orders count alike; without orders the packs do.
 */
export function productMix(world: World, packs: readonly Pack[], orders: readonly OrderSpec[]): Product[] {
  const [only] = packs
  if (packs.length === 1 && only) return [{ pack: only, share: ALL }]
  const about = orders.filter((o) => o.products.some((p) => packs.some((pack) => pack.id === p.pack)))
  const quantities = about.map((o) => packsOrdered(world, o))
  const known = quantities.every((q) => q !== undefined) ? quantities : about.map(() => ALL)
  const wanted = packs.map((pack) =>
    about.length === 0
      ? ALL
      : total(about.map((o, i) => calc`${known[i]!} * ${shareInOrder(world, o, pack.id)}`)).as(`packs ordered, ${pack.id}`, ''),
  )
  const sum = total(wanted)
  return packs.map((pack, i) => ({ pack, share: calc`${wanted[i]!} / ${sum}`.as(`share of the packs made, ${pack.id}`, '%') }))
}

/** The mean pack of a mix. A single product is its own mean. */
export function meanPack(products: readonly Product[]): MeanPack {
  const [first] = products
  if (!first) throw new RangeError('a mix has no products')
  if (products.length === 1) return first.pack
  const mean = (read: (pack: Pack) => Term, name: string, unit: string) =>
    total(products.map(({ pack, share }) => calc`${share} * ${read(pack)}`)).as(`${name}, mean of the mix`, unit)
  const cells = mean((p) => p.cells, 'cells in a pack', '')
  const modules = mean((p) => p.modules, 'modules in a pack', '')
  return {
    unit: first.pack.unit,
    id: products.map((p) => p.pack.id).join(' + '),
    cell: first.pack.cell,
    cells,
    modules,
    cellsPerModule: calc`${cells} / ${modules}`.as('cells in a module, mean of the mix', ''),
    energy: mean((p) => p.energy, 'energy of a pack', 'kWh'),
    mass: mean((p) => p.mass, 'mass of a pack', 'kg'),
    moduleHardwareMass: mean((p) => p.moduleHardwareMass, 'hardware of the modules of a pack', 'kg'),
    packHardwareMass: mean((p) => p.packHardwareMass, 'hardware of a pack beside its modules', 'kg'),
  }
}
