/** What a cell goes through on one kind of day, as the equations of the models take it. */
export interface Condition {
  /** [K] */
  readonly temperature: number
  /** Mean over time of what depends on the state of charge, 0..1, and the potential of a graphite anode there [V]. */
  readonly mean: (of: (soc: number, potential: number) => number) => number
  /** The same over samples, where the library averages so; of a day that is followed exactly both are one. */
  readonly sampleMean: (of: (soc: number, potential: number) => number) => number
  readonly meanCharge: number
  readonly lowest: number
  readonly highest: number
  /** Highest less lowest, 0..1. */
  readonly depth: number
  /** Mean of the rate over all the time, rest included, and over the time of charging and of discharging [1/h], as of the capacity of the new cell. */
  readonly rate: number
  readonly chargeRate: number
  readonly dischargeRate: number
}

/** Rates of a model by name. */
export type Rates = Readonly<Record<string, number>>
