import type { SourcedValue } from './datum.ts'

/** A property of an entry as written: the value chosen, its band and what other sources say. */
export interface RawValue extends SourcedValue {
  readonly low?: number
  readonly high?: number
  readonly reason?: string
  readonly chosen?: string
  readonly others?: readonly SourcedValue[]
  readonly group?: string
  readonly inverse?: boolean
}

export interface RawEntry {
  readonly id: string
  readonly name: string
  readonly text?: Readonly<Record<string, string>>
  readonly values?: Readonly<Record<string, RawValue>>
}

export interface RawReference {
  readonly key: string
  readonly author?: string
  readonly publisher?: string
  readonly title: string
  readonly year: string
  readonly where: string
  readonly note?: string
}

/** All data files in one, as the build writes it. */
export interface RawLibrary {
  readonly version: string
  readonly references: readonly RawReference[]
  readonly kinds: Readonly<Record<string, readonly RawEntry[]>>
}

/** An entry with its kind, as a project file adds it. */
export interface UserEntry extends RawEntry {
  readonly kind: string
}
