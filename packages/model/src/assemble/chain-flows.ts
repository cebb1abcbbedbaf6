import { isPartOfPurchase, massInAddition } from '../ledger/supplied.ts'
import { sumOf, type PlantTrades, type Trade } from '../ledger/trade.ts'
import type { World } from '../project/world.ts'
import type { FlowRow } from '../results.ts'
import type { Term } from '../term/index.ts'

/** What rows of supply change in the flows of a plant: where materials come from, and where the product goes. */
export interface RowFlows {
  /** Where a material of the library comes from. */
  readonly from: (material: string) => string
  /** Of the product, over the run [kg]: sent by rows, and sold beside them; undefined where all of it is sold. */
  readonly sold: { readonly sent: number; readonly market: number } | undefined
}

/** Materials that rows bring come from the stock of the plant, into which the rows send. */
export function rowFlows(world: World, plant: string, trades: PlantTrades | undefined): RowFlows {
  const { bought = [], sold = [], market } = trades ?? {}
  const brought = (material: string) =>
    bought.some(
      (t) =>
        t.material === material ||
        (!isPartOfPurchase(t.material) && massInAddition(world, t.material, { material }) !== undefined),
    )
  const sum = (terms: readonly Term[]) => terms.reduce((so, t) => so + t.value, 0)
  const years = sold[0]?.years.map((y) => y.year) ?? []
  const sent = sum(years.flatMap((year) => sumOf(sold, year, (y) => y.sent)))
  return {
    from: (material) => (brought(material) ? stockOf(plant) : 'suppliers'),
    sold: sold.length > 0 && market ? { sent, market: sum(years.map((year) => market(year))) } : undefined,
  }
}

/** Mass and money by each row of supply, over all years: to the stock of its taker (with what is still on the way) or to a customer outside, and what is paid for it. */
export function tradeFlowRows(trades: readonly Trade[], money: string): FlowRow[] {
  return trades.flatMap((t): FlowRow[] => {
    const sum = (of: (y: Trade['years'][number]) => Term) => t.years.reduce((so, y) => so + of(y).value, 0)
    const [maker, taker] = [t.from ?? 'suppliers', t.to ?? 'customers']
    const sent = { value: sum((y) => y.sent) / 1000, unit: 't' }
    const paid = { value: sum((y) => y.paid) / 1e6, unit: `M ${money}` }
    return [
      {
        id: `supply ${t.id}`,
        kind: 'mass',
        from: maker,
        to: t.to === undefined ? taker : stockOf(t.to),
        what: t.name,
        amount: sent,
      },
      { id: `supply ${t.id}: paid`, kind: 'money', from: taker, to: maker, what: t.name, amount: paid },
    ]
  })
}

/** Where the product of a plant goes [kg]. */
export function productEnds(plant: string, good: number, { sold }: RowFlows): readonly (readonly [string, number])[] {
  if (!sold) return [['customers', good]]
  const kept = good - sold.sent - sold.market
  return [['customers', sold.market], ...(kept > 1e-9 * good ? [[`store of ${plant}`, kept] as const] : [])]
}

function stockOf(plant: string): string {
  return `stock of ${plant}`
}
