import type { Library } from '@cellwright/library'
import { formatOf } from './cell-rules.ts'
import { shown, type Reading } from './reading.ts'
import { routeOf, ROUTES, STEPS_OF_FORMATS, type Route } from './route.ts'
import { entryOf, textOf, type MapEntry, type Place, type SourceNode } from './source-node.ts'

/** A plant makes what its route sells, of cells that the route makes. What is missing on the way is reported elsewhere. */
export function checkRoutes(root: SourceNode, reading: Reading): void {
  const plants = entryOf(root, 'plants')?.value
  if (plants?.kind !== 'map') return
  for (const { key, value: plant } of plants.entries) {
    const route = routeOf(textOf(plant, 'route'))
    checkMade(key, plant, route, root, reading)
    checkRouteHas(key, plant, route, reading)
    const names = idsIn(entryOf(plant, 'makes')?.value)
    const packs = route?.sells === 'cell' ? [] : names
    const [pack] = packs
    const cell = route?.sells === 'cell' ? names[0] : pack === undefined ? undefined : textOf(thing(root, 'packs', pack), 'cell')
    checkMix(key, packs, cell, root, reading)
    checkLines(key, plant, reading)
    const format = cell === undefined ? undefined : formatOf(thing(root, 'cells', cell))
    if (route?.format === undefined || format === undefined || format === route.format) continue
    const of = pack === undefined ? '' : ` of the pack ${shown(pack)}`
    const fitting = ROUTES.find((r) => 'format' in r && r.format === format && r.sells === route.sells)
    const other = fitting ? `write route: ${fitting.id}, ` : ''
    const instead = `${other}make a ${pack === undefined ? `${route.format} cell` : `pack of ${route.format} cells`}`
    reading.report('CW-PROJ-028', {
      path: `plants.${key}.route`,
      at: entryOf(plant, 'route')!.value.at,
      text: `the route makes ${route.format} cells, but the cell ${shown(cell!)}${of} is ${format}`,
      hint: `${instead} here, or remove the plant: cells and packs are designed without one`,
      params: { format },
    })
  }
  checkCounted(root, plants.entries, reading)
}

/** The packs of a plant are packs of the file; a plant that ends with cells names one cell. */
function checkMade(plant: string, node: SourceNode, route: Route | undefined, root: SourceNode, reading: Reading): void {
  const makes = entryOf(node, 'makes')?.value
  const items = (makes?.kind === 'list' ? makes.items : makes ? [makes] : []).filter((item) => item.kind === 'text')
  const [section, other] = route?.sells === 'cell' ? (['cells', 'packs'] as const) : (['packs', 'cells'] as const)
  const whole = entryOf(root, section)?.value.kind
  const known = reading.ids.get(section)
  for (const [i, { text: id, at }] of items.entries()) {
    const path = makes?.kind === 'list' ? `plants.${plant}.makes[${i}]` : `plants.${plant}.makes`
    if (known?.has(id)) continue
    if (route && reading.ids.get(other)?.has(id)) {
      const cell = route.sells === 'cell' ? textOf(thing(root, 'packs', id), 'cell') : undefined
      reading.report('CW-PROJ-050', {
        path,
        at,
        text:
          route.sells === 'cell'
            ? `the route ${route.id} makes cells, and ${shown(id)} is a pack`
            : `the route ${route.id} makes packs, and ${shown(id)} is a cell`,
        hint:
          route.sells === 'cell'
            ? `name ${cell === undefined ? 'a cell' : `its cell, makes: ${cell}`}, or choose a route that makes packs: ${routesThat('pack')}`
            : `name a pack of that cell, or choose a route that makes cells: ${routesThat('cell')}`,
        params: { id, route: route.id },
      })
    } else if (whole === undefined || whole === 'map') {
      // Where the whole section is at fault, that is said once.
      reading.report('CW-PROJ-010', {
        path,
        at,
        text: `there is no ${section === 'cells' ? 'cell' : 'pack'} ${shown(id)}`,
        hint: reading.suggestion(id, [...(known?.keys() ?? [])], section),
        params: { id, section },
      })
    }
  }
  if (section === 'packs' || items.length < 2) return
  reading.report('CW-PROJ-050', {
    path: `plants.${plant}.makes`,
    at: makes!.at,
    text: `the route ${route!.id} makes one cell, and ${items.length} are named`,
    hint: 'give each cell a plant of its own',
    params: { count: items.length },
  })
}

function routesThat(sells: Route['sells']): string {
  return ROUTES.filter((r) => r.sells === sells)
    .map((r) => r.id)
    .join(', ')
}

/** What a file asks of a plant must be there: lines and a dry room where cells are made, machines of steps that the route has. */
function checkRouteHas(id: string, plant: SourceNode, route: Route | undefined, reading: Reading): void {
  if (!route) return
  const lacks = (path: string, at: Place, what: string) =>
    reading.report('CW-PROJ-041', {
      path: `plants.${id}.${path}`,
      at,
      text: `the route ${route.id} has no ${what}`,
      hint: 'remove it, or choose another route',
      params: { route: route.id },
    })
  if (route.format === undefined) {
    for (const field of ['lines', 'line_interval']) {
      const entry = entryOf(plant, field)
      if (entry) lacks(field, entry.at, 'lines from powder to cell: it makes modules and packs on machines that all share')
    }
    const dry = entryOf(entryOf(entryOf(plant, 'schedule')?.value, 'tasks')?.value, 'dry-rooms')
    if (dry) lacks('schedule.tasks.dry-rooms', dry.at, 'dry rooms')
  }
  const machines = entryOf(plant, 'machines')?.value
  if (machines?.kind !== 'map') return
  for (const { key, at } of machines.entries) {
    const ofPacks = SHARED_STEPS.some((step) => key.startsWith(step))
    // A step that the library does not have is reported where it is read.
    const formats = STEPS_OF_FORMATS[key]
    const isThere = ofPacks
      ? route.sells === 'pack'
      : route.format !== undefined && (formats === undefined || formats.includes(route.format))
    if (isThere || !isStep(reading.library, key)) continue
    lacks(`machines.${key}`, at, `step ${shown(key)}`)
  }
}

/** A step of the library; any word where it lists none. */
function isStep(library: Library, id: string): boolean {
  return library.entries('machine').length === 0 || library.entry('machine', id) !== undefined
}

/** Figures that count packs or modules are said of plants that make them; those that count cells, of plants that make cells. */
const COUNTED: Readonly<Record<string, 'cell' | 'pack'>> = {
  'product.packs-per-year': 'pack',
  'product.modules-per-year': 'pack',
  'product.cells-per-year': 'cell',
  'plant.cell-takt': 'cell',
}

function checkCounted(root: SourceNode, plants: readonly MapEntry[], reading: Reading): void {
  const list = entryOf(root, 'claims')?.value
  for (const [i, claim] of (list?.kind === 'list' ? list.items : []).entries()) {
    const about = textOf(claim, 'about') ?? ''
    const counts = COUNTED[about]
    const scope = textOf(claim, 'scope')
    const route = routeOf(textOf(plants.find(({ key }) => key === scope)?.value, 'route'))
    if (!counts || !route || (counts === 'pack' ? route.sells === 'pack' : route.format !== undefined)) continue
    reading.report('CW-PROJ-013', {
      path: `claims.${textOf(claim, 'id') ?? `[${i}]`}.scope`,
      at: entryOf(claim, 'scope')!.value.at,
      text: `${about} counts ${counts === 'pack' ? 'packs' : 'cells made'}, and the plant ${shown(scope!)} makes ${counts === 'pack' ? 'cells alone' : 'packs of cells that come from outside'}`,
      hint: counts === 'pack' ? 'claim product.cells-per-year of it' : 'claim product.packs-per-year of it',
      params: { id: scope! },
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
