import type { Message } from './issue.ts'
import type { LevelizedPart } from './ledger/station-ledger.ts'
import type { Figure } from './results.ts'

/** A storage power station: what it is built of, how it is run against prices, how it wears and what it earns. */
export interface StationResult {
  readonly id: string
  readonly kind: 'station'
  readonly name: string
  /** Container of the file, how many, and the mass of all. */
  readonly container: string
  readonly containers: Figure
  readonly mass: Figure
  /** Asked for, of all containers, and between the limits of the state of charge. */
  readonly energy: { readonly asked: Figure; readonly installed: Figure; readonly usable: Figure }
  readonly power: Figure
  /** Usable energy over power. */
  readonly duration: Figure
  readonly land: Figure
  readonly landPerEnergy: Figure
  readonly start: string
  readonly life: Figure
  /** Given back over taken: of a cycle alone, and of the first year with standby, cooling and control; null without a dispatch. */
  readonly efficiency: { readonly cycle: Figure; readonly year: Figure | null }
  readonly capex: StationCapexResult
  readonly ageing: StationAgeingResult
  /** Null where there are none. */
  readonly prices: StationPricesResult | null
  /** Null where something is missing, which `remarks` say. */
  readonly dispatch: StationDispatchResult | null
  readonly years: readonly StationYearResult[]
  readonly money: StationMoneyResult | null
  /** What is missing, and what is assumed of prices and of ageing. */
  readonly remarks: readonly Message[]
}

export interface StationCapexResult {
  readonly total: Figure
  readonly perEnergy: Figure
  readonly perPower: Figure
  /** Of containers, over their energy, and where it comes from. */
  readonly price: Figure
  readonly priceFrom: string
  readonly lines: readonly { readonly id: string; readonly kind: 'capex-line'; readonly name: string; readonly amount: Figure }[]
}

export interface StationAgeingResult {
  /** Entry of the library. */
  readonly model: string
  readonly name: string
  readonly isAssumed: boolean
  /** Where the use lies outside what the model was fitted to. */
  readonly outside: readonly Message[]
  /** By each model that could stand for the chemistry, the model among them. */
  readonly others: readonly StationHealthBy[]
}

export interface StationHealthBy {
  readonly model: string
  /** Capacity of the first containers over new at the end of operation. */
  readonly left: Figure
  /** The use lies within all that the model was fitted to. */
  readonly inRange: boolean
}

export interface StationPricesResult {
  readonly name: string
  /** `made-up`: an assumption of the library. */
  readonly from: 'file' | 'made-up'
  /** Time between two prices. */
  readonly step: Figure
  readonly mean: Figure
  readonly lowest: Figure
  readonly highest: Figure
  /** Mean over days of the highest less the lowest price of the day. */
  readonly daySpread: Figure
  /** Part of the steps with a negative price; nothing is given back in them. */
  readonly negative: Figure
}

export interface StationDispatchResult {
  readonly solver: string
  /** States of the energy, over that of the first day, at which the year was solved, with full cycles of the usable energy. */
  readonly solved: readonly { readonly energy: Figure; readonly cycles: Figure }[]
  /** What straight lines between them can miss at most, over the margin less wear. */
  readonly error: Figure
  /** Price difference per energy taken from store below which a cycle is not worth its wear. */
  readonly wear: Figure
  /** A day that stands for all, of the new station. */
  readonly day: readonly StationStepResult[]
}

export interface StationStepResult {
  /** Hour of the day at which the step begins. */
  readonly hour: number
  readonly price: Figure
  /** From the grid and to it, mean of the step. */
  readonly charge: Figure
  readonly discharge: Figure
  /** State of charge at the end of the step. */
  readonly charged: Figure
}

/** A year of operation; the first begins on the first day. */
export interface StationYearResult {
  /** From 1. */
  readonly year: number
  /** Calendar year in which it begins. */
  readonly from: number
  /** Capacity of the first containers over new, and energy of all over that of the first day. */
  readonly health: Figure
  readonly energy: Figure
  /** Containers added on its first day. */
  readonly added: number
  /** Full cycles of the usable energy that is left. */
  readonly cycles: Figure
  readonly given: Figure
  readonly taken: Figure
  readonly sold: Figure
  readonly bought: Figure
  readonly payment: Figure
  readonly auxiliary: Figure
  readonly upkeep: Figure
  readonly augmentation: Figure
  readonly tax: Figure
  readonly cash: Figure
}

export interface StationMoneyResult {
  /** Present value of all cash at the start of the year before the first day. */
  readonly npv: Figure
  readonly irr: Figure | null
  /** Years of operation until all is paid back. */
  readonly payback: Figure | null
  /** Levelised cost of storage per energy given back, and without the electricity that is bought. */
  readonly levelized: Figure | null
  readonly levelizedWithoutEnergy: Figure | null
  /** What `levelized` is made of; `land` is what the land is worth at the end, less than zero. Empty where nothing is given back. */
  readonly levelizedParts: readonly { readonly id: LevelizedPart; readonly kind: 'levelized-part'; readonly amount: Figure }[]
  /** Sold less bought in the first year. */
  readonly margin: Figure
  readonly marginPerPower: Figure
  readonly discountRate: Figure
}

/** A whole year of the new station, step by step, as `stationHours` gives it: not part of a results document. */
export interface StationHours {
  readonly station: string
  readonly kind: 'station-hours'
  readonly prices: { readonly name: string; readonly from: 'file' | 'made-up' }
  readonly solver: string
  /** Time of a step [h]; the first begins with the first price. */
  readonly step: number
  /** Currency and year of the prices, per MWh. */
  readonly priceUnit: string
  readonly price: Float64Array
  /** From the grid and to it, mean of each step [MW]. */
  readonly charge: Float64Array
  readonly discharge: Float64Array
  /** State of charge at the end of each step [%]. */
  readonly charged: Float64Array
  /** First step of the day that stands for all. */
  readonly typical: number
}
