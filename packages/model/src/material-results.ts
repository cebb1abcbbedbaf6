import type { Message } from './issue.ts'
import type { Figure, StepLinkResult } from './results.ts'

/** A plant of materials: its route, machines, phases, people, energy, investment and books. */
export interface MaterialPlantResult {
  readonly id: string
  readonly kind: 'material-plant'
  readonly site: string
  readonly route: string
  /** Of the route, in words. */
  readonly name: string
  /** What the library calls such plants: anode, cathode, lithium, ... */
  readonly plantKind: string
  readonly product: { readonly id: string; readonly name: string; readonly formula: string | null }
  /** What masses are counted per: the product, or, of recycling, what is taken in. */
  readonly basis: 'product' | 'feed'
  /** Announced. */
  readonly nameplate: Figure
  /** Plant of the file whose need it is sized for, and the share of that; null where its capacity is said otherwise. */
  readonly sizedFor: { readonly plant: string; readonly share: number } | null
  /** Static: the slowest step of the mature plant alone. */
  readonly sized: Figure
  /** The mature plant simulated with all phases; null where it was not simulated. */
  readonly simulated: Figure | null
  /** Best calendar year of the simulated project. */
  readonly bestYear: (Figure & { readonly year: number }) | null
  /** 1 - simulated / sized. */
  readonly couplingLoss: number | null
  /** Step that holds the mature plant back. */
  readonly bottleneck: string
  readonly phases: readonly MaterialPhaseResult[]
  readonly fullStart: string
  /** Day from which it can make 95 % of its nameplate; null where it never can. */
  readonly designOutput: string | null
  readonly steps: readonly MaterialStepResult[]
  /** Ways between the steps and into them, at nameplate. */
  readonly links: readonly StepLinkResult[]
  /** What is brought in, over the whole route, largest first. */
  readonly inputs: readonly SubstanceRow[]
  /** What leaves beside the product. */
  readonly leaving: readonly LeavingRow[]
  /** Elements over the whole route; sums close but for rounding. */
  readonly elements: readonly ElementRowResult[]
  /** Elements that entered, left and stand in the plant over the simulated years: worst residual over what entered; null without a simulation. */
  readonly balance: { readonly worst: number; readonly element: string } | null
  /** Share of the wanted element that ends in the product, without rejected lots and with them; null where the plant is not built to win an element. */
  readonly recovery: { readonly element: string; readonly share: Figure; readonly withRejects: Figure } | null
  readonly people: { readonly perShift: number; readonly direct: number; readonly indirect: number; readonly total: Figure }
  readonly floor: { readonly process: Figure; readonly building: Figure; readonly ponds: Figure; readonly site: Figure }
  readonly energy: MaterialEnergyResult
  readonly capex: MaterialCapexResult
  /** What the nameplate is enough for, by cell design of the file. */
  readonly feeds: readonly FeedResult[]
  readonly years: readonly MaterialYearResult[]
  /** The books, of the simulated years or, without a simulation, of static ones; null where none were kept. */
  readonly ledger: MaterialLedgerResult | null
}

export interface MaterialPhaseResult {
  readonly id: string
  readonly kind: 'phase'
  readonly capacity: Figure
  /** Of the investment of the plant. */
  readonly capexShare: number
  readonly constructionStart: string
  readonly pilotStart: string
  readonly serialStart: string
  /** The ramp is over. */
  readonly fullStart: string
}

export interface MaterialStepResult {
  readonly id: string
  readonly kind: 'step'
  readonly name: string
  readonly machine: string
  readonly form: 'batch' | 'continuous' | 'kiln' | 'pond'
  /** All phases; of ponds hectares. */
  readonly machines: number
  readonly needed: number
  /** What one machine does while it runs; of ponds a hectare, over the year. */
  readonly perMachine: Figure
  readonly batch: Figure | null
  readonly cycle: Figure | null
  readonly residence: Figure | null
  /** Rated mass at nameplate over what the machines can do with breakdowns. */
  readonly load: number
  /** Share of what could become output that does. */
  readonly yield: number
  readonly reject: number
  readonly availability: number
  /** On a shift; parts of a person are shared with other steps. */
  readonly people: number
  /** Machines at their price. */
  readonly capex: Figure
  readonly priceAssumed: boolean
  /** Per mass of what the route counts; null where no figure is known. */
  readonly electricity: Figure | null
  readonly heat: Figure | null
  readonly water: Figure | null
}

/** A substance that is brought in. */
export interface SubstanceRow {
  readonly id: string
  readonly kind: 'input'
  readonly name: string
  /** Steps that take it. */
  readonly steps: readonly string[]
  readonly perTonne: Figure
  readonly perYear: Figure
}

export interface LeavingRow {
  readonly id: string
  readonly kind: 'by-product' | 'gas' | 'waste'
  readonly name: string
  readonly step: string
  readonly perTonne: Figure
  readonly perYear: Figure
  /** By the reaction, as a loss of what goes on, as something that passes through, or only as what is left of the balance. */
  readonly how: 'reaction' | 'loss' | 'passed' | 'difference'
}

/** kg per tonne of what the route counts. */
export interface ElementRowResult {
  readonly id: string
  readonly kind: 'element'
  readonly inputs: number
  readonly product: number
  readonly byProducts: number
  readonly gas: number
  readonly waste: number
  readonly residual: number
  /** Share of what leaves that is known only as the rest of the balance. */
  readonly byDifference: number
}

export interface MaterialEnergyResult {
  readonly electricity: Figure
  readonly heat: Figure
  readonly water: Figure
  /** At nameplate. */
  readonly electricityYear: Figure
  readonly heatYear: Figure
  readonly waterYear: Figure
  readonly meanPower: Figure
  /** Names of steps of which no figure is known; they count nothing above. */
  readonly unknown: {
    readonly electricity: readonly string[]
    readonly heat: readonly string[]
    readonly water: readonly string[]
  }
}

export interface MaterialCapexResult {
  readonly total: Figure
  readonly perCapacity: Figure
  /** Share of the machine money whose price is assumed. */
  readonly assumedShare: number
  /** What other plants of the kind cost, scaled to this one; null where the library has too few. */
  readonly factor: (Figure & { readonly plants: number; readonly exponent: number; readonly fitted: boolean }) | null
  readonly lines: readonly { readonly id: string; readonly kind: 'line'; readonly name: string; readonly amount: Figure }[]
}

export interface FeedResult {
  readonly id: string
  readonly kind: 'feed'
  readonly cell: string
  /** Product in a unit of energy of good cells. */
  readonly need: Figure
  readonly by: 'product' | 'lithium'
  readonly energy: Figure
  /** Packs of the file, or cars with the mean pack of the library. */
  readonly packs: { readonly id: string | null; readonly name: string; readonly rate: Figure }
}

export interface MaterialYearResult {
  readonly year: number
  readonly made: Figure
  /** Lost to rejected lots and start-up, in product that it could have become. */
  readonly scrap: Figure
  readonly bottleneck: string | null
}

/** Millions of the currency and year named, real; prices and costs per tonne. */
export interface MaterialLedgerResult {
  readonly currency: string
  readonly year: number
  /** What the yearly output is of. */
  readonly of: string
  readonly discountRate: number
  readonly npv: Figure
  readonly npvDate: string
  readonly irr: number | null
  readonly price: (Figure & { readonly from: string; readonly assumed: boolean }) | null
  readonly levelizedCost: Figure | null
  readonly breakEven: Figure | null
  readonly years: readonly {
    readonly year: number
    readonly made: number
    readonly revenue: number
    readonly byProducts: number
    readonly materials: number
    readonly labour: number
    readonly energy: number
    readonly maintenance: number
    readonly royalty: number
    readonly costs: number
    readonly capex: number
    readonly tax: number
    readonly workingCapital: number
    readonly terminal: number
    readonly cash: number
    /** Running cost per tonne; null in years without output. */
    readonly cashCost: number | null
  }[]
  /** Materials that are bought and have no price: they cost nothing here. */
  readonly unpriced: readonly string[]
  readonly free: readonly { readonly name: string; readonly why: string }[]
  /** By-products that nobody pays for in these books. */
  readonly unsold: readonly string[]
}

/** Several readings of the file and how well its figures fit each. */
export interface ReadingResult {
  readonly id: string
  readonly kind: 'reading'
  readonly question: string
  readonly options: readonly ReadingOption[]
  /** Claims whose verdict or ratio tells the readings apart, the most telling first. */
  readonly telling: readonly TellingClaim[]
  readonly conclusion: Message
}

export interface ReadingOption {
  /** Variant, or `base` for the file as it is. */
  readonly id: string
  readonly kind: 'option'
  /** Products of its material plants. */
  readonly makes: readonly string[]
  /** Claims that hold, of those that could be judged in every reading. */
  readonly fits: number
  readonly of: number
  readonly verdicts: readonly { readonly id: string; readonly count: number }[]
  /** Median distance of those figures from the middle of the band, in its half-widths; null where none is known. */
  readonly distance: number | null
  /** A figure lies outside its whole range that another reading takes, and none the other way round. */
  readonly ruledOut: boolean
}

export interface TellingClaim {
  readonly id: string
  readonly kind: 'claim'
  readonly title: string
  readonly announced: string
  /** By reading, in the order of the options. */
  readonly readings: readonly {
    readonly id: string
    readonly verdict: string
    /** The verdict could be another with other draws. */
    readonly borderline: boolean
    /** Announced over model; null where there is none, and of dates. */
    readonly ratio: number | null
    readonly distance: number | null
  }[]
}
