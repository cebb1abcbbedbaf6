import { shown, type Reading, type Section } from './reading.ts'
import type { MapEntry, Place, SourceNode } from './source-node.ts'
import { checkId, ID, missing, reportUnknownKeys, wrongType } from './shape-faults.ts'
import { type Context, type Field, type Fields, type JsonSchema, type Type } from './type.ts'

/** What a record of `fields` is read into. */
export type Checked<F extends Fields> = {
  readonly [K in keyof F]: F[K] extends Field<infer T, true> ? T : F[K] extends Field<infer T, false> ? T | undefined : never
}

/** A map with named fields. Fields are read in the order of the declaration, whatever the order in the file. */
export function record<F extends Fields>(fields: F, name = 'map'): Type<Checked<F>> {
  return {
    name,
    schema: recordSchema(fields),
    inner: { fields, by: 'record' },
    read(node, { path, reading }) {
      return readFields(fields, node, undefined, { path, reading })
    },
  }
}

/** A map from ids of the author's choice to records; becomes an array in file order. */
export function mapOf<F extends Fields>(
  section: Section,
  fields: F,
  example: string,
  check?: (node: SourceNode, context: Context) => void,
): Type<readonly (Checked<F> & { readonly id: string })[]> {
  return {
    name: 'map of ids',
    schema: {
      type: 'object',
      propertyNames: { pattern: ID.source },
      additionalProperties: recordSchema(fields),
      minProperties: 1,
    },
    inner: { fields, by: 'map' },
    read(node, { path, reading }) {
      if (node.kind !== 'map') return wrongType(node, path, reading, `a map from ids to their fields`, example)
      const before = reading.errors
      for (const { key } of node.entries) reading.declare(section, key, `${path}.${key}`)
      const things = node.entries.map((entry) => {
        const here = `${path}.${entry.key}`
        checkId(entry.key, here, entry.at, reading)
        const fieldsRead = readFields(fields, entry.value, entry.at, { path: here, reading })
        check?.(entry.value, { path: here, reading })
        return fieldsRead && { id: entry.key, ...fieldsRead }
      })
      if (node.entries.length === 0) return missing(path, node.at, reading, `${path} is empty`, example)
      return whole(things, before, reading)
    },
  }
}

/** A list of records that carry their own `id`. */
export function listOf<F extends Fields & { readonly id: Field<string, true> }>(
  section: Section,
  fields: F,
  example: string,
  check?: (node: SourceNode, context: Context) => void,
): Type<readonly Checked<F>[]> {
  return {
    name: 'list',
    schema: { type: 'array', items: recordSchema(fields) },
    inner: { fields, by: 'list' },
    read(node, { path, reading }) {
      if (node.kind !== 'list') return wrongType(node, path, reading, 'a list', example)
      const before = reading.errors
      const places = new Map<string, Place>()
      const paths = node.items.map((item, i) => {
        const id = idOf(item)
        const here = id ? `${path}.${id.text}` : `${path}[${i}]`
        if (!id) return here
        const first = places.get(id.text)
        if (first) {
          reading.report('CW-PROJ-009', {
            path: here,
            at: id.at,
            text: `the id ${shown(id.text)} is given twice in ${path}, first in line ${first.line}`,
            hint: 'give each its own id',
            params: { id: id.text, first: first.line },
          })
        } else places.set(id.text, id.at)
        reading.declare(section, owned(path, id.text), here)
        return here
      })
      const things = node.items.map((item, i) => {
        const context = { path: paths[i] ?? path, reading }
        const fieldsRead = readFields(fields, item, undefined, context)
        check?.(item, context)
        return fieldsRead
      })
      return whole(things, before, reading)
    },
  }
}

/** A thing of a list inside another thing is known by both ids: `btr.first`. */
function owned(path: string, id: string): string {
  const [, owner, list] = path.split('.')
  return owner !== undefined && list !== undefined ? `${owner}.${id}` : id
}

function readFields<F extends Fields>(
  fields: F,
  node: SourceNode,
  keyAt: Place | undefined,
  { path, reading }: Context,
): Checked<F> | undefined {
  if (node.kind !== 'map') {
    const example = Object.entries(fields)
      .filter(([, f]) => f.required)
      .map(([key, f]) => `${key}: ${path ? f.example : '...'}`)
      .join(', ')
    return wrongType(node, path, reading, 'a map of fields', example ? `{${example}}` : '{}')
  }
  const before = reading.errors
  reportUnknownKeys(node, Object.keys(fields), { path, reading })
  const values: Record<string, unknown> = {}
  for (const [key, field] of Object.entries(fields)) {
    const here = path ? `${path}.${key}` : key
    const entry = node.entries.find((e) => e.key === key)
    if (entry && entry.value.kind !== 'empty') values[key] = field.type.read(entry.value, { path: here, reading, record: node })
    else if (entry) missing(here, entry.at, reading, `${key} is empty`, `${key}: ${field.example}`, !field.required)
    else if (field.required) missing(here, keyAt ?? node.at, reading, `${key} is missing`, `${key}: ${field.example}`)
  }
  // Without a fault every required field has been read.
  return reading.errors === before ? (values as Checked<F>) : undefined
}

/** A record gives `first` or `second`, not both. */
export function exactlyOne(first: string, second: string): (node: SourceNode, context: Context) => void {
  return (node, { path, reading }) => {
    if (node.kind !== 'map') return
    const [a, b] = [node.entries.find((e) => e.key === first), node.entries.find((e) => e.key === second)]
    if ((a === undefined) !== (b === undefined)) return
    reading.report('CW-PROJ-025', {
      path: b ? `${path}.${second}` : path,
      at: b?.at ?? node.at,
      text: b
        ? `${first} and ${second} are both given, and one follows from the other`
        : `neither ${first} nor ${second} is given`,
      hint: b ? 'keep one of them' : 'give one of them',
    })
  }
}

/** A record gives `first` or `second` or neither, not both. */
export function atMostOne(first: string, second: string): (node: SourceNode, context: Context) => void {
  return (node, { path, reading }) => {
    const b = node.kind === 'map' ? node.entries.find((e) => e.key === second) : undefined
    if (!b || node.kind !== 'map' || !node.entries.some((e) => e.key === first)) return
    reading.report('CW-PROJ-036', {
      path: `${path}.${second}`,
      at: b.at,
      text: `${first} and ${second} are both given, and one follows from the other`,
      hint: 'keep one of them',
    })
  }
}

function whole<T>(values: readonly (T | undefined)[], before: number, reading: Reading): readonly T[] | undefined {
  return reading.errors === before ? values.filter((v) => v !== undefined) : undefined
}

function idOf(node: SourceNode): { text: string; at: Place } | undefined {
  const value = node.kind === 'map' ? node.entries.find((e: MapEntry) => e.key === 'id')?.value : undefined
  return value?.kind === 'text' ? value : undefined
}

function recordSchema(fields: Fields): JsonSchema {
  const needed = Object.entries(fields).filter(([, f]) => f.required)
  return {
    type: 'object',
    properties: Object.fromEntries(
      Object.entries(fields).map(([key, f]) => [key, { description: f.description, examples: [f.example], ...f.type.schema }]),
    ),
    ...(needed.length > 0 ? { required: needed.map(([key]) => key) } : {}),
    additionalProperties: false,
  }
}
