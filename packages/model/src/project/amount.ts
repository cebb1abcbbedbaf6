import { nearest, parseQuantity, parseUnit, unitSymbols, type Quantity } from '@cellwright/units'
import { inFieldUnit, isOutside, rangeText, wantedText, type QuantitySpec } from './quantity-spec.ts'
import { shown } from './reading.ts'
import { wrongType } from './shape-faults.ts'
import type { Place, SourceNode, TextNode } from './source-node.ts'
import type { Context } from './type.ts'

/** One number with its unit: `33 Ah`. With `unit`, the number stands alone and the unit is taken from there. */
export function readAmount(
  node: SourceNode,
  spec: QuantitySpec,
  { path, reading }: Context,
  unit?: string,
): Quantity | undefined {
  if (node.kind !== 'text') return wrongType(node, path, reading, wantedText(spec), spec.example)
  const bare = /^\s*[+-]?[\d _.]+(?:[eE][+-]?\d+)?\s*$/.test(node.text)
  const written = unit !== undefined && bare ? `${node.text} ${unit}` : node.text
  const parsed = parseQuantity(written)
  if (!parsed.ok) {
    const { code, text, from, to } = parsed.fault
    const hint =
      code === 'CW-UNIT-002' ? likelyUnit(written, from, to, spec) : (parsed.fault.hint ?? `for example ${spec.example}`)
    return reading.report(code, {
      path,
      at: within(node, from),
      text: withValue(node.text, text),
      hint,
      params: { value: node.text },
    })
  }
  const quantity = parsed.value
  const wanted = parseQuantity(written, spec.dimension)
  if (!wanted.ok && !(spec.or && parseQuantity(written, spec.or).ok)) {
    const { code, text, from } = wanted.fault
    const likely = bare && spec.unit ? `did you mean ${node.text.trim()} ${spec.unit}?` : `for example ${spec.example}`
    const said = text.includes('^')
      ? `${quantity.unit} measures something else, but ${wantedText(spec)} is wanted here`
      : text.replace(/but an? .* is wanted here/, `but ${wantedText(spec)} is wanted here`)
    return reading.report(code, {
      path,
      at: within(node, bare ? 0 : from),
      text: withValue(node.text, said),
      hint: likely,
      params: { value: node.text },
    })
  }
  return checkLimits(quantity.si, shown(node.text), node.at, spec, path, reading) ? quantity : undefined
}

/** Reports a number outside the limits of its field, or a count that is not whole. */
export function checkLimits(
  si: number,
  written: string,
  at: Place,
  spec: QuantitySpec,
  path: string,
  reading: Context['reading'],
): boolean {
  if (isOutside(si, spec)) {
    const converted = spec.unit && !written.includes(spec.unit) ? ` (${inFieldUnit(si, spec)})` : ''
    reading.report('CW-PROJ-005', {
      path,
      at,
      text: `${written}${converted} is out of range: ${rangeText(spec) ?? ''}`,
      hint: `for example ${spec.example}`,
      params: { value: si, range: rangeText(spec) ?? '' },
    })
    return false
  }
  if (spec.whole && !Number.isInteger(si)) {
    reading.report('CW-PROJ-006', {
      path,
      at,
      text: `${written} is not a whole number`,
      hint: `for example ${spec.example}`,
      params: { value: si },
    })
    return false
  }
  return true
}

/** The unit of `{p10, p50, p90, unit}`. */
export function readUnit(node: SourceNode, spec: QuantitySpec, { path, reading }: Context): string | undefined {
  if (node.kind !== 'text') return wrongType(node, path, reading, 'a unit', spec.unit || '%')
  const parsed = parseUnit(node.text)
  if (parsed.ok) return node.text
  const { code, text, hint = `for example ${spec.unit || '%'}`, from } = parsed.fault
  return reading.report(code, { path, at: within(node, from), text: withValue(node.text, text), hint })
}

/** A unit that is near to what was written and of the right kind, else an example: `amp` is near to `ppm`, but no charge. */
function likelyUnit(written: string, from: number, to: number, { dimension, or, example }: QuantitySpec): string {
  const near = nearest(written.slice(from, to), unitSymbols())
  const likely = near === undefined ? '' : `${written.slice(0, from)}${near}${written.slice(to)}`.trim()
  return parseQuantity(likely, dimension).ok || (or && parseQuantity(likely, or).ok)
    ? `did you mean ${likely}?`
    : `for example ${example}`
}

/** The value is shown once. */
function withValue(value: string, text: string): string {
  return text.includes(value.trim()) ? text : `${shown(value)}: ${text}`
}

/** The place of the letter `offset` of a text, where the text stands in the file as it is. */
export function within(node: TextNode, offset: number): Place {
  const inside = Math.min(offset + leadingSpaces(node.text, offset), Math.max(0, node.text.length - 1))
  return node.textCol === undefined ? node.at : { line: node.at.line, col: node.textCol + inside }
}

/** A fault at the space before a unit is a fault of the unit. */
function leadingSpaces(text: string, from: number): number {
  const rest = text.slice(from)
  return rest.length - rest.trimStart().length
}
