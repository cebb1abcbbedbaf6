import { PROJECT } from './fields.ts'
import type { Fields } from './type.ts'

/** One field of the project file, for documentation and completion. */
export interface FieldRow {
  /** `plants.ID.capacity`, `claims[].about`. */
  readonly path: string
  readonly type: string
  readonly required: boolean
  /** What is allowed; empty where there is no limit. */
  readonly range: string
  readonly example: string
  readonly description: string
}

/** Every field, in the order of the schema. */
export function describeFields(): FieldRow[] {
  return rowsOf(PROJECT.inner?.fields ?? {}, '')
}

const STEP = { record: '.', map: '.ID.', list: '[].' } as const

function rowsOf(fields: Fields, prefix: string): FieldRow[] {
  return Object.entries(fields).flatMap(([key, { type, required, description, example }]) => {
    const path = prefix + key
    const row: FieldRow = { path, type: type.name, required, range: type.range ?? '', example, description }
    return type.inner ? [row, ...rowsOf(type.inner.fields, path + STEP[type.inner.by])] : [row]
  })
}
