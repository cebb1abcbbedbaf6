import type { Figure } from './results.ts'

/** What comes back to a plant that recycles, what it recovers and where that goes. */
export interface CircleResult {
  /** Of the plant. */
  readonly id: string
  readonly kind: 'circle'
  /** Sort of thing that it takes apart, and the cell of the file that all of it holds. */
  readonly takes: 'packs' | 'cells' | 'electrodes'
  readonly cell: string
  /** Main product, and how much of it leaves for each tonne taken in [t/t]. */
  readonly product: string
  readonly productPerFeed: number
  readonly nameplate: Figure
  readonly sources: readonly CircleSourceResult[]
  /** Elements of what it takes in, recoveries over all. */
  readonly elements: readonly CircleElementResult[]
  /** Without a simulation. */
  readonly years: readonly CircleYearResult[]
  /** Mean of the replications [t]; empty where nothing was simulated. */
  readonly simulated: readonly {
    readonly year: number
    readonly sent: number
    readonly arrived: number
    readonly taken: number
    readonly waiting: number
  }[]
  /** Where the main product goes, by row of supply. */
  readonly rows: readonly CircleRowResult[]
  /** First year in which a tenth of the nameplate comes, and so many years after the start of the calendar; null: never in the calendar. */
  readonly firstYear: { readonly year: number; readonly after: number } | null
  /** Where the elements are at the end of the calendar. */
  readonly balance: readonly CircleBalanceRow[]
  /** What does not close in the balance of any year, over what was put on the market; rounding. */
  readonly residual: number
  /** Of a tonne taken in, in money of the project: main product, what is sold beside it, and what would be paid for its nickel, cobalt and lithium as black mass in China; null without a price. */
  readonly worth: { readonly product: Figure | null; readonly byProducts: Figure; readonly blackMass: Figure | null }
  /** Null where no packs come back. */
  readonly secondLife: CircleSecondLife | null
}

/** A row of returns. */
export interface CircleSourceResult {
  readonly id: string
  readonly kind: 'source'
  readonly from: string
  /** What it comes from. */
  readonly origin: 'fleet' | 'station' | 'plant'
  /** Share of what comes back there that goes by this row, 0..1. */
  readonly share: number
  readonly leadTime: Figure
  readonly years: readonly CircleSourceYearResult[]
}

/** Of packs also what is put to use and what becomes of it, over the whole source. */
export interface CircleSourceYearResult {
  readonly year: number
  /** Packs or cells that set off, their mass [t] and their energy when new [GWh]; of scrap mass alone. */
  readonly count: number
  readonly mass: number
  readonly energy: number
  /** Packs put to use in the year and retired from it; in use and in a second life at its end; lost from that in the year. */
  readonly put: number
  readonly retired: number
  readonly inUse: number
  readonly serving: number
  readonly lost: number
}

export interface CircleElementResult {
  /** Symbol; of carbon what leaves as graphite counts as recovered. */
  readonly element: string
  /** Mass of it in what is taken in, 0..1. */
  readonly inFeed: number
  /** Recovered of it, in %, with the ends of what the library assumes of all steps. */
  readonly recovered: Figure
}

/** A calendar year [t]. */
export interface CircleYearResult {
  readonly year: number
  readonly sent: number
  readonly arrived: number
  readonly taken: number
  /** At the end of the year. */
  readonly onTheWay: number
  readonly waiting: number
  /** What the plant could have taken in beside that. */
  readonly idle: number
  /** Main product. */
  readonly made: number
  readonly recovered: readonly { readonly element: string; readonly mass: number }[]
}

export interface CircleRowResult {
  readonly id: string
  readonly kind: 'row'
  /** Null: a customer outside. */
  readonly to: string | null
  /** What was sent [t], and its share in all that the taker used of the material by rows; null where that was nothing. */
  readonly years: readonly { readonly year: number; readonly sent: number; readonly share: number | null }[]
}

/** Of one element [t]: what was put on the market in packs (of rejects: what was rejected), and where it is. put = all others together. */
export interface CircleBalanceRow {
  readonly element: string
  readonly put: number
  readonly inUse: number
  readonly secondLife: number
  /** Lost from the second life, or gone elsewhere than to this plant. */
  readonly gone: number
  /** On the way to the plant and in its store. */
  readonly stock: number
  readonly recovered: number
  readonly lost: number
}

export interface CircleSecondLife {
  /** Capacity over new from which a pack goes to a second life, 0..1, and for how long; assumptions where the file says nothing. */
  readonly from: number
  readonly time: Figure
  /** To make a used pack ready, a new pack for storage, and what is left between them for the used pack and a margin: per kWh. */
  readonly repurposing: Figure
  readonly newPack: Figure
  readonly left: Figure
}
