import { OWN_LIBRARY_CODES, PROJECT_CODES } from './codes.ts'
import { describeFields } from './describe-fields.ts'
import { QUANTITIES, type AuditableQuantity } from './quantities.ts'

/** The tables of docs/project-file.md, made from the declarations; the page holds them between marks and a test compares. */
export function docTables(): Readonly<Record<'fields' | 'registry' | 'codes', string>> {
  return {
    fields: table(
      ['Field', 'Type', 'Limits', 'Example', 'Meaning'],
      describeFields().map((f) => [
        `\`${f.path}\`${f.required ? ' (required)' : ''}`,
        f.type,
        f.range,
        `\`${f.example}\``,
        f.description,
      ]),
    ),
    registry: table(
      ['`about`', 'Value', 'Scope', 'What is counted', 'Model value'],
      QUANTITIES.map((q) => [
        `\`${q.id}\``,
        q.kind === 'quantity'
          ? `${(q.dimension ?? 'count').replaceAll('-', ' ')}${q.unit ? `, shown in ${q.unit}` : ''}`
          : q.kind,
        q.parts ? `${q.scope}, or PLANT+PLANT` : q.scope,
        q.definition,
        q.modelled === true ? judgedBy(q) : `no: ${q.modelled}`,
      ]),
    ),
    codes: table(
      ['Code', 'Meaning'],
      Object.entries({ ...PROJECT_CODES, ...OWN_LIBRARY_CODES }).map(([code, meaning]) => [`\`${code}\``, meaning]),
    ),
  }
}

/** A table of a page. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map((c) => c.replaceAll('|', '\\|')).join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map((row) => line(row))].join('\n')
}

/** By the model, of which the value may be the most or the least that can be true; or what is missing. */
function judgedBy({ missing, bound }: AuditableQuantity): string {
  if (missing !== undefined) return `no: ${missing}`
  return bound === undefined ? 'yes' : bound === 'ceiling' ? 'yes, at most that' : 'yes, at least that'
}
