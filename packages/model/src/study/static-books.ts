import type { GroupLedger } from '../ledger/group-ledger.ts'
import type { Ledger } from '../ledger/ledger.ts'
import type { MaterialLedger } from '../ledger/material-ledger.ts'
import type { Trade } from '../ledger/trade.ts'
import { staticTrades } from './chain-trades.ts'
import { groupBooks } from './group-books.ts'
import { materialBooks, staticMaterialFlows } from './material-outcome.ts'
import { books, staticFlows, type Outcome } from './outcome.ts'

/** The books of all plants of a file without a simulation, by plant. */
export interface StaticBooks {
  readonly cells: ReadonlyMap<string, Ledger>
  readonly materials: ReadonlyMap<string, MaterialLedger>
  /** Rows of supply. */
  readonly trades: readonly Trade[]
  /** Of all plants together; undefined where there is but one. */
  readonly group: GroupLedger | undefined
}

/** `shares`: what machines that wait for one another leave of the static output, by plant. */
export function staticBooks(o: Outcome, shares: ReadonlyMap<string, number> = new Map()): StaticBooks {
  const { world } = o
  const cellFlows = new Map(o.plants.map((p) => [p.plant.id, staticFlows(world, p, shares.get(p.plant.id))]))
  const materialFlows = new Map(o.materialPlants.map((m) => [m.plant.id, staticMaterialFlows(world, m, shares.get(m.plant.id))]))
  const trades = staticTrades(o, { cells: (id) => cellFlows.get(id), materials: (id) => materialFlows.get(id) })
  const cells = new Map(
    o.plants.map((p) => {
      const { id } = p.plant
      return [id, books(world, p, cellFlows.get(id), undefined, trades?.ofPlant(id))]
    }),
  )
  const materials = new Map(
    o.materialPlants.map((m) => {
      const { id } = m.plant
      return [id, materialBooks(world, m, materialFlows.get(id), undefined, trades?.ofMaterialPlant(id))]
    }),
  )
  const all = trades?.all ?? []
  const group = groupBooks(o, { cells: (id) => cells.get(id), materials: (id) => materials.get(id) }, all)
  return { cells, materials, trades: all, group }
}
