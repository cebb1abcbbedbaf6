import { formatOf } from './cell-rules.ts'
import { shown, type Reading } from './reading.ts'
import { routeOf } from './route.ts'
import { entryOf, textOf, type SourceNode } from './source-node.ts'

/** The route of a plant must make the cells of its packs. What is missing on the way is reported elsewhere. */
export function checkRoutes(root: SourceNode, reading: Reading): void {
  const plants = entryOf(root, 'plants')?.value
  if (plants?.kind !== 'map') return
  for (const { key, value: plant } of plants.entries) {
    const route = entryOf(plant, 'route')?.value
    const made = routeOf(textOf(plant, 'route'))?.format
    const packs = idsIn(entryOf(plant, 'makes')?.value)
    const [pack] = packs
    const cell = pack === undefined ? undefined : textOf(thing(root, 'packs', pack), 'cell')
    checkMix(key, packs, cell, root, reading)
    checkLines(key, plant, reading)
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

/** Several packs of a plant are of one cell, and orders say how many of each. */
function checkMix(plant: string, packs: readonly string[], cell: string | undefined, root: SourceNode, reading: Reading): void {
  if (packs.length < 2) return
  const path = `plants.${plant}.makes`
  const at = entryOf(thing(root, 'plants', plant), 'makes')!.value.at
  for (const pack of packs) {
    const other = textOf(thing(root, 'packs', pack), 'cell')
    if (other === undefined || cell === undefined || other === cell) continue
    reading.report('CW-PROJ-032', {
      path,
      at,
      text: `the pack ${shown(pack)} is made of the cell ${shown(other)}, the pack ${shown(packs[0]!)} of ${shown(cell)}`,
      hint: 'give each cell a plant of its own',
      params: { pack, cell: other },
    })
  }
  const list = entryOf(root, 'orders')?.value
  const ordered = new Set(list?.kind === 'list' ? list.items.flatMap((order) => orderedIn(entryOf(order, 'product')?.value)) : [])
  for (const pack of packs) {
    // What there is not is reported where it is named.
    if (ordered.has(pack) || !thing(root, 'packs', pack)) continue
    reading.report('CW-PROJ-033', {
      path,
      at,
      text: `no order says how many of the pack ${shown(pack)} are made beside the others`,
      hint: 'add it to an order, or remove it here',
      params: { pack },
    })
  }
}

/** Every line has a machine of each step that it does not share. */
function checkLines(id: string, plant: SourceNode, reading: Reading): void {
  const lines = Number(textOf(plant, 'lines') ?? 1)
  const machines = entryOf(plant, 'machines')?.value
  if (!(lines > 1) || machines?.kind !== 'map') return
  for (const { key, value } of machines.entries) {
    const count = value.kind === 'text' ? Number(value.text) : Number.NaN
    if (!(count < lines) || SHARED_STEPS.some((step) => key.startsWith(step))) continue
    reading.report('CW-PROJ-038', {
      path: `plants.${id}.machines.${key}`,
      at: value.at,
      text: `${count} of ${key} for ${lines} lines leave a line without one`,
      hint: `write at least ${lines}, or fewer lines`,
      params: { count, lines },
    })
  }
}

/** Beginnings of the ids of steps that all lines share. */
const SHARED_STEPS = ['module', 'pack']

function idsIn(node: SourceNode | undefined): string[] {
  if (node?.kind === 'text') return [node.text]
  return node?.kind === 'list' ? node.items.flatMap((item) => (item.kind === 'text' ? [item.text] : [])) : []
}

/** Packs of an order: one, or those that have a share. */
function orderedIn(node: SourceNode | undefined): string[] {
  return node?.kind === 'map' ? node.entries.map((e) => e.key) : idsIn(node)
}

function thing(root: SourceNode, section: string, id: string): SourceNode | undefined {
  return entryOf(entryOf(root, section)?.value, id)?.value
}
