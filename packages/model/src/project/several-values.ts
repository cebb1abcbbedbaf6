import { parseQuantity } from '@cellwright/units'
import { shown } from './reading.ts'
import { entryOf, type SourceNode } from './source-node.ts'
import type { Context } from './type.ts'

/** A sweep has at least two values, each once. */
export function severalValues(node: SourceNode, { path, reading }: Context): void {
  const at = entryOf(node, 'at')?.value
  if (at?.kind !== 'list') return
  if (at.items.length === 1)
    reading.report('CW-PROJ-049', {
      path: `${path}.at`,
      at: at.at,
      text: 'a sweep needs at least two values to set side by side',
      hint: 'add a value, or write the one at its place in the file',
    })
  const seen = new Map<string, string>()
  for (const [i, item] of at.items.entries()) {
    if (item.kind !== 'text') continue
    const key = measured(item.text)
    const first = seen.get(key)
    if (first === undefined) seen.set(key, item.text)
    else
      reading.report('CW-PROJ-049', {
        path: `${path}.at[${i}]`,
        at: item.at,
        text: first === item.text ? `${shown(first)} is given twice` : `${shown(first)} and ${shown(item.text)} are the same`,
        hint: 'keep one of them',
        params: { value: item.text },
      })
  }
}

/** `1 GWh/yr` and `1000 MWh/yr` are one value. */
function measured(text: string): string {
  const parsed = parseQuantity(text)
  return parsed.ok ? JSON.stringify([parsed.value.si, parsed.value.dimension, parsed.value.currency]) : text
}
