import { PROJECT } from './fields.ts'
import type { Fields, JsonSchema, Type } from './type.ts'

/** How a value is written: a number with its unit, one of a few words, and so on; `other` in a form of its own, which the type names. */
export type FieldForm = 'quantity' | 'number' | 'words' | 'date' | 'text' | 'id' | 'record' | 'map' | 'list' | 'other'

/** One field of the project file, for documentation, completion and forms. */
export interface FieldRow {
  /** `plants.ID.capacity`, `claims[].about`. */
  readonly path: string
  readonly type: string
  readonly required: boolean
  /** What is allowed; empty where there is no limit. */
  readonly range: string
  readonly example: string
  readonly description: string
  readonly form: FieldForm
  /** Of a quantity: the unit that it is usually written in; empty for a count. */
  readonly unit?: string
  /** The words to choose from. */
  readonly words?: readonly string[]
  /** Of an id: the part of the file in which it stands, e.g. `sites`. */
  readonly section?: string
}

/** Every field, in the order of the schema. */
export function describeFields(): FieldRow[] {
  return rowsOf(PROJECT.inner?.fields ?? {}, '')
}

const STEP = { record: '.', map: '.ID.', list: '[].' } as const

function rowsOf(fields: Fields, prefix: string): FieldRow[] {
  return Object.entries(fields).flatMap(([key, { type, required, description, example }]) => {
    const path = prefix + key
    const row: FieldRow = {
      path,
      type: type.name,
      required,
      range: type.range ?? '',
      example,
      description,
      ...formOf(type),
    }
    return type.inner ? [row, ...rowsOf(type.inner.fields, path + STEP[type.inner.by])] : [row]
  })
}

function formOf({ name, schema, inner }: Type<unknown>): Pick<FieldRow, 'form' | 'unit' | 'words' | 'section'> {
  if (inner) return { form: inner.by }
  const { unit, enum: words, type } = schema
  if (typeof unit === 'string') return { form: 'quantity', unit }
  if (isWords(words)) return { form: 'words', words }
  if (type === 'number' || type === 'integer') return { form: 'number' }
  if (name.startsWith('date')) return { form: 'date' }
  const section = /^id of (\w+)$/.exec(name)?.[1]
  if (section !== undefined) return { form: 'id', section }
  // Of a claim: what its quantity asks for.
  return { form: isText(schema) && !name.startsWith('quantity') ? 'text' : 'other' }
}

const isWords = (words: unknown): words is readonly string[] => Array.isArray(words) && words.every((w) => typeof w === 'string')

const isText = ({ type }: JsonSchema): boolean => type === 'string' || (Array.isArray(type) && type.includes('string'))
