import { entryOf, type SourceNode } from './source-node.ts'
import type { Context } from './type.ts'

/** A question has at least two different answers. */
export function severalReadings(node: SourceNode, { path, reading }: Context): void {
  const of = entryOf(node, 'of')?.value
  const ids = of?.kind === 'list' ? of.items.flatMap((item) => (item.kind === 'text' ? [item.text] : [])) : []
  if (!of || of.kind === 'empty' || new Set(ids).size >= 2) return
  reading.report('CW-PROJ-042', {
    path: `${path}.of`,
    at: of.at,
    text: 'a question needs at least two different readings to choose from',
    hint: 'name variants of the file, and base for the file as it stands',
  })
}
