import { exp, log1p } from '@cellwright/kernel'
import { PackWear } from './pack-wear.ts'
import { FACTOR, FAULT, type PackName, type ServiceDraws } from './service-draws.ts'
import type { ServiceFleet } from './service-system.ts'

export type PackPlace = 'vehicle' | 'centre' | 'shelf' | 'second-life' | 'recycling'

/** A fleet as its packs see it. */
export interface PackFleet {
  readonly index: number
  readonly spec: ServiceFleet
  readonly wear: PackWear
}

/** One pack from when it is made until it is retired. Times in service [s]: only the road wears it. */
export class ServicePack {
  readonly name: PackName & { repairs: number }
  /** Of the vehicle it last ran in. */
  fleet: PackFleet
  place: PackPlace = 'vehicle'
  /** In the centre: number of its step; the number of steps: waits for parts; -1: to be put into a vehicle. */
  step = -1
  hasFault = false
  /** [s] */
  served = 0
  /** In service at the next fault, and at the end of life [s]. */
  faultAt: number
  wornAt = Infinity
  /** What its loss of capacity is multiplied with. */
  readonly #factor: number
  /** Share of capacity that repairs took back. */
  #recovered = 0
  /** On the curve of its fleet it is older by so much than it served, having worn in another [s]. */
  #shift = 0

  constructor(name: PackName, fleet: PackFleet, draws: ServiceDraws) {
    this.name = { ...name }
    this.fleet = fleet
    // Lognormal of mean 1.
    const variance = log1p(fleet.spec.spread * fleet.spec.spread)
    this.#factor = variance === 0 ? 1 : exp(Math.sqrt(variance) * draws.normal(name, FACTOR) - variance / 2)
    this.faultAt = draws.weibull(name, FAULT, fleet.spec.failure)
    this.#setWornAt()
  }

  /** Capacity over new, 0..1. */
  get soh(): number {
    return 1 - this.#loss
  }

  get #loss(): number {
    return this.#factor * this.fleet.wear.lossAt(this.served + this.#shift) - this.#recovered
  }

  #setWornAt(): void {
    const { spec, wear } = this.fleet
    this.wornAt = wear.timeAt((1 - spec.endOfLife + this.#recovered) / this.#factor) - this.#shift
  }

  /** Goes on in a vehicle of this fleet: as worn as it is, by the curve of its new duty. */
  joins(fleet: PackFleet): void {
    if (fleet === this.fleet) return
    const age = fleet.wear.timeAt(this.fleet.wear.lossAt(this.served + this.#shift))
    this.#shift = age === Infinity ? 0 : age - this.served
    this.fleet = fleet
    this.#setWornAt()
  }

  /** A repair takes back part of its loss, and the time to the next fault begins anew. */
  repaired(draws: ServiceDraws): void {
    const { spec } = this.fleet
    this.#recovered += spec.gainOfRepair * Math.max(0, this.#loss)
    this.hasFault = false
    this.name.repairs++
    this.faultAt = this.served + draws.weibull(this.name, FAULT, spec.failure)
    this.#setWornAt()
  }
}
