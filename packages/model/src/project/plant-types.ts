import { readAmount } from './amount.ts'
import { claimId, quantity } from './input.ts'
import { date, idOf } from './plain-types.ts'
import type { Input, OrderSpec, PlantSpec } from './project.ts'
import type { QuantitySpec } from './quantity-spec.ts'
import { checkId, wrongType } from './shape-faults.ts'
import { shown, type Reading } from './reading.ts'
import { entryOf, type Place } from './source-node.ts'
import type { Type } from './type.ts'

/** A day, or `{claim: id}` of a claim about a date. */
export const scheduleStart: Type<PlantSpec['start']> = {
  name: 'date or {claim: id}',
  schema: {
    anyOf: [
      date.schema,
      { type: 'object', properties: { claim: { type: 'string' } }, required: ['claim'], additionalProperties: false },
    ],
  },
  read(node, context) {
    if (node.kind === 'map') {
      const claim = entryOf(node, 'claim')
      const id = claimId(node, context)
      if (id === undefined || !claim) return undefined
      context.reading.references.push({ to: 'claims', id, path: context.path, at: claim.value.at, wants: { kind: 'date' } })
      return { kind: 'claim', claim: id }
    }
    const day = date.read(node, context)
    if (!day) return undefined
    context.reading.days.push({ path: context.path, at: node.at, from: day.from, to: day.from })
    return { kind: 'date', day: day.from }
  },
}

const duration = quantity({ dimension: 'time', unit: 'months', example: '18 months', above: 0, max: 600 })

export const tasks: Type<Readonly<Record<string, Input>>> = mapOfWords(
  'task',
  'schedule',
  duration,
  '{building: 18 months}',
  'duration',
)

/** Of a material plant. */
export const materialTasks: Type<Readonly<Record<string, Input>>> = mapOfWords(
  'task',
  'material-task',
  duration,
  '{building: 18 months}',
  'duration',
)

const COUNT: QuantitySpec = { dimension: 'count', unit: '', example: '2', min: 1, max: 10000, whole: true }

/** Counts are exact: a machine is there or not. */
const machineCount = {
  name: 'count',
  range: '1 to 10000',
  schema: { type: 'integer', minimum: 1, maximum: 10000 },
  read: (node, context) => readAmount(node, COUNT, context)?.si,
} satisfies Type<number>

export const machines: Type<Readonly<Record<string, number>>> = mapOfWords(
  'step',
  'machine',
  machineCount,
  '{coating-cathode: 2}',
)

/** Of the steps of material routes. */
export const materialMachines: Type<Readonly<Record<string, number>>> = mapOfWords(
  'step',
  'material-step',
  machineCount,
  '{graphitising-acheson: 40}',
)

const SPARES: QuantitySpec = { dimension: 'count', unit: '', example: '20', min: 0, max: 100000 }

/** Packs kept ready, by id of the pack. */
export const spares: Type<Readonly<Record<string, Input>>> = {
  name: 'map from packs to counts',
  schema: { type: 'object', additionalProperties: quantity(SPARES).schema },
  range: '0 to 100000',
  open: true,
  read(node, { path, reading }) {
    if (node.kind !== 'map') return wrongType(node, path, reading, 'a map from packs to counts', '{bus: 20}')
    const before = reading.errors
    const values: Record<string, Input> = {}
    for (const { key, at, value } of node.entries) {
      const here = `${path}.${key}`
      reading.references.push({ to: 'packs', id: key, path: here, at })
      const read = quantity(SPARES).read(value, { path: here, reading })
      if (read) values[key] = read
    }
    return reading.errors === before ? values : undefined
  },
}

const SHARE: QuantitySpec = { dimension: 'share', unit: '%', example: '40 %', above: 0, max: 100 }

const onePack = idOf('packs')

/** The id of a pack, or a map from ids of packs to their shares. */
export const products: Type<OrderSpec['products']> = {
  name: 'id of packs, or map from them to shares',
  schema: { anyOf: [onePack.schema, { type: 'object', additionalProperties: quantity(SHARE).schema, minProperties: 1 }] },
  open: true,
  read(node, { path, reading }) {
    if (node.kind !== 'map') {
      const pack = onePack.read(node, { path, reading })
      return pack === undefined ? undefined : [{ pack }]
    }
    const before = reading.errors
    const shares = node.entries.flatMap(({ key, at, value }) => {
      const here = `${path}.${key}`
      reading.references.push({ to: 'packs', id: key, path: here, at })
      const share = quantity(SHARE).read(value, { path: here, reading })
      return share ? [{ pack: key, share }] : []
    })
    if (node.entries.length === 0)
      return wrongType(node, path, reading, 'a pack, or a map from packs to shares', '{car: 90 %, bus: 10 %}')
    return reading.errors === before ? shares : undefined
  },
}

/** A map from words of the library (tasks, steps) to values; `library` is the kind of their entries, `property` one that they must have. */
function mapOfWords<T>(
  kind: string,
  library: string,
  value: Type<T>,
  example: string,
  property?: string,
): Type<Readonly<Record<string, T>>> {
  return {
    name: `map from ${kind}s to ${value.name}`,
    schema: { type: 'object', additionalProperties: value.schema },
    ...(value.range === undefined ? {} : { range: value.range }),
    open: true,
    read(node, { path, reading }) {
      if (node.kind !== 'map') return wrongType(node, path, reading, `a map from ${kind}s to values`, example)
      const before = reading.errors
      const values: Record<string, T> = {}
      for (const entry of node.entries) {
        const here = `${path}.${entry.key}`
        const known = wordsOf(library, reading, property)
        if (!checkId(entry.key, here, entry.at, reading) || !isKnown(kind, known, entry.key, here, entry.at, reading)) continue
        if (entry.value.kind === 'empty') {
          reading.report('CW-PROJ-002', {
            path: here,
            at: entry.at,
            text: `${entry.key} is empty`,
            hint: `for example ${example}`,
          })
          continue
        }
        const read = value.read(entry.value, { path: here, reading })
        if (read !== undefined) values[entry.key] = read
      }
      return reading.errors === before ? values : undefined
    },
  }
}

function wordsOf(library: string, { library: all }: Reading, property: string | undefined): string[] {
  return all.entries(library).flatMap((e) => (property === undefined || e.values[property] ? [e.id] : []))
}

/** Where the library lists tasks or steps, the word must be one of them. */
function isKnown(kind: string, known: readonly string[], word: string, path: string, at: Place, reading: Reading): boolean {
  if (known.length === 0 || known.includes(word)) return true
  reading.report('CW-PROJ-011', {
    path,
    at,
    text: `the library has no ${kind} ${shown(word)}`,
    hint: reading.suggestion(word, known, `${kind}s`),
    params: { value: word },
  })
  return false
}
