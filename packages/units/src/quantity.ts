import { combine, DIMENSIONS, dimensionName, NONE, sameDimension, type Dimension, type DimensionName } from './dimension.ts'
import { nearest } from './suggest.ts'
import { REFUSED, SCALES, unitOf, unitSymbols } from './vocabulary.ts'

/** A number with its unit, as written and in SI base units. */
export interface Quantity {
  /** In SI base units (money: in whole units of the currency). */
  readonly si: number
  /** As written. */
  readonly value: number
  readonly unit: string
  readonly dimension: Dimension
  readonly currency?: string
}

/** What is wrong with a text that should be a quantity; `from`..`to` is the part at fault. */
export interface QuantityFault {
  readonly code: 'CW-UNIT-001' | 'CW-UNIT-002' | 'CW-UNIT-003' | 'CW-UNIT-004' | 'CW-UNIT-005'
  readonly text: string
  readonly from: number
  readonly to: number
  readonly hint?: string
}

export type Parsed<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: QuantityFault }

const NUMBER = /^[+-]?(?:\d{1,3}(?:[ _ ]\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+)(?:[eE][+-]?\d+)?(?![\d.,])/

/**
 * `4 GWh/yr`, `51 bn RUB`, `2.5 mAh/cm2`, `50000 /yr`, `95 %`, `135 000 m2`. Units come from a closed vocabulary; a plain
 * number is a count or share. With `expected`, a quantity of another dimension is a fault that suggests a unit.
 */
export function parseQuantity(text: string, expected?: DimensionName): Parsed<Quantity> {
  const start = text.length - text.trimStart().length
  const body = text.trim()
  const number = NUMBER.exec(body)
  if (!number) {
    const comma = /^[+-]?[\d ]+,\d/.exec(body)
    return fault('CW-UNIT-001', `"${clip(body)}" does not start with a number`, start, start + body.length, {
      hint: comma
        ? 'write a decimal point, and spaces between thousands: 1.5 or 12 000'
        : `write a number and a unit${example(expected)}`,
    })
  }
  const value = Number(number[0].replace(/[ _ ]/g, ''))
  const at = start + number[0].length
  const rest = body.slice(number[0].length)
  const unit = parseUnit(rest, at)
  if (!unit.ok) return unit
  const { factor, dimension, symbol, currency } = unit.value
  // Dividing by the whole number of parts keeps 95 % at 0.95 instead of 0.9500000000000001.
  const parts = 1 / factor
  const si = Number.isInteger(parts) && value !== 0 ? value / parts : value * factor
  if (!Number.isFinite(si)) return fault('CW-UNIT-005', `${clip(body)} is too large`, start, at)
  if (expected) {
    const wanted = DIMENSIONS[expected].dimension
    if (!sameDimension(dimension, wanted)) {
      const bare = symbol === ''
      const text = bare ? `${number[0]} has no unit` : `${symbol} is ${describe(dimension)}`
      return fault('CW-UNIT-004', `${text}, but ${article(expected)} is wanted here`, at, start + body.length, {
        hint: `for example ${DIMENSIONS[expected].example}`,
      })
    }
  }
  return { ok: true, value: { si, value, unit: symbol, dimension, ...(currency ? { currency } : {}) } }
}

export interface ParsedUnit {
  readonly symbol: string
  readonly factor: number
  readonly dimension: Dimension
  readonly currency?: string
}

/** A unit expression such as `bn RUB`, `kWh/m2/d` or `MUSD/(GWh/yr)`; `offset` is where it starts in the whole text. */
export function parseUnit(text: string, offset = 0): Parsed<ParsedUnit> {
  let factor = 1
  let dimension: Dimension = NONE
  let currency: string | undefined
  let sign = 1
  let depth = 0
  let groupSign = 1
  let first = true
  const token = /\s+|[/*·()]|([^\s/*·()0-9^]+)(?:\^?(-?\d))?|./guy
  for (const match of text.matchAll(token)) {
    const whole = match[0]
    const from = offset + match.index
    const to = from + whole.length
    if (/^\s+$/u.test(whole)) continue
    if (whole === '*' || whole === '·') continue
    if (whole === '/') {
      sign = -1
      first = false
      continue
    }
    if (whole === '(' && depth === 0) {
      depth = 1
      groupSign = sign
      sign = 1
      continue
    }
    if (whole === ')' && depth === 1) {
      depth = 0
      groupSign = 1
      sign = 1
      continue
    }
    const word = match[1]
    if (!word) return fault('CW-UNIT-002', `"${clip(whole)}" is not part of a unit`, from, to)
    const power = match[2] ? Number(match[2]) : 1
    const scale = SCALES.get(word)
    const known = unitOf(word)
    const nextWord = /^[\s]*([^\s/*·()0-9^]+)/u.exec(text.slice(match.index + whole.length))?.[1]
    if (first && scale !== undefined && (word !== 'M' || (nextWord !== undefined && unitOf(nextWord)?.currency))) {
      factor *= scale
      continue
    }
    first = false
    if (!known) {
      const refused = REFUSED.get(word)
      const near = nearest(word, unitSymbols())
      const hint = refused ?? (near ? `did you mean ${near}?` : 'the known units are listed by `cellwright library units`')
      return fault(
        refused ? 'CW-UNIT-003' : 'CW-UNIT-002',
        refused ? `${word} is ambiguous or not used here` : `unknown unit "${clip(word)}"`,
        from,
        to,
        {
          hint,
        },
      )
    }
    const n = power * sign * groupSign
    for (let i = 0; i < Math.abs(n); i++) factor = n > 0 ? factor * known.factor : factor / known.factor
    dimension = combine(dimension, known.dimension, n)
    if (known.currency) {
      if (currency && currency !== known.currency)
        return fault('CW-UNIT-002', `two currencies in one unit: ${currency} and ${known.currency}`, from, to)
      currency = known.currency
    }
  }
  const symbol = text.trim().replace(/\s+/gu, ' ')
  return { ok: true, value: { symbol, factor, dimension, ...(currency ? { currency } : {}) } }
}

function fault(
  code: QuantityFault['code'],
  text: string,
  from: number,
  to: number,
  more: { hint?: string } = {},
): { ok: false; fault: QuantityFault } {
  return { ok: false, fault: { code, text, from, to, ...more } }
}

function describe(d: Dimension): string {
  return sameDimension(d, NONE) ? 'a count or share' : article(dimensionName(d))
}

function article(name: string): string {
  const words = name.replace(/([a-z])-(?=[a-z])/g, '$1 ')
  return /^[aeiou]/.test(words) ? `an ${words}` : `a ${words}`
}

function example(expected: DimensionName | undefined): string {
  return expected ? `, for example ${DIMENSIONS[expected].example}` : ''
}

function clip(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text
}
