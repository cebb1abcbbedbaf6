import type { FieldRow } from '@cellwright/model'

/** The field of the schema that a path of a file leads to, or the nearest that holds it: `plants.main.capacity.value` is of `plants.ID.capacity`. */
export function fieldOf(path: string, fields: readonly FieldRow[]): FieldRow | undefined {
  const keys = path.split('.')
  const fitting = fields.flatMap((field) => {
    const pattern = field.path.replaceAll('[]', '.ID').split('.')
    const fits = pattern.length <= keys.length && pattern.every((key, i) => key === 'ID' || key === keys[i])
    return fits ? [{ field, length: pattern.length }] : []
  })
  return fitting.toSorted((a, b) => b.length - a.length)[0]?.field
}
