import type { Need, Scrap } from '@cellwright/kernel'
import { idOf, number, oneOf, ownId } from '../project/plain-types.ts'
import { record, type Checked } from '../project/record.ts'
import { entryOf, type Place, type SourceNode } from '../project/source-node.ts'
import { optional, required, type Context, type Type } from '../project/type.ts'
import { distribution } from './distribution.ts'
import { idMap, oneOrList, shortOr, type Named } from './id-map.ts'
import { UNITS, type Measure } from './measure.ts'
import { count, flag, plain, share, time } from './plain-values.ts'
import { present } from '../project/present.ts'

export const pool = idOf('pools')
export const curve = idOf('curves')
/** Where lots can be sent: a node, or `assembly:port`. */
export const door: Type<string> = { ...idOf('doors'), name: 'id of a node' }

export const priority = number(-1_000_000, 1_000_000, true, '1')

const needRecord = record(
  {
    pool: required(pool, { description: 'Pool that is drawn on.', example: 'fitters' }),
    units: optional(count('2'), { description: 'How many; 1 where left out.', example: '2' }),
    priority: optional(priority, {
      description: 'Higher goes first, then who has waited longest; 0 where left out.',
      example: '1',
    }),
  },
  '{pool, units, priority}',
)

/** `fitters`, or `{pool: fitters, units: 2, priority: 1}`. */
export const need: Type<Need> = shortOr(pool, { ...needRecord, read: (n, c) => clean(needRecord.read(n, c)) }, (id) => ({
  pool: id,
}))
export const needs: Type<readonly Need[]> = oneOrList(need)

/** Of a lot, each unit for itself or all at once. */
export const mode = oneOf(['unit', 'lot'])

const scrapRecord = record(
  {
    share: required(share(), { description: 'Probability that a unit, or the lot, is lost.', example: '2 %' }),
    of: optional(mode, {
      description: 'unit: each for itself (where left out); lot: all of the lot or nothing.',
      example: 'lot',
    }),
    curve: optional(curve, { description: 'Curve that multiplies the share.', example: 'start-up' }),
  },
  '{share, of, curve}',
)
type ScrapCause = Omit<Scrap, 'id'>
const scrapCause: Type<ScrapCause> = shortOr(
  share(),
  {
    ...scrapRecord,
    read(node, context) {
      const read = scrapRecord.read(node, context)
      return read && present({ probability: read.share, mode: read.of ?? 'unit', curve: read.curve })
    },
  },
  (probability) => ({ probability, mode: 'unit' }),
)
const causes = idMap(scrapCause, '{edge: 1 %}')

/** `2 %`, or causes by name in the order in which they apply. */
export const scrap: Type<readonly Scrap[]> = {
  ...causes,
  name: 'share, or map of causes',
  schema: { anyOf: [share().schema, causes.schema] },
  read(node, context) {
    if (node.kind === 'text') {
      const probability = share().read(node, context)
      return probability === undefined ? undefined : [{ id: 'scrap', probability, mode: 'unit' }]
    }
    return causes.read(node, context)?.map(({ id, value }) => ({ id, ...value }))
  },
}

export const interrupts = oneOf(['resume', 'repeat', 'scrap'])

function failureFields(measure: Measure) {
  return {
    after: optional(distribution(measure), {
      description: 'Time to failure. One of after, life and every.',
      example: 'exponential 4 h',
    }),
    clock: optional(oneOf(['operating', 'calendar']), {
      description:
        'What after counts: operating, the time in which the machine works (where left out), or calendar, all time since the last repair.',
      example: 'calendar',
    }),
    life: optional(distribution(UNITS), {
      description: 'Units that a tool serves; the machine stops when the lot in hand is done.',
      example: '5000',
    }),
    every: optional(time(measure, { example: '8 h', above: 0 }), { description: 'Time between appointments.', example: '8 h' }),
    first: optional(time(measure, { example: '4 h' }), {
      description: 'First appointment; the same as every where left out.',
      example: '4 h',
    }),
    repair: required(distribution(measure), {
      description: 'Length of the stop, once the crew is there.',
      example: 'lognormal 15 min cv 1',
    }),
    crew: optional(need, { description: 'Who repairs.', example: 'fitters' }),
    planned: optional(flag, { description: 'true: counts as maintenance, not as down.', example: 'true' }),
    waits: optional(flag, { description: 'true: the stop waits until the lot in hand is done.', example: 'true' }),
    interrupts: optional(interrupts, {
      description: 'What becomes of the lot in hand: resume (where left out), repeat with a new draw, or scrap.',
      example: 'repeat',
    }),
  }
}

type FailureFields = ReturnType<typeof failureFields>
export type FailureValues = Checked<FailureFields>

/** A cause of stops: says by exactly one of three keys when it happens. */
export function failureType(measure: Measure): Type<FailureValues> {
  const fields = record(failureFields(measure), '{after, repair, ...}')
  return {
    ...fields,
    read(node, context) {
      const values = fields.read(node, context)
      return checkClock(node, context) ? values : undefined
    },
  }
}

/** Keys that go with another one. */
const COMPANIONS = { clock: 'after', first: 'every' } as const

function checkClock(node: SourceNode, { path, reading }: Context): boolean {
  const given = ['after', 'life', 'every'].filter((key) => entryOf(node, key))
  const misfit = (at: Place, text: string, hint: string): false => {
    reading.report('CW-LINE-007', { path, at, text, hint })
    return false
  }
  if (given.length === 0)
    return misfit(
      node.at,
      'nothing says when it happens',
      'give after (a time to failure), life (units of a tool) or every (a timetable)',
    )
  if (given.length > 1)
    return misfit(entryOf(node, given[1]!)?.at ?? node.at, `${given.join(' and ')} are given together`, 'keep one of them')
  for (const [key, other] of Object.entries(COMPANIONS)) {
    const entry = entryOf(node, key)
    if (entry && given[0] !== other) return misfit(entry.at, `${key} goes with ${other}, which is not given`, `remove ${key}`)
  }
  return true
}

export function productFields(measure: Measure) {
  return {
    setup: optional(distribution(measure), { description: 'Set-up for each lot of this product.', example: '2 min' }),
    cycle: optional(distribution(measure), { description: 'Time for each lot of this product.', example: '1 min' }),
    time: optional(distribution(measure), { description: 'Time for each unit of this product.', example: '14 s' }),
    scrap: optional(scrap, { description: 'Losses of this product.', example: '3 %' }),
  }
}

export function changeoverType(measure: Measure) {
  const long = record(
    {
      time: required(distribution(measure), { description: 'Set-up when the product changes.', example: '20 min' }),
      pairs: optional(
        oneOrList(
          record({
            from: required(ownId, { description: 'Product before.', example: 'black' }),
            to: required(ownId, { description: 'Product after.', example: 'white' }),
            time: required(distribution(measure), { description: 'Set-up for this pair.', example: '1 h' }),
          }),
        ),
        { description: 'Pairs that take another time.', example: '[{from: black, to: white, time: 1 h}]' },
      ),
    },
    '{time, pairs}',
  )
  return shortOr(distribution(measure), long, (changeTime) => ({ time: changeTime, pairs: undefined }))
}

export const routeFields = {
  share: required(share('5 %'), { description: 'Probability that a unit, or the lot, goes this way.', example: '5 %' }),
  of: optional(mode, { description: 'unit (where left out) or lot.', example: 'lot' }),
  to: required(door, { description: 'Where to.', example: 'oven' }),
  product: optional(ownId, { description: 'What the units become; what they were where left out.', example: 'grade-b' }),
  most: optional(count('2'), {
    description: 'A unit goes this way so many times at most; after that it is scrap of this id.',
    example: '2',
  }),
}

export function expiryFields(measure: Measure) {
  return {
    after: required(distribution(measure), {
      description: 'Age in the buffer at which a lot is lost or leaves.',
      example: '24 h',
    }),
    id: optional(ownId, { description: 'Name of the loss; expired where left out.', example: 'too-dry' }),
    to: optional(door, { description: 'Node that it leaves for, in place of being lost.', example: 'dryer' }),
  }
}

const initialFields = {
  lots: optional(count('5'), { description: 'How many such lots; 1 where left out.', example: '5' }),
  units: optional(count('10'), { description: 'Units in each; 1 where left out.', example: '10' }),
  product: optional(ownId, { description: 'What they are.', example: 'black' }),
  priority: optional(priority, { description: 'Their priority.', example: '1' }),
}

const initialLots = oneOrList(record(initialFields))

/** `5` lots of one unit, or lots. */
export const initial: typeof initialLots = {
  ...initialLots,
  name: 'count, or list of lots',
  schema: { anyOf: [count('5').schema, initialLots.schema] },
  read(node, context) {
    if (node.kind !== 'text') return initialLots.read(node, context)
    const lots = count('5').read(node, context)
    return lots === undefined ? undefined : [{ lots, units: undefined, product: undefined, priority: undefined }]
  },
}

interface Order {
  readonly id: string
  readonly due: number
  readonly units: number
  readonly product?: string | undefined
}

/** Orders one by one, or one that comes again and again. */
export type Orders =
  | { readonly kind: 'list'; readonly orders: readonly Order[] }
  | {
      readonly kind: 'repeated'
      readonly every: number
      readonly first?: number | undefined
      readonly units: number
      readonly product?: string | undefined
    }

export function ordersType(measure: Measure): Type<Orders> {
  const units = required(count('400'), { description: 'Units ordered.', example: '400' })
  const product = optional(ownId, { description: 'What is ordered; anything where left out.', example: 'black' })
  const list = oneOrList(
    record({
      id: required(ownId, { description: 'Id of the order.', example: 'week-1' }),
      due: required(time(measure, { example: '7 d' }), { description: 'When it is due.', example: '7 d' }),
      units,
      product,
    }),
  )
  const repeated = record({
    every: required(time(measure, { example: '1 week', above: 0 }), { description: 'Time between orders.', example: '1 week' }),
    first: optional(time(measure, { example: '2 week' }), {
      description: 'First due time; every where left out.',
      example: '2 weeks',
    }),
    units,
    product,
  })
  return {
    name: 'list of orders, or one with every',
    schema: { anyOf: [list.schema, repeated.schema] },
    inner: { fields: { ...list.inner?.fields, ...repeated.inner?.fields }, by: 'list' },
    read(node, context) {
      if (node.kind !== 'map') {
        const orders = list.read(node, context)
        return orders && { kind: 'list', orders }
      }
      const order = repeated.read(node, context)
      return order && { kind: 'repeated', ...order }
    },
  }
}

/** A branch of a split, by the id of the node. */
export interface Branch {
  readonly share?: number | undefined
  readonly products?: readonly string[] | undefined
}

const branchRecord = record(
  {
    share: optional(plain('2', 0), { description: 'Weight; 1 where left out.', example: '2' }),
    products: optional(oneOrList(ownId), { description: 'What goes here, by rule product.', example: '[black, white]' }),
  },
  '{share, products}',
)
const branch: Type<Branch> = shortOr<number, Branch>(plain('2', 0), branchRecord, (weight) => ({ share: weight }))

/** `[press, oven]`, or `{press: 2, oven: 1}`, or with products; ids may be those of a port. */
export const branches: Type<readonly Named<Branch>[]> = doorMap(branch, '{press: 2, oven: 1}')
/** `[a, b]`, or `{a: 2, b: 1}`. */
export const feeders: Type<readonly Named<number | undefined>[]> = nodeMap()

function doorMap<T>(item: Type<T>, example: string): Type<readonly Named<T | Branch>[]> {
  const list = oneOrList(door)
  return {
    name: 'list of ids, or map of ids to weights',
    schema: { anyOf: [list.schema, { type: 'object', additionalProperties: item.schema }] },
    ...(item.inner ? { inner: { fields: item.inner.fields, by: 'map' as const } } : {}),
    read(node, context) {
      const { path, reading } = context
      if (node.kind !== 'map') return list.read(node, context)?.map((id) => ({ id, value: {} }))
      const before = reading.errors
      const named = node.entries.flatMap(({ key, at, value }): Named<T | Branch>[] => {
        const here = `${path}.${key}`
        reading.references.push({ to: 'doors', id: key, path: here, at })
        const read = value.kind === 'empty' ? {} : item.read(value, { path: here, reading })
        return read === undefined ? [] : [{ id: key, value: read }]
      })
      if (named.length === 0 && reading.errors === before)
        reading.report('CW-PROJ-002', { path, at: node.at, text: 'no branch is given', hint: `for example ${example}` })
      return reading.errors === before ? named : undefined
    },
  }
}

function nodeMap(): Type<readonly Named<number | undefined>[]> {
  const list = oneOrList(idOf('nodes'))
  const weight = plain('2', 0)
  return {
    name: 'list of ids, or map of ids to weights',
    schema: { anyOf: [list.schema, { type: 'object', additionalProperties: weight.schema }] },
    read(node, context) {
      const { path, reading } = context
      if (node.kind !== 'map') return list.read(node, context)?.map((id) => ({ id, value: undefined }))
      const before = reading.errors
      const named = node.entries.map(({ key, at, value }) => {
        const here = `${path}.${key}`
        reading.references.push({ to: 'nodes', id: key, path: here, at })
        return { id: key, value: value.kind === 'empty' ? undefined : weight.read(value, { path: here, reading }) }
      })
      return reading.errors === before ? named : undefined
    },
  }
}

function clean<T extends object>(values: T | undefined) {
  return values && present(values)
}
