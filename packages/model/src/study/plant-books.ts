import type { OutputShare } from '../factory/output-share.ts'
import { breakEven } from '../ledger/break-even.ts'
import type { CellTrades, Ledger } from '../ledger/ledger.ts'
import type { Flows } from '../ledger/year-counts.ts'
import type { World } from '../project/world.ts'
import { calc, exactly, type Term } from '../term/index.ts'
import { books, staticFlows, type PlantOutcome } from './outcome.ts'

/** The books of a plant with what takes the books at other prices. */
export interface PlantBooks {
  readonly ledger: Ledger
  /** Price per joule of all that is sold, by rows of supply and beside them, at which the net present value is zero, worked out when asked for; null where there is none up to ten times the price. */
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
  const of = flows ?? staticFlows(world, p, share)
  const ledger = books(world, p, of, undefined, trades)
  if (!trades || trades.sold.length === 0) return { ledger, breakEven: () => breakEven(ledger) }
  return {
    ledger,
    breakEven: () => {
      const price = exactly(ledger.price.value.value, 'a trial price', `${world.project.currency.report}/kWh`)
      const sold = trades.sold.map((t) => (t.energyPerMass ? t.at(calc`${price} * ${t.energyPerMass}`) : t))
      return breakEven({ npv: books(world, p, of, price, { ...trades, sold }).npv, price: { value: price } })
    },
  }
}
