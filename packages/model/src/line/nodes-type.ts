import { nearest } from '@cellwright/units'
import { record, type Checked } from '../project/record.ts'
import { shown } from '../project/reading.ts'
import { wrongType } from '../project/shape-faults.ts'
import { entryOf, textOf, type MapNode, type Place, type SourceNode } from '../project/source-node.ts'
import type { Context, Fields, Type } from '../project/type.ts'
import type { Measure } from './measure.ts'
import { KINDS, nodeFields, type NodeKind } from './node-fields.ts'

type AllFields = ReturnType<typeof nodeFields>

/** A node as it was read, with its place in the file. */
export type NodeValues = {
  [K in NodeKind]: {
    readonly kind: K
    readonly id: string
    readonly at: Place
    readonly path: string
    readonly is: Checked<AllFields[K]>
  }
}[NodeKind]

const EXAMPLE = '[{source: in, interval: exponential 12 s}, {station: press, time: 10 s}, {sink: out}]'

/** The list of nodes: of each, the key that names its kind holds its id. */
export function nodesType(measure: Measure): Type<readonly NodeValues[]> {
  const fields = nodeFields(measure)
  const types: Readonly<Record<NodeKind, Type<unknown>>> = Object.fromEntries(
    KINDS.map((kind) => [kind, record<Fields>(fields[kind])]),
  ) as never
  return {
    name: 'list of nodes',
    schema: { type: 'array', items: { anyOf: KINDS.map((kind) => types[kind].schema) }, minItems: 1 },
    read(node, context) {
      const { path, reading } = context
      if (node.kind !== 'list') return wrongType(node, path, reading, 'a list of nodes', measure.example(EXAMPLE))
      const before = reading.errors
      declare(node.items, context)
      const read = node.items.map((item, i) => {
        const at = item.at
        const kind = kindOf(item, { path: `${path}[${i}]`, reading })
        if (!kind || item.kind !== 'map') return undefined
        const id = textOf(item, kind)
        const here = `${path}.${id ?? i}`
        const is = types[kind].read(item, { path: here, reading })
        if (is !== undefined && (kind === 'station' || kind === 'assembly')) checkTimes(item, { path: here, reading })
        for (const [one, other] of RIVALS) checkRivals(item, one, other, { path: here, reading })
        return is === undefined || id === undefined ? undefined : ({ kind, id, at, path: here, is } as NodeValues)
      })
      if (node.items.length === 0)
        reading.report('CW-PROJ-002', {
          path,
          at: node.at,
          text: 'no node is given',
          hint: `for example ${measure.example(EXAMPLE)}`,
        })
      return reading.errors === before ? read.filter((one) => one !== undefined) : undefined
    },
  }
}

/** Keys of sources of which one says all. */
const RIVALS = [
  ['interval', 'times'],
  ['product', 'campaigns'],
] as const

function checkRivals(node: MapNode, one: string, other: string, { path, reading }: Context): void {
  const second = entryOf(node, other)
  if (!second || !entryOf(node, one)) return
  const text = `${one} and ${other} are both given`
  reading.report('CW-PROJ-025', { path: `${path}.${other}`, at: second.at, text, hint: 'keep one of them' })
}

/** Keys that say how long machines work. */
const TIMES = ['time', 'cycle', 'setup', 'products']

/** A station without a time is mostly one whose time was forgotten; one with other faults may have it under a wrong key. */
function checkTimes(node: MapNode, { path, reading }: Context): void {
  if (TIMES.some((key) => entryOf(node, key))) return
  reading.report('CW-PROJ-002', {
    path: `${path}.time`,
    at: node.at,
    text: 'nothing says how long the work takes',
    hint: 'give time (for each unit) or cycle (for each lot); a station that takes no time has time: 0 s',
  })
}

/** Ids that others may refer to, before any reference is followed; an id given twice is a fault. */
function declare(items: readonly SourceNode[], { path, reading }: Context): void {
  const places = new Map<string, Place>()
  for (const item of items) {
    if (item.kind !== 'map') continue
    for (const { key, value } of item.entries) {
      if (!isKind(key) || value.kind !== 'text') continue
      const id = value.text
      const here = `${path}.${id}`
      const first = places.get(id)
      if (first)
        reading.report('CW-PROJ-009', {
          path: here,
          at: value.at,
          text: `the id ${shown(id)} is given twice in ${path}, first in line ${first.line}`,
          hint: 'give each its own id',
          params: { id, first: first.line },
        })
      else places.set(id, value.at)
      reading.declare('nodes', id, here)
      for (const door of doors(key, id, item)) reading.declare('doors', door, here)
      break
    }
  }
}

function doors(kind: NodeKind, id: string, node: MapNode): string[] {
  if (kind === 'source') return []
  if (kind !== 'assembly') return [id]
  const inputs = node.entries.find((e) => e.key === 'inputs')?.value
  return inputs?.kind === 'map' ? inputs.entries.map(({ key }) => `${id}:${key}`) : []
}

function isKind(key: string): key is NodeKind {
  return (KINDS as readonly string[]).includes(key)
}

/** The kind that a node says it is. */
function kindOf(node: SourceNode, { path, reading }: Context): NodeKind | undefined {
  const example = 'for example {station: press, time: 10 s}'
  if (node.kind !== 'map')
    return reading.report('CW-PROJ-003', { path, at: node.at, text: 'a node is a map of fields', hint: example })
  const [kind, second] = node.entries.filter(({ key }) => isKind(key))
  if (!kind) {
    const first = node.entries[0]?.key ?? ''
    const near = nearest(first, KINDS)
    return reading.report('CW-LINE-001', {
      path,
      at: node.at,
      text:
        first === 'process'
          ? 'a process is driven by code, and a file has none'
          : `no key of this node is a kind; there are ${KINDS.join(', ')}`,
      hint: near === undefined ? example : `did you mean ${near}?`,
    })
  }
  if (second)
    return reading.report('CW-LINE-001', {
      path,
      at: second.at,
      text: `the node is a ${kind.key} and a ${second.key}`,
      hint: 'make two nodes of it, each with - before it',
    })
  return kind.key as NodeKind
}
