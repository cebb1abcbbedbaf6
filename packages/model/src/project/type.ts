import type { Reading } from './reading.ts'
import type { SourceNode } from './source-node.ts'

export type JsonSchema = { readonly [key: string]: unknown }

/** Where a value is read: its path, and the record it stands in. */
export interface Context {
  readonly path: string
  readonly reading: Reading
  readonly record?: SourceNode
}

/** One kind of value of the file: the reader, the JSON Schema and the documentation are made from it. */
export interface Type<T> {
  /** As the documentation says it: `text`, `date`, `quantity (power)`. */
  readonly name: string
  readonly schema: JsonSchema
  /** Undefined where the value is at fault; the fault is then reported. */
  read(node: SourceNode, context: Context): T | undefined
  /** Fields of a record, of the records of a map (`parent.ID.`) or of a list (`parent[].`). */
  readonly inner?: { readonly fields: Fields; readonly by: 'record' | 'map' | 'list' }
  /** A map whose keys are words: a path may go one level into it. */
  readonly open?: true
  /** What is allowed, where there is a limit. */
  readonly range?: string
}

export interface Field<T, Required extends boolean = boolean> {
  readonly type: Type<T>
  readonly required: Required
  /** One sentence: what it is, and what holds where it is left out. */
  readonly description: string
  /** As it is written in a file. */
  readonly example: string
}

export type Fields = Readonly<Record<string, Field<unknown>>>

interface About {
  readonly description: string
  readonly example: string
}

export function required<T>(type: Type<T>, about: About): Field<T, true> {
  return { type, required: true, ...about }
}

export function optional<T>(type: Type<T>, about: About): Field<T, false> {
  return { type, required: false, ...about }
}

/** `a list`, for a fault of type. */
export function kindOf(node: SourceNode): string {
  if (node.kind !== 'text') return { map: 'a map', list: 'a list', empty: 'empty' }[node.kind]
  return { string: 'a text', number: 'a number', boolean: 'true or false' }[node.is]
}
