import type { Condition, Rates } from './condition.ts'
import { nmcA, nmcB1, nmcB2 } from './equations/nmc-large.ts'
import { chargeExponential, lmoSecondLife } from './equations/charge-exponential.ts'
import { denso } from './equations/denso.ts'
import { kokam } from './equations/kokam.ts'
import { lfpLarge } from './equations/lfp-large.ts'
import { lfpSonyMurata } from './equations/lfp-sony-murata.ts'
import { lgM50 } from './equations/lg-m50.ts'
import { ncaSilicon } from './equations/nca-silicon.ts'
import { sodiumAssumed } from './equations/sodium-assumed.ts'
import { titanate } from './equations/titanate.ts'
import { voltage } from './equations/voltage.ts'
import type { Growth } from './growth.ts'

/** The equations of one model with its coefficients. Each function but `capacity` is of one day under one stress. */
export interface Equations {
  /** Rates that do not change while the cell loses capacity. */
  readonly calendar: (at: Condition) => Rates
  /** Rates of cycling: they depend on the charging rates, which fall with the capacity. */
  readonly cycling: (at: Condition) => Rates
  /** How each loss grows. */
  readonly growths: (calendar: Rates, cycling: Rates) => readonly Growth[]
  /** Capacity over that of the new cell, of the losses in the order of `growths`. */
  readonly capacity: (losses: readonly number[]) => number
}

/** A coefficient of the model by the end of its id: `p1` is `coefficient-p1`. */
export type Coefficient = (name: string) => number

/** A model's open-circuit curve, where it has one: states of charge ascending, and volts. */
export interface Curve {
  readonly charge: readonly number[]
  readonly voltage: readonly number[]
}

export type EquationsOf = (c: Coefficient, model: { readonly curve: Curve; readonly charge: number }) => Equations

/** By the word `equations` of an `ageing-model`. */
export const EQUATIONS: Readonly<Record<string, EquationsOf>> = {
  'lfp-large': lfpLarge,
  'lfp-sony-murata': lfpSonyMurata,
  'lmo-second-life': lmoSecondLife,
  'charge-exponential': chargeExponential,
  'nca-silicon': ncaSilicon,
  kokam,
  voltage,
  denso,
  'lg-m50': lgM50,
  'nmc-b1': nmcB1,
  'nmc-b2': nmcB2,
  'nmc-a': nmcA,
  titanate,
  'sodium-assumed': sodiumAssumed,
}
