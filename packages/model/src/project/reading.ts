import { nearest } from '@cellwright/units'
import type { Library, LibraryCode } from '@cellwright/library'
import type { Issue } from '../issue.ts'
import type { ActualCode, CsvCode, LineCode, PriceCode, ProjectCode } from './codes.ts'
import type { Estimate } from './project.ts'
import type { QuantitySpec } from './quantity-spec.ts'
import type { Place } from './source-node.ts'

/** Parts of a project file whose things have ids that others refer to. */
export type ProjectSection =
  | 'sources'
  | 'parties'
  | 'sites'
  | 'cells'
  | 'packs'
  | 'containers'
  | 'plants'
  | 'phases'
  | 'supply'
  | 'sweeps'
  | 'fleets'
  | 'centres'
  | 'stations'
  | 'research'
  | 'returns'
  | 'orders'
  | 'claims'
  | 'variants'
  | 'readings'

/** The same of a line file. */
export type LineSection = 'nodes' | 'doors' | 'pools' | 'curves' | 'loops' | 'outages'

export type Section = ProjectSection | LineSection

/** How messages name the file that is read. */
export interface FileWords {
  /** `project file` */
  readonly name: string
  /** `project` */
  readonly thing: string
  /** How to begin one. */
  readonly start: string
}

const PROJECT_WORDS: FileWords = {
  name: 'project file',
  thing: 'project',
  start: 'start with "cellwright: 1", "name: ...", or copy a file of projects/',
}

/** A reference to be followed once the whole file is read. */
export interface Reference {
  readonly to: Section
  readonly id: string
  readonly path: string
  readonly at: Place
  /** Of a claim: what its value must be. */
  readonly wants?: { readonly kind: 'date' } | { readonly kind: 'quantity'; readonly spec: QuantitySpec }
  /** Of a scope: the kind of thing that the quantity named by `about` belongs to. */
  readonly scopeOf?: string
}

export interface Fault {
  readonly path: string
  readonly at: Place | undefined
  readonly text: string
  readonly hint?: string | undefined
  readonly params?: Readonly<Record<string, string | number>>
  readonly severity?: Issue['severity']
}

/** What is gathered while the file is read: faults, ids, references and inputs. */
export class Reading {
  /** With the entries of the file itself, once they are read. */
  library: Library
  readonly words: FileWords
  readonly issues: Issue[] = []
  readonly references: Reference[] = []
  /** Ids by section, with the path of what carries them. */
  readonly ids = new Map<Section, Map<string, string>>()
  /** Inputs of the file by path. */
  readonly inputs = new Map<string, QuantitySpec>()
  /** Days that must lie in the calendar. */
  readonly days: { readonly path: string; readonly at: Place; readonly from: number; readonly to: number }[] = []
  /** Figures claimed, by id of the claim. */
  readonly claimed = new Map<string, Estimate>()
  /** What can be checked only when all claims have been read. */
  readonly later: (() => void)[] = []
  calendar: { readonly start: number; readonly end: number } | undefined
  /** Year of the file's `currency`. */
  currencyYear: number | undefined
  #errors = 0

  constructor(library: Library, words: FileWords = PROJECT_WORDS) {
    this.library = library
    this.words = words
  }

  /** Count of errors so far: a value is whole if reading it added none. */
  get errors(): number {
    return this.#errors
  }

  report(
    code: ProjectCode | LineCode | LibraryCode | CsvCode | ActualCode | PriceCode,
    { path, at, text, hint, params = {}, severity = 'error' }: Fault,
  ): undefined {
    if (severity === 'error') this.#errors++
    this.issues.push({
      code,
      severity,
      path: visible(path),
      ...(at ? { at: { line: at.line, col: at.col } } : {}),
      params,
      text: visible(text),
      ...(hint ? { hint: visible(hint) } : {}),
    })
    return undefined
  }

  /** Issues of another reading of the same file. */
  add(issues: readonly Issue[]): void {
    for (const issue of issues) {
      if (issue.severity === 'error') this.#errors++
      this.issues.push(issue)
    }
  }

  /** "did you mean x?", else what there is to choose from. A file with hundreds of faults gets no more comparing. */
  suggestion(word: string, candidates: readonly string[], what: string): string {
    const near = this.issues.length < 300 ? nearest(word, candidates.slice(0, 500)) : undefined
    if (near !== undefined) return `did you mean ${near}?`
    if (candidates.length === 0) return `there are no ${what} yet`
    const some = candidates.slice(0, 12).join(', ')
    return `${what}: ${some}${candidates.length > 12 ? ` and ${candidates.length - 12} more` : ''}`
  }

  declare(section: Section, id: string, path: string): void {
    const known = this.ids.get(section) ?? new Map<string, string>()
    if (!known.has(id)) known.set(id, path)
    this.ids.set(section, known)
  }
}

/** A value of the file as a message quotes it: one line, short, nothing that a terminal would obey. */
export function shown(value: string): string {
  return `"${visible(value.length > 60 ? `${value.slice(0, 59)}…` : value)}"`
}

// eslint-disable-next-line no-control-regex
const UNSEEN = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g

function visible(text: string): string {
  const clipped = text.length > 600 ? `${text.slice(0, 599)}…` : text
  return clipped.replace(UNSEEN, (c) => (c === '\n' ? ' ' : `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`))
}
