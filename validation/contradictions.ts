import { builtInLibrary } from '@cellwright/library'
import { cellInconsistencies, inconsistencies } from '../packages/model/src/design/consistency.ts'
import { published, type Taken } from './own-inputs.ts'
import type { DesignedCell } from './real-cell.ts'

const library = builtInLibrary()

/** What the rules on a cell's own figures say of the printed ones. */
export function contradictions(): string[] {
  return library.entries('published-cell').flatMap(({ id, name }) => {
    const si = (key: string) => {
      const datum = published(id, key)
      return datum && datum.value * datum.factor
    }
    const sides = [si('length'), si('width'), si('thickness')]
    const [diameter, height] = [si('diameter'), si('height')]
    const box = sides.reduce<number | undefined>((v, side) => (v === undefined || side === undefined ? undefined : v * side), 1)
    const figures = {
      capacity: si('charge'),
      voltage: si('cell-voltage'),
      energy: si('energy'),
      mass: si('mass'),
      specificEnergy: si('specific-energy'),
      energyDensity: si('energy-density'),
      volume: diameter !== undefined && height !== undefined ? (Math.PI / 4) * diameter * diameter * height : box,
    }
    const known = Object.fromEntries(Object.entries(figures).filter(([, figure]) => figure !== undefined))
    return inconsistencies({ id: name, ...known }).map(({ text }) => text)
  })
}

/** What the same rules say of the layers that follow from what is published. */
export function unusual(rows: readonly { readonly cell: Taken; readonly design: DesignedCell }[]): string[] {
  return rows.flatMap(({ cell: { id }, design }) => {
    const { name } = library.entry('published-cell', id)!
    return cellInconsistencies({ ...design.design, id: name }).map(
      ({ text }) => `${text} (as it follows from its published layers)`,
    )
  })
}
