import type { Dimension } from '@cellwright/units'

/** How a number is known, best first. `assumed` needs a reason and is shown as an assumption wherever it is used. */
export const BASES = ['measured', 'datasheet', 'published-model', 'derived', 'claim', 'assumed'] as const
export type Basis = (typeof BASES)[number]

/** One value of one source for a quantity. */
export interface SourcedValue {
  /** In `unit`. */
  readonly value: number
  readonly unit: string
  readonly basis: Basis
  /** Key in references.yaml. */
  readonly ref: string
  /** Page, table, field: where in the source. */
  readonly locator?: string
  /** Year the number is about; required for money (price level). */
  readonly year?: number
  readonly note?: string
  /** Arithmetic where the basis is `derived`. */
  readonly calc?: string
}

/** The number of the library: the value chosen, its band, and the values of the sources that disagree. */
export interface Datum extends SourcedValue {
  /** `kind/entry.property`, e.g. `active-material/nmc622.specific-capacity`. */
  readonly id: string
  /** Bounds of the band, in `unit`; low <= value <= high. Equal to the value where no band is known. */
  readonly low: number
  readonly high: number
  /** SI base units in one `unit`. */
  readonly factor: number
  readonly dimension: Dimension
  readonly currency?: string
  /** Why it is assumed (basis `assumed`). */
  readonly reason?: string
  /** Why this source and not the others. */
  readonly chosen?: string
  readonly others: readonly SourcedValue[]
  /** Numbers of one group move together in sampling; default: the reference key. */
  readonly group: string
  /** Moves against its group (a long repair goes with a short time between failures). */
  readonly inverse: boolean
  /** The user's own entry. */
  readonly user: boolean
}

/** A thing of the library: a material, a machine, a step, a plant, a region. */
export interface Entry {
  readonly kind: string
  readonly id: string
  readonly name: string
  /** Facts that are words: formula, country, stage. */
  readonly text: Readonly<Record<string, string>>
  readonly values: Readonly<Record<string, Datum>>
}

export interface Reference {
  readonly key: string
  readonly author: string
  readonly title: string
  readonly year: string
  readonly where: string
  readonly note?: string
}

export interface Library {
  readonly version: string
  entry(kind: string, id: string): Entry | undefined
  /** In order of id. */
  entries(kind: string): readonly Entry[]
  kinds(): readonly string[]
  /** By full id `kind/entry.property`. */
  datum(id: string): Datum | undefined
  reference(key: string): Reference | undefined
  references(): readonly Reference[]
}
