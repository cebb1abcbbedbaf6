import type { PackFleet, PackPlace } from './service-pack.ts'
import type { ServiceFleetRun, ServiceMonth } from './service-system.ts'

/** Counts of a month that are set back at its end. */
export type Counted =
  'vehiclesIn' | 'vehiclesOut' | 'faults' | 'repaired' | 'replacedFaulty' | 'replacedWorn' | 'toSecondLife' | 'toRecycling'

const noCounts = (): Record<Counted, number> => ({
  vehiclesIn: 0,
  vehiclesOut: 0,
  faults: 0,
  repaired: 0,
  replacedFaulty: 0,
  replacedWorn: 0,
  toSecondLife: 0,
  toRecycling: 0,
})

/** What is counted of one fleet. */
export class FleetTally {
  readonly packs: Record<PackPlace, number> = { vehicle: 0, centre: 0, shelf: 0, 'second-life': 0, recycling: 0 }
  readonly months: ServiceMonth[] = []
  /** Vehicles that entered, that are in their life, that are on the road. */
  entered = 0
  alive = 0
  onRoad = 0
  readonly #fleet: PackFleet
  #counts = noCounts()
  #roadTime = 0
  #lifeTime = 0
  #since = 0
  #retired = 0
  #retiredLife = 0
  #retiredRepairs = 0

  constructor(fleet: PackFleet) {
    this.#fleet = fleet
  }

  count(what: Counted): void {
    this.#counts[what]++
  }

  /** Vehicles come into their life or leave it, onto the road or off it. */
  change(now: number, alive: number, onRoad: number): void {
    this.#account(now)
    this.alive += alive
    this.onRoad += onRoad
  }

  #account(now: number): void {
    this.#roadTime += this.onRoad * (now - this.#since)
    this.#lifeTime += this.alive * (now - this.#since)
    this.#since = now
  }

  /** A pack has come to its end, though not with its vehicle. */
  packRetired(served: number, repairs: number): void {
    this.#retired++
    this.#retiredLife += served
    this.#retiredRepairs += repairs
  }

  endMonth(now: number): void {
    this.#account(now)
    this.months.push({
      ...this.#counts,
      onRoad: this.onRoad,
      offRoad: this.alive - this.onRoad,
      roadTime: this.#roadTime,
      lifeTime: this.#lifeTime,
      inVehicles: this.packs.vehicle,
      inCentre: this.packs.centre,
      onShelf: this.packs.shelf,
    })
    this.#counts = noCounts()
    this.#roadTime = 0
    this.#lifeTime = 0
  }

  result(): ServiceFleetRun {
    const sum = (of: (month: ServiceMonth) => number): number => this.months.reduce((total, month) => total + of(month), 0)
    const roadTime = sum((month) => month.roadTime)
    const retired = this.#retired
    return {
      id: this.#fleet.spec.id,
      months: this.months,
      vehicles: this.entered,
      roadTime: this.entered > 0 ? roadTime / this.entered : 0,
      availability: roadTime / sum((month) => month.lifeTime),
      packLife: retired > 0 ? this.#retiredLife / retired : NaN,
      repairsPerPack: retired > 0 ? this.#retiredRepairs / retired : NaN,
      packsRetired: retired,
    }
  }
}
