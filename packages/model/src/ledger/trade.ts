import { calc, exactly, type Term } from '../term/index.ts'
import type { BookYear } from './material-calendar.ts'

/** Deliveries of a row of supply in the books: one set of numbers, which stands in the books of the maker and of the taker. */
export interface Trade {
  readonly id: string
  /** Substance of the library or cell of the file, and its name. */
  readonly material: string
  readonly name: string
  readonly kind: 'substance' | 'cell'
  readonly from: string | undefined
  readonly to: string | undefined
  /** [J/kg] of cells. */
  readonly energyPerMass?: Term | undefined
  readonly years: readonly TradeYear[]
  /** The same deliveries at one price in all years [money/kg]. */
  readonly at: (price: Term) => Trade
}

export interface TradeYear {
  readonly year: number
  /** Left the maker or the supplier [kg]; from then on it belongs to the taker. */
  readonly sent: Term
  /** Drawn by the steps of the taker [kg]; of sales outside, what was sent. */
  readonly used: Term
  /** [money/kg] */
  readonly price: Term
  /** Received by the maker and owed by the taker for what was sent. */
  readonly paid: Term
  /** Sent and not yet paid for: owed by the taker, and owed to the maker. */
  readonly owed: Term
  /** What was used, at its mean cost. */
  readonly spent: Term
  /** In the stock of the taker and on the way at the end of the year, at its mean cost. */
  readonly stock: Term
}

/** What was delivered by a row in a year, before it is valued. */
export interface Delivered {
  readonly book: BookYear
  readonly sent: Term
  readonly used: Term
  readonly price: Term
}

/**
 * The accounts of a row. What is used is valued at the weighted mean cost of what was in stock and what was sent since (IAS 2, paragraphs 25 and 27), so that what
 * was paid = what was spent + the growth of the stock, year by year. What is owed: the deliveries of `payableTime` at the rate of the year, on both sides.
 */
export function tradeOf(
  row: Omit<Trade, 'years' | 'at'>,
  delivered: readonly Delivered[],
  payableTime: Term,
  money: string,
): Trade {
  let stock = exactly(0, 'nothing in stock before the first delivery', money)
  let held = exactly(0, 'nothing in stock before the first delivery', 'kg')
  const years = delivered.map(({ book, sent, used, price }): TradeYear => {
    const { year, length } = book
    const by = `by the row ${row.id} in ${year}`
    const paid = calc`${sent} * ${price}`.as(`delivered ${by}`, money)
    const owed = calc`${paid} * ${payableTime} / ${length}`.as(`owed for deliveries ${by}`, money)
    if (row.to === undefined) {
      const none = exactly(0, 'belongs to the customer', money)
      return { year, sent, used, price, paid, owed, spent: paid, stock: none }
    }
    const there = calc`${held} + ${sent}`
    const worth = calc`${stock} + ${paid}`
    const spent = (there.value > 0 ? calc`${used} * ${worth} / ${there}` : stock).as(`used of what came ${by}`, money)
    stock = calc`${worth} - ${spent}`.as(`in stock and on the way at the end of ${year}, row ${row.id}`, money)
    held = calc`${there} - ${used}`.as(`in stock and on the way at the end of ${year}, row ${row.id}`, 't')
    return { year, sent, used, price, paid, owed, spent, stock }
  })
  const at = (price: Term) =>
    tradeOf(
      row,
      delivered.map((d) => ({ ...d, price })),
      payableTime,
      money,
    )
  return { ...row, years, at }
}

/** Rows of supply as one plant sees them. */
export interface PlantTrades {
  /** Rows by which it takes materials in. */
  readonly bought: readonly Trade[]
  /** Rows by which it sells. */
  readonly sold: readonly Trade[]
  /** What rows do not bring of a material that they name is bought on the market; else the plant stands for want of it. */
  readonly restBought: boolean
  /** Sold beside the rows in a year [kg]; where absent, what was made in the year and not sent in it. */
  readonly market?: (year: number) => Term
}

/** A figure of rows in a year, summed. */
export function sumOf(trades: readonly Trade[], year: number, figure: (y: TradeYear) => Term): Term[] {
  return trades.flatMap((t) => t.years.filter((y) => y.year === year).map(figure))
}

/** Rows between plants of the file: paid at one time by both. */
export function isInternal({ from, to }: Pick<Trade, 'from' | 'to'>): boolean {
  return from !== undefined && to !== undefined
}
