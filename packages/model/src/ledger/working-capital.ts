import type { Plant } from '../plant/plant.ts'
import { YEAR_OF_365_DAYS } from '../plant/sizing.ts'
import type { World } from '../project/world.ts'
import { calc, exactly, total, type Term } from '../term/index.ts'
import { isInternal, sumOf, type PlantTrades } from './trade.ts'
import type { ValueAlongLine } from './unit-value.ts'
import type { YearCounts } from './year-counts.ts'

const BY = 'ledger/working capital'

/** Money that is tied up in running the plant, at the mean rates of a year. */
export interface WorkingCapital {
  /** Materials bought and not yet used; of rows of supply what is in stock and on the way. */
  readonly rawMaterials: Term
  /** Cells in wetting, formation and ageing, at what has been spent on them. */
  readonly inRacks: Term
  /** Electrodes, cells, modules and packs in the stores between the other steps. */
  readonly betweenSteps: Term
  /** Packs that are ready and not yet delivered. */
  readonly finishedGoods: Term
  /** Packs delivered and not yet paid for by customers. */
  readonly receivables: Term
  /** Materials received and not yet paid to suppliers. */
  readonly payables: Term
  /** Stocks and receivables less payables. */
  readonly total: Term
}

/** What rows of supply tie up at the end of a year. */
export interface TradeStocks {
  /** In stock and on the way to this plant. */
  readonly stock: Term
  readonly payable: Term
  /** Delivered to other plants of the file, and of that not yet paid. */
  readonly received: Term
  readonly receivable: Term
}

/** Deliveries between plants are paid for at the time of the taker's other materials in both books; customers outside pay at theirs. */
export function tradeStocks({ bought, sold }: PlantTrades, money: string): (year: number) => TradeStocks {
  const nothing = exactly(0, 'nothing by other rows', money)
  const internal = sold.filter(isInternal)
  return (year) => ({
    stock: total([nothing, ...sumOf(bought, year, (y) => y.stock)]),
    payable: total([nothing, ...sumOf(bought, year, (y) => y.owed)]),
    received: total([nothing, ...sumOf(internal, year, (y) => y.paid)]),
    receivable: total([nothing, ...sumOf(internal, year, (y) => y.owed)]),
  })
}

/**
 * Working capital in named parts. Stocks follow Little's law: what stays `time` at a yearly rate is `time / year` of the year's
 * flow. Racks hold the cells that were counted in them, or dwell x rate; the stores between steps count as full, since
 * a line with machines to spare fills them. `materials` are those bought on the market; of rows of supply the stock is that of their accounts (trade.ts),
 * and of what is sold by rows none is kept (`kept`: what is sold beside them). Payables are those for materials; wages and energy are paid as they come.
 */
export function workingCapital(
  world: World,
  plant: Plant,
  value: ValueAlongLine,
  money: string,
  trades?: PlantTrades,
): (year: number, counts: YearCounts, materials: Term, revenue: Term, kept?: Term) => WorkingCapital {
  const rows = trades && tradeStocks(trades, money)
  const days = (key: string) => world.read(`plant-rules/cellwright.${key}`, BY)
  const rawTime = days('raw-material-time')
  const storeTime = days('buffer-time')
  const finishedTime = days('finished-goods-time')
  const receivableTime = days('receivable-time')
  const payableTime = days('payable-time')
  const { unit } = plant.pack
  const racks = plant.steps.filter((s) => s.dwell !== undefined)
  const rackValue = racks.map(({ step, inPerPack }) => ({
    id: step.id,
    each: calc`${value.passing(step.id)} / ${inPerPack}`.as(`spent on a ${step.unit} in ${step.name}`, money),
  }))
  const inStores = plant.steps.flatMap((s) => (s.dwell === undefined ? (value.entering(s.step.id) ?? []) : []))
  const storedPerRate = total(inStores).as(`spent on a ${unit} before each step with a store, summed`, money)
  return (year, { packs, held }, materials, revenue, kept = packs) => {
    const beside = rows?.(year)
    const stock = calc`${materials} * ${rawTime} / ${YEAR_OF_365_DAYS}`
    const rawMaterials = (beside ? calc`${stock} + ${beside.stock}` : stock).as(`raw materials in stock in ${year}`, money)
    const inRacks = total(rackValue.map(({ id, each }) => calc`${held(id)} * ${each}`)).as(`cells in racks in ${year}`, money)
    const betweenSteps = calc`${packs} * ${storedPerRate} * ${storeTime} / ${YEAR_OF_365_DAYS}`.as(
      `stores between steps in ${year}`,
      money,
    )
    const finishedGoods = calc`${kept} * ${value.pack} * ${finishedTime} / ${YEAR_OF_365_DAYS}`.as(
      `finished ${unit}s in ${year}`,
      money,
    )
    const outside = beside ? calc`${revenue} - ${beside.received}` : revenue
    const owedUs = calc`${outside} * ${receivableTime} / ${YEAR_OF_365_DAYS}`
    const receivables = (beside ? calc`${owedUs} + ${beside.receivable}` : owedUs).as(`owed by customers in ${year}`, money)
    const owed = calc`${materials} * ${payableTime} / ${YEAR_OF_365_DAYS}`
    const payables = (beside ? calc`${owed} + ${beside.payable}` : owed).as(`owed to suppliers in ${year}`, money)
    return {
      rawMaterials,
      inRacks,
      betweenSteps,
      finishedGoods,
      receivables,
      payables,
      total: calc`${rawMaterials} + ${inRacks} + ${betweenSteps} + ${finishedGoods} + ${receivables} - ${payables}`.as(
        `working capital in ${year}`,
        money,
      ),
    }
  }
}
