import type { Message } from './issue.ts'
import type { Figure } from './results.ts'

/** Plants of the file that feed one another, simulated as one network on one clock. Masses in t, unless a figure says otherwise. */
export interface ChainResult {
  readonly id: string
  readonly kind: 'chain'
  /** Upstream first. */
  readonly plants: readonly string[]
  /** The same with what each makes. */
  readonly members: readonly ChainMember[]
  /** Plants whose product no other plant of the chain takes, and what they make, in words. */
  readonly final: readonly { readonly plant: string; readonly product: string }[]
  readonly links: readonly LinkResult[]
  readonly years: readonly ChainYearResult[]
  /** What each plant and limited row could give when all phases and lines are mature, a year, least first; not simulated. */
  readonly mature: readonly CouldResult[]
  /** What holds the whole back when all is mature, and what more of it would bring; measured. */
  readonly limit: ChainLimitResult | null
  /** Worst residual over the chain, over what entered: mass, and money paid between plants. */
  readonly balance: { readonly worst: number; readonly of: string } | null
  /** What the final product is made of: each material by where it comes from. */
  readonly sourcing: readonly SourcingRow[]
  readonly made: { readonly byValue: number; readonly byMass: number } | null
}

/** A plant as part of a chain. */
export interface ChainMember {
  readonly id: string
  readonly kind: 'member'
  /** Its product, in words. */
  readonly makes: string
  readonly nameplate: Figure
  /** What it could make when all phases and lines are mature: what its machines can, but no more than its nameplate and what is ordered of it; not simulated. */
  readonly could: Figure
  /** First days: of production, and of deliveries to customers. */
  readonly begins: string
  readonly serial: string
  /** First deliveries of each phase of a plant of materials, or line of cells, first day first. */
  readonly phases: readonly { readonly id: string; readonly serial: string }[]
  /** Simulated, mean of the replications; t, or GWh of cells or packs. */
  readonly years: readonly { readonly year: number; readonly made: Figure }[]
}

/** A way of a material or of cells from a maker, or from outside, to a taker, or to a customer outside. */
export interface LinkResult {
  readonly id: string
  readonly kind: 'link'
  /** `substance` of the library or cell of the file, and its name. */
  readonly material: string
  readonly name: string
  readonly from: string | null
  readonly to: string | null
  /** Taken in for the unit of the taker: per kWh of cells or packs, or per t of product; null without a taker. */
  readonly need: Figure | null
  /** At nameplate of the taker, and what the maker (or the limit of the contract) can give at nameplate. */
  readonly needed: Figure | null
  readonly offered: Figure | null
  readonly leadTime: Figure
  readonly load: Figure
  readonly stock: Figure | null
  /** It comes back to be recycled, as it arises: nothing is ordered. */
  readonly returned: boolean
  readonly years: readonly LinkYearResult[]
  /** Planned day on which the taker begins, and the simulated day on which the first of this link was used; null where it never was. */
  readonly plannedUse: string | null
  readonly firstUse: string | null
}

export interface LinkYearResult {
  readonly year: number
  /** [t] mean of the replications. */
  readonly sent: number
  readonly received: number
  readonly used: number
  /** At the end of the year [t]. */
  readonly stock: number
  readonly onTheWay: number
  /** Share of the year, from the planned first day of use on, in which machines of the taker stood for want of this. */
  readonly missing: number
}

/** A calendar year of the chain. */
export interface ChainYearResult {
  readonly year: number
  /** Final product simulated, by final plant. */
  readonly made: readonly { readonly plant: string; readonly amount: Figure }[]
  /** What each plant and limited row could give the final product in that year by phases and ramps, least first; not simulated. */
  readonly could: readonly CouldResult[]
  /** What limited the year in the simulation: a plant with its step, a bought row, or `orders`. */
  readonly limit: { readonly plant: string; readonly step: string | null; readonly because: string } | null
}

/** What a plant, or a row of supply with a limit, is enough for: the final product of all final plants together (where they are counted in one unit, else that of the first), could it have all else that it needs. */
export interface CouldResult {
  readonly id: string
  readonly kind: 'plant' | 'supply'
  /** Other plants and rows of the same material, which are in the amount. */
  readonly with: readonly string[]
  /** GWh of packs or cells, or t of a material; of the mature chain a year. */
  readonly amount: Figure
  /** Row that buys without limit what is missing, so that this limits nothing; null where there is none. */
  readonly rest: string | null
}

export interface ChainLimitResult {
  /** What limits: a plant, a row of supply (`step`) that brings `plant` too little, or orders. */
  readonly kind: 'plant' | 'supply' | 'orders'
  readonly plant: string
  /** Step of that plant, a supply row, or `orders`. */
  readonly step: string | null
  /** Its name. */
  readonly stepName: string | null
  /** Gain of the final output when this plant is given without limit, over the output as it is; mean and 95 % interval of paired replications. */
  readonly gain: { readonly value: number; readonly low: number; readonly high: number; readonly n: number } | null
  /** The same for every plant and bought row tried, largest first. */
  readonly tried: readonly {
    readonly id: string
    readonly kind: 'plant' | 'supply'
    readonly gain: number
    readonly low: number
    readonly high: number
  }[]
}

/** A material of the final product: what of it comes from plants of the file. */
export interface SourcingRow {
  readonly id: string
  readonly kind: 'material'
  readonly name: string
  readonly taker: string
  /** Over the simulated years. */
  readonly mass: Figure
  readonly value: Figure
  readonly unitPrice: Figure | null
  /** Shares by mass, 0..1. */
  readonly own: number
  readonly contracts: number
  readonly market: number
  /** Plants and supply rows that it comes from. */
  readonly from: readonly string[]
}

/** The books of all plants together: what one pays the other is left out of both. Millions of the currency and year named, real. */
export interface GroupLedgerResult {
  readonly currency: string
  readonly year: number
  readonly discountRate: number
  readonly plants: readonly {
    readonly id: string
    readonly capex: number
    readonly npv: number
  }[]
  readonly capex: Figure
  readonly npv: Figure
  readonly irr: number | null
  /** The same in % with the spread of those draws of the inputs that have one; null where `irr` is. */
  readonly irrDrawn: Figure | null
  /** Of the final product to all plants together: all costs less other sales, over the final product, per kWh or per t; null where final products are counted in both. */
  readonly levelizedCost: Figure | null
  readonly years: readonly {
    readonly year: number
    /** From customers outside. */
    readonly revenue: number
    /** Paid between the plants: in the revenue of one and in the costs of another. */
    readonly internal: number
    /** To suppliers outside, with wages, energy and upkeep. */
    readonly costs: number
    readonly capex: number
    readonly tax: number
    readonly workingCapital: number
    readonly terminal: number
    readonly cash: number
  }[]
  /** Of all plants: cash by year less cash by kind; what is received for deliveries less what is paid for them. Zero but for rounding. */
  readonly residual: number
}

/**
 * One input, or several that move together, at several values. All figures are of all plants of the file together, without a simulation and as if customers took the nameplate of each; spreads are of the same draws at
 * each value.
 */
export interface SweepResult {
  readonly id: string
  readonly kind: 'sweep'
  /** Inputs that are put to each value. */
  readonly paths: readonly string[]
  /** Last full year of the calendar, in which `bought` is counted. */
  readonly year: number
  readonly rows: readonly SweepRow[]
  /** What grows slower than size, and from which value on the plants pay. */
  readonly says: readonly Message[]
}

export interface SweepRow {
  /** As written. */
  readonly at: string
  /** Nameplate of each plant at this value. */
  readonly plants: readonly { readonly id: string; readonly nameplate: Figure }[]
  readonly investment: Figure
  readonly jobs: Figure
  /** From the start of works to the last serial start of any plant. */
  readonly buildTime: Figure
  /** Levelized cost of the final product per kWh or per t; null where it is counted in two units, or none is made. */
  readonly cost: Figure | null
  readonly npv: Figure
  readonly irr: number | null
  /** Shares of the materials of the product that plants of the file make. */
  readonly made: { readonly byValue: number; readonly byMass: number } | null
  /** Paid for materials from outside in the last full year of the calendar. */
  readonly bought: Figure
  /** What each order asks for while it lasts: share of the nameplate of its plant, and of that of all plants that make packs. */
  readonly orders: readonly { readonly id: string; readonly plant: string; readonly share: number; readonly ofAll: number }[]
  /** Where no more is made than the orders of the file ask for; null where it has none. */
  readonly asOrdered: { readonly cost: Figure | null; readonly npv: Figure } | null
}

/**
 * Whether making a material in a plant of one's own pays against buying it, by the size of the plant that takes it: at each size a plant that makes all that is taken there, with
 * books of its own without a simulation, its product sold at the price outside. Freight that is saved is not counted.
 */
export interface MakeOrBuyResult {
  readonly id: string
  readonly kind: 'make-or-buy'
  readonly plant: string
  readonly product: string
  readonly taker: string
  /** Size of the taker in the file. */
  readonly size: Figure
  /** What the taker would pay outside; null where nothing says it. */
  readonly price: (Figure & { readonly from: string; readonly assumed: boolean }) | null
  /** At sizes of the taker, ascending. */
  readonly rows: readonly {
    readonly taker: Figure
    readonly own: Figure
    readonly cost: Figure | null
    readonly npv: Figure | null
  }[]
  readonly paysFrom: PaysFromResult | null
  readonly says: readonly Message[]
}

/** Size of the taker from which on the net present value is not negative. */
export interface PaysFromResult {
  readonly unit: string
  /** At central inputs; null: at no size tried. */
  readonly value: number | null
  /** At the smallest size tried already. */
  readonly always: boolean
  /** 10th, 50th and 90th percentile of the draws, with those in which it pays at no size tried as the largest; null: never. */
  readonly low: number | null
  readonly median: number | null
  readonly high: number | null
  /** Draws, and those in which it pays at no size tried. */
  readonly n: number
  readonly never: number
}
