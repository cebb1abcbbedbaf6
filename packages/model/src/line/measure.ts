import { nearest, parseQuantity, unitSymbols, type QuantityFault } from '@cellwright/units'
import type { LineCode } from '../project/codes.ts'

/** What is wrong with a number and its unit. */
export interface MeasureFault {
  readonly code: QuantityFault['code'] | LineCode
  readonly text: string
  readonly hint: string
}

/** What the numbers of a field count: seconds with their unit written, plain numbers of time, or units of product. */
export interface Measure {
  /** `a time, for example 12 s`. */
  readonly wanted: string
  /** An example that is written with units, as this measure writes it. */
  example(timed: string): string
  /** The number in seconds, or in the file's own unit of time, or in units of product. */
  read(written: string): { readonly value: number } | { readonly fault: MeasureFault }
}

const TIME_UNITS = unitSymbols().filter((symbol) => parseQuantity(`1 ${symbol}`, 'time').ok)

/** Times with units: `12 s`, `1.5 h`; a rate stands for the time between two: `2 per hour` is 30 min. */
export const SECONDS: Measure = {
  wanted: 'a time, for example 12 s',
  example: (timed) => timed,
  read(written) {
    const text = written.replace(/\bper\s+/, '/')
    const parsed = parseQuantity(text, 'time')
    if (parsed.ok) return { value: parsed.value.si }
    const rate = parseQuantity(text, 'rate')
    if (rate.ok && rate.value.si > 0) return { value: 1 / rate.value.si }
    const { code, text: said, from, to } = parsed.fault
    const isBare = plainNumber(written) !== undefined
    const near = code === 'CW-UNIT-002' ? nearest(text.slice(from, to), TIME_UNITS) : undefined
    const hint = isBare ? `did you mean ${written} s?` : near === undefined ? 'for example 12 s' : `did you mean ${near}?`
    return { fault: { code, text: said, hint } }
  },
}

/** Times of a textbook: plain numbers and fractions, `0.5`, `1/0.9`. */
export const PLAIN: Measure = {
  wanted: 'a time as a plain number, for example 1.5',
  example: (timed) => timed.replaceAll(/(?<=\d) ?(?:s|min|h|d|week|per hour)\b/g, ''),
  read(written) {
    const value = plainNumber(written)
    if (value !== undefined) return { value }
    const [number] = /^[+-]?[\d._/]+/.exec(written) ?? []
    if (number === undefined || !parseQuantity(written).ok)
      return { fault: { code: 'CW-UNIT-001', text: `"${written}" is not a number`, hint: 'for example 1.5 or 1/0.9' } }
    return {
      fault: {
        code: 'CW-LINE-006',
        text: `"${written}" has a unit, and this file counts time in plain numbers (time_unit: none)`,
        hint: `write ${number}, or remove time_unit and give every time its unit`,
      },
    }
  },
}

/** Lives of tools: units of product. */
export const UNITS: Measure = {
  wanted: 'a number of units, for example 5000',
  example: (timed) => PLAIN.example(timed),
  read(written) {
    const parsed = parseQuantity(written, 'count')
    if (parsed.ok) return { value: parsed.value.si }
    const { code, text } = parsed.fault
    return { fault: { code, text, hint: 'write a number of units served, for example 5000' } }
  },
}

const NUMBER = String.raw`[+-]?(?:\d[\d_]*(?:\.\d+)?|\.\d+)(?:[eE][+-]?\d+)?`
const FRACTION = new RegExp(`^(${NUMBER})(?:/(${NUMBER}))?$`)

/** `0.9`, `1_000`, `22/39`; undefined where the text is no finite number. */
export function plainNumber(text: string): number | undefined {
  const [, over, under = '1'] = FRACTION.exec(text.trim()) ?? []
  if (over === undefined) return undefined
  const value = Number(over.replaceAll('_', '')) / Number(under.replaceAll('_', ''))
  return Number.isFinite(value) ? value : undefined
}
