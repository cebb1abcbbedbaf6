import type { MaterialPlant } from '../plant/material-plant.ts'
import type { World } from '../project/world.ts'
import { calc, exactly, total, type Term } from '../term/index.ts'
import type { PlantTrades } from './trade.ts'
import { tradeStocks } from './working-capital.ts'

const BY = 'ledger/working capital'

/** Money that is tied up in running a material plant, at the mean rates of a year. */
export interface MaterialStocks {
  /** Materials bought and not yet used; of rows of supply what is in stock and on the way. */
  readonly rawMaterials: Term
  /** What is in furnaces, kilns, tanks and ponds, at what has been spent on it. */
  readonly inProcess: Term
  /** Product that is ready and not yet delivered. */
  readonly finishedGoods: Term
  /** Delivered and not yet paid for by customers. */
  readonly receivables: Term
  /** Materials received and not yet paid to suppliers. */
  readonly payables: Term
  /** Stocks and receivables less payables. */
  readonly total: Term
}

/** What the stocks of a year follow from. */
interface YearForStocks {
  readonly year: number
  /** Days of the year that the calendar has [s]. */
  readonly length: Term
  readonly made: Term
  /** [kg] Of what was made, sold beside rows of supply: a stock of it is kept, while that of rows belongs to their takers. */
  readonly kept?: Term | undefined
  readonly begun: (step: string) => Term
  readonly materials: Term
  readonly revenue: Term
}

/**
 * Working capital in named parts, with the times of cell plants. Stocks follow Little's law: what stays `time` at the rate of a year is `time / length` of its flow
 * over the days that the calendar has of it; of rows of supply the stock is that of their accounts (trade.ts), `materials` are those bought on the market. Matter in a machine stays for its residence time. Payables are those for materials; wages and energy are paid as they come.
 */
export function materialStocks(
  world: World,
  plant: MaterialPlant,
  { value, valueInside }: { readonly value: ReadonlyMap<string, Term>; readonly valueInside: ReadonlyMap<string, Term> },
  money: string,
  trades?: PlantTrades,
): (year: YearForStocks) => MaterialStocks {
  const days = (key: string) => world.read(`plant-rules/cellwright.${key}`, BY)
  const rawTime = days('raw-material-time')
  const finishedTime = days('finished-goods-time')
  const receivableTime = days('receivable-time')
  const payableTime = days('payable-time')
  const inside = plant.steps.flatMap(({ flow, residence }) => (residence ? [{ id: flow.id, residence }] : []))
  const ready = value.get(plant.steps.at(-1)?.flow.id ?? '') ?? exactly(0, 'nothing is made', money)
  const rows = trades && tradeStocks(trades, money)
  return ({ year, length, made, kept = made, begun, materials, revenue }) => {
    const beside = rows?.(year)
    const stock = calc`${materials} * ${rawTime} / ${length}`
    const rawMaterials = (beside ? calc`${stock} + ${beside.stock}` : stock).as(`raw materials in stock in ${year}`, money)
    const inProcess = total([
      exactly(0, 'nothing else is in process', money),
      ...inside.map(({ id, residence }) => calc`${begun(id)} * ${valueInside.get(id)!} * ${residence} / ${length}`),
    ]).as(`in process in ${year}`, money)
    const finishedGoods = calc`${kept} * ${ready} * ${finishedTime} / ${length}`.as(`finished product in ${year}`, money)
    const outside = beside ? calc`${revenue} - ${beside.received}` : revenue
    const owedUs = calc`${outside} * ${receivableTime} / ${length}`
    const receivables = (beside ? calc`${owedUs} + ${beside.receivable}` : owedUs).as(`owed by customers in ${year}`, money)
    const owed = calc`${materials} * ${payableTime} / ${length}`
    const payables = (beside ? calc`${owed} + ${beside.payable}` : owed).as(`owed to suppliers in ${year}`, money)
    const tiedUp = calc`${rawMaterials} + ${inProcess} + ${finishedGoods} + ${receivables} - ${payables}`
    return {
      rawMaterials,
      inProcess,
      finishedGoods,
      receivables,
      payables,
      total: tiedUp.as(`working capital in ${year}`, money),
    }
  }
}
