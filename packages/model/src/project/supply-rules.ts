import { entriesOf, filePlants, sortOf, takesText, thing, type FilePlant } from './file-plants.ts'
import { eachCircle, type Link } from './circles.ts'
import { shown, type Reading } from './reading.ts'
import { checkSizedFor } from './sized-for-rules.ts'
import { entryOf, textOf, type Place, type SourceNode } from './source-node.ts'
import { checkByMass, checkDates } from './supply-figures.ts'

/** A row of supply as it stands in the file. */
export interface SupplyRow {
  readonly node: SourceNode
  readonly path: string
  readonly from: string | undefined
  readonly to: string | undefined
  /** As written, or what `from` makes; undefined where the file does not say it. */
  readonly material: string | undefined
}

/** Rows of supply lead from plant to plant, or from or to outside, with what the one makes and the other takes; plants sized for others can be. */
export function checkChains(root: SourceNode, reading: Reading): void {
  const plants = filePlants(root, reading)
  const rows = rowsOf(root, plants)
  for (const row of rows) checkRow(row, plants, root, reading)
  checkShares(rows, reading)
  checkAlike(rows, reading)
  const feeding = rows.flatMap(({ from, to, path, node }) =>
    from !== undefined && to !== undefined && from !== to ? [{ from, to, path, at: entryOf(node, 'to')!.value.at }] : [],
  )
  eachCircle(feeding, (link, circle) => reportCircle(link, circle, 'feed one another', 'remove one of these rows', reading))
  const sized = [...plants].flatMap(([id, { entry, of }]) => checkSizedFor(id, entry, of, plants, reading))
  eachCircle(sized, (link, circle) =>
    reportCircle(link, circle, 'are sized for one another', 'give one of them a capacity of its own', reading),
  )
}

function reportCircle(
  { from, to, path, at }: Link,
  circle: readonly string[],
  what: string,
  hint: string,
  reading: Reading,
): void {
  reading.report('CW-PROJ-045', {
    path,
    at,
    text:
      from === to
        ? `the plant ${shown(to)} is sized for itself`
        : `these plants ${what} in a circle: ${[...circle, to].join(' -> ')}`,
    hint: from === to ? 'give it a capacity, or name the plant that takes its product' : hint,
    params: { circle: circle.join(' ') },
  })
}

function rowsOf(root: SourceNode, plants: ReadonlyMap<string, FilePlant>): SupplyRow[] {
  const list = entryOf(root, 'supply')?.value
  return (list?.kind === 'list' ? list.items : []).flatMap((node, i): SupplyRow[] => {
    if (node.kind !== 'map') return []
    const from = textOf(node, 'from')
    const material = textOf(node, 'material') ?? (from === undefined ? undefined : plants.get(from)?.makes)
    return [{ node, path: `supply.${textOf(node, 'id') ?? `[${i}]`}`, from, to: textOf(node, 'to'), material }]
  })
}

function checkRow(row: SupplyRow, plants: ReadonlyMap<string, FilePlant>, root: SourceNode, reading: Reading): void {
  const { node, path, from, to } = row
  const written = entryOf(node, 'material')?.value
  if (!entryOf(node, 'from') && !entryOf(node, 'to')) {
    reading.report('CW-PROJ-043', {
      path,
      at: node.at,
      text: 'neither from nor to is given, so the row leads nowhere',
      hint: 'name the plant that takes it (to), the plant that makes it (from), or both',
    })
    return
  }
  if (from !== undefined && from === to) {
    reading.report('CW-PROJ-043', {
      path: `${path}.to`,
      at: entryOf(node, 'to')!.value.at,
      text: `${shown(to)} is named in from and in to`,
      hint: 'name two different plants, or leave one out for outside',
      params: { id: to },
    })
    return
  }
  if (!written && !entryOf(node, 'from'))
    reading.report('CW-PROJ-002', {
      path: `${path}.material`,
      at: node.at,
      text: 'material is missing, and nothing says it where from is absent',
      hint: 'for example material: sodium-carbonate',
    })
  const known = written?.kind !== 'text' || checkMaterial(written.text, path, written.at, root, reading)
  if (known && checkMade(row, plants, reading)) checkTaken(row, plants, root, reading)
  checkDates(row, reading)
  if (row.material !== undefined && known && !isOfCells(row, plants, root, reading)) checkByMass(row, reading)
}

/** A substance of the library or a cell of the file. */
function checkMaterial(word: string, path: string, at: Place, root: SourceNode, reading: Reading): boolean {
  const substances = reading.library.entries('substance').map((e) => e.id)
  const cells = entriesOf(root, 'cells').map((e) => e.key)
  if (substances.length === 0 || substances.includes(word) || cells.includes(word)) return true
  reading.report('CW-PROJ-011', {
    path: `${path}.material`,
    at,
    text: `the library has no substance ${shown(word)}, and the file no such cell`,
    hint: reading.suggestion(word, [...cells, ...substances], 'cells and substances'),
    params: { value: word },
  })
  return false
}

function checkMade({ node, path, from, material }: SupplyRow, plants: ReadonlyMap<string, FilePlant>, reading: Reading): boolean {
  const maker = from === undefined ? undefined : plants.get(from)
  if (!maker) return true
  const at = (entryOf(node, 'material') ?? entryOf(node, 'from'))!.value.at
  if (maker.of === 'plants' && maker.product === 'packs') {
    reading.report('CW-PROJ-044', {
      path: `${path}.from`,
      at: entryOf(node, 'from')!.value.at,
      text: `the plant ${shown(from!)} makes packs, which are sold by orders and feed no plant`,
      hint: 'name a plant that makes cells alone, or a plant of materials',
      params: { id: from! },
    })
    return false
  }
  if (maker.makes === undefined || material === maker.makes) return true
  reading.report('CW-PROJ-044', {
    path: `${path}.material`,
    at,
    text: `the plant ${shown(from!)} makes ${maker.makes}, not ${shown(material ?? '')}`,
    hint: 'leave material out, or name the plant that makes it',
    params: { id: from!, makes: maker.makes },
  })
  return false
}

/** A cell may be called as a substance is: then the maker says which of the two is meant, or what the taker takes; else it is the substance. */
function isOfCells(
  { from, to, material }: Pick<SupplyRow, 'from' | 'to' | 'material'>,
  plants: ReadonlyMap<string, FilePlant>,
  root: SourceNode,
  { library }: Reading,
): boolean {
  if (material === undefined || !thing(root, 'cells', material)) return false
  const maker = from === undefined ? undefined : plants.get(from)
  if (maker) return maker.of === 'plants'
  const taker = to === undefined ? undefined : plants.get(to)
  if (taker?.of === 'plants' && !sortOf(textOf(taker.entry.value, 'route')).makesCells) return true
  return !library.entry('substance', material)
}

function checkTaken(
  { node, path, from, to, material }: SupplyRow,
  plants: ReadonlyMap<string, FilePlant>,
  root: SourceNode,
  reading: Reading,
): void {
  const taker = to === undefined ? undefined : plants.get(to)
  if (!taker || material === undefined) return
  if (taker.takes?.has(material)) return
  const cells =
    isOfCells({ from, to, material }, plants, root, reading) &&
    taker.of === 'plants' &&
    sortOf(textOf(taker.entry.value, 'route')).makesCells
  if (!cells && !taker.takes) return
  reading.report('CW-PROJ-044', {
    path: `${path}.to`,
    at: entryOf(node, 'to')!.value.at,
    text: cells
      ? `the plant ${shown(to!)} makes its cells itself, and takes none`
      : `the plant ${shown(to!)} does not take ${material}`,
    hint: cells ? 'name a plant that makes packs alone' : takesText(taker.takes!),
    params: { id: to!, material },
  })
}

/** Rows of one material to one plant have all a share, or none. */
function checkShares(rows: readonly SupplyRow[], reading: Reading): void {
  const groups = new Map<string, SupplyRow[]>()
  for (const row of rows) {
    if (row.to === undefined || row.material === undefined) continue
    const key = `${row.material} ${row.to}`
    const group = groups.get(key)
    if (group) group.push(row)
    else groups.set(key, [row])
  }
  for (const group of groups.values()) {
    const shared = group.find((row) => entryOf(row.node, 'share'))
    if (!shared) continue
    for (const { node, path, material, to } of group) {
      if (entryOf(node, 'share')) continue
      reading.report('CW-PROJ-046', {
        path,
        at: node.at,
        text: `this row of ${material} to ${shown(to!)} has no share, and ${shared.path} has one`,
        hint: 'give each of these rows a share, or none',
        params: { material: material!, id: to! },
      })
    }
  }
}

/** A second row that says nothing new: the same in all but its id, or from the same plant to the same at the same time. */
function checkAlike(rows: readonly SupplyRow[], reading: Reading): void {
  const seen = new Map<string, SupplyRow>()
  for (const row of rows) {
    const between = row.from !== undefined && row.to !== undefined
    const key = between ? `${row.from} ${row.to} ${daysOf(row)}` : writtenBesideId(row.node)
    const first = seen.get(key)
    if (!first) {
      seen.set(key, row)
      continue
    }
    reading.report('CW-PROJ-047', {
      path: row.path,
      at: row.node.at,
      text: between
        ? `${first.path} leads from ${shown(row.from)} to ${shown(row.to)} at the same time`
        : `${first.path} says the same`,
      hint: 'remove one of them',
      params: { first: first.path },
    })
  }
}

function daysOf({ node }: SupplyRow): string {
  return `${textOf(node, 'start') ?? ''} ${textOf(node, 'end') ?? ''}`
}

function writtenBesideId(node: SourceNode): string {
  if (node.kind === 'text') return node.text
  if (node.kind === 'list') return `[${node.items.map(writtenBesideId).join(',')}]`
  if (node.kind !== 'map') return ''
  const fields = node.entries.filter((e) => e.key !== 'id').map((e) => `${e.key}:${writtenBesideId(e.value)}`)
  return `{${fields.toSorted().join(',')}}`
}
