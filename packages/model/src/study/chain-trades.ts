import type { CellTrades } from '../ledger/ledger.ts'
import type { MaterialFlowsByYear, MaterialTrades } from '../ledger/material-ledger.ts'
import { bookYears } from '../ledger/material-calendar.ts'
import { rowPrice } from '../ledger/row-price.ts'
import { tradeOf, type PlantTrades, type Trade } from '../ledger/trade.ts'
import type { Flows } from '../ledger/year-counts.ts'
import { simulated } from '../term/index.ts'
import type { Outcome } from './outcome.ts'
import { staticDeliveries } from './static-deliveries.ts'
import { supplyRows } from './supply-rows.ts'

const BY = 'ledger/supply'

/** What rows of supply delivered year by year, mean of the replications [kg]; `of`: where it comes from in words. */
export interface Deliveries {
  readonly of: string
  readonly rows: ReadonlyMap<string, readonly DeliveredYear[]>
  /** By maker; where absent, what is made in a year and not sent in it. What lies in the store of a maker is sold later. */
  readonly market?: ReadonlyMap<string, readonly MarketYear[]>
  /** What no row brings of a material that rows name is bought on the market; in a simulation the plant stands for want of it. */
  readonly restBought: boolean
}

/** Sold by a maker on the market, at its price, beside its rows. */
export interface MarketYear {
  readonly year: number
  /** [kg] */
  readonly mass: number
}

export interface DeliveredYear {
  readonly year: number
  /** Left the maker or the supplier. */
  readonly sent: number
  /** Drawn by the steps of the taker; of sales outside, what was sent. */
  readonly used: number
}

/** The rows of supply of a file in its books. */
export interface ChainTrades {
  readonly all: readonly Trade[]
  /** Undefined of a plant that no row names. */
  readonly ofPlant: (id: string) => CellTrades | undefined
  readonly ofMaterialPlant: (id: string) => MaterialTrades | undefined
}

/**
 * What each row delivers, valued at the price that holds in the year: the row's, else that of the maker, else that of the market. One number stands in the revenue of the maker
 * and in what the taker pays. Freight between plants is left out: nothing was found on what it costs. Undefined where the file has no rows.
 */
export function chainTrades(o: Outcome, { of, rows: delivered, market, restBought }: Deliveries): ChainTrades | undefined {
  const { world } = o
  const { rows, prices } = supplyRows(o)
  if (rows.length === 0) return undefined
  const money = world.project.currency.report
  const payableTime = world.read('plant-rules/cellwright.payable-time', BY)
  const years = bookYears(world)
  const all = rows.map((row): Trade => {
    const { spec, id, material, name, kind, from, to, energyPerMass } = row
    const known = delivered.get(id) ?? []
    const amounts = years.map((book) => {
      const found = known.find((y) => y.year === book.year)
      const what = `${name} ${to === undefined ? 'sold' : 'delivered'} by the row ${id} in ${book.year}`
      return {
        book,
        sent: simulated(found?.sent ?? 0, what, 't', of),
        used: simulated(found?.used ?? 0, `${name} of the row ${id} used in ${book.year}`, 't', of),
        price: rowPrice(world, spec, book, row),
      }
    })
    return tradeOf({ id, material, name, kind, from, to, energyPerMass }, amounts, payableTime, money)
  })
  const marketOf = (plant: string): Pick<PlantTrades, 'market'> => {
    const known = market?.get(plant)
    if (!known) return {}
    const masses = new Map(known.map(({ year, mass }) => [year, mass]))
    return { market: (year) => simulated(masses.get(year) ?? 0, `sold by ${plant} beside its rows in ${year}`, 't', of) }
  }
  const tradesOf = (plant: string): PlantTrades | undefined => {
    const [bought, sold] = [all.filter((t) => t.to === plant), all.filter((t) => t.from === plant)]
    return bought.length + sold.length > 0 ? { bought, sold, restBought, ...(sold.length > 0 ? marketOf(plant) : {}) } : undefined
  }
  return {
    all,
    ofPlant: (id) => {
      const own = tradesOf(id)
      return own && { ...own, price: prices.cells.get(id) }
    },
    ofMaterialPlant: (id) => {
      const own = tradesOf(id)
      return own && { ...own, price: prices.materials.get(id) ?? null }
    },
  }
}

/** What is known of the yearly flows of the plants of a file. */
export interface PlantFlows {
  readonly cells: (plant: string) => Flows | undefined
  readonly materials: (plant: string) => MaterialFlowsByYear | undefined
}

/** The same without a simulation: by what the plants make and take in their years. */
export function staticTrades(o: Outcome, flows: PlantFlows): ChainTrades | undefined {
  if (o.world.project.supply.length === 0 && o.returned.length === 0) return undefined
  return chainTrades(o, staticDeliveries(o, supplyRows(o).rows, flows))
}
