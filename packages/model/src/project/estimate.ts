import { type Quantity } from '@cellwright/units'
import { readAmount, readUnit } from './amount.ts'
import type { Estimate } from './project.ts'
import type { QuantitySpec } from './quantity-spec.ts'
import { missing, wrongType, reportUnknownKeys } from './shape-faults.ts'
import { entryOf, type MapNode, type SourceNode } from './source-node.ts'
import { idOf, number, text } from './plain-types.ts'
import type { Context } from './type.ts'

const BOUNDS = ['value', 'low', 'high'] as const
const PERCENTILES = ['p10', 'p50', 'p90'] as const
const SAID = ['assumed', 'source', 'year'] as const
const KEYS: readonly string[] = [...BOUNDS, ...PERCENTILES, 'unit', ...SAID]

/** The years a price level may have. */
export const priceYear = number(1950, 2100, true, '2024')

/** A number with its band: `33 Ah`, `{value, low, high}` or `{p10, p50, p90, unit}`. `year` is the price level where none is written. */
export function readEstimate(node: SourceNode, spec: QuantitySpec, context: Context, year?: number): Estimate | undefined {
  if (node.kind === 'text') {
    const amount = readAmount(node, spec, context)
    return amount && estimate(amount, amount.si, amount.si, 'point', yearOf(amount, year))
  }
  if (node.kind !== 'map') return wrongType(node, context.path, context.reading, 'a quantity', formsOf(spec))
  const before = context.reading.errors
  reportUnknownKeys(node, KEYS, context)
  const said = readSaid(node, context)
  const numbers = node.entries.some((e) => PERCENTILES.some((k) => k === e.key))
    ? percentiles(node, spec, context)
    : bounds(node, spec, context)
  if (!numbers || context.reading.errors > before) return undefined
  const { middle, low, high, form } = numbers
  if (!(low.si <= middle.si && middle.si <= high.si)) {
    const names = form === 'percentiles' ? 'p10 <= p50 <= p90' : 'low <= value <= high'
    const values = [low, middle, high].map((q) => `${q.value}${q.unit ? ` ${q.unit}` : ''}`).join(', ')
    return context.reading.report('CW-PROJ-015', {
      path: context.path,
      at: node.at,
      text: `${values} is not in order: ${names}`,
      hint: 'correct the number that is out of order',
    })
  }
  if (low.currency !== middle.currency || high.currency !== middle.currency) {
    return context.reading.report('CW-PROJ-015', {
      path: context.path,
      at: node.at,
      text: 'the numbers of a band are in different currencies',
      hint: 'write all of them in one',
    })
  }
  return {
    ...estimate(middle, low.si, high.si, form, said.year ?? yearOf(middle, year)),
    ...(said.assumed === undefined ? {} : { assumed: said.assumed }),
    ...(said.source === undefined ? {} : { source: said.source }),
  }
}

interface Band {
  readonly middle: Quantity
  readonly low: Quantity
  readonly high: Quantity
  readonly form: Estimate['form']
}

function bounds(node: MapNode, spec: QuantitySpec, context: Context): Band | undefined {
  const { path, reading } = context
  const [value, low, high] = BOUNDS.map((key) => part(node, key, spec, context))
  const written = BOUNDS.filter((key) => entryOf(node, key))
  if (!written.includes('value'))
    return missing(`${path}.value`, node.at, reading, 'a quantity needs value, or p10, p50 and p90', formsOf(spec))
  const unit = entryOf(node, 'unit')
  if (unit) {
    return reading.report('CW-PROJ-016', {
      path: `${path}.unit`,
      at: unit.at,
      text: 'unit goes with p10, p50 and p90; beside value the unit stands in each text',
      hint: `for example value: ${spec.example}`,
    })
  }
  if (written.length === 2) {
    const absent = BOUNDS.find((key) => !written.includes(key)) ?? 'high'
    return reading.report('CW-PROJ-016', {
      path,
      at: node.at,
      text: `${written[1]} is given without ${absent}`,
      hint: `write ${absent} too, or neither`,
    })
  }
  if (!value) return undefined
  if (written.length === 1) return { middle: value, low: value, high: value, form: 'point' }
  return low && high ? { middle: value, low, high, form: 'bounds' } : undefined
}

function percentiles(node: MapNode, spec: QuantitySpec, context: Context): Band | undefined {
  const { path, reading } = context
  const mixed = node.entries.find((e) => BOUNDS.some((k) => k === e.key))
  if (mixed) {
    return reading.report('CW-PROJ-016', {
      path: `${path}.${mixed.key}`,
      at: mixed.at,
      text: `${mixed.key} and percentiles are two forms of a band`,
      hint: 'keep value, low, high (hard limits) or p10, p50, p90 (percentiles)',
    })
  }
  const absent = PERCENTILES.filter((key) => !entryOf(node, key))
  if (absent.length > 0) {
    return reading.report('CW-PROJ-016', {
      path,
      at: node.at,
      text: `${absent.join(' and ')} ${absent.length > 1 ? 'are' : 'is'} missing; percentiles are p10, p50 and p90`,
      hint: `write all three, or value, low and high`,
    })
  }
  const unitNode = entryOf(node, 'unit')?.value
  const unit = unitNode && readUnit(unitNode, spec, { ...context, path: `${path}.unit` })
  if (unitNode && unit === undefined) return undefined
  const [low, middle, high] = PERCENTILES.map((key) => part(node, key, spec, context, unit))
  return low && middle && high ? { low, middle, high, form: 'percentiles' } : undefined
}

function part(node: MapNode, key: string, spec: QuantitySpec, context: Context, unit?: string): Quantity | undefined {
  const entry = entryOf(node, key)
  if (!entry) return undefined
  const path = `${context.path}.${key}`
  if (entry.value.kind === 'empty') return missing(path, entry.at, context.reading, `${key} is empty`, `${key}: ${spec.example}`)
  return readAmount(entry.value, spec, { ...context, path }, unit)
}

function readSaid(node: MapNode, context: Context): { assumed?: string; source?: string; year?: number } {
  const read = <T>(key: (typeof SAID)[number], type: { read(n: SourceNode, c: Context): T | undefined }): T | undefined => {
    const entry = entryOf(node, key)
    if (!entry) return undefined
    const path = `${context.path}.${key}`
    if (entry.value.kind === 'empty') return missing(path, entry.at, context.reading, `${key} is empty`, `${key}: ...`, true)
    return type.read(entry.value, { ...context, path })
  }
  const [assumed, source, year] = [read('assumed', text), read('source', idOf('sources')), read('year', priceYear)]
  return {
    ...(assumed === undefined ? {} : { assumed }),
    ...(source === undefined ? {} : { source }),
    ...(year === undefined ? {} : { year }),
  }
}

function estimate(middle: Quantity, low: number, high: number, form: Estimate['form'], year: number | undefined): Estimate {
  return {
    value: middle.si,
    form,
    low,
    high,
    unit: middle.unit,
    ...(middle.currency === undefined ? {} : { currency: middle.currency }),
    ...(year === undefined ? {} : { year }),
  }
}

function yearOf(amount: Quantity, year: number | undefined): number | undefined {
  return amount.currency === undefined ? undefined : year
}

function formsOf({ example }: QuantitySpec): string {
  return `${example}, or {value: ..., low: ..., high: ...}`
}
