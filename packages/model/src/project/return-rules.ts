import type { Library } from '@cellwright/library'
import { chemistryEntry } from './chemistry.ts'
import { entriesOf, sortOf, thing } from './file-plants.ts'
import { shown, type Reading } from './reading.ts'
import { entryOf, textOf, type SourceNode } from './source-node.ts'

/** A row of returns as it stands in the file. */
interface ReturnRow {
  readonly node: SourceNode
  readonly path: string
  readonly from: string
  readonly to: string | undefined
}

/** What comes back from a fleet, a station or a plant, as the file says it. */
interface GivenBack {
  readonly what: 'a fleet' | 'a station' | 'a plant'
  readonly cell: string | undefined
  /** What a plant that recycles it may take: packs, or cells and electrodes. */
  readonly sorts: readonly string[]
}

/** Rows of returns lead from something that gives back what the route of the plant takes apart; no more than all of it goes, and one plant gets things of one cell. */
export function checkReturns(root: SourceNode, reading: Reading): void {
  const list = entryOf(root, 'returns')?.value
  const rows = (list?.kind === 'list' ? list.items : []).flatMap((node, i): ReturnRow[] => {
    const from = textOf(node, 'from')
    if (node.kind !== 'map' || from === undefined) return []
    return [{ node, path: `returns.${textOf(node, 'id') ?? `[${i}]`}`, from, to: textOf(node, 'to') }]
  })
  const cells = new Map<string, { readonly cell: string; readonly path: string }>()
  for (const row of rows) {
    checkId(row, root, reading)
    const given = givenBack(root, row.from)
    if (!given) {
      checkFrom(row, root, reading)
      continue
    }
    checkRoute(row, given, root, reading)
    checkCell(row, given, cells, reading)
  }
  checkSums(rows, root, reading)
}

function givenBack(root: SourceNode, id: string): GivenBack | undefined {
  const cellOfPack = (pack: string | undefined) => textOf(thing(root, 'packs', pack ?? ''), 'cell')
  const fleet = thing(root, 'fleets', id)
  if (fleet) return { what: 'a fleet', cell: cellOfPack(textOf(fleet, 'pack')), sorts: ['packs'] }
  const station = thing(root, 'stations', id)
  if (station) {
    const container = thing(root, 'containers', textOf(station, 'container') ?? '')
    return { what: 'a station', cell: cellOfPack(textOf(container, 'pack')), sorts: ['packs'] }
  }
  const plant = thing(root, 'plants', id)
  if (!plant || !sortOf(textOf(plant, 'route')).makesCells) return undefined
  const makes = entryOf(plant, 'makes')?.value
  const first = makes?.kind === 'list' ? makes.items[0] : makes
  const made = first?.kind === 'text' ? first.text : ''
  return {
    what: 'a plant',
    cell: cellOfPack(made) ?? (thing(root, 'cells', made) ? made : undefined),
    sorts: ['cells', 'electrodes'],
  }
}

/** A row of supply and one of returns with one id could not be told apart in a chain. */
function checkId({ node, path }: ReturnRow, root: SourceNode, reading: Reading): void {
  const id = textOf(node, 'id')
  const supply = entryOf(root, 'supply')?.value
  if (id === undefined || supply?.kind !== 'list' || !supply.items.some((row) => textOf(row, 'id') === id)) return
  reading.report('CW-PROJ-009', {
    path: `${path}.id`,
    at: entryOf(node, 'id')!.value.at,
    text: `the id ${shown(id)} is taken by a row of supply`,
    hint: 'use another id',
    params: { id },
  })
}

function checkFrom({ node, path, from }: ReturnRow, root: SourceNode, reading: Reading): void {
  const at = entryOf(node, 'from')!.value.at
  const makesPacks = thing(root, 'plants', from)
  const makesMaterial = thing(root, 'material_plants', from)
  if (makesPacks || makesMaterial) {
    reading.report('CW-PROJ-069', {
      path: `${path}.from`,
      at,
      text: makesPacks
        ? `the plant ${shown(from)} makes no cells, so that none are rejected there that could be recycled`
        : `the plant ${shown(from)} makes a material; what it rejects is in its own balance`,
      hint: 'name a fleet, a storage station or a plant that makes cells',
      params: { id: from },
    })
    return
  }
  const known = ['fleets', 'stations', 'plants'].flatMap((section) => entriesOf(root, section).map((e) => e.key))
  reading.report('CW-PROJ-010', {
    path: `${path}.from`,
    at,
    text: `there is no fleet, storage station or plant of cells ${shown(from)}`,
    hint: reading.suggestion(from, known, 'fleets, stations and plants'),
    params: { id: from, section: 'fleets' },
  })
}

function checkRoute({ node, path, to }: ReturnRow, { what, cell, sorts }: GivenBack, root: SourceNode, reading: Reading): void {
  const { library } = reading
  const plant = thing(root, 'material_plants', to ?? '')
  const route = textOf(plant, 'route')
  const entry = route === undefined ? undefined : library.entry('material-route', route)
  const cathode = cell === undefined ? undefined : cathodeOf(library, root, cell)
  if (to === undefined || (plant && !entry)) return
  const fitting = fittingRoutes(library, sorts, cathode)
  const hint =
    fitting.length > 0
      ? `name a plant with the route ${fitting.join(' or ')}`
      : `the library has no route that recycles ${cathode ?? 'it'}: no recovery with a source was found`
  const fault = (text: string) =>
    reading.report('CW-PROJ-070', {
      path: `${path}.to`,
      at: entryOf(node, 'to')!.value.at,
      text,
      hint,
      params: { id: to, route: route ?? '' },
    })
  if (!plant) {
    if (thing(root, 'plants', to)) fault(`the plant ${shown(to)} makes cells or packs and recycles nothing`)
    return
  }
  const takes = entry!.text['takes']
  if (takes === undefined) {
    fault(`the route ${route!} of the plant ${shown(to)} recycles nothing`)
    return
  }
  if (!sorts.includes(takes)) {
    fault(`the route ${route!} of the plant ${shown(to)} takes ${takes}, and ${what} gives back ${sorts.join(' and ')}`)
    return
  }
  const own = entry!.text['cathode']
  if (cathode !== undefined && own !== cathode)
    fault(
      `the route ${route!} of the plant ${shown(to)} takes apart ${own ?? 'other things'}, and the cells that come back hold ${cathode}`,
    )
}

function cathodeOf(library: Library, root: SourceNode, cell: string): string | undefined {
  return chemistryEntry(library, textOf(thing(root, 'cells', cell), 'chemistry') ?? '')?.text['cathode']
}

function fittingRoutes(library: Library, sorts: readonly string[], cathode: string | undefined): string[] {
  return library
    .entries('material-route')
    .filter(({ text }) => sorts.includes(text['takes'] ?? '') && (cathode === undefined || text['cathode'] === cathode))
    .map(({ id }) => id)
}

function checkCell(
  { node, path, to }: ReturnRow,
  { cell }: GivenBack,
  seen: Map<string, { readonly cell: string; readonly path: string }>,
  reading: Reading,
): void {
  if (to === undefined || cell === undefined) return
  const first = seen.get(to)
  if (!first) {
    seen.set(to, { cell, path })
    return
  }
  if (first.cell === cell) return
  reading.report('CW-PROJ-072', {
    path: `${path}.to`,
    at: entryOf(node, 'to')!.value.at,
    text: `cells ${shown(cell)} come to the plant ${shown(to)}, to which ${first.path} brings cells ${shown(first.cell)}`,
    hint: 'give what comes back of each cell a plant of its own',
    params: { id: to, cell, other: first.cell },
  })
}

/** Rows from one thing take no more than all of it, and no two rows lead from one thing to one plant. */
function checkSums(rows: readonly ReturnRow[], root: SourceNode, reading: Reading): void {
  const sortOfPlant = (plant: string | undefined) => {
    const route = textOf(thing(root, 'material_plants', plant ?? ''), 'route')
    return (route === undefined ? undefined : reading.library.entry('material-route', route)?.text['takes']) ?? ''
  }

  const sums = new Map<string, { sum: number; readonly to: Set<string> }>()
  for (const { node, path, from, to } of rows) {
    // Rejected cells and scrap of electrodes are two things.
    const key = `${from} ${sortOfPlant(to)}`
    const found = sums.get(key) ?? { sum: 0, to: new Set<string>() }
    sums.set(key, found)
    if (to !== undefined && found.to.has(to))
      reading.report('CW-PROJ-047', {
        path,
        at: node.at,
        text: `another row leads from ${shown(from)} to ${shown(to)}`,
        hint: 'remove one of them',
        params: { id: from },
      })
    if (to !== undefined) found.to.add(to)
    const share = shareOf(node)
    if (share === undefined) continue
    found.sum += share
    if (found.sum <= 1 + 1e-9) continue
    reading.report('CW-PROJ-071', {
      path: `${path}.share`,
      at: entryOf(node, 'share')!.value.at,
      text: `with this row ${Number((found.sum * 100).toPrecision(6))} % of what ${shown(from)} gives back would go, more than comes back`,
      hint: 'make the shares smaller',
      params: { id: from, sum: found.sum },
    })
  }
}

/** A share that is written as a number with or without %. */
function shareOf(node: SourceNode): number | undefined {
  const written = textOf(node, 'share')
  const found = /^([0-9.]+) ?(%?)$/.exec(written ?? '')
  return found ? Number(found[1]) / (found[2] === '%' ? 100 : 1) : undefined
}
