import { DIMENSIONS } from '@cellwright/units'
import { readEstimate } from './estimate.ts'
import { quantityForms, readInput } from './input.ts'
import { date, text } from './plain-types.ts'
import type { ClaimValue, Input } from './project.ts'
import type { QuantitySpec } from './quantity-spec.ts'
import { auditableQuantity, QUANTITIES, type AuditableQuantity } from './quantities.ts'
import { shown, type Section } from './reading.ts'
import { wrongType } from './shape-faults.ts'
import { entryOf, textOf, type SourceNode } from './source-node.ts'
import type { Context, Type } from './type.ts'

/** An entry of the registry of auditable quantities. */
export const about: Type<string> = {
  name: 'id of the registry',
  schema: { enum: QUANTITIES.map((q) => q.id) },
  read(node, { path, reading }) {
    if (node.kind !== 'text') return wrongType(node, path, reading, 'the name of a quantity', 'plant.output.nameplate')
    if (auditableQuantity(node.text)) return node.text
    const ids = QUANTITIES.map((q) => q.id)
    return reading.report('CW-PROJ-012', {
      path,
      at: node.at,
      text: `${shown(node.text)} is no quantity that can be claimed`,
      hint: reading.suggestion(node.text, sameTail(node.text, ids) ?? ids, 'quantities'),
      params: { about: node.text },
    })
  },
}

/** `jobs` is meant as `plant.jobs.total`: an id that has the word as a part. */
function sameTail(word: string, ids: readonly string[]): string[] | undefined {
  const part = ids.filter((id) => id.split('.').includes(word))
  return part.length > 0 ? part : undefined
}

const SECTIONS = {
  plant: 'plants',
  phase: 'phases',
  cell: 'cells',
  pack: 'packs',
  container: 'containers',
  order: 'orders',
  site: 'sites',
  fleet: 'fleets',
  centre: 'centres',
  station: 'stations',
  research: 'research',
} as const satisfies Record<string, Section>

/** The thing a claim is about; what kind of thing, `about` says. */
export const scope: Type<string> = {
  name: 'id',
  schema: { type: 'string' },
  read(node, { path, reading, record }) {
    if (node.kind !== 'text') return wrongType(node, path, reading, 'the id of a thing', 'the id of a plant')
    const q = registered(record)
    if (!q) return node.text
    const parts = q.parts && node.text.includes('+') ? node.text.split('+') : undefined
    if (parts) {
      for (const id of parts) reading.references.push({ to: 'plants', id, path, at: node.at, scopeOf: q.id })
      return node.text
    }
    if (q.scope !== 'project') reading.references.push({ to: SECTIONS[q.scope], id: node.text, path, at: node.at, scopeOf: q.id })
    else if (node.text !== 'project') {
      return reading.report('CW-PROJ-013', {
        path,
        at: node.at,
        text: `${q.id} is about the whole, and ${shown(node.text)} is not`,
        hint: q.parts ? 'write project, or several of its plants as PLANT+PLANT' : 'write project',
      })
    }
    return node.text
  },
}

/** What is claimed: a quantity, a date, a text or a list, as `about` asks. */
export const claimValue: Type<ClaimValue> = {
  name: 'quantity, date, text or list',
  schema: {
    anyOf: [...quantityForms({ dimension: 'count', unit: '', example: '1500' }), { type: 'array', items: { type: 'string' } }],
  },
  read(node, context) {
    const q = registered(context.record)
    // Without a known `about` nothing can be said of the value; the fault is reported there.
    if (!q) return undefined
    const claim = entryOf(node, 'claim')
    if (claim) {
      return context.reading.report('CW-PROJ-016', {
        path: context.path,
        at: claim.at,
        text: 'a claim states a figure of its own and cannot take that of another claim',
        hint: 'write the figure; to replace an older claim name it in supersedes',
      })
    }
    if (q.kind === 'quantity') return claimedQuantity(node, q, context)
    if (q.kind === 'date') {
      const day = date.read(node, context)
      return day && { kind: 'date', ...day }
    }
    if (q.kind === 'text' && node.kind !== 'list') {
      const words = text.read(node, context)
      return words === undefined ? undefined : { kind: 'text', text: words }
    }
    return claimedList(node, q, context)
  },
}

function claimedList(node: SourceNode, q: AuditableQuantity, { path, reading }: Context): ClaimValue | undefined {
  if (q.kind === 'text' || node.kind !== 'list')
    return wrongType(node, path, reading, q.kind === 'text' ? 'a text' : 'a list', q.kind === 'text' ? 'NMC' : '[cells, packs]')
  const items = node.items.map((item, i) =>
    item.kind === 'text' ? item.text : wrongType(item, `${path}[${i}]`, reading, 'a text', '[cells, packs]'),
  )
  return items.every((item) => item !== undefined) ? { kind: 'list', items } : undefined
}

function claimedQuantity(node: SourceNode, q: AuditableQuantity, context: Context): ClaimValue | undefined {
  const { path, reading, record } = context
  const spec = claimSpec(q)
  if (node.kind === 'list') return wrongType(node, path, reading, 'a quantity', spec.example)
  const written = /^\d{4}/.exec(textOf(record, 'as_of') ?? '')?.[0]
  const year = written === undefined ? reading.currencyYear : Number(written)
  const estimate = readEstimate(node, spec, context, year)
  if (estimate?.currency !== undefined && year !== undefined && written === undefined && !entryOf(node, 'year')) {
    reading.report('CW-PROJ-023', {
      path,
      at: node.at,
      severity: 'warning',
      text: `the money of this claim has no year, so it is read as money of ${year}, the year of currency`,
      hint: 'add as_of, the day or year the figure was stated',
    })
  }
  if (!estimate) return undefined
  const id = textOf(record, 'id')
  if (id !== undefined && !reading.claimed.has(id)) reading.claimed.set(id, estimate)
  return { kind: 'quantity', estimate }
}

/** What a claimed quantity must be: shares are 0..100 %, nothing is negative. */
export function claimSpec({ dimension = 'count', unit }: AuditableQuantity): QuantitySpec {
  const share = dimension === 'share'
  return { dimension, unit, example: DIMENSIONS[dimension].example, min: 0, ...(share ? { max: 100 } : {}) }
}

function registered(record: SourceNode | undefined): AuditableQuantity | undefined {
  return auditableQuantity(textOf(record, 'about') ?? '')
}

/** Inputs by path, as they were when the claim was made. */
export const given: Type<Readonly<Record<string, Input>>> = {
  name: 'map from paths to quantities',
  schema: { type: 'object', additionalProperties: true },
  read(node, { path, reading }) {
    if (node.kind !== 'map')
      return wrongType(node, path, reading, 'a map from paths of inputs to quantities', '{plants.gigafactory.capacity: 3 GWh/yr}')
    const result: Record<string, Input> = {}
    const before = reading.errors
    for (const { key, at, value } of node.entries) {
      const spec = reading.inputs.get(key)
      const here = `${path}.${key}`
      if (!spec) {
        reading.report('CW-PROJ-021', {
          path: here,
          at,
          text: `${shown(key)} leads to no input that this file gives`,
          hint: reading.suggestion(key, [...reading.inputs.keys()], 'inputs'),
          params: { path: key },
        })
        continue
      }
      const input = readInput(value, spec, { path: here, reading })
      if (input) result[key] = input
    }
    return reading.errors === before ? result : undefined
  },
}
