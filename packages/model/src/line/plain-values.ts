import { readAmount } from '../project/amount.ts'
import { oneOf } from '../project/plain-types.ts'
import { rangeText, type QuantitySpec } from '../project/quantity-spec.ts'
import { wrongType } from '../project/shape-faults.ts'
import type { Type } from '../project/type.ts'
import { SECONDS, type Measure } from './measure.ts'

/** A point or length of time. */
export function time(measure: Measure, { example = '12 h', above }: { example?: string; above?: number } = {}): Type<number> {
  const spec: QuantitySpec = { dimension: 'time', unit: 's', example, ...(above === undefined ? { min: 0 } : { above }) }
  return {
    name: 'time',
    schema: { type: ['string', 'number'] },
    range: rangeText({ ...spec, unit: '' }) ?? '',
    read(node, context) {
      if (measure === SECONDS) return readAmount(node, spec, context)?.si
      const { path, reading } = context
      if (node.kind !== 'text') return wrongType(node, path, reading, measure.wanted, measure.example(example))
      const read = measure.read(node.text)
      if ('fault' in read) return reading.report(read.fault.code, { path, at: node.at, ...read.fault })
      if (above === undefined ? read.value >= 0 : read.value > above) return read.value
      return reading.report('CW-PROJ-005', {
        path,
        at: node.at,
        text: `${node.text} is out of range: ${above === undefined ? 'at least 0' : `over ${above}`}`,
        hint: `for example ${measure.example(example)}`,
      })
    },
  }
}

/** Units that the kernel can count in one lot. */
const MOST_UNITS = 2_147_483_647

/** A whole number of things. */
export function count(example: string, min = 1, max = MOST_UNITS): Type<number> {
  const spec: QuantitySpec = { dimension: 'count', unit: '', example, min, max, whole: true }
  return {
    name: 'count',
    range: max === MOST_UNITS ? `at least ${min}` : `${min} to ${max}`,
    schema: { type: ['integer', 'string'] },
    read: (node, context) => readAmount(node, spec, context)?.si,
  }
}

/** A whole number, or `unlimited`. */
export function countOrUnlimited(example: string): Type<number> {
  const finite = count(example)
  return {
    ...finite,
    name: 'count or unlimited',
    read: (node, context) => (node.kind === 'text' && node.text.trim() === 'unlimited' ? Infinity : finite.read(node, context)),
  }
}

/** `2 %` or `0.02`. */
export function share(example = '2 %'): Type<number> {
  const spec: QuantitySpec = { dimension: 'share', unit: '%', example, min: 0, max: 100 }
  return {
    name: 'share',
    range: rangeText(spec) ?? '',
    schema: { type: ['number', 'string'] },
    read: (node, context) => readAmount(node, spec, context)?.si,
  }
}

/** A plain number of at least `min`: a weight, a value of a curve. */
export function plain(example: string, min: number): Type<number> {
  const spec: QuantitySpec = { dimension: 'share', unit: '', example, ...(min > -Infinity ? { min } : {}) }
  return {
    name: 'number',
    range: rangeText(spec) ?? '',
    schema: { type: ['number', 'string'] },
    read: (node, context) => readAmount(node, spec, context)?.si,
  }
}

/** A number of things that need not be whole, above 0. */
export function above0(example: string): Type<number> {
  const spec: QuantitySpec = { dimension: 'count', unit: '', example, above: 0, max: MOST_UNITS }
  return {
    name: 'number',
    range: 'over 0',
    schema: { type: ['number', 'string'] },
    read: (node, context) => readAmount(node, spec, context)?.si,
  }
}

const yesOrNo = oneOf(['true', 'false'])

export const flag: Type<boolean> = {
  name: 'true | false',
  schema: { type: 'boolean' },
  read(node, context) {
    const word = yesOrNo.read(node, context)
    return word === undefined ? undefined : word === 'true'
  },
}
