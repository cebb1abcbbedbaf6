import { DIMENSIONS } from '@cellwright/units'
import { readEstimate } from './estimate.ts'
import type { Input } from './project.ts'
import { rangeText, type QuantitySpec } from './quantity-spec.ts'
import { shown } from './reading.ts'
import { wrongType } from './shape-faults.ts'
import { entryOf, type MapNode, type SourceNode } from './source-node.ts'
import type { Context, JsonSchema, Type } from './type.ts'

/** A number of the project: a quantity with its band, or a claim that says it. */
export function quantity(spec: QuantitySpec): Type<Input> {
  const range = rangeText(spec)
  return {
    name: `quantity (${spec.dimension.replaceAll('-', ' ')}${spec.or ? ` or ${spec.or}` : ''})`,
    schema: {
      anyOf: [
        ...quantityForms(spec),
        { type: 'object', properties: { claim: { type: 'string' } }, required: ['claim'], additionalProperties: false },
      ],
      unit: spec.unit,
    },
    ...(range === undefined ? {} : { range }),
    read(node, context) {
      context.reading.inputs.set(context.path, spec)
      return readInput(node, spec, context)
    },
  }
}

export function readInput(node: SourceNode, spec: QuantitySpec, context: Context): Input | undefined {
  const { path, reading } = context
  const claim = entryOf(node, 'claim')
  if (node.kind === 'map' && claim) {
    const id = claimId(node, context)
    if (id === undefined) return undefined
    reading.references.push({ to: 'claims', id, path, at: claim.value.at, wants: { kind: 'quantity', spec } })
    return { kind: 'claim', path, claim: id }
  }
  const estimate = readEstimate(node, spec, context, reading.currencyYear)
  return estimate && { kind: 'value', path, estimate }
}

/** The id in `{claim: id}`, which stands alone. */
export function claimId(node: MapNode, { path, reading }: Context): string | undefined {
  const beside = node.entries.find((e) => e.key !== 'claim')
  if (beside) {
    return reading.report('CW-PROJ-016', {
      path: `${path}.${beside.key}`,
      at: beside.at,
      text: `${shown(beside.key)} stands beside claim, and {claim: id} stands alone`,
      hint: 'keep the claim or the number; a band of a claim is written at the claim',
    })
  }
  const value = entryOf(node, 'claim')?.value
  if (value?.kind === 'text') return value.text
  return wrongType(value ?? node, `${path}.claim`, reading, 'the id of a claim', '{claim: capacity}')
}

export function quantityForms({ dimension, or }: QuantitySpec): JsonSchema[] {
  const plain = [dimension, or].some((d) => d === 'count' || d === 'share')
  const amount: JsonSchema = { type: plain ? ['string', 'number'] : 'string', examples: [DIMENSIONS[dimension].example] }
  const said = { assumed: { type: 'string' }, source: { type: 'string' }, year: { type: 'integer' } }
  const number = { type: ['string', 'number'] }
  return [
    amount,
    {
      type: 'object',
      properties: { value: amount, low: amount, high: amount, ...said },
      required: ['value'],
      additionalProperties: false,
    },
    {
      type: 'object',
      properties: { p10: number, p50: number, p90: number, unit: { type: 'string' }, ...said },
      required: ['p10', 'p50', 'p90'],
      additionalProperties: false,
    },
  ]
}
