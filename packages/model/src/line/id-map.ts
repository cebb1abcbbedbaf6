import { shown, type LineSection } from '../project/reading.ts'
import { checkId, ID, missing, wrongType } from '../project/shape-faults.ts'
import type { Type } from '../project/type.ts'

export interface Named<T> {
  readonly id: string
  readonly value: T
}

/** A map from ids of the author's choice to values; becomes an array in file order. With a section, others may refer to the ids. */
export function idMap<T>(item: Type<T>, example: string, section?: LineSection): Type<readonly Named<T>[]> {
  return {
    name: `map of ids to ${item.name}`,
    schema: { type: 'object', propertyNames: { pattern: ID.source }, additionalProperties: item.schema },
    ...(item.inner ? { inner: { fields: item.inner.fields, by: 'map' as const } } : {}),
    read(node, context) {
      const { path, reading } = context
      if (node.kind !== 'map') return wrongType(node, path, reading, 'a map from ids to their fields', example)
      const before = reading.errors
      const named: Named<T>[] = []
      for (const entry of node.entries) {
        const here = `${path}.${entry.key}`
        checkId(entry.key, here, entry.at, reading)
        if (section) reading.declare(section, entry.key, here)
        if (entry.value.kind === 'empty') missing(here, entry.at, reading, `${shown(entry.key)} is empty`, example)
        else {
          const value = item.read(entry.value, { path: here, reading })
          if (value !== undefined) named.push({ id: entry.key, value })
        }
      }
      return reading.errors === before ? named : undefined
    },
  }
}

/** A value that may be written short, as a text, or as a record. */
export function shortOr<S, T>(short: Type<S>, long: Type<T>, of: (value: S) => T): Type<T> {
  return {
    name: `${short.name}, or ${long.name}`,
    schema: { anyOf: [short.schema, long.schema] },
    ...(long.inner ? { inner: long.inner } : {}),
    read(node, context) {
      if (node.kind === 'map') return long.read(node, context)
      const value = short.read(node, context)
      return value === undefined ? undefined : of(value)
    },
  }
}

/** A list, or one thing alone. */
export function oneOrList<T>(item: Type<T>): Type<readonly T[]> {
  return {
    name: `${item.name}, or a list of them`,
    schema: { anyOf: [item.schema, { type: 'array', items: item.schema }] },
    ...(item.inner ? { inner: { fields: item.inner.fields, by: 'list' as const } } : {}),
    read(node, context) {
      if (node.kind !== 'list') {
        const value = item.read(node, context)
        return value === undefined ? undefined : [value]
      }
      const before = context.reading.errors
      const values = node.items.map((one, i) => item.read(one, { ...context, path: `${context.path}[${i}]` }))
      return context.reading.errors === before ? values.filter((v) => v !== undefined) : undefined
    },
  }
}
