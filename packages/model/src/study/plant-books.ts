import type { OutputShare } from '../factory/output-share.ts'
import { breakEven } from '../ledger/break-even.ts'
import type { CellTrades, Ledger } from '../ledger/ledger.ts'
import type { Flows } from '../ledger/year-counts.ts'
import type { World } from '../project/world.ts'
import type { Term } from '../term/index.ts'
import { books, staticFlows, type PlantOutcome } from './outcome.ts'

/** The books of a plant with what takes the books at other prices. */
export interface PlantBooks {
  readonly ledger: Ledger
  /** Price per joule at which the net present value is zero, worked out when asked for; null where there is none up to ten times the price. */
  breakEven(): Term | null
}

/** The books from simulated yearly flows or, without them, from the static profile of which the line makes `share`. */
export function plantBooks(
  world: World,
  p: PlantOutcome,
  {
    flows,
    share,
    trades,
  }: {
    readonly flows?: Flows | undefined
    readonly share?: OutputShare | undefined
    readonly trades?: CellTrades | undefined
  } = {},
): PlantBooks {
  const ledger = books(world, p, flows ?? staticFlows(world, p, share), undefined, trades)
  return { ledger, breakEven: () => breakEven(ledger) }
}
