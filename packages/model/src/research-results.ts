import type { Message } from './issue.ts'
import type { Figure } from './results.ts'

/** Money of one kind. */
export interface ResearchMoneyRow {
  readonly id: string
  readonly name: string
  readonly amount: Figure
}

/** A small line that makes what a plant will make. */
export interface PilotLineResult {
  /** Plant whose ramp it changes. */
  readonly plant: string
  readonly capacity: Figure
  /** Machines without racks and towers, at least one of each step; people; floor of its buildings; investment with land. */
  readonly machines: number
  readonly jobs: Figure
  readonly floor: Figure
  readonly investment: Figure
  /** By so much the ramp of the plant is shorter; negative, longer. */
  readonly shortens: Figure
  /** That is an assumption of the library, not of the file. */
  readonly shortensAssumed: boolean
  /** Length of the ramp of the plant with the pilot line and without it. */
  readonly ramp: { readonly with: Figure; readonly without: Figure }
}

/** A research centre, with a pilot line or without. */
export interface ResearchResult {
  readonly id: string
  readonly kind: 'research'
  readonly name: string
  readonly site: string
  readonly start: string
  /** Without those at the pilot line. */
  readonly people: Figure
  readonly scientists: Figure
  readonly technicians: Figure
  /** The file does not say how many: those of a published centre. */
  readonly peopleByRule: boolean
  /** With those at the pilot line. */
  readonly jobs: Figure
  readonly floor: Figure
  readonly siteArea: Figure
  readonly investment: {
    readonly total: Figure
    readonly lines: readonly ResearchMoneyRow[]
    readonly covers: string
    readonly leavesOut: string
  }
  /** Money of a year. */
  readonly running: { readonly total: Figure; readonly lines: readonly ResearchMoneyRow[] }
  readonly pilot: PilotLineResult | null
  /** What must be warned of. */
  readonly warnings: readonly Message[]
}
