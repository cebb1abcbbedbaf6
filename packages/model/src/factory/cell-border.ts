import { beginning, type CellStores } from './cell-line.ts'
import type { Compilation } from './compile.ts'
import { addNameplateGate } from './nameplate-gate.ts'
import { fedInputs, isFed } from './fed-steps.ts'
import type { PackLine } from './pack-line.ts'

/** Of a plant that sells cells: good cells leave from the last test, of either grade, and all are taken away, or no more than the nameplate. */
export function addCellExit(c: Compilation): PackLine {
  const { plant, builder, lot, options } = c
  const node = builder.add({ kind: 'sink', id: builder.id('shipped') })
  if (options.upTo === 'nameplate') {
    const entry = addNameplateGate(c, { name: '', lot, share: 1 }, node)
    return { exits: [{ product: plant.pack.id, node, entry }], heldBack: [], cells: { first: entry } }
  }
  const last = plant.steps.findLast(({ step }) => step.section === 'cell')!
  return {
    exits: [{ product: plant.pack.id, node, entry: node }],
    heldBack: builder.step(last.step.id).work,
    cells: { first: node },
  }
}

/** Of a plant that begins with cells: as many as its store takes, from the day of its first line on, or what links of a chain bring. Returns where they come in. */
export function addCellSource(c: Compilation, { first }: CellStores): string {
  const { builder, lot, startOf, options } = c
  const id = builder.id('cells')
  if (isFed(options.feeds, 'module-assembly')) {
    const inputs = fedInputs(options.feeds, 'module-assembly', { node: id, lot }, builder.fed)
    return builder.add({ kind: 'assembly', id, to: first, lot, inputs, machines: 1, ...beginning(c, 1) }, first)
  }
  return builder.add({ kind: 'source', id, to: first, lot, arrivals: { kind: 'saturated' }, from: startOf(1) }, first)
}
