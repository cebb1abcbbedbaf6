import { formatOf } from './cell-rules.ts'
import { shown, type Reading } from './reading.ts'
import { routeOf } from './route.ts'
import { entryOf, textOf, type SourceNode } from './source-node.ts'

/** The route of a plant must make the cells of its pack. What is missing on the way is reported elsewhere. */
export function checkRoutes(root: SourceNode, reading: Reading): void {
  const plants = entryOf(root, 'plants')?.value
  if (plants?.kind !== 'map') return
  for (const { key, value: plant } of plants.entries) {
    const route = entryOf(plant, 'route')?.value
    const made = routeOf(textOf(plant, 'route'))?.format
    const pack = textOf(plant, 'makes')
    const cell = pack === undefined ? undefined : textOf(thing(root, 'packs', pack), 'cell')
    const format = cell === undefined ? undefined : formatOf(thing(root, 'cells', cell))
    if (!route || made === undefined || format === undefined || format === made) continue
    reading.report('CW-PROJ-028', {
      path: `plants.${key}.route`,
      at: route.at,
      text: `the route makes ${made} cells, but the cell ${shown(cell!)} of the pack ${shown(pack!)} is ${format}`,
      hint: `make a pack of ${made} cells here, or remove the plant: cells and packs are designed without one`,
      params: { format },
    })
  }
}

function thing(root: SourceNode, section: string, id: string): SourceNode | undefined {
  return entryOf(entryOf(root, section)?.value, id)?.value
}
