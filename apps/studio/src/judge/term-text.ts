import type { ExplainedTerm } from '@cellwright/model'
import type { Format } from '../words/format.ts'

/** The value of a term with its unit. */
export function termValue({ value, unit }: Pick<ExplainedTerm, 'value' | 'unit'>, format: Format): string {
  if (typeof value === 'string') return format.date(value)
  const digits = unit === '' && Number.isInteger(value) ? Math.max(3, String(Math.abs(value)).length) : 4
  const shown = format.number(value, digits)
  return unit === '' || unit === '1' ? shown : `${shown}\u00a0${format.unit(unit)}`
}

/** A formula with the name or the value of each term in the place of its number. */
export function formulaWith(
  how: string,
  terms: ReadonlyMap<string, ExplainedTerm>,
  put: (term: ExplainedTerm) => string,
): string {
  return how.replace(/\[(\d+)\]/g, (whole, id: string) => {
    const term = terms.get(id)
    return term ? put(term) : whole
  })
}
