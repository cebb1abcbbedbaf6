import type { Health } from './ageing/health.ts'

/** What the simulation of fleets, their packs and the centre that keeps them is told; plain numbers, seconds from the start of the calendar. */
export interface ServiceSystem {
  readonly fleets: readonly ServiceFleet[]
  /** Undefined: no centre. A faulty pack is then replaced by a new one of the maker, which takes `replacement`. */
  readonly centre: ServiceCentre | undefined
  /** From asking the maker for a new pack to having it [s]. */
  readonly replacement: number
  /** End of the run. */
  readonly until: number
}

export interface ServiceFleet {
  readonly id: string
  /** Pack of the file. */
  readonly pack: string
  readonly packsPerVehicle: number
  /** Vehicles that enter service, by time; ascending. */
  readonly entries: readonly { readonly at: number; readonly vehicles: number }[]
  /** [s] after which a vehicle is taken out of service with its packs; packs with life left go to a second life. */
  readonly vehicleLife: number
  /** Of a mean pack by month of age. */
  readonly health: Health
  /** Standard deviation between packs of what multiplies the loss of capacity, over its mean. */
  readonly spread: number
  /** Capacity over new at which a pack is retired, 0..1. */
  readonly endOfLife: number
  /** Time of a pack in service to a fault that wants a repair, since new or since the last repair: Weibull [s]. */
  readonly failure: { readonly shape: number; readonly scale: number }
  /** Share of faults that no repair mends. */
  readonly beyondRepair: number
  /** Part of the loss of capacity that a repair takes back (weakest modules exchanged), 0..1. */
  readonly gainOfRepair: number
}

/** Steps of a repair in their order; each needs a technician and what it says. */
export interface ServiceStep {
  readonly id: string
  readonly name: string
  /** Mean [s] and coefficient of variation (gamma; 0: constant). */
  readonly time: number
  readonly cv: number
  /** Bay (the vehicle stands in it), test stand, bench, or nothing but the technician. */
  readonly at: 'bay' | 'tester' | 'bench'
  /** Technicians at once; 0 of a test that runs alone. */
  readonly technicians: number
  /** Share of packs that need it, 0..1. */
  readonly share: number
}

export interface ServiceCentre {
  readonly id: string
  readonly opens: number
  readonly bays: number
  readonly technicians: number
  readonly testers: number
  readonly benches: number
  /** Packs kept ready, by pack. */
  readonly spares: Readonly<Record<string, number>>
  /** Taking a pack out of a vehicle and putting one in: in a bay. */
  readonly swap: ServiceStep
  /** Diagnosis, exchange of modules, sorting of cells, repair, test: of the pack alone. */
  readonly steps: readonly ServiceStep[]
  /** Wait for parts: share of repairs, and mean [s] (exponential). */
  readonly parts: { readonly share: number; readonly time: number }
  /** Share of the week in which technicians work, as hours on from 00:00 of a Monday: [from, to] pairs [s]; the whole week where empty. */
  readonly shifts: readonly (readonly [number, number])[]
  /** Capacity over new from which a retired pack goes to a second life. */
  readonly secondLife: number
}

/** What one replication says; every vehicle and pack is somewhere at every instant. */
export interface ServiceRun {
  readonly fleets: readonly ServiceFleetRun[]
  /** Of packs repaired: from the vehicle's coming in to its being on the road again, and from the pack's coming in to its being ready [s]; sorted. */
  readonly vehicleTurnaround: readonly number[]
  readonly packTurnaround: readonly number[]
  /** Share of time in use, of each thing of the centre while it is open, and mean waiting [s]. */
  readonly used: readonly { readonly id: string; readonly share: number; readonly wait: number; readonly queue: number }[]
  /** Mean number of spares on the shelf, by pack, and share of swaps that found none. */
  readonly spares: readonly { readonly pack: string; readonly mean: number; readonly short: number }[]
  readonly events: number
}

export interface ServiceFleetRun {
  readonly id: string
  /** By civil month of the calendar, from its first. */
  readonly months: readonly ServiceMonth[]
  /** Mean over vehicles of service years: time on the road over all vehicles that entered [s]. */
  readonly roadTime: number
  /** Mean time on the road over time since entry of vehicles in their life, 0..1. */
  readonly availability: number
  /** Life of packs retired [s], mean; and repairs of a pack. */
  readonly packLife: number
  readonly repairsPerPack: number
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
  /** Packs: in vehicles, in the centre, on the shelf. */
  readonly inVehicles: number
  readonly inCentre: number
  readonly onShelf: number
}
