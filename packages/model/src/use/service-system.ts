import type { Health } from './ageing/health.ts'

/**
 * What the simulation of fleets, their packs and the centre that keeps them is told; plain numbers, seconds from the start of the calendar. A system is one centre with
 * the fleets that name it, or fleets without one.
 */
export interface ServiceSystem {
  readonly fleets: readonly ServiceFleet[]
  /** Undefined: no centre. A faulty pack is then replaced by a new one of the maker, which takes `replacement`. */
  readonly centre: ServiceCentre | undefined
  /** From asking the maker for a new pack to having it [s]. */
  readonly replacement: number
  /** Exchange of a pack where no centre does it (none, or not open yet), once the new one is there [s]. */
  readonly fitting: number
  /** Capacity over new from which a pack that is worn, or whose vehicle is retired, goes to a second life. Below it, and with a fault that is not mended, it is recycled. */
  readonly secondLife: number
  /** Ends of the civil months of the calendar, ascending [s]; the run ends with the last. */
  readonly months: readonly number[]
}

export interface ServiceFleet {
  readonly id: string
  /** Pack of the file. Fleets with the same pack share its spares. */
  readonly pack: string
  readonly packsPerVehicle: number
  /** Vehicles that enter service, by time; ascending. Numbers are whole. */
  readonly entries: readonly { readonly at: number; readonly vehicles: number }[]
  /** [s] after which a vehicle is taken out of service with its packs; packs with life left go to a second life. Infinity: never. */
  readonly vehicleLife: number
  /** Of a mean pack by month of service. Behind its last month the loss goes on as in its last year. */
  readonly health: Health
  /** Standard deviation between packs of what multiplies the loss of capacity, over its mean (lognormal, mean 1). */
  readonly spread: number
  /** Capacity over new at which a pack is retired, 0..1. */
  readonly endOfLife: number
  /** Time of a pack in service to a fault that wants a repair, since new or since the last repair: Weibull [s]; scale Infinity: no faults. */
  readonly failure: { readonly shape: number; readonly scale: number }
  /** Share of faults that no repair mends. */
  readonly beyondRepair: number
  /** Part of the loss of capacity that a repair takes back (weakest modules exchanged), 0..1. */
  readonly gainOfRepair: number
}

/** What a step stands at: a bay for vehicles, a test stand, a bench, or nothing but its technicians. */
export type ServicePlace = 'bay' | 'tester' | 'bench' | 'none'

/** Steps of a repair in their order; each needs a technician and what it says. */
export interface ServiceStep {
  readonly id: string
  readonly name: string
  /** Mean [s] and coefficient of variation (gamma; 0: constant). */
  readonly time: number
  readonly cv: number
  readonly at: ServicePlace
  /** Technicians at once. With 0 it runs alone (a test overnight), also while the centre is closed; with technicians it goes on in shifts only. */
  readonly technicians: number
  /** Share of packs that need it, 0..1. */
  readonly share: number
}

export interface ServiceCentre {
  readonly id: string
  readonly opens: number
  /** Infinity: as many as are wanted, for which no waiting is found. */
  readonly bays: number
  readonly technicians: number
  readonly testers: number
  readonly benches: number
  /** Packs kept ready, by pack; new ones when the centre opens. */
  readonly spares: Readonly<Record<string, number>>
  /** Taking a pack out of a vehicle and putting one in. Where no spare is ready the two are done apart, each half of it. Its share counts for nothing. */
  readonly swap: ServiceStep
  /**
   * Of the pack alone. The first is the diagnosis: it finds which faults are beyond repair, and worn packs go through it too, to be sorted. Behind it the exchange
   * of modules, sorting of cells, repair, test.
   */
  readonly steps: readonly ServiceStep[]
  /** Wait for parts behind the diagnosis: share of repairs, and mean [s] (exponential, by the calendar). */
  readonly parts: { readonly share: number; readonly time: number }
  /** When technicians work and vehicles come in: [from, to] pairs [s] within a week from 00:00 of a Monday, ascending, apart; the whole week where empty. */
  readonly shifts: readonly (readonly [number, number])[]
  /** 00:00 of a Monday, any one [s]; may lie before the start of the calendar. */
  readonly monday: number
}

/** What one replication says; every vehicle and pack is somewhere at every instant. */
export interface ServiceRun {
  readonly fleets: readonly ServiceFleetRun[]
  /** By the calendar [s], sorted: of vehicles from a fault to being on the road again, and of packs repaired from coming in to being ready. */
  readonly vehicleTurnaround: readonly number[]
  readonly packTurnaround: readonly number[]
  /** Of each thing of the centre since it opened: share of its open hours in use, mean wait of those who asked for it [s], mean number that wait. */
  readonly used: readonly ResourceUse[]
  /** By pack: mean number of spares on the shelf since the centre opened, swaps of faulty packs and how many of them found none. */
  readonly spares: readonly { readonly pack: string; readonly mean: number; readonly swaps: number; readonly short: number }[]
  /** Packs of each step that went through it, and mean wait before it [s]. */
  readonly steps: readonly { readonly id: string; readonly packs: number; readonly wait: number }[]
  /** Packs made: with their vehicles, as first spares, in the place of others. */
  readonly made: { readonly initial: number; readonly spares: number; readonly replacements: number }
  readonly events: number
}

export interface ResourceUse {
  readonly id: 'bays' | 'technicians' | 'testers' | 'benches'
  readonly units: number
  /** Technicians: while they work. Others: while occupied, also by work that rests. NaN of endless units. */
  readonly share: number
  readonly wait: number
  readonly queue: number
}

export interface ServiceFleetRun {
  readonly id: string
  /** By civil month of the calendar, from its first. */
  readonly months: readonly ServiceMonth[]
  readonly vehicles: number
  /** Time on the road over all vehicles that entered, mean [s]. */
  readonly roadTime: number
  /** Time on the road over time since entry of vehicles in their life, 0..1; NaN without vehicles. */
  readonly availability: number
  /** Of packs retired for wear or fault (not with their vehicle): service time, mean [s], and repairs; NaN where there are none. */
  readonly packLife: number
  readonly repairsPerPack: number
  readonly packsRetired: number
}

/** Counts of one month; states at its end. */
export interface ServiceMonth {
  readonly vehiclesIn: number
  readonly vehiclesOut: number
  readonly faults: number
  readonly repaired: number
  /** New packs put in the place of old ones, for faults and for wear. */
  readonly replacedFaulty: number
  readonly replacedWorn: number
  readonly toSecondLife: number
  readonly toRecycling: number
  /** Vehicles on the road and off it. */
  readonly onRoad: number
  readonly offRoad: number
  /** Vehicle-seconds of the month: on the road, and in their life. */
  readonly roadTime: number
  readonly lifeTime: number
  /** Packs: in vehicles; in the centre and on the shelf, by the fleet they last ran in (first spares: the first fleet of their pack). */
  readonly inVehicles: number
  readonly inCentre: number
  readonly onShelf: number
}
