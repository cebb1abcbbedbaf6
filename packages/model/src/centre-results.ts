import type { Message } from './issue.ts'
import type { Figure } from './results.ts'

/** A Technical Service Centre: machines, people, money, and what it does for its fleets. */
export interface CentreResult {
  readonly id: string
  readonly kind: 'centre'
  readonly name: string
  readonly site: string
  /** Fleets that name it. */
  readonly fleets: readonly string[]
  /** First day of its works, and on which packs are taken in; null where it has none. `followed`: the file gives no day, and it is built with the plants of its site. */
  readonly constructionStart: string | null
  readonly start: string | null
  readonly followed: boolean
  readonly buildTime: Figure | null
  readonly tasks: readonly CentreTaskRow[]
  /** Vehicles and packs of the busiest year, by which it is sized. */
  readonly busiest: CentreBusiest
  /** Share of the week in which it works. */
  readonly open: Figure
  readonly steps: readonly CentreStepRow[]
  /** Bays, test stands, benches and technicians on a shift. */
  readonly places: readonly CentrePlaceRow[]
  readonly spares: readonly CentreSpareRow[]
  /** Time of a repair without waiting for a place. */
  readonly packTime: Figure
  /** Packs a year that it can give back repaired, and the place that limits it; null where nothing comes in. */
  readonly throughput: Figure | null
  readonly limit: string | null
  readonly floor: { readonly places: Figure; readonly building: Figure; readonly site: Figure }
  readonly people: { readonly perShift: number; readonly direct: number; readonly indirect: number; readonly total: Figure }
  readonly capex: {
    readonly total: Figure
    readonly lines: readonly { readonly id: string; readonly kind: 'line'; readonly name: string; readonly amount: Figure }[]
    /** Packs kept ready at the price of new ones, which are a stock and not in the investment. */
    readonly spares: Figure
  }
  readonly running: CentreRunningResult
  readonly compared: readonly CentreComparison[]
  readonly exits: CentreExitsResult
  /** Null where it was not simulated. */
  readonly simulated: CentreSimulated | null
  /** Share of the vehicles that must be on the road. */
  readonly availabilityWanted: Figure
  readonly messages: readonly Message[]
}

export interface CentreTaskRow {
  readonly id: string
  readonly kind: 'task'
  readonly name: string
  readonly start: string
  readonly end: string
  readonly months: number
}

export interface CentreBusiest {
  readonly vehicles: Figure
  readonly faults: Figure
  readonly worn: Figure
  readonly repaired: Figure
  readonly beyondRepair: Figure
}

export interface CentreStepRow {
  readonly id: string
  readonly kind: 'step'
  readonly name: string
  readonly at: 'bay' | 'tester' | 'bench'
  readonly time: Figure
  /** Coefficient of variation of the time. */
  readonly scatter: number
  readonly people: number
  /** Packs that need it over packs that come so far. */
  readonly share: number
  readonly packs: Figure
  /** The time is an assumption. */
  readonly assumed: boolean
}

export interface CentrePlaceRow {
  readonly id: 'bay' | 'tester' | 'bench' | 'technician'
  readonly kind: 'place'
  readonly name: string
  readonly count: number
  /** The file gives the count. */
  readonly given: boolean
  /** Busy in the mean of the busiest year, and that over the count. */
  readonly load: number
  readonly used: number
}

export interface CentreSpareRow {
  readonly pack: string
  readonly kind: 'spares'
  readonly count: number
  readonly given: boolean
  /** In repair or on order in the mean of the busiest year. */
  readonly outstanding: number
}

/** Money of the busiest year. */
export interface CentreRunningResult {
  readonly total: Figure
  readonly lines: readonly { readonly id: string; readonly kind: 'line'; readonly name: string; readonly amount: Figure }[]
  /** With the cost of the investment in a year. */
  readonly full: Figure
  /** Full cost of a repair, of it per energy of the pack, and of a vehicle in a year; null where nothing is repaired. */
  readonly perRepair: Figure | null
  readonly perEnergy: Figure | null
  readonly perVehicle: Figure | null
  readonly packPrice: Figure
  /** New packs in the place of those repaired, and what is saved against them. */
  readonly newPacks: Figure
  readonly saving: Figure
}

/** A published figure beside that of the centre, in the money of the project. */
export interface CentreComparison {
  readonly id: string
  readonly kind: 'comparison'
  readonly name: string
  /** Null: the published figure is of another scope, and none here is like it. */
  readonly centre: Figure | null
  readonly published: Figure
  readonly note: string
}

export interface CentreExitsResult {
  /** Worth of a pack for a second life by energy left, and price of packs that are recycled by mass. */
  readonly secondLifePrice: Figure
  readonly scrapPrice: Figure
  /** Capacity over new from which a pack gets a second life. */
  readonly secondLifeFrom: Figure
  /** Plant of the file that takes what is recycled; null: it is sold as scrap. */
  readonly recycler: string | null
  readonly years: readonly CentreExitYear[]
}

/** Packs of its fleets that leave for good in a calendar year, expected. */
export interface CentreExitYear {
  readonly year: number
  readonly secondLifePacks: number
  readonly secondLifeEnergy: Figure
  readonly secondLifeMoney: Figure
  readonly recycledPacks: number
  readonly recycledMass: Figure
  /** Null where a plant of the file takes them. */
  readonly recycledMoney: Figure | null
}

/** Means over replications. */
export interface CentreSimulated {
  readonly replications: number
  /** Of a vehicle from a fault to being on the road again: mean, and time within which 90 % are. */
  readonly turnaround: Figure
  readonly turnaround90: Figure
  /** Of a pack from coming in to being ready. */
  readonly packTurnaround: Figure
  readonly packTurnaround90: Figure
  /** Share of the lives of the vehicles on the road, and vehicles off it in the mean. */
  readonly availability: Figure
  readonly offRoad: Figure
  /** Places and technicians: share of open time in use, mean wait. */
  readonly used: readonly CentreUseRow[]
  readonly spares: readonly { readonly pack: string; readonly kind: 'spares'; readonly mean: number; readonly short: number }[]
  readonly years: readonly CentreYear[]
  readonly without: CentreWithout | null
  /** The smallest of the sizes tried that keeps the availability; null where none does. */
  readonly least: CentreLeast | null
  /** The search was cut short: a size that was not tried may be smaller, or the only one that keeps it. */
  readonly isCut: boolean
  readonly trials: readonly CentreTrialRow[]
}

export interface CentreUseRow {
  readonly id: string
  readonly kind: 'use'
  readonly name: string
  readonly used: Figure
  readonly wait: Figure
}

export interface CentreYear {
  readonly year: number
  readonly faults: number
  readonly repaired: number
  readonly replaced: number
  /** Packs in the centre at the end of the year. */
  readonly inCentre: number
  readonly offRoad: number
  readonly availability: number
}

/** The same fleets without the centre: each faulty pack waits for a new one of the maker. */
export interface CentreWithout {
  readonly turnaround: Figure
  readonly availability: Figure
  readonly offRoad: Figure
  /** New packs in the place of others, with the centre and without. */
  readonly newPacks: Figure
  readonly newPacksWithout: Figure
  /** Time on the road of a vehicle gained over the calendar, and service of a pack until it is retired gained. */
  readonly roadGained: Figure
  readonly packLifeGained: Figure | null
  readonly fleets: readonly CentreFleetGain[]
}

export interface CentreFleetGain {
  readonly fleet: string
  readonly kind: 'gain'
  readonly roadGained: Figure
  readonly packLife: number | null
  readonly packLifeWithout: number | null
}

export interface CentreLeast {
  /** With one less of anything the availability is missed or not sure; else a smaller one may keep it, too. */
  readonly isMinimal: boolean
  readonly bays: number
  readonly testers: number
  readonly benches: number
  readonly technicians: number
  readonly spares: number
  readonly availability: Figure
  readonly investment: Figure
  readonly people: number
}

export interface CentreTrialRow {
  readonly kind: 'trial'
  readonly bays: number
  readonly testers: number
  readonly benches: number
  readonly technicians: number
  readonly spares: number
  readonly availability: Figure
  readonly keeps: boolean
}
