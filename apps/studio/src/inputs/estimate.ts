import type { SourceNode } from '@cellwright/model'
import { childAt, flowOf, textAt } from '../outline/written.ts'

/** A quantity or date as the file gives it. */
export type Given =
  | { readonly kind: 'plain'; readonly text: string }
  | { readonly kind: 'claim'; readonly claim: string }
  | {
      readonly kind: 'band' | 'percentiles'
      /** Low, middle and high, as written; undefined where left out. */
      readonly low: string | undefined
      readonly middle: string
      readonly high: string | undefined
      /** Of percentiles: the unit of all three, where it stands apart. */
      readonly unit: string | undefined
      readonly said: Said
    }

/** What stands beside the number. */
export interface Said {
  readonly assumed?: string
  readonly source?: string
  readonly year?: string
}

export function givenOf(node: SourceNode): Given {
  if (node.kind !== 'map') return { kind: 'plain', text: flowOf(node) }
  const claim = textAt(node, 'claim')
  if (claim !== undefined) return { kind: 'claim', claim }
  const percentiles = childAt(node, 'p50') !== undefined
  const middle = textAt(node, percentiles ? 'p50' : 'value')
  if (middle === undefined) return { kind: 'plain', text: flowOf(node) }
  return {
    kind: percentiles ? 'percentiles' : 'band',
    low: textAt(node, percentiles ? 'p10' : 'low'),
    middle,
    high: textAt(node, percentiles ? 'p90' : 'high'),
    unit: textAt(node, 'unit'),
    said: Object.fromEntries(
      (['assumed', 'source', 'year'] as const).flatMap((key) => {
        const text = textAt(node, key)
        return text === undefined ? [] : [[key, text]]
      }),
    ),
  }
}

/** The number that a given value is about, for a line of text. */
export function middleOf(given: Given): string {
  if (given.kind === 'plain') return given.text
  return given.kind === 'claim' ? '' : [given.middle, given.unit].filter((part) => part !== undefined).join(' ')
}

/** The key of each of the three numbers of a band. */
export const BAND_KEYS = {
  band: { low: 'low', middle: 'value', high: 'high' },
  percentiles: { low: 'p10', middle: 'p50', high: 'p90' },
} as const
