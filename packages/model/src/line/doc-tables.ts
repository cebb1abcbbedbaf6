import { LINE_CODES } from '../project/codes.ts'
import { table } from '../project/doc-tables.ts'
import type { Field, Fields } from '../project/type.ts'
import { FIGURES } from './figures.ts'
import { LAWS } from './laws.ts'
import { lineFields } from './line-fields.ts'
import { SECONDS } from './measure.ts'
import { KINDS, nodeFields, type NodeKind } from './node-fields.ts'

/** Parts that several kinds of nodes have; they have tables of their own. */
const PARTS = ['failures', 'scrap', 'needs'] as const

export type LineTable = NodeKind | (typeof PARTS)[number] | 'line' | 'laws' | 'figures' | 'codes'

/** The tables of docs/line-file.md, made from the declarations; the page holds them between marks and a test compares. */
export function lineTables(): Readonly<Record<LineTable, string>> {
  const nodes = nodeFields(SECONDS)
  const kinds = KINDS.map((kind) => [kind, fieldTable(nodes[kind])] as const)
  return {
    ...(Object.fromEntries(kinds) as Record<NodeKind, string>),
    ...(Object.fromEntries(PARTS.map((part) => [part, fieldTable(nodes.station[part].type.inner?.fields ?? {})])) as Record<
      (typeof PARTS)[number],
      string
    >),
    line: fieldTable(lineFields(SECONDS)),
    laws: table(
      ['Distribution', 'In a file without a unit of time'],
      Object.values(LAWS).map(({ example }) => [`\`${example}\``, `\`${withoutUnits(example)}\``]),
    ),
    figures: table(
      ['Figure', 'Of', 'Unit', 'Meaning'],
      Object.entries(FIGURES).map(([id, { of, unit, definition }]) => [`\`${id}\``, of.join(', '), unit, definition]),
    ),
    codes: table(
      ['Code', 'Meaning'],
      Object.entries(LINE_CODES).map(([code, meaning]) => [`\`${code}\``, meaning]),
    ),
  }
}

/** `x 12 s` becomes `x 12`; the other laws lose their units. */
function withoutUnits(example: string): string {
  return example.replaceAll(/(?<=\d) (?:s|min)\b/g, '')
}

function fieldTable(fields: Fields): string {
  return table(['Field', 'Type', 'Example', 'Meaning'], rowsOf(fields, ''))
}

const STEP = { record: '.', map: '.ID.', list: '[].' } as const

function rowsOf(fields: Fields, prefix: string): string[][] {
  return Object.entries(fields).flatMap(([key, field]) => {
    const path = prefix + key
    const { inner } = field.type
    const own = rowOf(path, field)
    const isPart = key === 'crew' || PARTS.some((part) => part === key)
    return inner && !isPart ? [own, ...rowsOf(inner.fields, path + STEP[inner.by])] : [own]
  })
}

function rowOf(path: string, { type, required, example, description }: Field<unknown>): string[] {
  return [
    `\`${path}\`${required ? ' (required)' : ''}`,
    `${type.name}${type.range ? `, ${type.range}` : ''}`,
    `\`${example}\``,
    description,
  ]
}
