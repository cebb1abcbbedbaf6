import type { Message } from './issue.ts'
import type { Figure } from './results.ts'

/** Vehicles that run on packs of the file: duty, wear, faults and what they need. */
export interface FleetResult {
  readonly id: string
  readonly kind: 'fleet'
  readonly name: string
  /** `vehicle-use` entry of the library, and its name. */
  readonly use: string
  readonly useName: string
  readonly pack: string
  readonly site: string
  /** Service centre that repairs its packs; null: a faulty pack is replaced by a new one. */
  readonly centre: string | null
  /** Order whose packs fill the vehicles; null where the file gives their number. */
  readonly order: string | null
  /** Vehicles that enter within the calendar, and the first and last day on which one does; null where none does. */
  readonly vehicles: number
  readonly from: string | null
  readonly to: string | null
  readonly packsPerVehicle: number
  readonly vehicleLife: Figure
  readonly duty: FleetDuty
  readonly ageing: FleetAgeingResult
  /** Of a mean pack, by year of service. */
  readonly wear: readonly FleetWear[]
  /** Capacity over new at which a pack is retired. */
  readonly endOfLife: Figure
  readonly life: FleetLife
  readonly warranty: FleetWarrantyResult | null
  readonly faults: FleetFaultsResult
  /** Of one vehicle over its whole life, expected. */
  readonly perVehicle: {
    readonly faults: Figure
    readonly replacements: Figure
    /** Capacity over new of the packs that leave with it. */
    readonly capacityAtEnd: Figure
  }
  /** Expected by renewal theory, by civil month of the calendar from the first in which a vehicle enters. */
  readonly months: readonly FleetMonth[]
  /** The same simulated, mean over replications; null where it was not simulated. */
  readonly simulated: FleetSimulated | null
  readonly messages: readonly Message[]
}

/** What a vehicle asks of its packs on a day in service. */
export interface FleetDuty {
  readonly charging: 'night' | 'opportunity' | 'in-motion'
  readonly distance: Figure
  /** Distance on the packs over all distance. */
  readonly onBattery: Figure
  readonly energyUse: Figure
  /** Of all packs of a vehicle when new. */
  readonly energy: Figure
  readonly energyPerDay: Figure
  readonly inService: Figure
  readonly charges: number
  readonly depth: Figure
  readonly chargedTo: Figure
  readonly lowest: Figure
  readonly chargePower: Figure
  /** Charging power over energy of the packs. */
  readonly chargeRate: Figure
  readonly chargeTime: Figure
  /** From charged to lowest with new packs, and the time to charge for that again. */
  readonly range: Figure
  readonly rechargeTime: Figure
  readonly distancePerYear: Figure
  readonly fullCyclesPerYear: Figure
  /** Of the cells in the coldest and the warmest month, in degC, and the place whose weather it is; null where the file gives the temperature. */
  readonly cellsColdest: number
  readonly cellsWarmest: number
  readonly weather: string | null
}

/** Which model the packs age by, and those that could stand for it. */
export interface FleetAgeingResult {
  readonly model: string
  readonly name: string
  readonly given: boolean
  readonly others: readonly FleetLifeBy[]
}

/** Life of a mean pack by one model; null where it is not worn within the years looked at. */
export interface FleetLifeBy {
  readonly model: string
  readonly years: number | null
  /** Capacity over new at the end of the warranty; null without one. */
  readonly atWarranty: number | null
}

export interface FleetWear {
  readonly year: number
  /** Capacity over new; low and high: of all models that could stand for the chemistry. */
  readonly soh: number
  readonly low: number
  readonly high: number
  readonly fullCycles: number
  readonly distance_km: number
}

/** Until a mean pack is worn; low and high over all models that could stand for the chemistry, null where one does not wear so far within the years looked at. */
export interface FleetLife {
  readonly years: number | null
  readonly low: number | null
  readonly high: number | null
  readonly lookedAt: number
  readonly distance: Figure | null
  readonly fullCycles: number | null
  readonly models: number
}

export interface FleetWarrantyResult {
  readonly time: Figure | null
  readonly distance: Figure | null
  readonly capacity: Figure | null
  /** When it ends in this duty, and which of the two ends it. */
  readonly until: Figure
  readonly by: 'time' | 'distance'
  readonly capacityThen: Figure
  readonly fullCyclesThen: number
  /** Share of packs below the capacity promised by then; null where none is promised. */
  readonly below: Figure | null
  readonly faulty: Figure
}

/** Weibull law of the time of a pack in service to a fault, and what becomes of faulty packs. */
export interface FleetFaultsResult {
  readonly shape: number
  readonly scale: Figure
  readonly beyondRepair: Figure
}

/** Numbers of one civil month; vehicles at its end. */
export interface FleetMonth {
  readonly from: string
  readonly vehiclesIn: number
  readonly vehiclesOut: number
  readonly vehicles: number
  readonly faults: number
  readonly repaired: number
  readonly replacedFaulty: number
  readonly replacedWorn: number
  /** Packs that leave with their vehicle. */
  readonly packsOut: number
}

export interface FleetSimulated {
  readonly replications: number
  /** Time on the road over time since entry, of vehicles in their life. */
  readonly availability: Figure
  /** Packs put in the place of others, all months together. */
  readonly replaced: Figure
  readonly months: readonly FleetSimulatedMonth[]
}

/** Mean over replications. */
export interface FleetSimulatedMonth {
  readonly from: string
  readonly faults: number
  readonly repaired: number
  readonly replacedFaulty: number
  readonly replacedWorn: number
  readonly onRoad: number
  readonly offRoad: number
}
