import { shown, type Reading } from './reading.ts'
import { entryOf, textOf, type SourceNode } from './source-node.ts'
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
    const path = textOf(sweep, 'of')
    const values = entryOf(sweep, 'at')?.value
    if (path === undefined) return []
    const fault = pathFault(path, root)
    if (fault !== undefined) {
      reading.report('CW-PROJ-029', {
        path: `sweeps.${id}.of`,
        at: entryOf(sweep, 'of')!.value.at,
        text: `${shown(path)} leads to nothing that a sweep can change`,
        hint: fault,
        params: { path },
      })
      return []
    }
    return (values?.kind === 'list' ? values.items : []).flatMap((value, i): Variant[] => {
      if (value.kind !== 'text') return []
      return [{ id: sweepValueId(id, i), path: `sweeps.${id}.at[${i}]`, changes: [{ path, at: value.at, value }] }]
    })
  })
}
