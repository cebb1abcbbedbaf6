import type { StateShares } from './factory/oee.ts'
import type { Message } from './issue.ts'
import type { ChainResult, GroupLedgerResult, MakeOrBuyResult, SweepResult } from './chain-results.ts'
import type { MaterialPlantResult, ReadingResult } from './material-results.ts'
import type { UseResults } from './use-results.ts'
import type { Origin } from './term/index.ts'
import type { Verdict } from './audit/verdict.ts'

/**
 * What a run says, as one document (docs/results.md). Things are arrays of {id, kind, ...} in file order; quantities carry
 * their unit; a spread says what it is of.
 */
export interface Results extends UseResults {
  readonly schemaVersion: 1
  readonly project: { readonly id: string; readonly name: string; readonly hash: string }
  readonly engine: {
    readonly version: string
    readonly library: string
    readonly seed: number
    readonly replications: number
    readonly draws: number
  }
  /** Which parts ran: `design`, with the plants (`size`), with verdicts (`audit`), or the whole way. */
  readonly scope: 'design' | 'size' | 'preview' | 'audit' | 'run'
  /** Set when the work was cancelled: what is missing or smaller than asked for. */
  readonly incomplete?: Message
  readonly headline: readonly Finding[]
  /** Headline figures that have a value here; each can be explained by its id. */
  readonly figures: readonly HeadlineRow[]
  readonly cells: readonly CellResult[]
  readonly packs: readonly PackResult[]
  readonly containers: readonly ContainerResult[]
  readonly plants: readonly PlantResult[]
  readonly materialPlants: readonly MaterialPlantResult[]
  /** Plants that feed one another; none where the file has no supply rows between plants. */
  readonly chains: readonly ChainResult[]
  readonly sweeps: readonly SweepResult[]
  readonly makeOrBuy: readonly MakeOrBuyResult[]
  readonly orders: readonly OrderResultRow[]
  readonly contracts: readonly ContractResult[]
  readonly parties: readonly PartyResult[]
  readonly schedule: readonly ScheduleRow[]
  readonly flows: readonly FlowRow[]
  readonly ledger: LedgerResult | null
  /** All plants together; null with fewer than two. */
  readonly group: GroupLedgerResult | null
  readonly claims: readonly ClaimResult[]
  readonly implied: readonly ImpliedResult[]
  /** How well the announced figures fit each of several readings that the file asks about. */
  readonly readings: readonly ReadingResult[]
  readonly sensitivity: readonly SensitivityRow[]
  /** Of the figures asked for. */
  readonly explanations: readonly Explanation[]
  readonly assumptions: readonly AssumptionRow[]
  readonly references: readonly { readonly id: string; readonly text: string }[]
  readonly warnings: readonly Message[]
}

/** A number with its unit; where it has a spread: between low and high lie `level` of the n `of`. */
export interface Figure {
  readonly value: number
  readonly unit: string
  readonly low?: number
  readonly high?: number
  readonly n?: number
  readonly of?: 'replications' | 'draws' | 'sources'
  /** Median of the draws: the value itself is at the central inputs, which often lie at one end of their bands. */
  readonly median?: number
  /** What low and high are: a 95 % confidence interval of the mean, or the 10th and 90th percentile. */
  readonly spread?: 'ci95' | 'p10-p90'
}

export interface Finding extends Message {
  readonly id: string
  readonly kind: 'finding'
}

export interface HeadlineRow {
  /** Thing and figure, e.g. `gigafactory.investment`. */
  readonly id: string
  readonly kind: 'headline'
  /** Id in the list of headline figures, and of the thing that it is of. */
  readonly headline: string
  readonly scope: string
  /** What kind of thing that is. */
  readonly of: 'project' | 'chain' | 'plant' | 'material' | 'container' | 'pack' | 'cell' | 'centre' | 'station'
  readonly name: string
  readonly definition: string
  readonly better: 'more' | 'less' | 'neither'
  /** Dates: `date`, days since 1970-01-01. */
  readonly value: Figure
}

export interface CellResult {
  readonly id: string
  readonly kind: 'cell'
  readonly chemistry: string
  readonly format: string
  readonly capacity: Figure
  readonly voltage: Figure
  readonly energy: Figure
  readonly mass: Figure
  readonly specificEnergy: Figure
  readonly energyDensity: Figure
  readonly arealCapacity: Figure
  readonly npRatio: number
  readonly size: { readonly length: Figure; readonly width: Figure; readonly thickness: Figure }
  /** A cylinder: `length` is its height, `width` and `thickness` its diameter. */
  readonly round: boolean
  /** The electrodes are rolled; then `sheets` counts strips. */
  readonly wound: boolean
  readonly sheets: { readonly cathode: number; readonly anode: number }
  readonly bom: readonly {
    readonly id: string
    readonly kind: 'material'
    readonly material: string
    readonly mass: Figure
    readonly share: number
  }[]
}

export interface PackResult {
  readonly id: string
  readonly kind: 'pack'
  readonly cell: string
  readonly cells: number
  readonly series: number
  readonly parallel: number
  readonly modules: number
  readonly cellsPerModule: number
  readonly energy: Figure
  readonly voltage: Figure
  readonly mass: Figure
  readonly specificEnergy: Figure
  /** One module with its cells. */
  readonly moduleMass: Figure
  /** What the mass of the pack is made of: cells, module hardware, pack hardware. */
  readonly parts: readonly MassPart[]
}

/** A part of the mass of a pack or container. */
export interface MassPart {
  readonly id: string
  readonly kind: 'part'
  readonly mass: Figure
  readonly share: number
}

export interface ContainerResult {
  readonly id: string
  readonly kind: 'container'
  readonly pack: string
  readonly packs: number
  readonly cells: number
  readonly energy: Figure
  readonly mass: Figure
  readonly specificEnergy: Figure
  readonly energyDensity: Figure
  readonly size: { readonly length: Figure; readonly width: Figure; readonly height: Figure }
  /** Outer volume of the cells over that of the container. */
  readonly cellVolumeShare: number
  /** What the mass of the container is made of: packs, container hardware. */
  readonly parts: readonly MassPart[]
}

export interface PlantResult {
  readonly id: string
  readonly kind: 'plant'
  /** Packs made, and the share of each in their number; of a plant that sells cells the one cell. */
  readonly makes: readonly { readonly id: string; readonly kind: 'product' | 'cell'; readonly share: number }[]
  readonly route: string
  /** Announced. */
  readonly nameplate: Figure
  /** Static: the slowest step of the mature line alone, with and without endless buffers. */
  readonly sized: Figure
  readonly sizedWithoutBuffers: Figure
  /** The mature line simulated with saturated supply and no order limit; null where it was not simulated. */
  readonly simulated: Figure | null
  /** Best calendar year of the simulated project, with ramp and orders. */
  readonly bestYear: (Figure & { readonly year: number }) | null
  /** 1 - simulated / sized. */
  readonly couplingLoss: number | null
  readonly bottleneck: readonly string[]
  readonly machineGains: readonly { readonly id: string; readonly gain: number; readonly low: number; readonly high: number }[]
  readonly capex: {
    readonly machine: Figure
    /** The part of `machine` with the scope of `factor`: equipment, utilities, buildings. */
    readonly likeForLike: Figure
    readonly factor: Figure
    readonly perCapacity: Figure
    /** Share of the equipment money that had no machine price. */
    readonly filledShare: number
    readonly lines: readonly CapexLineResult[]
  }
  /** Its books, after a run; those of the first plant stand in `Results.ledger` too. */
  readonly ledger: LedgerResult | null
  readonly jobs: { readonly direct: number; readonly indirect: number; readonly total: Figure; readonly perShift: number }
  readonly floorArea: Figure
  readonly siteArea: Figure
  readonly energyPerOutput: Figure
  /** What published plants use, to hold it against: each with what is in it. */
  readonly energyPublished: readonly {
    readonly id: string
    readonly kind: 'published'
    readonly name: string
    /** What the figure covers. */
    readonly scope: string
    readonly value: Figure
    readonly ref: string
  }[]
  readonly cellTakt: Figure
  readonly dates: PlantDates
  /** People at the machines by part of the plant, and technicians. */
  readonly crews: readonly CrewResult[]
  /** The mature line with what is assumed about stops at the ends of its bands; empty where it was not simulated. */
  readonly stopsBand: readonly StopsBandRow[]
  /** Coils that were coated badly and are found at the last test; null without books. */
  readonly lateDefects: LateDefectsResult | null
  /** What each mechanism costs in the first three years; null where it was not asked for. */
  readonly losses: LossesResult | null
  /** What crosses the border of the site, at nameplate. */
  readonly supply: SupplyResult
  readonly steps: readonly StepResult[]
  /** Ways between the steps and into them, at nameplate. */
  readonly links: readonly StepLinkResult[]
  readonly years: readonly YearResult[]
  /** Lot of the simulation [cells]. */
  readonly lot: number | null
}

export interface CrewResult {
  readonly id: string
  readonly kind: 'crew'
  readonly name: string
  /** Whose machines they run; none for technicians. */
  readonly steps: readonly string[]
  /** On a shift: places at machines that must run, and whole people who fill them. */
  readonly places: number
  readonly present: number
  /** Share of those present who are at machines in the mature line; null where it was not simulated. */
  readonly used: number | null
}

/** Effectiveness of the machines of a step: availability x performance x quality, and where their time on shift goes. */
export interface OeeResult {
  readonly availability: number
  readonly performance: number
  readonly quality: number
  readonly oee: number
  readonly shares: StateShares
}

export interface StopsBandRow {
  readonly id: string
  readonly kind: 'band'
  readonly name: string
  readonly best: StopsBandEnd
  readonly worst: StopsBandEnd
}

export interface StopsBandEnd {
  readonly sized: Figure
  readonly simulated: Figure
  readonly couplingLoss: number
}

export interface LateDefectsResult {
  /** From the coater to the last test. */
  readonly delay: Figure
  /** Cells on their way in that time, and cells lost in a year. */
  readonly cellsAtRisk: number
  readonly cells: number
  /** A year, found at the test, and had they been found at the coater. */
  readonly cost: Figure
  readonly costAtCoater: Figure
}

export interface LossesResult {
  /** Output in each of the first years with all mechanisms, and with none. */
  readonly asIs: readonly Figure[]
  readonly bare: readonly Figure[]
  readonly effects: readonly {
    readonly id: string
    readonly kind: 'mechanism'
    readonly name: string
    readonly how: string
    /** Output more without it. */
    readonly years: readonly Figure[]
  }[]
}

/** Power, gas, water and solvent of a plant at nameplate, its dry rooms and its formation. */
export interface SupplyResult {
  readonly weather: WeatherResult
  readonly power: PowerResult
  readonly gas: GasResult
  /** Where the electricity and the heat of a year go as the books have it; they add up to `power.year` and to the heat that `gas.year` is burnt for. */
  readonly uses: readonly {
    readonly id: string
    readonly kind: 'use'
    readonly name: string
    readonly electricity: Figure
    readonly heat: Figure
  }[]
  readonly water: WaterResult
  readonly dryRooms: DryRoomResult
  readonly solvent: SolventResult
  readonly formation: FormationResult
  readonly emissions: EmissionResult
  /** The energy of the books per energy of good packs, and with one part replaced by what is worked out here. */
  readonly energyPerOutput: {
    readonly books: Figure
    readonly withFormationRule: Figure
    readonly withDryRoomsByWeather: Figure
  }
}

/** The station whose weather a site takes. Temperatures in degC. */
export interface WeatherResult {
  readonly station: string
  readonly name: string
  readonly country: string
  /** From the site; null where the file gives no position. */
  readonly distance: Figure | null
  /** `nearest`, the first of the `country`, or the `default`, which is an assumption. */
  readonly found: string
  readonly period: string
  readonly mean: Figure
  readonly hottest: Figure
  readonly coldest: Figure
  /** What the two extremes are. */
  readonly extremes: string
}

export interface PowerResult {
  /** Sum of the parts, with electric dryers. */
  readonly peak: Figure
  /** The same with the heat of the dryers from gas, as the books have it. */
  readonly peakWithGasDryers: Figure
  /** The same with formation at the power that the books give it. */
  readonly peakWithBooksFormation: Figure
  readonly parts: readonly { readonly id: string; readonly kind: 'part'; readonly name: string; readonly power: Figure }[]
  /** Names of the steps whose machines have no sourced power; they are not in the peak. */
  readonly unknown: readonly string[]
  /** Electricity of a year at nameplate as the books have it, and as a mean power. */
  readonly year: Figure
  readonly mean: Figure
  /** The mean with formation by its charges. */
  readonly meanWithFormationRule: Figure
}

export interface GasResult {
  /** Gas for the heat of a year as the books have it. */
  readonly year: Figure
  readonly yearWithDryRoomsByWeather: Figure
  /** On a cold day at full output. */
  readonly peak: Figure
}

export interface WaterResult {
  /** Water of the anode's slurry. */
  readonly process: Figure
  /** Make-up of wet cooling towers. */
  readonly cooling: Figure
  readonly total: Figure
}

export interface DryRoomResult {
  readonly dewPoint: Figure
  /** People inside at once by the rule of the source, which is used, and by our staffing. */
  readonly people: number
  readonly peopleByStaffing: number
  /** Of a year: useful heat and cold, electricity of fans and chillers. */
  readonly heat: Figure
  readonly cold: Figure
  readonly electricity: Figure
  readonly peakPower: Figure
  readonly peakHeat: Figure
  /** Heat and electricity per energy of good packs, here and in the books. */
  readonly perOutput: Figure
  readonly perOutputInBooks: Figure
}

/** NMP of the cathode, and water that the dryers of the anode evaporate. */
export interface SolventResult {
  readonly evaporated: Figure
  readonly recovered: Figure
  /** To be bought anew. */
  readonly lost: Figure
  /** With every coater at rated pace: the capacity of the recovery. */
  readonly peak: Figure
  /** Null where the library has no price. */
  readonly cost: Figure | null
  readonly waterEvaporated: Figure
}

export interface FormationResult {
  readonly towers: number
  readonly channels: number
  readonly ageingRacks: number
  readonly ageingPlaces: number
  readonly testTowers: number
  readonly testCells: number
  /** Energy from the grid per energy of a cell: with the discharge used again, without, and as published for the whole step. */
  readonly withRecovery: Figure
  readonly withoutRecovery: Figure
  readonly published: Figure
  readonly meanPower: Figure
  readonly peakPower: Figure
  /** Every channel charging at once. */
  readonly connectedPower: Figure
}

/** Carried with the energy; no footprint is made of it. */
export interface EmissionResult {
  /** Of the country's electricity; null where the library has none. */
  readonly factor: Figure | null
  readonly electricity: Figure | null
  readonly gas: Figure
}

export interface CapexLineResult {
  readonly id: string
  readonly name: string
  readonly amount: Figure
  /** What the line covers and what not, where its name does not say it. */
  readonly scope: ScopeResult | null
}

/** What a sum of money covers and what it leaves out. */
export interface ScopeResult {
  readonly covers: string
  readonly leavesOut: string
}

export interface StepResult {
  readonly id: string
  readonly kind: 'step'
  readonly name: string
  readonly unit: string
  readonly machines: number
  readonly needed: number
  /** Machines that must be run at a time to make the nameplate with all stops. */
  readonly manned: number
  /** Share of the time in service or under repair in the mature line at nameplate (static). */
  readonly utilisation: number
  readonly yield: number
  /** MTBF / (MTBF + MTTR). */
  readonly availability: number
  /** Share of the operating time in which a machine works while there is work: breakdowns, tools, cleaning, maintenance and shared outages taken off. */
  readonly uptime: number
  /** Effectiveness in the mature line; null for racks, and where it was not simulated. */
  readonly oee: OeeResult | null
  /** People on one shift; parts of a person are shared with other steps. */
  readonly people: number
  readonly capex: Figure
  readonly capexFilled: boolean
  /** Kinds of loss, kept apart. */
  readonly loss: { readonly web: number; readonly coil: number; readonly reject: number }
  /** Scrap of the whole run by cause, mean over replications, in the unit of the step; null without a simulation. */
  readonly scrap: readonly { readonly id: string; readonly units: number }[] | null
}

/** A way in a plant of cells, packs or materials, at nameplate. */
export interface StepLinkResult {
  readonly id: string
  /** `work`: from step to step, or out of the last one. `material`: from outside into a step. `again`: back to a step that has done it before. */
  readonly kind: 'work' | 'material' | 'again'
  /** Step; null: from outside. */
  readonly from: string | null
  /** Step; null: out of the plant. */
  readonly to: string | null
  /** What goes: a substance or material, or `electrode`, `cell`, `module`, `pack`. */
  readonly what: string
  /** Units or mass in a year at nameplate; null where only a simulation could say it. */
  readonly amount: Figure | null
}

export interface YearResult {
  readonly year: number
  readonly output: Figure
  /** Of a plant that sells cells, cells. */
  readonly packs: number
  readonly yield: number
  readonly bottleneck: string | null
  /** Effectiveness of each step with machines. */
  readonly oee: readonly (Omit<OeeResult, 'shares'> & { readonly id: string; readonly kind: 'step' })[]
}

export interface OrderResultRow {
  readonly id: string
  readonly kind: 'order'
  readonly product: string
  readonly ordered: number
  readonly delivered: number
  /** Packs delivered after the day they were due, or not at all. */
  readonly late: number
}

/** An order with its money, the mixes of packs that it can be for, and what was delivered. */
export interface ContractResult {
  readonly id: string
  readonly kind: 'contract'
  readonly customer: string | null
  /** Plant that it goes to. */
  readonly plant: string | null
  /** First and last day of delivery. */
  readonly from: string
  readonly to: string
  /** The order is for a number of packs in all; else for packs a year. */
  readonly total: boolean
  readonly packs: number
  readonly energy: Figure
  readonly meanEnergy: Figure
  readonly products: readonly ContractProductResult[]
  /** Null where the order says nothing of money. */
  readonly money: ContractMoneyResult | null
  /** What the plant makes in the term by its static profile, and the largest mean energy of a pack with which that is enough. */
  readonly capacity: { readonly energy: Figure; readonly meanEnergy: Figure } | null
  /** Share of the packs due that were delivered by the day they were due; null without a simulation. */
  readonly onTime: Figure | null
  /** Null where nothing was ever owed, or without a simulation. */
  readonly largestBacklog: PeakBacklog | null
  /** Mean day of the last delivery; null where some replication left packs. */
  readonly completed: string | null
  readonly replications: number
  /** Replications in which all packs were delivered by the last day. */
  readonly metIn: number
  /** First day of pilot operation as planned. */
  readonly planned: string | null
  readonly latestStarts: readonly LatestStartResult[]
}

/** The largest number of packs owed at the end of a month. */
export interface PeakBacklog {
  readonly packs: number
  readonly month: string
}

export interface ContractProductResult {
  readonly id: string
  readonly kind: 'product'
  readonly share: number
  readonly packs: number
  readonly energy: Figure
  /** Range of its share over all mixes whose price a kWh lies in the survey; null where no mix is. */
  readonly paid: { readonly low: number; readonly high: number } | null
  /** The same over the mixes that the plant can make in the term too. */
  readonly possible: { readonly low: number; readonly high: number } | null
  readonly onTime: Figure | null
  readonly largestBacklog: PeakBacklog | null
  /** Mean over replications, in packs; empty without a simulation. */
  readonly months: readonly {
    readonly month: string
    readonly ordered: number
    readonly made: number | null
    readonly delivered: number
    readonly backlog: number
  }[]
}

export interface ContractMoneyResult {
  /** Year in which the contract was stated. */
  readonly year: number
  readonly value: Figure
  readonly perPack: Figure
  readonly perKwh: Figure
  /** The same in the currency and year of the contract; null where that is the project's. */
  readonly perKwhStated: Figure | null
  /** Year of the survey that it is held against, and the cheapest and dearest segment of that survey. */
  readonly surveyed: number
  readonly low: Figure
  readonly high: Figure
  readonly surveys: readonly SurveyRow[]
  /** Mean energies of a pack at which the price lies between low and high; `inside`: that of the file's mix does. */
  readonly meanEnergyLow: Figure
  readonly meanEnergyHigh: Figure
  readonly inside: boolean
}

/** The price of a contract beside a market survey. */
export interface SurveyRow {
  readonly id: string
  readonly kind: 'survey'
  readonly name: string
  /** Year surveyed. */
  readonly year: number
  /** All segments together (`all`), or one of them. */
  readonly segment: string
  readonly price: Figure
  /** Price of the contract over that of the survey. */
  readonly ratio: number
  /** Mean energy of a pack at which the two would be equal. */
  readonly meanEnergy: Figure
}

/** The latest first day of pilot operation with which a contract is met. */
export interface LatestStartResult {
  /** `complete`: all packs by the last day; `monthly`: at the end of each month at most the packs of a day are owed. */
  readonly id: 'complete' | 'monthly'
  readonly kind: 'latest-start'
  readonly state: 'in-time' | 'too-late' | 'never'
  readonly date: string | null
  /** Months by which the plan may slip; negative: by which it is too late. */
  readonly slack: number | null
}

/** Who pays what of the investment of a plant; the row of kind `nobody` is what no party was named for. */
export interface PartyResult {
  readonly id: string
  readonly kind: 'party' | 'nobody'
  readonly name: string
  readonly plant: string
  readonly building: Figure
  readonly equipment: Figure
  readonly rest: Figure
  readonly total: Figure
  /** Of the investment. */
  readonly share: number
  /** Share of the output that it commits to buy. */
  readonly offtake: { readonly share: number; readonly output: Figure } | null
}

export interface ScheduleRow {
  readonly id: string
  readonly kind: 'task'
  readonly plant: string
  /** Line of the plant, from 1; null for tasks of the whole plant. */
  readonly line: number | null
  /** Phase of a material plant that has several; absent of other plants. */
  readonly phase?: string | null
  readonly name: string
  readonly start: string
  readonly end: string
  readonly months: number
  readonly slackDays: number
  readonly critical: boolean
}

/** Days that a lender asks for first. */
export interface PlantDates {
  /** Of each line in turn. */
  readonly lines: readonly { readonly pilotStart: string; readonly serialStart: string }[]
  /** Serial production of the last line. */
  readonly fullStart: string
  /** First month (`2028-05`) with 95 % of nameplate by the static profile; null where it never comes. */
  readonly designOutput: string | null
  /** The same as a sentence. */
  readonly designOutputText: string
}

/** Mass or money that goes from one place to another over the whole run. */
export interface FlowRow {
  readonly id: string
  readonly kind: 'mass' | 'money'
  readonly from: string
  readonly to: string
  readonly what: string
  readonly amount: Figure
}

export interface LedgerResult {
  readonly currency: string
  readonly year: number
  readonly terms: string
  /** What is sold, where it is cells and not packs. */
  readonly sells?: 'cells'
  readonly discountRate: number
  readonly capex: Figure
  /** Millions of the currency and year above, real. */
  readonly opex: readonly {
    readonly year: number
    readonly materials: number
    readonly labour: number
    readonly energy: number
    readonly maintenance: number
    readonly total: number
  }[]
  /** Millions of the currency and year above, real. */
  readonly cashflow: readonly {
    readonly year: number
    readonly revenue: number
    readonly opex: number
    readonly capex: number
    readonly tax: number
    readonly workingCapital: number
    readonly terminal: number
    readonly cash: number
  }[]
  /** Money tied up at the mean rates of each year, by part; `byShare` is what a share of yearly cost would say. Millions as above. */
  readonly workingCapital: readonly {
    readonly year: number
    readonly rawMaterials: number
    readonly inRacks: number
    readonly betweenSteps: number
    readonly finishedGoods: number
    readonly receivables: number
    readonly payables: number
    readonly total: number
    readonly byShare: number
  }[]
  readonly costPerKwh: readonly { readonly year: number; readonly cash: number | null; readonly full: number | null }[]
  readonly levelizedCost: Figure | null
  /** On the first day of the calendar. */
  readonly npv: Figure
  readonly npvDate: string
  readonly irr: number | null
  /** Interest on what is spent until serial production begins, at the discount rate: beside the investment, not in it. */
  readonly interestDuringConstruction: Figure & { readonly scope: ScopeResult }
  /** Price of the packs in the books and where it comes from: the prices as they were written, with source and date. */
  readonly sellingPrice: Figure & { readonly from: string; readonly quotes: readonly QuoteResult[] }
  /** Price at which the net present value is zero; null where there is none up to ten times the price. */
  readonly breakEven: Figure | null
}

/** A price as it was written, before it was put into the money of the project. */
export interface QuoteResult {
  readonly id: string
  readonly price: string
  readonly source: string
  readonly date: string | null
}

export interface ClaimResult {
  readonly id: string
  readonly kind: 'claim'
  readonly about: string
  readonly scope: string
  readonly title: string
  /** As written, with its qualifier. */
  readonly announced: string
  readonly asOf: string | null
  readonly source: string
  readonly stage: string
  readonly supersededBy: string | null
  /** The claim's note in the file: how it was read, what else the text says. */
  readonly note: string | null
  readonly model: {
    readonly value: string
    /** 10th and 90th percentile of the draws. */
    readonly low: string
    readonly high: string
    /** The same, and the extremes, moved outward by the model's error. */
    readonly widenedLow: string
    readonly widenedHigh: string
    readonly widenedMin: string
    readonly widenedMax: string
    readonly n: number
    /** The model's error as a factor, and whether it is measured or assumed. */
    readonly error: number
    readonly errorBasis: string
    /** Published cases that it is the median of; null where it is assumed. */
    readonly errorCases: number | null
  } | null
  readonly comparable: {
    readonly rule: string
    readonly n: number
    readonly low: string
    readonly high: string
    readonly items: readonly {
      readonly id: string
      readonly name: string
      readonly country: string
      readonly year: number | null
      readonly stage: string
      /** Its own size, where it was scaled to the project. */
      readonly size: string | null
      readonly value: string
      readonly ref: string
    }[]
  } | null
  /** The same as numbers, to be drawn on one axis; null of texts and lists. */
  readonly axis: ClaimAxis | null
  /** Ids of the claims that it cannot be true together with. */
  readonly rivals: readonly string[]
  readonly verdict: Verdict
  readonly borderline: boolean
  /** The verdict without the allowance for the model's error; where it differs, the verdict rests on that allowance. */
  readonly unwidened: Verdict
  readonly reason: Message
  readonly needed: Message | null
}

/** What a claim is held against, as numbers in `unit`; dates as days since 1970-01-01, whose unit is `date`. */
export interface ClaimAxis {
  readonly unit: string
  /** The figure, and the ends of what its words allow; null where they leave it open. */
  readonly announced: { readonly value: number; readonly low: number | null; readonly high: number | null }
  readonly model: {
    readonly value: number
    readonly low: number
    readonly high: number
    readonly widenedLow: number
    readonly widenedHigh: number
  } | null
  /** Values of the comparable items, in their order. */
  readonly comparable: readonly number[]
}

export interface ImpliedResult {
  readonly id: string
  readonly kind: 'implied'
  readonly what: string
  readonly value: Figure
  /** The value is the least that can be true. */
  readonly floor: boolean
  readonly from: readonly string[]
  readonly how: string
  /** What follows from it, in a sentence. */
  readonly more: string | null
  readonly design: number | null
  readonly comparable: { readonly n: number; readonly low: number; readonly high: number; readonly rule: string } | null
}

export interface SensitivityRow {
  readonly id: string
  readonly kind: 'input'
  readonly name: string
  readonly basis: string
  /** Id of the headline figure that moves (study/headlines.ts), and of the plant, pack or cell that it is of. */
  readonly headline: string
  readonly scope: string
  /** Name of the figure. */
  readonly figure: string
  /** Dates: `date`, days since 1970-01-01. */
  readonly unit: string
  readonly base: number
  /** Null where the figure has no value there. */
  readonly low: number | null
  readonly high: number | null
}

/** How a figure was worked out, down to its sources: a graph of terms in which each is written once. */
export interface Explanation {
  readonly id: string
  readonly kind: 'explanation'
  readonly name: string
  /** Currency and price level of all money in it, e.g. `USD (2024)`. */
  readonly money: string
  /** The figure itself first. */
  readonly terms: readonly ExplainedTerm[]
}

export interface ExplainedTerm {
  /** Number within the explanation. */
  readonly id: string
  readonly kind: Origin['kind']
  readonly name: string
  /** In `unit`; a date as `YYYY-MM-DD`. */
  readonly value: number | string
  readonly unit: string
  /** A formula in which `[12]` stands for term 12, or a rule in words; null where the term is read. Formulas are in SI base units. */
  readonly how: string | null
  /** Numbers of the terms that it is worked out from. */
  readonly from: readonly string[]
  /** Where a term that is read comes from: id in the library or path in the file, how it is known, its source, and why it is assumed. */
  readonly source: { readonly id: string; readonly basis: string; readonly ref: string; readonly reason: string | null } | null
}

export interface AssumptionRow {
  readonly id: string
  readonly kind: 'library' | 'file'
  readonly name: string
  readonly value: number
  readonly unit: string
  readonly low: number
  readonly high: number
  readonly basis: string
  readonly ref: string
  readonly reason: string | null
  readonly usedBy: readonly string[]
}
