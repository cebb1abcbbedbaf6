import type { CellStores } from './cell-line.ts'
import type { Compilation } from './compile.ts'
import type { PackLine } from './pack-line.ts'

/** Of a plant that sells cells: good cells leave from the last test, of either grade, and all are taken away. */
export function addCellExit({ plant, builder }: Compilation): PackLine {
  const node = builder.add({ kind: 'sink', id: builder.id('shipped') })
  const last = plant.steps.findLast(({ step }) => step.section === 'cell')!
  return {
    exits: [{ product: plant.pack.id, node, entry: node }],
    heldBack: builder.step(last.step.id).work,
    cells: { first: node },
  }
}

/** Of a plant that begins with cells: as many as its store takes, from the day of its first line on. Returns the source. */
export function addCellSource({ builder, lot, startOf }: Compilation, { first }: CellStores): string {
  const id = builder.id('cells')
  return builder.add({ kind: 'source', id, to: first, lot, arrivals: { kind: 'saturated' }, from: startOf(1) }, first)
}
