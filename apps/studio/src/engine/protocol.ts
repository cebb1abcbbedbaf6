import type {
  ChangeRow,
  CompareResults,
  Explanation,
  FieldRow,
  Issue,
  Message,
  Project,
  Results,
  SourceNode,
  StationHours,
  VariantValue,
} from '@cellwright/model'
import type { Snapshot } from '../document/document.ts'
import type { Film, FilmOverview } from './film.ts'
import type { ResultsOf } from './kept.ts'

/** Work for the engine; each gives one answer. Runs in a worker: nothing here has functions or classes. */
export interface Tasks {
  /** Reads, designs and sizes: quick enough to follow typing. */
  readonly look: { readonly ask: { readonly snapshot: Snapshot }; readonly answer: Looked }
  /** What a file can hold, field by field, and what there is to choose from in the library. */
  readonly fields: { readonly ask: Record<never, never>; readonly answer: FieldsAnswer }
  /** One replication in larger lots, and the books: quick enough to follow a change. */
  readonly preview: { readonly ask: { readonly snapshot: Snapshot } & Seeded; readonly answer: Results }
  /** The whole way: simulation, books, audit, what matters most. */
  readonly run: { readonly ask: { readonly snapshot: Snapshot } & RunAsk; readonly answer: Results }
  /** The announced figures judged, without a simulation. */
  readonly audit: { readonly ask: { readonly snapshot: Snapshot } & Seeded; readonly answer: Results }
  /** Variants of the file, and another text of it, beside the file. */
  readonly compare: {
    readonly ask: { readonly snapshot: Snapshot } & Beside & RunAsk
    readonly answer: CompareResults
  }
  /** What differs in the inputs alone. */
  readonly differences: {
    readonly ask: { readonly snapshot: Snapshot; readonly beside: Snapshot | null }
    readonly answer: Differences
  }
  /** What a new station does in each step of a year of prices. */
  readonly hours: {
    readonly ask: { readonly snapshot: Snapshot; readonly station: string }
    readonly answer: StationHours | { readonly missing: readonly Message[] }
  }
  /** Formula, inputs and sources of a headline figure: of the results `of`, if this worker gave them, else of design and sizes. */
  readonly explain: {
    readonly ask: { readonly snapshot: Snapshot; readonly figure: string; readonly of: ResultsOf | null }
    readonly answer: Explained
  }
  /** What the plants did month by month in the results `of`; null where this worker did not give them. */
  readonly overview: { readonly ask: { readonly of: ResultsOf }; readonly answer: FilmOverview | null }
  /** What one replication did, event by event, in a stretch of time. */
  readonly film: {
    readonly ask: { readonly snapshot: Snapshot; readonly plant: string; readonly from: string; readonly hours: number } & Seeded
    readonly answer: Film
  }
}

export type TaskName = keyof Tasks
export type Ask<T extends TaskName> = Tasks[T]['ask']
export type Answer<T extends TaskName> = Tasks[T]['answer']

interface Seeded {
  readonly seed: number
}

interface RunAsk extends Seeded {
  readonly replications: number
  readonly draws: number
}

/** What stands beside a file. */
export interface Beside {
  readonly variants: readonly string[]
  /** Another text of the file, and the name of its side. */
  readonly beside: { readonly id: string; readonly snapshot: Snapshot } | null
}

export interface Differences {
  /** Of the base, as `results.project.hash`. */
  readonly hash: string
  /** Faults of the base, which keep it from being compared. */
  readonly issues: readonly Issue[]
  readonly variants: readonly { readonly id: string; readonly rows: readonly DiffersRow[] }[]
  /** Null where nothing stands beside the base. */
  readonly beside: BesideDifferences | null
}

export interface BesideDifferences {
  readonly hash: string
  readonly issues: readonly Issue[]
  /** Null where it, or the base, is no YAML that can be read. */
  readonly rows: readonly DiffersRow[] | null
  /** What a variant would put in place to the same effect; changes that none can make are left out. */
  readonly values: readonly VariantValue[]
}

/** A value that differs, with what the field is. */
export interface DiffersRow extends ChangeRow {
  /** Of the schema: what the field holds and which values it takes; null where it has no such path. */
  readonly about: string | null
  readonly takes: string | null
  /** A variant can make this change. */
  readonly canVary: boolean
}

export interface Explained {
  /** What the figure is of: a run, a preview, or design and sizes without a simulation. */
  readonly of: Results['scope']
  /** Null where the figure has no value there. */
  readonly explanation: Explanation | null
}

export interface FieldsAnswer {
  readonly fields: readonly FieldRow[]
  /** Ids and names of the entries of the library, by kind. */
  readonly entries: Readonly<Record<string, readonly { readonly id: string; readonly name: string }[]>>
  /** Keys of the references of the library: a source of the file with such a key cannot be named by an own number. */
  readonly references: readonly string[]
  /** Units that a quantity may be written in, by the unit that it is usually written in. */
  readonly units: Readonly<Record<string, readonly string[]>>
}

export interface Looked {
  /** Of the text that was looked at, as `results.project.hash`. */
  readonly hash: string
  /** Faults, warnings and notes. */
  readonly issues: readonly Issue[]
  /** What stands in the file, with its places and its faults; null where its text is not YAML. */
  readonly written: SourceNode | null
  /** Null where the file has faults. */
  readonly project: Project | null
  /** Design and sizes, without simulation; null where the file has faults. */
  readonly results: Results | null
}

/** How far a piece of work is. */
export interface Step {
  readonly what: string
  readonly done: number
  readonly of: number
  readonly unit: string
  readonly count: number
}

/** To the worker. */
export type ToEngine =
  { readonly id: number; readonly task: TaskName; readonly ask: unknown } | { readonly id: number; readonly cancel: true }

/** From the worker. */
export type FromEngine =
  | { readonly id: number; readonly step: Step }
  | { readonly id: number; readonly answer: unknown }
  | { readonly id: number; readonly failed: { readonly text: string; readonly issues: readonly Issue[] | null } }
