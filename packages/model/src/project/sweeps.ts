import { shown, type Reading } from './reading.ts'
import { entryOf, type SourceNode, type TextNode } from './source-node.ts'
import { pathFault, type Variant } from './variants.ts'

/** Id of a sweep and place of its value, from 0 on: as a variant the file with that value. */
export function sweepValueId(sweep: string, index: number): string {
  return `${sweep} ${index}`
}

/** Each value of each sweep, as the file with that value in place; paths that lead nowhere are reported. Shape is checked where the file is read. */
export function readSweeps(root: SourceNode, reading: Reading): Variant[] {
  const node = entryOf(root, 'sweeps')?.value
  if (node?.kind !== 'map') return []
  return node.entries.flatMap(({ key: id, value: sweep }): Variant[] => {
    const of = entryOf(sweep, 'of')?.value
    const values = entryOf(sweep, 'at')?.value
    const paths = (of?.kind === 'list' ? of.items : [of]).flatMap((node) => (node?.kind === 'text' ? [node] : []))
    const where = (i: number): string => `sweeps.${id}.of${of?.kind === 'list' ? `[${i}]` : ''}`
    const faults = paths.flatMap((node, i) => faultAt(node, where(i), paths.slice(0, i), root, reading))
    if (paths.length === 0 || faults.length > 0) return []
    return (values?.kind === 'list' ? values.items : []).flatMap((value, i): Variant[] => {
      if (value.kind !== 'text') return []
      const changes = paths.map(({ text: path }) => ({ path, at: value.at, value }))
      return [{ id: sweepValueId(id, i), path: `sweeps.${id}.at[${i}]`, changes }]
    })
  })
}

/** What is wrong with one path of a sweep, reported. */
function faultAt(
  { text: path, at }: TextNode,
  where: string,
  before: readonly TextNode[],
  root: SourceNode,
  reading: Reading,
): string[] {
  const fault = pathFault(path, root)
  if (fault !== undefined) {
    const text = `${shown(path)} leads to nothing that a sweep can change`
    reading.report('CW-PROJ-029', { path: where, at, text, hint: fault, params: { path } })
    return [fault]
  }
  if (!before.some((b) => b.text === path)) return []
  const text = `${shown(path)} is given twice`
  reading.report('CW-PROJ-049', { path: where, at, text, hint: 'keep one of them', params: { value: path } })
  return [text]
}
