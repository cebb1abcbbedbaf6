import type { Cause } from './plan.ts'

/** When the machines of a station fail by operating time: every machine has a clock for every cause. */
export class OperatingClocks {
  readonly #causes: readonly Cause[]
  /** Reading of the operating clock at which each cause strikes [s]: [machine][cause]. */
  readonly #strikes: Float64Array

  constructor(causes: readonly Cause[], machines: number) {
    this.#causes = causes
    this.#strikes = new Float64Array(machines * causes.length)
  }

  /** Machine m of the station is used for the first time: draws its times to failure. Returns the first of them [s]. */
  begin(m: number): number {
    const at = m * this.#causes.length
    this.#causes.forEach(({ timeToFailure }, c) => (this.#strikes[at + c] = timeToFailure.draw()))
    return this.#strikes[at + this.#next(m)]!
  }

  /** The cause that is due strikes; returns how long the repair takes [s]. */
  repair(m: number): number {
    return this.#causes[this.#next(m)]!.timeToRepair.draw()
  }

  /** The cause that struck last is repaired when the clock reads `operated` [s]; returns the reading at which the next one strikes. */
  resume(m: number, operated: number): number {
    const at = m * this.#causes.length
    const struck = this.#next(m)
    this.#strikes[at + struck] = operated + this.#causes[struck]!.timeToFailure.draw()
    return this.#strikes[at + this.#next(m)]!
  }

  /** Index of the cause that strikes next; of several at once, the first written. */
  #next(m: number): number {
    const at = m * this.#causes.length
    let next = 0
    for (let c = 1; c < this.#causes.length; c++) if (this.#strikes[at + c]! < this.#strikes[at + next]!) next = c
    return next
  }
}
