import type { Cell } from '../design/cell.ts'
import type { Pack } from '../design/pack.ts'
import type { MaterialPlant } from '../plant/material-plant.ts'
import type { World } from '../project/world.ts'
import { calc, exactly, total, type Term } from '../term/index.ts'
import { cellNeed } from './cell-need.ts'
import type { Outcome } from './outcome.ts'

/** What a plant's nameplate is enough for: cells of one design, and packs (cars) of them. */
export interface Feed {
  readonly cell: string
  /** Product of the plant in a unit of energy of good cells, with what the cell plant loses [kg/J]. */
  readonly need: Term
  /** What counts: the product itself (powder, foil), or an element in it (lithium of carbonate). */
  readonly by: 'product' | 'lithium'
  /** [W] energy of cells in a second. */
  readonly energy: Term
  /** Packs of the file of that cell, or cars with the mean pack of the library. */
  readonly packs: { readonly id: string | null; readonly name: string; readonly rate: Term }
}

/** For each cell design of the file that the product goes into, in file order; none of recycling, which makes several products. */
export function feeds(o: Outcome, plant: MaterialPlant): Feed[] {
  const { flows, nameplate } = plant
  if (flows.basis !== 'product') return []
  return o.cells.flatMap((cell) => {
    const found = cellNeed(o.world, flows.product, cell)
    if (!found) return []
    const need = calc`${found.mass} / ${cell.energy}`.as(`${flows.product.name} in energy of good cells`, 'kg/kWh')
    const energy = calc`${nameplate} / ${need}`.as(`energy of cells that the nameplate feeds`, 'GWh/yr')
    return [{ cell: cell.id, need, by: found.by, energy, packs: packsOf(o, cell, energy) }]
  })
}

function packsOf(o: Outcome, cell: Cell, energy: Term): Feed['packs'] {
  const { energy: each, ...pack } = packFor(o.world, o.packs, cell)
  return { ...pack, rate: calc`${energy} / ${each}`.as('packs that the nameplate feeds', '/yr') }
}

/** The pack of the file that a cell goes into, or a car with the mean pack of the library. */
export function packFor(
  world: World,
  packs: readonly Pack[],
  cell: Cell,
): { readonly id: string | null; readonly name: string; readonly energy: Term } {
  const own = packs.find((p) => p.cell.id === cell.id)
  return own
    ? { id: own.id, name: own.id, energy: own.energy }
    : { id: null, name: 'mean pack of the cars in the library', energy: meanPack(world) }
}

/** Energy of a pack of a car: the mean of those of the library [J]. */
function meanPack(world: World): Term {
  const packs = world.library.entries('ev-pack').flatMap(({ id, values }) => (values['energy'] ? [id] : []))
  const energies = packs.map((id) => world.read(`ev-pack/${id}.energy`, 'study/feeds'))
  return calc`${total(energies)} / ${exactly(packs.length, 'packs of cars in the library')}`.as('mean pack of a car', 'kWh')
}
