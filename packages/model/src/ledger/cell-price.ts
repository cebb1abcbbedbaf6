import type { Cell } from '../design/cell.ts'
import type { World } from '../project/world.ts'
import type { Term } from '../term/index.ts'

/** Replaced by that of the branch of the routes. */
export function cellPrice(world: World, cell: Pick<Cell, 'chemistry'>): { readonly value: Term } {
  const entry = world.text('chemistry', cell.chemistry, 'carrier') === 'Na' ? 'cell-sodium-china-2025' : 'cell-all-2025'
  return { value: world.money(`market-price/${entry}.price-per-energy`, 'ledger') }
}
