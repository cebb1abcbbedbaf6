import type { Verdict } from './audit/verdict.ts'
import type { Message } from './issue.ts'
import type { Figure, Finding } from './results.ts'

/**
 * What `compare` says, as one document (docs/results.md): the base, which is the file as it stands, beside variants of it.
 * Differences are variant - base.
 */
export interface CompareResults {
  readonly schemaVersion: 1
  readonly kind: 'comparison'
  readonly project: { readonly id: string; readonly name: string; readonly hash: string }
  readonly engine: {
    readonly version: string
    readonly library: string
    readonly seed: number
    /** Asked for on each side; `sides` has what was done. */
    readonly replications: number
    readonly draws: number
  }
  /** Set when the work was cancelled. */
  readonly incomplete?: Message
  /** The base, then the variants in file order. */
  readonly sides: readonly CompareSide[]
  readonly figures: readonly CompareFigureRow[]
  readonly variants: readonly CompareVariant[]
  readonly warnings: readonly Message[]
}

export interface CompareSide {
  readonly id: string
  /** `text`: another text of the file. */
  readonly kind: 'base' | 'variant' | 'text'
  /** Of another text of the file. */
  readonly hash?: string
  /** The project itself where it has a material plant or several plants; plants, containers, packs and cells that this side has. */
  readonly things: readonly ComparedThing[]
  readonly replications: number
  readonly draws: number
}

export interface ComparedThing {
  readonly id: string
  /** `material`: a plant of materials; `project`: all plants of the file together; `chain`: plants that feed one another, by the last of them. */
  readonly kind: 'project' | 'chain' | 'plant' | 'material' | 'container' | 'pack' | 'cell' | 'centre' | 'station'
}

/** One headline figure of one thing, side by side. */
export interface CompareFigureRow {
  readonly id: string
  readonly kind: 'headline'
  readonly name: string
  readonly definition: string
  /** Id of the plant, pack or cell, and which of them it is. */
  readonly scope: string
  readonly of: ComparedThing['kind']
  readonly better: 'more' | 'less' | 'neither'
  /** `draws`: spread over the draws of the inputs; `replications`: over the simulations. */
  readonly spread: 'draws' | 'replications'
  /** By side; null where the side has no such thing or the figure no value. */
  readonly values: readonly { readonly side: string; readonly value: Figure | null }[]
}

export interface CompareVariant {
  readonly id: string
  readonly kind: 'variant'
  readonly changes: readonly ChangeRow[]
  readonly onlyInBase: readonly ComparedThing[]
  readonly onlyInVariant: readonly ComparedThing[]
  readonly headline: readonly Finding[]
  readonly differences: readonly DifferenceRow[]
  readonly years: readonly YearDifferenceRow[]
  /** Claims with another verdict than in the base. */
  readonly verdicts: readonly VerdictDifferenceRow[]
  /** Claims that were judged on both sides. */
  readonly judged: number
  /** What this side is warned of and the base is not. */
  readonly warnings: readonly Message[]
}

/** A value that the variant puts in place of another, both as written in the file. */
export interface ChangeRow {
  readonly id: string
  readonly kind: 'change'
  /** Null where the file leaves it out. */
  readonly base: string | null
  /** Null where another text of the file leaves it out. */
  readonly variant: string | null
  /** What the claim says that the value refers to; null where it refers to none. */
  readonly baseClaim: string | null
  readonly variantClaim: string | null
}

/** One headline figure of the variant minus that of the base. */
export interface DifferenceRow {
  readonly id: string
  readonly kind: 'difference'
  readonly scope: string
  readonly of: ComparedThing['kind']
  /** Of percentages in percentage points, of dates in days. Null where one side has no value. */
  readonly difference: Figure | null
  /** Shares of the draws in which the variant is better and in which it is worse; null where neither direction is better, or over replications. */
  readonly better: number | null
  readonly worse: number | null
  /** Whether the 95 % interval over replications leaves zero out; null over draws and where there is no interval. */
  readonly distinct: boolean | null
}

export interface YearDifferenceRow {
  readonly year: number
  readonly plant: string
  readonly base: Figure | null
  readonly variant: Figure | null
  readonly difference: Figure | null
  readonly distinct: boolean | null
}

export interface VerdictDifferenceRow {
  readonly id: string
  readonly kind: 'verdict'
  readonly title: string
  readonly scope: string
  readonly base: VerdictSide
  readonly variant: VerdictSide
}

export interface VerdictSide {
  readonly announced: string
  readonly verdict: Verdict
  readonly borderline: boolean
  /** The verdict without the allowance for the model's error. */
  readonly unwidened: Verdict
  readonly reason: Message
}
